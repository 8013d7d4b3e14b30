import type { Definition, Definitions } from '../deck/block';
import type { Span } from '../source/span';
import { readInlines } from './inlines';
import { ContentMap, type Piece } from './markdown';
import type { Reading } from './reading';

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A paragraph of terms, each with lines that begin with a colon under it (Pandoc's and PHP Markdown's definition lists).
 * Undefined for a paragraph that is none: its first line has a colon at its start, or no other line has.
 */
export function readDefinitions(
  content: string,
  pieces: readonly Piece[],
  place: Span,
  reading: Reading,
): Definitions | undefined {
  const groups = groupsOf(linesOf(content));
  if (!groups) return undefined;
  const map = new ContentMap(pieces);
  const read = ({ from, to }: { from: number; to: number }) =>
    readInlines(content.slice(from, to), within(pieces, map, from, to), reading);
  const items = groups.map(
    ({ term, definitions }): Definition => ({ term: read(term), definitions: definitions.map(read) }),
  );
  return { kind: 'definitions', items, span: place };
}

function linesOf(content: string): Line[] {
  let at = 0;
  return content.split('\n').map((text) => {
    const from = at;
    at += text.length + 1;
    return { from, to: from + text.length, text };
  });
}

const DEFINITION = /^:[ \t]+/;

interface Group {
  readonly term: { readonly from: number; readonly to: number };
  readonly definitions: { readonly from: number; readonly to: number }[];
}

function groupsOf(lines: readonly Line[]): Group[] | undefined {
  const groups: Group[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = DEFINITION.exec(line.text.trimStart());
    const nextIsDefinition = DEFINITION.test(lines[index + 1]?.text.trimStart() ?? '');
    if (mark) {
      const from = line.from + (line.text.length - line.text.trimStart().length) + mark[0].length;
      const group = groups.at(-1);
      if (!group) return undefined;
      group.definitions.push({ from, to: line.to });
    } else if (nextIsDefinition) groups.push({ term: { from: line.from, to: line.to }, definitions: [] });
    else {
      // A line that goes on: of the definition before it, if there is one.
      const last = groups.at(-1)?.definitions;
      if (!last || last.length === 0) return undefined;
      last[last.length - 1] = { from: last.at(-1)!.from, to: line.to };
    }
  }
  return groups.length > 0 ? groups : undefined;
}

/** The pieces of a part of the content, counted from its start. */
function within(pieces: readonly Piece[], map: ContentMap, from: number, to: number): Piece[] {
  const inside = pieces.filter((piece) => piece.content > from && piece.content < to);
  return [
    { content: 0, source: map.start(from) },
    ...inside.map((piece) => ({ ...piece, content: piece.content - from })),
  ];
}
