/**
 * Writes the files that are derived from the outlines: `snippets/*.json`. Run it from the repository's root after changing
 * an outline or an indicator (`npm run generate`) and commit the result; a test compares the committed files with what
 * would be written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippetFiles } from './lib/snippet-files';

const FOLDER = 'snippets';

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of Object.entries(snippetFiles())) {
  writeFileSync(join(FOLDER, name), text);
  console.log(`${FOLDER}/${name}`);
}
