import { isExact, type Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { Miss } from './miss';

/** Right before what is left. */
const LEAVES =
  /(?:剩下?余?的?|余下|还剩|只剩|留下|留给 ?KV ?的?(?:是|有)?)[\u3400-\u9fff ]{0,4}$|\b(?:leav(?:es?|ing)|remain(?:s|ing)?|left with)(?: (?:us|you|it|about|only|just|with|a|some))* ?$/i;
const LEFT_AFTER = /^ ?(?:of [A-Za-z]{2,12} )?(?:(?:is|are) )?(?:left|remains?|remaining|to spare)\b|^ ?(?:留给|剩给)/i;
/** What is taken from. */
const WHOLE_BEFORE = /(?:\b(?:of|out of|from) (?:the |its |our |all |a total of )?|(?:在|从)(?:总共)? ?)$/i;
const WHOLE_AFTER =
  /^ ?(?:的?(?:显存|内存|容量|预算|功率|额定功率))?(?:里面?|中|当中|可用|,? ?(?:扣[掉除去]|减[去掉]|除去|刨[去掉]))|^[^\d,.;]{0,16}(?:,? (?:minus|less)\b)/i;
/** What makes the sum another one: a share, a reserve without a number. */
const MORE =
  /%|每|各|上限|预留|保留|\b(?:each|per|every|reserve|cap|limit|about half|twice|both)\b|[×x*÷=→]|从[^。]{0,20}到/i;
const FAMILIES: ReadonlySet<string | undefined> = new Set(['memory', 'power', 'bandwidth', 'energy']);
const MOST = 5;
const TOLERANCE = 0.02;

/** What is left of a whole after the parts that the same sentence takes from it: `Of 640 GB, weights take 140 GB and activations 20 GB, leaving 380 GB`. */
export function wrongRemainders(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3) return [];
  return sentencesIn(text).flatMap(({ start, end }) => {
    const own = quantities.filter((one) => one.start >= start && one.end <= end);
    return own.length < 3 || own.length > MOST || MORE.test(text.slice(start, own.at(-1)!.end))
      ? []
      : judged(passage, own);
  });
}

function judged(passage: Passage, own: readonly Quantity[]): Miss[] {
  const { text } = passage;
  const [whole, ...rest] = own as [Quantity, ...Quantity[]];
  const left = rest.pop()!;
  const family = whole.unit?.family;
  if (!FAMILIES.has(family) || !own.every((one) => isExact(one) && one.unit?.family === family)) return [];
  const isWhole =
    WHOLE_BEFORE.test(text.slice(Math.max(0, whole.start - 20), whole.start)) ||
    WHOLE_AFTER.test(text.slice(whole.end, whole.end + 24));
  const isLeft =
    LEAVES.test(text.slice(Math.max(0, left.start - 28), left.start)) ||
    LEFT_AFTER.test(text.slice(left.end, left.end + 24));
  const parts = rest.map(amount);
  const expected = amount(whole) - parts.reduce((sum, part) => sum + part, 0);
  if (!isWhole || !isLeft || expected <= 0) return [];
  const room = own.reduce((sum, { step, unit }) => sum + (step / 2) * unit!.factor, amount(whole) * TOLERANCE);
  // One of them may hold another: any selection that comes to it explains it.
  if (sumsOf(parts).some((sum) => Math.abs(amount(whole) - sum - amount(left)) <= room)) return [];
  const from = [whole, ...rest].map((one) => passage.quote(one)).join(' - ');
  return [{ passage, quantity: left, expected: expected / left.unit!.factor, from, probable: true }];
}

const amount = ({ value, unit }: Quantity): number => value * unit!.factor;

function sumsOf(parts: readonly number[]): number[] {
  let sums = [0];
  for (const part of parts) sums = sums.flatMap((sum) => [sum, sum + part]);
  return sums;
}
