import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effort } from '../effort.js';
import { parseScenario, validateScenario } from '../../src/scenario/parse.js';
import { readPath, resolvePath, writePath } from '../../src/scenario/paths.js';
import { registry, SAMPLE, sampleData } from './support.js';

const { rules } = registry;

/** All places of a value, by path. */
const placesOf = (value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...at, key]))]
    : [at];
const PLACES = placesOf(sampleData()).filter((at) => at.length > 0);

describe('junk', () => {
  it('validateScenario takes anything without throwing', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withNullPrototype: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        (junk) => {
          expect(validateScenario(junk, registry).ok).toBe(false);
        },
      ),
      effort(150, 161),
    );
  });

  it('validateScenario takes a good scenario with anything anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLACES),
        fc.oneof(fc.anything(), fc.constantFrom('', '__proto__', 'constructor', -1, 0, 1e308, [], {}, null)),
        (at, junk) => {
          const data = sampleData() as unknown as Record<string | number, unknown>;
          let thing = data;
          for (const segment of at.slice(0, -1)) thing = thing[segment] as typeof data;
          thing[at[at.length - 1]] = junk;
          const result = validateScenario(data, registry);
          if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
        },
      ),
      effort(200, 162),
    );
  });

  it('validateScenario takes a good scenario with members missing or renamed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (places, rename) => {
          const data = sampleData() as unknown as Record<string | number, unknown>;
          for (const at of places) {
            let thing: Record<string | number, unknown> | undefined = data;
            for (const segment of at.slice(0, -1)) thing = thing?.[segment] as typeof thing;
            const last = at[at.length - 1];
            if (thing === undefined || !Object.hasOwn(thing, last)) continue;
            if (rename) thing[`${last}x`] = thing[last];
            delete thing[last];
          }
          validateScenario(data, registry);
        },
      ),
      effort(150, 163),
    );
  });

  it('parseScenario takes any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(parseScenario(text, registry).ok).toBe(false);
      }),
      effort(150, 164),
    );
  });

  it('parseScenario takes a good file with a piece cut, doubled or put elsewhere, and says where it is wrong', () => {
    const spot = fc.nat({ max: SAMPLE.length });
    const bits = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom(
        '&a ',
        '*a',
        '<<: ',
        '{',
        '}',
        '[',
        ']',
        ': ',
        '\n',
        '  ',
        '- ',
        '"',
        "'",
        '!!x ',
        '? ',
        '| ',
        '%YAML 1.1\n---\n',
        '\t',
      ),
    );
    fc.assert(
      fc.property(spot, fc.nat({ max: 40 }), bits, fc.boolean(), (from, length, bit, double) => {
        const piece = SAMPLE.slice(from, from + length);
        const text = SAMPLE.slice(0, from) + (double ? piece + bit + piece : bit) + SAMPLE.slice(from + length);
        const result = parseScenario(text, registry);
        for (const { line, column } of result.ok ? [] : result.issues) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      effort(200, 165),
    );
  });

  it('paths take any text and either write or say why not', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'regions',
        'crossings',
        'rules',
        'relations',
        'transit',
        'west-valley',
        'west-valley~east-valley',
        'west-army~rebels',
        'rebels',
        'fighters',
        'kin',
        'level',
        'ground-combat',
        'rate',
        'default',
        'constructor',
        '__proto__',
        '',
        '~',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.jsonValue(), (words, value) => {
        const data = sampleData();
        const path = words.join('/');
        readPath(data, path, rules);
        const known = resolvePath(data, path, rules).ok;
        expect(writePath(data, path, value as never, rules) === null).toBe(known);
        expect(Object.prototype).not.toHaveProperty('polluted');
      }),
    );
  });
});
