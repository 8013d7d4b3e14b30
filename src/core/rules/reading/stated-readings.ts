import type { SlideBody } from '../../deck/deck';
import { findMentions, type Mention } from '../../indicators/mentions';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from './passage';
import { isChange, type Reading } from './reading';
import { hasValueBefore, indicatorReadings, isYear } from './readings';
import { readSlide } from './slide-reading';
import { endsValue } from './standing';
import { isGoal, isLabel, isLooseTie } from './ties';

const known = new WeakMap<SlideBody, readonly Reading[]>();

/**
 * The values that a slide states of indicators: those that stand close to their name, and those that a clause, a label
 * or the item above ties to it (`bond` tells how). Fit for rules that look at one value; comparing such values is not safe.
 */
export function statedReadings(body: SlideBody): readonly Reading[] {
  let found = known.get(body);
  if (found === undefined) {
    const close = indicatorReadings(body);
    const taken = new Set(close.map(({ quantity }) => quantity));
    const more = readSlide(body).texts.flatMap((passage) => {
      const free = passage.quantities.filter((quantity) => !taken.has(quantity) && !isYear(passage, quantity));
      if (passage.mentions.length === 0) return free.flatMap((quantity) => inherited(passage, quantity));
      return free.flatMap((quantity) => loose(passage, quantity));
    });
    found = more.length === 0 ? close : [...close, ...more];
    known.set(body, found);
  }
  return found;
}

/** `Output throughput per H100 at peak load went up to 1,900`, `Token throughput, all 64 cards: 73,600`. */
function loose(passage: Passage, quantity: Quantity): Reading[] {
  const mention = passage.mentions.findLast(({ end }) => end <= quantity.start);
  if (mention === undefined || !endsValue(passage, quantity) || isCondition(passage, mention)) return [];
  if (hasValueBefore(passage, mention)) return [];
  const tie = passage.text.slice(mention.end, quantity.start);
  // `a p99 latency of 200 ms: 1,250 tok/s`: the name has its value, and the label ends after it.
  const isTaken = ({ unit, start, end }: Quantity): boolean =>
    unit?.family !== undefined && start >= mention.end && end <= quantity.start;
  if (passage.quantities.some(isTaken)) return [];
  // A count in a label is a scope: `all 64 cards:`.
  if (!isLooseTie(isLabel(tie) ? tie.replace(/\d{1,6}(?![\d.%])/g, '') : tie)) return [];
  return [reading(passage, quantity, mention, isLabel(tie) ? 'label' : 'loose', tie)];
}

/** `ITL at a request rate of …`: the name tells under what the value of another was measured. */
function isCondition({ text, mentions }: Passage, mention: Mention): boolean {
  if (mentions[0] === mention) return false;
  return /(?:\b(?:at|under|with|for|given|by|of|in)(?: an?| the| fixed| same)? |[在当按以] ?)$/i.test(
    text.slice(0, mention.start),
  );
}

/** A count, a change or a thing of its own has its own name in an item. */
const OWN_NAME =
  /[数量比增减涨跌费价]|带宽|耗时|延迟|时延|时长|功率|功耗|能耗|容量|显存|内存|收入|配额|超分|目标|cpu|growth|change|increase|gain|count|number|quota|cost|price|share|revenue|load|power|energy|bandwidth|latency|memory|vs\b|than|relative|baseline/i;
const ITEM =
  /^ ?((?:\d{1,4} ?)?[^\d%。；;!！?？:]{1,60}(?:\d{1,4}[^\d%。；;!！?？:]{1,40})?): ?(?:about |约 ?|[~≈<>≤≥] ?)?$/;

/** `week 6, the record: 101.2%` under `Effective training time ratio by week`: the text above names it. */
function inherited(passage: Passage, quantity: Quantity): Reading[] {
  if (passage.place !== 'text' || passage.context.length === 0 || !passage.text.includes(':')) return [];
  if (!endsValue(passage, quantity)) return [];
  const label = ITEM.exec(passage.text.slice(0, quantity.start))?.[1];
  const above = label === undefined || OWN_NAME.test(label) ? undefined : passage.context.at(-1);
  const [mention, ...others] = above === undefined ? [] : findMentions(above);
  if (mention === undefined || others.some(({ indicator }) => indicator !== mention.indicator)) return [];
  if (/变化|增长|提升|对比|达成|change|growth|gain|relative|\bvs\b|than/i.test(above!)) return [];
  const { unit, decimals } = quantity;
  const isItsOwn =
    unit?.family === undefined
      ? unit === undefined && mention.families.length === 0 && decimals > 0
      : mention.families.includes(unit.family);
  return isItsOwn ? [reading(passage, quantity, mention, 'inherited', '')] : [];
}

function reading(
  passage: Passage,
  quantity: Quantity,
  mention: Mention,
  bond: NonNullable<Reading['bond']>,
  tie: string,
): Reading {
  const role = isChange(passage, quantity) ? 'change' : 'level';
  return {
    mention,
    quantity,
    passage,
    role,
    goal: isGoal(tie),
    tie,
    sources: [],
    unit: quantity.unit ?? mention.unit,
    bond,
  };
}
