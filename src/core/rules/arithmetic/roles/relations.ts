import type { Interval } from '../../../numbers/quantity';
import { exactly, inverse, minus, plus, product, quotient, same } from '../interval';
import type { RoleName } from './dictionary';
import type { RoleFact } from './facts';

/** What a number of one role must be, given those of others. */
export interface RoleRelation {
  readonly result: RoleName;
  readonly of: readonly RoleName[];
  readonly expected: (...values: Interval[]) => Interval;
  /** How what it was reckoned from is written, with operands in place of `{0}`, `{1}`, `{2}`. */
  readonly from: string;
  /** The result is a share near 1: only its own rounding is allowed. */
  readonly isExact?: true;
  /** What share of the expected value the result may be less or more by, as what is measured is. */
  readonly less?: number;
  readonly more?: number;
  /** Named so, the result may be any share less. */
  readonly losesMore?: RegExp;
  /** It stands behind what it was reckoned from. */
  readonly isLast?: true;
  /** All of them stand in one sentence. */
  readonly isNear?: true;
  /** What the words from the first of them to the last must say, where units alone do not tell. */
  readonly said?: RegExp;
  /** What it is reckoned from stands in one sentence. */
  readonly isTogether?: true;
  /** Nothing else can be meant where all stand in one sentence. */
  readonly isSure?: true;
  /** What must not be said in the passage. */
  readonly unless?: RegExp;
  /** All of them stand in one passage: what a list tells further up is of another thing. */
  readonly isOwn?: true;
}

/** The share that is left; of what is most of it, itself: `700 of 720 hours`. */
const rest = (part: Interval, whole: Interval): Interval => {
  const share = quotient(part, whole);
  return share.low > 0.5 ? share : minus(exactly(1), share);
};

const HOUR = 3600;
const ofAll = (each: Interval, count: Interval, time: Interval): Interval => product(product(each, count), time);

/** Words between the tokens of one answer: as many as tokens, or one fewer. */
const endToEnd = (first: Interval, each: Interval, { low, high }: Interval): Interval =>
  plus(first, product(each, { low: low - 1, high }));

/** What is left of the whole time after the first token, over as many tokens or one fewer. */
const gapBetween = (whole: Interval, first: Interval, { low, high }: Interval): Interval =>
  quotient(minus(whole, first), { low: low - 1, high });

/** An all-reduce sends each byte 2(n - 1)/n times. */
const busBandwidth = (algorithm: Interval, { low }: Interval): Interval =>
  product(algorithm, exactly((2 * (low - 1)) / low));

/** None of what cannot be a part: one card's peak of what a node does. */
const shareOf = (part: Interval, whole: Interval): Interval => {
  const share = quotient(part, whole);
  return share.low > 1 ? exactly(Number.NaN) : share;
};

const ofBoth = (a: Interval, b: Interval): Interval => inverse(plus(exactly(1), quotient(b, a)));

/** Training that comes back has lost more than the time of its repair: what it had not saved. */
const LOSES_WORK = /ETTR|有效训练|\beffective training/i;

/** All tokens of an answer, or all but the first. */
const decoding = (each: Interval, { low, high }: Interval): Interval => product(each, { low: low - 1, high });

/** What each of so many users gets is what all of them get; of one alone it is more than that. */
const AT_MOST_ALL = 0.95;

/** No reading of the weights takes less. */
const FLOOR =
  /至少|下限|不低于|不少于|不会(?:低|少|快)于|理论|极限|\b(?:floor|at least|lower bound|lower limit|minimum|no less than|cannot be (?:faster|below|under)|theoretical|best case)\b/i;
/** What lets a step read less than all weights from one card's memory. */
const READS_LESS =
  /投机|草稿|激活|稀疏|\bMoE\b|并行|\bTP ?\d?\b|[两二三四六八\d] ?[张卡块台]|\b(?:speculat|draft|active|sparse|expert|parallel|cards|GPUs|shard|split)/i;

/** What makes a step give more than one token of each sequence. */
const SEVERAL_A_STEP = /训练|投机|草稿|多 ?token|\b(?:train\w{0,3}|speculat\w{0,4}|drafts?|MTP|multi-token)\b/i;

/** Little's law, told: requests a second times how long each stays. */
const IN_FLIGHT_OF =
  /[×*乘]|之下|所以|于是|因此|也就是|即|就有|便有|任意时刻|任何时刻|每个(?:请求)?(?:平均)?要|\b(?:times|multiplied|so|thus|hence|therefore|makes?|gives?|means?|at any|any given)\b/i;

