import type { CrossingView, View } from '../core/contracts.js';
import type { Order, Quarters, RegionId } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { EFFORT_OPTIONS, wholeEffort, type Effort } from './effort.js';
import { ifLegal, isHostile, spareQuarters, stayingIn, survey, type Field, type Ground } from './field.js';
import { withinLimits } from './limits.js';
import { nearest } from './way.js';

/** A crossing of one's country that is not guarded as it should be. */
interface Gap {
  readonly crossing: CrossingView;
  /** Its end at home. */
  readonly home: RegionId;
  /** Guards that it is short of, at least one. */
  readonly missing: number;
}

/** The gaps in one's border, by the crossing's key: what is closed needs nobody. None where nobody, or not oneself, keeps guards. */
const gapsOf = (view: View, status: 'guarded' | 'sealed'): readonly Gap[] => {
  const own = view.factions.find(({ id }) => id === view.me);
  if (own === undefined || own.kind === 'insurgent' || view.parameter('border-status/guardedPorosity') === null)
    return [];
  const { country } = own;
  return view.crossings.flatMap((crossing): readonly Gap[] => {
    const home = crossing.between.find((end) => view.region(end).country === country);
    if (!crossing.international || home === undefined || crossing.porosity === 0) return [];
    const isWatched = crossing.status === status || crossing.status === 'sealed';
    const missing = Math.max(isWatched ? 0 : 1, crossing.need - crossing.guards);
    return missing > 0 ? [{ crossing, home, missing }] : [];
  });
};

/** The fewest quarters of a stack that are so many, else the most that can be spared; 0 = none can. */
const quartersFor = (own: number, missing: number, { commit, garrison }: Effort): 0 | Quarters => {
  const most = spareQuarters(own, commit, garrison);
  for (const quarters of [1, 2, 3] as const)
    if (quarters <= most && Math.floor((own * quarters) / 4) >= missing) return quarters;
  return most;
};

interface Errands {
  readonly orders: readonly Order[];
  /** Where those stand who have one. */
  readonly busy: ReadonlySet<RegionId>;
}

/** A stack that stands at the gap posts guards there once it has enough: fewer than needed change nothing. In battle it has other worries. */
const postAt = (field: Field, { crossing, home, missing }: Gap, effort: Effort, kind: 'guard' | 'seal') => {
  const { own, enemy } = field.at(home);
  const quarters = enemy > 0 ? 0 : quartersFor(own, missing, effort);
  const isEnough = Math.floor((own * quarters) / 4) >= missing;
  return quarters === 0 || !isEnough ? [] : ifLegal(field.view, { kind, crossing: crossing.id, from: home, quarters });
};

/** The nearest stack that is free sends as many as are missing, unless somebody is nearer and on the march. */
const sendTo = (
  field: Field,
  { home, missing }: Gap,
  effort: Effort,
  busy: ReadonlySet<RegionId>,
): readonly Order[] => {
  if (field.comingOwn(home) > 0) return [];
  const passes = (ground: Ground): boolean => ground.region.mayEnter && !isHostile(ground);
  const isNear = ({ region: { id }, own }: Ground): boolean => (own > 0 && !busy.has(id)) || field.comingOwn(id) > 0;
  const found = passes(field.at(home)) ? nearest(field, home, isNear, passes) : null;
  if (found === null || field.comingOwn(found.goal) > 0) return [];
  const { own, enemy } = field.at(found.goal);
  const way = nearest(field, found.goal, ({ region: { id } }) => id === home, passes);
  const quarters = enemy > 0 ? 0 : quartersFor(own, missing, effort);
  if (way === null || quarters === 0) return [];
  return ifLegal(field.view, { kind: 'reinforce', from: found.goal, to: way.next, quarters });
};

/** What is done for the border this week: a stack has one errand, and gaps come by their crossings' keys. */
const errandsFor = (field: Field, gaps: readonly Gap[], effort: Effort, kind: 'guard' | 'seal'): Errands => {
  const orders: Order[] = [];
  const busy = new Set<RegionId>();
  for (const gap of gaps) {
    const [post] = busy.has(gap.home) ? [] : postAt(field, gap, effort, kind);
    const [order] = post === undefined ? sendTo(field, gap, effort, busy) : [post];
    if (order === undefined || !('from' in order)) continue;
    orders.push(order);
    busy.add(order.from);
  }
  return { orders, busy };
};

/** Closes the border before it marches anywhere else. */
export const borderFirst = defineStrategy({
  id: 'border-first',
  summary:
    'Posts guards on its country’s border crossings until each has what it needs, and makes a main effort with whom that leaves.',
  options: {
    ...EFFORT_OPTIONS,
    seal: { value: false, summary: 'Closes the crossings instead of guarding them.' },
  },
  decide: (view, options) => {
    const field = survey(view);
    const gaps = gapsOf(view, options.seal ? 'sealed' : 'guarded');
    const { orders, busy } = errandsFor(field, gaps, options, options.seal ? 'seal' : 'guard');
    const waits = new Set(gaps.map(({ home }) => home)); // for those who are still missing
    const rest = stayingIn(field, ({ region, enemy }) => busy.has(region.id) || (enemy === 0 && waits.has(region.id)));
    return withinLimits(field, [...orders, ...wholeEffort(rest, options)]);
  },
});
