import { isCombining, isWide } from '../../text/characters';
import { advance, type Face } from '../../text/metrics';

const TAB_WIDTH = 4;
const EM = 1000;
const BOX_DRAWING = /[\u2500-\u259f]/;

/** Width of one column, in em: what every letter of the face takes. */
export function columnWidth(face: Face): number {
  return advance(0x30, face, false, false) / EM;
}

/** Columns that a character takes, as in a terminal: two for Chinese, none for a combining mark, else one. */
function columnsOf(code: number): number {
  return isCombining(code) ? 0 : isWide(code) ? 2 : 1;
}

/** Columns that a line without tabs takes. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character.codePointAt(0)!);
  return columns;
}

/** Tabs become the spaces to the next stop; `column` is where the text begins. */
export function expandTabs(text: string, column: number): string {
  if (!text.includes('\t')) return text;
  let result = '';
  let at = column;
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(TAB_WIDTH - (at % TAB_WIDTH)) : character;
    result += shown;
    at += countColumns(shown);
  }
  return result;
}

/** Part of a line whose letters need the same space after them. */
export interface Stretch {
  readonly text: string;
  /** Points to add after each letter, so that it takes whole columns. */
  readonly spacing: number;
}

/** Divides a line where letters of another width begin. `size` in points. */
export function stretches(text: string, face: Face, size: number): Stretch[] {
  const column = columnWidth(face);
  const found: { text: string; spacing: number }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const last = found.at(-1);
    const spacing = isWide(code) ? points(2 * column - advance(code, face, false, true) / EM, size) : 0;
    if (last && (isCombining(code) || last.spacing === spacing)) last.text += character;
    else found.push({ text: character, spacing });
  }
  return found;
}

/** Hundredths of a point are the finest that PowerPoint keeps. */
function points(em: number, size: number): number {
  return Math.round(em * size * 100) / 100;
}

const LOOKALIKES: Readonly<Record<string, string>> = { '▶': '►', '◀': '◄' };

/** Arrowheads that monospaced faces lack, and that Office may draw as emoji, as their twins that the faces have. */
export function withLookalikes(text: string): string {
  return text.replace(/[▶◀]\ufe0e?/g, (found) => LOOKALIKES[found[0]!] + found.slice(1));
}

/** Whether the text draws with box characters, whose lines must join. */
export function hasBoxes(text: string): boolean {
  return BOX_DRAWING.test(text);
}

/** Whether any character takes two columns. */
export function hasWide(text: string): boolean {
  for (const character of text) if (isWide(character.codePointAt(0)!)) return true;
  return false;
}

/** Whether several lines go on after a gap, as those of a table do. */
export function hasGaps(text: string): boolean {
  return (text.match(/[^ \n] {2,}[^ \n]/g) ?? []).length > 1;
}
