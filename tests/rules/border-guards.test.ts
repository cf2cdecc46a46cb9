import { describe, expect, it } from 'vitest';
import { frontier, guard, open, seal } from './frontier.js';
import { EVEN, press, turn, withdraw, type Stage } from './stage.js';

describe('guards', () => {
  it('leave the field at the end of the week and stay in the books', () => {
    const { after, fighters, said } = turn(frontier(), null, { army: [guard('post', 3)] });
    expect(fighters('post')).toEqual({ army: 200, rebels: 40 });
    expect(after.crossings['post~vale']).toMatchObject({
      status: 'guarded',
      guards: { army: 600, legion: 0, rebels: 0 },
    });
    expect(after.factions['army'].ledger['guard']).toBe(600);
    expect(said('posted')).toEqual([{ faction: 'army', fighters: 600, from: 'post', to: 'vale' }]);
  });

  it('add to those there, also of another’s', () => {
    const first = turn(frontier(), null, { army: [guard('post', 2)], legion: [guard('vale', 1)] });
    const second = turn(frontier(), first.world, { army: [guard('post', 2)] });
    expect(second.after.crossings['post~vale'].guards).toEqual({ army: 600, legion: 200, rebels: 0 });
  });

  it('posted to guard and to close in one turn close, whoever they are', () => {
    for (const orders of [
      { army: [guard('post', 1)], legion: [seal('vale', 1)] },
      { army: [seal('post', 1)], legion: [guard('vale', 1)] },
      { army: [seal('post', 1), guard('post', 2)] },
    ])
      expect(turn(frontier(), null, orders).after.crossings['post~vale'].status).toBe('sealed');
  });

  it('are quarters of the stack at the start of the turn, together with those who march', () => {
    const { fighters, after, rejected } = turn(frontier(), null, {
      army: [guard('post', 2), withdraw('post', 'base', 2)],
    });
    expect(rejected).toEqual([]);
    expect(fighters('post')).toEqual({ rebels: 40 });
    expect([fighters('base')['army'], after.crossings['post~vale'].guards['army']]).toEqual([500, 400]);
    const over = turn(frontier(), null, { army: [guard('post', 3), withdraw('post', 'base', 2)] });
    expect(over.rejected.map(({ code }) => code)).toEqual(['over-committed', 'over-committed']);
    // Who comes in the same week is not in the stack that was meant.
    const joined = turn(frontier(), null, { army: [guard('post', 4), withdraw('base', 'post', 4)] });
    expect(joined.fighters('post')).toEqual({ army: 100, rebels: 40 });
  });

  it('share odd heads with marches: destinations by key, crossings last', () => {
    const odd = frontier(
      {},
      { regions: { base: {}, post: { controller: 'army', fighters: { army: 7 } }, vale: { country: 'east' } } },
    );
    const { fighters, after } = turn(odd, null, { army: [guard('post', 2), withdraw('post', 'base', 2)] });
    expect([fighters('base')['army'], after.crossings['post~vale'].guards['army']]).toEqual([3, 4]);
  });

  it('who fell first are not posted', () => {
    const war = frontier(
      {},
      { rules: { movement: {}, 'border-status': {}, 'ground-combat': { rate: 0.5, break: 0 } } },
    );
    const script = { ...EVEN, 'ground-combat/loss/post/army': 300, 'ground-combat/loss/post/rebels': 0 };
    const part = turn(war, null, { rebels: [press('post')], army: [guard('post', 4)] }, script);
    expect(part.after.crossings['post~vale'].guards['army']).toBe(500);
    expect(part.after.regions['post']).toMatchObject({
      fighters: { army: 0 },
      battleStart: { army: 0 },
      lastStand: { army: 0 },
    });
    const none = { ...script, 'ground-combat/loss/post/army': 800 };
    const gone = turn(war, null, { rebels: [press('post')], army: [seal('post', 4)] }, none);
    expect(gone.after.crossings['post~vale'].status).toBe('open'); // nobody came to close it
    expect(gone.said('posted')).toEqual([]);
  });

  it('make a battle smaller as all departures do, and larger when they come back', () => {
    const war = frontier(
      {},
      { rules: { movement: {}, 'border-status': {}, 'ground-combat': { rate: 0.001, break: 0 } } },
    );
    const script = { ...EVEN, 'ground-combat/loss/post/army': 0, 'ground-combat/loss/post/rebels': 0 };
    const left = turn(war, null, { rebels: [press('post')], army: [guard('post', 1)] }, script);
    expect(left.after.regions['post'].battleStart['army']).toBe(600);
    const back = turn(war, left.world, { rebels: [press('post')], army: [open()] }, script);
    expect(back.after.regions['post'].battleStart['army']).toBe(800);
  });
});

