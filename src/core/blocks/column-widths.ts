/** What a column's content asks for, in points, cell insets included. */
export interface ColumnNeed {
  /** On one line. */
  readonly natural: number;
  /** Without cutting a word. */
  readonly minimal: number;
}

/**
 * Shares `total` points among columns. With room for every cell on one line, the rest is spread in proportion;
 * without, no column gets less than its widest word while that is possible, and what is left goes where text is longest.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const natural = needs.reduce((sum, need) => sum + need.natural, 0);
  if (natural <= total) return needs.map((need) => need.natural * (total / Math.max(1, natural)));
  const minimal = needs.reduce((sum, need) => sum + need.minimal, 0);
  if (minimal >= total) return needs.map((need) => (need.minimal * total) / minimal);
  return fill(needs, total);
}

/** Narrow columns keep their natural width; the wide ones share the rest in proportion to the square root of their text. */
function fill(needs: readonly ColumnNeed[], total: number): number[] {
  const widths = needs.map((need) => need.minimal);
  const open = new Set(needs.keys());
  while (open.size > 0) {
    const fixed = widths.reduce((sum, width, index) => (open.has(index) ? sum : sum + width), 0);
    const weight = sum([...open].map((index) => Math.sqrt(needs[index]!.natural)));
    const share = (index: number): number => ((total - fixed) * Math.sqrt(needs[index]!.natural)) / weight;
    const settled = [...open].find(
      (index) => share(index) >= needs[index]!.natural || share(index) <= needs[index]!.minimal,
    );
    if (settled === undefined) {
      for (const index of open) widths[index] = share(index);
      break;
    }
    widths[settled] = share(settled) >= needs[settled]!.natural ? needs[settled]!.natural : needs[settled]!.minimal;
    open.delete(settled);
  }
  return spread(widths, needs, total);
}

/** What is left over goes to the columns whose text still wraps. */
function spread(widths: readonly number[], needs: readonly ColumnNeed[], total: number): number[] {
  const rest = total - sum(widths);
  const wrapping = sum(widths.filter((width, index) => width < needs[index]!.natural));
  return widths.map((width, index) => (width < needs[index]!.natural ? width + (rest * width) / wrapping : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
