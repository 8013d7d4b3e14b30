import type { Claim } from '../numbers/change';
import { FALL_LATIN, OLD_HAN, RISE_LATIN } from '../numbers/change-words';
import { writtenCount } from '../numbers/number-words';
import { type Range, written } from '../numbers/quantity';
import { lastSentence } from '../numbers/sentences';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { judgedClaims } from './claims/judged-claims';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const reductionByMultiple: SlideRule = {
  id: 'C03',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Reduction by a multiple', zh: '降低 N 倍' },
  why: {
    en: 'Nothing can fall by more than all of itself, so "reduced 5x" has no exact meaning. Say to what share it fell, or by how many percent.',
    zh: '一个量最多降低 100%，“降低 5 倍”没有确切含义。请写降至几分之一，或降低百分之几。',
  },
  bad: [
    { lang: 'zh', text: '推理成本降低 4.5 倍' },
    { lang: 'en', text: '5x latency reduction' },
    { lang: 'zh', text: '单价便宜三倍' },
    { lang: 'en', text: 'Serving is 10x cheaper' },
    { lang: 'zh', text: '改 FP8 之后显存占用小了 2 倍' },
    { lang: 'en', text: 'The cache is four times smaller than before' },
    { lang: 'en', text: 'Latency dropped by 2.5 times' },
    { lang: 'zh', text: '每次请求的能耗下降 130%' },
  ],
  good: [
    { lang: 'zh', text: '推理成本降至 1/4.5（-78%）' },
    { lang: 'en', text: 'latency cut to 1/5 (-80%)' },
    { lang: 'zh', text: '成本成倍降低；误差降低到 3 倍标准差以内' },
    { lang: 'en', text: 'Reduced tensor parallelism to 4x; 3x faster, and 10x slower than native' },
    { lang: 'en', text: 'We tried it 3 times; it is four times larger and failed five times' },
  ],
  check: ({ body }) => {
    const { passages } = readSlide(body);
    const overAll = foundIn(passages, fallsByMoreThanAll);
    if (overAll.length === 0) return foundIn(passages, reductionsIn);
    // What the values beside a claim give is told with them.
    const told = new Set(judgedClaims(body).map(({ passage, claim }) => passage.spanOf(claim.phrase).start));
    return [...foundIn(passages, reductionsIn), ...overAll.filter(({ span }) => !told.has(span.start))];
  },
};

function reductionsIn(passage: Passage): RuleFinding[] {
  return [
    ...passage.claims
      .filter(
        (claim) =>
          isReductionByMultiple(claim) &&
          !isThanThat(passage, claim) &&
          !FROM.test(passage.text.slice(Math.max(0, claim.quantity.start - 8), claim.quantity.start)) &&
          !FACTOR.test(passage.text.slice(claim.phrase.start, claim.phrase.end)),
      )
      .map((claim) => finding(passage, claim)),
    ...timesLess(passage),
    ...fallsByTimes(passage),
    ...downToMultiple(passage),
  ];
}

/** `the gain drops from 2.16× to 2.0×`: what falls is a multiple. */
const FROM = /\bfrom $|[从由] ?$/i;
/** `shorter by a factor of 5.5`: divided by it, which is exact. */
const FACTOR = /\bfactor of\b/i;
const NUMERALS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** `4 times smaller`, `five times lower`, `a threefold reduction`: no unit of a quantity, so read by themselves. */
const TIMES_LESS = new RegExp(
  `\\b(\\d{1,4}(?:\\.\\d{1,2})?|${NUMERALS.join('|')})(?: times|-times|[ -]?fold) (?:(?:less|fewer|lower|smaller|cheaper|shorter|lighter)\\b|(?:[a-z]{1,14} )?(?:reduction|decrease|drop|cut)\\b)`,
  'gi',
);

function timesLess(passage: Passage): RuleFinding[] {
  if (!/times|fold/i.test(passage.text)) return [];
  const counted = passage.claims.filter(isReductionByMultiple).map(({ quantity }) => quantity.start);
  return [...passage.text.matchAll(TIMES_LESS)].flatMap(({ 0: phrase, 1: digits, index }) => {
    const value = Number(digits) || NUMERALS.indexOf(digits!.toLowerCase()) + 2;
    // 5 times lower limits were tried: a count before a noun in the plural.
    const isCount = /^ [a-z]{2,14}s\b/i.test(passage.text.slice(index + phrase.length));
    if (value < 1 || isCount || counted.includes(index)) return [];
    const range = { start: index, end: index + phrase.length };
    return [reported(passage, range, { start: index, end: index + digits!.length }, String(value), percentLess(value))];
  });
}

/** `dropped by 2.5 times`, 比上一版小 3 倍: what fell is less by a multiple. */
function fallsByTimes(passage: Passage): RuleFinding[] {
  if (!/times|fold|倍/i.test(passage.text)) return [];
  const counted = passage.claims.filter(isReductionByMultiple).map(({ quantity }) => quantity.start);
  return [BY_TIMES, REDUCED_TIMES, LESS_THAN_HAN].flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: phrase, 1: written, index }) => {
      const start = index + phrase.lastIndexOf(written!);
      const value = writtenCount(written!.toLowerCase());
      if (!(value >= 1) || counted.includes(start)) return [];
      const range = { start: index, end: index + phrase.length };
      return [reported(passage, range, { start, end: start + written!.length }, String(value), percentLess(value))];
    }),
  );
}

