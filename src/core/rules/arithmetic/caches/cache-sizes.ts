import type { Quantity } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import { OF_OTHER_FORMAT } from '../../memory/model-memory';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isNear, sizeOf, tokensOn, writtenOf } from './cache-tokens';

/** What a text says that so many tokens take. */
interface CacheSize {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly sentence: string;
  readonly tokens: number;
  readonly written: string;
}

const TOKENS =
  /(?<![\d.,])(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.(\d))? ?([kKM])?[ -]?(?:个 ?)?(?:tokens?|词元|(?:的 ?)?长?上下文|contexts?\b)(?!\/| ?(?:per|a) second|每秒|s?\/s)/g;
const TAKES =
  /[占要需就][用是]?|合|共|\b(?:takes?|needs?|occup(?:y|ies)|fills?|requires?|costs?|uses?|is|comes? to|makes?|weighs?|amounts? to)\b|[=≈]/i;
/** A part of it, several of them, or what is left beside it. */
const OTHER =
  /每[张块]?卡|每层|每步|实际|分页|压缩|稀疏|滑动|窗口|换出|驱逐|前缀|剩|空闲|预算|上限|最多|池|TP ?\d|[路个条份]会话|并发|批|\d ?[路条个份](?!token)|\b(?:per|each) (?:GPU|card|layer|second)|(?:left|free|budget|pool|limit|sessions|chats|users|requests|concurren\w{0,4}|batch|sequences|conversations|compress\w{0,4}|evict\w{0,4}|paged|paging|sliding|window|actually|sharing|shared|instead|weights)\b/i;
const ONE_HAN = /[一1每] ?[条个路份]/g;
/** Words of formats: what one token takes may have been told in another. */
export const PRECISION = /FP\d|INT\d|BF16|精度|量化|减半|一半|quanti[sz]|\bhal[fv]|\bGQA|\bMLA/i;
const LEAST_SIZE = 1e-3;
const FAR = 1500;

/** The sizes of caches on a slide that their tokens and what the slide says of one token do not give. */
export function wrongCacheSizes(texts: readonly Passage[]): Miss[] {
  const sizes = foundIn(texts, cacheSizes);
  if (sizes.length === 0) return [];
  const known = tokensOn(texts);
  const [first] = known;
  if (first === undefined) return [];
  return sizes.flatMap((one) => {
    const actual = one.quantity.value * one.quantity.unit!.factor;
    const isPrecise = PRECISION.test(one.sentence);
    const factors = isPrecise ? [1, ...OF_OTHER_FORMAT] : [1];
    const fits = known.some(({ size }) => factors.some((by) => isNear((size * by * one.tokens) / actual)));
    const ratio = (first.size * one.tokens) / actual;
    if (fits || ratio > FAR || ratio < 1 / FAR) return [];
    const expected = (first.size * one.tokens) / one.quantity.unit!.factor;
    const from = `${writtenOf(first)} × ${one.written}`;
    return [{ passage: one.passage, quantity: one.quantity, expected, from }];
  });
}

function cacheSizes(passage: Passage): CacheSize[] {
  if (!/token|词元|上下文|context/i.test(passage.text)) return [];
  return sentencesIn(passage.text).flatMap(({ start, end, text }) => {
    if (OTHER.test(text.replace(ONE_HAN, ''))) return [];
    const counts = [...text.matchAll(TOKENS)].filter(([written]) => !/^1 ?token/i.test(written));
    const sizes = passage.quantities.filter(
      (one) =>
        one.start >= start &&
        one.end <= end &&
        one.unit?.family === 'memory' &&
        (sizeOf(one) ?? 0) >= LEAST_SIZE &&
        !one.unit.ambiguous,
    );
    const [count, ...others] = counts;
    const [quantity, ...more] = sizes;
    if (count === undefined || quantity === undefined || others.length + more.length > 0) return [];
    const at = quantity.start - start;
    const between = text.slice(count.index + count[0].length, at);
    if (count.index > at || !TAKES.test(between)) return [];
    return [{ passage, quantity, sentence: text, tokens: tokensOf(count), written: count[0].trim() }];
  });
}

function tokensOf([, whole, tenth, letter]: RegExpMatchArray): number {
  const value = Number(`${whole!.replaceAll(',', '')}.${tenth ?? 0}`);
  return value * (letter === undefined ? 1 : letter === 'M' ? 1e6 : 1024);
}
