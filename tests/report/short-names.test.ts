import { expect, test } from 'vitest';
import { describe as told } from '../../src/engine/translate.js';
import { factionMarks, plainName, regionLabels } from '../../src/report/short-names.js';
import { transcript } from '../../src/report/transcript.js';
import { play } from '../../src/setup.js';
import { advance, stage } from '../rules/stage.js';

const scenario = stage({
  factions: { army: { name: 'the Free Army' }, rebels: { kind: 'insurgent', name: 'Rebels' } },
  regions: { base: { controller: 'army', fighters: { army: 100 } }, town: {} },
  ways: [['base', 'town']],
  rules: { movement: {} },
});
const campaign = play(scenario, { seed: 'x', turns: 1, override: { 1: { army: [advance('base', 'town', 2)] } } });

test('sentences have a name with its article, tables and heads of lines without', () => {
  expect(campaign.events.map((event) => told(event, scenario))).toEqual([
    '50 of the Free Army reached town from base.',
  ]);
  const text = transcript(campaign);
  expect(text).toContain('\n  Free Army: advance with half from base to town\n');
  expect(text).toContain('FA Free Army');
  expect(text).toMatch(/\n {2}Free Army {2}none: holds\n {2}Rebels {5}none: holds\n/);
});

test('only a leading article goes', () => {
  expect(['the Hashd', 'Army of the West', 'theatre troupe'].map(plainName)).toEqual([
    'Hashd',
    'Army of the West',
    'theatre troupe',
  ]);
  expect(factionMarks(scenario.compiled.theatre)).toEqual(['FA', 'Re']);
});

test('a region is called by the beginning of its name, but by no mere direction', () => {
  const regions = {
    a: { name: 'Western Qalamoun' },
    b: { name: 'Busayrah and the lower Khabur' },
    c: { name: 'Upper Jazira' },
    d: { name: 'Northern Euphrates valley' },
  };
  const { theatre } = stage({ regions, rules: {} }).compiled;
  expect(regionLabels(theatre, 12)).toEqual(['W. Qalamoun', 'Busayrah', 'Upper Jazira', 'Northern']);
});
