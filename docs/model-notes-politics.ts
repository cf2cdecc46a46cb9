/** What the definitions of rules do not say of themselves: rules of politics, of what is known, and of the border. */
import type { RuleNotes } from './model-notes.js';

export const politicsNotes: Readonly<Record<string, RuleNotes>> = {
  'parallel-force': {
    reads: 'orders, levels, kinds and countries; its own due turns',
    emerges: 'A militia beside the army does not fight in one column with it until it is taken in.',
    shown: [
      [
        'told in turn 1 it is joint in turn 3, and trust falls from 0.5 to 0.45',
        'parallel-force.test.ts',
        'once told to, joins the army after its weeks, at a cost in trust',
      ],
    ],
    limits: ['Integration cannot fail, be refused or be undone.', 'The militia’s fighters stay its own in the books.'],
  },
  'political-gates': {
    reads: 'weariness, stances and influence of authorities, who denounced whom, orders, fighters abroad',
    emerges: 'Weariness stops offensives and decides no battle; authorities bind expeditions abroad.',
    shown: [
      [
        'at weariness 100 and gate 100 no offensive is legal, at 99.999 it is',
        'political-gates.test.ts',
        'closes at equality, not below',
      ],
      [
        'work with a partner whose deal was denounced at home costs a step',
        'political-gates-expeditions.test.ts',
        'costs a step of endorsement at home',
      ],
    ],
    limits: [
      'The gate is a cliff at a number of ours.',
      'At the values of the reference case nobody reaches it.',
      'Who is abroad already may stay, whatever the share.',
    ],
  },
  readiness: {
    reads: 'readiness and weariness of states, legitimacy, countries',
    emerges: 'A large army on paper may lose a town to a small band.',
    shown: [
      [
        'of 100 on the rolls 60 are present at legitimacy 0.2, 75 at weariness 400',
        'readiness.test.ts',
        'falls with legitimacy at home, and with weariness',
      ],
      [
        'a minority may claim a town that it outnumbers as far as troops are present',
        'readiness.test.ts',
        'let a minority claim a town that they outnumber on paper',
      ],
    ],
    limits: [
      'States only: militias and insurgents are always there.',
      'Legitimacy is the region’s, so it is the same for every state at home there.',
    ],
  },
  consent: {
    reads: 'orders, consents, refusals, levels, what was asked',
    emerges: 'Leave is asked and given before anybody enters; refusals are heard by all.',
    shown: [
      [
        'leave counts from the turn after it is given, and ends in the turn after it is taken back',
        'consent-entry.test.ts',
        'counts from the turn after the leave was given, and ends in the turn after it was taken back',
      ],
      [
        'who denies sharing or joining refuses to work together',
        'consent.test.ts',
        'to share or join, denied, is a refusal to work together, until it is given',
      ],
    ],
    limits: [
      'Insurgents ask nobody.',
      'One leave for the whole country, by any one of its states.',
      'It binds orders to come in and flight; it does not turn round who is there already, who may withdraw through the country.',
    ],
  },
  coordination: {
    reads: 'levels, trust, refusals, reach of the week, fighters near a common enemy',
    emerges: 'Coordination is pairwise: an enemy’s enemy is no friend unless told so.',
    shown: [
      [
        'two with trust 0.7 both ways become joint, at 0.69 they do not',
        'coordination.test.ts',
        'when trust both ways is at least 0.7',
      ],
      [
        'a common enemy lifts two beside him to the cap without trust',
        'coordination-common-enemy.test.ts',
        'lifts two who stand beside him to %s without trust',
      ],
    ],
    limits: ['Two thresholds instead of degrees.', 'The common enemy is off by default.'],
  },
  patronage: {
    reads: 'patrons, refusals, consents, levels of the file, sorties, recruits, intelligence',
    emerges: 'Who deals with those his patron refuses pays for it in means and trust.',
    shown: [
      [
        'of a patron’s 41 sorties and 10 recruits the client gets 10 and 2, which the patron then lacks',
        'patronage.test.ts',
        'lends a share of its sorties and recruits, which it does not have itself meanwhile',
      ],
    ],
    limits: [
      'Support is one number; no money, arms or advisers.',
      'A patron’s will does not depend on how the war goes.',
    ],
  },
  'shared-intelligence': {
    reads: 'intelligence, levels, refusals, what patrons lend',
    emerges: 'Partners find more together, never less than the best of them; a refusal prunes both.',
    shown: [
      [
        '0.5, 0.2 and 0.4 fuse to 0.76; partners of partners do not count',
        'shared-intelligence.test.ts',
        'fuses over a faction and its partners: each misses only what all miss',
      ],
    ],
    limits: [
      'Finds are taken as independent: three good eyes come near certainty.',
      'mu does not fade with distance or time, and is the same everywhere.',
    ],
  },
  'evacuation-deals': {
    reads: 'orders, deals, marches, consents, porosity, km, fighters',
    emerges: 'A deal moves fighters whole, and costs its maker the trust of those to whom they go.',
    shown: [
      [
        '600 on 200 km of road at 100 a week are two weeks under way; 540 arrive',
        'evacuation-deals.test.ts',
        'is 200 km at 100 km a week: two weeks on the road, then a tenth has deserted',
      ],
      [
        'trust 0.5 falls to 0.3 for the host and to 0.4 for enemies of the evacuees',
        'evacuation-deals.test.ts',
        'falls by a breach for the host, by half of one for enemies of the evacuees, not for others',
      ],
    ],
    limits: [
      'Civilians on the buses are not counted.',
      'Safe conduct binds its maker and the host alone: others may hold a convoy up, and strike it as any march.',
      'The tolerance is of one convoy in August 2017.',
    ],
  },
  trust: {
    reads: 'announcements, who attacks, marches, controllers, breaches and offences of the week',
    emerges: 'Trust is slow to win and quick to lose: one breach in ten holds it near one half.',
    shown: [
      [
        'after a breach 0.8 is 0.48, and 19 kept weeks bring it back; see `trust` below',
        'trust.test.ts',
        'one broken outweighs one kept',
      ],
      [
        'an announcement is judged in its first week, once',
        'trust.test.ts',
        'is judged in the first week of its window, once',
      ],
    ],
    limits: ['Only words about attacks can be kept; other help earns nothing.', 'Trust does not fade by itself.'],
  },
  'war-weariness': {
    reads: 'the ledger’s losses, weariness, healing of the week',
    emerges: 'Steady losses lead to a level, k · losses / leak, and no further.',
    shown: [
      [
        '50 lost a week end at 160 and reach 100 in week 31; see `war-weariness` below',
        'war-weariness.test.ts',
        'nears k · losses / leak, from below as from above',
      ],
      ['it changes nothing else by itself', 'war-weariness.test.ts', 'changes nothing else: not a fighter, not a draw'],
    ],
    limits: [
      'A loss counts the same in a war of hundreds and of tens of thousands.',
      'Neither victories nor lost towns count.',
    ],
  },
  endorsement: {
    reads: 'authorities’ stances and influence, patrons, kinds and countries',
    emerges:
      'Authorities change who comes forward, how long a war is borne and what foreign strikes cost, not battles.',
    shown: [
      [
        'of weariness 90 at leak 0.1 a withheld blessing lets 6.75 pass in a week, an endorsement 11.25',
        'endorsement.test.ts',
        'scales the leak of weariness, from the week after',
      ],
    ],
    limits: [
      'Authorities do not answer to events, only to foreign patrons and the calendar.',
      'Factors of ours, with ranges.',
    ],
  },
  succession: {
    reads: 'its own column, which the timetable sets',
    emerges: 'A faction goes on under another name, and its words do not.',
    shown: [
      [
        '35 and 7 in two regions, 11 on the road and 4 guards go over',
        'succession.test.ts',
        'hands fighters, marches, guards and regions over',
      ],
    ],
    limits: [
      'Told by the scenario; nothing in a war brings it about.',
      'Trust, levels and consents stay with the old name.',
    ],
  },
  'border-status': {
    reads: 'orders, guards, status, porosity and interdiction of crossings, need',
    emerges: 'A border is tight after five weeks of enough guards, who are then missing in the field.',
    shown: [
      [
        'sealed, 0.5 goes 0.4, 0.3, 0.2, 0.1, 0',
        'border-status.test.ts',
        'sealed: a fifth of the way a week to nobody at all, exactly, and to six tenths caught',
      ],
      [
        'guarded, 0.5 ends at 0.05 with 0.3 caught',
        'border-status.test.ts',
        'guarded: a fifth of the way a week to a tenth of its porosity, and to three tenths caught',
      ],
    ],
    limits: ['Guards are never attacked.', 'More guards than are needed do no more.'],
  },
  'command-centres': {
    reads: 'announcements, centres, levels, refusals',
    emerges: 'Without a channel nobody is told, and windows fall apart.',
    shown: [
      [
        'sent in turn 1 with delay 3, it is first seen in turn 4',
        'command-centres.test.ts',
        'with delay 3 is first in the view three turns later; its sender sees it at once',
      ],
      [
        'a centre that carries two a week loses the third',
        'command-centres.test.ts',
        'beyond the weekly capacity is lost: oldest first, then by key',
      ],
    ],
    limits: [
      'Only attacks can be announced, eight turns ahead at most.',
      'Words are never false by mistake, overheard or leaked.',
    ],
  },
};
