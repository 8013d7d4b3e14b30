import type { Quantity } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import { formatsIn, modelSizes } from '../../memory/model-memory';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** What a text says that one token takes in the cache. */
export interface PerToken {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** In GB. */
  readonly size: number;
  /** What it was reckoned from, where `quantity` is only a part of that. */
  readonly written?: string;
  /** Of one number, where `written` tells it. */
  readonly bytes?: number;
}

/** `320 KiB`, `(2 × 80 × 8 × 128 × 2 B)`. */
export const writtenOf = ({ passage, quantity, written }: PerToken): string => written ?? passage.quote(quantity);

/** Layers, heads of keys and values, and dimensions of a model: so many numbers does a token take in the cache. */
interface Shape {
  readonly passage: Passage;
  /** The number of layers. */
  readonly quantity: Quantity;
  readonly numbers: number;
  /** `2 × 80 × 8 × 128`. */
  readonly written: string;
  /** Of one number; undefined where no format or several are named. */
  readonly bytes: number | undefined;
}

export const ONE_TOKEN =
  /[每一单](?:个)?(?:输出)? ?(?:tokens?|词元)|\b(?:per|a|each|one|every|a single) (?:output )?token\b|\/ ?token\b/i;
const KIB = 1e-6;
const LARGEST_TOKEN = 0.02;
/** GB and GiB, 32K of a thousand or of 1,024: differences that are no slips. */
const TOLERANCE = 0.11;
const LAYERS =
  /(?<![\d.,第])(\d{1,3}) ?(?:个 ?)?(?:(?:transformer|decoder) )?(?:层(?!级|次)|layers\b)|(?:层数|\blayers)[:：=为是 ]{1,3}(\d{1,3})(?!\d)/gi;
const HEADS =
  /(?<![\d.,])(\d{1,3}) ?(?:个|组)? ?(?:(?:KV|键值)[ -]?(?:头|heads?\b)|key[-/ ](?:and[- ])?value heads?\b)|(?:KV|键值)[ -]?(?:头数?|heads?)[:：=为是有 ]{1,3}(\d{1,3})(?!\d)/gi;
const DIMENSIONS =
  /(?:每头|每个头|头维度?|单头|\bhead[ _-]?(?:dimension|dim|size)s?(?: of| is)?)[^\d，,。；;]{0,6}(\d{2,3})(?!\d)|(?<![\d.,])(\d{2,3}) ?(?:维|dim(?:ension)?s?\b)|\bheads? of (?:size |dimension |dim )?(\d{2,3})(?!\d)/gi;
const SPELLED = /(?<![\d.])(1|2|4|[一两二四]|one|two|four) ?个? ?(?:字节|bytes?\b)/gi;
const BYTES: Readonly<Record<string, number>> = {
  1: 1,
  2: 2,
  4: 4,
  一: 1,
  两: 2,
  二: 2,
  四: 4,
  one: 1,
  two: 2,
  four: 4,
};
/** Not all layers keep keys and values of every token, or they keep something else; a card has a part of them. */
const OTHERWISE =
  /MLA|潜在|滑动|窗口|混合(?:注意力|架构)|线性注意力|共享 ?KV|跨层|压缩|剪枝|张量并行|\bTP ?\d|\b(?:latent|sliding|window|hybrid|linear attention|mamba|compress\w{0,4}|tensor[- ]parallel|cross-layer|shared)\b/i;
/** Only the one or the other of both. */
const HALF = /各(?:占|是|为|要)?|只算|仅算|单独|\b(?:each|alone|only the|just the)\b/i;
const MOST_TEXTS = 12;

/** What is said of a token on a slide, or what the shape of the model gives. */
export const tokensOn = (texts: readonly Passage[]): PerToken[] => [
  ...foundIn(texts, perToken),
  ...shapesOn(texts).flatMap(tokenOf),
];

/** But for GB and GiB. */
export const isNear = (ratio: number): boolean => ratio > 1 / (1 + TOLERANCE) && ratio < 1 + TOLERANCE;

