import { OUTLINES, type OutlineLang, snippetsIn } from '../../src/core/outlines';

const LANGUAGES: readonly OutlineLang[] = ['zh-CN', 'en'];

/** The text of every snippet file, by its name in `snippets/`. */
export function snippetFiles(): Record<string, string> {
  return Object.fromEntries(
    LANGUAGES.map((lang) => [
      `proofdeck.${lang}.code-snippets.json`,
      `${JSON.stringify(snippetsIn(lang, OUTLINES), null, 2)}\n`,
    ]),
  );
}
