import { type Quantity, wholeNumber } from '../../numbers/quantity';
import { foundIn } from '../reading/found-in';
import { against, oneUnit } from '../reading/limits';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** Two statistics of one thing of which the higher is less than the lower: a P99 below its P95. */
export interface OutOfOrder {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly label: string;
  readonly lower: { readonly passage: Passage; readonly quantity: Quantity; readonly label: string };
}

const STATISTIC =
  /\bT?P(\d{2}(?:\.\d{1,3})?)\b|\b(\d{2}(?:\.\d{1,3})?)(?:th|st|nd|rd)?[ -]?(?:percentile|pctl)|(\d{2}(?:\.\d{1,3})?) ?百?分位数?|(中位数?|\bmedian\b)|(最小值?|最短|最快|(?<!\d[ -]?)\bmin(?:imum)?\b|\bfastest\b|\bshortest\b)|(最大值?|最长|最慢|\bmax(?:imum)?\b|\bslowest\b|\blongest\b)|(平均值?|均值|\bmean\b|\baverage\b|\bavg\b)/gi;
/** Cheap: whether any may be there. */
const MAY = /P\d\d|percentile|pctl|分位|median|中位|最[大长慢]|\bmax|\bslowest|\blongest/i;
/** The rank of a mean, which lies between the least and the greatest and is not ordered among percentiles. */
const MEAN = 50.5;
/** Between a statistic and its value. */
const TIE =
  /^ ?(?:的|of|for)? ?(?:TTFT|TPOT|E2E|latency|延迟|时延|耗时)? ?(?:latency|延迟|时延)? ?(?:[:：=]|为|是|约|在|有|\bis|\bwas|\bat|\bof|\baround|\babout)? ?$/i;
/** The same with a verb, and what it is of before that: `P99 restart took`, `at P50 we see`. */
const TOLD =
  /^ ?(?:of |的 ?)?((?:[a-z-]{3,14} ){0,2}|[\u3400-\u9fff]{0,6}?)(?:(?:is|was|takes?|took|needs?|needed|reach(?:es|ed)|lasts|lasted|stands at|stood at|came in at|comes in at|lands at|(?:we|you|users) (?:see|saw|measured?|get|got|wait|waited)|it (?:is|was))(?: about| only| just| already| still)? |(?:为|是|达到?|需要?|要|用了?|耗时|落在|[升压降]到|稳[在定]在?|控制在) ?约? ?)$/i;
/** Between a value and the next statistic: nothing that begins another matter. */
const NEXT =
  /^\)?(?: ?(?:[,，、;；/|。和与及而]|\.(?= )|\band\b|\bbut\b|\bwhile\b|\bwhereas\b) ?){1,3}(?:at |a |the |its |在 ?)?$/i;

