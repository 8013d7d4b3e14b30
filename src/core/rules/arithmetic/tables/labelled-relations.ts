import { agreeing, type Interval, overlaps } from '../../../numbers/quantity';
import type { UnitFamily } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { exactly, inverse, middle, product, quotient, same, scaled } from '../interval';
import type { Miss } from '../miss';
import { type LabelValue, labelValueGroups } from './label-values';
import { conditionsOf, isMean, isOfFacility, isOfIt, isOfUser, isTokenTime } from './labels';

/** What a value is, by its unit and its label. */
interface Role {
  readonly family: UnitFamily | undefined;
  readonly is: (label: string, value: LabelValue) => boolean;
}

type Expected = (...values: Interval[]) => Interval;

interface LabelledRelation {
  readonly result: Role;
  readonly of: readonly Role[];
  readonly expected: Expected;
  /** The labels may speak of other conditions: totals and parts do. */
  readonly isAcross?: true;
  /** A time to the first token may be in it, so that it may be somewhat less. */
  readonly isLoose?: true;
  /** No more of them fit; fewer may be there. */
  readonly isLimit?: true;
  readonly sign: string;
}

const EACH = /每|单|\/ ?(?:GPU|卡|card|node|节点)|\b(?:per|each|a|one)\b/i;
const CARDS = /卡数|GPU ?数|张数|\b(?:GPUs|cards|accelerators)\b/i;
const NODES = /节点数|服务器数|机器数|台数|节点$|服务器$|\b(?:nodes|servers|machines|boxes)\b/i;
const OF_NODE = /每(?:台|个?节点|机|台?服务器)|单机|单节点|\b(?:per|each|in (?:a|each)) (?:node|server|machine|box)\b/i;
const OTHERS = /目标|上限|额定|备用|预留|峰值|\b(?:target|limit|rated|spare|reserved?|peak|budget|cap|idle)\b/i;

const role = (family: UnitFamily | undefined, is: Role['is'] = () => true): Role => ({ family, is });
const isCount = ({ quantity, unit }: LabelValue): boolean =>
  quantity.decimals === 0 && (unit === undefined || unit.family === undefined);

const PUE = role(undefined, (label, { quantity }) => /\bPUE\b/i.test(label) && quantity.value < 3);
const IT_POWER = role('power', (label) => isOfIt(label) && !isOfFacility(label));
const FACILITY_POWER = role('power', (label) => isOfFacility(label) && !isOfIt(label));
const CARD_COUNT = role(undefined, (label, value) => isCount(value) && CARDS.test(label) && !EACH.test(label));
/** As many as one node has. */
const FEW_CARDS = role(undefined, (label, value) => CARD_COUNT.is(label, value) && value.quantity.value <= 16);
const NODE_COUNT = role(
  undefined,
  (label, value) => isCount(value) && NODES.test(label) && !CARDS.test(label) && !EACH.test(label),
);
const CARDS_OF_NODE = role(
  undefined,
  (label, value) => isCount(value) && OF_NODE.test(label) && /卡|GPU|cards|accelerators/i.test(label),
);
const isOfCard = (label: string, { unit }: LabelValue): boolean =>
  unit?.scope === 'gpu' ||
  /每[张块]?(?:卡|GPU)|单卡|\b(?:per|each|one|a)[ -](?:GPU|card)\b|\/ ?(?:GPU|卡)/i.test(label);
const isOfAll = (label: string, value: LabelValue): boolean =>
  !isOfCard(label, value) &&
  !isOfUser(label, value.unit) &&
  /总|整机|集群|整体|\b(?:total|cluster|fleet|whole|all|node|server|box|pool)\b/i.test(label);
const IN_KWH = role('energy_per_token', (_, { unit }) => (unit?.factor ?? 0) > 1.5);
const IN_JOULES = role('energy_per_token', (_, { unit }) => (unit?.factor ?? 0) <= 1.5);

const SESSIONS = role(
  undefined,
  (label, value) => isCount(value) && /并发|会话数|路数|\b(?:concurren\w{1,4}|sessions|streams)\b/i.test(label),
);
const OF_SESSION = role('memory', (label) =>
  /(?:每|单)(?:条|个|路)?(?:请求|会话|用户|路|序列)|\b(?:per|each) (?:request|session|user|sequence|stream)\b/i.test(
    label,
  ),
);
const FREE_MEMORY = role(
  'memory',
  (label, value) =>
    /剩余|空闲|可用|KV ?(?:池|预算|空间)|\b(?:free|left|remaining|KV (?:pool|budget))\b/i.test(label) &&
    !OF_SESSION.is(label, value),
);

