import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { RelationData } from '../../src/core/scenario.js';
import { stage, turn, type Played } from './stage.js';

const integrate = (militia: string): Order => ({ kind: 'integrate', militia });
const JOINT: RelationData[] = [{ between: ['army', 'guards'], level: 'joint', trust: 0.5 }];
/** An army with a militia in its own country, and others. */
const land = (rules: Parameters<typeof stage>[0]['rules'] = {}, relations = JOINT) =>
  stage({
    factions: {
      army: { country: 'west' },
      guards: { kind: 'militia', country: 'west' },
      tribe: 'militia',
      legion: { country: 'east' },
    },
    regions: { base: {} },
    relations,
    rules: { 'parallel-force': { weeks: 2 }, ...rules },
  });
const level = ({ after }: Played): string => after.pairs['guards/army'].level;

describe('a militia beside the army', () => {
  it('shares intelligence at most, also where the file or trust has them joint', () => {
    expect(level(turn(land(), null, {}))).toBe('intelligence');
    const trusting = land({ coordination: {} }, [{ between: ['army', 'guards'], level: 'joint', trust: 1 }]);
    const first = turn(trusting, null, {});
    expect([level(first), level(turn(trusting, first.world, {}))]).toEqual(['intelligence', 'intelligence']);
    const risen = land({ coordination: {} }, [{ between: ['army', 'guards'], trust: 1 }]);
    expect(level(turn(risen, null, {}))).toBe('none');
  });

  it('is of its own country: others may be joint', () => {
    const abroad = land({}, [{ between: ['legion', 'guards'], level: 'joint' }]);
    expect(turn(abroad, null, {}).after.pairs['guards/legion'].level).toBe('joint');
  });

  it('once told to, joins the army after its weeks, at a cost in trust', () => {
    const scenario = land({ trust: { loss: 0.4 } });
    const told = turn(scenario, null, { army: [integrate('guards')] });
    expect(told.said('told-to-join')).toEqual([{ faction: 'army', militia: 'guards', due: 3 }]);
    expect(told.after.pairs['guards/army'].trust).toBe(0.5 - 0.4 * 0.25 * 0.5);
    const wait = turn(scenario, told.world, {});
    const done = turn(scenario, wait.world, {});
    expect([told, wait, done].map(level)).toEqual(['intelligence', 'intelligence', 'joint']);
    expect(done.said('integrated')).toEqual([{ faction: 'army', militia: 'guards' }]);
    const later = turn(scenario, done.world, {});
    expect([level(later), later.said('integrated')]).toEqual(['joint', []]);
  });

  it.each([
    ['somebody of no country', 'army', 'tribe', 'no-own-militia'],
    ['an army', 'army', 'legion', 'no-own-militia'],
    ['by another state', 'legion', 'guards', 'no-own-militia'],
    ['by itself', 'guards', 'guards', 'no-own-militia'],
  ])('is nobody else: %s', (_, faction, militia, code) => {
    expect(turn(land(), null, { [faction]: [integrate(militia)] }).rejected.map((each) => each.code)).toEqual([code]);
  });

  it('is told once, and not while it is an enemy', () => {
    const told = turn(land(), null, { army: [integrate('guards')] });
    const again = turn(land(), told.world, { army: [integrate('guards')] });
    expect(again.rejected.map(({ code }) => code)).toEqual(['integrated']);
    const enemies = land({}, [{ between: ['army', 'guards'], level: 'hostile' }]);
    const refused = turn(enemies, null, { army: [integrate('guards')] });
    expect([refused.rejected.map(({ code }) => code), level(refused)]).toEqual([['not-a-partner'], 'hostile']);
  });
});
