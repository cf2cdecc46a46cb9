/** The turn worked by hand in docs/model.md, step by step against the engine. */
import { expect, test } from 'vitest';
import { LUCK, ORDERS, SCENARIO, SEED, worked } from '../../docs/worked-turn.js';
import { fightWeek, type Battle } from '../../src/core/battle.js';
import { keyedChance, type ChanceSource } from '../../src/core/chance.js';
import { unwrap } from '../../src/core/result.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin } from '../../src/engine/step.js';
import { trace } from '../../src/engine/trace.js';
import { parseScenario } from '../../src/setup.js';

const scenario = unwrap(parseScenario(SCENARIO));
const byHand = worked();

/** What the dice showed, and what each draw of a number of heads was asked and gave, by `rule/draw/place/actor`. */
const shown: Record<string, number> = {};
const drawn: Record<string, readonly number[]> = {};
const noting: ChanceSource = (dice, rule, words) => {
  const { regions, crossings, factions } = scenario.compiled.theatre;
  const places = [...regions, ...crossings];
  const name = (draw: string, place: number, actor: number): string =>
    `${rule}/${draw}/${places[place].id}/${factions[actor].id}`;
  const drawOf = (purpose: number): string => Object.keys(words).find((draw) => words[draw] === purpose) ?? '';
  const note =
    (die: 'unit' | 'fine') =>
    (place: number, actor: number, purpose: number): number =>
      (shown[name(drawOf(purpose), place, actor)] = dice[die](place, actor, purpose));
  const chance = keyedChance({ ...dice, unit: note('unit'), fine: note('fine') }, rule, words);
  return {
    ...chance,
    binomial: (draw, n, p, place, actor) => {
      const successes = chance.binomial(draw, n, p, place, actor);
      drawn[name(draw, place, actor)] = [n, p, successes];
      return successes;
    },
  };
};

const turn = trace(scenario, begin(scenario, SEED), ORDERS, { chance: noting });
const after = inspect(scenario, turn.world);
const valueAfter = (rule: string, path: string): unknown =>
  turn.rules.find(({ id }) => id === rule)?.changes.find((change) => change.path === path)?.value;
const said = (kind: string) => turn.events.filter((event) => event.kind === kind);

test('all orders are legal, and the dice show what the page says', () => {
  expect(turn.rejected).toEqual([]);
  expect(shown).toMatchObject(LUCK);
});

test('intelligence and movement', () => {
  expect(valueAfter('shared-intelligence', 'columns/shared-intelligence/fused/army')).toBeCloseTo(byHand.mu, 12);
  expect(said('held-back').map(({ fighters }) => fighters)).toEqual([byHand.heldBack]);
  expect(said('arrived').map(({ fighters }) => fighters)).toEqual([byHand.crossed]);
  expect(byHand.crossed + byHand.heldBack).toBe(byHand.asked);
  expect(valueAfter('movement', 'regions/valley/fighters/rebels')).toBe(byHand.garrison);
  expect(valueAfter('movement', 'regions/refuge/fighters/rebels')).toBe(byHand.arrived);
});

test('the battle, day by day', () => {
  const { mu, protection, a, b, armyBreaks, rebelsBreak, garrison, days } = byHand;
  const side = { reserve: 0, day: 0 };
  const fought = (until: number) => {
    const battle: Battle = {
      combatants: [
        { ...side, strength: 600, breakAt: armyBreaks, rate: a, hidden: false, columns: [] },
        { ...side, strength: garrison, breakAt: rebelsBreak, rate: b, hidden: true, columns: [[0]] },
      ],
      engagements: [
        { protection: 1, detection: mu },
        { protection, detection: mu },
        { protection: 1, detection: 0 },
        { protection: 1, detection: 0 },
      ],
      hiding: 1000,
    };
    fightWeek(battle, until);
    return battle.combatants;
  };
  for (const { day, army, rebels, armyLoss, rebelLoss } of days) {
    const [before, ended] = [fought(day - 1), fought(day)];
    expect(before.map(({ strength }) => strength)).toEqual([expect.closeTo(army, 9), expect.closeTo(rebels, 9)]);
    const lost = before.map(({ strength }, i) => strength - (ended[i]?.strength ?? 0));
    expect(lost).toEqual([expect.closeTo(armyLoss, 9), expect.closeTo(rebelLoss, 9)]);
  }
  expect(fought(7).map(({ day }) => day)).toEqual([0, days.length]);
});

test('the dead, from the kernel’s losses', () => {
  const { armyLoss, rebelLoss, armyDead, rebelsDead, garrison, army, strength } = byHand;
  const asked = (faction: string, n: number, loss: number, dead: number): void =>
    expect(drawn[`ground-combat/loss/valley/${faction}`]).toEqual([n, expect.closeTo(loss / n, 12), dead]);
  asked('army', 600, armyLoss, armyDead);
  asked('rebels', garrison, rebelLoss, rebelsDead);
  expect(said('broke')).toMatchObject([{ faction: 'rebels', day: byHand.days.length, fighters: strength }]);
  expect(after.regions['valley'].fighters['army']).toBe(army);
});

test('retreat and interdiction', () => {
  const { fled, cornered, flow, caught, refuge } = byHand;
  expect(said('fled').map(({ fighters }) => fighters)).toEqual([fled]);
  expect(said('cornered').map(({ fighters }) => fighters)).toEqual([cornered]);
  expect(after.regions['valley'].fighters['rebels']).toBe(cornered);
  expect(after.regions['valley'].lastStand['rebels']).toBe(1);
  expect(scenario.compiled.theatre.capacity[0] - byHand.arrived).toBe(byHand.room); // the refuge is first by key
  expect(drawn['interdiction/back/valley~refuge/rebels']).toEqual([flow, 0.2, caught]);
  expect(valueAfter('interdiction', 'regions/refuge/fighters/rebels')).toBe(refuge);
});

test('control, recovery, trust and weariness', () => {
  const { share, refuge, regrown, refugeEnd, trust, armyWeariness, rebelWeariness } = byHand;
  expect(share).toBeGreaterThanOrEqual(0.9);
  expect(valueAfter('control', 'columns/control/claimed/valley')).toBe(1);
  expect(after.regions['valley'].controller).toBe('rebels');
  expect(drawn['sanctuary-recovery/regrowth/refuge/rebels']).toEqual([refuge, 0.1, regrown]);
  expect(after.regions['refuge'].fighters['rebels']).toBe(refugeEnd);
  expect(after.pairs['partner/army'].trust).toBeCloseTo(trust, 12);
  expect(after.factions['army'].weariness).toBeCloseTo(armyWeariness, 12);
  expect(after.factions['rebels'].weariness).toBeCloseTo(rebelWeariness, 12);
});
