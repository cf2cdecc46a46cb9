/** The other half of the laws on generated wars, and each of them on its culprits. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraries, broken, lawProperty, laws, warOf, type Culprit, type Law } from '../../src/testing/index.js';
import { ledBy } from '../../src/testing/law-property.js';
import { scenarioOf } from '../golden/war.js';
import { allLaws, CATCH_WITHIN, holds } from './law-runs.js';

const half = allLaws.filter((_, i) => i % 2 === 1);

describe('on generated wars', () => {
  it.each(half.map((law) => [law.id, law.summary, law] as const))('%s: %s', (_, __, law) => {
    holds(law, 2);
  });
});

describe('on the reference case', () => {
  it.each(['json', 'in-place', 'list-order', 'relabel', 'ledger', 'save-and-load'])('%s', (id) => {
    expect(
      laws[id].check(
        warOf(scenarioOf('deir-ez-zor-anbar-2017'), {
          arm: Object.keys(scenarioOf('deir-ez-zor-anbar-2017').arms)[0],
          seed: 'law',
        }),
      ),
    ).toBeNull();
  });
});

/** A law on wars with its culprit at work. */
const propertyWith = (law: Law, { rules = [], strategy, engine }: Culprit) =>
  lawProperty(law, {
    rules,
    listed: rules.map((rule) => rule.id),
    ...(strategy === undefined ? {} : { wars: arbitraries.war().map((war) => ledBy(war, strategy)) }),
    ...(engine === undefined ? {} : { engine }),
  });

describe(`a culprit is caught within ${CATCH_WITHIN} generated wars`, () => {
  it('and every law has one', () => {
    expect(Object.keys(broken).sort()).toEqual(Object.keys(laws).sort());
  });

  const culprits = allLaws.flatMap((law) =>
    (broken[law.id] ?? []).map((culprit) => [law.id, culprit.summary, law, culprit] as const),
  );
  it.each(culprits)('%s: %s', (id, _, law, culprit) => {
    const found = fc.check(propertyWith(law, culprit), { numRuns: CATCH_WITHIN, seed: 3, endOnFailure: true });
    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toContain(`${id}: `);
  });
});
