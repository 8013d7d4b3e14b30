import type { EdgeEnd, GraphEdge } from '../graph/graph';

/** What a line between nodes looks like. */
export interface Link {
  readonly startEnd: EdgeEnd;
  readonly endEnd: EdgeEnd;
  readonly stroke: GraphEdge['stroke'];
  readonly length: number;
}

/** Whole links, with what they end in: `-->`, `x==x`, `<-.->`, `~~~`. */
const WHOLE = /[ \t]*(?:[xo<]?--+[-xo>]|[xo<]?==+[=xo>]|[xo<]?-?\.+-[xo>]?|~~~+)[ \t]*/y;
/** Beginnings of links that have a label in them, and what ends the label. */
const OPENINGS = [
  { start: /[ \t]*[xo<]?--[ \t]*/y, end: /[ \t]*[xo<]?--+[-xo>][ \t]*/ },
  { start: /[ \t]*[xo<]?==[ \t]*/y, end: /[ \t]*[xo<]?==+[=xo>][ \t]*/ },
  { start: /[ \t]*[xo<]?-\.[ \t]*/y, end: /[ \t]*[xo<]?-?\.+-[xo>]?[ \t]*/ },
] as const;

export interface FoundLink {
  readonly link: Link;
  /** As written, for links with a label between their halves. */
  readonly label?: string;
  /** Offset behind it. */
  readonly end: number;
}

/** The link that starts at `at`, spaces before it included; undefined if there is none. `limit` ends the statement. */
export function linkAt(text: string, at: number, limit: number): FoundLink | undefined {
  WHOLE.lastIndex = at;
  const whole = WHOLE.exec(text);
  if (whole && at + whole[0].length <= limit) return { link: linkOf(whole[0].trim()), end: at + whole[0].length };
  for (const { start, end } of OPENINGS) {
    start.lastIndex = at;
    const opening = start.exec(text);
    if (!opening) continue;
    const from = at + opening[0].length;
    const closing = closingAfter(text, from, limit, end);
    if (!closing) continue;
    const link = joined(opening[0].trim(), closing.text.trim());
    return { link, label: text.slice(from, closing.at), end: closing.at + closing.text.length };
  }
  return undefined;
}

interface Closing {
  readonly text: string;
  /** Offset of its start. */
  readonly at: number;
}

/** The second half of a link; what stands in quotes before it is label. */
function closingAfter(text: string, from: number, limit: number, pattern: RegExp): Closing | undefined {
  const rest = text.slice(from, limit);
  const quoted = /^[ \t]*"[^"]*"/.exec(rest)?.[0].length ?? 0;
  const found = pattern.exec(rest.slice(quoted));
  if (!found) return undefined;
  const at = from + quoted + found.index;
  return at > from ? { text: found[0], at } : undefined;
}

const END_BY_SIGN: Readonly<Record<string, EdgeEnd>> = { x: 'cross', o: 'circle', '>': 'arrow', '<': 'arrow' };

/** `x--x` has both ends, `x-->` only its last: a start counts only where the end is of the same kind. */
function linkOf(written: string): Link {
  const endEnd = END_BY_SIGN[written.at(-1)!] ?? 'none';
  const first = written[0]!;
  const startEnd = endEnd !== 'none' && END_BY_SIGN[first] === endEnd ? endEnd : 'none';
  const line = written.slice(startEnd === 'none' ? 0 : 1, -1);
  const dots = line.split('.').length - 1;
  const stroke = dots > 0 ? 'dotted' : line.startsWith('=') ? 'thick' : line.startsWith('~') ? 'invisible' : 'normal';
  return { startEnd, endEnd, stroke, length: Math.max(1, dots > 0 ? dots : line.length - 1) };
}

function joined(opening: string, closing: string): Link {
  const link = linkOf(closing);
  const start = END_BY_SIGN[opening[0]!] ?? 'none';
  return { ...link, startEnd: start === link.endEnd ? start : 'none' };
}
