/** Why a region changed hands, or never did, to read. */
import type { Scenario } from '../core/scenario.js';
import { weekDate } from './civil-date.js';
import { changeText, countText } from './number-text.js';
import { columns, wrapped } from './text-table.js';
import { outcomeText } from './transcript.js';
import type { Entry, Handover, Kept, Presence, Side, Why } from './why-facts.js';
import { cut, keptName, keptText, namer, weekLines, type Name } from './why-weeks-text.js';
import { originLines, ruleLines } from './why-terms-text.js';

const underlined = (text: string, mark: string): string[] => [text, mark.repeat(text.length)];

const STANCES = {
  holder: 'holds it',
  hostile: 'hostile to the holder',
  none: 'stands apart from the holder',
  deconfliction: 'keeps out of the holder’s way',
  intelligence: 'shares what it knows with the holder',
  joint: 'joint with the holder',
} as const;

const sideLines = (sides: readonly Side[], name: Name): string[] =>
  sides.length === 0
    ? ['    nobody']
    : columns(
        sides.map(({ faction, fighters, own, hostile, share, towardsHolder }) => [
          name(faction),
          countText(fighters),
          `its side ${countText(own)} of ${countText(own + hostile)}: ${cut(share)}`,
          towardsHolder === null ? '' : STANCES[towardsHolder],
        ]),
        ['left', 'right'],
        '    ',
      );

const entryText = ({ rule, cause, change }: Entry): string => `${cause} ${changeText(change)} (${rule})`;

const presenceLines = (presence: readonly Presence[], entries: readonly Entry[], name: Name, width: number): string[] =>
  presence.flatMap(({ faction, before, after, attackers }) => {
    const own = entries.filter((entry) => entry.faction === faction);
    // Of two who fought one attacked: who fell without being attacked was on the attack.
    const attacking = own.some(({ cause }) => cause === 'combat');
    const attacked =
      attackers > 0 ? `attacked by ${countText(attackers)}` : attacking ? 'on the attack' : 'attacked by nobody';
    const what = own.length === 0 ? 'no change' : own.map(entryText).join(', ');
    return wrapped(
      `${name(faction)}: ${countText(before)} -> ${countText(after)}, ${attacked}; ${what}`,
      width,
      '    ',
      '        ',
    );
  });

const keptLines = (kept: readonly Kept[], name: Name, width: number): string[] =>
  kept.flatMap((each) => {
    const change = `${keptText(each.before, name)} -> ${keptText(each.after, name)}`;
    return wrapped(`${keptName(each)}: ${change}. ${each.summary}`, width, '    ', '        ');
  });

const handoverLines = (handover: Handover, why: Why, scenario: Scenario, width: number): string[] => {
  const { turn, from, to, rule, events, sides, week, weeksBefore } = handover;
  const name = namer(scenario);
  const { start } = scenario.data;
  const date = start === undefined ? null : weekDate(start, turn);
  const terms = why.rules.find((each) => each.rule === rule);
  const change = `from ${name(from)} to ${name(to)}`;
  return [
    ...underlined(`Turn ${turn}${date === null ? '' : `, week of ${date}`}: ${change}`, '-'),
    ...events.flatMap((event) => wrapped(event, width, '  ')),
    ...(terms === undefined
      ? ['  The scenario’s calendar set it before the turn began; no rule decided.']
      : ['  Decided by', ...ruleLines(terms, name, width, '    ')]),
    '  There when it was decided',
    ...sideLines(sides, name),
    `  The week of turn ${week.turn}`,
    ...presenceLines(week.presence, week.entries, name, width),
    ...(week.kept.length === 0
      ? []
      : ['  What the rules that may decide keep count of', ...keptLines(week.kept, name, width)]),
    ...(weeksBefore.length === 0
      ? []
      : ['  The weeks up to it', ...weekLines([...weeksBefore, week], scenario, width)]),
  ];
};

/** How it stood every few weeks, and when it came nearest to another hand. */
const neverLines = ({ states, nearest, region, start, rules }: Why, played: Scenario, width: number): string[] => {
  const name = namer(played);
  const kept = states.at(-1)?.kept ?? [];
  const told =
    nearest === null
      ? wrapped(
          start.holder === null
            ? 'Nobody was ever there when it could be decided.'
            : `Nobody hostile to ${name(start.holder)} was ever there when it could be decided.`,
          width,
          '  ',
        )
      : [`  Nearest to it, in turn ${nearest.turn}`, ...sideLines(nearest.sides, name)];
  return [
    ...underlined(`Why ${region.name} never changed hands`, '-'),
    ...told,
    '  How it stood',
    ...weekLines(states, played, width),
    ...kept.flatMap((each) => wrapped(`${keptName(each)}: ${each.summary}`, width, '    ', '        ')),
    '  Rules that may decide',
    ...rules.filter(({ decides }) => decides).flatMap((terms) => ruleLines(terms, name, width, '    ')),
  ];
};

const headLines = (
  { scenario, seed, arm, turns, region, handovers, outcome, start }: Why,
  played: Scenario,
): string[] => {
  const name = namer(played);
  const times = handovers.length === 1 ? 'once' : `${handovers.length} times`;
  const verdict =
    handovers.length === 0 ? `${region.name} never changed hands` : `${region.name} changed hands ${times}`;
  return [
    ...underlined(verdict, '='),
    `${scenario.id}, ${scenario.digest.slice(0, 12)}; seed ${seed ?? 'that of the start'}; arm ${arm ?? 'none'}; ${turns} turns. ${outcomeText(played, outcome)}`,
    `${region.name} lies in ${region.country}; terrain ${region.terrain}. Of the fighters there a side is a faction with all joint with it, and its share is of that side and all hostile to it.`,
    `At the start it was held by ${name(start.holder)}:`,
  ];
};

/** `run --why REGION` as text: every handover on its terms, then where the numbers come from. */
export const whyText = (why: Why, scenario: Scenario, { width = 100 }: { readonly width?: number } = {}): string => {
  const name = namer(scenario);
  const [title, line, ...head] = headLines(why, scenario);
  const others = why.rules.filter(({ decides }) => !decides);
  const blocks = [
    [title, line, ...head.flatMap((text) => wrapped(text, width)), ...sideLines(why.start.sides, name)],
    ...(why.handovers.length === 0
      ? [neverLines(why, scenario, width)]
      : why.handovers.map((each) => handoverLines(each, why, scenario, width))),
    ...(others.length === 0
      ? []
      : [
          [
            ...underlined('Other rules that changed something there', '-'),
            ...others.flatMap((terms) => ruleLines(terms, name, width, '  ')),
          ],
        ]),
    ...(why.provenance.length === 0
      ? []
      : [
          [
            ...underlined(`What the file says of the values of ${why.region.name}`, '-'),
            ...why.provenance.flatMap((origin) => originLines(origin, width, '  ')),
          ],
        ]),
    [`Digest ${why.digest}`],
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};
