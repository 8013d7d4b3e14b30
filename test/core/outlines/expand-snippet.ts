/** What a snippet inserts, and the placeholders of its tab stops by number. */
export interface Expanded {
  readonly text: string;
  readonly stops: ReadonlyMap<number, readonly string[]>;
  /** Offset of the final cursor in `text`. */
  readonly cursor: number;
}

/** Expands the part of the snippet syntax that we write: `$1`, `${1:text}` without nesting, `${1|one,other|}`, which is its first, `$0`, and escapes. */
export function expandSnippet(body: readonly string[]): Expanded {
  const source = body.join('\n');
  const token = /\\([\\$}])|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$(\d+)|([\s\S])/g;
  const stops = new Map<number, string[]>();
  let text = '';
  let cursor = -1;
  for (const [, escaped, number, placeholder, choice, first, reference, plain] of source.matchAll(token)) {
    if (number !== undefined) {
      const value = placeholder!.replace(/\\(.)/g, '$1');
      stops.set(Number(number), [...(stops.get(Number(number)) ?? []), value]);
      text += value;
    } else if (choice !== undefined) {
      stops.set(Number(choice), [first!]);
      text += first;
    } else if (reference === '0') cursor = text.length;
    else if (reference !== undefined) text += stops.get(Number(reference))?.[0] ?? '';
    else text += escaped ?? plain ?? '';
  }
  return { text, stops, cursor };
}
