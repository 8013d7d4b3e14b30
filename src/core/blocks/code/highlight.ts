import { Recent } from '../../source/recent';
import { grammarOf, highlighterFor } from './grammars';
import type { Token, TokenEmitter } from './token-emitter';

/**
 * What is longer fills no slides: it stays plain rather than cost the editor its turn. On text that is no code, grammars
 * take time that grows with the square of its length.
 */
const MOST = { characters: 8_000, lines: 400, inLine: 400 } as const;
/** Texts with their colours; an edit elsewhere on the slide finds them here. */
const kept = new Recent<readonly (readonly Token[])[]>(100);

/**
 * The text as lines of coloured pieces, which joined give the text again. A language without grammar, and text that
 * its grammar fails on, stays plain.
 */
export function highlightLines(text: string, language: string): readonly (readonly Token[])[] {
  const grammar = isForSlides(text) ? grammarOf(language) : undefined;
  const key = `${grammar ?? ''}\n${text}`;
  const known = kept.get(key);
  if (known) return known;
  const lines = toLines((grammar && tokens(text, grammar)) || [{ text, scopes: [] }]);
  kept.set(key, lines);
  return lines;
}

function isForSlides(text: string): boolean {
  if (text.length > MOST.characters) return false;
  const lines = text.split('\n');
  return lines.length <= MOST.lines && lines.every((line) => line.length <= MOST.inLine);
}

function tokens(text: string, grammar: string): readonly Token[] | undefined {
  const result = highlighterFor(grammar).highlight(text, { language: grammar, ignoreIllegals: true });
  const found = (result._emitter as TokenEmitter).tokens;
  return !result.errorRaised && found.map((token) => token.text).join('') === text ? found : undefined;
}

function toLines(found: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const { text, scopes } of found) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ text: part, scopes });
    });
  }
  return lines;
}
