import { describe, expect, it } from 'vitest';
import type { RelationData, ScenarioData } from '../../src/core/scenario.js';
import { stage, turn, set, type Played } from './stage.js';

/** Rebels in the town, an army beside it, a legion beside it or a crossing further off. */
const war = (
  commonEnemy: string,
  legionAt = 'camp',
  relations: RelationData[] = [],
  rules: ScenarioData['rules'] = {},
) =>
  stage({
    factions: { army: { country: 'west' }, legion: { country: 'east' }, rebels: 'insurgent' },
    regions: {
      base: { controller: 'army', fighters: { army: 10 } },
      town: { controller: 'rebels', fighters: { rebels: 10 } },
      camp: { fighters: legionAt === 'camp' ? { legion: 10 } : {} },
      far: { fighters: legionAt === 'far' ? { legion: 10 } : {} },
    },
    ways: [
      ['base', 'town'],
      ['town', 'camp'],
      ['camp', 'far'],
    ],
    relations,
    rules: { coordination: { commonEnemy }, ...rules },
  });
const level = ({ after }: Played): string => after.pairs['army/legion'].level;

describe('a common enemy', () => {
  it.each(['deconfliction', 'intelligence', 'joint'])('lifts two who stand beside him to %s without trust', (cap) => {
    const played = turn(war(cap), null, {});
    expect([level(played), played.after.pairs['legion/army'].level]).toEqual([cap, cap]);
    expect(played.said('drawn-together')).toEqual([{ faction: 'army', partner: 'legion' }]);
    expect(turn(war(cap), played.world, {}).said('drawn-together')).toEqual([]);
  });

  it.each([
    ['who stand too far off', war('joint', 'far')],
    ['where no cap is given', war('none')],
    ['of whom one refuses the other', war('joint', 'camp', [{ from: 'legion', refuses: ['army'] }])],
  ])('does not lift two %s', (_, scenario) => {
    expect(level(turn(scenario, null, {}))).toBe('none');
  });

  it('does not lift enemies, nor lower who is above the cap', () => {
    const enemies = war('joint', 'camp', [{ between: ['army', 'legion'], level: 'hostile' }]);
    expect(level(turn(enemies, null, {}))).toBe('hostile');
    const friends = war('deconfliction', 'camp', [{ between: ['army', 'legion'], level: 'intelligence' }]);
    expect(level(turn(friends, null, {}))).toBe('intelligence');
  });

  it('once gone leaves them as they were', () => {
    const scenario = war('intelligence', 'camp', [{ between: ['army', 'legion'], level: 'deconfliction' }]);
    const lifted = turn(scenario, null, {});
    const alone = set(scenario, lifted.world, ({ regions, ledger }, at) => {
      const { causes, factionCount } = scenario.compiled.theatre;
      regions[at('town')].fighters[at('rebels') % factionCount] = 0;
      ledger[(at('rebels') % factionCount) * causes.length] = 0;
    });
    const parted = turn(scenario, alone, {});
    expect([level(lifted), level(parted)]).toEqual(['intelligence', 'deconfliction']);
    expect(parted.said('drifted-apart')).toEqual([{ faction: 'army', partner: 'legion' }]);
  });

  it('leaves to trust what trust has made', () => {
    const trusting = war('intelligence', 'camp', [{ between: ['army', 'legion'], trust: 0.8 }]);
    const played = turn(trusting, null, {});
    expect([level(played), played.said('joined').length, played.said('drawn-together').length]).toEqual([
      'joint',
      1,
      0,
    ]);
  });
});