/** What is done at intervals keeps everything else from going on. */
const STOPS = /保存|检查点|快照|写|重启|阻塞|停|\b(?:checkpoint|save[sd]?|snapshot|block|stall|stop|restart|pause)/i;

export const ROLE_RELATIONS: readonly RoleRelation[] = [
  { result: 'mttr', of: ['downtime', 'failures'], expected: quotient, from: '{0} ÷ {1}' },
  { result: 'mtbf', of: ['period', 'failures'], expected: quotient, from: '{0} ÷ {1}' },
  { result: 'availability', of: ['downtime', 'period'], expected: rest, from: '1 - {0} ÷ {1}', isExact: true },
  { result: 'availability', of: ['uptime', 'period'], expected: quotient, from: '{0} ÷ {1}', isExact: true },
  {
    result: 'availability',
    of: ['mtbf', 'mttr'],
    expected: ofBoth,
    from: '{0} ÷ ({0} + {1})',
    isExact: true,
    losesMore: LOSES_WORK,
  },
  { result: 'pue', of: ['facility', 'it'], expected: quotient, from: '{0} ÷ {1}' },
  { result: 'facility', of: ['it', 'pue'], expected: product, from: '{0} × {1}' },
  { result: 'it', of: ['facility', 'pue'], expected: quotient, from: '{0} ÷ {1}' },
  {
    result: 'losses',
    of: ['it', 'pue'],
    expected: (it, pue) => product(it!, minus(pue!, exactly(1))),
    from: '{0} × ({1} - 1)',
  },
  { result: 'losses', of: ['facility', 'it'], expected: minus, from: '{0} - {1}' },
  { result: 'endToEnd', of: ['firstToken', 'perToken', 'tokens'], expected: endToEnd, from: '{0} + {2} × {1}' },
  {
    result: 'perToken',
    of: ['endToEnd', 'firstToken', 'tokens'],
    expected: gapBetween,
    from: '({0} - {1}) ÷ {2}',
    isLast: true,
  },
  { result: 'decodeTime', of: ['perToken', 'tokens'], expected: decoding, from: '{1} × {0}' },
  ...(['perToken', 'duration', 'weightsRead'] as const).flatMap((result): RoleRelation[] =>
    (['memoryBandwidth', 'bandwidth'] as const).map(
      (rate): RoleRelation => ({
        result,
        of: ['weights', rate],
        expected: quotient,
        from: '{0} ÷ {1}',
        isOwn: true,
        said: FLOOR,
        unless: READS_LESS,
      }),
    ),
  ),
  ...(['tokenRate', 'cardRate', 'totalRate'] as const).map(
    (result): RoleRelation => ({
      result,
      of: ['userRate', 'atOnce'],
      expected: product,
      from: '{0} × {1}',
      less: AT_MOST_ALL,
      isTogether: true,
    }),
  ),
  { result: 'userRate', of: ['perToken'], expected: inverse, from: '1 ÷ {0}', less: 0.3 },
  ...(['tokenRate', 'totalRate'] as const).map(
    (result): RoleRelation => ({
      result,
      of: ['atOnce', 'perToken'],
      expected: quotient,
      from: '{0} ÷ {1}',
      less: 0.3,
      unless: SEVERAL_A_STEP,
    }),
  ),
  { result: 'totalRate', of: ['cardRate', 'cards'], expected: product, from: '{0} × {1}', less: 0.45 },
  { result: 'tokenRate', of: ['cardRate', 'cards'], expected: product, from: '{0} × {1}', less: 0.45, isNear: true },
  // A card of several gives its part; what is measured of one may not be more.
  { result: 'cardRate', of: ['totalRate', 'cards'], expected: quotient, from: '{0} ÷ {1}', isNear: true, isLast: true },
  { result: 'atOnce', of: ['requestRate', 'stay'], expected: product, from: '{0} × {1}' },
  { result: 'atOnce', of: ['requestRate', 'endToEnd'], expected: product, from: '{0} × {1}' },
  {
    result: 'atOnce',
    of: ['requestRate', 'duration'],
    expected: product,
    from: '{0} × {1}',
    isNear: true,
    isLast: true,
    said: IN_FLIGHT_OF,
  },
  {
    result: 'overhead',
    of: ['duration', 'interval'],
    expected: quotient,
    from: '{0} ÷ {1}',
    isNear: true,
    isLast: true,
    said: STOPS,
  },
  { result: 'requestRate', of: ['atOnce', 'stay'], expected: quotient, from: '{0} ÷ {1}' },
  { result: 'requestRate', of: ['atOnce', 'endToEnd'], expected: quotient, from: '{0} ÷ {1}' },
  { result: 'goodput', of: ['requestRate', 'attainment'], expected: product, from: '{0} × {1}' },
  // What takes its time need not be a request.
  ...(['duration', 'stay'] as const).flatMap((result): RoleRelation[] =>
    (['size', 'weights'] as const).flatMap((amount) =>
      (['bandwidth', 'linkRate'] as const).map(
        (rate): RoleRelation => ({
          result,
          of: [amount, rate],
          expected: quotient,
          from: '{0} ÷ {1}',
          more: 0.15,
          isSure: true,
          ...(result === 'stay' && { isNear: true }),
        }),
      ),
    ),
  ),
  { result: 'linkUse', of: ['bandwidth', 'linkRate'], expected: quotient, from: '{0} ÷ {1}' },
  { result: 'cardTime', of: ['cards', 'period'], expected: product, from: '{0} × {1}', less: 0.99 },
  { result: 'cardTime', of: ['cards', 'duration'], expected: product, from: '{0} × {1}', less: 0.99 },
  { result: 'bill', of: ['priceOfTime', 'cards', 'duration'], expected: ofAll, from: '{0} × {1} × {2}' },
  { result: 'bill', of: ['priceOfTime', 'cards', 'period'], expected: ofAll, from: '{0} × {1} × {2}' },
  {
    result: 'bill',
    of: ['priceOfTime', 'cards', 'hours'],
    expected: (...values) => product(ofAll(...(values as [Interval, Interval, Interval])), exactly(HOUR)),
    from: '{0} × {1} × {2}',
  },
  { result: 'bandwidth', of: ['size', 'duration'], expected: quotient, from: '{0} ÷ {1}', isLast: true },
  { result: 'size', of: ['sizePerToken', 'tokens'], expected: product, from: '{0} × {1}' },
  {
    result: 'busBandwidth',
    of: ['algorithmBandwidth', 'cards'],
    expected: busBandwidth,
    from: '{0} × 2 × ({1} - 1) ÷ {1}',
  },
  { result: 'mfu', of: ['compute', 'peakCompute'], expected: shareOf, from: '{0} ÷ {1}' },
  {
    result: 'mfu',
    of: ['compute', 'cards', 'peakCompute'],
    expected: (all, cards, peak) => shareOf(all!, product(cards!, peak!)),
    from: '{0} ÷ ({1} × {2})',
  },
  { result: 'kilowattHoursPerMillion', of: ['joulesPerToken'], expected: same, from: '{0}' },
  { result: 'kilowattHoursPerMillion', of: ['tokensPerJoule'], expected: inverse, from: '1 ÷ {0}' },
  { result: 'joulesPerToken', of: ['tokensPerJoule'], expected: inverse, from: '1 ÷ {0}' },
  { result: 'priceOfTokens', of: ['tokensPerMoney'], expected: inverse, from: '1 ÷ {0}', isOwn: true },
  // What is made of tokens a second by one card, one node or all of them.
  ...(['tokenRate', 'cardRate', 'totalRate'] as const).flatMap((rate): RoleRelation[] => [
    { result: 'joulesPerToken', of: ['power', rate], expected: quotient, from: '{0} ÷ {1}' },
    { result: 'tokensPerJoule', of: [rate, 'power'], expected: quotient, from: '{0} ÷ {1}' },
    { result: 'priceOfTokens', of: ['priceOfTime', rate], expected: quotient, from: '{0} ÷ {1}' },
    { result: 'tokensPerMoney', of: [rate, 'priceOfTime'], expected: quotient, from: '{0} ÷ {1}' },
  ]),
];

/** What operands are related by, in place of `{0}`, `{1}` as their author wrote them. */
export const fromOf = ({ from }: { readonly from: string }, operands: readonly RoleFact[]): string =>
  from.replace(/\{(\d)\}/g, (_, at: string) => {
    const fact = operands[Number(at)]!;
    return fact.passage.quote(fact.quantity);
  });
