import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { firstSentence, lastSentence, sentencesIn } from '../../../numbers/sentences';
import { TAKES_UP } from '../../reading/continuations';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** At least, as people reckon, at most. */
type Range = readonly [number, number, number];
type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

const BEFORE: readonly (readonly [Period, RegExp])[] = [
  [
    'day',
    /(?:[每一整全单][天日]|日[均耗租用]|\b(?:daily|each day|every day|(?:a|one) (?:full |whole )?day))[^\d。；;:：%]{0,12}$/i,
  ],
  [
    'week',
    /(?:[每一整][周]|[每一][个]?星期|周[均租]|\b(?:weekly|each week|every week|(?:a|one) (?:full |whole )?week))[^\d。；;:：%]{0,12}$/i,
  ],
  [
    'month',
    /(?:每个?月|一个月|整月|全月|月[均租付费供度]|\b(?:monthly|each month|every month|(?:a|one) (?:full |whole )?month))[^\d。；;:：%]{0,12}$/i,
  ],
  [
    'quarter',
    /(?:每个?季度?|一个?季度?|季[均付租]|\b(?:quarterly|each quarter|every quarter|a quarter))[^\d。；;:：%]{0,12}$/i,
  ],
  [
    'year',
    /(?:[每一全整]年|年[均租付费耗度化]|\b(?:annual(?:ly)?|yearly|each year|every year|(?:a|one) (?:full |whole )?year))[^\d。；;:：%]{0,12}$/i,
  ],
];
const AFTER: readonly (readonly [Period, RegExp])[] = [
  [
    'day',
    /^(?: (?:of )?[a-z]{2,14})? ?(?:(?:a|per|each|every) (?:full |whole )?day\b|daily\b|[每一][天日]|\/ ?(?:天|日|day\b))/i,
  ],
  ['week', /^(?: [a-z]{3,14})? ?(?:(?:a|per|each|every) week\b|weekly\b|[每一]周|\/ ?(?:周|week\b))/i],
  ['month', /^(?: [a-z]{3,14})? ?(?:(?:a|per|each|every) month\b|monthly\b|[每一]个?月|\/ ?(?:月|month\b))/i],
  ['quarter', /^(?: [a-z]{3,14})? ?(?:(?:a|per|each|every) quarter\b|[每一]个?季度|\/ ?(?:季|quarter\b))/i],
  ['year', /^(?: [a-z]{3,14})? ?(?:(?:a|per|each|every) year\b|annually\b|[每一]年|\/ ?(?:年|year\b))/i],
];
/** How many of the shorter period are in the longer one: at least, as people reckon, at most. */
const RATIOS: Readonly<Record<string, Range>> = {
  'day week': [5, 7, 7],
  'day month': [20, 30, 31],
  'day quarter': [60, 90, 92],
  'day year': [240, 365, 366],
  'week month': [4, 4.33, 4.5],
  'week quarter': [12, 13, 13.1],
  'week year': [50, 52, 53],
  'month quarter': [3, 3, 3],
  'month year': [12, 12, 12],
  'quarter year': [4, 4, 4],
};
const HOURS: Readonly<Record<Period, Range>> = {
  day: [24, 24, 24],
  week: [168, 168, 168],
  month: [672, 720, 744],
  quarter: [2160, 2190, 2208],
  year: [8640, 8760, 8784],
};
const SAID =
  /下来|就是|也就是|折合|折算|相当于|等于|合计?|总共|一共|[,，] ?[即约]|算下来|意味|\b(?:which is|that is|that's|i\.e\.|or|so|makes?|adds? up to|comes? to|amounts? to|equals?|in other words|works out|totals?|means)\b|[=≈(]/i;
/** Not the same all the time, or more than it. */
const CHANGED =
  /增|涨|升|降|减|预计|目标|预算|上限|折扣|优惠|免|含|加上?|连(?!续)|另|其中|PUE|制冷|利用率|负载|峰|谷|闲|实测|\b(?:grew|grow|rose|(?<!adds? )(?<!adding )up|down|fell|from|budget|target|limit|discount|including|plus|with|cooling|load|peak|idle|off-peak|average|measured|actually|last|this|instead|than)\b/i;
/** A mean over the one period makes what comes of it over the other. */
const ON_AVERAGE = /\bon average\b/gi;
const FAMILIES: ReadonlySet<string | undefined> = new Set(['money', 'energy', 'requests', 'tokens', 'mass']);
/** `每月电费 8 万元，一年 96 万元`: nothing but the other period stands between. */
const BESIDE =
  /^(?:(?:[a-z]{0,3} ?)?(?:a|per) (?:day|week|month|quarter))?[ ,，、;；]{1,3}(?:[每一全整](?:个)?[天日周月年]|(?:a|per|each|every|one) (?:day|week|month|quarter|year))[ 约是共:：]{0,3}$/i;
const LEAST_BARE = 1000;
const TOLERANCE = 0.03;
/** More than a device draws at most; less is an idle one. */
const TOO_MUCH = 1.12;
const FAR = 1500;

/** Amounts over a period that those over another one, or a power, do not give: 月租 2.4 万元，一年下来 38.8 万元. */
export function wrongOverPeriods(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !MAY.test(text)) return [];
  const sentences = sentencesIn(text).map((sentence) => ({
    ...sentence,
    own: standingIn(quantities, sentence),
  }));
  return sentences.flatMap(({ own, text: sentence }, at) => {
    if (own.length === 0 || CHANGED.test(sentence.replace(ON_AVERAGE, ' ')) || !own.every(isExact)) return [];
    const before = sentences[at - 1];
    const takenUp = before !== undefined && TAKES_UP.test(sentence) ? lastOver(passage, before.own) : undefined;
    if (takenUp !== undefined) return overLonger(passage, [takenUp, own[0]!]);
    return own.length < 2 ? [] : [...overLonger(passage, own), ...ofPower(passage, own)];
  });
}

