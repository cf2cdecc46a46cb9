/** Writes the generated documents: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { refreshed } from './readme.js';
import { reference, schema } from './tables.js';

const root = new URL('../', import.meta.url);

writeFileSync(new URL('docs/reference.md', root), reference(new URL('scenarios/', root)));
writeFileSync(new URL('scenarios/scenario.schema.json', root), schema());

const readme = new URL('README.md', root);
writeFileSync(readme, refreshed(readFileSync(readme, 'utf8')));
