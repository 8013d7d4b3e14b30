/** How classic nodes are written: the first that fits is meant. `bare` text has no such closing sign in it. */
export interface Brackets {
  readonly open: string;
  readonly closes: readonly { readonly text: string; readonly shape: string }[];
}

export const BRACKETS: readonly Brackets[] = [
  { open: '(((', closes: [{ text: ')))', shape: 'doublecircle' }] },
  { open: '((', closes: [{ text: '))', shape: 'circle' }] },
  { open: '(-', closes: [{ text: '-)', shape: 'ellipse' }] },
  { open: '([', closes: [{ text: '])', shape: 'stadium' }] },
  { open: '[[', closes: [{ text: ']]', shape: 'subroutine' }] },
  { open: '[(', closes: [{ text: ')]', shape: 'cylinder' }] },
  {
    open: '[/',
    closes: [
      { text: '/]', shape: 'lean_right' },
      { text: '\\]', shape: 'trapezoid' },
    ],
  },
  {
    open: '[\\',
    closes: [
      { text: '\\]', shape: 'lean_left' },
      { text: '/]', shape: 'inv_trapezoid' },
    ],
  },
  { open: '[', closes: [{ text: ']', shape: 'square' }] },
  { open: '(', closes: [{ text: ')', shape: 'round' }] },
  { open: '{{', closes: [{ text: '}}', shape: 'hexagon' }] },
  { open: '{', closes: [{ text: '}', shape: 'diamond' }] },
  { open: '>', closes: [{ text: ']', shape: 'odd' }] },
];

export interface BracketText {
  readonly shape: string;
  readonly text: string;
  /** Offset behind the closing sign. */
  readonly end: number;
}

/** The text in brackets that start at `at`; undefined if there are none or they are not closed before `limit`. */
export function bracketsAt(text: string, at: number, limit: number): BracketText | undefined {
  for (const { open, closes } of BRACKETS) {
    if (!text.startsWith(open, at)) continue;
    const from = at + open.length;
    const found = closes
      .map((close) => ({ ...close, at: closingAt(text, from, limit, close.text) }))
      .filter((close) => close.at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (found) return { shape: found.shape, text: text.slice(from, found.at), end: found.at + found.text.length };
  }
  return undefined;
}

/** Where the closing sign stands, -1 for nowhere; quoted text is passed over. */
function closingAt(text: string, from: number, limit: number, close: string): number {
  const rest = text.slice(from, limit);
  const quoted = /^\s*"[^"]*"\s*/.exec(rest)?.[0].length;
  if (quoted !== undefined) return rest.startsWith(close, quoted) ? from + quoted : -1;
  const found = rest.indexOf(close);
  return found < 0 ? -1 : from + found;
}