const BY_TIMES = new RegExp(
  `\\b(?:${FALL_LATIN})\\b(?: [a-z]{1,12}){0,5}? by (?:about |around |nearly |almost |over |more than )?(\\d{1,3}(?:\\.\\d{1,2})?|${NUMERALS.join('|')})(?: times|-?fold)\\b(?! (?:as|the|its|their|that|what|more|a|an|in)\\b)`,
  'gi',
);
/** `was reduced 9.3 times`: with a point it is no count of occasions. */
const REDUCED_TIMES =
  /\b(?:reduced|lowered|cut|decreased|shrunk|slashed) (\d{1,3}\.\d{1,2}) times\b(?! (?:as|the|its|their|that|what|more|a|an|in)\b)/gi;
const LESS_THAN_HAN =
  /比[^，,。；;:\d]{1,14}(?:小|少|低|短|便宜|轻|省)了? ?(?:约 ?)?(\d{1,3}(?:\.\d{1,2})?|[两三四五六七八九十]) ?倍(?!于)/g;

const fallsByMoreThanAll = (passage: Passage): RuleFinding[] =>
  passage.claims.filter((claim) => isMoreThanAll(passage, claim)).map((claim) => moreThanAll(passage, claim));

/** `下降 120%`, `fell by 130%`; what may become a loss falls by more than all of itself. */
function isMoreThanAll({ text }: Passage, { kind, direction, mode, quantity, phrase }: Claim): boolean {
  if (kind !== 'percent' || direction !== 'down' || mode !== 'by' || quantity.value <= 100) return false;
  return !MAY_BE_NEGATIVE.test(lastSentence(text.slice(0, phrase.end)));
}

const MAY_BE_NEGATIVE =
  /利润|毛利|净|收益|盈|亏|现金流|余额|差|误差|偏|\b(?:profits?|margins?|incomes?|loss|earnings|cash|balance|net|gap|difference|error|bias|save[sd]?|savings?)\b|倍|times|百分点|points/i;

function moreThanAll(passage: Passage, { quantity, phrase }: Claim): RuleFinding {
  return {
    span: passage.spanOf(phrase),
    number: passage.spanOf(quantity),
    message: message('“{0}”: nothing can fall by more than all of itself.', passage.quote(phrase).trim()),
  };
}

/** `reduces the cost from $9 to $5, to 1.7 times its old level`, 降到原来的 1.7 倍: what fell is no multiple of what it was. */
function downToMultiple(passage: Passage): RuleFinding[] {
  return [TO_MULTIPLE_HAN, TO_MULTIPLE_LATIN].flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: phrase, 1: digits, index }) => {
      const value = Number(digits);
      const isFall = pattern === TO_MULTIPLE_HAN || isTellingOfFall(lastSentence(passage.text.slice(0, index)));
      if (value <= 1 || !isFall) return [];
      const start = index + phrase.indexOf(digits!);
      const range = { start: index, end: index + phrase.length };
      return [reported(passage, range, { start, end: start + digits!.length }, digits!, percentLess(value))];
    }),
  );
}

const isTellingOfFall = (sentence: string): boolean => FALLS.test(sentence) && !RISES.test(sentence);
const FALLS = new RegExp(`\\b(?:${FALL_LATIN})\\b`, 'i');
const RISES = new RegExp(`\\b(?:${RISE_LATIN})\\b`, 'i');
const TO_MULTIPLE_HAN = new RegExp(
  `(?:[降减缩压跌][\\u3400-\\u9fff]?[到至为成])了? ?(?:约 ?)?${OLD_HAN}的 ?(\\d{1,3}(?:\\.\\d{1,2})?) ?倍`,
  'g',
);
const TO_MULTIPLE_LATIN =
  /\bto (?:about |just )?(\d{1,3}(?:\.\d{1,2})?) ?(?:times|[x×]) (?:its|their|the) (?:present|current|old|original|former|previous|earlier|initial)\b/gi;

function isReductionByMultiple({ kind, direction, mode, quantity }: Claim): boolean {
  return kind === 'factor' && direction === 'down' && mode === 'by' && quantity.value >= 1;
}

/** `2.31×, lower than the 2.81× of the 70B`: what it is compared with. */
const isThanThat = ({ text }: Passage, { quantity: { start } }: Claim): boolean =>
  /\bthan (?:the|that|our|its) $/i.test(text.slice(Math.max(0, start - 12), start));

function finding(passage: Passage, { quantity, phrase }: Claim): RuleFinding {
  const { value, high, number } = quantity;
  const percent = high === value ? percentLess(value) : `${percentLess(value)}–${percentLess(high)}`;
  return {
    ...reported(passage, phrase, quantity, passage.quote(number), percent),
    fixes: fixes(passage, quantity, phrase, percent),
  };
}

const percentLess = (n: number): string => written((1 - 1 / n) * 100, 0);

function reported(passage: Passage, phrase: Range, number: Range, times: string, percent: string): RuleFinding {
  return {
    span: passage.spanOf(phrase),
    number: passage.spanOf(number),
    message: message(
      '“{0}”: nothing can fall by a multiple of itself. If it fell to 1/{1}, write that, or -{2}%.',
      passage.quote(phrase).trim(),
      times,
      percent,
    ),
  };
}

/** Only 降低 4.5 倍 can be rewritten word for word; an English phrase needs its author. */
function fixes(
  passage: Passage,
  { number, high, value }: Claim['quantity'],
  phrase: Claim['phrase'],
  percent: string,
): Fix[] {
  if (
    high !== value ||
    !/^(?:降低|减少|下降|缩短|降|减)了? ?[\d.]+ ?倍$/.test(passage.text.slice(phrase.start, phrase.end))
  ) {
    return [];
  }
  const text = `降至 1/${passage.quote(number)}（-${percent}%）`;
  return [{ title: message('Write “{0}”', text), edits: [{ span: passage.spanOf(phrase), text }], safe: false }];
}