const RELATIONS: readonly LabelledRelation[] = [
  { result: SESSIONS, of: [FREE_MEMORY, OF_SESSION], expected: quotient, isAcross: true, isLimit: true, sign: ' ÷ ' },
  { result: FACILITY_POWER, of: [IT_POWER, PUE], expected: product, isAcross: true, sign: ' × ' },
  {
    result: role('token_rate', (label, { unit }) => isOfUser(label, unit)),
    of: [role('time', isTokenTime)],
    expected: inverse,
    isLoose: true,
    sign: '1 ÷ ',
  },
  { result: IN_KWH, of: [IN_JOULES], expected: same, sign: '' },
  { result: IN_KWH, of: [role('tokens_per_energy')], expected: inverse, sign: '1 ÷ ' },
  { result: IN_JOULES, of: [role('tokens_per_energy')], expected: inverse, sign: '1 ÷ ' },
  { result: role('money_per_token'), of: [role('tokens_per_money')], expected: inverse, sign: '1 ÷ ' },
  { result: PUE, of: [FACILITY_POWER, IT_POWER], expected: quotient, isAcross: true, sign: ' ÷ ' },
  {
    result: role('mass'),
    of: [role('energy'), role('mass_per_energy')],
    expected: product,
    isAcross: true,
    sign: ' × ',
  },
  {
    result: role('money_rate', isOfAll),
    of: [role('money_rate', isOfCard), CARD_COUNT],
    expected: product,
    isAcross: true,
    sign: ' × ',
  },
  { result: CARD_COUNT, of: [NODE_COUNT, CARDS_OF_NODE], expected: product, isAcross: true, sign: ' × ' },
  {
    result: role('token_rate', isOfCard),
    of: [role('token_rate', (label, value) => isOfAll(label, value) && !OF_NODE.test(label)), CARD_COUNT],
    expected: quotient,
    isAcross: true,
    sign: ' ÷ ',
  },
  {
    result: role('token_rate', isOfCard),
    of: [role('token_rate', (label, value) => isOfAll(label, value) && OF_NODE.test(label)), FEW_CARDS],
    expected: quotient,
    isAcross: true,
    sign: ' ÷ ',
  },
];
const FAR = 1500;
const OFF_AT_LEAST = 0.03;

/** The values of a list or a table's column that the values beside them do not give although labels and units say so. */
export function wrongLabelledRelations(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  return labelValueGroups(texts, tables).flatMap((group) => {
    const found = missesIn(group);
    // The last of its numbers is what was reckoned: of IT power, facility power and PUE.
    const isOfLater = ({ passage, quantity }: Miss): boolean =>
      found.some(
        ({ miss, of }) => of.some((one) => one.quantity === quantity) && startOf(miss) > passage.spanOf(quantity).start,
      );
    return found.flatMap(({ miss }) => (isOfLater(miss) ? [] : [miss]));
  });
}

const startOf = ({ passage, quantity }: Miss): number => passage.spanOf(quantity).start;

interface Found {
  readonly miss: Miss;
  readonly of: readonly LabelValue[];
}

function missesIn(group: readonly LabelValue[]): Found[] {
  return RELATIONS.flatMap(({ result, of, expected, isAcross, isLoose, isLimit, sign }) => {
    const [said, ...operands] = [result, ...of].map((one) => onlyOf(group, one));
    if (said === undefined || operands.some((one) => one === undefined || one === said)) return [];
    const known = operands as LabelValue[];
    const conditions = new Set([said, ...known].map(({ label }) => conditionsOf(label)));
    const isOther = [said, ...known].some(({ label }) => OTHERS.test(label));
    if (
      isOther ||
      areOfTwoLoads([said, ...known]) ||
      (!isAcross && conditions.size > 1) ||
      currencies([said, ...known]) > 1
    )
      return [];
    return judged(said, known, expected, sign)
      .filter((miss) => !(isLoose && isSomewhatLess(miss)) && !(isLimit && miss.quantity.value < miss.expected + 1))
      .map((miss) => ({ miss, of: known }));
  });
}

/** What a test draws, or the busiest hour, has nothing to do with what a day or a year takes. */
function areOfTwoLoads(values: readonly LabelValue[]): boolean {
  const labels = values.map(({ label }) => label);
  return (
    labels.some((label) => LOADED.test(label)) &&
    labels.some((label) => !LOADED.test(label) && (isMean(label) || ALL_DAY.test(label)))
  );
}

const LOADED = /满载|压测|高峰|忙时|\b(?:(?:under|full) load|load test|peak(?:[- ]hours?)?|busiest)\b/i;
const ALL_DAY =
  /全[天日月年]|整[天日月年]|一[天日]|\b(?:all[- ](?:day|year)|whole[- ](?:day|month|year)|24 ?h(?:ours)?)\b/i;

const SOMEWHAT = 0.6;

const isSomewhatLess = ({ quantity: { value }, expected }: Miss): boolean =>
  value < expected && value > SOMEWHAT * expected;

const currencies = (values: readonly LabelValue[]): number =>
  new Set(values.flatMap(({ unit }) => unit?.currency ?? [])).size;

function onlyOf(group: readonly LabelValue[], { family, is }: Role): LabelValue | undefined {
  const found = group.filter(
    (value) => value.unit?.family === family && !value.unit?.ambiguous && is(value.label, value),
  );
  return found.length === 1 ? found[0] : undefined;
}

function judged(
  { passage, quantity, unit }: LabelValue,
  operands: readonly LabelValue[],
  expected: Expected,
  sign: string,
): Miss[] {
  const factor = unit?.factor ?? 1;
  const printed = operands.map((one) => exactly(one.quantity.value * (one.unit?.factor ?? 1)));
  if (overlaps(scaled(agreeing(quantity), factor), expected(...operands.map(roundedOf)))) return [];
  const value = middle(expected(...printed)) / factor;
  const off = Math.max(value / quantity.value, quantity.value / value);
  if (off < 1 + OFF_AT_LEAST || off > FAR) return [];
  const quoted = operands.map((one) => one.passage.quote(one.quantity));
  const from = quoted.length > 1 ? quoted.join(sign) : sign + quoted[0];
  const other = { passage: operands[0]!.passage, quantity: operands[0]!.quantity };
  return [{ passage, quantity, expected: value, from, probable: true, other }];
}

function roundedOf({ quantity: { value, step, approximate }, unit }: LabelValue): Interval {
  // What is counted is not rounded.
  const half = unit === undefined && step === 1 ? 0 : step / 2;
  const slack = Math.max(half, approximate ? value * 0.05 : 0);
  return scaled({ low: value - slack, high: value + slack }, unit?.factor ?? 1);
}
