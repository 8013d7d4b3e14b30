import type { Claim } from './change';
import { hanNumber } from './han-numerals';
import { countNamed, writtenCount } from './number-words';
import type { Quantity } from './quantity';
import { boundOf, isApproximate } from './surroundings';
import type { Unit } from './units';

/** `eight points`, `five percentage points`, 十二个百分点. */
const POINTS_LATIN = new RegExp(
  `\\b(one|${'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty'})(?: percentage)? points?\\b`,
  'gi',
);
const POINTS_HAN = /([一二两三四五六七八九十]{1,3}) ?个百分点/g;
/** `down by a factor of three`. */
const FACTOR_LATIN = new RegExp(
  `\\ba factor of (${'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty'})\\b`,
  'gi',
);

/** A share or a multiple that is written in words; `means` where the word says by itself what changed. */
export interface Fraction {
  readonly quantity: Quantity;
  readonly means?: Pick<Claim, 'kind' | 'mode' | 'direction'>;
}

const PERCENT: Unit = { text: '', dimensions: { percent: 1 }, family: 'ratio', factor: 1 };
const POINT: Unit = { text: '', dimensions: { point: 1 }, family: 'points', factor: 1 };
const TIMES: Unit = { text: '', dimensions: { times: 1 }, family: 'factor', factor: 1 };

const TENTHS =
  /(?<![一二两三四五六七八九十百])([一两二三四五六七八九])成(?:([一二三四五六七八九半])(?!成)|(多))?(?![本立员为了长分绩果熟份就交都套])/g;
const PARTS = /(?<![百千万])([一二三四五六七八九十]{1,3})分之([一二两三四五六七八九]{1,2})/g;
/** 只有原来的 1/4, `down to 1/3`: no date and no page of several. */
const DIGITS = /(?<![\d/.,])([1-3])\/([2-9]|1[02]|20)(?![\d/.,])(?! ?[月号日页轮])/g;
const HALF = /(?:一|(?<=(?<![不没未])[降减少省砍掉了去近快]))半(?![年月天日夜周径导数路成价个小精自途])/g;
const FIXED_HAN =
  /(?<![不没未])(?:减半|折半|腰斩|对半砍)|(?:翻了?|加)(?:一)?[番倍](?!多)|[高多快贵大长]出?了? ?(?:一|1 ?)倍(?!多)|翻了?[两二]番|翻了?三番|倍增/g;
/** 打八折, 打 7.5 折: eight tenths of the price are left. */
const DISCOUNT = /打(?:了|个| ){0,2}([一二三四五六七八九]{1,2}|[1-9](?:\.\d)?|[1-9]\d) ?折(?![扣叠返旧])/g;
const MAGNITUDES_HAN = /(?<!同|在|同在)([一两三]) ?个(?:多)?数量级/g;
const MAGNITUDES_LATIN = /\b(?<!within )(an|one|two|three) orders? of magnitude\b/gi;
const NUMERALS = 'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty';
const PARTS_LATIN =
  /\b(a|an|one|two|three|four|five|nine)[ -](hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?)\b(?! (?:of (?:a|an|the) (?:second|minute|hour|day|year)|party|parties|time|year|run|round|version|release|stage|place|row|column|shift|team|batch|pass|region|site|option|attempt|week|month|day|floor|wave|phase|node|replica|on\b))/gi;
const HALF_LATIN =
  /\bhalf(?! (?:as [a-z]{2,6} again|a|an|an? hour|day|year|past|rack|hour|of (?:a|an|the) (?:second|minute|hour|day|year)|life|precision|duplex)\b)(?!-)/gi;
const FIXED_LATIN =
  /\b(halv(?:e|ed|ing)|(?<!\b(?:both|two|the|its|our|of|in|into|equal|upper|lower|first|second|other|between) )halves|doubl(?:e|es|ed|ing)(?! precision| buffer)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|(?:quadrupl|quintupl|sextupl)(?:e|es|ed|ing))\b(?!-)/gi;
