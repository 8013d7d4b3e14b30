import type { Block, Columns, Heading } from '../deck/block';
import { union } from '../source/span';
import type { Arranged, FlowResult } from './slide-layout';

/**
 * The slide's blocks as two columns, in source order: a `::: columns` block of two, two headings of one level with what
 * belongs to each, or two blocks. Undefined for anything else.
 */
export function sideBySide(blocks: readonly Block[]): Columns | undefined {
  const [first, second] = blocks;
  if (!first) return undefined;
  if (blocks.length === 1) return first.kind === 'columns' && first.columns.length === 2 ? first : undefined;
  if (first.kind === 'heading') return underHeadings(blocks, first);
  if (blocks.length !== 2 || second!.kind === 'heading') return undefined;
  return pair([first], [second!]);
}

function underHeadings(blocks: readonly Block[], first: Heading): Columns | undefined {
  const heads = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level <= first.level ? [index] : [],
  );
  const [, middle] = heads;
  if (heads.length !== 2 || middle! < 2 || middle === blocks.length - 1) return undefined;
  return pair(blocks.slice(0, middle), blocks.slice(middle));
}

function pair(left: readonly Block[], right: readonly Block[]): Columns {
  const all = union(left[0]!.span, right.at(-1)!.span);
  return { kind: 'columns', columns: [left, right], widths: [undefined, undefined], span: all };
}

/** Two columns whose first block is a heading each, as comparisons have them. */
export interface HeadedColumn {
  readonly head: Heading;
  readonly blocks: readonly Block[];
}

/** The columns' headings apart from what stands under them; undefined if a column has none. */
export function headedColumns(blocks: readonly Block[]): readonly HeadedColumn[] | undefined {
  const headed = sideBySide(blocks)?.columns.flatMap(([head, ...rest]) =>
    head?.kind === 'heading' ? [{ head, blocks: rest }] : [],
  );
  return headed?.length === 2 ? headed : undefined;
}

/**
 * The flows of a slide's columns as one, so that a divided slide goes on with two columns. `heads` stand over the
 * columns of every page.
 */
export function joinedFlow(
  columns: Columns,
  flows: readonly FlowResult[],
  heads: readonly (readonly Block[])[] = [],
): NonNullable<Arranged['flow']> {
  const block = (parts: readonly (readonly Block[])[]): Columns => ({
    ...columns,
    columns: parts.map((part, index) => [...(heads[index] ?? []), ...part]),
  });
  const shown = block(flows.map((flow) => flow.perBlock.map((one) => one.block)));
  const rests = flows.map((flow) => flow.rest);
  return {
    size: flows[0]!.size,
    perBlock: [{ block: shown, nodes: flows.flatMap((flow) => flow.nodes) }],
    rest: rests.some((rest) => rest.length > 0) ? [block(rests)] : [],
  };
}
