import { type Interval, overlaps, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { joined, sameDimensions } from '../equations/expression';
import { middle, product, quotient, widened } from '../interval';
import type { Miss } from '../miss';
import { isMean } from './labels';
import { type Amount, columnLanes, isBare, type Lane, rowLanes } from './lanes';
import { followsWithMore } from './more-lanes';
import { areWholeOnes } from './whole-ones';

/** A lane that its units and names say to follow from two others. */
interface Named {
  readonly result: Lane;
  readonly operands: readonly [Lane, Lane];
  readonly sign: '×' | '÷';
  /** Numbers that must follow from it before one that does not is wrong. */
  readonly agreeAtLeast: number;
}

const COUNT =
  /数量|数目|(?:^|[\u3400-\u9fff])[\u3400-\u9fff]数(?:$| ?\()|^(?:GPU|卡|节点|台)数?$|\b(?:count|qty|quantity|number|num|gpus|cards|nodes|servers|units|pieces|racks)\b/i;
const PUE = /\bPUE\b/i;
const IT_LOAD = /\bIT\b|设备/i;
const FACILITY = /总|全|机房|园区|设施|市电|\b(?:total|facility|site|building|utility|grid|overall|meter)\b/i;
const LATENCY = /TTFT|TPOT|TBT|ITL|E2E|延迟|时延|\blatency\b/i;
const SHARE =
  /率|占|比例|百分比|份额|进度|\b(?:utili[sz]ation|usage|used|share|rate|ratio|full|percent|fraction|efficiency|occupancy)\b|%/i;
const CHANGE = /变化|增|降|提升|改善|节省|差|涨|\b(?:change|delta|diff|gain|growth|saving|reduction|improvement|vs)\b/i;
/** How long lies between two of what is counted follows from no product. */
const INTERVAL = /间隔|周期|\b(?:interval|every|period)\b/i;
/** The remark of a row that does not reckon like the others. */
const REMARK =
  /折|优惠|赠|免|封顶|上限|包年|一次性|估|不含|含税|除外|\b(?:discount|rebate|free|capped|cap|one-off|estimate|incl|excl|including|excluding|waived|promo)/i;
const TOLERANCE = 0.004;
const CLOSE = 0.01;
const OFF_AT_LEAST = 0.015;

const known = new WeakMap<TableReading, readonly Miss[]>();

/**
 * The numbers of a table, also of one with two or three rows, that do not follow from the two beside them although
 * units or names say so: IT load × PUE, price × count, throughput ÷ power, used ÷ total.
 */
export function wrongNamedRelations(table: TableReading): readonly Miss[] {
  let found = known.get(table);
  if (found === undefined) {
    const columns = brokenIn(columnLanes(table), table);
    found = columns.length > 0 ? columns : brokenIn(rowLanes(table), table);
    known.set(table, found);
  }
  return found;
}

function brokenIn(lanes: readonly Lane[], table: TableReading): Miss[] {
  if (lanes.length < 3) return [];
  const judged = lanes.flatMap((result) => {
    const rest = lanes.filter((lane) => lane !== result);
    return relationsOf(result, rest).map((relation) => ({ relation, ...judge(relation, table, rest) }));
  });
  // What holds everywhere explains the lane, and its three lanes in any order; nothing else need hold.
  const kept = judged.flatMap(({ holds, relation }) => (holds ? [relation] : []));
  const isExplained = ({ result, operands }: Named): boolean =>
    kept.some((one) => {
      const all = [one.result, ...one.operands];
      // What two lanes give in a third is not what they should give in a fourth.
      const areOperands = one.operands.every((lane) => operands.includes(lane));
      return one.result === result || areOperands || [result, ...operands].every((lane) => all.includes(lane));
    });
  const misses = judged.flatMap(({ miss, relation }) => (miss === undefined || isExplained(relation) ? [] : [miss]));
  // One wrong number breaks a product and both its quotients: the lane furthest right or down is what authors compute.
  const last = misses.reduce<Miss | undefined>(
    (a, b) => (a === undefined || startOf(b) > startOf(a) ? b : a),
    undefined,
  );
  return last === undefined ? [] : [last];
}

const startOf = ({ passage, quantity }: Miss): number => passage.spanOf(quantity).start;

function relationsOf(result: Lane, rest: readonly Lane[]): Named[] {
  return rest.flatMap((a, i) =>
    rest.flatMap((b, j) => {
      if (i === j) return [];
      const times = i < j ? agreementFor(result, a, b, '×') : undefined;
      const over = agreementFor(result, a, b, '÷');
      return [
        ...(times === undefined
          ? []
          : [{ result, operands: [a, b] as const, sign: '×' as const, agreeAtLeast: times }]),
        ...(over === undefined ? [] : [{ result, operands: [a, b] as const, sign: '÷' as const, agreeAtLeast: over }]),
      ];
    }),
  );
}

/** How many other numbers must follow from it; undefined where neither units nor names say so. */
function agreementFor(result: Lane, a: Lane, b: Lane, sign: '×' | '÷'): number | undefined {
  if (INTERVAL.test(result.label)) return undefined;
  if (CHANGE.test(result.label) || [a, b].some(({ label }) => CHANGE.test(label))) return undefined;
  if (sign === '÷' && isOfEach(result, a, b)) return 1;
  if (sign === '÷' && isOfBatch(result, a, b)) return 1;
  const dimensions = joined(a.dimensions, b.dimensions, sign === '×' ? 1 : -1);
  if (!sameDimensions(result.dimensions, dimensions)) return undefined;
  if (sign === '×' && isOfEachByName(result, a, b)) return 1;
  const bare = [result, a, b].filter(isBare).length;
  if (bare === 0) return currencies([result, a, b]) > 1 ? undefined : 1;
  // Watts at the meter are more by the PUE, and so tokens per watt are fewer.
  const isYield = result.unit?.family === 'tokens_per_energy';
  if (sign === '÷' && isYield && PUE.test(b.label)) return FACILITY.test(result.label) ? 0 : 1;
  if (sign === '÷' && isRoomFor(result, a, b)) return 2;
  if (sign === '÷') return isShareOf(result, a, b) ? 1 : undefined;
  if (bare !== 1) return undefined;
  const [factor, other] = isBare(a) ? [a, b] : [b, a];
  if (PUE.test(factor.label) && isYield) return undefined;
  // No number of cards makes one latency of another.
  if ([result, other].every(({ label }) => LATENCY.test(label))) return undefined;
  if (PUE.test(factor.label) && (FACILITY.test(other.label) || isMean(other.label) !== isMean(result.label)))
    return undefined;
  // IT power by night times the PUE is no IT power by day.
  if (PUE.test(factor.label) && IT_LOAD.test(result.label) && !FACILITY.test(result.label)) return undefined;
  if (PUE.test(factor.label)) return IT_LOAD.test(other.label) && FACILITY.test(result.label) ? 0 : 1;
  // So many cards times the weights of all is no memory of theirs.
  const isPlain = factor.unit === undefined && COUNT.test(factor.label) && result.unit?.family !== 'memory';
  return isPlain ? 1 : 2;
}

/** `Racks` × `Nodes per rack` = `Nodes`, 机柜数 × 每柜节点数 = 节点数. */
function isOfEachByName(result: Lane, ...pair: readonly [Lane, Lane]): boolean {
  if (![result, ...pair].every(isBare)) return false;
  return pair.some(({ label }, at) => {
    const [, held, holder] = PER_LATIN.exec(label) ?? [];
    const [, han, what] = PER_HAN.exec(label) ?? [];
    const other = pair[1 - at]!.label;
    if (held !== undefined && holder !== undefined)
      return nameOf(result.label) === nameOf(held) && nameOf(other) === nameOf(holder);
    return what !== undefined && han !== undefined && result.label.includes(what) && other.includes(han);
  });
}

const PER_LATIN = /^ ?([a-z]{3,12}) (?:per|in each|of each|\/) ?([a-z]{3,12}) ?$/i;
const PER_HAN = /^ ?每个?(机柜|柜|节点|台|机|副本|机房|站点)的?([\u3400-\u9fff]{1,3}|GPU)数?量? ?$/i;
const nameOf = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/^(?:total|number of) /, '')
    .replace(/s$/, '');

const AT_ONCE = /并发|批|\b(?:concurrency|concurrent|batch|users|streams|sessions)\b/i;
const OF_EACH =
  /每(?:个)?(?:用户|路|请求|会话|流|卡)|单(?:用户|路|流|卡)|\b(?:per|each)[ -](?:user|stream|session|request|GPU|card)\b|\/ ?(?:user|GPU|卡|用户)/i;

/** Of one machine of several, so no sum over all cards. */
const OF_MACHINE =
  /每(?:个)?(?:节点|台|机|副本)|单(?:节点|机|台|副本)|整机|\b(?:per|each|one)[ -](?:node|server|host|machine|replica|rack)\b|\/ ?(?:node|节点|台|replica)/i;

/** What one of so many has of all: 吞吐 ÷ 并发 = 每用户. */
function isOfEach(result: Lane, all: Lane, count: Lane): boolean {
  const isCount = isBare(count) && count.unit === undefined && (AT_ONCE.test(count.label) || COUNT.test(count.label));
  return (
    isCount &&
    !isBare(all) &&
    OF_EACH.test(result.label) &&
    !OF_EACH.test(all.label) &&
    !OF_MACHINE.test(all.label) &&
    result.unit?.family === all.unit?.family
  );
}

/** 批大小 ÷ TPOT: each of the batch gets one token in that time. */
function isOfBatch(result: Lane, count: Lane, time: Lane): boolean {
  const isCount = isBare(count) && count.unit === undefined && AT_ONCE.test(count.label);
  return (
    isCount &&
    time.unit?.family === 'time' &&
    /TPOT|TBT|ITL/i.test(time.label) &&
    result.unit?.family === 'token_rate' &&
    !OF_EACH.test(result.label)
  );
}

/** Shares of requests or tokens, which no two times, rates or sizes give. */
const OF_COUNTS =
  /命中|接受率|成功|失败|错误|准确|可用性|\b(?:hits?|cached|acceptance|success|errors?|fail\w{0,4}|accuracy|availability|uptime)\b/i;

/** How many of one size another has room for: 剩余显存 ÷ 每会话缓存 = 会话数. */
function isRoomFor(result: Lane, a: Lane, b: Lane): boolean {
  const isCount =
    isBare(result) && result.unit === undefined && (COUNT.test(result.label) || AT_ONCE.test(result.label));
  // Who reckons how many writes that after both; a count before them is multiplied.
  const isLast = startOfLane(result) > Math.max(startOfLane(a), startOfLane(b));
  return isCount && isLast && !isBare(a) && a.unit?.family === b.unit?.family;
}

const startOfLane = ({ amounts }: Lane): number =>
  amounts.find((amount) => amount !== undefined)?.passage.plain.start ?? 0;

/** A percentage of two amounts of one kind. */
function isShareOf(result: Lane, a: Lane, b: Lane): boolean {
  const isCounted = isBare(a) || a.unit?.family === 'tokens' || !OF_COUNTS.test(result.label);
  // One latency is no part of another.
  const areLatencies = LATENCY.test(a.label) && LATENCY.test(b.label);
  const isShare =
    result.unit?.family === 'ratio' &&
    SHARE.test(result.label) &&
    !OF_FIXED.test(result.label) &&
    isCounted &&
    !areLatencies;
  return isShare && kindOf(a) === kindOf(b) && kindOf(a) !== 'ratio' && kindOf(a) !== 'factor';
}

/** 占 200 Gb/s 的比例, `Share of 80 GB`: the label gives what it is a share of, which is then no row beside it. */
const OF_FIXED = /占 ?(?:约 ?)?\d|\bof (?:the |our |all )?\d/i;

/** Requests and what is counted without a unit are of one kind. */
const kindOf = ({ unit }: Lane): string | undefined => (unit?.family === 'requests' ? undefined : unit?.family);

const currencies = (lanes: readonly Lane[]): number => new Set(lanes.flatMap(({ unit }) => unit?.currency ?? [])).size;

interface Step {
  readonly index: number;
  readonly said: Amount;
  readonly operands: readonly [Amount, Amount];
  readonly expected: Interval;
  /** What the operands give as printed. */
  readonly printed: number;
  readonly fits: boolean;
}

/** `rest`: all lanes but that of the result. */
function judge({ result, operands, sign, agreeAtLeast }: Named, table: TableReading, rest: readonly Lane[]): Judged {
  const [a, b] = operands;
  const steps = result.amounts.flatMap((said, index) => {
    const [x, y] = [a.amounts[index], b.amounts[index]];
    return said === undefined || x === undefined || y === undefined ? [] : [stepOf(index, said, x, y, sign)];
  });
  const wrong = steps.filter(({ fits }) => !fits);
  const telling = steps.filter((step) => isClose(step) && !isTrivial(step));
  // Columns of the same numbers say it once.
  const agreeing = new Set(telling.map(({ printed }) => printed)).size;
  const [step] = wrong;
  const isCounted = sign === '÷' && result.unit === undefined;
  if (step === undefined || (isCounted && areWholeOnes(steps.map(countOf)))) return { holds: steps.length > 0 };
  // What a batch gives between its tokens is a limit: prompts are read, and not all places are taken.
  if (isBatch(operands[0]) && middle(step.said.range) < step.printed && agreeing < LAW_AT_LEAST)
    return { holds: false };
  if (wrong.length > 1 || agreeing < agreeAtLeast) return { holds: false };
  const three = [
    { amount: step.said, lane: result },
    { amount: step.operands[0], lane: a },
    { amount: step.operands[1], lane: b },
  ] as const;
  const others = rest.filter((lane) => lane !== a && lane !== b);
  if (followsWithMore(three, sign, step.index, others, TOLERANCE)) return { holds: false };
  return { holds: false, miss: missOf(step, sign, agreeing < 2 && agreeAtLeast > 0, table) };
}

/** So many other rows give it to the digit: there it is no limit. */
const LAW_AT_LEAST = 3;

const isBatch = (lane: Lane): boolean => isBare(lane) && AT_ONCE.test(lane.label);

const countOf = ({ said, printed }: Step): { count: Quantity; ratio: number } => ({
  count: said.quantity,
  ratio: printed,
});

interface Judged {
  readonly holds: boolean;
  readonly miss?: Miss | undefined;
}

function stepOf(index: number, said: Amount, x: Amount, y: Amount, sign: '×' | '÷'): Step {
  const expected = sign === '×' ? product(x.range, y.range) : quotient(x.range, y.range);
  const [a, b] = [middle(x.range), middle(y.range)];
  const slack = (said.quantity.step / 2) * said.scale;
  return {
    index,
    said,
    operands: [x, y],
    expected,
    printed: sign === '×' ? a * b : a / b,
    fits: overlaps(widened(said.range, TOLERANCE, slack), expected),
  };
}

/** It fits as printed, not only because `0.5` may be anything from 0.45. */
function isClose({ said, printed, fits }: Step): boolean {
  const value = middle(said.range);
  return fits && Math.abs(printed - value) <= Math.max((said.quantity.step / 2) * said.scale, CLOSE * value) * 1.001;
}

/** What one or two may be rounded from is nearly anything. */
const COARSE = 0.24;

/** One piece, all of it, a count of hardly any: says nothing about the others. */
const isTrivial = ({ operands: [x, y], said: { quantity, scale, range } }: Step): boolean =>
  (quantity.step / 2) * scale > COARSE * middle(range) ||
  [x, y].some(({ range }) => Math.abs(middle(range) - 1) < 0.05) ||
  middle(x.range) === middle(y.range);

/** Whether the row of a cell says that it does not reckon like the others. */
export const isRemarked = ({ rows }: TableReading, cell: Passage): boolean =>
  (rows.find((cells) => cells.includes(cell)) ?? []).some(({ text }) => REMARK.test(text));

function missOf(
  { said, operands, printed }: Step,
  sign: string,
  isProbable: boolean,
  table: TableReading,
): Miss | undefined {
  const { passage, quantity, scale } = said;
  const value = printed / scale;
  if (!(value > 0) || Math.abs(value / quantity.value - 1) < OFF_AT_LEAST) return undefined;
  if (isRemarked(table, passage) || /[(\u3400-\u9fff]/.test(passage.text.slice(quantity.end))) return undefined;
  const from = operands.map((one) => one.passage.quote(one.quantity)).join(` ${sign} `);
  return { passage, quantity, expected: value, from, ...(isProbable ? { probable: true as const } : {}) };
}
