/**
 * When does attacking in step beat attacking in turn? A map over the border's porosity and the length of a turn, at equal
 * effort: in step the armies are out for `period` weeks and home for as many, in turn each is out while the other is home.
 * Run with a number of campaigns per cell: node --import tsx examples/007-map-of-timing.ts 100
 */
import { unwrap, vary } from 'marchland';
import { compare } from 'marchland/experiment';
import { loadScenario } from 'marchland/node';

const runs = Number(process.argv[2] ?? 10);
const periods = [1, 2, 3, 4, 6];
const porosities = [0, 0.25, 0.5, 0.75, 1];
const base = await loadScenario('two-valleys');

/** Both armies with one strategy; the rebels as the scenario has them. */
const both = (strategy: { use: string; [option: string]: string | number | boolean | string[] }) => ({
  like: 'in-step',
  strategies: { 'west-army': { ...strategy, odds: 0, home: true }, 'east-army': { ...strategy, odds: 0, home: true } },
});

console.log(
  `share of campaigns in which the rebels are eliminated, in step / in turn, ${runs} campaigns a cell, assumptions drawn`,
);
console.log(['period', ...porosities.map((porosity) => `m = ${porosity}`)].join(' | '));
for (const period of periods) {
  const cells: string[] = [];
  for (const porosity of porosities) {
    // The horizon is the multiple of a whole cycle nearest to a year, so that neither arm is cut off in mid-turn.
    const turns = 2 * period * Math.round(52 / (2 * period));
    const scenario = unwrap(
      vary(base, (draft) => {
        draft.turns = turns;
        for (const crossing of draft.crossings) if (crossing.porosity !== undefined) crossing.porosity = porosity;
      }),
    );
    const arms = {
      'in-step': both({ use: 'in-step', on: period, off: period }),
      'in-turn': both({ use: 'in-turn', period, order: ['west-army', 'east-army'] }),
    };
    const result = await compare(scenario, { arms, runs, seed: 'timing', metrics: ['eliminated'] });
    cells.push(
      Object.values(result.arms)
        .map((arm) => arm['eliminated']?.mean?.toFixed(2) ?? '–')
        .join(' / '),
    );
  }
  console.log([period, ...cells].join(' | '));
}
