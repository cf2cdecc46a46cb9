/** The same with Node's own test runner: `node --test examples/009-check-with-node-test.mjs`. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { loadScenario } from 'marchland/node';
import { checkStrategy, lawsOfStrategies } from 'marchland/testing';

/** Stands where it is. */
const patient = (view) => view.legal('hold').slice(0, 1);

// One check, and a test for each law, so that the runner names those that are broken.
const report = checkStrategy(patient, { runs: 10 });
for (const law of Object.keys(lawsOfStrategies))
  void test(law, () => assert.ok(report.held.includes(law), report.text));

void test('on a scenario, as one of its sides', async () => {
  const scenario = await loadScenario('two-valleys');
  const { ok, text } = checkStrategy(patient, { scenario, faction: 'rebels', turns: 8, runs: 5 });
  assert.ok(ok, text);
});
