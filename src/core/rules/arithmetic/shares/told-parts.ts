import { agreeing, canonicalValue, type Quantity, type Range } from '../../../numbers/quantity';
import { sentenceStarts } from '../../../numbers/sentences';
import { wordedShares } from '../../../numbers/worded-shares';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isReckonedFrom } from '../reckoned';
import { isOfMeasured, isOfNamedWhole, isOfSameWhole } from './same-whole';
import { isSizeOfEach } from './size-of-each';

/** A share of something said before, in digits or in words. */
interface Told extends Range {
  readonly low: number;
  readonly high: number;
  readonly quantity: Quantity;
}

/** What ties a share to the numbers before it: it adds nothing of its own. In its clause. */
const TIED =
  /^\s?(?:(?:(?:that|which|this|these|they|or|i\.e\.|in other words|so|just|only|put differently|making(?: up)?) {0,2})+(?:(?:is|are|means?|makes?|comes to|amounts? to|accounts? for)(?: up)? )?|(?:也就是说?|即|就是|相当于|等于|折合)[是于]?(?:总数|总量|总额|全部|已分配|全网|全年|机群)?的?)?(?:about |roughly |around |nearly |almost |close to |just (?:under|over) |some |over |more than |约|大约|大概|差不多|刚好|正好|整整|a mere |接近|将近|近|超过|不到| ){0,3}$/i;
const CLAUSE_END = /[，,:(;；。—–]|\. /;
const lastClause = (text: string): string => text.split(CLAUSE_END).at(-1)!;
/** Such words name the whole, or say that a share follows. */
const TAKES =
  /(?:占(?!用)(?:比|到|了|据|去|着)?|\b(?:accounts? for|accounting for|makes? up|making up|represents?|amounts? to))[^\d，,。；;:]{0,14}$|(?:总数|总量|总额|全部|已分配(?:的)?|整体)的(?:近|将近|约)?$/i;
const ENDS =
  /^ ?(?:$|[,，。；;)!]|\.(?:\s|$)|of (?:it|that|them|the|our|all|everything|what|those|these)\b(?! ?\d)|左右|上下)/i;
