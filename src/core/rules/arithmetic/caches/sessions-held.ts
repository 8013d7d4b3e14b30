import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** So many sessions of one size that are said to fit. */
interface Held {
  readonly passage: Passage;
  readonly count: Quantity;
  /** What one session takes: memory, or tokens. */
  readonly each: Quantity;
}

/** Right before a count of sessions: that they fit. */
const FITS =
  /(?:[能可够][以够]?(?:同时)?[^\d，,。；;]{0,3}[放装挂容撑开跑存]得?下?|[放装挂]得?下|最多|至多|容纳)[^\d，,。；;]{0,8}$|\b(?:fits?|holds?|serves?|room for|space for|keeps?|at most|up to)(?: (?:about|only|just|some|us))? $/i;
const SESSIONS =
  /^ ?(?:[路条](?!件)|个(?:满长|并发)?(?:会话|请求|用户)|(?:full |concurrent |such )?(?:sessions?|streams?|conversations?|chats?)\b)/i;
const FIT_BEHIND = /^ ?(?:full |concurrent |such )?(?:sessions?|streams?|conversations?|chats?) (?:fit|go in)\b/i;
/** What one of them takes stands behind these, or before those. */
const EACH_BEFORE =
  /(?:[每一单](?:[条路]|个(?:会话|请求|用户))|会话[^\d，,。；;]{0,3}[占要用吃])[^\d，,。；;]{0,10}$|\b(?:per|each|a|every|one) (?:full |long )?(?:session|stream|conversation|chat) (?:takes|needs|is|of|at|uses|holds|occupies|fills|wants|keeps|costs) (?:about )?$/i;
const EACH_AFTER =
  /^ ?(?:的)?(?:一[条路]|会话)(?!池)|^ (?:per|for each|a|for every|each|for one) (?:full |long )?(?:session|stream|conversation|chat)\b/i;
/** What all of them share. */
const POOL_BEFORE =
  /(?:还?剩(?:下|余)?|留给|池(?:子)?(?:共|有|为|是|大小)?|[共总]?[能可](?:以)?[放装存]|缓存)[^\d，,。；;]{0,8}$|\b(?:left|leaves?|pool|holds?|free|remaining|room for)(?: [a-z]{1,8}){0,4} $/i;
const POOL_AFTER =
  /^ ?(?:的 ?)?(?:留给|给|可供)? ?(?:KV|缓存)(?: ?池| ?cache)?(?=[ ,，。；;]|$)|^ ?留给|^ (?:left|free|pool|for (?:the )?(?:KV|cache))\b/i;
/** What several of them have in common, or what is not all in memory. */
const OTHER =
  /共享|前缀|换出|卸载|逐出|复用|超卖|压缩|\b(?:shared?|sharing|prefix|evict\w{0,4}|offload\w{0,3}|swap\w{0,4}|compress\w{0,4})\b/i;
const HALVES = /FP\d|INT\d|BF16|量化|减半|翻[一倍番]|quanti[sz]|\bhal[fv]|\bdoubl/i;
const NEAR = 28;
/** How many texts above the pool may be told in. */
const TEXTS_ABOVE = 4;
const OVER = 1.1;
const FAR = 100;

/** More sessions than what one takes and what there is for all of them let fit. */
export function wrongSessionsHeld(texts: readonly Passage[]): Miss[] {
  return foundIn(texts, heldIn).flatMap((held): Miss[] => {
    const { passage, count, each } = held;
    const pool = poolFor(held, texts);
    if (pool === undefined) return [];
    const expected = canonicalValue(pool.quantity) / canonicalValue(each);
    const ratio = count.value / expected;
    if (ratio <= OVER || ratio > FAR || count.value < expected + 1 || isExplained(held, ratio)) return [];
    const from = `${pool.passage.quote(pool.quantity)} ÷ ${passage.quote(each)}`;
    return [{ passage, quantity: count, expected: Math.floor(expected + 1e-9), from, probable: true }];
  });
}

function heldIn(passage: Passage): Held[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || OTHER.test(text)) return [];
  return quantities.flatMap((count, at): Held[] => {
    if (!isExact(count) || count.decimals > 0 || !isCountOfSessions(text, count)) return [];
    const each = quantities.slice(0, at).findLast((one) => isOfEach(text, one));
    return each === undefined ? [] : [{ passage, count, each }];
  });
}

function isCountOfSessions(text: string, { start, number, unit }: Quantity): boolean {
  if (unit !== undefined && unit.family !== 'requests' && unit.family !== undefined) return false;
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(number.end, number.end + NEAR)];
  return FIT_BEHIND.test(after) || (FITS.test(before) && SESSIONS.test(after));
}

const isSize = ({ unit }: Quantity): boolean => unit?.family === 'memory' || unit?.family === 'tokens';

function isOfEach(text: string, quantity: Quantity): boolean {
  const { start, end } = quantity;
  if (!isSize(quantity) || !isExact(quantity)) return false;
  return EACH_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) || EACH_AFTER.test(text.slice(end, end + NEAR));
}

/** The last pool of the same kind that is told before: in the text, or above it in its section. */
function poolFor(
  { passage, each, count }: Held,
  texts: readonly Passage[],
): { passage: Passage; quantity: Quantity } | undefined {
  const isPool = (text: string, one: Quantity): boolean =>
    one !== each &&
    one.unit?.family === each.unit?.family &&
    isExact(one) &&
    canonicalValue(one) > canonicalValue(each) &&
    (POOL_BEFORE.test(text.slice(Math.max(0, one.start - NEAR), one.start)) ||
      POOL_AFTER.test(text.slice(one.end, one.end + NEAR)));
  const own = passage.quantities.findLast((one) => one.end <= count.start && isPool(passage.text, one));
  if (own !== undefined) return { passage, quantity: own };
  const at = texts.indexOf(passage);
  const above = texts.slice(Math.max(0, at - TEXTS_ABOVE), at).reverse();
  for (const other of above) {
    const quantity = other.quantities.findLast((one) => isPool(other.text, one));
    if (quantity !== undefined && passage.context[0] === other.context[0]) return { passage: other, quantity };
  }
  return undefined;
}

/** So many cards or replicas, or a format that takes half: what may make up for it. */
function isExplained({ passage, count, each }: Held, ratio: number): boolean {
  const factors = passage.quantities.flatMap((one) =>
    one === count || one === each || isSize(one) || one.decimals > 0 || one.value < 2 ? [] : [one.value],
  );
  if (HALVES.test(passage.text) && !/权重|weights/i.test(passage.text)) factors.push(2, 4);
  return factors.some((by) => Math.abs(ratio / by - 1) < 0.06);
}
