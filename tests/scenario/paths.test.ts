import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/contracts.js';
import { readPath, writePath } from '../../src/scenario/paths.js';
import { validateScenario } from '../../src/scenario/parse.js';
import { issuesOf, registry, sampleData } from './support.js';

const { rules } = registry;

describe('readPath', () => {
  it.each<[string, Json | undefined]>([
    ['turns', 52],
    ['regions/west-valley/fighters/rebels', 500],
    ['regions/west-valley/fighters/west-army', undefined],
    ['regions/west-valley/kin/east-valley', 0.8],
    ['regions/west-valley/supplies/rebels', 4],
    ['countries/west/name', 'West'],
    ['crossings/west-valley~east-valley/porosity', 0.5],
    ['crossings/east-valley~west-valley/porosity', 0.5],
    ['centres/joint-cell/capacity', 2],
    ['authorities/elder/stances/expeditions', 'withholds'],
    ['relations/west-army/east-army/trust', 0.6],
    ['relations/east-army/west-army/trust', 0.6],
    ['relations/rebels/west-army/level', 'hostile'],
    ['relations/west-army~east-army/level', 'intelligence'],
    ['relations/west-army/east-army/refuses', true],
    ['relations/east-army/west-army/refuses', false],
    ['rules/ground-combat/rate', 1.2],
    ['rules/ground-combat/rate/default', 1.2],
    ['rules/ground-combat/rate/rebels', 0.06],
    ['rules/ground-combat/rate/west-army', 1.2],
    ['rules/ground-combat/spread', 0.2],
    ['rules/unrest', null],
    ['transit/rebels/east-valley/west-valley/2', 50],
    ['nowhere/at/all', undefined],
  ])('reads %s', (path, value) => {
    expect(readPath(sampleData(), path, rules)).toEqual(value);
  });
});

describe('writePath', () => {
  it.each<[string, Json]>([
    ['turns', 10],
    ['regions/west-valley/fighters/west-army', 7],
    ['regions/east-valley/kin/west-base', 0.1],
    ['regions/east-valley/supplies/rebels', 2],
    ['crossings/east-valley~west-valley/status', 'sealed'],
    ['crossings/west-base~west-valley/guards/rebels', 4],
    ['factions/rebels/ceiling', 2],
    ['centres/joint-cell/capacity', 0],
    ['authorities/elder/stances/militias', 'endorses'],
    ['relations/west-army/east-army/trust', 0.2],
    ['relations/east-army~west-army/trust', 0.2],
    ['relations/rebels/west-army/level', 'none'],
    ['relations/rebels/west-army/trust', 0.3],
    ['relations/rebels/west-army/refuses', true],
    ['relations/west-army/east-army/refuses', false],
    ['relations/rebels/west-army/consents', ['enter']],
    ['rules/ground-combat/rate', 2],
    ['rules/ground-combat/rate/default', 2],
    ['rules/ground-combat/rate/rebels', 2],
    ['rules/ground-combat/rate/west-army', 2],
    ['rules/sanctuary-recovery/growth', 0.5],
    ['rules/unrest', { base: 2 }],
    ['transit/rebels/east-valley/west-valley/2', 60],
    ['side', ['rebels']],
  ])('writes %s, and reads it back', (path, value) => {
    const data = sampleData();
    expect(writePath(data, path, value, rules)).toBeNull();
    expect(readPath(data, path, rules)).toEqual(value);
  });

  it('turns one value into one per faction, and keeps the others', () => {
    const data = sampleData();
    data.rules['ground-combat'] = { rate: 3 };
    writePath(data, 'rules/ground-combat/rate/rebels', 0.5, rules);
    expect(data.rules['ground-combat']).toEqual({ rate: { default: 3, rebels: 0.5 } });
    writePath(data, 'rules/ground-combat/rate', 4, rules);
    expect(data.rules['ground-combat']).toEqual({ rate: { default: 4, rebels: 0.5 } });
    data.rules['ground-combat'] = {};
    writePath(data, 'rules/ground-combat/rate/rebels', 0.5, rules);
    expect(data.rules['ground-combat']).toEqual({ rate: { default: 1, rebels: 0.5 } });
  });

  it('splits what was said both ways', () => {
    const data = sampleData();
    writePath(data, 'relations/west-army/east-army/trust', 0.1, rules);
    expect(readPath(data, 'relations/east-army/west-army/trust', rules)).toBe(0.6);
    expect(issuesOf(validateScenario(data, registry))).toEqual([]);
  });

  it('switches a rule off', () => {
    const data = sampleData();
    writePath(data, 'rules/command-centres', null, rules);
    expect(Object.keys(data.rules)).not.toContain('command-centres');
  });

  it.each([
    ['regoins/west-valley/zone', 'unknown-path', 'regions'],
    ['regions', 'unknown-path', undefined],
    ['regions/west-valley', 'unknown-path', undefined],
    ['regions/west-vally/zone', 'unknown-region', 'west-valley'],
    ['regions/west-valley/figters/rebels', 'unknown-field', 'fighters'],
    ['regions/west-valley/fighters/rebel', 'unknown-faction', 'rebels'],
    ['regions/west-valley/kin/east-vally', 'unknown-region', 'east-valley'],
    ['regions/west-valley/id', 'not-settable', undefined],
    ['regions/west-valley/zone/x', 'unknown-path', undefined],
    ['regions/west-valley/fighters/rebels/x', 'unknown-path', undefined],
    ['crossings/west-valley~east-base/km', 'unknown-crossing', 'west-valley~west-base'],
    ['crossings/west-valley~west-base/between', 'not-settable', undefined],
    ['authorities/elder/stances/militia', 'unknown-subject', 'militias'],
    ['rules/ground-cmbat/rate', 'unknown-rule', 'ground-combat'],
    ['rules/unrest/base', 'rule-not-listed', undefined],
    ['rules/ground-combat/rat', 'unknown-parameter', 'rate'],
    ['rules/ground-combat/rate/rebel', 'unknown-faction', 'rebels'],
    ['rules/ground-combat/rate/rebels/x', 'unknown-path', undefined],
    ['rules/ground-combat/spread/rebels', 'not-per-faction', undefined],
    ['relations/rebels/trust', 'unknown-faction', undefined],
    ['relations/rebels/rebels/trust', 'self-relation', undefined],
    ['relations/rebels', 'unknown-path', undefined],
    ['relations/rebels/west-army', 'unknown-path', undefined],
    ['relations/rebels/west-army/trsut', 'unknown-field', undefined],
    ['transit/rebels/east-valley/west-valley/3', 'unknown-path', undefined],
    ['arms/in-step', 'unknown-path', undefined],
    ['', 'unknown-path', undefined],
  ])('refuses %s', (path, code, suggestion) => {
    const data = sampleData();
    const issue = writePath(data, path, 1, rules);
    expect([issue?.code, issue?.suggestion]).toEqual([code, suggestion]);
    expect(data).toEqual(sampleData());
  });
});
