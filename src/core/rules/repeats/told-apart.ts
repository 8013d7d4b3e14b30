import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { settingOf } from '../reading/names';
import { baseOf } from './contrasts';
import type { Fact } from './facts';
import type { PlacedFact } from './links';
import { stemsIn } from './stems';
import { areOfTwoStages } from './told-stages';
import type { TwoValues } from './two-values';
import { wordedCounts } from './worded-counts';
import { weightOf } from './wording';

/** Whether how two values of one name are told says that they are two things. */
export function areToldApart({ earlier, later }: TwoValues): boolean {
  return (
    [earlier, later].some(({ fact: { passage } }) => PLANNED.test(passage.text)) ||
    [earlier, later].some(isExample) ||
    [earlier, later].some(({ fact: { passage } }) => OF_TEST.test(passage.text)) ||
    isReckonedFrom(earlier, later) ||
    isOnOtherBase(earlier, later) ||
    isOnOtherBase(later, earlier) ||
    isOfSetting(earlier, later) ||
    isOfSetting(later, earlier) ||
    isOneOfTokens(earlier, later) ||
    areOfOneSentence(earlier, later) ||
    isSmallEnd(earlier, later) ||
    areOfTwoSteps(earlier, later) ||
    (earlier.fact.isOld === later.fact.isOld && areOfTwoStages(placeOf(earlier), placeOf(later)))
  );
}

/** `A million tokens for 28 cents`, `$2.80 per GPU-hour`: the price of tokens and of hours. */
function isOneOfTokens(...both: readonly [PlacedFact, PlacedFact]): boolean {
  const [a, b] = both.map(({ fact: { passage, scene, quantity } }) =>
    quantity.unit?.dimensions.money === undefined
      ? undefined
      : OF_TOKENS.test([passage.text.slice(scene.start, scene.end), ...scene.labels.map(({ text }) => text)].join(' ')),
  );
  const [hour, other] = both.map(({ fact: { quantity } }) => quantity.unit?.family === 'money_rate');
  return a !== b && a !== undefined && b !== undefined && (hour === true || other === true);
}

const OF_TOKENS = /token|词元/i;

/** A cell in the row of a load or a limit, `| 96 | 33.6 |`, and a text that does not speak of it. */
function isOfSetting({ fact: cell }: PlacedFact, { fact: { passage } }: PlacedFact): boolean {
  const [label] = cell.place === 'cell' ? cell.scene.labels : [];
  const setting = label && settingOf(label);
  const isOld = (one: Quantity): boolean => passage.pairs.some(({ from }) => from.start === one.start);
  return (
    setting !== undefined && !passage.quantities.some((one) => passage.quote(one.number) === setting && !isOld(one))
  );
}

/** `We paid for 240 and used 132` over `108 idle`; `$2.36M, written off at $590k a year over 4 years`: what follows from others of its text is no second value. */
function isReckonedFrom({ fact: a }: PlacedFact, { fact: b }: PlacedFact): boolean {
  const others = (fact: Fact): number[] =>
    [...a.passage.quantities, ...b.passage.quantities]
      .filter((one) => one !== a.quantity && one !== b.quantity && isOfKind(one, fact.quantity))
      .map(canonicalValue);
  const [x, y] = [a, b].map(({ quantity }) => canonicalValue(quantity)) as [number, number];
  if ([a, b].some((fact) => others(fact).some((one) => isEqual(x + y, one) || isEqual(Math.abs(x - y), one))))
    return true;
  return isOverCount(a, b) || [a, b].some((fact) => fact.place !== 'cell' && isQuotient(fact));
}

/** `409 minutes`, `over ten incidents 40.9 min`: one is the other over a count that the text of either gives. */
function isOverCount(a: Fact, b: Fact): boolean {
  const times = Math.max(a.amount / b.amount, b.amount / a.amount);
  return [a, b].some(({ passage }) =>
    [...passage.quantities, ...wordedCounts(passage)].some(
      ({ value, decimals }) => decimals === 0 && value > 1 && isEqual(value, times),
    ),
  );
}

