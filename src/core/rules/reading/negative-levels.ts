import type { Quantity } from '../../numbers/quantity';
import type { Passage } from './passage';
import { nounBefore } from './quantity-nouns';

/** A time or a share that is said to be, or to have become, less than nothing. */
export interface NegativeLevel {
  readonly quantity: Quantity;
  /** The name as written. */
  readonly name: string;
}

/** A verb or a mark that gives a level; without one a sign tells a change. */
const GIVES = /(?:[到至为是达]|:|\b(?:to|is|was|at|of|averages|reached)) ?(?:约|大约|about )?$/i;
const CHANGE =
  /变化|变动|相比|相较|对比|差[值异距]?|[较比]|增量|减量|偏差|偏移|偏置|余量|裕量|漂移|同步误差|节省|改善|提前|Δ|\b(?:change|delta|difference|vs|than|by|offset|skew|drift|margin|slack|headroom|improvement|saving|relative)\b/i;
const REACH = 60;

/** The negative times and shares of a passage that are given as levels: `P99 延迟降到 -20 ms`, `a hit rate of -3%`. */
export function negativeLevels({ text, quantities, mentions, nouns, context }: Passage): NegativeLevel[] {
  return quantities.flatMap((quantity) => {
    const family = quantity.unit?.family;
    if (quantity.sign !== '-' || (family !== 'time' && family !== 'ratio') || quantity.value === 0) return [];
    const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
    // `命中率：-3%` may well be a change; a time under its name is none.
    if (family === 'ratio' && /[:：] ?$/.test(before)) return [];
    if (!GIVES.test(before) || CHANGE.test(before) || CHANGE.test(context.at(-1) ?? '')) return [];
    const mention = mentions.findLast(
      ({ end, families }) => end <= quantity.start && end > quantity.start - REACH && families.includes(family),
    );
    const noun = nounBefore(nouns, quantity.start, REACH);
    const name = mention?.text ?? (noun?.kind === (family === 'time' ? 'time' : 'share') ? noun.name : undefined);
    return name === undefined ? [] : [{ quantity, name }];
  });
}
