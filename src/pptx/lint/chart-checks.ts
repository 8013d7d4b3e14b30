import { childrenOf, descendants, find, findAll, textOf, type XmlElement } from '../xml';
import type { PartCheck } from './check';

/** Groups of series, and the number of axes that each must name. */
const GROUP_AXES: Readonly<Record<string, number>> = {
  'c:barChart': 2,
  'c:lineChart': 2,
  'c:areaChart': 2,
  'c:scatterChart': 2,
  'c:radarChart': 2,
  'c:pieChart': 0,
  'c:doughnutChart': 0,
};
const AXES = ['c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx'];

function plotOf(root: XmlElement): XmlElement | undefined {
  return root.name === 'c:chartSpace' ? find(root, 'c:chart/c:plotArea') : undefined;
}

function valuesOf(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).map(({ attributes }) => attributes.val ?? '');
}

/** PowerPoint repairs a chart whose series name an axis that there is not, or an axis that nothing names. */
export const chartAxes: PartCheck = ({ root }) => {
  const plot = plotOf(root);
  if (!plot) return [];
  const groups = plot.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name in GROUP_AXES,
  );
  const axes = AXES.flatMap((name) => childrenOf(plot, name));
  const known = axes.flatMap((axis) => valuesOf(axis, 'c:axId'));
  const named = groups.flatMap((group) => valuesOf(group, 'c:axId'));
  const crossed = axes.flatMap((axis) => valuesOf(axis, 'c:crossAx'));
  return [
    ...groups
      .filter((group) => valuesOf(group, 'c:axId').length !== GROUP_AXES[group.name])
      .map((group) => `${group.name} with ${valuesOf(group, 'c:axId').length} axes`),
    ...[...new Set([...named, ...crossed])].filter((id) => !known.includes(id)).map((id) => `no axis ${id}`),
    ...known.filter((id) => !named.includes(id)).map((id) => `axis ${id} belongs to no series`),
  ];
};

/** Each series has its own number, and as many points as its cells in the workbook. */
export const chartSeries: PartCheck = ({ root }) => {
  const plot = plotOf(root);
  if (!plot) return [];
  const series = findAll(plot, 'c:ser');
  const indexes = series.flatMap((one) => valuesOf(one, 'c:idx'));
  return [
    ...(new Set(indexes).size === indexes.length ? [] : ['two series with one c:idx']),
    ...[...descendants(plot)].flatMap(miscounted),
  ];
};

function miscounted(reference: XmlElement): string[] {
  if (reference.name !== 'c:strRef' && reference.name !== 'c:numRef') return [];
  const formula = textOf(childrenOf(reference, 'c:f')[0] ?? reference);
  const range = /\$[A-Z]+\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula);
  if (!range) return [`no cells in the formula ${formula}`];
  const cells = Number(range[2] ?? range[1]) - Number(range[1]) + 1;
  const [count] = findAll(reference, 'c:ptCount').map(({ attributes }) => Number(attributes.val));
  const within = count !== undefined && count <= cells;
  return within ? [] : [`${count ?? 'no'} points for ${cells} cells in ${formula}`];
}

/** Without a workbook behind it, nobody can edit a chart's data. */
export const chartData: PartCheck = ({ name, root, file }) => {
  if (root.name !== 'c:chartSpace') return [];
  const workbook = file.related(name, 'package');
  return workbook !== undefined && file.has(workbook) ? [] : ['a chart without a workbook'];
};

export const CHART_CHECKS: readonly PartCheck[] = [chartAxes, chartSeries, chartData];
