import { describe, expect, test } from 'vitest';
import { flatten } from '../../src/engine/changes.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, step } from '../../src/engine/step.js';
import { readSlot, slotsOf, writeSlot } from '../../src/engine/world-slots.js';
import { LISTS, memberFields, named, showList } from '../../src/engine/world-lists.js';
import { FIELDS } from '../../src/scenario/catalogue.js';
import { clone } from '../../src/core/clone.js';
import type { NumberField } from '../../src/scenario/field.js';
import { shapes } from '../core/shapes.js';
import { scenarioOf } from '../golden/war.js';

const scenarios = [shapes(2).scenario, scenarioOf('two-valleys'), scenarioOf('deir-ez-zor-anbar-2017')];

describe('the table of all values of a world', () => {
  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'says of %s what inspect says, by the same paths',
    (_, scenario) => {
      const { compiled } = scenario;
      const { world } = step(scenario, begin(scenario, 'slots'), {});
      const shown = [...slotsOf(compiled).byPath.values()].map((slot): [string, unknown] => [
        slot.path,
        slot.codec.show(readSlot(world, slot)),
      ]);
      const members = LISTS.flatMap((list): [string, unknown][] => [
        ...named(list, showList(compiled.theatre, world, list)),
      ]);
      const flat = flatten(inspect(scenario, world));
      expect(Object.fromEntries([...shown, ...members])).toEqual(Object.fromEntries(flat));
    },
  );

  test('reads what it shows, and each number stands alone', () => {
    const { scenario } = shapes(1);
    const world = begin(scenario, 'slots');
    for (const slot of slotsOf(scenario.compiled).byPath.values()) {
      const value = readSlot(world, slot);
      if (slot.fixed === undefined) expect(slot.codec.read(slot.codec.show(value))).toBe(value);
      const copy = clone(world);
      writeSlot(copy, slot, -7);
      expect(readSlot(copy, slot)).toBe(-7);
      expect(readSlot(world, slot)).toBe(value);
    }
  });

  /** The ends of a file's field, and what is just outside of them. */
  const ends = ({ min, max, integer }: NumberField): { inside: number[]; outside: number[] } => ({
    inside: [min, max],
    outside: [min - 1, max + 1, ...(integer === true ? [min + 0.5] : [])],
  });
  const [{ compiled }] = scenarios;
  const fields = [
    ['factions', 'army', 'intelligence'],
    ['factions', 'army', 'ceiling'],
    ['factions', 'army', 'sorties'],
    ['factions', 'army', 'weariness'],
    ['factions', 'army', 'readiness'],
    ['factions', 'army', 'recruits'],
    ['authorities', 'elder', 'influence'],
    ['regions', 'base', 'entrenchment'],
    ['regions', 'base', 'legitimacy'],
    ['regions', 'base', 'hardship'],
    ['regions', 'base', 'fighters', 'army'],
    ['crossings', 'base~valley', 'porosity'],
    ['crossings', 'base~valley', 'interdiction'],
    ['crossings', 'base~valley', 'guards', 'army'],
  ] as const;
  test.each(fields.map((path) => [path.join('/'), path[0], path[2]] as const))(
    '%s has the range that scenario files have',
    (path, collection, name) => {
      const field = FIELDS[collection][name];
      const { inside, outside } = ends((field.type === 'map' ? field.each : field) as NumberField);
      const codec = slotsOf(compiled).byPath.get(path)?.codec;
      for (const value of inside) expect(codec?.read(value)).toBe(value);
      for (const value of outside) expect(codec?.read(value)).toMatchObject({ code: 'out-of-range' });
    },
  );

  test('members of lists hold numbers only', () => {
    for (const list of LISTS)
      for (const member of showList(compiled.theatre, compiled.start, list))
        for (const [name, codec] of Object.entries(memberFields(compiled.theatre, list)))
          expect([name, typeof codec.read(member[name])]).toEqual([name, 'number']);
  });
});
