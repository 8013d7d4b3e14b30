import type { Claim } from '../numbers/change';
import { written } from '../numbers/quantity';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
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
  ],
  good: [
    { lang: 'zh', text: '推理成本降至 1/4.5（-78%）' },
    { lang: 'en', text: 'latency cut to 1/5 (-80%)' },
    { lang: 'zh', text: '成本成倍降低；误差降低到 3 倍标准差以内' },
    { lang: 'en', text: 'Reduced tensor parallelism to 4x; 3x faster' },
  ],
  check: ({ body }) =>
    readSlide(body).passages.flatMap((passage) =>
      passage.claims.filter(isReductionByMultiple).map((claim) => finding(passage, claim)),
    ),
};

function isReductionByMultiple({ kind, direction, mode, quantity }: Claim): boolean {
  return kind === 'factor' && direction === 'down' && mode === 'by' && quantity.value >= 1;
}

function finding(passage: Passage, { quantity, phrase }: Claim): RuleFinding {
  const where = passage.spanOf(phrase);
  const less = (n: number): string => written((1 - 1 / n) * 100, 0);
  const percent =
    quantity.high === quantity.value ? less(quantity.value) : `${less(quantity.value)}–${less(quantity.high)}`;
  return {
    span: where,
    number: passage.spanOf(quantity),
    message: message(
      '“{0}”: nothing can fall by a multiple of itself. If it fell to 1/{1}, write that, or -{2}%.',
      passage.quote(phrase).trim(),
      passage.quote(quantity.number),
      percent,
    ),
    fixes: fixes(passage, quantity, phrase, percent),
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
