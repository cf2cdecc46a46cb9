/** What the definitions of rules do not say of themselves: rules of the field. */
import type { RuleNotes } from './model-notes.js';

export const fieldNotes: Readonly<Record<string, RuleNotes>> = {
  movement: {
    reads: 'orders, fighters, controllers, levels; porosity, capacity and km of crossings',
    emerges:
      'Fronts advance at the speeds that were seen; a border slows insurgents and no one else; nobody is lost on the road.',
    shown: [
      ['126 km against resistance take 5 weeks, 140 km over free ground 1', 'movement.test.ts', 'arrives in turn %i'],
      [
        'of 50, 25 and 25 told to cross at porosity 0.5 go 25, 12 and 12',
        'movement-limits.test.ts',
        'limits all orders over one crossing together, alike and rounded down',
      ],
    ],
    limits: [
      'Columns under way cannot turn back, and fight nobody.',
      'Porosity is per week and per crossing: many crossings side by side let nearly everybody through.',
      'The three speeds are of one campaign, 2017; nothing tells a paved road from a track.',
    ],
  },
  'air-strikes': {
    reads:
      'orders, sorties, fighters, marches, detection of the week, levels, consents, `tolerates`, affront and indulgence, who attacks on the ground',
    emerges: 'Strikes beside an offensive count for more; consent changes trust and what is known, not the aim.',
    shown: [
      ['3 hits of 10 sorties kill 6', 'air-strikes.test.ts', 'kills k of those present for each hit, and is told'],
      [
        'kills with leave and without are equal at equal detection',
        'air-strikes-partners.test.ts',
        'kills as many with leave as without where both find as well',
      ],
    ],
    limits: [
      'Kills are capped at a tenth of those there and on their way, however many aircraft come.',
      'Aircraft are never lost, and hit no roads or stores.',
      'Harm is an expected number, from one factor that nothing was measured by: read its sign between arms, not its size.',
    ],
  },
  ambush: {
    reads: 'orders, fighters, marches and this week’s arrivals, detection, terrain, entrenchment, hiding areas',
    emerges: 'A few raiders cost a blind garrison or column many times their own loss, and a seeing one little.',
    shown: [
      [
        '100 raiders kill 10 of 400 in a day, and lose 3.95 where nobody sees them',
        'ambush.test.ts',
        'is Deitchman’s ambush where they see nothing: their fire falls on the share of the hiding area that is filled',
      ],
      [
        'a column of 200 on the road loses 10',
        'ambush.test.ts',
        'hits a column that arrives this week, on open road, wherever the raiders come from',
      ],
    ],
    limits: [
      'Nobody breaks in an ambush, and it starts no battle.',
      'Below some thirty men a side the drawn losses differ from an exact law of duels by about a hundredth of the odds.',
      'Only insurgents lie in ambush.',
    ],
  },
  'ground-combat': {
    reads:
      'who attacks, fighters, battle starts, `since`, levels, detection, presence, terrain, entrenchment, hiding areas, ways out',
    emerges:
      'Numbers count squared in the open and less against the hidden; joint columns sum, others are beaten one by one.',
    shown: [
      [
        '4,000 at 0.06 beat 4,500 at 0.03 in 26 weeks with 2,412 left; the law says 2,424; see `square-law` below',
        '../oracles/oracles.test.ts',
        'own values',
      ],
      [
        'on day 1 of 100 against 50 hidden ones 5 fall, and of the 50 the 2.5 at which they break, by hand',
        'ground-combat-days.test.ts',
        'a battle of one day: R loses bG, G loses a/D of the mean of R, and stops where it breaks',
      ],
      [
        '600 and 500 who are joint fight as 1,100',
        'ground-combat-columns.test.ts',
        'that are joint sum, and lose in proportion',
      ],
    ],
    limits: [
      'One kill rate a faction: no arms, no training, no supply.',
      'No attrition law lets 1,500 beat 60,000: Mosul 2014 needs `readiness`.',
      'The step of a seventh of a week moves a draw by a quarter of a sub-turn of the square law.',
      'More attackers may do worse: see the counterexamples below.',
    ],
  },
  'share-attrition': {
    reads: 'who attacks, fighters, levels, capacity',
    emerges: 'Published two-patch models, exactly, with `sanctuary-recovery` and `blind-mixing`.',
    shown: [
      [
        'of 100 attacked at loss 0.6 the dice say 58 dead, then 20 of 42 recruit: 62',
        'share-attrition.test.ts',
        'takes a share of whoever is attacked, and lets survivors recruit',
      ],
    ],
    limits: ['Not a model of fighting: the attacker’s strength does not count.', 'Never listed with `ground-combat`.'],
  },
  retreat: {
    reads: 'who broke this week, fighters, attackers, controllers, porosity, capacities, zones, levels, consents',
    emerges: 'The broken go where they are hunted less; who is shut in makes a last stand.',
    shown: [
      [
        'of 60 who break 15, 20 and 10 find a way and 15 stay',
        'retreat.test.ts',
        'fills ways out by porosity times strength and by room, never rounded up',
      ],
      [
        'a refuge pressed by 500 takes those who are pressed by 1,000; pressed by 501 it does not',
        'retreat.test.ts',
        'does not lead to where they are attacked more than half as hard',
      ],
    ],
    limits: [
      'Broken fighters cross any distance in a week, and may flee into a city under siege.',
      'The half in the test of a way out is a cliff: one attacker more may open it.',
      'Nobody surrenders, and there are no prisoners.',
    ],
  },
  interdiction: {
    reads: 'who crossed this week, interdiction of crossings, fighters at the far end',
    emerges: 'Every watched crossing on the way takes the same share: (1 − q)^k.',
    shown: [
      [
        'of 1,000 at q = 0.2 some 800 pass one border, 640 two; see `interdiction` below',
        'interdiction.test.ts',
        'catches binomial(flow, q) of insurgents at the far end, one draw per direction',
      ],
      [
        'over two crossings only those who got through are tried again',
        'rules-together.test.ts',
        'over two crossings only those who got through the first are tried at the second',
      ],
    ],
    limits: [
      'Caught whether guarded or not: q is the crossing’s own number.',
      'Nobody turns back at the sight of guards.',
    ],
  },
  control: {
    reads: 'fighters present, controllers, levels; its own count of weeks',
    emerges: 'A place changes hands by numbers in it, and not by one week’s luck.',
    shown: [
      [
        '89 against 10 never take it; 90 against 10 would, after two weeks',
        'control.test.ts',
        'is a matter of nine tenths, not of more than half',
      ],
    ],
    limits: [
      'Capture needs no fight: a town is said to be held while hundreds hold out in it.',
      'A region is held whole or not at all.',
    ],
  },
  'sanctuary-recovery': {
    reads: 'fighters, attackers of the week, controllers, levels, capacity',
    emerges: 'What no one attacks survives, and grows to what the place sustains.',
    shown: [
      [
        'half of capacity is full again after 15 weeks at 0.05; see `sanctuary-recovery` below',
        'sanctuary-recovery.test.ts',
        'adds binomial(I, g) where nobody attacks',
      ],
      [
        'of 40 too many 6 desert as the dice have it',
        'sanctuary-recovery.test.ts',
        'above that a tenth of the excess deserts, attacked or not',
      ],
    ],
    limits: [
      'Siege and bombing do not stop it, an attack on the ground alone does.',
      'Beyond some 0.1 a week it runs away with any scenario.',
    ],
  },
  recruitment: {
    reads: 'orders, recruits, blessings, harm of the week, fighters, population; its own count of the armed',
    emerges: 'Blind fire makes more enemies than it kills below a threshold of detection.',
    shown: [
      [
        '20 harmed at theta 0.4 drive 6 and 2 to two insurgents of 30 and 10',
        'recruitment.test.ts',
        'drives theta recruits per civilian to the insurgents there, by their strength and unbidden',
      ],
      [
        'the balance is at mu = 0.25, as the law says; see `recruitment-balance` below',
        '../oracles/oracles.test.ts',
        'own values',
      ],
    ],
    limits: [
      'Supporters are a fixed share of the people; the dead are not counted back into them.',
      'Ground fighting harms nobody by default (`ground-combat/collateral` is 0), air strikes do.',
    ],
  },
  unrest: {
    reads: 'hardship, legitimacy, population, troops present, last week’s actives, orders',
    emerges: 'Force quiets now and feeds unrest later, concessions the reverse; a crowd protects itself.',
    shown: [
      [
        'at hardship 1, legitimacy 0.82 and nobody to arrest 4 of 9 are active: 44,444 of 100,000',
        'unrest.test.ts',
        'are a share of the people, by hardship, legitimacy and the risk of arrest',
      ],
      [
        'a week of force halves them and takes a twentieth of legitimacy',
        'unrest.test.ts',
        'takes people off the street now, and costs legitimacy next week',
      ],
    ],
    limits: ['Expected numbers: no luck, no networks, no leaders.', 'Legitimacy comes back by concessions alone.'],
  },
  takeover: {
    reads: 'actives of the week, fighters present, controllers, levels; its own count of weeks',
    emerges: 'Towns fall without a battle where troops were drawn away.',
    shown: [
      [
        '60 fighters and 41 of 4,100 active take a town from 100 in two weeks; with 40 they do not',
        'takeover.test.ts',
        'where fighters and the armed of the active outnumber the troops, two weeks running',
      ],
    ],
    limits: [
      'The armed share decides nearly all, and has no source: where all rose, every town would fall in a week.',
      'Only insurgents seize, and only from an enemy.',
    ],
  },
  spillover: {
    reads: 'attackers of the week, fighters, porosity, kin, population, hardship; its own refugees',
    emerges: 'Wars cross borders where people have kin there and the border is open, and seldom elsewhere.',
    shown: [
      [
        'beside a war, at base 0.1, kin 0.8 and porosity 0.5, the hazard is 0.14',
        'spillover.test.ts',
        'is base · (1 + kin · porosity) beside a war',
      ],
      [
        'of 50,000 at 0.02 and porosity 0.5 some 500 flee in a week',
        'spillover.test.ts',
        'flee war over an open border, by its porosity, and make life harder where they come',
      ],
    ],
    limits: [
      'Refugees do not go home, and go over borders only.',
      'The hazard has the sense of the source and none of its coefficients.',
    ],
  },
  'blind-mixing': {
    reads: 'orders, fighters, porosity',
    emerges: 'In step the whole shrinks by √(h·l) at any porosity; in turn it survives above m*.',
    shown: [
      [
        'h = 1.5, l = 0.6: m* = 1/3 by the engine, as by the law; see `pincer-growth` below',
        '../oracles/oracles.test.ts',
        'own values',
      ],
      [
        '40 and 100 cross both ways at once at 0.3, each by his own chance',
        'blind-mixing.test.ts',
        'lets each fighter cross with the porosity as his chance, both ways at once',
      ],
    ],
    limits: [
      'Nobody looks where he goes: not a model of fighters who flee an attack.',
      'Runs last in the week, after loss and growth, as in the source.',
    ],
  },
};
