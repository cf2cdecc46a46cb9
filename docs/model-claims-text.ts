/** The section of docs/model.md on what is false in the model, with the numbers of its wars. */
import { differenceOf, meanOf, type Claims } from './model-claims.js';
import { table } from './tables.js';

const whole = (x: number | null): string => (x === null ? 'never' : x.toFixed(0));
const two = (x: number | null): string => (x === null ? 'never' : x.toFixed(2));
const gap = ({ mean, ci95 }: ReturnType<typeof differenceOf>): string => {
  const signed = (x: number): string => `${x > 0 ? '+' : ''}${x.toFixed(0)}`;
  return `${signed(mean)} [${(ci95 ?? []).map(signed).join(', ')}]`;
};

const closingText = ({ closing }: Claims): string => `### “Closing a border never helps the insurgent”

False where both sides are attacked. 300 rebels hold a place of the west and 100 a plain across the border; the armies there press in
every week. With the border open the broken flee over it, to where they are fewer than their hunters or have no walls. With it closed
they have no way out, fight to the end where they are, and kill more. So it may go either way, by strengths and terrain.

True in the wars below where one side is quiet, on equal ground and not: a refuge is lost. By fighter-weeks it is false even there where
the refuge is soon full anyway, since who cannot flee takes longer to die, and by those left where the army is weak. The law of averages
\`closed-border\` ([its conditions](testing-strategies.md#the-laws-of-averages)) counts those left, for armies that win. The arms differ in porosity alone, 0.5 or 0;
30 campaigns of 30 weeks each on the same luck, differences with 95 % intervals. More fighter-weeks are better for the rebels.

${table(
  [
    'ground of the 300',
    'pressed by',
    'the 100 by',
    'fighter-weeks open',
    'closed',
    'difference',
    'losses of West open',
    'closed',
  ],
  closing.map(({ terrain, west, east, result }) => [
    terrain,
    String(west),
    east === 0 ? 'nobody' : String(east),
    whole(meanOf(result, 'open', 'fighter-weeks')),
    whole(meanOf(result, 'closed', 'fighter-weeks')),
    gap(differenceOf(result, 'fighter-weeks')),
    whole(meanOf(result, 'open', 'losses/west')),
    whole(meanOf(result, 'closed', 'losses/west')),
  ]),
)}`;

const timingText = ({ timing }: Claims): string => `### “Attacking in step is better than attacking in turn”

False for short turns, where who flees one blow runs into the next. \`two-valleys\`, in step and in turn at equal attack weeks in a cycle,
16 campaigns each on the same luck. With turns of one week the rebels cost fewer fighter-weeks when they are attacked in turn; with
turns of two weeks at porosity 0.5 no difference is shown. The last of them go later in turn in every row, so who counts that will
say otherwise: the measure decides. With turns of four weeks the statement is true by any measure. The law of averages
\`in-step\` says so of armies that are strong enough and go by a calendar; of weak ones it is false.

${table(
  [
    'weeks a turn',
    'porosity',
    'fighter-weeks in step',
    'in turn',
    'difference',
    'eliminated in step',
    'in turn',
    'week of it in step',
    'in turn',
  ],
  timing.map(({ period, m, result }) => [
    String(period),
    String(m),
    whole(meanOf(result, 'in-step', 'fighter-weeks')),
    whole(meanOf(result, 'in-turn', 'fighter-weeks')),
    gap(differenceOf(result, 'fighter-weeks')),
    two(meanOf(result, 'in-step', 'eliminated')),
    two(meanOf(result, 'in-turn', 'eliminated')),
    whole(meanOf(result, 'in-step', 'elimination-week')),
    whole(meanOf(result, 'in-turn', 'elimination-week')),
  ]),
)}`;

const numbersText = ({ numbers: { left, partners, isolated } }: Claims): string => {
  const [few, more] = left;
  const [two_, three] = partners.map(({ left: standing }) => standing);
  return `### “More attackers never make it worse”

True of one battle fought by one column: of ${isolated.tried} battles made up at random, with hidden and open sides, terrain, detection and
breaking, ${isolated.worse === 0 ? 'not one' : isolated.worse} went worse for the attackers with one man more. False in the whole model, in two ways.

*A way out opens.* Rebels may flee to where they are pressed at most half as hard. 40 rebels in a town and 20 in a camp beside it are
pressed, the camp by 20. ${few?.attackers} in the town leave no way out, the rebels fight to the end, and of all 60 there are ${whole(few?.left ?? null)} left. With ${more?.attackers} the camp
is pressed just half as hard: they break and flee, and ${whole(more?.left ?? null)} are left. The numbers are exact (\`outcomes\`).

*A partner splits a column.* 60 of one army stand before 90; 50 of a second, joint with the first, come a week later. Together they are
one column and win, with ${two_?.['first']} and ${two_?.['second']} left. Add 10 of a third, joint with the first but not with the second, who were there before him: who
came first forms the column, the second waits his turn, and ${three?.['enemy']} of the enemy are left of a fight that all three lose.`;
};

const thresholdText = ({
  thresholds,
}: Claims): string => `### “Where taking turns fails, it fails because the border is open at all”

False with blind mixing. Attacked in turn the whole grows only above m* = (1 − h·l)/(h + l − 2·h·l), with h the growth of a quiet
week and l that of an attacked one. Below it an open border does not save it. Where h·l is above 1 there is no m*: it
survives with the border shut, and in step as well. In step the growth is √(h·l) whatever the porosity. Growth a week, by the engine:

${table(
  ['h', 'l', 'm*', 'porosity', 'in turn', 'in step'],
  thresholds.flatMap(({ h, l, critical, at, inTurn, inStep }) =>
    at.map((m, i) => [
      String(h),
      String(l),
      critical === null ? 'none' : critical.toFixed(3),
      m.toFixed(3),
      (inTurn[i] ?? Number.NaN).toFixed(4),
      (inStep[i] ?? Number.NaN).toFixed(4),
    ]),
  ),
)}`;

export const claimsText = (claims: Claims): string =>
  [closingText, timingText, numbersText, thresholdText].map((text) => text(claims)).join('\n\n');
