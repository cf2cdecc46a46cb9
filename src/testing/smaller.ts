/** Smaller wars that are tried in the place of one: what goes first is what a reader is gladdest to be rid of. */
import type { StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import type { ScenarioData } from '../core/scenario.js';
import { shortened } from './shortened.js';
import { stripped, strippedLog } from './stripped.js';
import type { OrderLog } from './war.js';

/** A trial as data. */
export interface Draft {
  readonly data: ScenarioData;
  readonly me: FactionId;
  readonly seed: string;
  readonly log: OrderLog;
  readonly strategies: Readonly<Record<FactionId, StrategyRef>>;
}

/** All smaller drafts of one sort, the smallest first; never the draft itself, or it would be tried for ever. */
type Pass = (draft: Draft) => readonly Draft[];

const withData = (draft: Draft, data: Partial<ScenarioData>): Draft => ({ ...draft, data: { ...draft.data, ...data } });

const without = <T>(map: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([each]) => each !== name));

/** What whole wars are short of: 1 turn, 2, 3 and so on, and half as long. */
const turns: Pass = (draft) => {
  const now = draft.data.turns;
  const fewer = new Set([...Array.from({ length: Math.min(now - 1, 8) }, (_, i) => i + 1), Math.floor(now / 2)]);
  return [...fewer].filter((n) => n >= 1 && n < now).map((n) => ({ ...draft, data: shortened(draft.data, n) }));
};

const isEmpty = (map: object): boolean => Object.keys(map).length === 0;

const opponents: Pass = (draft) => {
  const { strategies, log } = draft;
  if (isEmpty(strategies) && isEmpty(log)) return [];
  return [
    { ...draft, strategies: {}, log: {} },
    ...(isEmpty(strategies) || isEmpty(log) ? [] : [{ ...draft, log: {} }]),
    ...Object.keys(strategies).map((id) => ({ ...draft, strategies: without(strategies, id) })),
    ...Object.keys(log).map((turn) => ({ ...draft, log: without(log as Readonly<Record<string, never>>, turn) })),
  ];
};

/** Without a region, a faction or a crossing, and without all orders that concern it. */
const lacking = (draft: Draft, id: string): Draft => ({
  ...draft,
  data: stripped(draft.data, id),
  log: strippedLog(draft.log, id),
  strategies: without(draft.strategies, id),
});

const regions: Pass = (draft) => draft.data.regions.map(({ id }) => lacking(draft, id));

const factions: Pass = (draft) =>
  draft.data.factions.filter(({ id }) => id !== draft.me).map(({ id }) => lacking(draft, id));

const crossings: Pass = (draft) => draft.data.crossings.map(({ between }) => lacking(draft, between.join('~')));

/** Parts of a file that it can do without. */
const PARTS = [
  'timetable',
  'transit',
  'announcements',
  'deals',
  'centres',
  'authorities',
  'relations',
  'expects',
  'blocs',
  'side',
  'sources',
  'question',
  'reading',
  'start',
] as const;

const parts: Pass = (draft) =>
  PARTS.filter((name) => draft.data[name] !== undefined).flatMap((name) => {
    const list: unknown = draft.data[name];
    const { [name]: _gone, ...rest } = draft.data;
    const whole = { ...draft, data: rest as ScenarioData };
    if (!Array.isArray(list) || list.length < 2) return [whole];
    return [whole, ...list.map((_, i) => withData(draft, { [name]: list.filter((__, j) => j !== i) }))];
  });

/** Round and small numbers below one. */
const below = (heads: number): number[] =>
  [0, 1, 4, 10, 100, 1000, Math.floor(heads / 2)].filter((n, i, all) => n < heads && all.indexOf(n) === i);

const forces: Pass = (draft) =>
  draft.data.regions.flatMap((region, r) =>
    Object.entries(region.fighters ?? {}).flatMap(([faction, heads]) =>
      below(heads).map((n) => {
        const others = without(region.fighters ?? {}, faction);
        const fighters = n === 0 ? others : { ...others, [faction]: n };
        return withData(draft, {
          regions: draft.data.regions.map((each, i) => (i === r ? { ...each, fighters } : each)),
        });
      }),
    ),
  );

const rules: Pass = (draft) =>
  Object.keys(draft.data.rules).flatMap((id) => [
    withData(draft, { rules: without(draft.data.rules, id) }),
    ...(Object.keys(draft.data.rules[id] ?? {}).length === 0
      ? []
      : [withData(draft, { rules: { ...draft.data.rules, [id]: {} } })]),
  ]);

/** Fields that regions, crossings and factions cannot do without. */
const NEEDED = new Set(['id', 'terrain', 'name', 'country', 'kind', 'between', 'km', 'fighters']);

const fields: Pass = (draft) =>
  (['regions', 'crossings', 'factions'] as const).flatMap((list) => {
    const names = new Set(draft.data[list].flatMap((thing) => Object.keys(thing)).filter((name) => !NEEDED.has(name)));
    return [...names].map((name) =>
      withData(draft, { [list]: draft.data[list].map((thing) => without(thing as never, name)) }),
    );
  });

const seed: Pass = (draft) => (draft.seed === '0' ? [] : [{ ...draft, seed: '0' }]);

/** In the order in which they are tried. */
export const PASSES: readonly Pass[] = [
  turns,
  opponents,
  regions,
  factions,
  crossings,
  parts,
  forces,
  rules,
  fields,
  seed,
];