/** `按实际开启的卡时算` beside a value that is counted by nothing said: what it is counted by is what differs. */
function isOnOtherBase({ fact: one }: PlacedFact, { fact: other }: PlacedFact): boolean {
  if (one.place === 'cell') return false;
  const base = baseOf(one.scene.sentence);
  return base !== undefined && weightOf([...stemsIn(base)].filter((word) => !other.around.has(word))) > 1;
}

/** `条件：34B 模型，512 张 H100`: what one test was run on. */
const OF_TEST = /^[ *]{0,3}(?:测试)?条件[:：]|^[ *]{0,3}(?:test )?conditions?[:：]/i;

const isOfKind = (one: Quantity, other: Quantity): boolean =>
  one.unit?.family === other.unit?.family && one.unit?.currency === other.unit?.currency;

/** Whether an amount of money is another one of its text over so many. */
function isQuotient({ passage: { quantities }, quantity }: Fact): boolean {
  if (quantity.unit?.dimensions.money === undefined) return false;
  const value = canonicalValue(quantity);
  const before = quantities.slice(0, quantities.indexOf(quantity)).filter((one) => isOfKind(one, quantity));
  const counts = quantities.filter(
    (one) => one !== quantity && one.decimals === 0 && one.value > 1 && !isOfKind(one, quantity),
  );
  return before.some((one) => counts.some((count) => isEqual(canonicalValue(one) / count.value, value)));
}

const isEqual = (a: number, b: number): boolean => Math.abs(a / b - 1) < EXACT;
const EXACT = 0.001;

/** 举例：… where all that follows in the paragraph is made up. */
const EXAMPLE = /举个?例|打个比方|\b(?:for (?:example|instance)|as an example|let us say|imagine)\b/i;
const isExample = ({ fact: { passage, quantity } }: PlacedFact): boolean =>
  passage.place !== 'cell' && EXAMPLE.test(passage.text.slice(0, quantity.start));

const placeOf = ({ fact: { passage, scene } }: PlacedFact) => ({
  passage,
  labels: scene.labels.map(({ text }) => text),
});

/** `共 91 天；按这 90 天计算`: the same once more. */
const POINTING = /(?:这|上述|以上|\b(?:this|these|those|that)) ?$/i;

/** `52.6% by cards, but 56.2% by memory`: who writes both in one sentence means two things. */
function areOfOneSentence({ fact: a, slide: one }: PlacedFact, { fact: b, slide: other }: PlacedFact): boolean {
  if (one !== other || a.passage !== b.passage) return false;
  const [first, second] = a.quantity.start < b.quantity.start ? [a, b] : [b, a];
  const between = a.passage.text.slice(first.quantity.end, second.quantity.start);
  return !/[。!?！？\n]|\. /.test(between) && !POINTING.test(between);
}

/** `from 4 nodes to 12` beside 21 nodes elsewhere: small numbers that a plan leads to are their own. */
function isSmallEnd({ fact: a }: PlacedFact, { fact: b }: PlacedFact): boolean {
  const [first, second] = [a, b].map(({ passage: { pairs }, quantity }) =>
    pairs.some(({ from, to }) => from.start === quantity.start || to.start === quantity.start),
  );
  const isCount = a.kind === 'count' || a.kind === a.name;
  return (
    isCount && first !== second && [a, b].every(({ quantity }) => quantity.decimals === 0 && quantity.value < SMALL)
  );
}

/** `34% → 47%` and `68% → 74%`: steps that follow one another, each with its own ends. */
function areOfTwoSteps({ fact: a }: PlacedFact, { fact: b }: PlacedFact): boolean {
  const [one, other] = [a, b].map(({ passage: { pairs }, quantity }) =>
    pairs.find(({ from, to }) => from.start === quantity.start || to.start === quantity.start),
  );
  if (one === undefined || other === undefined) return false;
  return canonicalValue(one.from) !== canonicalValue(other.from) && canonicalValue(one.to) !== canonicalValue(other.to);
}

const SMALL = 100;

/** `Opening (page 1, 3 minutes)`: every part of a talk has minutes of its own. */
const PLANNED =
  /\((?:pages?|slides?) \d{1,3}[^()]{0,12}, ?\d{1,3} ?min|[(（]第? ?\d{1,3}[^()（）]{0,8}页[,，、 ]{1,2}\d{1,3} ?分|[(（] ?\d{1,3} ?(?:分钟|minutes|min)[)）] ?$/i;
