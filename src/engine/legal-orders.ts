import type { Sight } from '../core/contracts.js';
import type { Order } from '../core/orders.js';
import type { Compiled } from '../core/scenario.js';
import type { RegionIndex } from '../core/world.js';
import { catalogueOf, NOWHERE } from './catalogue.js';
import { refusalOf } from './legal.js';
import { indexOrRefuse } from './lookup.js';

/** Whether every order of a kind at a region would draw on a stack that is not there: no need to make them. */
const drawsOnNobody = ({ orders }: Compiled, sight: Sight, kind: string, region: RegionIndex): boolean =>
  region >= 0 && orders.get(kind)?.spec.quarters === 'stack' && (sight.fighters(region, sight.me) ?? 0) === 0;

/** Answers for orders that are legal alone: of one kind or all, at one region or all; each page and answer worked out once. */
export const legalOrders = (compiled: Compiled, sight: Sight): ((kind?: string, from?: string) => readonly Order[]) => {
  const { regions } = compiled.theatre;
  const catalogue = catalogueOf(compiled);
  const everywhere = [NOWHERE, ...regions.keys()];
  const pages = new Map<string, readonly Order[]>();
  const at = (kind: string, region: number): readonly Order[] => {
    const name = `${kind} ${region}`;
    const known = pages.get(name);
    if (known !== undefined) return known;
    const page = drawsOnNobody(compiled, sight, kind, region as RegionIndex)
      ? []
      : catalogue
          .at(kind, region as RegionIndex, sight.turn)
          .flatMap((listed) => (refusalOf(listed, sight) === null ? [catalogue.publicOf(listed)] : []));
    pages.set(name, Object.freeze(page));
    return page;
  };
  const kinds = (): string[] => [...compiled.orders.keys()].sort((a, b) => (a < b ? -1 : 1));
  const answers = new Map<string, readonly Order[]>();
  return (kind, from) => {
    const question = `${kind ?? ''} ${from ?? ''}`;
    let answer = answers.get(question);
    if (answer === undefined) {
      const wanted = kind === undefined ? kinds() : [kind];
      const places = from === undefined ? everywhere : [indexOrRefuse(regions, from, 'region')];
      answer = wanted.flatMap((each) => places.flatMap((region) => at(each, region)));
      answers.set(question, answer);
    }
    return answer.slice(); // who asks may sort what he gets
  };
};
