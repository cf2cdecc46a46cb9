/** What the article says that can be asked of the model: each claim as a difference between two arms, and which way it points. */

export interface Claim {
  /** In our words. */
  readonly says: string;
  readonly rules: readonly string[];
  readonly scenario: string;
  /** A difference that the scenario's file expects. */
  readonly arm: string;
  readonly against: string;
  readonly metric: string;
  /** Which way the claim has it: `arm` has more of the metric than `against`, less, or as much. */
  readonly points: 'more' | 'less' | 'same';
}

const claim = (
  says: string,
  rules: readonly string[],
  [scenario, arm, against, metric]: readonly [string, string, string, string],
  points: Claim['points'],
): Claim => ({ says, rules, scenario, arm, against, metric, points });

const REFERENCE = 'deir-ez-zor-anbar-2017';

export const claims: readonly Claim[] = [
  claim(
    'A civil war spills over: without the war in Syria fewer towns of Iraq are lost.',
    ['spillover', 'takeover', 'unrest'],
    ['spillover-2014', 'peace', 'war', 'regions-held/iraq'],
    'less',
  ),
  claim(
    'It comes over the border: with that closed fewer are lost.',
    ['spillover', 'movement'],
    ['spillover-2014', 'closed', 'war', 'regions-held/iraq'],
    'less',
  ),
  claim(
    'It comes to kin: without ties over the border fewer are lost.',
    ['spillover'],
    ['spillover-2014', 'no-kin', 'war', 'regions-held/iraq'],
    'less',
  ),
  claim(
    'Syria was overstretched: with no front in the west the army keeps more of the east.',
    ['takeover', 'ground-combat'],
    ['spillover-2014', 'quiet-west', 'war', 'regions-held/syria'],
    'less',
  ),
  claim(
    'Protest met by force lost Fallujah: with concessions fewer towns are lost.',
    ['unrest', 'takeover'],
    ['spillover-2014', 'conciliation', 'war', 'regions-held/iraq'],
    'less',
  ),
  claim(
    'Where an army is drawn away towns fall: sent after the insurgents it loses more.',
    ['takeover', 'movement'],
    ['spillover-2014', 'drawn-away', 'war', 'regions-held/iraq'],
    'more',
  ),
  claim(
    'Mosul fell to an army that was there on paper only: with everybody present it falls later, or never.',
    ['readiness', 'takeover'],
    ['mosul-2014', 'present', 'erased', 'fall-week/mosul'],
    'more',
  ),
  claim(
    'The frontier erased fed the war in Iraq: as it was before, fewer insurgents stand there after a year.',
    ['border-status', 'movement'],
    ['mosul-2014', 'held', 'erased', 'fighters-in/iraq'],
    'less',
  ),
  claim(
    'A frontier guarded from the first week would have helped Iraq.',
    ['border-status', 'interdiction'],
    ['mosul-2014', 'guarded', 'erased', 'fighters-in/iraq'],
    'less',
  ),
  claim(
    'A frontier reinstated and reinforced helps Iraq, late as it comes.',
    ['border-status', 'interdiction'],
    ['mosul-2014', 'reinstated-late', 'erased', 'fighters-in/iraq'],
    'less',
  ),
  claim(
    'Who retakes the towns must guard the border, or the remnants stay: with guards fewer are left after a year.',
    ['border-status', 'sanctuary-recovery'],
    ['border-reinstated', 'guard', 'leave', 'fighters-left'],
    'less',
  ),
  claim(
    'And above all where the other side sits in its towns.',
    ['border-status', 'sanctuary-recovery'],
    ['border-reinstated', 'iraq-hunts-and-guards', 'iraq-hunts', 'fighters-left'],
    'less',
  ),
  claim(
    'A border that is closed already, by guards from nowhere, shortens the war there.',
    ['border-status', 'retreat'],
    ['border-reinstated', 'iraq-hunts-behind-guards', 'iraq-hunts', 'fighter-weeks'],
    'less',
  ),
  claim(
    'The soldiers who fled over the border in 2013 died for want of a stronger escort.',
    ['ambush', 'consent'],
    ['akashat-2013', 'strong-escort', 'as-it-was', 'toll'],
    'less',
  ),
  claim(
    'They died for want of knowledge of who waited on the road.',
    ['ambush'],
    ['akashat-2013', 'warned', 'as-it-was', 'toll'],
    'less',
  ),
  claim(
    'A strike that nobody asked for costs its host’s trust, unless it is tolerated.',
    ['air-strikes', 'consent', 'trust'],
    ['al-qaim-strikes', 'tolerated', 'unasked', 'trust/iraq/syria'],
    'more',
  ),
  claim(
    'Coordinated, strikes hit more than unasked, since the host helps to find.',
    ['air-strikes', 'shared-intelligence', 'consent'],
    ['al-qaim-strikes', 'agreed', 'tolerated', 'losses/isis'],
    'more',
  ),
  claim(
    'More still when a third party helps to find.',
    ['air-strikes', 'shared-intelligence'],
    ['al-qaim-strikes', 'agreed-informed', 'agreed', 'losses/isis'],
    'more',
  ),
  claim(
    'Beside a ground offensive strikes add losses to it.',
    ['air-strikes', 'ground-combat'],
    ['al-qaim-strikes', 'agreed-offensive', 'offensive-informed', 'losses/isis'],
    'more',
  ),
  claim(
    'A militia’s deal dumps fighters on a neighbour’s border.',
    ['evacuation-deals'],
    ['qalamoun-deal-2017', 'no-deal', 'permit', 'fighters-in-zone/border'],
    'less',
  ),
  claim(
    'It costs the deal maker the neighbour’s trust.',
    ['evacuation-deals', 'trust'],
    ['qalamoun-deal-2017', 'no-deal', 'permit', 'trust/iraq/hezbollah'],
    'more',
  ),
  claim(
    'And that of the Kurdish authorities, who border on nothing of it.',
    ['evacuation-deals', 'trust'],
    ['qalamoun-deal-2017', 'no-deal', 'permit', 'trust/kurdistan-region/hezbollah'],
    'more',
  ),
  claim(
    'It spreads to the maker’s partner: without the deal Baghdad trusts Damascus more.',
    ['evacuation-deals', 'trust'],
    ['qalamoun-deal-2017', 'no-deal', 'permit', 'trust/iraq/syria'],
    'more',
  ),
  claim(
    'And it endangers acting together: without it the two are at level joint for more weeks.',
    ['evacuation-deals', 'trust', 'coordination'],
    ['qalamoun-deal-2017', 'no-deal', 'permit', 'joint-weeks/iraq/syria'],
    'more',
  ),
  claim(
    'Outrage alone, without a hand on the road, costs Damascus more of Baghdad’s trust than silence.',
    ['evacuation-deals', 'trust'],
    ['qalamoun-deal-2017', 'denounce', 'permit', 'trust/iraq/syria'],
    'less',
  ),
  claim(
    'A command centre shortens the war.',
    ['command-centres', 'shared-intelligence'],
    ['command-centres-2015', 'baghdad', 'none', 'fighter-weeks'],
    'less',
  ),
  claim(
    'A second one, in Damascus, shortens it further.',
    ['command-centres'],
    ['command-centres-2015', 'both', 'baghdad', 'fighter-weeks'],
    'less',
  ),
  claim(
    'The US-led coalition’s refusal of Damascus lengthens it: lifted, it is shorter.',
    ['shared-intelligence', 'coordination'],
    ['command-centres-2015', 'refusal-lifted', 'baghdad', 'fighter-weeks'],
    'less',
  ),
  claim(
    'And its weight as Baghdad’s backer: where it makes Baghdad pay for the centre, the war is longer.',
    ['patronage', 'air-strikes'],
    ['command-centres-2015', 'backers-price', 'baghdad', 'fighter-weeks'],
    'more',
  ),
  claim(
    'Authorities who withhold their blessing hold the militia back: blessed, it shortens the war.',
    ['political-gates', 'endorsement'],
    ['endorsement', 'blessed', 'withheld', 'fighter-weeks'],
    'less',
  ),
  claim(
    'And it pays for that itself.',
    ['political-gates', 'endorsement'],
    ['endorsement', 'blessed', 'withheld', 'losses/hashd'],
    'more',
  ),
  claim(
    'The militia as a force of its own goes where the army does not: part of the army, the war is longer.',
    ['parallel-force'],
    ['endorsement', 'integrated', 'blessed', 'fighter-weeks'],
    'more',
  ),
  claim(
    'Volunteers abroad shorten it further.',
    ['recruitment'],
    ['endorsement', 'volunteers', 'blessed', 'fighter-weeks'],
    'less',
  ),
  claim(
    'They recover on whichever side is quiet: if Iraq waits, more are left after a year.',
    ['sanctuary-recovery', 'movement', 'retreat'],
    [REFERENCE, 'one-sided', 'independent', 'fighters-left'],
    'more',
  ),
  claim(
    'Only campaigns on both sides at the same time take the sanctuary away: in turn the war is longer.',
    ['sanctuary-recovery', 'movement', 'retreat'],
    [REFERENCE, 'in-turn-syria-first', 'independent', 'fighter-weeks'],
    'more',
  ),
  claim(
    'That needs coordination: assaults timed together on both banks of the border shorten it.',
    ['command-centres', 'coordination'],
    [REFERENCE, 'in-step', 'independent', 'fighter-weeks'],
    'less',
  ),
  claim(
    'Only this way: without coordination it is not finished within the year.',
    ['shared-intelligence', 'command-centres'],
    [REFERENCE, 'no-coordination', 'independent', 'eliminated'],
    'less',
  ),
  claim(
    'A common interest outweighs distrust: it makes the two share without agreement, and that shortens the war.',
    ['coordination', 'shared-intelligence'],
    [REFERENCE, 'common-interest', 'no-coordination', 'fighter-weeks'],
    'less',
  ),
  claim(
    'From all sides, also by who is asked by nobody: if the third bloc waits, more are left.',
    ['retreat', 'ground-combat'],
    [REFERENCE, 'left-bank-waits', 'independent', 'fighters-left'],
    'more',
  ),
  claim(
    'A ring closed by all three makes last stands, which Damascus’s army pays for: if the third waits, it loses fewer.',
    ['retreat', 'ground-combat'],
    [REFERENCE, 'left-bank-waits', 'independent', 'losses/syria'],
    'less',
  ),
  claim(
    'On the toy: at the same time the rebels are eliminated, in turn they are not.',
    ['sanctuary-recovery', 'movement', 'retreat'],
    ['two-valleys', 'in-turn', 'in-step', 'eliminated'],
    'less',
  ),
  claim(
    'On the toy: who cannot send word cannot do it together.',
    ['command-centres'],
    ['two-valleys', 'no-channel', 'in-step', 'eliminated'],
    'less',
  ),
];
