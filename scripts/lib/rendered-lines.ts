/** How many lines a rendering gives each text of a Scene: words with their places, matched with the text that was meant. */
import type { Box } from '../../src/core/scene/geometry';
import type { SceneNode } from '../../src/core/scene/node';
import type { SceneSlide } from '../../src/core/scene/scene';
import type { SceneParagraph, TextBody } from '../../src/core/scene/text';

/** A word of the rendered page; points from its top left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text box or table cell of a slide. */
export interface PlacedText {
  readonly name: string;
  readonly box: Box;
  readonly body: TextBody;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of each page, from what `pdftotext -bbox` prints. */
export function readWords(html: string): Word[][] {
  return html
    .split(/<page /)
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g),
      ].map(([, left, top, right, bottom, text]) => ({
        text: text!.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

/** Every text on a slide's page that has letters and no formulas, in groups too, with the box it stands in. Cells of a table lie where its rows and columns put them. */
export function textsOf(slide: SceneSlide): PlacedText[] {
  return slide.nodes
    .flatMap(textsOfNode)
    .filter(({ box, body }) => lettersOf(body) !== '' && !hasFormula(body) && box.y + box.height > 0);
}

/** LibreOffice shows another text in place of a formula among words: its letters cannot be looked up. */
function hasFormula({ paragraphs }: TextBody): boolean {
  return paragraphs.some(({ runs }) => runs.some(({ formula }) => formula !== undefined));
}

function textsOfNode(node: SceneNode): PlacedText[] {
  if (node.kind === 'shape') return node.text ? [{ name: node.name, box: node.box, body: node.text }] : [];
  if (node.kind === 'group') return node.nodes.flatMap(textsOfNode);
  if (node.kind !== 'table') return [];
  let y = node.box.y;
  return node.rows.flatMap((row, rowIndex) => {
    let x = node.box.x;
    const cells = row.cells.map((cell, column): PlacedText => {
      const across = node.columns.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, width) => sum + width, 0);
      const down = node.rows.slice(rowIndex, rowIndex + (cell.rowSpan ?? 1)).reduce((sum, one) => sum + one.height, 0);
      const placed = {
        name: `${node.name}, row ${rowIndex + 1}, column ${column + 1}`,
        box: { x, y, width: across, height: down },
        body: cell.text,
      };
      x += node.columns[column] ?? 0;
      return placed;
    });
    y += row.height;
    return cells.filter((_, column) => !row.cells[column]!.covered);
  });
}

/** Lines of the Scene that show something: an empty paragraph leaves no trace in a rendering. */
export function sceneLines(body: TextBody): number {
  return body.paragraphs
    .flatMap((paragraph) => paragraph.lines)
    .filter((line) => line.pieces.some(({ text }) => text.trim() !== '')).length;
}

/** Words reach past the left edge of their box by no more than their first letter's own margin; hanging punctuation past the right. */
const SIDE_TOLERANCE = 3;
/** Words of one line overlap by more than this share of the lower one's height: a number and its smaller unit do, too. */
const SAME_LINE = 0.5;

/**
 * How many lines of the page show `text`: its letters are looked up in the lines that run through its box from the top,
 * also below the box, where a rendering that needs more lines puts them. Undefined if they are not all there.
 */
export function renderedLines(text: PlacedText, words: readonly Word[]): number | undefined {
  const { box, body } = text;
  const pitch = Math.min(...body.paragraphs.map((paragraph) => paragraph.pitch));
  const right = box.x + box.width + SIDE_TOLERANCE;
  const column = words.filter(
    (word) =>
      word.left >= box.x - SIDE_TOLERANCE && (word.left + word.right) / 2 <= right && middle(word) > box.y - pitch,
  );
  const lines = linesOf(column).map((line) => comparable(line.map((word) => word.text).join('')));
  const expected = lettersOf(body);
  for (let first = 0; first < lines.length; first++) {
    const count = linesMatching(lines, first, expected);
    if (count !== undefined) return count;
  }
  return undefined;
}

function middle(word: Word): number {
  return (word.top + word.bottom) / 2;
}

/** Words from left to right, line by line from the top. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: { tallest: Word; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const last = lines.at(-1);
    if (last && areOnOneLine(word, last.tallest)) {
      last.words.push(word);
      if (heightOf(word) > heightOf(last.tallest)) last.tallest = word;
    } else lines.push({ tallest: word, words: [word] });
  }
  return lines.map((line) => line.words.sort((a, b) => a.left - b.left));
}

function areOnOneLine(a: Word, b: Word): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > SAME_LINE * Math.min(heightOf(a), heightOf(b));
}

function heightOf({ top, bottom }: Word): number {
  return bottom - top;
}

function linesMatching(lines: readonly string[], first: number, expected: string): number | undefined {
  let at = 0;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!;
    if (!expected.startsWith(line, at)) return undefined;
    at += line.length;
    if (at === expected.length) return index - first + 1;
  }
  return undefined;
}

/** All letters of a text in reading order, bullets and numbers included, as they can be compared. */
function lettersOf(body: TextBody): string {
  return comparable(
    body.paragraphs.map((paragraph) => bulletOf(paragraph) + paragraph.runs.map((run) => run.text).join('')).join(''),
  );
}

function bulletOf({ bullet, runs }: SceneParagraph): string {
  if (!bullet || runs.length === 0) return '';
  return bullet.kind === 'char' ? bullet.char : bullet.label;
}

/** Spaces are where the rendering puts them, a PDF may name a letter by another of the same shape, and not every system has emoji. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\ufeff]|\u200b|\u200c|\u200d|\ufe0f|\p{Extended_Pictographic}/gu, '');
}
