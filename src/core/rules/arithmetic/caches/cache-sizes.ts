import type { Quantity } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import { formatsIn, OF_OTHER_FORMAT } from '../../memory/model-memory';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isAddend } from '../derived/operands';
import type { Miss } from '../miss';
import { formatOf, isNear, ONE_TOKEN, type PerToken, sentenceOf, sizeOf, tokensOn, writtenOf } from './cache-tokens';

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
  /[占要需就][用是]?|合|共|\b(?:takes?|needs?|occup(?:y|ies)|fills?|requires?|costs?|uses?|is|comes? to|makes?|weighs?|amounts? to)\b|[=≈]|\bKV(?: ?(?:缓存|cache))? ?(?:约|about|~)? ?$/i;
/** A part of it, several of them, or what is left beside it. */
const OTHER =
  /每[张块]?卡|每层|每步|实际|分页|压缩|稀疏|滑动|窗口|换出|驱逐|前缀|剩|空闲|预算|上限|最多|池|TP ?\d|[路个条份]会话|并发|批|\d ?[路条个份](?!token)|\b(?:per|each) (?:GPU|card|layer|second)|(?:left|free|budget|pool|limit|sessions|chats|users|requests|concurren\w{0,4}|batch|sequences|conversations|compress\w{0,4}|evict\w{0,4}|paged|paging|sliding|window|actually|sharing|shared|instead|weights)\b/i;
const ONE_HAN = /[一1每] ?[条个路份]/g;
/** Words of formats: what one token takes may have been told in another. */
export const PRECISION = /FP\d|INT\d|BF16|精度|量化|减半|一半|quanti[sz]|\bhal[fv]|\bGQA|\bMLA/i;
/** `at 2 bytes each that is …`, which a product of layers and heads left open. */
const BYTES_EACH = /\bat (?:\d|one|two) bytes?(?: each| apiece)?\b|每个?(?:数|元素|值)[^\d，,。]{0,4}\d ?(?:个)?字节/i;
const LEAST_SIZE = 1e-3;
const FAR = 1500;

/** The sizes of caches on a slide that their tokens and what the slide says of one token do not give. */
export function wrongCacheSizes(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const sizes = foundIn(texts, cacheSizes);
  if (sizes.length === 0) return [];
  const known = tokensOn(texts).filter((told) => !IF_OTHERWISE.test(sentenceOf(told)));
  const inTables = foundIn(tables, tokenCells);
  const [first] = known;
  if (first === undefined) return [];
  return sizes.flatMap((one) => {
    const actual = one.quantity.value * one.quantity.unit!.factor;
    const isPrecise = PRECISION.test(one.sentence) || BYTES_EACH.test(one.passage.text);
    const own = formatsIn(one.sentence);
    const factorsFor = (told: PerToken): readonly number[] => {
      const bytes = told.bytes ?? formatOf(told);
      // Both formats are told: so much more or less, and nothing else.
      if (own.length === 1 && bytes !== undefined) return [own[0]!.bytes / bytes];
      return isPrecise ? [1, ...OF_OTHER_FORMAT] : [1];
    };
    const fits =
      known.some((told) => factorsFor(told).some((by) => isNear((told.size * by * one.tokens) / actual))) ||
      inTables.some((size) => isNear((size * one.tokens) / actual));
    const by = factorsFor(first)[0]!;
    const ratio = (first.size * by * one.tokens) / actual;
    if (fits || ratio > FAR || ratio < 1 / FAR) return [];
    const expected = (first.size * by * one.tokens) / one.quantity.unit!.factor;
    const from = `${writtenOf(first)}${by === 1 ? '' : ` × ${by}`} × ${one.written}`;
    return [{ passage: one.passage, quantity: one.quantity, expected, from }];
  });
}

/** `Without grouping every token would cost 1.31 MB`: what no token takes. */
export const IF_OTHERWISE =
  /(?:如果|若|假如|要是)(?:不|[^,，。]{0,16}(?:量化|压)[到成])|不然|否则|\bwould\b|\bwithout (?:grouping|GQA|it|that)\b/i;

