import { defineOrder, defineRule } from '../core/contracts.js';
import { holdAgainst } from '../core/offence.js';
import { objection } from '../core/order-checks.js';
import { HOSTILE, INTELLIGENCE, JOINT, type FactionIndex, type Theatre } from '../core/world.js';

/** Whether a faction is a militia of a state's country. */
const isBeside = ({ factions }: Theatre, state: FactionIndex, militia: FactionIndex): boolean =>
  factions[state].kind === 'state' &&
  factions[militia].kind === 'militia' &&
  factions[militia].country >= 0 &&
  factions[militia].country === factions[state].country;

/** A militia beside the army keeps its own command until it is taken into the army. */
export const parallelForce = defineRule({
  id: 'parallel-force',
  phase: 'gates',
  summary:
    'A militia and the state of its country coordinate at level intelligence at most until it is integrated, which takes weeks and costs trust.',
  equations: [
    { formula: 'level ≤ intelligence, until turn = order + weeks; then level = joint', status: 'design choice' },
    {
      formula: 'offence of the state in the militia’s eyes = blame, in the turn of the order',
      status: 'design choice',
    },
  ],
  parameters: {
    weeks: {
      value: 8,
      min: 1,
      max: 104,
      low: 4,
      high: 26,
      integer: true,
      unit: 'weeks from the order to one command',
      source: 'design choice',
    },
    blame: {
      value: 0.25,
      min: 0,
      max: 1,
      low: 0,
      high: 0.5,
      unit: 'of a breach, in the eyes of the militia, when it is told to join',
      source: 'design choice',
    },
  },
  state: {
    due: {
      of: 'faction',
      initial: 0,
      summary: 'The turn from which a militia is part of the army; 0 = nobody has told it to.',
    },
    army: {
      of: 'faction',
      initial: -1,
      holds: 'faction',
      summary: 'The state whose army a militia joins or has joined.',
    },
  },
  orders: {
    integrate: defineOrder({
      summary: 'Take a militia of one’s country into the army.',
      fields: { militia: 'faction' },
      candidates: (theatre) => theatre.factions.map((_, militia) => ({ militia: militia as FactionIndex })),
      check: ({ militia }, { theatre, me, hostile, column }) => {
        const { id } = theatre.factions[militia];
        if (!isBeside(theatre, me, militia)) return objection('no-own-militia', `${id} is no militia of one’s country`);
        if (hostile(militia)) return objection('not-a-partner', `${id} is no partner`);
        return (column('parallel-force', 'due')?.[militia] ?? 0) > 0
          ? objection('integrated', `${id} has been told already`)
          : null;
      },
    }),
  },
  events: {
    'told-to-join': {
      fields: { faction: 'faction', militia: 'faction', due: 'turn' },
      sentence: '{faction} told {militia} to join the army, by turn {due}.',
      public: true,
    },
    integrated: {
      fields: { faction: 'faction', militia: 'faction' },
      sentence: '{militia} became part of the army of {faction}.',
      public: true,
    },
  },
  writes: ['pairs/level/*'],
  apply(world, { theatre, parameters, turn, orders, own, week, emit }) {
    const { level } = world.pairs;
    const setLevel = (a: FactionIndex, b: FactionIndex, to: number): void => {
      level[theatre.pair(a, b)] = to;
      level[theatre.pair(b, a)] = to;
    };
    for (const { faction, militia } of orders.integrate) {
      if (own.due[militia] > 0) continue; // two states of one country: the first by key
      own.due[militia] = turn + parameters.weeks;
      own.army[militia] = faction;
      holdAgainst(week, theatre.pair(faction, militia), parameters.blame);
      emit({ kind: 'told-to-join', faction, militia, due: own.due[militia] });
    }
    for (let state = 0 as FactionIndex; state < theatre.factionCount; state++)
      for (let militia = 0 as FactionIndex; militia < theatre.factionCount; militia++) {
        const entry = theatre.pair(state, militia);
        if (!isBeside(theatre, state, militia) || level[entry] === HOSTILE) continue;
        if (own.army[militia] === state && own.due[militia] <= turn) {
          if (own.due[militia] < turn) continue;
          setLevel(state, militia, JOINT);
          emit({ kind: 'integrated', faction: state, militia });
          continue;
        }
        week.reach[entry] = INTELLIGENCE;
        week.reach[theatre.pair(militia, state)] = INTELLIGENCE;
        if (level[entry] > INTELLIGENCE) setLevel(state, militia, INTELLIGENCE);
      }
  },
});
