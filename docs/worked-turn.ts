/**
 * One turn worked by hand for docs/model.md. Plain arithmetic from the equations: nothing here comes from the engine but
 * the luck, and a test holds every number to the engine.
 */

export const SCENARIO = `format: 1
id: worked-turn
title: A turn worked by hand
turns: 4
countries: [{ id: west, name: West }, { id: east, name: East }]
factions:
  - { id: army, name: The army, kind: state, country: west, intelligence: 0.3, weariness: 40 }
  - { id: rebels, name: The rebels, kind: insurgent }
  - { id: partner, name: The partner, kind: state, country: east, intelligence: 0.2 } # no fighters: it is told, and shares
regions:
  - { id: valley, name: The valley, country: west, terrain: hills, entrenchment: 0.2, controller: rebels, contested: true,
      fighters: { army: 600, rebels: 200 }, capacity: 500, hiding: 1000 }
  - { id: refuge, name: The refuge, country: east, terrain: plain, controller: rebels,
      fighters: { rebels: 100 }, capacity: 300, hiding: 1000 }
crossings:
  - { between: [valley, refuge], km: 20, porosity: 0.3, interdiction: 0.2 }
relations:
  - { between: [army, partner], level: intelligence }
  - { from: partner, to: army, trust: 0.4 }
announcements:
  - { from: army, to: partner, region: valley, turn: 1 }
centres: [{ id: cell, members: [army, partner], delay: 1, capacity: 1 }]
rules:
  shared-intelligence: {}
  movement: {}
  ground-combat: { rate: { default: 0.5, rebels: 0.15 } }
  retreat: {}
  interdiction: {}
  control: {}
  sanctuary-recovery: { growth: 0.1 }
  trust: {}
  war-weariness: {}
  command-centres: {}
provenance:
  - { path: regions/valley/fighters/army, illustrative: true, low: 600, high: 600 }
  - { path: regions/valley/fighters/rebels, illustrative: true, low: 200, high: 200 }
  - { path: regions/refuge/fighters/rebels, illustrative: true, low: 100, high: 100 }
`;

export const SEED = 'worked';

export const ORDERS = {
  army: [{ kind: 'advance', from: 'valley', to: 'valley', quarters: 4 }],
  rebels: [{ kind: 'infiltrate', from: 'valley', to: 'refuge', quarters: 2 }],
} as const;

/** What the dice show in turn 1 of this seed, by `rule/draw/place/actor`, each in [0, 1). */
export const LUCK = {
  'ground-combat/effect-1/valley/army': 0.8103025599848479,
  'ground-combat/effect-2/valley/army': 0.7977620237506926,
  'ground-combat/effect-3/valley/army': 0.024925596546381712,
  'ground-combat/effect-4/valley/army': 0.4267443744465709,
  'ground-combat/effect-1/valley/rebels': 0.6980175885837525,
  'ground-combat/effect-2/valley/rebels': 0.8019526002462953,
  'ground-combat/effect-3/valley/rebels': 0.2574541971553117,
  'ground-combat/effect-4/valley/rebels': 0.5069415709003806,
  'ground-combat/loss/valley/army': 0.704078217906576,
  'ground-combat/loss/valley/rebels': 0.8523012135517071,
  'interdiction/back/valley~refuge/rebels': 0.004041028242494971,
  'sanctuary-recovery/regrowth/refuge/rebels': 0.029996424055348636,
} as const;

/** Strengths of a sub-turn: at its start, and what each side loses in it. */
export interface Day {
  readonly day: number;
  readonly army: number;
  readonly rebels: number;
  readonly armyLoss: number;
  readonly rebelLoss: number;
}

/** The smallest k with u < P(X ≤ k), X ~ binomial(n, p), by adding up. */
const quantile = (u: number, n: number, p: number): number => {
  let [k, mass] = [0, (1 - p) ** n];
  for (let below = mass; u >= below; below += mass) {
    mass *= ((n - k) / (k + 1)) * (p / (1 - p));
    k += 1;
  }
  return k;
};

const effectivenessOf = (side: 'army' | 'rebels'): number => {
  const [u1, u2, u3, u4] = ([1, 2, 3, 4] as const).map((i) => LUCK[`ground-combat/effect-${i}/valley/${side}`]);
  return Math.max(0.2, 1 + 0.2 * (u1 + u2 + u3 + u4 - 2) * Math.sqrt(3));
};