const TIMES_LATIN = new RegExp(
  `\\b(?:(twice|thrice)|(${NUMERALS}|\\d{1,4}(?:\\.\\d{1,2})?)(?: times|-?fold))(?= (?:as|the|what|more|higher|larger|faster|bigger|longer|slower|that)\\b)`,
  'gi',
);
/** `a fivefold increase`, `a threefold density gain` */
const FOLD_LATIN = new RegExp(
  `\\b(${NUMERALS}|\\d{1,3}(?:\\.\\d)?)[ -]?fold(?= (?:[a-z]{3,14} )?(?:increase|improvement|gain|rise|growth|jump|speed-?up|boost)\\b)`,
  'gi',
);
const DENOMINATORS = [
  'hal',
  'third',
  'quarter',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const GROWN: Readonly<Record<string, number>> = { d: 2, t: 3, qua: 4, qui: 5, s: 6 };
const ANY_HAN = /成|分之|百分点|半|番|腰斩|[翻加]了?一?倍|[一1] ?倍|倍增|折|数量级/;
const ANY_LATIN =
  /hal[fv]|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|doubl|tripl|trebl|quadrupl|quintupl|sextupl|twice|thrice|times|fold|magnitude|points?|factor of/i;

/** The shares and multiples that folded `text` gives in words, in no order. Whether they tell a change, words beside them say. */
export function fractionsIn(text: string): readonly Fraction[] {
  const digits = text.includes('/') ? digitFractions(text) : [];
  const han = ANY_HAN.test(text) ? hanFractions(text) : [];
  return [...digits, ...han, ...(ANY_LATIN.test(text) ? latinFractions(text) : [])];
}

function digitFractions(text: string): Fraction[] {
  return [...text.matchAll(DIGITS)]
    .filter(([, part, whole]) => Number(part) < Number(whole))
    .map((match) => ofParts(match, Number(match[1]), Number(match[2])));
}

function hanFractions(text: string): Fraction[] {
  return [
    ...[...text.matchAll(TENTHS)].map((match) => {
      const more = match[2] === undefined ? 0 : match[2] === '半' ? 5 : hanNumber(match[2])!;
      const low = hanNumber(match[1]!)! * 10 + more;
      return share(match, low, more === 0 ? 9 : 2, match[3] === undefined ? low : low + 9);
    }),
    ...[...text.matchAll(PARTS)].map((match) => ofParts(match, hanNumber(match[2]!) ?? 0, hanNumber(match[1]!) ?? 1)),
    ...[...text.matchAll(HALF)].map((match) => share(match, 50, 9)),
    ...[...text.matchAll(FIXED_HAN)].map((match) => {
      if (/半|腰斩/.test(match[0])) return { ...share(match, 50, 9), means: HALVED };
      return multiple(match, /[两二]番/.test(match[0]) ? 4 : match[0].includes('三番') ? 8 : 2, MULTIPLIED);
    }),
    ...[...text.matchAll(DISCOUNT)].map((match) => ({ ...share(match, tenthsOf(match[1]!), 2), means: LEFT })),
    ...[...text.matchAll(POINTS_HAN)].map((match) => points(match, hanNumber(match[1]!)!)),
    ...[...text.matchAll(MAGNITUDES_HAN)].map((match) => magnitudes(match, hanNumber(match[1]!)!)),
  ];
}

function latinFractions(text: string): Fraction[] {
  return [
    ...[...text.matchAll(PARTS_LATIN)]
      .filter((match) => !isTime(text, match))
      .map((match) => {
        const parts = DENOMINATORS.findIndex((name) => match[2]!.toLowerCase().startsWith(name)) + 2;
        return ofParts(match, countNamed(match[1]!) ?? 1, parts);
      }),
    ...[...text.matchAll(HALF_LATIN)]
      .filter(({ index }) => !/\b(?:an?|one) $/i.test(text.slice(Math.max(0, index - 5), index)))
      .map((match) =>
        /^ (?:as|the (?!of)|what|of (?:the|its|what))/i.test(text.slice(match.index + 4, match.index + 16))
          ? { ...share(match, 50, 9), means: LEFT }
          : share(match, 50, 9),
      ),
    ...[...text.matchAll(FIXED_LATIN)].map((match) => {
      const letter = match[0][0]!.toLowerCase();
      return letter === 'h'
        ? { ...share(match, 50, 9), means: HALVED }
        : multiple(match, GROWN[letter] ?? GROWN[match[0].slice(0, 3).toLowerCase()]!, MULTIPLIED);
    }),
    ...[...text.matchAll(TIMES_LATIN)].map((match) => {
      const times = match[1] === undefined ? writtenCount(match[2]!) : /tw/i.test(match[1]) ? 2 : 3;
      return multiple(match, times, COMPARED);
    }),
    ...[...text.matchAll(POINTS_LATIN)].map((match) => points(match, countNamed(match[1]!)!)),
    ...[...text.matchAll(FACTOR_LATIN)].map((match) => multiple(match, countNamed(match[1]!)!, COMPARED)),
    ...[...text.matchAll(FOLD_LATIN)].map((match) => multiple(match, writtenCount(match[1]!), GROWN_BY)),
    ...[...text.matchAll(MAGNITUDES_LATIN)].map((match) => magnitudes(match, countNamed(match[1]!) ?? 1)),
  ];
}

/** 八 and 8 are 80 %, 八五, 8.5 and 85 are 85 %. */
function tenthsOf(written: string): number {
  const digits = [...written.replace('.', '')].map((c) => (/\d/.test(c) ? Number(c) : hanNumber(c)!));
  return digits[0]! * 10 + (digits[1] ?? 0);
}

/** Ten times is said of eight and of thirteen, not of five. */
const magnitudes = (match: RegExpExecArray, count: number): Fraction => {
  const value = 10 ** count;
  return { quantity: quantityOf(match, { value, high: value * 4, step: value * 0.8, unit: TIMES }), means: COMPARED };
};

/** `a gain of 12% in one quarter`: of the year. */
const isTime = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  /quarters?$/i.test(word) &&
  /\b(?:in|within|over|after|for|during) $/i.test(text.slice(Math.max(0, index - 8), index)) &&
  !/^ of\b/.test(text.slice(index + word.length, index + word.length + 4));

const HALVED = { kind: 'percent', mode: 'by', direction: 'down' } as const;
const LEFT = { kind: 'percent', mode: 'to', direction: 'down' } as const;
const MULTIPLIED = { kind: 'factor', mode: 'to', direction: 'up' } as const;
const GROWN_BY = { kind: 'factor', mode: 'by', direction: 'up' } as const;
const COMPARED = { kind: 'factor', mode: 'ratio', direction: undefined } as const;

function ofParts(match: RegExpExecArray, count: number, parts: number): Fraction {
  const value = (count / parts) * 100;
  return share(match, value, value / 6);
}

function share(match: RegExpExecArray, value: number, step: number, high = value): Fraction {
  return { quantity: quantityOf(match, { value, high, step, unit: PERCENT }) };
}

function points(match: RegExpExecArray, value: number): Fraction {
  return { quantity: quantityOf(match, { value, high: value, step: 1, unit: POINT }) };
}

function multiple(match: RegExpExecArray, value: number, means: Fraction['means']): Fraction {
  return { quantity: quantityOf(match, { value, high: value, step: value / 8, unit: TIMES }), means };
}

/** A word is less exact than digits, and 将近 makes it less exact still. */
function quantityOf(
  { 0: word, index: start, input }: RegExpExecArray,
  amount: Pick<Quantity, 'value' | 'high' | 'step' | 'unit'>,
): Quantity {
  const range = { start, end: start + word.length };
  const approximate = isApproximate(input, range.start, range.end);
  const bound = boundOf(input, range.start, range.end);
  // `more than doubled` promises the double, `about half` something near it.
  const step = bound !== undefined ? 0 : approximate ? amount.step * 1.6 : amount.step;
  return { ...range, number: range, decimals: 0, ...amount, approximate, bound, step };
}
