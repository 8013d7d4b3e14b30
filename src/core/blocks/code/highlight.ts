import { grammarOf, highlighterFor } from './grammars';

/** A piece of a line with one look. */
export interface Token {
  readonly text: string;
  /** highlight.js's scopes from the outermost (`string`, `subst`, `title.function`); empty for plain text. */
  readonly scopes: readonly string[];
}

/** Longer texts are no slide: they stay plain rather than cost the editor its turn. */
const LONGEST = 40_000;
/** Texts kept with their colours; an edit elsewhere on the slide finds them here. */
const MOST_KEPT = 200;

const kept = new Map<string, readonly (readonly Token[])[]>();

/**
 * The text as lines of coloured pieces, which joined give the text again. A language without grammar, and text that
 * its grammar fails on, stays plain.
 */
export function highlightLines(text: string, language: string): readonly (readonly Token[])[] {
  const grammar = text.length > LONGEST ? undefined : grammarOf(language);
  const key = `${grammar ?? ''}\n${text}`;
  const known = kept.get(key);
  if (known) return known;
  const lines = toLines((grammar && tokens(text, grammar)) || [{ text, scopes: [] }]);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, lines);
  return lines;
}

interface ScopeNode {
  readonly scope?: string;
  readonly children: readonly (ScopeNode | string)[];
}

function tokens(text: string, grammar: string): readonly Token[] | undefined {
  const result = highlighterFor(grammar).highlight(text, { language: grammar, ignoreIllegals: true });
  if (result.errorRaised) return undefined;
  const { rootNode } = result._emitter as unknown as { readonly rootNode: ScopeNode };
  const found: Token[] = [];
  collect(rootNode, [], found);
  return found.map((token) => token.text).join('') === text ? found : undefined;
}

function collect(node: ScopeNode, scopes: readonly string[], found: Token[]): void {
  for (const child of node.children) {
    if (typeof child === 'string') found.push({ text: child, scopes });
    else collect(child, isScope(child) ? [...scopes, child.scope] : scopes, found);
  }
}

/** Text of an embedded language is marked by the language's name, which is no look. */
function isScope(node: ScopeNode): node is ScopeNode & { readonly scope: string } {
  return node.scope !== undefined && !node.scope.startsWith('language:');
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
