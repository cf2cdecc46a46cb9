import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effort } from '../effort.js';
import { printScenario } from '../../src/scenario/print.js';
import { unwrap } from '../../src/core/result.js';
import { parse, sample, sampleData } from './support.js';

describe('printScenario', () => {
  it('parses back to equal data', () => {
    const text = printScenario(sample().data);
    expect(unwrap(parse(text)).data).toEqual(sample().data);
    expect(printScenario(unwrap(parse(text)).data)).toBe(text);
  });

  it('keeps every text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ minLength: 1 }), (title, question) => {
        const data = { ...sampleData(), title, question };
        const again = parse(printScenario(data));
        expect(again.ok && again.value.data).toEqual(data);
      }),
      effort(60, 141),
    );
  });

  it('puts small maps on one line', () => {
    const lines = printScenario(sample().data).split('\n');
    expect(lines).toContain('  - { id: west, name: West }');
    expect(lines).toContain('  - { between: [ west-valley, west-base ], km: 20 }');
  });
});
