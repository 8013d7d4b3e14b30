import { overlaps, rounded } from '../../../numbers/quantity';
import type { TableReading } from '../../reading/slide-reading';
import { exactly, widened } from '../interval';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from '../tables/columns';

/** `1,009 / 1,200` alone in a cell. */
const FRACTION = /^[ *]{0,3}(\d[\d,]{0,12}) ?[/／] ?(\d[\d,]{0,12})[ *]{0,3}$/;
/** So many other rows must give their shares. */
const FIT_AT_LEAST = 2;
/** A share beside a fraction may be cut off rather than rounded. */
const SLACK = 0.002;

interface Shared {
  /** In percent. */
  readonly part: number;
  readonly written: string;
  readonly share: CellNumber;
}

/** The one share of a column that the fraction in its row does not give, as those of the other rows do. */
export function wrongSharesOfFractions({ header, rows }: TableReading): Miss[] {
  return header.flatMap((_, fractions) =>
    rows.some((row) => FRACTION.test(row[fractions]?.text ?? ''))
      ? header.flatMap((_, shares) => wrongIn(rows, fractions, shares, header[shares]?.labelUnit?.unit))
      : [],
  );
}

function wrongIn(rows: TableReading['rows'], fractions: number, shares: number, unit: CellNumber['unit']): Miss[] {
  const pairs = rows.flatMap((row) => sharedIn(row[fractions]?.text ?? '', cellNumber(row[shares], unit)));
  const [wrong, ...more] = pairs.filter((pair) => !fits(pair));
  if (wrong === undefined || more.length > 0 || pairs.length <= FIT_AT_LEAST) return [];
  const { share, part, written } = wrong;
  return [{ passage: share.passage, quantity: share.quantity, expected: part, from: written }];
}

function sharedIn(text: string, share: CellNumber | undefined): Shared[] {
  const [, part, whole] = FRACTION.exec(text) ?? [];
  if (part === undefined || share?.unit?.family !== 'ratio') return [];
  const [count, all] = [part, whole!].map((digits) => Number(digits.replaceAll(',', '')));
  return count! <= all! && all! > 0 ? [{ part: (100 * count!) / all!, written: text.trim(), share }] : [];
}

const fits = ({ part, share: { quantity } }: Shared): boolean =>
  overlaps(widened(exactly(part), SLACK, 0), rounded(quantity));
