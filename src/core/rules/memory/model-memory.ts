import { countNamed } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';

/** A number of parameters that a text names, in billions. */
export interface ModelSize extends Range {
  readonly billions: number;
}

/** How many bytes a text says that one parameter takes. */
export interface ParameterBytes extends Range {
  readonly bytes: number;
}

/** `70B`, `671B`, `32B` of a name; not the 3B of `30B-A3B`, which are active only, nor one of the eight of `8×7B`, nor the card `910B`, nor bytes (`128 × 1 B = 163,840 B`). */
const SIZE =
  /(?!910B)(?<![\d.,A-Za-z×])(?<![×*=] (?=\d{1,4} B))(\d{1,4}(?:\.\d{1,2})?) ?[Bb](?![A-Za-z/])(?! ?tokens)/g;
const SIZE_IN_WORDS =
  /(\d{1,5}(?:\.\d{1,2})?)[ -]?(?:(亿)(?:个)?参数|(billion|trillion)(?:[ -]parameters?|(?= model\b)))|参数(?:量|规模)?(?:约|为|达|有|:| ){0,3}(\d{1,5}(?:\.\d{1,2})?) ?亿/gi;
const ACTIVE_BEFORE = /(?:激活(?:参数)?|active|activated)[^\d]{0,6}$/i;
const ACTIVE_AFTER = /^ ?(?:的?激活|active|activated)/i;
/** `由 7B 教师蒸馏`, `distilled from a 7B teacher`: another model, of which this one was made. */
const TEACHER_AFTER = /^ ?(?:的?(?:教师|老师)|(?:的?模型)?蒸馏(?:而来|得[来到]|出来)|teacher\b)/i;
const TEACHER_BEFORE = /(?:蒸馏自|\bdistilled from (?:an? |the |our )?)[^\d]{0,12}$/i;

/** The sizes of models in folded `text`; sizes of what is active alone, and of the teacher of a distilled one, are left out. */
export function modelSizes(text: string): ModelSize[] {
  const letters = [...text.matchAll(SIZE)].map((match) => sized(match, Number(match[1])));
  const inWords = [...text.matchAll(SIZE_IN_WORDS)].map((match) => {
    const factor = match[3]?.toLowerCase() === 'trillion' ? 1000 : match[3] === undefined ? 0.1 : 1;
    return sized(match, Number(match[1] ?? match[4]) * factor);
  });
  const all = [...letters, ...inWords];
  return all.filter(
    ({ start, end, billions }) =>
      !all.some((one) => isExactSize(billions, one.billions) && SAYS_EXACTLY.test(text.slice(end, one.start))) &&
      !ACTIVE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) &&
      !ACTIVE_AFTER.test(text.slice(end, end + 10)) &&
      !TEACHER_BEFORE.test(text.slice(Math.max(0, start - 32), start)) &&
      !TEACHER_AFTER.test(text.slice(end, end + 10)),
  );
}

