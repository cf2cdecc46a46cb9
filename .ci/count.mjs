/** Prints `<passed> <failed>` of a JSON report of vitest; a test file that could not be loaded counts as one failure. */
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const unloaded = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
);
console.log(`${numPassedTests} ${numFailedTests + unloaded.length}`);
