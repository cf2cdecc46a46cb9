/** Compare two ways of fighting on a scenario of your own making, on the same luck and the same doubts. */
import { unwrap, vary } from 'marchland';
import { compare } from 'marchland/experiment';
import { loadScenario } from 'marchland/node';

const scenario = await loadScenario('two-valleys');

const narrowGate = unwrap(
  vary(
    scenario,
    (draft) => {
      for (const crossing of draft.crossings) if (crossing.porosity !== undefined) crossing.porosity = 0.2;
      draft.turns = 40;
    },
    { label: 'narrow gate' },
  ),
);
console.log(narrowGate.changes.map((change) => `${change.path} -> ${JSON.stringify(change.value)}`).join('\n'));

const result = await compare(narrowGate, { arms: ['in-step', 'in-turn'], runs: 40, seed: 'doubts' });
for (const difference of result.differences)
  if (difference.metric === 'fighter-weeks' && difference.ci95 !== null) {
    const [low, high] = difference.ci95;
    console.log(
      `${difference.arm} against ${difference.against}: ${difference.mean} fighter-weeks, 95 % interval ${low} to ${high}`,
    );
  }
console.log(result.conclusion);
