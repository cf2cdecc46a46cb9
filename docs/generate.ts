/** Writes the generated documents, and the counterexample of an example: `npm run docs`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refreshed } from './blocks.js';
import { withLawTables } from './law-tables.js';
import { reference, schema } from './tables.js';

const root = new URL('../', import.meta.url);

writeFileSync(new URL('docs/reference.md', root), reference(new URL('scenarios/', root)));
writeFileSync(new URL('scenarios/scenario.schema.json', root), schema());

for (const path of ['README.md', 'docs/testing-strategies.md']) {
  const file = new URL(path, root);
  writeFileSync(file, refreshed(withLawTables(readFileSync(file, 'utf8'))));
}

// Found anew, not tried again: nothing is kept of the one before.
rmSync(new URL('examples/looks-right', root), { recursive: true, force: true });
const check = 'dist/cli/main.js check ./examples/looks-right.ts --laws legal --out examples/looks-right --quiet';
spawnSync(process.execPath, check.split(' '), { cwd: fileURLToPath(root), stdio: 'inherit' });