/** What a sentence takes up from the one before: its last amount, where that is one of a period and nothing else. */
function lastOver(passage: Passage, own: readonly Quantity[]): Quantity | undefined {
  const last = own.at(-1);
  if (last === undefined || !isExact(last) || periodOf(passage, last, own.at(-2)?.end ?? 0) === undefined)
    return undefined;
  return CHANGED.test(clauseOf(passage.text, last)) ? undefined : last;
}

/** Its own clause, up to the end of the sentence. */
const clauseOf = (text: string, { start, end }: Quantity): string =>
  text
    .slice(0, start)
    .split(/[,，。；;:：(]/)
    .at(-1)! +
  text.slice(start, end) +
  firstSentence(text.slice(end));

/** Cheap: a period that may be one of an amount. */
const MAY =
  /[天日周月季年]|星期|\b(?:day|daily|week|weekly|month|monthly|quarter|quarterly|year|yearly|annual|annually)\b/i;

function periodOf({ text }: Passage, { start, end }: Quantity, from: number): Period | undefined {
  const after = AFTER.find(([, pattern]) => pattern.test(text.slice(end, end + 32)));
  const before = BEFORE.find(([, pattern]) => pattern.test(text.slice(Math.max(from, start - 24), start)));
  return (after ?? before)?.[0];
}

/** Amounts of a day that were read as rates: 每天 30 亿 token. */
const OF_RATES: Readonly<Record<string, string>> = {
  token_rate: 'tokens',
  request_rate: 'requests',
  money_rate: 'money',
};
const SECONDS: Readonly<Record<Period, number>> = {
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  quarter: 7_889_400,
  year: 31_557_600,
};

const familyOf = ({ unit }: Quantity): string | undefined => OF_RATES[unit?.family ?? ''] ?? unit?.family;

function sizeOver({ value, unit }: Quantity, period: Period): number {
  const isRate = OF_RATES[unit?.family ?? ''] !== undefined;
  return value * (unit?.factor ?? 1) * (isRate ? SECONDS[period] : 1);
}

/** Two amounts of one kind, each of a period, and nothing else. */
function overLonger(passage: Passage, [a, b, ...more]: readonly Quantity[]): Miss[] {
  if (a === undefined || b === undefined || more.length > 0) return [];
  const [first, second] = [periodOf(passage, a, 0), periodOf(passage, b, a.end)];
  // `25 requests a second is 2.16 million a day`: what is counted stands once.
  const isBare = b.unit === undefined && b.value >= LEAST_BARE && second !== undefined;
  const isCounted = areCounts(passage, a, b) && first !== undefined && second !== undefined;
  const isOneKind = isBare || isCounted || (familyOf(a) === familyOf(b) && a.unit?.currency === b.unit?.currency);
  if (!isOneKind || !(isCounted || FAMILIES.has(familyOf(a)))) return [];
  if (isRateItself(passage, a) && isRateItself(passage, b)) return [];
  if (first === undefined || second === undefined) return ofRate(passage, a, b, first, second);
  const range = RATIOS[`${first} ${second}`] ?? inverse(RATIOS[`${second} ${first}`]);
  const between = passage.text.slice(a.end, b.start);
  const isSaid = SAID.test(between) || BESIDE.test(between) || TAKES_UP.test(lastSentence(between));
  const isOfEach = EACH.test(`${between}|${firstSentence(passage.text.slice(b.end)).slice(0, EACH_WITHIN)}`);
  if (range === undefined || !isSaid || (isOfEach && !EACH.test(clauseOf(passage.text, a)))) return [];
  const by = range[1] >= 1 ? `× ${range[1]}` : `÷ ${Number((1 / range[1]).toPrecision(3))}`;
  return judged(passage, { from: a, size: sizeOver(a, first), result: b, actual: sizeOver(b, second) }, range, by);
}

/** 年均 620 tok/s: a mean over the year, and no amount of one. */
const isRateItself = ({ text }: Passage, { unit, start, end }: Quantity): boolean =>
  OF_RATES[unit?.family ?? ''] !== undefined && OWN_PERIOD.test(text.slice(Math.max(0, start - 3), end));
const OWN_PERIOD =
  /\/ ?(?:s|sec|h|hr|hour|min)\b|\/ ?(?:秒|小时|时|分钟?)|每(?:秒|小时|分钟)|\b(?:per|a|an) (?:second|minute|hour)|tps|[rq]ps/i;

/** Of one of several, which all of them are divided by beside the period. */
const EACH =
  /[每单人](?:[个名位张台条]?[人卡机班组]|个?(?:节点|用户|机房|集群|团队|客户|实例|副本))|人均|\b(?:per|each|every|apiece|a) (?:person|engineer|head|user|customer|tenant|team|card|GPU|node|server|site|hall|cluster|replica|shift|rack)\b|\beach\b(?! (?:day|week|month|quarter|year))|\bapiece\b/i;
const EACH_WITHIN = 28;

/** `151 failures a year. That is 0.41 a day`: the same things are counted, whose name the second leaves out or repeats. */
function areCounts({ text }: Passage, a: Quantity, b: Quantity): boolean {
  if (a.unit !== undefined || b.unit !== undefined) return false;
  const [one, other] = [nounAfter(text, a), nounAfter(text, b)];
  return other === '' || other === one;
}

const nounAfter = (text: string, { end }: Quantity): string =>
  /^ ([a-z]{3,14})(?! day)/
    .exec(text.slice(end, end + 20))?.[1]
    ?.replace(/s$|^(?:per|each|every|daily|weekly|monthly|yearly)$/, '') ?? '';

/** `1,850 tok/s, 160 million tokens a day`: without words that say that one makes the other, a day may be less than full. */
function ofRate(
  passage: Passage,
  a: Quantity,
  b: Quantity,
  first: Period | undefined,
  second: Period | undefined,
): Miss[] {
  const period = first ?? second;
  const [rate, amount] = first === undefined ? [a, b] : [b, a];
  const isRate =
    OF_RATES[rate.unit?.family ?? ''] !== undefined &&
    SECOND.test(passage.text.slice(Math.max(0, rate.start - 3), rate.end));
  if (period === undefined || !isRate || OTHER_SCOPE.test(passage.text)) return [];
  const [size, actual] = [rate.value * rate.unit!.factor, sizeOver(amount, period)];
  const isSaid = SAID.test(passage.text.slice(a.end, b.start)) || isGiven(passage.text.slice(0, b.start));
  if (!isSaid && actual <= size * SECONDS[period] * TOO_MUCH) return [];
  const [least, usual, most] = HOURS[period].map((hours) => hours * 3600) as unknown as Range;
  if (first === undefined)
    return judged(passage, { from: a, size, result: b, actual }, [least, usual, most], `× ${usual} s`);
  return judged(
    passage,
    { from: a, size: actual, result: b, actual: size },
    [1 / most, 1 / usual, 1 / least],
    `÷ ${usual} s`,
  );
}

const SECOND = /\/ ?s\b|每秒|\/ ?秒|\b(?:per|a) second|tps|[rq]ps/i;
/** Of one card and of all of them. */
const OTHER_SCOPE =
  /集群|全[部网场]|整[机柜]|[两二三四八\d] ?[张台块]|\b(?:cluster|fleet|all|together|cards|nodes|GPUs|replicas|servers)\b/i;
/** `At 1,850 tok/s a card produces …`. */
const isGiven = (before: string): boolean => /^(?:at|with|按|以)\b|^[按以]/i.test(before.trimStart());

const inverse = (range: Range | undefined): Range | undefined =>
  range === undefined ? undefined : [1 / range[2], 1 / range[1], 1 / range[0]];

interface Step {
  readonly from: Quantity;
  readonly size: number;
  readonly result: Quantity;
  readonly actual: number;
}

function judged(
  passage: Passage,
  { from, size, result, actual }: Step,
  [least, usual, most]: Range,
  by: string,
): Miss[] {
  const ratio = actual / size;
  const slack = TOLERANCE + from.step / from.value / 2 + result.step / result.value / 2;
  if (ratio >= least * (1 - slack) && ratio <= most * (1 + slack)) return [];
  if (ratio > FAR * usual || ratio < usual / FAR) return [];
  const expected = (result.value * usual * size) / actual;
  const of = [{ passage, quantity: from }];
  return [{ passage, quantity: result, expected, from: `${passage.quote(from)} ${by}`, probable: true, of }];
}

/** 633.6 kWh/day: by its unit a power, and told as the energy of a day. */
const isEnergyOver = ({ unit }: Quantity): boolean => unit?.family === 'power' && /Wh|度|千瓦时/i.test(unit.text);

const isAside = (between: string): boolean => /^[^()]{0,12}\([^()]*$/.test(between);

const periodOfUnit = ({ unit }: Quantity): Period | undefined =>
  AFTER.find(([, pattern]) => pattern.test((unit?.text ?? '').replace(/^(?:[kMG]?Wh|度|千瓦时)/, '')))?.[0];

/** A power and the energy of a whole period; without words that say that one makes the other it may be less. */
function ofPower(passage: Passage, own: readonly Quantity[]): Miss[] {
  const drawn = own.find(({ unit }) => unit?.family === 'power');
  const isEnergy = (one: Quantity): boolean =>
    one.unit?.family === 'energy' || (drawn !== undefined && one !== drawn && isEnergyOver(one));
  const all = own.filter(isEnergy);
  // `633.6 kWh per day (stage 5: 748.8 kWh)`: what it is compared with.
  const energies = all.filter((one) => one === all[0] || !isAside(passage.text.slice(all[0]!.end, one.start)));
  const powers = own.filter((one) => one.unit?.family === 'power' && !isEnergy(one));
  const [power, energy] = [powers[0], energies[0]];
  if (power === undefined || energy === undefined || powers.length + energies.length > 2 || power.start > energy.start)
    return [];
  const counts = own.filter((one) => one !== power && one !== energy && !all.includes(one));
  if (counts.some(({ unit }) => unit !== undefined && unit.family !== 'requests')) return [];
  const period = periodOfUnit(energy) ?? periodOf(passage, energy, power.end);
  if (period === undefined) return [];
  const [least, usual, most] = HOURS[period];
  const isSaid = SAID.test(passage.text.slice(power.end, energy.start));
  const times = [1, ...counts.map(({ value }) => value)];
  const actual = energy.value * energy.unit!.factor * (isEnergyOver(energy) ? SECONDS[period] : 1);
  const size = power.value * power.unit!.factor * 3600;
  const off = times.map((count) => actual / (size * count * usual));
  if (
    off.some((ratio) =>
      isSaid
        ? ratio >= (least / usual) * (1 - TOLERANCE) && ratio <= (most / usual) * (1 + TOLERANCE)
        : ratio <= TOO_MUCH,
    )
  )
    return [];
  const isAll =
    counts.length === 0 || /共|合计|一起|整|total|together|altogether/i.test(passage.text.slice(0, power.start));
  const count = isAll ? 1 : counts[0]!.value;
  const by = `${count === 1 ? '' : `× ${count} `}× ${HOURS[period][1]} h`;
  return judged(passage, { from: power, size, result: energy, actual }, [0, usual * count, 0], by);
}
