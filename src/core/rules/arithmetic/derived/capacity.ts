import { endsSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

/** What must be carried: the peak, the demand. */
const DEMAND = /峰|需求|总量|负载|流量|\b(?:peak|demand|load|traffic|needs?|requires?|target)\b/i;
/** What one card, node or replica carries. */
const OF_ONE =
  /每(?:张|块|台|个)?(?:卡|GPU|节点|副本|实例|机)|单(?:张|块|台|个)?(?:卡|GPU|节点|副本|实例|机)|\b(?:per|each|every|one|a|an|single)[ -](?:GPU|card|node|replica|server|instance|pod|box)\b|\b(?:GPU|card|node|replica) (?:sustains|handles|carries|serves|does)\b/i;
/** How many of them. */
const PIECES =
  /^ ?(?:张|块|台|个(?:副本|节点|实例)|副本|卡|GPUs?\b|cards?\b|nodes?\b|replicas?\b|servers?\b|instances?\b|pods?\b)/i;
/** What makes a count the one that is asked for. */
const ASKED =
  /需要?|要|得|取|至少|共计?|[=≈→]|\b(?:needs?|requires?|so|hence|thus|therefore|takes?|order|buy|means?|is|makes?|at least|gives?)\b[^,，。；;]{0,16}$|(?:需要?|要|得|取|共|共计|至少)[^\d,，。；;]{0,6}$/i;
const SPARE = /余量|冗余|备用|缓冲|预留|多备|多留|再留|\b(?:headroom|reserve|spare|margin|buffer|on top|extra)\b/i;
/** To how much each of them is used: 按 75% 水位. */
const LEVEL = /水位|利用率|负载率|打满度|\b(?:utili[sz]ation|watermark|load factor|full)\b/i;
/** The count leaves them out. */
const WITHOUT = /不含|不算|未含|没有|无(?=余量|冗余)|\b(?:no|without|before|excluding|not counting|nothing)\b/i;
const MEASURES: ReadonlySet<string | undefined> = new Set(['token_rate', 'request_rate', 'item_rate', 'bandwidth']);
const FAR = 20;
/** Within two or three sentences. */
const REACH = 200;

/** 峰值 54,000 tok/s，单卡 1,500 tok/s，需要 30 张: the counts that a demand and what one of them carries do not give. */
export function wrongCapacities(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !OF_ONE.test(text) || !DEMAND.test(text)) return [];
  const all = operandsOf(passage).flat();
  const isOne = (operand: Operand): boolean => OF_ONE.test(around(text, all, operand));
  const [one, ...others] = all.filter((operand) => (isRate(operand) || isBare(text, operand)) && isOne(operand));
  const [demand, ...more] = all.filter((operand) => operand !== one && isRate(operand));
  if (one === undefined || demand === undefined || others.length + more.length > 0) return [];
  if (!isOfDemand(text, all, demand) || one.value >= demand.value) return [];
  if (one.family !== undefined && one.family !== demand.family) return [];
  const counts = all.filter((operand) => isAsked(text, all, operand, Math.max(one.quantity.end, demand.quantity.end)));
  const shares = all.filter((operand) => operand.isShare && SPARE.test(around(text, all, operand)));
  const levels = all.filter((operand) => operand.isShare && LEVEL.test(around(text, all, operand)));
  return judged(passage, demand, one, counts, { shares, levels });
}

const isRate = ({ family, quantity: { bound } }: Operand): boolean => MEASURES.has(family) && bound === undefined;

/** In the unit of a rate before it: `36,000 tok/s, and a card sustains 1,500`. */
const isBare = (text: string, { isCount, quantity: { unit, end, value } }: Operand): boolean =>
  isCount && unit === undefined && value >= LEAST_RATE && !PIECES.test(text.slice(end, end + 12));
const LEAST_RATE = 100;

const isOfDemand = (text: string, all: readonly Operand[], one: Operand): boolean =>
  DEMAND.test(around(text, all, one));

/** The words of an operand: those before it, and behind it up to the next mark. */
function around(text: string, all: readonly Operand[], { quantity: { start, end } }: Operand): string {
  const before = all.findLast(({ quantity }) => quantity.end <= start)?.quantity.end ?? 0;
  const next = all.find(({ quantity }) => quantity.start >= end)?.quantity.start ?? text.length;
  return `${text.slice(Math.max(before, start - 40), start)} ${text.slice(end, next).split(/[,，。；;]| (?:and|so|while) /)[0]}`;
}

function isAsked(text: string, all: readonly Operand[], operand: Operand, from: number): boolean {
  const { quantity, isCount, isShare } = operand;
  if (!isCount || isShare || quantity.start < from || quantity.decimals > 0) return false;
  const before = around(text, all, operand);
  return PIECES.test(text.slice(quantity.end, quantity.end + 12)) && ASKED.test(before);
}

/** With what is kept in reserve as it may be reckoned: so much more than needed, or so much of all. */
function judged(
  passage: Passage,
  demand: Operand,
  one: Operand,
  [count, ...more]: readonly Operand[],
  { shares, levels }: { readonly shares: readonly Operand[]; readonly levels: readonly Operand[] },
): Miss[] {
  if (count === undefined || count.quantity.bound !== undefined) return [];
  const bare = demand.value / one.value;
  const withShare = shares.flatMap(({ value }) => (value < 1 ? [bare * (1 + value), bare / (1 - value)] : []));
  const full = levels.flatMap(({ value }) => (value < 1 ? [bare / value] : []));
  const isWithout = shares.every((share) => isAddedLater(passage, count, share)) || WITHOUT.test(passage.text);
  const needs = isWithout ? [bare, ...withShare, ...full] : [...withShare, ...full];
  const fits = ({ value }: Operand): boolean => needs.some((need) => isFor(value, need));
  const expected = needs[0];
  if ([count, ...more].some(fits) || expected === undefined) return [];
  if (Math.abs(count.quantity.start - demand.quantity.end) > REACH) return [];
  const off = Math.max(count.value / expected, expected / count.value);
  if (off > FAR) return [];
  const from = `${passage.quote(demand.quantity)} ÷ ${passage.quote(one.quantity)}`;
  return [{ passage, quantity: count.quantity, expected: Math.ceil(expected - 1e-9), from, probable: true }];
}

/** `→ 28 cards. With 20% spare on top`: the reserve of a later sentence is none of a count that was told before. */
const isAddedLater = ({ text }: Passage, count: Operand, { quantity }: Operand): boolean =>
  quantity.start > count.quantity.end && endsSentence(text.slice(count.quantity.end, quantity.start));

/** The count covers the need, and is no more than rounding up makes of it; rounded down where it is told so. */
const isFor = (count: number, need: number): boolean =>
  count >= Math.floor(need + 1e-9) - 1e-9 && count <= Math.ceil(need * 1.02) + 1e-9;
