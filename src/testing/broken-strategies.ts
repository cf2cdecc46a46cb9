/** Strategies that each break one law: without them a law might be a check that cannot fail. */
import type { RegionView, Strategy, View } from '../core/contracts.js';
import type { Order } from '../core/orders.js';

/** A strategy known to break a law. */
export interface StrategyCulprit {
  readonly summary: string;
  readonly strategy: Strategy;
}

const own = (view: View): readonly RegionView[] => view.regions.filter((region) => (region.fighters(view.me) ?? 0) > 0);

/** One legal order by a number, or none. */
const legalBy = (view: View, number: number): readonly Order[] => {
  const legal = view.legal();
  return legal.length === 0 ? [] : [legal[number % legal.length]];
};

/** What no type would let through. */
const untyped = (answer: (view: View) => unknown): Strategy => answer as Strategy;

const sortsItsView = untyped((view) => {
  (view.regions as RegionView[]).sort((a, b) => b.population - a.population);
  return [];
});

const pushesToItsMemory = untyped((view) => {
  const turns = (view.memory ?? []) as number[];
  turns.push(view.turn);
  return { orders: [], memory: turns };
});

const countsOnAnArmy: Strategy = (view) => {
  const [first] = own(view);
  return view.legal('hold', first.id);
};

const promises = untyped((view) => Promise.resolve(view.legal().slice(0, 1)));

const remembersAMap = untyped((view) => ({
  orders: [],
  memory: { seen: new Map([[view.turn, view.regions.length]]) },
}));

const ordersOthersAbout = untyped((view) =>
  view.regions.flatMap((region) =>
    view.factions.some(({ id, hostile }) => hostile && (region.fighters(id) ?? 0) > 0)
      ? region.neighbours.slice(0, 1).map(({ region: to }) => ({ kind: 'advance', from: region.id, to, quarters: 4 }))
      : [],
  ),
);

/** Three quarters to each neighbour: each alone is legal. */
const overspendsAStack: Strategy = (view) =>
  own(view).flatMap(({ id }) => view.legal('advance', id).filter(({ quarters }) => quarters === 3));

const attacksEverywhere: Strategy = (view) => {
  const taken = new Set<string>();
  return view.legal('advance').filter(({ from, quarters }) => {
    if (quarters !== 4 || taken.has(from)) return false;
    taken.add(from);
    return true;
  });
};

/** Off by one: the quarters of a stack are 1 to 4. */
const countsQuartersFromNought = untyped((view) =>
  view
    .legal('advance')
    .slice(0, 1)
    .map((order) => ({ ...order, quarters: order.quarters - 1 })),
);

const asksForEver: Strategy = (view) => {
  for (;;) if (view.legal().length < 0) return [];
};

const repeatsItself: Strategy = (view) =>
  view
    .legal()
    .slice(0, 1)
    .flatMap((order) => new Array<Order>(2000).fill(order));

const throwsDice: Strategy = (view) => legalBy(view, Math.floor(Math.random() * 1000));

const looksAtTheClock: Strategy = (view) => legalBy(view, new Date().getMilliseconds());

const extendsLists: Strategy = (view) => {
  const shared = Array.prototype as unknown as Record<string, unknown>;
  Object.defineProperty(shared, 'lastOne', {
    configurable: true,
    value(this: readonly unknown[]) {
      return this[this.length - 1];
    },
  });
  return legalBy(view, view.turn);
};

let asked = 0;
const countsItsViews: Strategy = (view) => legalBy(view, (asked += 1));

let lesson = 0;
/** Begins a war with what it made of the last one. */
const learnsFromTheLastWar: Strategy = (view) => {
  if (view.turn === view.turns) lesson = own(view).length;
  return legalBy(view, lesson);
};

let plan = 0;
/** Makes its plan in turn 1 and keeps it where no one else can see it. */
const plansInSecret: Strategy = (view) => {
  if (view.turn === 1) plan = view.regions.findIndex((region) => (region.fighters(view.me) ?? 0) > 0) + 1;
  return legalBy(view, plan);
};

