import { OUTLINES, type OutlineLang, snippetsIn } from '../../src/core/outlines';
import { directiveSnippets } from './directive-snippets';

const LANGUAGES: readonly OutlineLang[] = ['zh-CN', 'en'];

/** The text of every snippet file, by its name in `snippets/`. */
export function snippetFiles(): Record<string, string> {
  return Object.fromEntries(
    LANGUAGES.map((lang) => [
      `proofdeck.${lang}.code-snippets.json`,
      `${JSON.stringify({ ...snippetsIn(lang, OUTLINES), ...directiveSnippets(lang) }, null, 2)}\n`,
    ]),
  );
}
