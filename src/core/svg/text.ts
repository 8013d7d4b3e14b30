import { resolveColor } from '../scene/contrast';
import { type Box, inside } from '../scene/geometry';
import type { LinePiece, Run, RunStyle, SceneLine, SceneParagraph, TextBody } from '../scene/text';
import type { Theme } from '../scene/theme';
import { type Span, span } from '../source/span';
import { formulaGroup } from './formula';
import { attributes, element, escapeXml, num } from './markup';
import { place } from './place';

/** As DrawingML draws 30 % and -25 % baselines. */
const SCRIPT_SCALE = 0.66;
const RAISE = 0.3;
const LOWER = -0.2;
/** Upper and lower edge of a highlight, from the baseline, as shares of the size. */
const HIGHLIGHT_TOP = 0.92;
const HIGHLIGHT_HEIGHT = 1.18;
/** Bullets come from the same face in every theme, as in the file. */
const BULLET_FONTS = "Arial, 'Liberation Sans', sans-serif";

/** The text of a body inside `box`: one `<text>` a measured line (several where it stands in columns), stretched to the measured width. */
export function textBody(body: TextBody, box: Box, theme: Theme): string {
  const inner = inside(box, body.insets);
  const free = inner.height - body.height;
  const top = inner.y + (body.anchor === 'top' ? 0 : body.anchor === 'middle' ? free / 2 : free);
  let y = top;
  let result = '';
  for (const paragraph of body.paragraphs) {
    y += paragraph.spaceBefore;
    const height = paragraph.lines.length * paragraph.pitch;
    result += paragraphGroup(paragraph, { x: inner.x, y, width: inner.width, height }, top, theme);
    y += height;
  }
  return result;
}

function paragraphGroup(paragraph: SceneParagraph, area: Box, top: number, theme: Theme): string {
  const hit = element('rect', {
    x: area.x,
    y: area.y,
    width: area.width,
    height: area.height,
    fill: 'none',
    'pointer-events': 'all',
  });
  const lines = paragraph.lines.map((line) => lineText(line, paragraph, area.x, top, theme)).join('');
  return element('g', { class: 'p', ...place(paragraph.span) }, hit + bullet(paragraph, area.x, top, theme) + lines);
}

function bullet(paragraph: SceneParagraph, left: number, top: number, theme: Theme): string {
  const first = paragraph.lines[0];
  if (!paragraph.bullet || !first) return '';
  const size = paragraph.runs[0]?.style.size ?? paragraph.pitch / 1.2;
  const label = paragraph.bullet.kind === 'char' ? paragraph.bullet.char : paragraph.bullet.label;
  return element(
    'text',
    {
      x: left + paragraph.marginLeft + paragraph.indent,
      y: top + first.baseline,
      'font-size': size,
      'font-family': paragraph.bullet.kind === 'char' ? BULLET_FONTS : theme.fonts.body.css,
      fill: resolveColor(paragraph.bullet.color, theme),
    },
    escapeXml(label),
  );
}

function lineText(line: SceneLine, paragraph: SceneParagraph, left: number, top: number, theme: Theme): string {
  if (line.pieces.length === 0) return '';
  const x = left + line.x;
  const y = top + line.baseline;
  const backgrounds = line.pieces
    .map((piece) => highlight(paragraph.runs[piece.run]!, x + piece.x, y, piece.width, theme))
    .join('');
  const texts = stretches(line, paragraph.runs).map((pieces) => stretchText(pieces, paragraph.runs, x, y, theme));
  return backgrounds + texts.join('');
}

/**
 * One stretch a line, but in columns: there each change of spacing begins a new one, so that it starts on its column.
 * A formula is a stretch of its own.
 */
function stretches(line: SceneLine, runs: readonly Run[]): LinePiece[][] {
  const found: LinePiece[][] = [];
  let spacing: number | undefined;
  for (const piece of line.pieces) {
    const { style, formula } = runs[piece.run]!;
    const before = found.at(-1)?.at(-1);
    const apart = formula !== undefined || (before !== undefined && runs[before.run]!.formula !== undefined);
    if (!before || apart || style.spacing !== spacing) found.push([]);
    found.at(-1)!.push(piece);
    spacing = style.spacing;
  }
  return found;
}

function stretchText(pieces: readonly LinePiece[], runs: readonly Run[], x: number, y: number, theme: Theme): string {
  const [first] = pieces;
  const { formula, style, span: source, href } = runs[first!.run]!;
  if (formula) {
    const look = { size: style.size, color: style.color, theme };
    return formulaGroup(formula, { x: x + first!.x, y }, look, { 'data-href': href, ...place(source) });
  }
  let shift = 0;
  const spans = pieces
    .map((piece) => {
      const run = runs[piece.run]!;
      const target = run.style.script === 'sup' ? RAISE : run.style.script === 'sub' ? LOWER : 0;
      const raise = target * run.style.size;
      const dy = shift - raise;
      shift = raise;
      return runSpan(run, piece, dy, theme);
    })
    .join('');
  const start = pieces[0]!.x;
  const last = pieces.at(-1)!;
  return `<text x="${num(x + start)}" y="${num(y)}" textLength="${num(last.x + last.width - start)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${spans}</text>`;
}

function highlight(run: Run, x: number, baseline: number, width: number, theme: Theme): string {
  if (!run.style.highlight) return '';
  const { size } = run.style;
  return element('rect', {
    x,
    y: baseline - HIGHLIGHT_TOP * size,
    width,
    height: HIGHLIGHT_HEIGHT * size,
    fill: resolveColor(run.style.highlight, theme),
  });
}

/** Letter for letter where the source has the same letters; for an escape or an entity in the run, all of it. */
function pieceSpan({ span: whole, text }: Run, piece: LinePiece): Span {
  if (whole.end - whole.start !== text.length) return whole;
  const start = whole.start + (piece.start ?? 0);
  return span(start, start + piece.text.length);
}

function runSpan(run: Run, piece: LinePiece, dy: number, theme: Theme): string {
  const own = attributes({
    dy: dy === 0 ? undefined : dy,
    'data-href': run.href,
    ...place(pieceSpan(run, piece)),
  });
  return `<tspan${look(run.style, theme)}${own}>${escapeXml(piece.text)}</tspan>`;
}

/** What is the same for all text of one style: many pieces share one. */
const looks = new WeakMap<RunStyle, { readonly theme: Theme; readonly attributes: string }>();

function look(style: RunStyle, theme: Theme): string {
  const known = looks.get(style);
  if (known?.theme === theme) return known.attributes;
  const decoration = [style.underline ? 'underline' : '', style.strike ? 'line-through' : '']
    .filter((part) => part !== '')
    .join(' ');
  const made = attributes({
    'font-family': theme.fonts[style.font].css,
    'font-size': style.script ? style.size * SCRIPT_SCALE : style.size,
    fill: resolveColor(style.color, theme),
    'font-weight': style.bold ? '700' : undefined,
    'font-style': style.italic ? 'italic' : undefined,
    'text-decoration': decoration === '' ? undefined : decoration,
    'letter-spacing': style.spacing || undefined,
  });
  looks.set(style, { theme, attributes: made });
  return made;
}
