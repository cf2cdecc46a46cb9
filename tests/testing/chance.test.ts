import { describe, expect, it } from 'vitest';
import { campaignKey, keyedDice, type Chance, type ChanceSource } from '../../src/core/chance.js';
import { begin, step } from '../../src/engine/step.js';
import { checkedChance, recorded, scriptedChance, type Drawn, type Script } from '../../src/testing/index.js';
import { shapes } from '../core/shapes.js';
import { infiltrate, press, stage } from '../rules/stage.js';

const { scenario } = shapes();
const theatre = scenario.compiled.theatre;
const DRAWS = { loss: 1, luck: 2 };
/** What a rule called `rule` sees of a source. */
const seenBy = (source: ChanceSource): { readonly chance: Chance; aim(turn: number): void } => {
  const dice = keyedDice(campaignKey('c'), theatre.places, theatre.actors);
  dice.aim(1, 5);
  return { chance: source(dice, 'rule', DRAWS), aim: (turn) => dice.aim(turn, 5) };
};
const scripted = (script: Script, options = {}) => {
  const source = scriptedChance(scenario, script, options);
  return { ...seenBy(source), source };
};

describe('scriptedChance', () => {
  it('draws by rule, draw, place and faction', () => {
    const { chance, source } = scripted({
      'rule/loss/valley/rebels': 4,
      'rule/luck/base~valley/army': true,
      'rule/loss/-/-': 0.25,
      'rule/luck/base/elder': 3,
    });
    expect(chance.binomial('loss', 9, 0.5, 1, 2)).toBe(4);
    expect(chance.happens('luck', 0.3, 2, 0)).toBe(true);
    expect(() => source.assertUsed()).toThrow(/rule\/loss\/-\/-.*\n.*rule\/luck\/base\/elder/);
    expect(chance.unit('loss', theatre.nowhere, theatre.nobody)).toBe(0.25);
    expect(chance.round('luck', 2.5, 0, 3)).toBe(3);
    expect(() => source.assertUsed()).not.toThrow();
  });

  it('fails on a draw that the script leaves out, naming it, what was asked and what may be meant', () => {
    const { chance } = scripted({ 'rule/loss/valley/rebel': 4 });
    expect(() => chance.binomial('loss', 9, 0.5, 1, 2)).toThrow(
      'rule/loss/valley/rebels: the script has no entry for this draw of turn 1, binomial of 9 at 0.5; did you mean "rule/loss/valley/rebel"?',
    );
  });

  it('uses an entry once, a list turn by turn, and an entry without a place as often as it comes', () => {
    const { chance } = scripted({ 'rule/loss/valley/rebels': [4, 5], 'rule/luck': 0.5 });
    const loss = (): number => chance.binomial('loss', 9, 0.5, 1, 2);
    expect([loss(), loss()]).toEqual([4, 5]);
    expect(loss).toThrow('missing-draw');
    expect([0, 1, 2].map((place) => chance.unit('luck', place, 0))).toEqual([0.5, 0.5, 0.5]);
  });

  it('takes the most exact entry: place and turn, then place, then turn, then neither', () => {
    const { chance, source, aim } = scripted({
      'rule/loss/valley/rebels@2': 1,
      'rule/loss/valley/rebels': 2,
      'rule/loss@2': 3,
      'rule/loss': 4,
    });
    const drawn = (turn: number): number[] => {
      aim(turn);
      return [chance.binomial('loss', 9, 0.5, 1, 2), chance.binomial('loss', 9, 0.5, 0, 0)];
    };
    expect(drawn(2)).toEqual([1, 3]);
    expect(drawn(3)).toEqual([2, 4]);
    expect(drawn(4)).toEqual([4, 4]);
    expect(drawn(2)).toEqual([3, 3]);
    expect(() => source.assertUsed()).not.toThrow();
  });

  it('names entries left for turns that never came, as they were written', () => {
    const { source } = scripted({ 'rule/loss/valley/rebels@7': 1, 'rule/luck@7': 1, 'rule/luck/valley~base/-@7': 1 });
    expect(() => source.assertUsed()).toThrow(/rebels@7: .*\nrule\/luck@7: .*\nrule\/luck\/valley~base\/-@7: /);
  });

  it('takes a crossing either way round, but a draw only once', () => {
    const { chance, source } = scripted({ 'rule/loss/valley~base/army@1': 2, 'rule/luck/valley~base/army': 3 });
    expect(chance.binomial('loss', 9, 0.5, 2, 0)).toBe(2);
    expect(chance.binomial('luck', 9, 0.5, 2, 0)).toBe(3);
    expect(() => source.assertUsed()).not.toThrow();
    expect(() => scripted({ 'rule/loss/valley~base/army': 2, 'rule/loss/base~valley/army': 3 })).toThrow(
      'the script has this draw twice: rule/loss/valley~base/army [duplicate-draw]',
    );
  });

  it.each([
    ['all', 9, true, null],
    ['none', 0, false, null],
    ['up', null, null, 3],
    ['down', null, null, 2],
    ['expected', 4, false, 3],
  ] as const)('gives by meaning: %s', (meaning, binomial, happens, round) => {
    const { chance } = scripted({ 'rule/loss': meaning });
    const given = (draw: () => unknown, expected: unknown): void => {
      if (expected === null) expect(draw).toThrow(`has no "${meaning}" [impossible-draw]`);
      else expect(draw()).toBe(expected);
    };
    given(() => chance.binomial('loss', 9, 0.4, 0, 0), binomial);
    given(() => chance.happens('loss', 0.4, 0, 0), happens);
    given(() => chance.round('loss', 2.5, 0, 0), round);
    given(() => chance.unit('loss', 0, 0), meaning === 'expected' ? 0.5 : null);
  });

  it('refuses a meaning that there is not', () => {
    const script = JSON.parse('{ "rule/loss": ["all", "nome"] }') as Script;
    expect(() => scripted(script)).toThrow('rule/loss: no draw gives "nome"; did you mean "none"? [unknown-meaning]');
  });

  it('asks for no entry where the outcome is certain', () => {
    const { chance } = scripted({});
    expect([
      chance.binomial('loss', 0, 0.5, 0, 0),
      chance.binomial('loss', 5, 0, 0, 0),
      chance.binomial('loss', 5, 1, 0, 0),
      chance.round('loss', 7, 0, 0),
    ]).toEqual([0, 0, 5, 7]);
    expect([chance.happens('loss', 0, 0, 0), chance.happens('loss', 1, 0, 0)]).toEqual([false, true]);
  });

  it('or gives what is expected, if so asked', () => {
    const { chance } = scripted({}, { otherwise: 'expected' });
    expect([
      chance.binomial('loss', 10, 0.26, 0, 0),
      chance.round('loss', 2.5, 0, 0),
      chance.unit('loss', 0, 0),
      chance.happens('loss', 0.5, 0, 0),
      chance.happens('loss', 0.49, 0, 0),
    ]).toEqual([3, 3, 0.5, true, false]);
  });

  it.each([
    ['more than all', (chance: Chance) => chance.binomial('loss', 3, 0.5, 0, 0), 4],
    ['half a success', (chance: Chance) => chance.binomial('loss', 3, 0.5, 0, 0), 0.5],
    ['a far rounding', (chance: Chance) => chance.round('loss', 3.5, 0, 0), 5],
    ['a unit of one', (chance: Chance) => chance.unit('loss', 0, 0), 1],
    ['a number for a yes', (chance: Chance) => chance.happens('loss', 0.5, 0, 0), 1],
  ])('refuses what the draw could never give: %s', (_, draw, value) => {
    expect(() => draw(scripted({ 'rule/loss/base/army': value }).chance)).toThrow('impossible-draw');
  });
});