/** `118 GB/s, or 49% of the benchmark`: the whole has a name of its own. */
const OF_NAMED =
  /^ of (?:the|its|our) (?:benchmark|limit|budget|plan|peak|target|ceiling|maximum|capacity|rated|nominal|baseline|purchase|price|investment|contract|salary|revenue|list)\b|^ of (?:the |its |our |all )?(?:[a-z]{3,12}['’]s )?\d/i;
/** `0.4% of them (5,040)`, 其中 0.4%（5,040 条）: the part stands behind its share. */
const PART_FOLLOWS = /^(?: of (?:it|that|them|these|those|all))? ?\( ?(?:about |约 ?)?\d/i;
/** `making up 2.5%` is no change. */
const MAKES_UP = /\bmak(?:es?|ing) up (?:about |only )?$/i;
/** The share is of something else, or says how something changed. */
const OF_ELSE =
  /目标|阈值|上限|下限|利用率|占用率|可用性|命中率|增|减|降|升|涨|同比|环比|提高|提升|比[^\d，,。；;]{1,12}[多少高低快慢]|折扣|\b(?:targets?|limits?|threshold|utili[sz]ation|availability|hit rate|occupancy|(?<!mak(?:es|ing) )up|down|more|less|fewer|faster|slower|increase|decrease|drop|rose|fell|grew|grown|cut|discount|than|each|per|growth)\b|每|各/i;
/** What says that one of the numbers is all of them. */
const OF_WHOLE =
  /(?:抽[查检样测]|检查|测了|里|中|其中|共|总|全|已分配|在[用役]|现有|一共)|\bout of |(?:^|[.;,，；] ?)of (?=\d)|\bof (?:the |our |these |those |all |them |which )|\b(?:sampled|checked|tested|inspected|looked at|among|whole|total|all|in all|altogether|entire|allocated|handed out|overall)\b/i;
const LEAST = 8;
const MOST_AMOUNTS = 4;

/** The shares that the part and the whole in their sentence, or in it and the one before, do not give. */
export function wrongToldParts(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 2) return [];
  const told = toldIn(passage);
  return told.flatMap((share) => {
    const starts = sentenceStarts(text).filter((start) => start <= share.start);
    const from = starts.at(-1)!;
    return judged(passage, share, from) ?? judged(passage, share, starts.at(-2) ?? from) ?? [];
  });
}

function toldIn({ text, quantities, claims }: Passage): Told[] {
  const claimed = new Set(claims.map(({ quantity }) => quantity.start));
  const digits = quantities.flatMap((quantity): Told[] =>
    quantity.unit?.family === 'ratio' &&
    quantity.bound === undefined &&
    quantity.sign === undefined &&
    quantity.value <= 100
      ? [{ start: quantity.start, end: quantity.end, quantity, ...agreeing(quantity) }]
      : [],
  );
  const inWords = wordedShares(text).map(({ start, end, low, high }): Told => {
    const range = { start, end };
    return {
      ...range,
      low,
      high,
      quantity: { ...range, number: range, value: low, high, step: 1, decimals: 0, unit: undefined, approximate: true },
    };
  });
  return [...digits, ...inWords].filter(
    ({ start, end }) =>
      (!claimed.has(start) || /^ of /.test(text.slice(end, end + 4)) || MAKES_UP.test(text.slice(0, start))) &&
      ENDS.test(text.slice(end, end + 24)) &&
      !OF_NAMED.test(text.slice(end, end + 24)) &&
      !PART_FOLLOWS.test(text.slice(end, end + 32)),
  );
}

/** Undefined where the numbers from `from` on are not two of one kind, part and whole. */
function judged(passage: Passage, share: Told, from: number): Miss[] | undefined {
  const { text, quantities } = passage;
  const said = text.slice(from, share.start);
  const amounts = quantities.filter(
    (one) =>
      one.start >= from && one.end <= share.start && isAmount(one) && !isSizeOfEach(text, one) && !isSetting(text, one),
  );
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (first === undefined || last === undefined || amounts.length > MOST_AMOUNTS) return undefined;
  // `34,740 GPU-hours, or 5.2% of the fleet`: of what stands right before it.
  const between = quantities.filter((one) => one.start >= last.end && one.end <= share.start);
  if (between.some((one) => one.unit?.family !== 'ratio' && !isToldOf(text, last, one))) return [];
  const sizes = new Map(amounts.map((one) => [canonicalValue(one), one]));
  if (sizes.size !== 2) return sizes.size > 2 ? [] : undefined;
  if (!amounts.every((one) => isOneKind(text, first, one))) return [];
  // A share of what was reckoned out of one of them is of something else.
  if (isReckonedFrom(text, first, last.start)) return [];
  const [small, large] = [...sizes.keys()].sort((a, b) => a - b) as [number, number];
  const lead = text.slice(last.end, share.start);
  const isTied = TIED.test(lastClause(lead)) || TAKES.test(lead) || isRateOf(lead) || isOfLast(text, last, share.start);
  // With another share between them it may be what this one is of.
  if (
    !isTied ||
    between.some((one) => one.unit?.family === 'ratio' && !isToldOf(text, last, one)) ||
    isOfNamedWhole(lead, text.slice(0, last.end)) ||
    OF_ELSE.test(withoutThresholds(lead)) ||
    OF_OTHERS.test(text.slice(share.end, share.end + 40)) ||
    (isCounted(last) && isOfMeasured(lead, text.slice(share.end, share.end + 40))) ||
    !OF_WHOLE.test(said + text.slice(share.end, share.end + 24))
  )
    return [];
  // Two parts side by side may be all there is.
  const both = small + large;
  const ratios = [small / large, 1 - small / large, (large - small) / small, small / both, large / both];
  const possible = ratios.map((one) => 100 * one);
  if (possible.some((one) => one >= share.low - 1e-9 && one <= share.high + 1e-9)) return [];
  if (isOfSameWhole(passage, share.quantity, last) || isOfOthers(passage, share, from)) return [];
  const [part, whole] = [sizes.get(small)!, sizes.get(large)!];
  const expected = (100 * small) / large;
  return [
    {
      passage,
      quantity: share.quantity,
      expected,
      from: `${passage.quote(part.number)} ÷ ${passage.quote(whole.number)}`,
      probable: true,
      ...(share.quantity.unit === undefined ? { written: `${Number(expected.toPrecision(3))}%` } : {}),
    },
  ];
}

/** `从 1 改到 8；8 个槽位里平均只有 4.4 个在干活，槽位有效率 55%`: any two numbers before it that give it. */
function isOfOthers({ quantities }: Passage, share: Told, from: number): boolean {
  const before = quantities.filter((one) => one.start >= from && one.end <= share.start && one.value > 0);
  return before.some((part) =>
    before.some((whole) => {
      const percent = (100 * part.value) / whole.value;
      return part.unit?.family === whole.unit?.family && percent < 100 && percent >= share.low && percent <= share.high;
    }),
  );
}

/** `占了已分配 216 张的三成多`: the whole stands between the verb and the share. */
function isOfLast(text: string, { start, end }: Quantity, share: number): boolean {
  return (
    /^ ?[\u3400-\u9fff]{0,3}的(?:近|将近|约|大约)?$/.test(text.slice(end, share)) &&
    /(?:占|相当于|是|为|等于)[^\d，,。；;]{0,10}$/.test(text.slice(Math.max(0, start - 16), start))
  );
}

/** `312 张连续 24 小时没跑过`, `96 took longer than 3 s`: another number says in the part's own clause which ones they are. */
function isToldOf(text: string, part: Quantity, { start, end, bound }: Quantity): boolean {
  const clause = text.slice(part.end, start);
  if (CLAUSE_END.test(clause)) return false;
  return bound !== undefined || WHICH.test(clause) || !/^ ?(?:$|[,，:(;；。—–]|\. )/.test(text.slice(end, end + 3));
}

const WHICH =
  /(?:超过?|不[到足]|大于|小于|[高低长短多少]于|连续|在|\b(?:than|above|below|over|under|within|in|for|past|beyond|exceed(?:s|ed|ing)?|at least|at most|after|before)) ?(?:the (?:last |first )?)?$/i;
/** Of a limit that the part is told by, no comparison is made. */
const withoutThresholds = (lead: string): string => lead.replace(THRESHOLD, ' ');
const THRESHOLD =
  /(?:\b(?:more|less|fewer|longer|later|slower|faster|higher|lower|greater) than|每[天日周月次])(?= ?(?:\d|[\u3400-\u9fff]))/gi;

/** 并发 64 那一轮, `at concurrency 64`, `batch 32`: how a run was set up, and no count of what it is about. */
const isSetting = (text: string, { start, unit }: Quantity): boolean =>
  unit === undefined && SETTING.test(text.slice(Math.max(0, start - 24), start));
const SETTING =
  /(?:并发数?|批大小|批次|批|\b(?:concurrency|batch(?: size)?|parallelism|[TPDE]P|streams|users at)) ?(?:为|是|=|of)? ?$/i;

/** 超标率 of those that 超过, `a timeout rate of` those that `timed out`: a rate that is called by what was said of the part. */
function isRateOf(lead: string): boolean {
  const clause = lastClause(lead);
  const said = lead.slice(0, lead.length - clause.length);
  const han = HAN_RATE.exec(clause)?.[1];
  if (han !== undefined && ANY_RATE.test(han)) return true;
  if (han !== undefined) return [...han].some((one) => !NO_NAME.includes(one) && said.includes(one));
  const [, name, kind] = RATE.exec(clause) ?? [];
  const word = name?.toLowerCase();
  if (kind !== undefined && !/^ra/i.test(kind)) return true;
  return word !== undefined && (/^(?:an?|the)$/.test(word) || said.toLowerCase().includes(word.slice(0, STEM)));
}

const HAN_RATE = /^ ?([\u3400-\u9fff]{1,6})率 ?(?:约|大约|大概|为|是|达|达到)? ?$/;
const ANY_RATE = /^(?:不?合格|不?达标|超标|异常|发生)$/;
const NO_NAME = '的了比成用可有';
const RATE =
  /^ ?(?:(?:for|giving|making|so|which is|that is) )?(?:an? |the )?([a-z-]{1,14}) (rate|share|fraction|proportion|ratio)(?: is| was)?(?: of)?(?: about)? ?$/i;
const STEM = 4;

/** `9% of all jobs in the quarter`: of more than what was counted. */
const OF_OTHERS =
  /^ of (?:the|our|all|all the|all our) (?:[a-z-]{2,14} ){1,2}(?:in|of|this|last|that|we|on|from|across|ever|submitted)\b/i;

/** Requests are counted with and without their name. */
const isCounted = ({ unit }: Quantity): boolean => unit === undefined || unit.family === 'requests';

function isAmount({ value, high, unit, bound, sign, decimals }: Quantity): boolean {
  if (high !== value || bound !== undefined || sign !== undefined || value <= 0) return false;
  if (unit === undefined) return decimals === 0 || value >= 1000;
  return unit.family !== 'ratio' && unit.family !== 'factor' && unit.family !== 'points' && unit.family !== 'time';
}

/** One family of units, or counts of one measure word or of things that no other word tells apart. */
function isOneKind(text: string, a: Quantity, b: Quantity): boolean {
  if (a === b) return true;
  if ((a.unit !== undefined || b.unit !== undefined) && !(isCounted(a) && isCounted(b)))
    return (
      a.unit?.family === b.unit?.family && a.unit?.currency === b.unit?.currency && a.unit?.scope === b.unit?.scope
    );
  if (Math.max(a.value, b.value) < LEAST) return false;
  const [x, y] = [a, b].map(({ end }) => counted(text.slice(end, end + 24)));
  return x === undefined || y === undefined || x === y;
}

/** The measure word or noun right after a number; `were`, `of` are none. */
function counted(after: string): string | undefined {
  const han = /^ ?([台张块条路次人家种套组节份卡个件起单只颗根位名])/.exec(after)?.[1];
  if (han !== undefined) return han;
  const word = /^ (?:million |billion )?([a-z-]{3,14}s)\b(?! (?:of|the)\b)/i.exec(after)?.[1]?.toLowerCase();
  return word === undefined || /^(?:was|has|is|its|this|needs?|runs|comes|goes|makes|does)$/.test(word)
    ? undefined
    : word;
}
