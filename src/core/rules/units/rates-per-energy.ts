import type { Range } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** `tok/s/J`, `tokens per second per joule`, `token/s/kWh`: a rate by an energy. */
const RATE_BY_ENERGY =
  /\b(?:tok(?:en)?s?|TPS)(?:\/s| per second)? ?(?:\/| per ) ?(?:[kMG]?Wh|[kM]?J|joule|kilowatt-hour|watt-hour)\b|每(?:个)?(?:焦耳|千瓦时|度电)[^\d，,。；;]{0,6}\d[\d,.]{0,8} ?(?:个 ?)?(?:tok(?:en)?s?|词元)\/(?:s|秒)/gi;
/** Whether it has its time. */
const HAS_TIME = /\/s|\/秒|per second|^TPS/i;

/** Tokens per second over an energy, which has its time twice: `6.5 tok/s/kWh`; tokens per joule are meant, or tok/s/W. */
export function ratesPerEnergy({ text }: Passage): Range[] {
  if (!/J\b|joule|Wh\b|watt-hour|焦耳|千瓦时|度电/i.test(text)) return [];
  return [...text.matchAll(RATE_BY_ENERGY)].flatMap(({ 0: found, index }) =>
    HAS_TIME.test(found) && !/(?:不是|而非|\bnot) ?$/i.test(text.slice(Math.max(0, index - 8), index))
      ? [{ start: index, end: index + found.length }]
      : [],
  );
}