describe('checkedChance', () => {
  it('gives the campaign’s own luck', () => {
    const war = stage({
      regions: { town: { fighters: { army: 50, rebels: 40 } } },
      rules: { movement: {}, 'ground-combat': {} },
    });
    const orders = { army: [press('town')] };
    expect(step(war, begin(war, 'c'), orders, { chance: checkedChance })).toEqual(step(war, begin(war, 'c'), orders));
  });

  it('takes one key once a turn', () => {
    const { chance, aim } = seenBy(checkedChance);
    chance.unit('loss', 0, 0);
    chance.unit('loss', 1, 0);
    chance.unit('loss', 0, 1);
    chance.binomial('luck', 5, 0.5, 0, 0);
    expect(() => chance.happens('loss', 0.5, 0, 0)).toThrow('draw "loss" twice in a turn');
    aim(2);
    expect(() => chance.unit('loss', 0, 0)).not.toThrow();
  });

  it.each([
    ['a draw that is not declared', (chance: Chance) => chance.unit('lsos', 0, 0), 'not declared'],
    ['an inherited word', (chance: Chance) => chance.unit('constructor', 0, 0), 'not declared'],
    ['no place', (chance: Chance) => chance.unit('loss', undefined as never, 0), 'at place undefined'],
    ['nobody by -1', (chance: Chance) => chance.unit('loss', 0, -1), 'by actor -1'],
    ['a probability above 1', (chance: Chance) => chance.happens('loss', 1.01, 0, 0), 'probability 1.01'],
    ['no number', (chance: Chance) => chance.binomial('loss', 5, Number.NaN, 0, 0), 'probability NaN'],
    ['half a try', (chance: Chance) => chance.binomial('loss', 2.5, 0.5, 0, 0), '2.5 tries'],
    ['infinity', (chance: Chance) => chance.round('loss', Infinity, 0, 0), 'rounds Infinity'],
  ])('refuses %s', (_, draw, message) => {
    expect(() => draw(seenBy(checkedChance).chance)).toThrow(message);
  });
});

it('scripts a rule over turns by its real draws', () => {
  const border = stage({
    regions: { here: { fighters: { rebels: 40 } }, there: { country: 'east' } },
    ways: [['here', 'there', { interdiction: 0.5 }]],
    rules: { movement: {}, interdiction: {} },
  });
  const chance = scriptedChance(border, {
    'interdiction/forth/there~here/rebels@1': 'none',
    'interdiction/forth/here~there/rebels@2': 'all',
  });
  const orders = { rebels: [infiltrate('here', 'there', 1)] };
  const first = step(border, begin(border, 'b'), orders, { chance });
  const second = step(border, first.world, orders, { chance });
  const caught = [first, second].map(({ events }) => events.filter(({ kind }) => kind === 'caught').length);
  expect(caught).toEqual([0, 1]);
  expect(() => chance.assertUsed()).not.toThrow();
});

it('recorded chance notes every draw and changes none', () => {
  const draws: Drawn[] = [];
  const { chance } = seenBy(recorded(draws));
  const plain = seenBy(checkedChance).chance;
  expect([chance.binomial('loss', 9, 0.5, 1, 2), chance.happens('luck', 0.25, 0, 0)]).toEqual([
    plain.binomial('loss', 9, 0.5, 1, 2),
    plain.happens('luck', 0.25, 0, 0),
  ]);
  expect(draws).toEqual([
    expect.stringMatching(/^rule\/loss 1 2 binomial\(9, 0.5\) = \d$/),
    expect.stringMatching(/^rule\/luck 0 0 happens\(0.25\) = (true|false)$/),
  ]);
});