/** Watches what the engine walks through, and so comes upon the regions of the world itself. */
const worldBehind = (view: View): readonly { readonly fighters: readonly number[] }[] => {
  const shared: object = Array.prototype;
  const walk = Object.getOwnPropertyDescriptor(shared, Symbol.iterator) as PropertyDescriptor;
  let found: readonly { readonly fighters: readonly number[] }[] = [];
  Object.defineProperty(shared, Symbol.iterator, {
    ...walk,
    value(this: readonly { readonly fighters?: unknown }[]) {
      if (Array.isArray(this[0]?.fighters)) found = this as typeof found;
      return (walk.value as () => unknown).call(this);
    },
  });
  try {
    void view.regions.length;
  } finally {
    Object.defineProperty(shared, Symbol.iterator, walk);
  }
  return found;
};

const looksBehindItsView: Strategy = (view) => {
  const all = worldBehind(view).reduce((sum, { fighters }) => sum + fighters.reduce((a, b) => a + b, 0), 0);
  return legalBy(view, all);
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Ties go to the id that comes first. */
const breaksTiesById: Strategy = (view) => {
  const [target] = [...view.regions].sort(byId);
  return view
    .legal('advance')
    .filter(({ to }) => to === target.id)
    .slice(0, 1);
};

const labelsItsLuckById: Strategy = (view) => legalBy(view, Math.floor(view.random(view.me)() * 1000));

/** Written for one map. */
const knowsItsWayAbout: Strategy = (view) =>
  view.regions.some(({ id }) => id === 'mill') ? legalBy(view, 0) : legalBy(view, 1);

/** Takes the first end of a crossing for its own side. One order, or together they might be too many. */
const readsIdsOfCrossings: Strategy = (view) =>
  view.crossings
    .flatMap(({ id }) => {
      const [from, to] = id.split('~');
      return view.legal('reinforce', from).filter((order) => order.to === to && order.quarters === 1);
    })
    .slice(0, 1);

/** At least one known culprit per law of strategies. */
export const brokenStrategies: Readonly<Record<string, readonly StrategyCulprit[]>> = {
  'view-untouched': [
    { summary: 'Sorts the regions of its view in place.', strategy: sortsItsView },
    { summary: 'Pushes to the list in its memory.', strategy: pushesToItsMemory },
  ],
  answers: [
    { summary: 'Takes for granted that it has an army.', strategy: countsOnAnArmy },
    { summary: 'Promises its orders.', strategy: promises },
    { summary: 'Remembers a Map, which is no JSON.', strategy: remembersAMap },
  ],
  legal: [
    { summary: "Orders its enemies' stacks about.", strategy: ordersOthersAbout },
    { summary: 'Sends three quarters of a stack to each neighbour.', strategy: overspendsAStack },
    { summary: 'Opens more offensives than its ceiling allows.', strategy: attacksEverywhere },
    { summary: 'Counts quarters from nought.', strategy: countsQuartersFromNought },
  ],
  bounded: [
    { summary: 'Asks its view for ever.', strategy: asksForEver },
    { summary: 'Gives one order two thousand times.', strategy: repeatsItself },
  ],
  'no-outside-help': [
    { summary: 'Throws its own dice.', strategy: throwsDice },
    { summary: 'Looks at the clock.', strategy: looksAtTheClock },
    { summary: 'Gives all lists a new method.', strategy: extendsLists },
  ],
  pure: [{ summary: 'Counts how often it was asked.', strategy: countsItsViews }],
  'no-hidden-memory': [
    { summary: 'Begins a campaign with what it made of the one before.', strategy: learnsFromTheLastWar },
    { summary: 'Keeps the plan of turn 1 in a variable.', strategy: plansInSecret },
  ],
  'no-hidden-knowledge': [{ summary: 'Reads hidden strength through a prototype.', strategy: looksBehindItsView }],
  'blind-to-names': [
    { summary: 'Breaks ties by id.', strategy: breaksTiesById },
    { summary: 'Draws its luck under a label with an id in it.', strategy: labelsItsLuckById },
    { summary: 'Goes by the name of a region.', strategy: knowsItsWayAbout },
  ],
  'blind-to-list-order': [
    { summary: 'Takes the first end of a crossing’s id for its own side.', strategy: readsIdsOfCrossings },
  ],
};
