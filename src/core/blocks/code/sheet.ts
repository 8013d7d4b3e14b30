import type { Code } from '../../deck/block';
import type { FontRole } from '../../scene/text';
import type { Theme } from '../../scene/theme';
import type { BlockContext, Frame } from '../block-kind';
import { linePitch } from '../compose';
import { stepDown } from '../style';
import { columnWidth, hasBoxes, hasGaps, hasWide } from './columns';
import { type Fence, readFence } from './fence';
import { type CodeLine, codeLines, textLines } from './lines';

export const INSETS = { left: 14, top: 10, right: 14, bottom: 10 } as const;
/** Code is not larger than this, however large the text around it. */
const LARGEST = 16;
/** Height of a box character in the faces that code is set in, as a share of the size: lines this far apart join. */
const BOX_HEIGHT = 1.13;
/** Between a line number and its line. */
export const GUTTER_GAP = 12;
const LEAST_DIGITS = 2;
/** Languages of text that is no program: its columns matter more than its face. */
const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext']);

/** What is known of a code before it is set; of a part, what is known of the whole. */
export interface WholeCode {
  readonly fence: Fence;
  readonly lines: readonly CodeLine[];
  /** How many columns the longest line takes. */
  readonly widest: number;
  /** It draws with box characters, whose lines must join. */
  readonly boxes: boolean;
  readonly font: FontRole;
}

/** A code block as it will be set: size and columns chosen. Distances in points. */
export interface Sheet {
  readonly whole: WholeCode;
  /** Which of the whole's lines are set: the index of the first, and how many. */
  readonly first: number;
  readonly count: number;
  readonly size: number;
  readonly pitch: number;
  /** Width of one column. */
  readonly column: number;
  /** How many columns fit beside the line numbers. */
  readonly room: number;
  /** Line numbers with the space after them; 0 without any. */
  readonly gutter: number;
}

/** Takes the largest size in which the longest line fits, the smallest if none does. */
export function sheetOf(block: Code, frame: Frame, context: BlockContext): Sheet {
  const whole = wholeOf(block.partOf?.code ?? block);
  const { fence, lines, font, widest, boxes } = whole;
  const digits = fence.firstNumber === undefined ? 0 : digitsFor(fence.firstNumber + lines.length - 1);
  const em = columnWidth(context.theme.fonts[font].metrics);
  const inner = frame.width - INSETS.left - INSETS.right;
  const at = (size: number) => {
    const column = em * size;
    const gutter = digits === 0 ? 0 : digits * column + GUTTER_GAP;
    return { size, column, gutter, room: Math.max(1, Math.floor((inner - gutter) / column + 0.001)) };
  };
  const trials = sizes(context.theme, context.size).map(at);
  const chosen = trials.find((trial) => trial.room >= widest) ?? trials.at(-1)!;
  return {
    ...chosen,
    whole,
    first: block.partOf?.line ?? 0,
    count: textLines(block).length,
    pitch: boxes ? Math.floor(chosen.size * BOX_HEIGHT * 10) / 10 : linePitch(chosen.size, false),
  };
}

/** The parts of a divided code ask for the whole again and again. */
const known = new WeakMap<Code, WholeCode>();

function wholeOf(code: Code): WholeCode {
  const found = known.get(code);
  if (found) return found;
  const fence = readFence(code.language, code.info);
  const lines = codeLines(code, fence.language);
  const boxes = hasBoxes(code.text);
  const whole: WholeCode = {
    fence,
    lines,
    widest: lines.reduce((most, line) => Math.max(most, line.columns), 0),
    boxes,
    // Only where Chinese stands between lines must each column be where it is in every program.
    font: hasWide(code.text) && (boxes || (PLAIN.has(fence.language) && hasGaps(code.text))) ? 'grid' : 'code',
  };
  known.set(code, whole);
  return whole;
}

function sizes(theme: Theme, body: number): number[] {
  const wanted = Math.min(LARGEST, stepDown(theme, body, 1));
  return [wanted, ...theme.sizes.body.filter((size) => size < wanted)];
}

function digitsFor(last: number): number {
  return Math.max(LEAST_DIGITS, String(last).length);
}
