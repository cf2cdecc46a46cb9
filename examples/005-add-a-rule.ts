/** Add a mechanism without touching the library: one object, handed to the parser. */
import { readFile } from 'node:fs/promises';
import { defineRule, describe, parseScenario, play, unwrap } from 'marchland';

/** Armies that stand on ground an enemy holds lose men to the road every week. */
const stragglers = defineRule({
  id: 'stragglers',
  phase: 'end',
  summary: 'Forces on ground that an enemy holds lose a share of their fighters every week.',
  parameters: { share: { value: 0.02, min: 0, max: 1, unit: 'share of fighters per week', source: 'design choice' } },
  state: { lost: { of: 'faction', initial: 0, summary: 'Stragglers so far.' } },
  draws: ['straggling'],
  causes: { straggling: 'loss' },
  events: {
    straggled: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} of {faction} straggled in {region}.',
    },
  },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, parameters, own, chance, lose, emit }) {
    for (const { index, fighters, controller } of world.regions) {
      if (controller < 0) continue;
      for (const { index: faction } of world.factions) {
        if (world.pairs.level[theatre.pair(faction, controller)] !== 0) continue; // 0 = hostile
        const gone = chance.binomial('straggling', fighters[faction], parameters.share, index, faction);
        if (gone === 0) continue;
        lose(index, faction, gone, 'straggling');
        own.lost[faction] += gone;
        emit({ kind: 'straggled', faction, fighters: gone, region: index });
      }
    }
  },
});

const text = await readFile(new URL('../scenarios/two-valleys.yaml', import.meta.url), 'utf8');
const listed = text.replace(/^rules:$/m, 'rules:\n  stragglers: { share: 0.05 }');
const scenario = unwrap(parseScenario(listed, { source: 'two-valleys.yaml', rules: [stragglers] }));
const campaign = play(scenario, { seed: 'first' });

for (const event of campaign.events)
  if (event.rule === 'stragglers') console.log(`week ${event.turn}: ${describe(event, scenario)}`);
