import type { Quantity } from '../../../numbers/quantity';
import { formatsIn, OF_OTHER_FORMAT } from '../../memory/model-memory';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { IF_OTHERWISE, PRECISION } from './cache-sizes';
import { isNear, type PerToken, sentenceOf, sizeOf, tokensOn, writtenOf } from './cache-tokens';

/** So many tokens that a memory is said to hold. */
interface Capacity {
  readonly passage: Passage;
  readonly memory: Quantity;
  readonly tokens: Quantity;
  /** Every memory of the text before it, in GB. */
  readonly sizes: readonly number[];
  /** It is told of a format by name. */
  readonly isOfFormat: boolean;
}

/** Right before the tokens. */
const HOLDS =
  /(?:[能可][以够]?[^\d，,。；;]{0,4}[放装存缓]得?下?|[放装存]得?下|容纳|够[放装存]|(?:可|能)?存)[^\d，,。；;]{0,6}$|\b(?:holds?|fits?|keeps?|stores?|caches?|room for|space for|enough for|accommodates?|makes?|gives?|is|that's|means?)(?: (?:about|roughly|around|only|us|some|up to|just|a|space for|room for|total of)){0,4} ?$/i;
/** A part of it, or more than one. */
const OTHER =
  /[%×x*]|\d ?[路个条份](?!token)|每[张块]?卡|每层|一半|[预保]?留[^下]|页|块大小|利用率|滑动|\b(?:per (?:GPU|card|layer|user)|each card|half|blocks?|pages?|sliding|compress\w{0,4}|and the rest|reserv\w{1,3})\b/i;
/** Behind the tokens: of one of many, whatever memory was told before. */
const OF_ONE =
  /^ ?(?:per|each|an?|every) (?:seat|user|session|slot|request|conversation|sequence|stream)|^ ?(?:\/|每)/i;
const LEAST_MEMORY = 1;
const LEAST_TOKENS = 500;
const REACH = 90;
/** How far before the memory and behind the tokens their format is named. */
const FORMAT_REACH = 16;
const FAR = 1500;
/** What a format may take of another. */
const OF_FORMATS = [1, ...OF_OTHER_FORMAT];
/** `BF16: 327,680 bytes. FP8 halves it`: the size beside it is that of one format of two. */
const ANOTHER_FORMAT =
  /\b(?:FP|INT)-?[48]\b[^.。;；\n]{0,24}(?:halv|\bhalf\b|减半|砍半|对半|一半)|(?:halv(?:ed|es)|\bhalf\b|减半|砍半|对半|一半)[^.。;；\n]{0,24}\b(?:FP|INT)-?[48]\b/i;

/** The tokens that a memory is said to hold, where the slide says what one token takes and the two do not give them. */
export function wrongCacheCapacities(texts: readonly Passage[]): Miss[] {
  const capacities = foundIn(texts, capacitiesIn);
  if (capacities.length === 0) return [];
  const known = tokensOn(texts).filter((told) => !IF_OTHERWISE.test(sentenceOf(told)));
  // What is told of one format need not be so in another.
  const areOfTwoFormats = new Set(texts.flatMap(({ text }) => formatsIn(text).map(({ bytes }) => bytes))).size > 1;
  return capacities.flatMap((one) => {
    const own = known.filter(({ passage }) => passage === one.passage);
    const judges = own.length > 0 ? own : known;
    const token = own.at(-1) ?? agreed(known);
    const { value } = one.tokens;
    const memory = one.memory.value * one.memory.unit!.factor;
    // What follows from layers, heads and a format is of that format.
    const factorsFor = ({ written, passage }: PerToken): readonly number[] =>
      (one.isOfFormat && written === undefined) ||
      (areOfTwoFormats && passage !== one.passage) ||
      ANOTHER_FORMAT.test(passage.text)
        ? OF_FORMATS
        : [1];
    const fits = (token: PerToken): boolean =>
      one.sizes.some((all) => factorsFor(token).some((by) => isNear((by * all) / token.size / value)));
    if (token === undefined || judges.some(fits)) return [];
    const expected = memory / token.size;
    if (expected / value > FAR || value / expected > FAR) return [];
    const from = `${one.passage.quote(one.memory)} ÷ ${writtenOf(token)}`;
    return [{ passage: one.passage, quantity: one.tokens, expected, from, probable: true }];
  });
}

/** What all that is said of a token agrees on. */
function agreed([first, ...others]: readonly PerToken[]): PerToken | undefined {
  return first !== undefined && others.every(({ size }) => isNear(size / first.size)) ? first : undefined;
}

function capacitiesIn(passage: Passage): Capacity[] {
  const { text, quantities } = passage;
  return quantities.flatMap((tokens): Capacity[] => {
    const { unit, value, high, bound, sign, start } = tokens;
    const isPlain = value === high && bound === undefined && sign === undefined && value >= LEAST_TOKENS;
    if (unit?.family !== 'tokens' || !isPlain || !HOLDS.test(text.slice(Math.max(0, start - 36), start))) return [];
    if (OF_ONE.test(text.slice(tokens.end, tokens.end + 24))) return [];
    const before = quantities.filter((one) => one.end <= start && (sizeOf(one) ?? 0) >= LEAST_MEMORY);
    const memory = before.at(-1);
    if (memory?.unit?.family !== 'memory' || start - memory.end > REACH) return [];
    if (OTHER.test(text.slice(memory.end, start))) return [];
    const isOfFormat = PRECISION.test(text.slice(Math.max(0, memory.start - FORMAT_REACH), tokens.end + FORMAT_REACH));
    return [{ passage, memory, tokens, sizes: before.map((one) => sizeOf(one)!), isOfFormat }];
  });
}
