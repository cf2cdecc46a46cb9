import type { RelationData } from '../core/scenario.js';
import { eachTwice, type Check, type Checking } from './checking.js';
import { finding } from './finding.js';
import { levelOf } from './relations.js';

/** Why a relation does not say of whom it speaks; null = it does. */
const formFault = ({ between, from, to, ...rest }: RelationData): string | null => {
  if (between !== undefined) {
    if (from !== undefined || to !== undefined) return 'a relation has either between, or from and to';
    return rest.refuses === undefined ? null : 'a refusal is one way: from, and refuses';
  }
  if (from === undefined) return 'a relation needs between, or from and to';
  const others = Object.keys(rest).some((name) => name !== 'refuses');
  return to === undefined && (others || rest.refuses === undefined)
    ? 'a relation with from needs to (only refuses stands without)'
    : null;
};

const checkEach = ({ data, issue, warn }: Checking, relation: RelationData, index: number): void => {
  const fault = formFault(relation);
  if (fault !== null) return issue(finding('relation-form', ['relations', index], fault));
  const [a, b] = relation.between ?? [relation.from, relation.to];
  if (a !== undefined && a !== '' && a === b)
    issue(finding('self-relation', ['relations', index], `"${a}" is related to itself`));
  (relation.refuses ?? []).forEach((other, place) => {
    if (other === relation.from && other !== '')
      issue(finding('self-relation', ['relations', index, 'refuses', place], `"${other}" refuses itself`));
  });
  const allows = (relation.consents ?? []).length > 0 || (relation.tolerates ?? []).length > 0;
  if (allows && a !== undefined && b !== undefined && a !== b && levelOf(data, a, b) === 'hostile')
    warn(
      finding(
        'hostile-consent',
        ['relations', index],
        `"${a}" and "${b}" are hostile, so what one allows the other has no effect`,
      ),
    );
};

/** What a relation settles, one entry per direction and field; a level holds both ways. */
const settled = (relation: RelationData): string[] => {
  const { between, from, to, refuses, ...fields } = relation;
  const [a, b] = between ?? [from, to];
  const refusals = (refuses ?? []).map((other) => `${from} refuses ${other}`);
  if (a === undefined || b === undefined || a === '' || b === '') return refusals;
  const ways = (name: string): string[] => {
    if (name === 'level') return [a < b ? `${a}~${b} level` : `${b}~${a} level`];
    return between === undefined ? [`${a}/${b} ${name}`] : [`${a}/${b} ${name}`, `${b}/${a} ${name}`];
  };
  return [...refusals, ...Object.keys(fields).flatMap(ways)];
};

/** Relations say of whom they speak, and say nothing twice. */
export const checkRelations: Check = (checking) => {
  const relations = checking.data.relations ?? [];
  relations.forEach((relation, index) => checkEach(checking, relation, index));
  const said = relations.flatMap((relation, index) => [...new Set(settled(relation))].map((what) => ({ what, index })));
  const reported = new Set<number>();
  eachTwice(
    said,
    ({ what }) => what,
    (place, first, what) => {
      const { index } = said[place];
      if (reported.has(index) || index === said[first].index) return;
      reported.add(index);
      checking.issue(
        finding('duplicate-relation', ['relations', index], `relations/${said[first].index} already says: ${what}`),
      );
    },
  );
};
