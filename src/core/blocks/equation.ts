import type { EmbeddedBlock } from '../deck/block';
import { isFault } from '../equations/engine';
import { formulaOf } from '../equations/formulas';
import { luminance, resolveColor } from '../scene/contrast';
import type { Formula } from '../scene/math';
import type { EquationNode } from '../scene/node';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { span } from '../source/span';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textPlaces } from './code/lines';
import { placeSource } from './embedded';

type Equation = EmbeddedBlock<'equation'>;

/** Space above and below the formula, as a share of its size: PowerPoint's letters are not exactly as high as ours. */
const MARGIN = 0.2;
/** A formula that has to be set smaller to fit the width is reported below this size. */
const EASY_TO_READ = 12;
/** Luminance from which letters are for dark grounds. */
const LIGHT = 0.3;

/** The formula in the middle of the frame, smaller where it would be too wide; its source where it cannot be read. */
function place(block: Equation, frame: Frame, context: BlockContext): Placed {
  const formula = formulaOf(block);
  if (!formula || isFault(formula)) {
    const source = placeSource(block, frame, context);
    if (!formula) return source;
    const at = textPlaces(block)(span(formula.start, formula.end));
    const problem: Problem = { code: 'equation', severity: 'error', message: formula.fault, span: at };
    return { ...source, problems: [problem, ...source.problems] };
  }
  const size = fittingSize(formula, frame.width, context.size);
  const [width, height] = [formula.width * size, (formula.ascent + formula.descent) * size];
  const margin = MARGIN * size;
  const node: EquationNode = {
    kind: 'equation',
    id: 0,
    name: 'Equation',
    // As large as the formula: LibreOffice stretches equations to their boxes.
    box: { x: frame.x + (frame.width - width) / 2, y: frame.y + margin, width, height },
    formula,
    size,
    color: context.ink.text,
    ...(luminance(resolveColor(context.ink.text, context.theme)) > LIGHT && { onDark: true }),
    alt: formula.text,
    span: block.span,
  };
  return { height: height + 2 * margin, nodes: [node], problems: size < EASY_TO_READ ? [tooWide(block, size)] : [] };
}

/** In half points, as PowerPoint counts. */
function fittingSize({ width }: Formula, room: number, wanted: number): number {
  if (width * wanted <= room) return wanted;
  return Math.max(1, Math.floor((room / width) * 2) / 2);
}

function tooWide(block: Equation, size: number): Problem {
  const text = message('The equation is so wide that it is set in {0} points. Break it into lines.', size);
  return { code: 'equation-wide', severity: 'warning', message: text, span: block.span };
}

export const equation: BlockDrawing<Equation> = { kind: 'equation', place };
