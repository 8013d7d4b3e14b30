/** What a text calls a measure: `P99 TTFT (ms)`, 按 token 加权的命中率. */
export interface MeasureName {
  /** Latin words in lower case, and runs of Chinese characters. */
  readonly words: readonly string[];
  /** `p99`, `mean`; '' where none is said. */
  readonly statistic: string;
}

/** Words that say which of many values one is; `gi`. */
export const STATISTIC = /\bT?P\d{2}(?:\.\d)?\b|平均|均值|中位数?|峰值|\b(?:mean|average|median|peak)\b/gi;
const WORD = /[a-z][a-z0-9_.]*|\d[\d.]*|[\u3400-\u9fff]+/g;
const ARTICLE = /^(?:the|an?|our|its|this|of)$/;

/** The name that `text` consists of, without units in brackets; undefined where it names nothing. */
export function measureName(text: string): MeasureName | undefined {
  const bare = text.replace(/\([^()]{0,40}\)/g, ' ');
  const statistic = [...bare.matchAll(STATISTIC)].map(([found]) => found.toLowerCase()).join(' ');
  const words = (bare.replace(STATISTIC, ' ').toLowerCase().replace(/的/g, '').match(WORD) ?? []).filter(
    (word) => !ARTICLE.test(word),
  );
  return words.length === 0 ? undefined : { words, statistic };
}

/** Whether both names say the same. */
export const isSameName = (a: MeasureName, b: MeasureName): boolean =>
  a.statistic === b.statistic && a.words.join(' ') === b.words.join(' ');

/** A shorter tail may be that of anything: `rate`, 率. */
const LEAST_WORDS = 2;
const LEAST_HAN = 3;

/** Whether `short` is what the name `long` ends in, as `hit rate` of `prefix hit rate`, or all of it. */
export function isNameOrTail(short: MeasureName, long: MeasureName): boolean {
  if (isSameName(short, long)) return true;
  const own = short.words;
  const tail = long.words.slice(-own.length);
  const isLongEnough = own.length >= LEAST_WORDS || (/[\u3400-\u9fff]/.test(own[0]!) && own[0]!.length >= LEAST_HAN);
  return (
    short.statistic === long.statistic &&
    isLongEnough &&
    tail.length === own.length &&
    own.every((word, at) => word === tail[at] || (at === 0 && /^[\u3400-\u9fff]/.test(word) && tail[0]!.endsWith(word)))
  );
}