/**
 * `| KV per token | 196,608 B | 98,304 B |`, or columns headed `FP8 (bytes per token)`: what a token takes in one format and in
 * another, in GB.
 */
function tokenCells({ header, rows }: TableReading): number[] {
  const isOfToken = (label: Passage | undefined): boolean => label !== undefined && ONE_TOKEN.test(label.text);
  return rows.flatMap((row) =>
    row.flatMap((cell, column) =>
      column > 0 && (isOfToken(row[0]) || isOfToken(header[column])) ? firstSize(cell, [row[0], header[column]]) : [],
    ),
  );
}

/** The first number of a cell in GB, in its own unit or that of one of its labels. */
function firstSize({ quantities: [quantity] }: Passage, labels: readonly (Passage | undefined)[]): number[] {
  if (quantity === undefined) return [];
  const inherited = labels.map((label) => label?.labelUnit?.unit).find((unit) => unit?.family === 'memory');
  const size = sizeOf({ ...quantity, unit: quantity.unit ?? inherited });
  return size === undefined ? [] : [size];
}

/** `2,000 × 98,304 B ≈ 196.6 MB`: the product says itself what a token takes, and is judged as it stands. */
const OWN_PRODUCT =
  /\d(?: ?(?:个 ?)?(?:tokens?|词元))? ?[×*] ?\d[\d,.]{0,12} ?(?:[KMG]i?B|B|字节|bytes?)(?![a-z\d])|\d ?(?:[KMG]i?B|B|字节|bytes?)(?: ?\/ ?token)? ?[×*] ?\d/i;

function cacheSizes(passage: Passage): CacheSize[] {
  if (!/token|词元|上下文|context/i.test(passage.text)) return [];
  return sentencesIn(passage.text).flatMap(({ start, end, text }) => {
    const several = severalIn(text);
    if (OTHER.test(several.rest.replace(ONE_HAN, ''))) return [];
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
    // Of several nobody knows whether each is meant, or all.
    if (several.count > 1 && counts.some(({ index }) => index < several.at)) return [];
    if (count === undefined || quantity === undefined || others.length + more.length > 0) return [];
    const at = quantity.start - start;
    const between = text.slice(count.index + count[0].length, at);
    if (count.index > at || !(TAKES.test(between) || (several.count > 1 && /:/.test(between)))) return [];
    const written = several.count > 1 ? `${several.count} × ${count[0].trim()}` : count[0].trim();
    if (isAddend(text, count.index) || OWN_PRODUCT.test(text)) return [];
    return [{ passage, quantity, sentence: text, tokens: tokensOf(count) * several.count, written }];
  });
}

/** `48 sessions at`, 48 路会话，每路: how many of them there are, before the tokens of each. */
const SEVERAL =
  /(?:\b(?:an?|the) batch of )?(?<![\d.,])(\d{1,4}) (?:concurrent |parallel )?(?:sessions|sequences|users|chats|streams|conversations|requests)(?= (?:at|of|with|×|x) ?[\d,]{1,9}[kK]? )|(?<![\d.,])(\d{1,4}) ?[路个条](?:并发)?(?:会话|请求|序列|用户|对话)?[,，]? ?(?:每[路个条]|各)(?= ?\d)/i;

interface Several {
  readonly count: number;
  readonly at: number;
  /** The sentence without them. */
  readonly rest: string;
}

function severalIn(text: string): Several {
  const match = SEVERAL.exec(text);
  if (match === null) return { count: 1, at: 0, rest: text };
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { count: Number(match[1] ?? match[2]), at: match.index, rest };
}

function tokensOf([, whole, tenth, letter]: RegExpMatchArray): number {
  const value = Number(`${whole!.replaceAll(',', '')}.${tenth ?? 0}`);
  return value * (letter === undefined ? 1 : letter === 'M' ? 1e6 : 1024);
}
