import { describe, expect, it } from 'vitest';
import { scenarioFormat, scenarioJsonSchema } from '../../src/scenario/format.js';
import { registry, sampleData, withRules } from './support.js';
import { defineRule } from '../../src/core/contracts.js';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

describe('scenarioFormat', () => {
  it('takes the sample as it is', () => {
    expect(scenarioFormat(registry.rules).safeParse(sampleData()).data).toEqual(sampleData());
  });

  it('knows the columns of the rules it is given, and no others', () => {
    expect(scenarioFormat([]).safeParse(sampleData()).success).toBe(false);
    const own = withRules(
      defineRule({
        id: 'mine',
        phase: 'end',
        summary: 's',
        writes: [],
        apply: () => undefined,
        state: { mood: { of: 'region', initial: 0, summary: 's', settable: { min: 0, max: 1 } } },
      }),
    );
    const data = sampleData();
    data.regions[0].mood = 0.5;
    expect(scenarioFormat(own.rules).safeParse(data).success).toBe(true);
    expect(scenarioFormat(registry.rules).safeParse(data).success).toBe(false);
  });
});

describe('scenarioJsonSchema', () => {
  const schema = scenarioJsonSchema(registry.rules) as Schema;
  const region = schema.properties?.regions.items?.properties ?? {};
  const crossing = schema.properties?.crossings.items?.properties ?? {};

  it('is plain JSON with a title, and describes every field', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.title).toBe('marchland scenario, format 1');
    for (const [name, field] of [
      ...Object.entries(schema.properties ?? {}),
      ...Object.entries(region),
      ...Object.entries(crossing),
    ])
      if (!['id', 'title'].includes(name))
        expect([name, field.description]).toEqual([name, expect.stringMatching(/./)]);
  });

  it('says ranges, units, words and what must be there', () => {
    expect(region.fighters.additionalProperties).toMatchObject({ type: 'integer', minimum: 0 });
    expect(crossing.km).toMatchObject({
      exclusiveMinimum: 0,
      maximum: 20000,
      description: expect.stringContaining('km') as string,
    });
    expect(region.terrain.enum).toContain('river-rural');
    expect(region.actives).toMatchObject({ minimum: 0, maximum: 100 });
    expect(schema.properties?.regions.items?.required).toEqual(['id', 'name', 'country', 'terrain']);
    expect(schema.required).toEqual([
      'format',
      'id',
      'title',
      'turns',
      'countries',
      'factions',
      'regions',
      'crossings',
      'rules',
    ]);
    expect(schema.additionalProperties).toBe(false);
  });

  it('knows each rule’s parameters', () => {
    const combat = schema.properties?.rules.properties?.['ground-combat'];
    expect(combat?.properties?.spread).toMatchObject({
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: expect.stringContaining('design choice') as string,
    });
    expect(combat?.properties?.chance.enum).toEqual(['binomial', 'rounding']);
    expect(combat?.properties?.rate.anyOf).toHaveLength(2);
    expect(combat?.additionalProperties).toBe(false);
  });
});
