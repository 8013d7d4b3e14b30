import { isHeading, type Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** Whether no heading stands between a table and a text on their slide. */
export function isUnderOneHeading({ rows }: TableReading, passage: Passage, texts: readonly Passage[]): boolean {
  const [table, text] = [startOf(rows[0]?.find((cell) => cell.text !== '')), startOf(passage)];
  const [first, last] = [Math.min(table, text), Math.max(table, text)];
  return !texts.some((one) => isHeading(one) && startOf(one) > first && startOf(one) < last);
}

const startOf = (passage: Passage | undefined): number => passage?.plain.start ?? 0;
