import { comparablePair, type Pair, pairWithUnit } from '../../numbers/change';
import { plainLevels } from '../../numbers/levels';
import { canonicalValue, type Quantity, type Range } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';

/** Said of one of two values that have names, and not true of it: `方案一 9.6 万，方案二 8.8 万，方案二反而更贵`. */
export interface BrokenComparative {
  readonly own: Quantity;
  readonly other: Quantity;
  readonly said: Range;
}

/** The number that stands behind the only place in `said` where `name` has one. */
export function valueNamed(name: string, said: string, levels: readonly Quantity[]): Quantity | undefined {
  const [written, searched] = [said.toLowerCase(), name.toLowerCase()];
  const found = new Set<Quantity>();
  for (let at = written.indexOf(searched); at >= 0; at = written.indexOf(searched, at + 1)) {
    const end = at + name.length;
    const next = levels.find(({ start }) => start >= end);
    const isOwn = next !== undefined && /^[^\d,，。；;:]{0,14}:? ?$/.test(said.slice(end, next.start));
    if (isOwn && !isWithin(written, at, end)) found.add(next);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** H100 in GH100. */
const isWithin = (text: string, at: number, end: number): boolean =>
  /^[a-z\d]{2}$/.test(text.slice(at - 1, at + 1)) || /^[a-z\d]{2}$/.test(text.slice(end - 1, end + 1));

const NAME = '[A-Za-z\\u3400-\\u9fff][A-Za-z\\d \\u3400-\\u9fff]{0,9}?';
const MORE = new RegExp(
  `[,，。；;] ?(?:而|但|其实|显然|所以|因此)?(${NAME}) ?(?:反而|反倒|却|倒是|倒|明显|显然|略|还是|要|则|其实){0,2}更(快|慢|贵|便宜|高|低|长|短|多|少|大|小|省钱)(?=[,，。；;!]|了|些|一点|$)`,
  'g',
);
const MORE_LATIN =
  /[,;.] (?:so |and |but |yet )?(?:the )?([A-Za-z][\w-]{0,14}(?: [\w-]{1,10})?) (?:is|was|are|were|comes out|came out|remains) (?:the |actually |clearly |in fact ){0,2}(faster|slower|cheaper|dearer|pricier|higher|lower|longer|shorter|larger|smaller)(?: one| option)?(?=[,;.]|$)/g;
/** Said of times and of rates, the other way round of each. */
const OF_SPEED = /快|慢|faster|slower/;
const FAST = /快|faster/;
const RATES: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily | undefined>([
  'token_rate',
  'request_rate',
  'bandwidth',
]);
const UPWARD = /贵|高|长|多|大|dearer|pricier|higher|longer|larger/;
const OF_MONEY = /贵|便宜|省钱|cheaper|dearer|pricier/;

/** The comparatives of a passage that its only two values of one kind contradict. */
export function brokenComparatives({ text, quantities, claims }: Passage): BrokenComparative[] {
  if (quantities.length < 2 || !/更|er\b/.test(text)) return [];
  const plain = plainLevels(text, quantities, claims);
  return [...text.matchAll(MORE), ...text.matchAll(MORE_LATIN)].flatMap(({ 0: whole, 1: name, 2: word, index }) => {
    const said = text.slice(0, index);
    const levels = plain.filter(({ end }) => end <= index);
    const own = valueNamed(name!.trim(), said, levels);
    const [other, ...more] = levels.filter((one) => one !== own && own !== undefined && comparablePair(own, one));
    if (own === undefined || other === undefined || more.length > 0) return [];
    const { from, to } = pairWithUnit(other, own, { start: 0, end: 0 });
    if (OF_MONEY.test(word!) !== (to.unit?.dimensions.money !== undefined) || from.unit === undefined) return [];
    const isUp = OF_SPEED.test(word!) ? isUpForSpeed(word!, to.unit?.family) : UPWARD.test(word!);
    return isUp === undefined || isAsSaid({ from, to, start: 0, end: 0 }, isUp)
      ? []
      : [{ own, other, said: { start: index + 1, end: index + whole.length } }];
  });
}

/** A faster rate is larger, a faster time is smaller; of anything else nobody knows. */
function isUpForSpeed(word: string, family: UnitFamily | undefined): boolean | undefined {
  if (family === 'time') return !FAST.test(word);
  return RATES.has(family) ? FAST.test(word) : undefined;
}

function isAsSaid({ from, to }: Pair, isUp: boolean): boolean {
  const [other, own] = [from, to].map(canonicalValue) as [number, number];
  return isUp ? own >= other : own <= other;
}
