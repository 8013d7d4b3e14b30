import type { Range } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** A range whose first number is greater than its last. */
export interface ReversedRange {
  readonly passage: Passage;
  readonly range: Range;
}

const RANGE = /^(\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?) ?[-–—~] ?(\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?)(?![\d.-])/;

interface Read extends ReversedRange {
  readonly first: number;
  readonly last: number;
}

/** The only range of a table that runs backwards, where several others beside it run upwards. */
export function reversedRanges({ rows }: TableReading): ReversedRange[] {
  const ranges = rows.flatMap((row) => row.slice(1).flatMap((passage) => rangeIn(passage) ?? []));
  const [only, ...more] = ranges.filter(({ first, last }) => first > last);
  const upwards = ranges.filter(({ first, last }) => first < last).length;
  return only === undefined || more.length > 0 || upwards < UPWARDS_AT_LEAST ? [] : [only];
}

/** So many ranges of the right order show that the cells hold ranges, not scores or dates. */
const UPWARDS_AT_LEAST = 3;

function rangeIn(passage: Passage): Read | undefined {
  const match = RANGE.exec(passage.text);
  if (match === null) return undefined;
  const [first, last] = [match[1]!, match[2]!].map((digits) => Number(digits.replaceAll(',', ''))) as [number, number];
  return { passage, range: { start: 0, end: match[0].length }, first, last };
}