/** The one size of a token that a sentence gives, though it may write it twice: 196,608 字节，也就是 192 KiB. */
export function perToken(passage: Passage): PerToken[] {
  if (!ONE_TOKEN.test(passage.text) || /每[张块]?卡|per (?:GPU|card)|TP ?\d|每层|per layer/i.test(passage.text))
    return [];
  return sentencesIn(passage.text).flatMap(({ start, end, text }) => {
    if (!ONE_TOKEN.test(text)) return [];
    const found = passage.quantities.flatMap((quantity) => {
      const size = sizeOf(quantity);
      const isToken = size !== undefined && size >= KIB && size <= LARGEST_TOKEN;
      return isToken && quantity.start >= start && quantity.end <= end ? [{ passage, quantity, size }] : [];
    });
    const [first] = found;
    return first !== undefined && found.every(({ size }) => isNear(size / first.size)) ? [first] : [];
  });
}

/** Of one exact number in GB; also of a unit like KiB/token. */
export function sizeOf({ unit, value, high, bound, sign }: Quantity): number | undefined {
  const { byte, token, ...rest } = unit?.dimensions ?? {};
  const isSize =
    byte === 1 && (token === undefined || token === -1) && Object.values(rest).every((exponent) => exponent === 0);
  return isSize && value === high && bound === undefined && sign === undefined ? value * unit!.factor : undefined;
}

/** The shapes of models that a slide gives, in one text or in the items of one list. */
export function shapesOn(texts: readonly Passage[]): readonly Shape[] {
  const heads = foundIn(texts, headsIn);
  return heads.flatMap((passage) => {
    const own = shapeOf(passage, [passage]);
    if (own?.bytes !== undefined) return [own];
    const group = texts.filter(({ whereItStands }) => whereItStands === passage.whereItStands);
    const shape = group.length > MOST_TEXTS ? undefined : shapeOf(passage, group);
    return shape ?? own ?? [];
  });
}

/** Cheap: the text that tells how many heads there are. */
const headsIn = (passage: Passage): Passage[] => (onlyIn(passage.text, HEADS) === undefined ? [] : [passage]);

function shapeOf(passage: Passage, group: readonly Passage[]): Shape | undefined {
  const text = group.map((one) => one.text).join('\n');
  if (OTHERWISE.test(text)) return undefined;
  const [layers, heads, dimensions] = [LAYERS, HEADS, DIMENSIONS].map((pattern) => onlyIn(text, pattern));
  if (layers === undefined || heads === undefined || dimensions === undefined) return undefined;
  const quantity = group.flatMap(({ quantities }) => quantities).find(({ value }) => value === layers);
  if (quantity === undefined) return undefined;
  const bytes = bytesIn(passage.text) ?? bytesIn(text, (clause) => OF_CACHE.test(clause));
  const numbers = 2 * layers * heads * dimensions;
  return { passage, quantity, numbers, written: `2 × ${layers} × ${heads} × ${dimensions}`, bytes };
}

