import type { Color } from '../../scene/color';
import { mix, resolveColor } from '../../scene/contrast';
import type { RunStyle, TextBody } from '../../scene/text';
import { span } from '../../source/span';
import type { BlockContext } from '../block-kind';
import type { ParagraphSpec } from '../compose';
import { textStyle } from '../style';
import { codeStyle } from './colors';
import { stretches } from './columns';
import { type RunMaking, runsOfLine } from './runs';
import type { Sheet } from './sheet';

/** Columns by which the rest of a wrapped line is indented. */
const HANGING_COLUMNS = 2;

/** One paragraph for each line of the whole code. */
export function codeParagraphs(sheet: Sheet, context: BlockContext): ParagraphSpec[] {
  const { size, pitch, column, room } = sheet;
  const { font, fence, lines } = sheet.whole;
  const making = (ground: Color): RunMaking => ({
    styleOf: looks(sheet, ground, context),
    divide: (text) => stretches(text, context.theme.fonts[font].metrics, size),
    tabs: font === 'grid',
  });
  const plain = making(context.ink.panel);
  const marked = making(bandColor(context));
  const hanging = HANGING_COLUMNS * column;
  return lines.map((line, index) => ({
    runs: runsOfLine(line, fence.isMarked(index + 1) ? marked : plain),
    size,
    pitch,
    ...(line.columns > room ? { marginLeft: hanging, indent: -hanging } : {}),
    span: line.span,
  }));
}

/** How much of the accent the band of a marked line lets through. */
export const BAND_OPACITY = 0.14;

/** What stands behind the letters of a marked line. */
function bandColor({ ink, theme }: BlockContext): Color {
  return mix(resolveColor(ink.panel, theme), resolveColor(ink.accent, theme), BAND_OPACITY);
}

/** Styles by scopes, each worked out once for the block. */
function looks({ size, whole: { font } }: Sheet, ground: Color, { ink, theme }: BlockContext): RunMaking['styleOf'] {
  const plain = textStyle(size, ink.text, { font });
  const known = new Map<string, RunStyle>();
  return (scopes) => {
    const key = scopes.join(' ');
    const style = known.get(key) ?? codeStyle(scopes, plain, ground, theme);
    known.set(key, style);
    return style;
  };
}

/** The number of each line of the whole code, beside its first line where it is wrapped. */
export function numberParagraphs(sheet: Sheet, code: TextBody, context: BlockContext): ParagraphSpec[] {
  const { size, pitch } = sheet;
  const { fence, font } = sheet.whole;
  const style = textStyle(size, context.ink.quiet, { font, spacing: 0 });
  const nowhere = span(0, 0);
  return code.paragraphs.flatMap((paragraph, index) => {
    const text = String((fence.firstNumber ?? 1) + index);
    const shown: ParagraphSpec = { runs: [{ text, style, span: nowhere }], size, pitch, align: 'right', span: nowhere };
    return [shown, ...Array.from({ length: paragraph.lines.length - 1 }, () => ({ ...shown, runs: [] }))];
  });
}
