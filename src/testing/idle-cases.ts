/** Wars in which a built-in rule finds nothing to do: for each, what it takes. */
import type { RelationData, ScenarioData } from '../core/scenario.js';

/** How a rule is left without a case: what is changed in the file, and which orders of other rules are not given. */
export interface IdleCase {
  readonly without?: readonly string[];
  change(data: ScenarioData): void;
}

/** Weeks that no claim may take in `control` and `takeover`, and so the longest war in which nothing comes of one. */
const LONGEST = 51;

const set = (data: ScenarioData, rule: string, values: ScenarioData['rules'][string]): void => {
  data.rules[rule] = { ...data.rules[rule], ...values };
};

const drop = (data: ScenarioData, rule: string): void => {
  delete data.rules[rule];
};

/** Says something of every pair, one way, in place of what the file says of it. */
const ofPairs = (data: ScenarioData, said: Pick<RelationData, 'level' | 'trust' | 'consents'>): void => {
  const [name] = Object.keys(said);
  const rest = (data.relations ?? []).flatMap(({ [name]: _other, ...relation }): RelationData[] =>
    Object.keys(relation).some((member) => !['between', 'from', 'to'].includes(member))
      ? [relation as RelationData]
      : [],
  );
  const ids = data.factions.map(({ id }) => id);
  const pairs = ids.flatMap((from, i) =>
    (name === 'level' ? ids.slice(i + 1) : ids.filter((to) => to !== from)).map((to): RelationData =>
      name === 'level' ? { between: [from, to], ...said } : { from, to, ...said },
    ),
  );
  data.relations = [...rest, ...pairs];
};

const nobodyAttacks: IdleCase = {
  without: ['advance'],
  change: (data) => {
    data.transit = [];
  },
};

const nobodyIsAFriend: IdleCase = { change: (data) => ofPairs(data, { level: 'hostile' }) };

const noAuthorities = (data: ScenarioData): void => {
  data.authorities = [];
};

const noOrders: IdleCase = { change: () => undefined };

const nothingFalls = (rule: string): IdleCase => ({
  change: (data) => {
    data.turns = Math.min(data.turns, LONGEST);
    set(data, rule, { weeks: LONGEST + 1 });
    for (const region of data.regions) region.controller ??= data.factions[0].id; // one week is enough where nobody rules
  },
});

/** By rule: what leaves it without a case, besides that nobody gives its own orders and the calendar is empty. */
export const idleCases: Readonly<Record<string, IdleCase>> = {
  'air-strikes': noOrders,
  ambush: noOrders,
  'blind-mixing': noOrders,
  'border-status': {
    change: (data) => {
      for (const crossing of data.crossings) Object.assign(crossing, { status: undefined, guards: undefined });
    },
  },
  'command-centres': {
    change: (data) => {
      data.announcements = [];
    },
  },
  consent: { change: (data) => ofPairs(data, { consents: ['enter'] }) },
  control: nothingFalls('control'),
  coordination: nobodyIsAFriend,
  endorsement: { change: noAuthorities },
  'evacuation-deals': {
    change: (data) => {
      data.deals = [];
    },
  },
  'ground-combat': nobodyAttacks,
  interdiction: {
    change: (data) => {
      for (const crossing of data.crossings) crossing.interdiction = 0;
      drop(data, 'border-status'); // guards would bring it back
    },
  },
  movement: {
    change: (data) => {
      data.transit = [];
    },
  },
  'parallel-force': {
    change: (data) => {
      for (const faction of data.factions) if (faction.kind === 'militia') faction.country = null;
    },
  },
  patronage: {
    change: (data) => {
      for (const faction of data.factions) faction.patron = null;
    },
  },
  'political-gates': {
    change: (data) => {
      noAuthorities(data);
      set(data, 'political-gates', { gate: 1e9 });
    },
  },
  readiness: {
    change: (data) => {
      set(data, 'readiness', { absence: 0, wavering: 0 });
      for (const faction of data.factions) faction.readiness = 1;
    },
  },
  recruitment: { change: (data) => set(data, 'recruitment', { theta: 0 }) },
  retreat: nobodyAttacks,
  'sanctuary-recovery': { change: (data) => set(data, 'sanctuary-recovery', { growth: 0, desertion: 0 }) },
  'share-attrition': {
    ...nobodyAttacks,
    change: (data) => {
      nobodyAttacks.change(data);
      set(data, 'share-attrition', { wastage: 0 });
    },
  },
  'shared-intelligence': nobodyIsAFriend,
  spillover: {
    change: (data) => {
      for (const crossing of data.crossings) Object.assign(crossing, { status: undefined });
      const country = new Map(data.regions.map((region) => [region.id, region.country]));
      for (const crossing of data.crossings)
        if (country.get(crossing.between[0]) !== country.get(crossing.between[1])) crossing.porosity = 0;
      drop(data, 'border-status'); // it could open what is closed
    },
  },
  succession: {
    change: (data) => {
      for (const relation of data.relations ?? []) delete relation['becomes'];
    },
  },
  takeover: nothingFalls('takeover'),
  trust: {
    without: ['announce'],
    change: (data) => {
      data.announcements = [];
      ofPairs(data, { trust: 0 });
    },
  },
  unrest: {
    change: (data) => {
      for (const region of data.regions) Object.assign(region, { population: 0, actives: undefined });
    },
  },
  'war-weariness': { change: (data) => set(data, 'war-weariness', { k: 0, leak: 0 }) },
};
