import type { ChartDrawing, ChartText } from '../../core/scene/chart';
import type { Color } from '../../core/scene/color';
import { hasCjk, type Languages } from '../languages';
import { colorXml } from '../paint-xml';
import { hundredths } from '../units';
import { escapeText } from '../xml';

/** What the parts of a chart need to know besides its drawing. */
export interface ChartContext {
  readonly chart: ChartDrawing;
  /** Size of the chart, points. */
  readonly width: number;
  readonly height: number;
  readonly languages: Languages;
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly color: Color;
}

const FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
/** Text lies whatever its length: a program must not turn what was measured lying. */
const LYING = '<a:bodyPr rot="0" vert="horz"/>';

function styleAttributes({ size, bold = false }: TextStyle): string {
  return ` sz="${hundredths(size)}" b="${bold ? 1 : 0}"`;
}

function look(style: TextStyle): string {
  return `<a:solidFill>${colorXml(style.color)}</a:solidFill>${FACES}`;
}

/** `c:txPr`: how numbers and names look. */
export function textPropertiesXml(style: TextStyle, { languages }: ChartContext): string {
  const run = `<a:defRPr${styleAttributes(style)}>${look(style)}</a:defRPr>`;
  return `<c:txPr>${LYING}<a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="${languages.latin}"/></a:p></c:txPr>`;
}

export function runXml(text: string, style: TextStyle, languages: Languages): string {
  const { latin, eastAsian } = languages;
  const language = hasCjk(text) ? ` lang="${eastAsian}" altLang="${latin}"` : ` lang="${latin}"`;
  return `<a:r><a:rPr${language}${styleAttributes(style)}>${look(style)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`;
}

/** `c:tx` with text of our own: titles, and names of points. */
export function richTextXml(text: string, style: TextStyle, { languages }: ChartContext): string {
  const properties = `<a:pPr><a:defRPr${styleAttributes(style)}>${look(style)}</a:defRPr></a:pPr>`;
  return `<c:tx><c:rich>${LYING}<a:lstStyle/><a:p>${properties}${runXml(text, style, languages)}</a:p></c:rich></c:tx>`;
}

/** Distance from the top of a line to its baseline, as a share of the size. */
const ASCENT = 0.95;

/** A title in its measured place. */
export function titleXml(text: ChartText | undefined, context: ChartContext): string {
  if (!text) return '';
  const place = layoutXml({ x: text.x, y: text.baseline - ASCENT * text.size }, context);
  return `<c:title>${richTextXml(text.text, text, context)}${place}<c:overlay val="0"/></c:title>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

/** A place in the chart as shares of its size. `inner`: the plot without its axes' texts. */
export function layoutXml({ x, y, width, height }: Place, context: ChartContext, inner = false): string {
  const across = (value: number) => fraction(value / context.width);
  const down = (value: number) => fraction(value / context.height);
  const size =
    width === undefined || height === undefined ? '' : `<c:w val="${across(width)}"/><c:h val="${down(height)}"/>`;
  const target = inner ? '<c:layoutTarget val="inner"/>' : '';
  return `<c:layout><c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${across(x)}"/><c:y val="${down(y)}"/>${size}</c:manualLayout></c:layout>`;
}

/** Five decimals are a hundredth of a point on any page. */
export function fraction(value: number): string {
  return String(Math.round(Math.min(1, Math.max(0, value || 0)) * 1e5) / 1e5);
}