/** The week of fighting until the rebels break, or seven sub-turns. */
const fight = (setting: {
  readonly army: number;
  readonly rebels: number;
  readonly a: number;
  readonly b: number;
  readonly mu: number;
  readonly protection: number;
  readonly breakAt: number;
}): Day[] => {
  const { a, b, mu, protection, breakAt } = setting;
  const days: Day[] = [];
  let { army, rebels } = setting;
  for (let day = 1; day <= 7 && rebels > breakAt; day++) {
    const armyLoss = (1 / 7) * b * rebels;
    const found = mu + (1 - mu) * Math.min(1, rebels / 1000);
    const rebelLoss = Math.min((1 / 7) * (a / protection) * (army - armyLoss / 2) * found, rebels - breakAt);
    days.push({ day, army, rebels, armyLoss, rebelLoss });
    [army, rebels] = [army - armyLoss, rebels - rebelLoss];
  }
  return days;
};

/** The whole turn. */
export const worked = () => {
  const mu = 1 - (1 - 0.3) * (1 - 0.2);
  const asked = Math.floor((200 * 2) / 4);
  const crossed = Math.min(asked, Math.floor(0.3 * 200));
  const garrison = 200 - crossed;
  const arrived = 100 + crossed;

  const protection = 1.5 * (1 + 0.2);
  const [armyEffect, rebelEffect] = [effectivenessOf('army'), effectivenessOf('rebels')];
  const [a, b] = [0.5 * armyEffect, 0.15 * rebelEffect];
  const [armyBreaks, rebelsBreak] = [0.7 * 600, 0.6 * garrison];
  const days = fight({ army: 600, rebels: garrison, a, b, mu, protection, breakAt: rebelsBreak });
  const armyLoss = days.reduce((sum, day) => sum + day.armyLoss, 0);
  const rebelLoss = days.reduce((sum, day) => sum + day.rebelLoss, 0);
  const armyDead = quantile(LUCK['ground-combat/loss/valley/army'], 600, armyLoss / 600);
  const rebelsDead = quantile(LUCK['ground-combat/loss/valley/rebels'], garrison, rebelLoss / garrison);

  const strength = garrison - rebelsDead;
  const room = 300 - arrived;
  const fled = Math.min(strength, Math.floor(0.3 * strength), room);
  const cornered = strength - fled;

  const flow = crossed + fled;
  const caught = quantile(LUCK['interdiction/back/valley~refuge/rebels'], flow, 0.2);
  const refuge = arrived + fled - caught;

  const army = 600 - armyDead;
  const share = army / (army + cornered);

  const regrown = Math.min(300 - refuge, quantile(LUCK['sanctuary-recovery/regrowth/refuge/rebels'], refuge, 0.1));

  return {
    mu,
    asked,
    crossed,
    heldBack: asked - crossed,
    garrison,
    arrived,
    protection,
    armyEffect,
    rebelEffect,
    a,
    b,
    armyBreaks,
    rebelsBreak,
    days,
    armyLoss,
    rebelLoss,
    armyDead,
    rebelsDead,
    army,
    strength,
    room,
    fled,
    cornered,
    flow,
    caught,
    refuge,
    share,
    regrown,
    refugeEnd: refuge + regrown,
    trust: 0.4 + 0.05 * (1 - 0.4),
    armyWeariness: 40 - 0.03125 * 40 + 0.1 * armyDead,
    rebelWeariness: 0.1 * (rebelsDead + caught),
  };
};

const dec = (x: number, places = 2): string => x.toFixed(places);
/** Luck as the page shows it; more digits change nothing in it. */
const u = (draw: keyof typeof LUCK): string => dec(LUCK[draw], 4);
const luckOf = (side: 'army' | 'rebels'): string =>
  ([1, 2, 3, 4] as const).map((i) => u(`ground-combat/effect-${i}/valley/${side}`)).join(' + ');

