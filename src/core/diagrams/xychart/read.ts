import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { ignoredProblem, syntaxProblem } from '../text/problems';
import { diagramText, type Statement, setting } from '../text/statements';

/** An xychart as it is written. */
export interface XyChart {
  readonly title?: string;
  readonly isHorizontal: boolean;
  readonly x: XyAxis;
  readonly y: XyAxis;
  readonly series: readonly XySeries[];
  readonly showsValues: boolean;
}

export interface XyAxis {
  readonly title?: string;
  readonly range?: readonly [low: number, high: number];
  readonly categories?: readonly string[];
}

export interface XySeries {
  readonly kind: 'bar' | 'line';
  readonly name?: string;
  readonly values: readonly number[];
  readonly span: Span;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const RANGE = /^(.*?)\s*([+-]?[\d.]+)\s*--+>\s*([+-]?[\d.]+)$/;

type OpenChart = { -readonly [K in 'title' | 'x' | 'y']?: XyChart[K] } & { series: XySeries[] };

/** Reads `xychart` and `xychart-beta`: title, both axes, bars and lines. */
export function readXyChart(text: string): DiagramReading<XyChart> {
  const { head, statements, title, config } = diagramText(text, { semicolons: true });
  const chart: OpenChart = { series: [], ...(title ? { title: labelText(title) } : {}) };
  const problems: Problem[] = [];
  for (const statement of statements) {
    const problem = readStatement(statement, chart);
    if (problem) problems.push(problem);
  }
  if (head && chart.series.length === 0 && problems.length === 0)
    problems.push(syntaxProblem(head.span, message('The chart has no values')));
  const isHorizontal =
    /\bhorizontal\b/.test(head?.text ?? '') || setting(config, 'xyChart', 'chartOrientation') === 'horizontal';
  if (head && isHorizontal && chart.series.some(({ kind }) => kind === 'line'))
    problems.push(ignoredProblem(head.span, message('A chart with lines stands upright')));
  const showsValues = setting(config, 'xyChart', 'showDataLabel') === true;
  return { model: { isHorizontal, x: {}, y: {}, ...chart, showsValues }, problems };
}

function readStatement({ text, span }: Statement, chart: OpenChart): Problem | undefined {
  const [, word = '', rest = ''] = /^(title|x-axis|y-axis|bar|line)(?:\s+(.*)|\s*(\[.*))?$/.exec(text) ?? [];
  const given = rest || (/\[.*$/.exec(text)?.[0] ?? '');
  switch (word) {
    case 'title':
      chart.title = labelText(rest);
      return undefined;
    case 'x-axis':
      chart.x = axisOf(given);
      return undefined;
    case 'y-axis':
      chart.y = axisOf(given);
      return undefined;
    case 'bar':
    case 'line': {
      const series = seriesOf(word, given, span);
      if (!series) return syntaxProblem(span, message('Values are written as [1, 2.5, -3]'));
      chart.series.push(series);
      return undefined;
    }
    default:
      return syntaxProblem(span);
  }
}

function axisOf(text: string): XyAxis {
  const list = /^(.*?)\s*\[(.*)\]\s*$/.exec(text);
  if (list) return { ...titled(list[1]!), categories: listed(list[2]!).map(labelText) };
  const range = RANGE.exec(text);
  if (!range) return titled(text);
  return { ...titled(range[1]!), range: [Number(range[2]), Number(range[3])] };
}

function titled(text: string): Pick<XyAxis, 'title'> {
  const title = labelText(text);
  return title === '' ? {} : { title };
}

function seriesOf(kind: XySeries['kind'], text: string, span: Span): XySeries | undefined {
  const [, name = '', inner] = /^(.*?)\s*\[(.*)\]\s*$/.exec(text) ?? [];
  const values = inner === undefined ? [] : listed(inner).map((value) => value.replace(/^"(.*)"$/, '$1').trim());
  if (values.length === 0 || !values.every((value) => NUMBER.test(value))) return undefined;
  const label = labelText(name);
  return { kind, ...(label === '' ? {} : { name: label }), values: values.map(Number), span };
}

/** What stands between commas that are in no quotes. */
function listed(text: string): string[] {
  return [...text.matchAll(/\s*("[^"]*"|[^,]+)\s*(?:,|$)/g)]
    .map(([, item]) => item!.trim())
    .filter((item) => item !== '');
}
