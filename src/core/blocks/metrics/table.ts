import type { Table, TableCell, TableRow } from '../../deck/block';
import { formatChange, formatNumber, inLanguage, isChinese, showValue } from '../../metrics/format';
import type { ViewedValue } from '../../metrics/view';
import type { Color } from '../../scene/color';
import type { SceneCell, SceneNode } from '../../scene/node';
import type { Span } from '../../source/span';
import type { BlockContext, Frame, Placed } from '../block-kind';
import type { MetricsContent } from '../metrics';
import { table } from '../table';
import { meaningColor } from './meaning';

/** The numbers as a table: indicators down, stages across, and how the last stage differs from the first. */
export function placeMetricsTable(content: MetricsContent, frame: Frame, context: BlockContext): Placed {
  const at: Span = { start: content.block.span.start, end: content.block.span.start };
  const rows = rowsOf(content, context.lang);
  const withChange = content.options.compare !== 'none' && rows.some(({ change }) => change !== undefined);
  const header = [
    isChinese(context.lang) ? '指标' : 'Indicator',
    ...content.values.map(([first]) => inLanguage(first!.stage.label, context.lang)),
    ...(withChange ? [isChinese(context.lang) ? '变化' : 'Change'] : []),
  ];
  const body = rows.map(({ name, numbers, change }) => [name, ...numbers, ...(withChange ? [change?.text ?? ''] : [])]);
  const block: Table = {
    kind: 'table',
    align: header.map((_, column) => (column === 0 ? 'left' : 'right')),
    header: rowOf(header, at),
    rows: body.map((cells) => rowOf(cells, at)),
    span: content.block.span,
  };
  const placed = table.place(tableFor(content, block, context.lang), frame, context);
  if (!withChange) return placed;
  return { ...placed, nodes: placed.nodes.map((node) => coloured(node, rows, context)) };
}

/** Tables by block and numbers: column widths are kept by the table's identity while a slide is tried in several sizes. */
const tables = new WeakMap<MetricsContent['block'], { readonly key: string; readonly table: Table }>();

function tableFor({ block }: MetricsContent, made: Table, lang: string): Table {
  const key = JSON.stringify([lang, made]);
  const known = tables.get(block);
  if (known?.key === key) return known.table;
  tables.set(block, { key, table: made });
  return made;
}

interface Row {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly change?: { readonly text: string; readonly of: NonNullable<ViewedValue['change']> };
}

function rowsOf({ values }: MetricsContent, lang: string): Row[] {
  return values[0]!.map(({ field }, index) => {
    const across = values.map((stage) => stage[index]!);
    const units = new Set(across.flatMap(({ value }) => (value?.value === undefined ? [] : [value.unit])));
    const unit = units.size === 1 ? [...units][0]! : '';
    const decimals = Math.max(0, ...across.map(({ value }) => value?.decimals ?? 0));
    const last = across.findLast(({ change }) => change !== undefined)?.change;
    return {
      name: unit === '' ? inLanguage(field.label, lang) : named(inLanguage(field.label, lang), unit, lang),
      numbers: across.map((one) => numberOf(one, units.size > 1, decimals, lang)),
      ...(last && { change: { text: formatChange(last, lang), of: last } }),
    };
  });
}

function named(label: string, unit: string, lang: string): string {
  return isChinese(lang) ? `${label}（${unit}）` : `${label} (${unit})`;
}

/** Digits of one length in a row, so that they stand under one another; the unit where it is not the row's. */
function numberOf({ value }: ViewedValue, withUnit: boolean, decimals: number, lang: string): string {
  if (value?.value === undefined) return '—';
  if (withUnit) {
    const { number, unit } = showValue(value, lang)!;
    return number + unit;
  }
  const digits = formatNumber(value.value, decimals);
  return value.estimated ? `≈${digits}` : digits;
}

function rowOf(texts: readonly string[], at: Span): TableRow {
  return {
    cells: texts.map((text): TableCell => ({ inlines: [{ kind: 'text', text, span: at }], span: at })),
    span: at,
  };
}

/** The last column in the colours of better and worse. */
function coloured(node: SceneNode, rows: readonly Row[], { theme }: BlockContext): SceneNode {
  if (node.kind !== 'table') return node;
  return {
    ...node,
    rows: node.rows.map((row, index) => {
      const change = rows[index - 1]?.change;
      const color = change && meaningColor(change.of, theme);
      if (!color) return row;
      const cells = row.cells.map((cell, column) => (column === row.cells.length - 1 ? inColor(cell, color) : cell));
      return { ...row, cells };
    }),
  };
}

function inColor(cell: SceneCell, color: Color): SceneCell {
  const paragraphs = cell.text.paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, style: { ...run.style, color } })),
  }));
  return { ...cell, text: { ...cell.text, paragraphs } };
}
