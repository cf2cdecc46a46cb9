/** Writes the generated documents, and the counterexample of an example: `npm run docs`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinds } from '../tests/oracles/kinds/index.js';
import { readOracles, runOracles } from '../tests/oracles/runner.js';
import { withArticleTables } from './article-tables.js';
import { refreshed } from './blocks.js';
import { withLawTables } from './law-tables.js';
import { readMeasured } from './measured.js';
import { measureClaims } from './model-claims.js';
import { claimsText } from './model-claims-text.js';
import { oracleTable, withModelTables } from './model-tables.js';
import { withSection } from './sections.js';
import { reference, schema } from './tables.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const write = (path: string, text: string): void => writeFileSync(new URL(path, root), text);

write('docs/reference.md', reference(new URL('scenarios/', root)));
write('scenarios/scenario.schema.json', schema());

const oracles = readOracles(read('tests/oracles/values.json'));
if (!oracles.ok) throw new Error(oracles.faults.join('; '));
const tables = withModelTables(read('docs/model.md'));
const claims = withSection(tables, 'false', claimsText(await measureClaims()));
write('docs/model.md', withSection(claims, 'oracles', oracleTable(runOracles(oracles.oracles, kinds).rows)));

write('docs/article.md', refreshed(withArticleTables(read('docs/article.md'), readMeasured())));

write('README.md', refreshed(read('README.md')));
write('docs/testing-strategies.md', refreshed(withLawTables(read('docs/testing-strategies.md'))));

// Found anew, not tried again: nothing is kept of the one before.
rmSync(new URL('examples/looks-right', root), { recursive: true, force: true });
const check = 'dist/cli/main.js check ./examples/looks-right.ts --laws legal --out examples/looks-right --quiet';
spawnSync(process.execPath, check.split(' '), { cwd: fileURLToPath(root), stdio: 'inherit' });
