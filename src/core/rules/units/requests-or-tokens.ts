import { startOfCalculation } from '../../numbers/calculations';
import type { Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { onlyValue } from './only-value';

/** A rate of requests in tokens a second, or of tokens in requests a second. */
export interface WrongRate {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** Whether words say what is counted; else the other values of its column do. */
  readonly isNamed: boolean;
}

/** Requests that come or go, at a rate; what serves them may well be told by its tokens. */
const RATE_OF_REQUESTS =
  /\b(?:(?:completes?|completed|finish(?:es|ed)?|admits?|admitted|accepts?|accepted|submits?|submitted|receives?|received|sends?) requests at|requests (?:arrive|arrived|come in|came in|complete|completed|finish|are (?:completed|admitted|accepted|submitted|sent|received)) at) (?:a (?:mean |steady |constant |peak )?rate of )?(?:about )?$|(?<![单每]个?条?)请求的?(?:完成|到达|提交|放行|接收|进入)的?(?:平均|峰值)?(?:速率|速度)(?:约|大约|是|为|达|:| ){0,3}$|(?<![单每]个?条?)请求的?(?:平均|峰值)?速率(?:约|大约|是|为|达|:| ){0,3}$|(?:完成|到达|提交|放行|接收)请求的?(?:平均|峰值)?(?:速率|速度)(?:约|大约|是|为|达|:| ){0,3}$|请求(?:的)?到达率(?:约|大约|是|为|达|:| ){0,3}$/i;

/** `918 million requests a month, or 349 tok/s`: so many over a time, and how many that is in a second. */
const REQUESTS_OVER_TIME =
  /\d(?: (?:million|thousand|billion))? (?:requests|queries|calls) (?:a|per|each|every) (?:day|week|month|quarter|year|hour),? (?:or|that is|i\.e\.|which is|hence|so|thus)(?: about)? $|(?:每[天日周月年小时]{1,2}|日均|月均)[^，,。；;]{0,6}\d[\d.,]{0,9} ?[千万亿]{0,2} ?[个次]?请求[，,] ?(?:即|合|也就是|折合|相当于|就是|平均)(?:每秒)?约? ?$/i;

/** A label of requests. */
const LABEL_OF_REQUESTS =
  /^ ?(?:请求(?:吞吐量?|速率|率|到达率)|QPS|RPS|[Rr]equest (?:rate|throughput))(?: ?[(（][^()（）]{0,20}[)）])? ?[:：]/;
/** `请求吞吐的上限就是`, `request throughput is at most`: right before a value, or the calculation that gives it. */
const OF_REQUESTS_IS =
  /(?:请求吞吐量?|QPS|RPS)的?(?:上限|极限|峰值|最大值|均值)?(?:就|便|也)?(?:是|为|等于|:)?(?: ?约)? ?$|\b(?:request (?:throughput|rate)|requests per second)(?: is| are| was|:)?(?: (?:at most|about|then|therefore|only))? ?$/i;

/** What else the value may be of. */
const OF_OTHER = /token|输出|输入|词元|\b(?:output|input)\b/i;

/** `请求吞吐：阶段四 438 req/s，阶段五涨到 609 tok/s`: what the item is about, and the first value of it, are requests. */
function isUnderRequests({ text, quantities }: Passage, { start }: Quantity): boolean {
  const label = LABEL_OF_REQUESTS.exec(text)?.[0].length;
  const isFirst = quantities.some((one) => one.end <= start && one.unit?.family === 'request_rate');
  return label !== undefined && isFirst && !OF_OTHER.test(text.slice(label, start));
}

/** `请求吞吐的上限就是 5,280 ÷ 320 = 16.5 tok/s`: what is reckoned is called requests. */
function isResultOfRequests(passage: Passage, quantity: Quantity): boolean {
  const at = startOfCalculation(passage, quantity);
  return at !== undefined && OF_REQUESTS_IS.test(passage.text.slice(Math.max(0, at - 40), at));
}

/** `completes requests at a rate of 9.67 tok/s`: requests are counted, and the unit counts tokens. */
export const ratesOfRequests = (passage: Passage): WrongRate[] =>
  passage.quantities.flatMap((quantity) =>
    quantity.unit?.family === 'token_rate' &&
    (RATE_OF_REQUESTS.test(passage.text.slice(Math.max(0, quantity.start - 80), quantity.start)) ||
      REQUESTS_OVER_TIME.test(passage.text.slice(Math.max(0, quantity.start - 80), quantity.start)) ||
      isResultOfRequests(passage, quantity) ||
      isUnderRequests(passage, quantity))
      ? [{ passage, quantity, isNamed: true }]
      : [],
  );

/** What counts tokens by its name, up to the value in its clause. */
const RATE_OF_TOKENS =
  /(?:输出(?:的? ?(?:token|词元))?(?:总)?吞吐量?|(?:token|词元) ?吞吐量?|(?:解码|生成)(?:吞吐量?|速度|速率))[^,，。；;\d]{0,24}(?:[\d.,]{1,9} ?(?:[升降涨提]?[到至]|→|->) ?)?$|\b(?:output|token|decode|generation)(?: token)? (?:throughput|rate|speed)(?! (?:limit|test))[^,;:.\d]{0,48}(?::|\bfrom [\d.,]{1,9} to|[\d.,]{1,9} ?(?:→|->))? ?$/i;
/** Requests by their name, or the load at which tokens are counted. */
const NAMES_REQUESTS =
  /请求|查询|调用|[在当]|\b(?:requests?|quer(?:y|ies)|calls?|at|until|till|when|while|under|with|beyond|above|below|saturat\w{1,4}|limit\w{0,4})\b/i;
const AT_LOAD = /^ ?(?:的?(?:负载|压力|流量))?[时下之]/;
/** `7,638 req/s of output`, `210 req/s 的输出吞吐`. */
const IS_OUTPUT =
  /^ of (?:output(?! requests)|generated text|tokens)\b|^ ?的 ?(?:输出|token|词元|生成)(?: ?token)?(?:吞吐|速率|速度)/i;
/** `Output token throughput at the peak:`, before the value or the calculation that gives it. */
const LABEL_OF_TOKENS =
  /^[ *\d.()-]{0,6}(?:(?:mean|peak|total|aggregate) )?(?:output |token )?(?:output|token|decode|generation) (?:throughput|rate|speed)[^:：.]{0,32}[:：] ?$|^[ *\d.()-]{0,6}[^:：,，。；;\d请求]{0,8}(?:输出|生成|解码|token|词元)(?: ?token)?(?:总)?(?:吞吐量?|速率|速度)[^:：，,。；;\d请求]{0,12}[:：] ?$/i;
/** `Output throughput under saturation rose from 468 to`: both values are of what the sentence begins with. */
const CHANGE_OF_TOKENS =
  /^[ *-]{0,4}(?:the |our |its |mean |peak |total )?(?:output|token|decode|generation)(?: token)? (?:throughput|rate|speed)(?! (?:limit|test))[^,;:.\d]{0,48} (?:rose|went|grew|climbed|fell|dropped|increased|improved|moved) from [\d.,]{1,9} to $/i;

/** `output throughput per GPU went from 154 to 396 req/s`: tokens are counted, and the unit counts requests. */
export const ratesOfTokens = (passage: Passage): WrongRate[] =>
  passage.quantities.flatMap((quantity) => {
    if (quantity.unit?.family !== 'request_rate') return [];
    // `output throughput 240 × 64 = 15,360 req/s`
    const at = startOfCalculation(passage, quantity) ?? quantity.start;
    const before = lastSentence(passage.text.slice(0, at));
    const name = RATE_OF_TOKENS.exec(before.slice(-REACH))?.[0];
    const isOfTokens =
      CHANGE_OF_TOKENS.test(before) ||
      LABEL_OF_TOKENS.test(before) ||
      (name !== undefined && !NAMES_REQUESTS.test(name) && !AT_LOAD.test(passage.text.slice(quantity.end))) ||
      IS_OUTPUT.test(passage.text.slice(quantity.end));
    return isOfTokens ? [{ passage, quantity, isNamed: true }] : [];
  });

const REACH = 96;

const OF_TOKENS =
  /^(?:(?:mean|peak|total|aggregate|cluster|node|decode|prefill) )*(?:output|input|token|generation|decode|prefill)s?(?: tokens?)? (?:rate|speed|throughput)(?![a-z])|^[^,，(（]{0,8}(?:输出|输入|生成|token) ?(?:token ?)?(?:速率|速度|吞吐)/i;
const OF_REQUESTS =
  /^(?:(?:mean|peak|total|offered|admitted|completed) )*(?:requests?|queries)(?: (?:offered|admitted|completed|served|rate|per second|throughput))?(?![a-z])|^(?![^,，(（]{0,6}[单每])[^,，(（]{0,6}请求(?:速率|速度|到达|吞吐|量|率|数)?(?![\u3400-\u9fff])/i;
const FAMILIES: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily>(['token_rate', 'request_rate']);
/** So many others show what a column is in. */
const LEAST = 3;
/** Rows of different things may have rates of both kinds. */
const SEVERAL = /指标|项目|参数|metric|indicator|item|measure|quantity|单位|unit/i;

interface Rate {
  readonly cell: Passage;
  readonly quantity: Quantity;
  readonly label: string;
}

/** `| Output rate | 34,200 tok/s | 11,760 req/s |`, and the one cell of a column of requests that is in tokens. */
export const ratesInTables = (table: TableReading): WrongRate[] => {
  const inRows = table.rows.flatMap(oddInRow);
  return inRows.length > 0 ? inRows : oddInColumns(table);
};

function ratesIn(row: readonly Passage[], column: number): Rate[] {
  const cell = column === 0 ? undefined : row[column];
  const quantity = cell === undefined ? undefined : onlyValue(cell);
  return quantity !== undefined && FAMILIES.has(quantity.unit?.family)
    ? [{ cell: cell!, quantity, label: row[0]!.text.trim() }]
    : [];
}

function oddInRow(row: readonly Passage[]): WrongRate[] {
  const rates = row.flatMap((_, column) => ratesIn(row, column));
  const label = row[0]?.text.trim() ?? '';
  const [isOfTokens, isOfRequests] = [OF_TOKENS.test(label), OF_REQUESTS.test(label)];
  if (isOfTokens === isOfRequests) return [];
  const wrong = isOfTokens ? 'request_rate' : 'token_rate';
  const odd = rates.filter(({ quantity }) => quantity.unit!.family === wrong);
  return odd.length === rates.length
    ? []
    : odd.map(({ cell, quantity }) => ({ passage: cell, quantity, isNamed: true }));
}

function oddInColumns({ header, rows }: TableReading): WrongRate[] {
  if (SEVERAL.test(header[0]?.text ?? '')) return [];
  return header.flatMap((_, column) => {
    const rates = rows.flatMap((row) => ratesIn(row, column));
    const [odd, ...more] = rates.filter(
      ({ quantity }) => rates.filter((one) => one.quantity.unit!.family === quantity.unit!.family).length === 1,
    );
    if (odd === undefined || more.length > 0 || rates.length <= LEAST || rates.length < rows.length) return [];
    return /token|吞吐|throughput|输[入出]|output|input/i.test(odd.label)
      ? []
      : [{ passage: odd.cell, quantity: odd.quantity, isNamed: false }];
  });
}
