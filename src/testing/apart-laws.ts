/** Laws of wars that have nothing to do with each other. */
import type { RelationData, ScenarioData } from '../core/scenario.js';
import { difference, ordersOf, stepThrough, type Engine } from './engine.js';
import { illustrated } from './illustrated.js';
import { farAway, joined, merged, withoutGlobals } from './joined.js';
import { defineLaw } from './law.js';
import { idsIn } from './relabelled.js';
import { bothWays, renamedLog } from './renaming.js';
import { everyTurn, shownWithout } from './shown.js';
import { dataOf, type OrderLog, type War } from './war.js';

/** Nobody here has anything to do with anybody there: no level, and no wish for one. */
const strangers = (a: ScenarioData, b: ScenarioData): RelationData[] => {
  const said = merged(a, b, 'relations') as RelationData[];
  const refused = (id: string): readonly string[] =>
    said.flatMap(({ from, refuses }) => (from === id ? (refuses ?? []) : []));
  const apart = a.factions.flatMap(({ id: here }) =>
    b.factions.map(({ id: there }): RelationData => ({ between: [here, there], level: 'none' })),
  );
  const [here, there] = [a, b].map(({ factions }) => factions.map(({ id }) => id));
  const cold = [...here, ...there].map((from): RelationData => {
    const far = here.includes(from) ? there : here;
    return { from, refuses: [...refused(from), ...far] };
  });
  return [...said.filter(({ refuses }) => refuses === undefined), ...apart, ...cold];
};

/** A war played to its last turn: gives its worlds as texts, without what is called by some ids. */
const played = (
  engine: Engine,
  war: War,
  data: ScenarioData,
  log: OrderLog,
): ((without: readonly string[]) => string[]) => {
  const scenario = engine.rebuild(war.scenario, illustrated(data));
  const turns = stepThrough(engine, { ...war, scenario }, log);
  return (without) => turns.map(({ world }) => shownWithout(scenario, world, without));
};

const twoWars = defineLaw(
  'two-wars',
  'Two wars in one scenario that share no border, no faction and no centre go as each goes alone.',
  (war, engine) => {
    const ids = idsIn(war.scenario.data);
    const { rename } = bothWays(new Map(ids.map((id) => [id, `far-${id}`])));
    const near = withoutGlobals(dataOf(war.scenario), rename);
    const far = farAway(near, rename);
    const log = everyTurn(
      ordersOf(engine, { ...war, scenario: engine.rebuild(war.scenario, illustrated(near)) }),
      near.turns,
      {},
    );
    const farLog = renamedLog(log, rename);
    const all = Object.fromEntries(
      Object.entries(log).map(([turn, orders]) => [turn, { ...orders, ...farLog[Number(turn)] }]),
    );
    const both = played(engine, war, joined(near, far, strangers(near, far)), all);
    return (
      difference('beside a war far away', played(engine, war, near, log)([]), both(ids.map(rename))) ??
      difference('far away', played(engine, war, far, farLog)([]), both(ids))
    );
  },
);

/** A town where two factions fight that are nowhere else, in a country of its own. */
const TOWN = {
  countries: [{ id: 'far-land', name: 'A far country' }],
  factions: [
    { id: 'far-army', name: 'The far army', kind: 'state', country: 'far-land', intelligence: 0.5 },
    { id: 'far-band', name: 'The far band', kind: 'insurgent' },
  ],
  regions: [
    {
      id: 'far-town',
      name: 'The far town',
      country: 'far-land',
      terrain: 'city',
      controller: 'far-army',
      contested: true,
      fighters: { 'far-army': 400, 'far-band': 300 },
    },
  ],
} as const;

const isolatedWar = defineLaw(
  'isolated-war',
  'A war in a town that no crossing reaches, between two who stand nowhere else and deal with nobody, changes nothing elsewhere.',
  (war, engine) => {
    const here = dataOf(war.scenario);
    const far = { ...TOWN, crossings: [], rules: {} } as unknown as ScenarioData;
    const log = everyTurn(ordersOf(engine, war), here.turns, {});
    const press = { kind: 'advance', from: 'far-town', to: 'far-town', quarters: 4 } as const;
    const all = Object.fromEntries(
      Object.entries(log).map(([turn, orders]) => [turn, { ...orders, 'far-army': [press], 'far-band': [press] }]),
    );
    return difference(
      'beside a far town at war',
      played(engine, war, here, log)([]),
      played(engine, war, joined(here, far, strangers(here, far)), all)(idsIn(far)),
    );
  },
);

/** What has nothing to do with each other. */
export const apartLaws = [twoWars, isolatedWar] as const;