/** The turn as docs/model.md tells it; `said` is what the engine says of it. */
export const workedText = (said: readonly string[]): string => {
  const w = worked();
  const [first] = w.days;
  const lastDay = w.days[w.days.length - 1];
  const found = w.mu + (1 - w.mu) * (w.garrison / 1000);
  const rows = w.days.map(({ day, army, rebels, armyLoss, rebelLoss }) =>
    [day, dec(army), dec(rebels), dec(armyLoss), dec(rebelLoss)].join(' | '),
  );
  return `\`\`\`yaml
${SCENARIO}\`\`\`

Seed \`${SEED}\`. The army presses where it stands with all it has, \`advance valley valley 4\`. The rebels send two quarters
over the border, \`infiltrate valley refuge 2\`. Rules that do nothing in this turn are left out; \`u\` is what the dice show.

**intelligence, \`shared-intelligence\`.** The army finds with 0.3, its partner with 0.2, and they share:
mu = 1 − (1 − 0.3) · (1 − 0.2) = ${dec(w.mu)}.

**movement, \`movement\`.** Two quarters of 200 are ${w.asked}. The border lets through floor(0.3 · 200) = ${w.crossed} in a week;
${w.heldBack} wait. 20 km at 140 km a week take ceil(20 / 140) = 1 week, so they arrive at once: ${w.garrison} rebels are left in the
valley, ${w.arrived} are in the refuge.

**combat, \`ground-combat\`.** 600 press, so they are engaged with ${w.garrison} rebels. Both battles begin now: the army would break at
0.7 · 600 = ${dec(w.armyBreaks, 0)}, the rebels at 0.6 · ${w.garrison} = ${dec(w.rebelsBreak, 0)}. The refuge is a way out (open, no enemy there), so the rebels need not fight
to the end. They do not attack: D = 1.5 · (1 + 0.2) = ${dec(w.protection)} protects them, and nothing the army. How well each does this
week:

- army: 1 + 0.2 · (${luckOf('army')} − 2) · √3 = ${dec(w.armyEffect, 4)}, so a = 0.5 · ${dec(w.armyEffect, 4)} = ${dec(w.a, 4)};
- rebels: 1 + 0.2 · (${luckOf('rebels')} − 2) · √3 = ${dec(w.rebelEffect, 4)}, so b = 0.15 · ${dec(w.rebelEffect, 4)} = ${dec(w.b, 4)}.

The first sub-turn in full. The army loses h·b·G = 1/7 · ${dec(w.b, 4)} · ${w.garrison} = ${dec(first.armyLoss)}. Of its shots it aims ${dec(w.mu)} at
whom it sees and lets ${dec(1 - w.mu)} fall blind, of which ${w.garrison} / 1000 find somebody: ${dec(w.mu)} + ${dec(1 - w.mu)} · ${w.garrison / 1000} = ${dec(found, 4)}. Its mean
strength is 600 − ${dec(first.armyLoss)} / 2 = ${dec(600 - first.armyLoss / 2)}. The rebels lose 1/7 · ${dec(w.a, 4)} / ${dec(w.protection)} · ${dec(600 - first.armyLoss / 2)} · ${dec(found, 4)} = ${dec(first.rebelLoss)}. And so on:

| day | army | rebels | army loses | rebels lose |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}

On day ${lastDay.day} the rebels would fall below ${dec(w.rebelsBreak, 0)}: their loss is cut there, they have broken, and nobody fires any more. The
kernel's losses are ${dec(w.armyLoss)} and ${dec(w.rebelLoss)}. The dead are drawn once: binomial(600, ${dec(w.armyLoss)} / 600) at u = ${u('ground-combat/loss/valley/army')} is ${w.armyDead}, and
binomial(${w.garrison}, ${dec(w.rebelLoss)} / ${w.garrison}) at u = ${u('ground-combat/loss/valley/rebels')} is ${w.rebelsDead}. Left are ${w.army} and ${w.strength}.

**retreat, \`retreat\`.** Of ${w.strength} floor(0.3 · ${w.strength}) = ${w.fled} get over the border; the refuge has room for 300 − ${w.arrived} = ${w.room}. The other
${w.cornered} stay, and will fight the whole of next week to the end.

**interdiction, \`interdiction\`.** ${w.crossed} + ${w.fled} = ${w.flow} have crossed. binomial(${w.flow}, 0.2) at u = ${u('interdiction/back/valley~refuge/rebels')} is ${w.caught}: caught at the far end,
where ${w.refuge} are left.

**control, \`control\`.** The army is ${w.army} / (${w.army} + ${w.cornered}) = ${dec(w.share, 3)} of the valley, at least 0.9: it claims it, for the first week
of two. The valley is still the rebels'.

**recovery, \`sanctuary-recovery\`.** Nobody attacked the refuge. binomial(${w.refuge}, 0.1) at u = ${u('sanctuary-recovery/regrowth/refuge/rebels')} is ${w.regrown}, and there is room: ${w.refugeEnd}.
The valley was attacked: nobody comes back there.

**politics, \`trust\`.** The army had told its partner that it would attack, and did: T = 0.4 + 0.05 · (1 − 0.4) = ${dec(w.trust)}.

**politics, \`war-weariness\`.** The army's is 40 − 0.03125 · 40 + 0.1 · ${w.armyDead} = ${dec(w.armyWeariness)}; the rebels', from ${w.rebelsDead} dead and ${w.caught} caught,
0.1 · ${w.rebelsDead + w.caught} = ${dec(w.rebelWeariness)}.

What the engine says of this turn:

\`\`\`text
${said.join('\n')}
\`\`\``;
};
