/**
 * Writes the files that are derived from the outlines: `snippets/*.json`. Run it after changing an outline or an
 * indicator (`npm run generate`) and commit the result; a test compares the committed files with what would be written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { snippetFiles } from './lib/snippet-files';

const folder = fileURLToPath(new URL('../snippets/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(snippetFiles())) {
  writeFileSync(folder + name, text);
  console.log(`snippets/${name}`);
}