/** The one number that a pattern finds, though it may be told twice. */
function onlyIn(text: string, pattern: RegExp): number | undefined {
  const found = new Set(
    [...text.matchAll(pattern)].map((match) => Number(match.slice(1).find((one) => one !== undefined))),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** The bytes of a number where the text names one format for the cache, or tells them. */
function bytesIn(text: string, isOfCache: (clause: string) => boolean = () => true): number | undefined {
  const clauses = clausesOf(text).filter(isOfCache);
  const told = new Set([...cacheFormats(clauses.join('\n')), ...spelledBytes(clauses.join('\n'))]);
  return told.size === 1 ? [...told][0] : undefined;
}

/** `2 × 60 × 8 × 128 × 2 字节`, `two bytes each`. */
const spelledBytes = (text: string): readonly number[] =>
  [...text.matchAll(SPELLED)].map(([, bytes]) => BYTES[bytes!.toLowerCase()]!);

/** What the words of number formats say of one number, but for those of weights. */
const cacheFormats = (text: string): readonly number[] => [
  ...new Set(clausesOf(text).flatMap((clause) => formatsIn(clause).map(({ bytes }) => bytes))),
];

const clausesOf = (text: string): string[] =>
  text.split(/[,，。；;(（\n]|\. /).filter((clause) => !OF_WEIGHTS.test(clause) || OF_CACHE_ITSELF.test(clause));

/** The format of the model is not that of its cache. */
const OF_WEIGHTS = /权重|模型|参数|(?<![\w.])\d{1,4}(?:\.\d)?B\b|\b(?:weights?|model|params?|parameters?)\b/i;
/** 同一模型的 KV cache 用 FP16: the format stands behind what it is of. */
const OF_CACHE_ITSELF = /(?:KV|缓存|cache)[^\d，,。；;]{0,14}\b(?:FP|BF|INT)-?\d/i;
const OF_CACHE = /KV|缓存|键|每个?数|\b(?:cache|keys?|values?)\b/i;

const GB = 1e9;

/** What a token takes of a shape whose format is told. */
export function tokenOf({ passage, quantity, numbers, written, bytes }: Shape): PerToken[] {
  if (bytes === undefined) return [];
  return [{ passage, quantity, size: (numbers * bytes) / GB, written: `(${written} × ${bytes} B)`, bytes }];
}

/** What a token is said to take in the cache where the shape of the model, or what it takes in another format, does not give it. */
export function wrongTokenSizes(texts: readonly Passage[]): Miss[] {
  const told = foundIn(texts, perToken);
  if (told.length === 0) return [];
  const shapes = shapesOn(texts);
  const misses = told.flatMap((one) => offShape(one, shapes));
  return misses.length > 0 ? misses : offFormats(told);
}

function offShape(told: PerToken, shapes: readonly Shape[]): Miss[] {
  const { passage, size } = told;
  const own = shapes.filter((shape) => shape.passage === passage);
  const near = own.length > 0 ? own : shapes.filter((one) => one.passage.whereItStands === passage.whereItStands);
  const [shape, ...more] = near;
  const bytes = formatOf(told) ?? shape?.bytes;
  if (shape === undefined || more.length > 0 || bytes === undefined || HALF.test(sentenceOf(told))) return [];
  if (shape.passage !== passage && hasOwnShape(passage.text)) return [];
  // `换 FP8：权重 32 GB，KV 每 token 128 KiB`: in a format that stands further off.
  if (shape.passage !== passage && formatOf(told) === undefined && formatsIn(passage.text).some(isNarrow)) return [];
  if (formatsOf(told).length > 1 || OTHERWISE.test(passage.text) || ALL_HEADS.test(passage.text)) return [];
  const expected = (shape.numbers * bytes) / GB;
  if (isNear(expected / size)) return [];
  return [missOf(told, expected, `${shape.written} × ${bytes} B`)];
}

const isNarrow = ({ bytes }: { readonly bytes: number }): boolean => bytes < 2;

/** `Wren has 32 layers and 4 KV heads`: a model of its own, whose dimensions may be told elsewhere. */
const hasOwnShape = (text: string): boolean => [LAYERS, HEADS].some((pattern) => text.search(pattern) >= 0);

/** What it would be if every head kept keys and values of its own: 不用 GQA，64 个头全存. */
const ALL_HEADS =
  /(?:不用|没有|不做|未用|去掉|不采用|换[成回]) ?[GM]QA|\bMHA\b|头(?:全部?|都)[存留]|(?:head|heads) ?(?:全部?|都)[存留]|\b(?:without|no) [GM]QA\b|\b(?:all|every|each of the) (?:the )?\d{1,3} (?:query |attention )?heads\b|\bmulti-head\b/i;

/** `BF16 … 320 KiB`, `FP8 … 80 KiB`: half the bytes make half the size. Two tellings, each with a format of its own. */
function offFormats(told: readonly PerToken[]): Miss[] {
  return told.flatMap((one, at) => {
    const bytes = formatOf(one);
    const earlier = told.slice(0, at).filter((other) => mayBeOfOne(one, other));
    const [other, ...more] = earlier;
    const others = other && formatOf(other);
    if (bytes === undefined || others === undefined || bytes === others || more.length > 0) return [];
    const expected = (other!.size * bytes) / others;
    // Values of four bits come with scales.
    const ratio = one.size / expected;
    const isScaled = Math.min(bytes, others) < 1 && ratio > 1 && ratio < SCALED;
    return isNear(ratio) || isScaled
      ? []
      : [missOf(one, expected, `${other!.passage.quote(other!.quantity)} × ${bytes} ÷ ${others}`)];
  });
}

const SCALED = 1.25;

/** Told of one model in one section, in words that name nothing else that would change it. */
function mayBeOfOne(one: PerToken, other: PerToken): boolean {
  const [own, before] = [one.passage.text, other.passage.text];
  const said = `${before}\n${own}`;
  const models = new Set(modelSizes(said).map(({ billions }) => billions));
  if (
    one.passage.whereItStands !== other.passage.whereItStands ||
    models.size > 1 ||
    OTHERWISE.test(said) ||
    OTHER_HEADS.test(said)
  )
    return false;
  return (
    own === before || CHANGES.test(own.slice(0, one.quantity.start)) || withoutFormats(own) === withoutFormats(before)
  );
}

/** Fewer heads take less in any format. */
const OTHER_HEADS = /[GM]QA|头数|分组查询|\b(?:grouped|multi)[- ]query|\bfewer (?:KV )?heads\b/i;
/** What was told is told again in another format. */
const CHANGES =
  /[改换转切变降]|量化|如果|若|\b(?:switch\w{0,3}|chang\w{1,3}|mov(?:es?|ing)|convert\w{0,3}|quanti[sz]\w{1,5}|instead|drop\w{0,4}|if|halv\w{1,3}|stor(?:e|ed|ing) (?:it|the cache|keys)|going)\b/i;
const withoutFormats = (text: string): string =>
  text
    .replace(/\b(?:FP|BF|INT)-?(?:32|16|8|4)\b|\d[\d.,]{0,12}/gi, '')
    .replace(/ {1,9}/g, ' ')
    .trim();

/** The formats that its sentence names or spells out, else its text, but for what is changed only after it: 换成 INT8 以后减半. */
function formatsOf(told: PerToken): readonly number[] {
  const sentence = sentenceOf(told);
  const own = [...new Set([...cacheFormats(sentence), ...spelledBytes(sentence)])];
  if (own.length > 0) return own;
  const { text } = told.passage;
  const after = sentencesIn(text).filter(({ start, text: later }) => start > told.quantity.end && !CHANGES.test(later));
  const said = [text.slice(0, told.quantity.end), ...after.map((one) => one.text)].join('\n');
  return [...new Set([...cacheFormats(said), ...spelledBytes(said)])];
}

/** The bytes of a number in the one format that is told of it, or in the new one: 从 FP16 改成 FP8. */
export function formatOf(told: PerToken): number | undefined {
  const [bytes, ...more] = formatsOf(told);
  if (more.length === 0) return bytes;
  const changed = CHANGED_TO.exec(sentenceOf(told).slice(0, told.quantity.end))?.[1];
  return changed === undefined ? undefined : formatsIn(changed)[0]?.bytes;
}

const CHANGED_TO =
  /\b(?:FP|BF|INT)-?\d{1,2} ?(?:[改换转切降压]?(?:成|为|到|至|用)|→|->|(?:down )?to) ?((?:FP|BF|INT)-?\d{1,2})\b/i;

/** The sentence that it is told in. */
export const sentenceOf = ({ passage: { text }, quantity }: PerToken): string =>
  sentencesIn(text).find(({ start, end }) => quantity.start >= start && quantity.end <= end)?.text ?? text;

/** `size` and `expected` in GB. */
const missOf = ({ passage, quantity }: PerToken, expected: number, from: string): Miss => ({
  passage,
  quantity,
  expected: expected / quantity.unit!.factor,
  from,
  probable: true,
});
