/** `npm run golden`: writes what the goldens are now. Read the difference, and tell it in CHANGELOG.md. */
import { writeFileSync } from 'node:fs';
import { goldenNow } from './campaigns.js';
import { transcriptsNow } from './told.js';
import { transcriptNow } from './transcript.js';

const write = (name: string, text: string): void => {
  writeFileSync(new URL(name, import.meta.url), text);
  console.log(`tests/golden/${name}`);
};

write('digests.json', `${JSON.stringify(goldenNow(), null, 2)}\n`);
write('two-valleys.txt', transcriptNow());
for (const [name, text] of transcriptsNow()) write(name, text);
