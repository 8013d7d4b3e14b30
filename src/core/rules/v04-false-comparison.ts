import type { Quantity } from '../numbers/quantity';
import { comparable } from '../numbers/units';
import { message } from '../source/message';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const falseComparison: SlideRule = {
  id: 'V04',
  scope: 'slide',
  severity: 'error',
  title: { en: 'False comparison', zh: '比较关系不成立' },
  why: {
    en: 'The sign between two numbers claims an order that they do not have. Either the sign or one of the numbers is wrong.',
    zh: '两个数字之间的符号所说的大小关系不成立。不是符号写反，就是数字写错。',
  },
  bad: [
    { lang: 'zh', text: '权重 23.8 GB > 24 GB 显存' },
    { lang: 'en', text: '23.8 GB > 24 GB' },
    { lang: 'en', text: 'P99 TTFT 1.2 s < 900 ms' },
  ],
  good: [
    { lang: 'zh', text: '权重 23.8 GB < 24 GB 显存（但无余量）' },
    { lang: 'en', text: '23.8 GB < 24 GB' },
    { lang: 'zh', text: 'GPU 利用率 >90%，38% -> 72%，10% > 20% > 30%' },
    { lang: 'en', text: 'Latency 45 ms (> 30 ms), 500 GB/s > 400 Gb/s' },
  ],
  check: ({ body }) => readSlide(body).passages.flatMap(falseComparisons),
};

const SIGN = /^ ?([<>≤≥]|<=|>=) ?$/;
const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '≤': '≥', '≥': '≤', '<=': '>=', '>=': '<=' };

function falseComparisons(passage: Passage): RuleFinding[] {
  const { quantities } = passage;
  return quantities.flatMap((right, index) => {
    const left = quantities[index - 1];
    const sign = left === undefined ? undefined : signBetween(passage, left, right);
    if (left === undefined || sign === undefined || !isUnitGiven(left, right)) return [];
    // In a chain the sign is an arrow: 10% > 20% > 30%.
    const more = [quantities[index - 2], left, right, quantities[index + 1]];
    if (signBetween(passage, more[0], more[1]) ?? signBetween(passage, more[2], more[3])) return [];
    return holds(left, right, sign) ? [] : [finding(passage, left, right, sign)];
  });
}

function signBetween(passage: Passage, left: Quantity | undefined, right: Quantity | undefined): string | undefined {
  if (left === undefined || right === undefined) return undefined;
  return SIGN.exec(passage.text.slice(left.end, right.start))?.[1];
}

function isUnitGiven(left: Quantity, right: Quantity): boolean {
  return (
    left.unit !== undefined &&
    comparable(left.unit, right.unit) &&
    left.high === left.value &&
    right.high === right.value
  );
}

function holds(left: Quantity, right: Quantity, sign: string): boolean {
  const a = left.value * left.unit!.factor;
  const b = right.value * right.unit!.factor;
  if (sign.startsWith('<')) return a < b || (sign !== '<' && a === b);
  if (sign.startsWith('>')) return a > b || (sign !== '>' && a === b);
  return sign === '≤' ? a <= b : a >= b;
}

function finding(passage: Passage, left: Quantity, right: Quantity, sign: string): RuleFinding {
  const range = { start: left.start, end: right.end };
  const between = passage.text.slice(left.end, right.start);
  const at = left.end + between.indexOf(sign);
  const flipped = FLIPPED[sign]!;
  return {
    span: passage.spanOf(range),
    number: passage.spanOf(right),
    message: message('“{0}” is not true. Turn the sign round, or correct a number.', passage.quote(range)),
    fixes: [
      {
        title: message('Replace “{0}” by “{1}”', sign, flipped),
        edits: [{ span: passage.spanOf({ start: at, end: at + sign.length }), text: flipped }],
        safe: false,
      },
    ],
  };
}