interface Named {
  readonly rank: number;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function statisticsIn(text: string): Named[] {
  return [...text.matchAll(STATISTIC)].map((match) => ({
    rank: rankOf(match),
    label: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function rankOf([, p, percentile, han, median, least, , mean]: RegExpExecArray): number {
  if (mean !== undefined) return MEAN;
  if (least !== undefined) return 0;
  return median === undefined ? Number(p ?? percentile ?? han ?? 100) : 50;
}

/** The percentiles in a row of one sentence that are out of order: `P95 640 ms, P99 580 ms`. */
export function outOfOrderInText(passage: Passage): OutOfOrder[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !MAY.test(text)) return [];
  const found: OutOfOrder[] = [];
  let run: Stated[] = [];
  for (const one of statisticsIn(text)) {
    const quantity = statedFor(passage, one);
    if (quantity === undefined || !isLevel(quantity)) {
      run = [];
      continue;
    }
    const last = run.at(-1);
    const from = Math.min(one.start, quantity.start);
    if (last !== undefined && !NEXT.test(text.slice(Math.max(last.end, last.quantity.end), from))) run = [];
    const stated = { ...one, quantity };
    const broken = run.findLast(
      (other) => isOfOne(text, other, stated) && !isOfBefore(text, stated) && isReversed(passage, other, stated),
    );
    if (broken !== undefined) found.push(outOfOrder(passage, broken, stated));
    run.push(stated);
  }
  return found;
}

interface Stated extends Named {
  readonly quantity: Quantity;
}

const isReversed = (passage: Passage, a: Stated, b: Stated): boolean =>
  isBelow(passage, a, passage, b) || isBelow(passage, b, passage, a);

function outOfOrder(passage: Passage, a: Stated, b: Stated): OutOfOrder {
  const [lower, higher] = a.rank < b.rank ? [a, b] : [b, a];
  const { quantity, label } = higher;
  return { passage, quantity, label, lower: { passage, quantity: lower.quantity, label: lower.label } };
}

/** `P95 TTFT 640 ms, P99 TPOT 41 ms`: statistics of two things. */
function isOfOne(text: string, first: Stated, second: Stated): boolean {
  const [one, other] = [first, second].map(({ end, quantity }) => subjectOf(text.slice(end, quantity.start)));
  return other === '' || other === one;
}

/** `the P50 was 950 ms before the change`: of another time. */
const isOfBefore = (text: string, { quantity: { end } }: Stated): boolean =>
  /^ (?:before|previously|earlier|last (?:week|month|quarter|year)|(?:a|one) (?:week|month|quarter|year) (?:ago|before)|until)\b/i.test(
    text.slice(end, end + 24),
  );

/** What the words between a statistic and its value say that it is of. */
const subjectOf = (tie: string): string =>
  (/^ ?(TTFT|TPOT|E2E)/.exec(tie)?.[1] ?? TOLD.exec(tie)?.[1] ?? '').trim().toLowerCase();

/** The number that follows a statistic, or the one that it explains behind it: `48 ms 内返回（P90）`, `90 ms at P50`. */
function statedFor({ text, quantities, pairs }: Passage, { start, end }: Named): Quantity | undefined {
  const next = quantities.find((one) => one.start >= end);
  const tie = next === undefined ? undefined : text.slice(end, next.start);
  // `P99 从 2,900 ms 降到 46 ms`: the new value is ordered among the new ones.
  const moved = pairs.find(({ from }) => from.start === next?.start);
  if (tie !== undefined && moved !== undefined && (TIE.test(tie) || MOVED.test(tie))) return moved.to;
  if (tie !== undefined && (TIE.test(tie) || TOLD.test(tie))) return next;
  const before = quantities.findLast((one) => one.end <= start);
  return before !== undefined && EXPLAINS.test(text.slice(before.end, start)) ? before : undefined;
}

const MOVED =
  /^ ?(?:的|of)? ?(?:TTFT|TPOT|E2E|延迟|时延|耗时|等待|latency)? ?:? ?(?:(?:went|fell|dropped|improved|came down|is down|rose) )?(?:[从由自]|from) ?$/i;
const EXPLAINS = /^[^\d,，。；;()]{0,8}\( ?$|^ (?:at|for|in) (?:the )?$/;

function isLevel({ sign, bound, value, high }: Quantity): boolean {
  return sign === undefined && bound === undefined && value === high;
}

interface Value {
  readonly rank: number;
  readonly quantity: Quantity;
}

function isBelow(lowPassage: Passage, low: Value, highPassage: Passage, high: Value): boolean {
  if ([low, high].some(({ rank }) => rank === MEAN) && low.rank !== 0 && high.rank !== 100) return false;
  if (low.rank >= high.rank || !oneUnit([low.quantity, lowPassage.text], [high.quantity, highPassage.text]))
    return false;
  // The fastest has the greatest rate.
  const isOrdered = low.quantity.unit?.dimensions.second !== -1;
  return isOrdered && against(high.quantity, low.quantity) === -1;
}

/** The same in the rows of a table whose columns are percentiles, and in its columns where its rows are. */
export function outOfOrderInTable({ header, rows }: TableReading): OutOfOrder[] {
  const columns = header.map(({ text }) => labelOf(text));
  const across = rows.flatMap((row) => inLine(columns.map((name, at) => ({ name, cell: row[at] }))));
  const labels = rows.map(([label]) => labelOf(label?.text ?? ''));
  const down = header
    .slice(1)
    .flatMap((head, at) =>
      ofOther(head) ? [] : inLine(rows.map((row, index) => ({ name: labels[index], cell: row[at + 1] }))),
    );
  return [...across, ...down];
}

/** 降幅, `Q3 vs Q2`, `Speed (tok/s)` beside rows of percentiles: what is reckoned from them has an order of its own. */
const RECKONED =
  /降幅|涨幅|增幅|减少|减幅|降低|下降|提升|改善|变化|缩短|节省|差[值距异]?(?:$|[(（])|[为是占][^|]{0,12}的|之比|比例|占比|倍数?|速度|速率|吞吐|Δ|\b(?:change|reduction|saving|saved|improvement|gain|delta|drop|cut|ratio|share|speed-?up|speed|rate|throughput|vs\.?|versus|of (?:Q\d|the (?:old|baseline|previous)|v\d)|relative|left)\b/i;
const ofOther = ({ text, labelUnit }: Passage): boolean =>
  RECKONED.test(text) || labelUnit?.unit.dimensions.second === -1;

interface Labelled {
  readonly rank: number;
  readonly label: string;
  /** The label without its statistic: what is measured. */
  readonly of: string;
}

function labelOf(text: string): Labelled | undefined {
  const all = statisticsIn(text);
  // The mean of several percentiles is one of their kind, and `P99 (min)` is in minutes.
  const isIts = ({ rank, start }: Named): boolean =>
    rank !== MEAN && !(rank === 0 && /[(（/] ?$/.test(text.slice(0, start)));
  const [statistic, ...more] = all.length > 1 ? all.filter(isIts) : all;
  if (statistic === undefined || more.length > 0) return undefined;
  return {
    rank: statistic.rank,
    label: statistic.label,
    of: text.replace(STATISTIC, '').replace(/\s/g, '').toLowerCase(),
  };
}

function inLine(
  cells: readonly { readonly name: Labelled | undefined; readonly cell: Passage | undefined }[],
): OutOfOrder[] {
  const values = cells.flatMap(({ name, cell }) => {
    const [quantity, ...more] = cell?.quantities ?? [];
    return name === undefined || cell === undefined || quantity === undefined || more.length > 0 || !isLevel(quantity)
      ? []
      : [{ ...name, cell, quantity }];
  });
  return values.flatMap((high) => {
    const lower = values.filter((low) => low.of === high.of && low.rank < high.rank);
    const low = lower.sort((a, b) => b.rank - a.rank)[0];
    if (low === undefined || !isBelow(low.cell, low, high.cell, high)) return [];
    return [
      {
        passage: high.cell,
        quantity: high.quantity,
        label: high.label,
        lower: { passage: low.cell, quantity: low.quantity, label: low.label },
      },
    ];
  });
}

/** The same over the items of a list that each give one: `- P95: 640 ms`, `- P99: 580 ms`. */
export function outOfOrderInItems(texts: readonly Passage[]): OutOfOrder[] {
  const items = foundIn(texts, itemOfStatistic);
  if (items.length < 2) return [];
  const places = new Map(texts.map((text, at) => [text, at]));
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext =
      before !== undefined &&
      places.get(item.cell) === places.get(before.cell)! + 1 &&
      item.cell.context.join() === before.cell.context.join() &&
      run!.every(({ name }) => name.rank !== item.name.rank);
    if (isNext) run!.push(item);
    else runs.push([item]);
  }
  return runs.flatMap(inLine);
}

interface Item {
  readonly name: Labelled;
  readonly cell: Passage;
}

function itemOfStatistic(cell: Passage): Item[] {
  const [quantity, ...more] = cell.quantities;
  if (quantity === undefined || more.length > 0 || !MAY.test(cell.text)) return [];
  const name = labelOf(cell.text.slice(0, quantity.start));
  return name === undefined || cell.place !== 'text' || name.of.length > LONGEST_NAME ? [] : [{ name, cell }];
}

/** More letters before a number are a sentence. */
const LONGEST_NAME = 40;

/** `P50/P95/P99`, and as many numbers: `13 / 31 / 27 min`. */
const NAMES = /\bT?P\d{2}(?:\.\d{1,2})?(?: ?[/、] ?T?P\d{2}(?:\.\d{1,2})?){1,4}/g;
const NUMBER = '\\d{1,3}(?:,\\d{3}){1,2}(?:\\.\\d{1,3})?|\\d{1,7}(?:\\.\\d{1,3})?';
const TIME = '(?: ?(?:[mµ]?s|min|h|毫秒|微秒|秒|分钟|小时)(?![A-Za-z/]))?';
const NUMBERS = new RegExp(
  `^([^\\d。；;|]{0,32})((?:${NUMBER})${TIME}(?: ?[/、] ?(?:${NUMBER})${TIME}){1,4})(?![\\d.,/])`,
);
const ONE_NUMBER = new RegExp(`(${NUMBER})(${TIME})`, 'g');
/** Only times are told so that more is worse. */
const IS_TIME = /[a-zµ秒钟时]$/i;
const A_TIME =
  /TTFT|TPOT|ITL|E2E|延迟|时延|耗时|等待|[（(]m?s[)）]|\b(?:latency|latencies|waits?|delays?|durations?|times?)\b/i;
const A_RATE = /吞吐|速率|带宽|利用率|\/ ?s|每秒|\b(?:throughput|rate|bandwidth|utili[sz]ation)\b/i;

/** Numbers that stand behind as many statistics, and do not grow with them. */
export function outOfOrderInSeries(passage: Passage): OutOfOrder[] {
  const { text } = passage;
  return [...text.matchAll(NAMES)].flatMap(({ 0: names, index }) => {
    const end = index + names.length;
    const match = NUMBERS.exec(text.slice(end, end + SERIES_REACH));
    const around = text.slice(Math.max(0, index - 24), end) + match?.[1];
    if (match === null || A_RATE.test(around) || !(IS_TIME.test(match[2]!) || A_TIME.test(around))) return [];
    return inSeries(passage, names, end + match[1]!.length, match[2]!);
  });
}

const SERIES_REACH = 96;

function inSeries(passage: Passage, names: string, at: number, numbers: string): OutOfOrder[] {
  const ranks = statisticsIn(names);
  const values = [...numbers.matchAll(ONE_NUMBER)].map(({ 1: digits, 2: unit, index }) => ({
    unit: unit!.trim(),
    quantity: wholeNumber({ start: at + index, end: at + index + digits!.length }, Number(digits!.replaceAll(',', ''))),
  }));
  const [last] = values.slice(-1);
  // A unit behind the last number is that of all.
  if (values.length !== ranks.length || values.some(({ unit }) => unit !== '' && unit !== last!.unit)) return [];
  const stated = ranks.map((one, index) => ({ ...one, quantity: values[index]!.quantity }));
  const broken = stated.find(
    (one, index) =>
      index > 0 && one.rank > stated[index - 1]!.rank && one.quantity.value < stated[index - 1]!.quantity.value,
  );
  return broken === undefined ? [] : [outOfOrder(passage, stated[stated.indexOf(broken) - 1]!, broken)];
}
