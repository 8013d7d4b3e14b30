import type { Mention } from '../../indicators/mentions';
import type { Quantity, Range } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Passage } from './passage';

/** A value of an indicator: what is named, how much, in what unit, and in which words. */
export interface Reading {
  readonly mention: Mention;
  readonly quantity: Quantity;
  /** Where the quantity stands. */
  readonly passage: Passage;
  /** Its own unit, or the one that its name, its column, its row or a caption gives. */
  readonly unit?: Unit;
  /** Where a unit stands that is not the quantity's own. */
  readonly unitAt?: { readonly passage: Passage; readonly range: Range };
  /** A `level` is how much there is; a `change` how much more or less than before. */
  readonly role: 'level' | 'change';
  /** The author wants it rather than has it. */
  readonly goal: boolean;
  /** The words between name and number; undefined in a table. */
  readonly tie?: string;
  /** How sure it is that the number belongs to the name, where words of their own stand between or a text above names it. */
  readonly bond?: 'label' | 'loose' | 'inherited' | 'listed';
  /** Texts that speak of a cell from elsewhere in its table: the column's header, the row's label. */
  readonly sources: readonly string[];
}

const CHANGE_BEFORE =
  /(?:提升|提高|上升|增加|增长|下降|降低|减少|缩短|压缩|节省|节约|改善|优化)了? ?约?$|[降升涨跌减加少多]了 ?约?$|\b(?:by|saved?|saves|saving|gained|added|down|up) $/i;
const CHANGE_AFTER =
  /^ ?(?:的?(?:提升|下降|降低|降幅|增幅|改善|提高|增长|差距)|(?:reduction|improvement|increase|decrease|drop|gain|better|faster|lower|higher|cheaper|less|more|(?:below|above) (?:last|the (?:baseline|average|target|previous)|a year))\b)/i;

/** Whether the words at a quantity make it an amount of change: `提升 15%`, `+3 pp`, `3 倍`, `降低 20 ms`. */
export function isChange(passage: Passage, quantity: Quantity): boolean {
  if (quantity.sign !== undefined) return true;
  const family = quantity.unit?.family;
  if (family === 'points' || family === 'factor') return true;
  const claim = passage.claims.find((one) => one.quantity.start === quantity.start);
  if (claim !== undefined) return claim.mode !== 'to';
  if (passage.pairs.some((pair) => pair.from.start === quantity.start || pair.to.start === quantity.start))
    return false;
  const before = passage.text.slice(Math.max(0, quantity.start - 12), quantity.start);
  return CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(passage.text.slice(quantity.end, quantity.end + 16));
}
