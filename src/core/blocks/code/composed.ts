import type { SceneParagraph, TextBody } from '../../scene/text';
import type { Theme } from '../../scene/theme';
import type { BlockContext, Frame } from '../block-kind';
import { compose } from '../compose';
import { codeParagraphs, numberParagraphs } from './paragraphs';
import { GUTTER_GAP, INSETS, type Sheet, type WholeCode } from './sheet';

/** Kept free on the right where lines are drawn: in other programs letters are a hair wider, and must not wrap for it. */
const SLACK = 10;

/** The texts of a code block or of a part of one. */
export interface Composed {
  readonly code: TextBody;
  /** One paragraph for each line of `code`, wrapped ones included; undefined where no numbers are shown. */
  readonly numbers?: TextBody;
}

/** Width of the column of line numbers: it ends where the gap before the code begins. 0 without any. */
export function numbersWidth({ gutter }: Sheet): number {
  return gutter === 0 ? 0 : INSETS.left + gutter - GUTTER_GAP;
}

/** The lines of a sheet, measured. */
export function composedLines(sheet: Sheet, frame: Frame, context: BlockContext): Composed {
  const whole = composedWhole(sheet, frame, context);
  const code = slice(whole.code, sheet.first, sheet.count);
  if (!whole.numbers) return { code };
  const before = lineCount(whole.code.paragraphs.slice(0, sheet.first));
  return { code, numbers: slice(whole.numbers, before, lineCount(code.paragraphs)) };
}

interface Kept {
  readonly theme: Theme;
  readonly key: string;
  readonly composed: Composed;
}

/** A code that is divided or tried in several sizes is measured once in each. */
const kept = new WeakMap<WholeCode, Kept[]>();
const MOST_KEPT = 6;

function composedWhole(sheet: Sheet, frame: Frame, context: BlockContext): Composed {
  const { ink, theme } = context;
  const key = [frame.width, sheet.size, ink.text, ink.quiet, ink.panel, ink.accent].join();
  const results = kept.get(sheet.whole) ?? [];
  const found = results.find((one) => one.theme === theme && one.key === key);
  if (found) return found.composed;
  const composed = composeAll(sheet, frame, context);
  kept.set(sheet.whole, [{ theme, key, composed }, ...results].slice(0, MOST_KEPT));
  return composed;
}

function composeAll(sheet: Sheet, frame: Frame, context: BlockContext): Composed {
  const left = numbersWidth(sheet);
  const { theme } = context;
  const insets = { ...INSETS, left: INSETS.left + sheet.gutter - left, right: INSETS.right - SLACK };
  const code = compose(codeParagraphs(sheet, context), { width: frame.width - left, theme, insets });
  if (sheet.gutter === 0) return { code };
  const noSides = { ...INSETS, left: 0, right: 0 };
  return { code, numbers: compose(numberParagraphs(sheet, code, context), { width: left, theme, insets: noSides }) };
}

function lineCount(paragraphs: readonly SceneParagraph[]): number {
  return paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
}

function heightOf(paragraphs: readonly SceneParagraph[]): number {
  return paragraphs.reduce((sum, { lines, pitch }) => sum + lines.length * pitch, 0);
}

/** Some paragraphs of a body as a body of their own. */
function slice(body: TextBody, from: number, count: number): TextBody {
  if (from === 0 && count >= body.paragraphs.length) return body;
  const before = heightOf(body.paragraphs.slice(0, from));
  const shown = body.paragraphs.slice(from, from + count);
  const paragraphs = before === 0 ? shown : shown.map((paragraph) => raised(paragraph, before));
  return { ...body, paragraphs, height: heightOf(shown) };
}

function raised(paragraph: SceneParagraph, by: number): SceneParagraph {
  return { ...paragraph, lines: paragraph.lines.map((line) => ({ ...line, baseline: line.baseline - by })) };
}
