import type { Span } from '../source/span';

/** A cell of a text of separated values, with its place in the text. */
export interface TextCell {
  readonly text: string;
  readonly span: Span;
}

const SEPARATORS = ['\t', ';', '|', '，', ','] as const;

/** The rows of a text of separated values. Empty lines and lines of `#` are left out; quotes hold separators and `""`. */
export function readTable(text: string, offset = 0): TextCell[][] {
  const rows: TextCell[][] = [];
  const separator = separatorOf(text);
  for (const { line, start } of linesOf(text)) {
    if (line.trim() === '' || /^\s*#/.test(line) || (RULE.test(line) && line.includes('--'))) continue;
    rows.push(cellsOf(line, start + offset, separator));
  }
  return rows;
}

/** Whether a text looks like separated values. */
export function looksLikeTable(text: string): boolean {
  return linesOf(text).some(({ line }) => SEPARATORS.some((one) => line.includes(one)));
}

/** The line under the head of a Markdown table. */
const RULE = /^[\s|:-]+$/;

function linesOf(text: string): { readonly line: string; readonly start: number }[] {
  let start = 0;
  return text.split('\n').map((whole) => {
    const one = { line: whole.replace(/\r$/, ''), start };
    start += whole.length + 1;
    return one;
  });
}

/** The separator of the head: one that numbers do not hold, if there is any. */
function separatorOf(text: string): string {
  const head = text.split('\n').find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  return SEPARATORS.find((one) => head.includes(one)) ?? ',';
}

function cellsOf(line: string, start: number, separator: string): TextCell[] {
  const cells: TextCell[] = [];
  let [from, quoted] = [0, false];
  for (let i = 0; i <= line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    if (i < line.length && (quoted || line[i] !== separator)) continue;
    cells.push(cellOf(line.slice(from, i), start + from));
    from = i + 1;
  }
  // A row of a Markdown table has a separator at each end.
  const framed = separator === '|' && cells[0]?.text === '' && cells.length > 2 && cells.at(-1)?.text === '';
  return framed ? cells.slice(1, -1) : cells;
}

function cellOf(raw: string, start: number): TextCell {
  const text = raw.trim();
  const from = start + raw.indexOf(text);
  const inner = /^"([\s\S]*)"$/.exec(text)?.[1]?.replace(/""/g, '"') ?? text;
  return { text: inner, span: { start: from, end: from + text.length } };
}
