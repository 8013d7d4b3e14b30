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
  /(?:提升|提高|上升|升高|增加|增长|下降|降低|减少|缩短|延长|压缩|节省|节约|改善|优化|恶化|波动|抖动|浮动|相差)了? ?约?$|(?<![最至不])[降升涨跌减加增少多]了? ?约?$|\b(?:by|saved?|saves|saving|gained|added|down|up) $/i;
/** `TTFT rose 3 ms`, `a PUE drop of 0.10`: without `to` it is how far it went. */
const MOVED =
  /\b(?:r[oi]ses?|risen|gr[eo]ws?|f[ae]lls?|fallen|drops?|dropped|climbs?|climbed|slips?|slipped|increase[sd]?|decrease[sd]?|sheds?|shaved?|loses|lost|adds?) (?:only |just |about |roughly |another |a further |a mere |some )?$|\b(?:rise|fall|drop|cut|increase|decrease|growth|change|swing|difference|delta|gap|penalty|regression|improvement|reduction) of (?:only |just |about |roughly )?$/i;
const CHANGE_AFTER =
  /^ ?(?:的?(?:提升|下降|降低|降幅|增幅|涨幅|改善|提高|增长|差距)|(?:reduction|improvement|increase|decrease|drop|rise|gain|better|worse|faster|slower|lower|higher|longer|shorter|cheaper|less|more|(?:below|above) (?:last|the (?:baseline|average|target|previous)|a year))\b)/i;

/** Whether the words at a quantity make it an amount of change: `提升 15%`, `+3 pp`, `3 倍`, `降低 20 ms`. */
export function isChange(passage: Passage, quantity: Quantity): boolean {
  if (quantity.sign !== undefined) return true;
  const family = quantity.unit?.family;
  if (family === 'points' || family === 'factor') return true;
  const claim = passage.claims.find((one) => one.quantity.start === quantity.start);
  if (claim !== undefined) return claim.mode !== 'to';
  if (passage.pairs.some((pair) => pair.from.start === quantity.start || pair.to.start === quantity.start))
    return false;
  const before = passage.text.slice(Math.max(0, quantity.start - 32), quantity.start);
  return (
    CHANGE_BEFORE.test(before) ||
    MOVED.test(before) ||
    CHANGE_AFTER.test(passage.text.slice(quantity.end, quantity.end + 16))
  );
}
