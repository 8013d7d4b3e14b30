/** Finds the texts that the code gives to translation, and what is wrong with them. */

export interface TextCalls {
  /** The English texts, in order. */
  readonly texts: readonly string[];
  /** Calls whose first argument is not one literal: nobody could find their text. */
  readonly unreadable: readonly string[];
}

const LITERAL = /^\s*('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\$])*`)\s*([,)])/;

/** The first arguments of all calls of `callee` (`message`, `l10n.t`) in a source text. */
export function textCalls(source: string, callee: string): TextCalls {
  const texts: string[] = [];
  const unreadable: string[] = [];
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const calls = new RegExp(`(?<!function )\\b${callee.replace('.', '\\.')}\\(`, 'g');
  for (const call of code.matchAll(calls)) {
    const rest = code.slice(call.index + call[0].length);
    const literal = LITERAL.exec(rest)?.[1];
    if (literal === undefined) unreadable.push(call[0] + rest.split('\n', 2).join(' ').trim());
    else texts.push(unquote(literal));
  }
  return { texts, unreadable };
}

function unquote(literal: string): string {
  const inner = literal.slice(1, -1);
  return inner.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, code: string) => {
    if (code.startsWith('u')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return code === 'n' ? '\n' : code === 't' ? '\t' : code;
  });
}

/** Texts whose translation is missing, empty, or fills other places than the text does. */
export function wrongTranslations(texts: Iterable<string>, bundle: Readonly<Record<string, string>>): string[] {
  return [...new Set(texts)].flatMap((text) => {
    const translation = bundle[text];
    if (!translation) return [`not translated: ${text}`];
    return places(text) === places(translation) ? [] : [`other places than the English: ${text} / ${translation}`];
  });
}

/** The `{0}` of a text, sorted, each once. */
function places(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join();
}
