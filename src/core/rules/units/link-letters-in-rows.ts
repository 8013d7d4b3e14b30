import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import type { WrongLetter } from './link-letters';
import { AGGREGATE, LANE } from './link-words';
import { isBitsAsBytes, isBytesAsBits, type Link, linksIn } from './links';
import { isPortCell } from './port-rates';

/** `| NVLink 4 | 900 Gb/s |`, `| NDR InfiniBand | 400 |` under GB/s: the row names the link. */
export function wrongLettersInRows({ header, rows }: TableReading): WrongLetter[] {
  return rows.flatMap((row) => {
    const label = row[0]?.text ?? '';
    const cells = row.slice(1).flatMap((cell, index) => rateIn(cell, header[index + 1]));
    if (cells.length === 0) return [];
    // One cell converts the other.
    if (cells.some(({ unit }) => unit.bits) && cells.some(({ unit }) => !unit.bits)) return [];
    const byRow = linksIn(label);
    return cells.flatMap(({ cell, head, quantity, unit }): WrongLetter[] => {
      if (unit.factor === 1 && isPortCell(label, head, cell.text, quantity))
        return [{ passage: cell, quantity, should: 'bits' }];
      // `| H100 | 3.35 Tb/s |` under `Memory bandwidth`.
      const links = byRow.length > 0 ? byRow : memoryOf(label, head);
      const [link] = links;
      if (link === undefined || links.some(({ counted }) => counted !== link.counted) || AGGREGATE.test(label))
        return [];
      if ([cell.text, head].some((text) => AGGREGATE.test(text) || LANE.test(text))) return [];
      if (unit.bits) {
        const gigabits = (quantity.value * unit.factor) / 0.125;
        return isBytesAsBits(gigabits, link) ? [{ passage: cell, quantity, should: 'bytes' }] : [];
      }
      const rates = links.flatMap((one) => one.rates);
      const isWrong = link.counted === 'bits' && unit.factor === 1 && isBitsAsBytes(quantity.value, rates);
      return isWrong ? [{ passage: cell, quantity, should: 'bits' }] : [];
    });
  });
}

const CARD = /\b(?:T4|L4|A10|L20|L40S?|V100|[AH]100|[AH]800|H20|H200|B[23]00|MI\d{3}X?|910[BC])\b/;
const BANDWIDTH_OF_CARD = /^ ?(?:(?:memory|peak) )?(?:bandwidth|BW)\b|^ ?(?:峰值)?带宽/i;

/** The memory that a column gives the bandwidth of: by its name, or beside the name of a card. */
function memoryOf(label: string, head: string): readonly Link[] {
  const links = linksIn(head);
  if (links.length > 0 || !CARD.test(label) || !BANDWIDTH_OF_CARD.test(head))
    return links.filter(({ isMemory }) => isMemory);
  return [{ counted: 'bytes', start: 0, end: head.length, rates: [], isMemory: true }];
}

interface Rate {
  readonly cell: Passage;
  readonly head: string;
  readonly quantity: Quantity;
  readonly unit: Unit;
}

/** The one rate in a cell, in its own unit or that of its column. */
function rateIn(cell: Passage, head: Passage | undefined): Rate[] {
  const [quantity, ...more] = cell.quantities.filter(({ end }) => !/^ ?[×x*]/i.test(cell.text.slice(end)));
  const unit = quantity?.unit ?? (quantity === undefined ? undefined : head?.labelUnit?.unit);
  if (quantity === undefined || more.length > 0 || unit?.family !== 'bandwidth') return [];
  if (linksIn(cell.text).length > 0) return [];
  return [{ cell, head: head?.text ?? '', quantity, unit }];
}
