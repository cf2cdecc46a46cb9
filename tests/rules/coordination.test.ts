import { describe, expect, it } from 'vitest';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { set, stage, turn } from './stage.js';

const allies = (relation: Partial<RelationData>, more: RelationData[] = [], parameters = {}): Scenario =>
  stage({
    factions: { army: 'state', guard: 'militia', rebels: 'insurgent' },
    regions: { town: {} },
    rules: { coordination: parameters },
    relations: [{ between: ['army', 'guard'], ...relation }, ...more],
  });

const levelAfter = (scenario: Scenario, world: World | null = null): string =>
  turn(scenario, world, {}).after.pairs['army/guard'].level;

describe('a pair rises to joint', () => {
  it('when trust both ways is at least 0.7', () => {
    expect(levelAfter(allies({ level: 'intelligence', trust: 0.7 }))).toBe('joint');
    expect(levelAfter(allies({ level: 'none', trust: 0.69 }))).toBe('none');
    expect(levelAfter(allies({ trust: 0.9 }, [], { joinAt: 0.95 }))).toBe('none');
    const { said } = turn(allies({ trust: 1 }), null, {});
    expect(said('joined')).toEqual([{ faction: 'army', partner: 'guard' }]);
  });

  it('not when it is so one way only', () => {
    const scenario = allies({ level: 'deconfliction' }, [
      { from: 'army', to: 'guard', trust: 1 },
      { from: 'guard', to: 'army', trust: 0.6 },
    ]);
    expect(levelAfter(scenario)).toBe('deconfliction');
  });

  it.each(['army', 'guard'])('not when %s refuses', (from) => {
    expect(levelAfter(allies({ trust: 1 }, [{ from, refuses: [from === 'army' ? 'guard' : 'army'] }]))).toBe('none');
  });

  it('never out of hostility', () => {
    expect(levelAfter(allies({ level: 'hostile', trust: 1 }))).toBe('hostile');
  });
});

describe('a pair falls', () => {
  const trusting = (trust: number, scenario: Scenario, world: World): World =>
    set(scenario, world, (w, at) => void (w.pairs.trust[at('guard') * 3 + at('army')] = trust));

  it('back to the level of the file when trust either way is below 0.5', () => {
    const scenario = allies({ level: 'deconfliction', trust: 0.8 });
    const joint = turn(scenario, null, {}).world;
    expect(levelAfter(scenario, trusting(0.5, scenario, joint))).toBe('joint');
    const fallen = turn(scenario, trusting(0.49, scenario, joint), {});
    expect([fallen.after.pairs['army/guard'].level, fallen.after.pairs['guard/army'].level]).toEqual([
      'deconfliction',
      'deconfliction',
    ]);
    expect(fallen.said('parted')).toEqual([{ faction: 'army', partner: 'guard' }]);
  });

  it('or when one refuses', () => {
    const scenario = allies({ level: 'none', trust: 1 });
    const refused = set(
      scenario,
      turn(scenario, null, {}).world,
      (w, at) => void (w.pairs.refuses[at('guard') * 3 + at('army')] = 1),
    );
    expect(levelAfter(scenario, refused)).toBe('none');
  });

  it('a file’s joint needs no trust until it has once fallen, and then earns it', () => {
    const scenario = allies({ level: 'joint', trust: 0 });
    const first = turn(scenario, null, {});
    expect(first.after.pairs['army/guard'].level).toBe('joint');
    const refused = turn(
      scenario,
      set(scenario, first.world, (w, at) => void (w.pairs.refuses[at('guard') * 3 + at('army')] = 1)),
      {},
    );
    expect(refused.after.pairs['army/guard'].level).toBe('intelligence');
    const willing = (trust: number): World =>
      set(scenario, refused.world, (w) => {
        w.pairs.refuses.fill(0);
        w.pairs.trust.fill(trust);
      });
    expect(levelAfter(scenario, willing(0.69))).toBe('intelligence');
    const again = turn(scenario, willing(0.7), {});
    expect(again.after.pairs['army/guard'].level).toBe('joint');
    expect(levelAfter(scenario, trusting(0.4, scenario, again.world))).toBe('intelligence');
  });
});
