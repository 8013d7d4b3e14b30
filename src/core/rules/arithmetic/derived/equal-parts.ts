import { countNamed } from '../../../numbers/number-words';
import { canonicalValue, isExact, type Quantity, standingIn, wholeNumber } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import { wordedQuantities } from '../../../numbers/worded';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

const EQUALLY =
  /平摊|均摊|平分|均分|等分|平均分|AA ?制|\b(?:equally|evenly|equal (?:parts|shares)|in equal|fair and square)\b/i;
/** Before or after what each of them has. */
const EACH_BEFORE =
  /(?:[每各][\u3400-\u9fff]{1,3}|各)(?:[分拿摊出付得承]{1,2}(?:担|到|得)?|是|就是|为)? ?(?:约 ?)?$|\b(?:each|every(?:body|one)|per (?:head|person|team|node|card))\b[^\d,.;]{0,16}$/i;
const EACH_AFTER = /^ ?(?:GPUs?|cards|nodes)? ?(?:each|apiece|per (?:head|person|team)|a head)\b/i;
const MOST_PARTS = 100;

/** What each gets of a sum that so many share equally: `The three of us split the $1,080 equally and everybody pays $420`. */
export function wrongEqualParts(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (!EQUALLY.test(text)) return [];
  const all = [
    ...quantities,
    ...countsOf(text),
    ...wordedQuantities(text).filter((one) => !quantities.some((q) => touches(q, one))),
  ];
  return sentencesIn(text).flatMap((sentence) => {
    const own = standingIn(all, sentence).sort((a, b) => a.start - b.start);
    return EQUALLY.test(sentence.text) && own.length === 3 ? judged(passage, own) : [];
  });
}

/** 四个团队: what shares need not be anything that is counted elsewhere. */
function countsOf(text: string): Quantity[] {
  return [...text.matchAll(/([两三四五六七八九十]{1,2})(?=[个方大位])/g)].map(({ 1: digits, index }) => {
    return wholeNumber({ start: index, end: index + digits!.length }, countNamed(digits!) ?? 0);
  });
}

const touches = (a: Quantity, b: Quantity): boolean => a.start < b.end && b.start < a.end;

function judged(passage: Passage, own: readonly Quantity[]): Miss[] {
  const { text } = passage;
  const each = own.find(
    ({ start, end }) =>
      EACH_BEFORE.test(text.slice(Math.max(0, start - 28), start)) || EACH_AFTER.test(text.slice(end, end + 20)),
  );
  const others = own.filter((one) => one !== each);
  if (each === undefined || !own.every(isExact)) return [];
  const alike = others.filter(
    ({ unit }) => unit?.family === each.unit?.family && unit?.currency === each.unit?.currency,
  );
  const counts = others.filter(isCount);
  const whole = alike.sort((a, b) => canonicalValue(b) - canonicalValue(a))[0];
  const parts = counts.find((one) => one !== whole);
  if (whole === undefined || parts === undefined || parts.value < 2 || parts.value > MOST_PARTS) return [];
  const expected = canonicalValue(whole) / parts.value;
  const slack =
    (each.step * (each.unit?.factor ?? 1)) / 2 +
    expected * 0.01 +
    (whole.step * (whole.unit?.factor ?? 1)) / 2 / parts.value;
  if (Math.abs(canonicalValue(each) - expected) <= slack || canonicalValue(each) >= canonicalValue(whole)) return [];
  const from = `${passage.quote(whole.number)} ÷ ${parts.value}`;
  return [{ passage, quantity: each, expected: expected / (each.unit?.factor ?? 1), from, probable: true }];
}

const isCount = ({ unit, decimals }: Quantity): boolean => unit === undefined && decimals === 0;
