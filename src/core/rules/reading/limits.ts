import { canonicalValue, type Quantity, rounded } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';

/** Which side of a limit is the good one. */
export type Way = 'atMost' | 'atLeast';

/** Names of what values are held to: the nouns of `目标 99.95%`, `the 800 ms objective`. */
export const TARGET =
  '目标|SLO|SLA|阈值|门限|门槛|上限|下限|要求|预算|红线|底线|承诺|达标线|限值|限额|配额|设计值|标准(?!差)|\\b(?:targets?|goals?|objectives?|thresholds?|limits?|budgets?|ceiling|floor|cap|commitments?|requirements?|spec|allowance|promised?|budgeted|quota|bar|envelope)\\b';
const UPPER =
  /上限|预算|红线|限值|限额|配额|最多|至多|\b(?:limit|budget|ceiling|cap|allowance|quota|envelope|max(?:imum)?)\b/i;
const LOWER = /下限|底线|至少|最低|\b(?:floor|min(?:imum)?)\b/i;

/** The good side that the name of a limit tells: an upper limit is kept from below. */
export function wayNamed(name: string): Way | undefined {
  const [upper, lower] = [UPPER.test(name), LOWER.test(name)];
  if (upper === lower) return undefined;
  return upper ? 'atMost' : 'atLeast';
}

/** A target of nearly all is one for what goes well. */
export function wayOfShare({ unit, value }: Quantity): Way | undefined {
  return unit?.family === 'ratio' && value >= 95 && value < 100 ? 'atLeast' : undefined;
}

/** Where `value` lies: above `limit` (1), below it (-1), or at it as far as its digits tell (0). Units have been compared. */
export function against(value: Quantity, limit: Quantity): -1 | 0 | 1 {
  const { low, high } = rounded(value);
  const factor = value.unit?.factor ?? 1;
  const at = canonicalValue(limit);
  const grain = Math.abs(at) * 1e-9;
  if (low * factor > at + grain) return 1;
  return high * factor < at - grain ? -1 : 0;
}

/** Whether numbers of two texts are counted in one unit, be it one that nobody reads (`12 ℃`, `10 ℃`). */
export function oneUnit(left: readonly [Quantity, string], right: readonly [Quantity, string]): boolean {
  const [a, b] = [left[0].unit, right[0].unit];
  if (a !== undefined || b !== undefined) return comparable(a, b);
  return unreadUnit(...left) === unreadUnit(...right);
}

const UNREAD = /^ ?([^\s\d<>≤≥=,，。；;:、|()+\u3400-\u9fff-]{1,8}|[\u3400-\u9fff])/;
/** Words that go on with the sentence, and nouns of what the number is. */
const NO_UNIT = new RegExp(
  `^(?:[的是为高低已和与达满优符超未没不就都均也而在比较时后]|(?:is|was|are|were|has|had|and|or|to|in|of|at|on|by|for|with|but|while|which|so|under|over|above|below|well|still|met|meets|the|an?|vs\\.?)$|${TARGET})`,
  'i',
);

/** What stands after a number without a unit: a unit that is not read, or a measure word; '' where nothing does. */
export function unreadUnit({ end }: Quantity, text: string): string {
  const word = UNREAD.exec(text.slice(end, end + 12))?.[1] ?? '';
  return NO_UNIT.test(word) ? '' : word;
}
