import type { Color } from '../../scene/color';
import { cssColor } from '../../scene/css-color';
import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';

/** A quadrant chart as it is written. */
export interface Quadrants {
  readonly title?: string;
  /** Words at the low and the high end of an axis. */
  readonly x: AxisEnds;
  readonly y: AxisEnds;
  /** Top right, top left, bottom left, bottom right; '' for one without a name. */
  readonly names: readonly [string, string, string, string];
  readonly points: readonly QuadrantPoint[];
}

export interface AxisEnds {
  readonly low: string;
  readonly high: string;
}

export interface QuadrantPoint {
  readonly label: string;
  /** 0 to 1 from the left, and from below. */
  readonly x: number;
  readonly y: number;
  /** Points. */
  readonly radius?: number;
  readonly color?: Color;
  readonly stroke?: Color;
  readonly span: Span;
}

type Style = Pick<QuadrantPoint, 'radius' | 'color' | 'stroke'>;

const POINT = /^(.+?)\s*(?::::\s*([\w-]+)\s*)?:\s*\[\s*([^\],]+),\s*([^\],]+)\]\s*(.*)$/;
const CLASS = /^classDef\s+([\w,-]+)\s+(.+)$/;

/** Reads `quadrantChart`: title, axes, names of the quadrants, points with their styles and classes. */
export function readQuadrants(text: string): DiagramReading<Quadrants> {
  const { statements, title: given } = diagramText(text);
  const problems: Problem[] = [];
  const names: [string, string, string, string] = ['', '', '', ''];
  const axes = { x: { low: '', high: '' }, y: { low: '', high: '' } };
  const classes = classesOf(statements);
  const points: QuadrantPoint[] = [];
  let title = given;
  for (const statement of statements) {
    const { text: line, span } = statement;
    const [, axis] = /^([xy])-axis\s/.exec(line) ?? [];
    const [, quadrant, name = ''] = /^quadrant-([1-4])\s+(.*)$/.exec(line) ?? [];
    if (/^title(\s|$)/.test(line)) title = line.slice(5).trim();
    else if (axis) axes[axis as 'x' | 'y'] = endsOf(line.slice(6));
    else if (quadrant) names[(Number(quadrant) - 1) as 0 | 1 | 2 | 3] = labelText(name);
    else if (!CLASS.test(line)) {
      const point = pointOf(line, span, classes);
      if ('code' in point) problems.push(point);
      else points.push(point);
    }
  }
  return { model: { ...(title ? { title: labelText(title) } : {}), ...axes, names, points }, problems };
}

function endsOf(text: string): AxisEnds {
  const [low = '', high = ''] = text.split(/\s*--+>\s*/);
  return { low: labelText(low), high: labelText(high) };
}

function pointOf(text: string, span: Span, classes: ReadonlyMap<string, Style>): QuadrantPoint | Problem {
  const found = POINT.exec(text);
  const [x, y] = [Number(found?.[3]), Number(found?.[4])];
  if (!found || !Number.isFinite(x) || !Number.isFinite(y)) return syntaxProblem(span);
  if (x < 0 || x > 1 || y < 0 || y > 1)
    return syntaxProblem(span, message('A point of a quadrant chart stands between 0 and 1 on both axes'));
  const style = { ...classes.get(found[2] ?? ''), ...styleOf(found[5]!) };
  return { label: labelText(found[1]!), x, y, ...style, span };
}

function classesOf(statements: readonly Statement[]): Map<string, Style> {
  const classes = new Map<string, Style>();
  for (const { text } of statements) {
    const [, names = '', style = ''] = CLASS.exec(text) ?? [];
    for (const name of names.split(',')) if (name !== '') classes.set(name, styleOf(style));
  }
  return classes;
}

/** `radius: 12, color: #ff3300, stroke-color: …`; a stroke's width is the drawing's own. */
function styleOf(text: string): Style {
  const values = new Map<string, string>();
  for (const part of text.split(/,(?![^(]*\))/)) {
    const [, key, value] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/.exec(part) ?? [];
    if (key && value) values.set(key, value);
  }
  const radius = Number.parseFloat(values.get('radius') ?? '');
  const color = cssColor(values.get('color') ?? '');
  const stroke = cssColor(values.get('stroke-color') ?? '');
  return {
    ...(radius > 0 && Number.isFinite(radius) ? { radius } : {}),
    ...(color ? { color } : {}),
    ...(stroke ? { stroke } : {}),
  };
}