describe('called back', () => {
  const home = (
    controllers: Record<string, string | null>,
    fighters: Record<string, number> = {},
    more: Partial<Stage> = {},
  ): string => {
    const scenario = frontier(
      { guards: { army: 30 }, status: 'guarded' },
      {
        regions: {
          base: {},
          post: { controller: controllers['post'] ?? null, fighters: { army: fighters['post'] ?? 0, rebels: 1 } },
          vale: {
            country: 'east',
            controller: controllers['vale'] ?? null,
            fighters: { army: fighters['vale'] ?? 0, rebels: 1 },
          },
        },
        ...more,
      },
    );
    const played = turn(scenario, null, { army: [open()] });
    const [{ region }] = played.said('relieved');
    expect(played.fighters(String(region))['army']).toBe(30 + (fighters[String(region)] ?? 0));
    return String(region);
  };

  it('they go to an end that their side holds', () => {
    expect(home({ post: 'army' })).toBe('post');
    expect(home({ vale: 'army', post: 'legion' })).toBe('vale');
    expect(home({ post: 'army', vale: 'army' })).toBe('post');
    const joint = { relations: [{ between: ['army', 'legion'] as [string, string], level: 'joint' as const }] };
    expect(home({ vale: 'legion', post: 'rebels' }, {}, joint)).toBe('vale');
    expect(home({ vale: 'legion', post: 'army' }, {}, joint)).toBe('post');
    expect(home({ vale: 'legion', post: 'rebels' })).toBe('post');
  });

  it('else to where own fighters stand, else to their own country, both ends lost', () => {
    expect(home({ post: 'rebels', vale: 'rebels' }, { vale: 5 })).toBe('vale');
    expect(home({ post: 'rebels', vale: 'rebels' })).toBe('post');
    const eastern = {
      factions: { army: { country: 'east' }, legion: { country: 'west' }, rebels: 'insurgent' as const },
    };
    expect(home({ post: 'rebels', vale: 'rebels' }, {}, eastern)).toBe('vale');
    expect(home({})).toBe('post');
  });

  it('inside their zones of operation, if there is such an end', () => {
    const zoned = (zones: string[]): Partial<Stage> => ({
      factions: { army: { country: 'west', zones }, legion: { country: 'east' }, rebels: 'insurgent' },
      regions: {
        base: { zone: 'inner' },
        post: { zone: 'outer', controller: 'army', fighters: { rebels: 1 } },
        vale: { country: 'east', zone: 'beyond', fighters: { rebels: 1 } },
      },
    });
    expect(home({}, {}, zoned(['beyond']))).toBe('vale');
    expect(home({}, {}, zoned(['inner']))).toBe('post');
  });

  it('all at once, and only one’s own: the border opens when nobody guards it', () => {
    const both = turn(frontier(), null, { army: [seal('post', 1)], legion: [guard('vale', 1)] });
    const one = turn(frontier(), both.world, { army: [open()] });
    expect(one.after.crossings['post~vale']).toMatchObject({ status: 'sealed', guards: { army: 0, legion: 200 } });
    expect(one.said('relieved')).toEqual([{ faction: 'army', fighters: 200, crossing: 'post~vale', region: 'post' }]);
    expect(one.after.factions['army'].ledger['relief']).toBe(200);
    const none = turn(frontier(), both.world, { army: [open()], legion: [open()] });
    expect(none.after.crossings['post~vale'].status).toBe('open');
  });

  it('and others posted in the same turn: it is watched by these', () => {
    const { world } = turn(frontier(), null, { army: [seal('post', 1)] });
    const relieved = turn(frontier(), world, { army: [open(), guard('post', 2)], legion: [guard('vale', 1)] });
    expect(relieved.after.crossings['post~vale']).toMatchObject({
      status: 'guarded',
      guards: { army: 300, legion: 200 },
    });
    expect(relieved.fighters('post')).toEqual({ army: 500, rebels: 40 });
  });

  it('from a border that is erased, leave it erased', () => {
    const erased = frontier({ guards: { army: 30 }, status: 'erased' });
    expect(turn(erased, null, { army: [open()] }).after.crossings['post~vale']).toMatchObject({
      status: 'erased',
      porosity: 1,
    });
  });

  it('to where nobody was, they are new there', () => {
    const scenario = frontier(
      { guards: { army: 30 }, status: 'guarded' },
      { regions: { base: {}, post: { controller: 'army' }, vale: { country: 'east' } } },
    );
    const later = turn(scenario, null, {}).world;
    const { world } = turn(scenario, later, { army: [open()] });
    const [index] = scenario.regions.flatMap(({ id }, i) => (id === 'post' ? [i] : []));
    const army = scenario.factions.findIndex(({ id }) => id === 'army');
    expect(world.regions[index].since[army]).toBe(2);
  });
});