/** `14B（14.8B 参数）`, `The 8B model (8.03 B parameters)`: what a model is called by, and in brackets what it has. */
const SAYS_EXACTLY = /^ ?(?:模型|models?)? ?[(（](?:实际|实为|exactly )? ?$/i;
const isExactSize = (named: number, exact: number): boolean => Math.abs(exact / named - 1) < 0.12;

const sized = (match: RegExpExecArray, billions: number): ModelSize => ({
  start: match.index,
  end: match.index + match[0].length,
  billions,
});

const FORMATS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:FP|TF)-?32\b|单精度/gi, 4],
  [
    /\b(?:FP|BF)-?16\b|\b16[- ]bits? (?:per|a|for each|for every) (?:weight|parameter)\b|\b16-?bit\b|16 ?[位比]|\bbfloat16\b|\bhalf precision\b|半精度/gi,
    2,
  ],
  [
    /\b(?:INT|FP)-?8\b|\bW8A\d{1,2}\b|\b8[- ]bits? (?:per|a|for each|for every) (?:weight|parameter)\b|\b8-?bit\b|(?<!\d)8 ?(?:比特|位(?!数))/gi,
    1,
  ],
  [
    /\b(?:INT|FP|NF|NVFP|MXFP)-?4\b|\bW4A\d{1,2}\b|\b4[- ]bits? (?:per|a|for each|for every) (?:weight|parameter)\b|\b4-?bit\b|(?<!\d)4 ?[位比]/gi,
    0.5,
  ],
];
const SPELLED =
  /(?<=param|参数|weight|权重)[^\d。；;.]{0,14}?(half a|半个?|[一两二四]|\d{1,2}|(?<![a-z])(?:one|two|four)) ?(?:个)?(?:字节|bytes?) (?:each|apiece)|(half a|半)(?: ?个)? ?(?:字节|bytes?) ?(?:每个?参数|(?:per|a|for each|for every) (?:param|weight))|(?:每个?参数|per parameter|each parameter)[^\d。；;]{0,8}?(\d{1,2}(?:\.\d)?|[一两二四]|(?<![a-z])(?:one|two|four)) ?(?:个)?(?:字节|bytes?)|(\d{1,2}(?:\.\d)?|[一两二四]|(?<![a-z])(?:one|two|four)) ?(?:个)?(?:字节|bytes?) ?(?:每个?参数|\/ ?(?:参数|param)|(?:per|a|for each|for every) (?:param|weight))/gi;
/** The precision of a cache or of activations is not the weights'. */
const CACHE_AFTER = /^ ?(?:的 ?|精度的? ?)?(?:KV|缓存|cache|激活|activation|通信|梯度|gradients?)/i;
const CACHE_BEFORE = /(?:KV ?(?:cache|缓存)?|缓存|cache|激活|activations?)[ :用为是以]{0,3}(?:in |at |is )?$/i;

/** A format that the weights are set against: `compared with BF16`, `less than in BF16`, `比 BF16 少`, `不用 BF16 以后`. */
const FOIL_BEFORE =
  /(?:\b(?:(?:compared|relative) (?:to|with)|against|unlike|than|instead of|rather than|versus|vs\.?|not|no longer|away from)(?: (?:in|at|with|using|the|plain|its))? ?|(?<!不)(?:相?[比较]于?|相对于?|相对|不再?用|不是|弃用|放弃|而非|而不是)(?:原来的? ?)?(?:用)? ?)$/i;
/** The same behind it: `跟 BF16 相比`. */
const FOIL_AFTER = /^ ?(?:的|时|版本?)?相比/;

/** The number formats that `text` names, each with the bytes of one number. */
export const formatsIn = (text: string): ParameterBytes[] =>
  FORMATS.flatMap(([pattern, bytes]) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, bytes })),
  );

const bytesNamed = (written: string): number =>
  /^(?:half|半)/i.test(written) ? 0.5 : (countNamed(written) ?? Number.NaN);

/** What folded `text` says of bytes per parameter: in so many words, else by the names of number formats. */
export function parameterBytes(text: string): ParameterBytes[] {
  const spelled = [...text.matchAll(SPELLED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    bytes: bytesNamed(match.slice(1).find((one) => one !== undefined)!),
  }));
  if (spelled.length > 0) return spelled;
  return formatsIn(text)
    .filter(
      ({ start, end }) =>
        !CACHE_AFTER.test(text.slice(end, end + 16)) &&
        !CACHE_BEFORE.test(text.slice(Math.max(0, start - 16), start)) &&
        !FOIL_BEFORE.test(text.slice(Math.max(0, start - 28), start)) &&
        !FOIL_AFTER.test(text.slice(end, end + 16)),
    )
    .sort((a, b) => a.start - b.start);
}

/** What a number takes in one format of what it takes in another. */
export const OF_OTHER_FORMAT: readonly number[] = [0.25, 0.5, 2, 4];

const FORMAT = /\b(?:FP|BF|INT)(?:32|16|8|4)\b/gi;

/** Whether a text names several number formats: what is told in one may be reckoned in another. */
export const namesFormats = (text: string): boolean =>
  new Set(text.match(FORMAT)?.map((name) => name.toUpperCase())).size > 1;
