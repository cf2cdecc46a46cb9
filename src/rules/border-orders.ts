import { defineOrder, type Objection, type Sight } from '../core/contracts.js';
import { objection, QUARTERS } from '../core/order-checks.js';
import { STATUSES, type CrossingIndex, type RegionIndex, type Theatre } from '../core/world.js';

export const POST_FIELDS = { crossing: 'crossing', from: 'region', quarters: 'quarters' } as const;
const GUARDED = STATUSES.indexOf('guarded');

/** Every international crossing at a region, with one to four quarters. */
const posts = (
  theatre: Theatre,
  from: RegionIndex,
): { readonly crossing: CrossingIndex; readonly from: RegionIndex; readonly quarters: number }[] =>
  theatre.neighbours[from]
    .filter((way) => way.international)
    .flatMap(({ crossing }) => QUARTERS.map((quarters) => ({ crossing, from, quarters })));

const checkPost = (
  { crossing }: { readonly crossing: CrossingIndex },
  { theatre, me, porosity }: Sight,
): Objection | null => {
  if (theatre.hidden[me]) return objection('insurgent', 'insurgents keep no border guard');
  return porosity(crossing) === 0
    ? objection('closed', `${theatre.crossings[crossing].id} is closed to everyone`)
    : null;
};

/** What may be told to those who watch a border. Porosity 0 is closed to all but the guards who go home. */
export const BORDER_ORDERS = {
  guard: defineOrder({
    summary: 'Post guards at a border crossing; they leave the field at the week’s end.',
    fields: POST_FIELDS,
    at: 'from',
    quarters: 'stack',
    candidates: posts,
    check: checkPost,
  }),
  seal: defineOrder({
    summary: 'Post guards at a border crossing and close it.',
    fields: POST_FIELDS,
    at: 'from',
    quarters: 'stack',
    candidates: posts,
    check: checkPost,
  }),
  open: defineOrder({
    summary: 'Call own guards back from a border crossing; it opens when nobody guards it.',
    fields: { crossing: 'crossing' },
    candidates: (theatre) =>
      theatre.crossings.flatMap(({ international }, crossing) =>
        international ? [{ crossing: crossing as CrossingIndex }] : [],
      ),
    check: ({ crossing }, { theatre, guards, porosity, status }) => {
      if (guards(crossing) === 0)
        return objection('no-guards', `no guards of one’s own at ${theatre.crossings[crossing].id}`);
      return porosity(crossing) > 0 || status(crossing) >= GUARDED
        ? null
        : objection('closed', `${theatre.crossings[crossing].id} is closed to everyone`);
    },
  }),
};
