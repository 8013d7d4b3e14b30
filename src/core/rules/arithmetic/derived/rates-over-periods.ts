import { canonicalValue, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Seconds, secondsOf } from '../periods';

const BEFORE =
  /(?:[每一整全]|\b(?:an?|one|each|every|per) (?:full |whole )?)(个?小时|个?钟头|分钟|[天日周]|个?月|minute|hour|day|week|month)[^\d，,。；;]{0,10}$/i;
const AFTER =
  /^(?: (?:tokens?|requests?|calls?|queries|prompts?)|个?(?:请求|词元)|[次个条])? ?(?:(?:an?|one|each|every|per) (?:full |whole )?(minute|hour|day|week|month)\b|[/每一](个?小时|分钟|[天日周]|个?月))/i;
/** What may stand between a rate and what it comes to, beside marks: nothing that tells of another case. */
const TIES =
  /也?就是说?|即|大?约|差不多|相当于|折合|合|算下来|下来|等于|接近|将近|刚过|超过|不到|[每一整全](?:个?小时|个?钟头|分钟|[天日周]|个?月)|[能可也]?(?:有|处理|产出|生成|跑)|[共是为]|个?(?:请求|词元)|token|\b(?:which|that|this|it|is|are|or|so|and|about|roughly|nearly|almost|just|makes?|means|gives?|comes? to|works out at|equals?|an?|one|each|every|per|full|whole|minute|hour|day|week|month|little|bit|over|under|more than|tokens?|requests?|calls|i\.e\.|we|it|see|get|serves?|handles?)(?![a-z])/gi;
const MARKS = /^[ ,，、;；:：()=≈~—–'-]{0,24}$/;
/** Nothing else is said of it. */
const CLOSED =
  /^ ?(?:个?(?:请求|词元)|[次个条]|tokens?|requests?)? ?(?:左右|上下|多)? ?(?:$|[,，。；;、)]|\.(?:\s|$)|(?:and|or)\b|[和与])/i;
/** The rate is not that of all the time, or the amount is told for itself. */
const OTHER_CASE =
  /峰|谷|均|限[流额速制]|配额|额度|许可|放行|实[际测]|有效|白天|夜|目标|上限|预计|原来|之前|其中|利用率|\d ?%|\b(?:limit(?:s|ed|er)?|quotas?|licen[cs]ed?|allow(?:s|ed|ance)?|peak|average|mean|actual(?:ly)?|measured|target|budget|busy|night|business|working|but|while|instead|than before|versus|vs|from|up to|at most|used to|of which|cached)\b/i;
const RATES: ReadonlySet<string | undefined> = new Set(['token_rate', 'request_rate']);
const PER_SECOND = /\/ ?s\b|每秒|\/ ?秒|\b(?:per|a|each|every) second|[rq]ps/i;
const AMOUNTS: ReadonlySet<string | undefined> = new Set([
  undefined,
  'tokens',
  'requests',
  'token_rate',
  'request_rate',
]);
const TOLERANCE = 0.03;
/** Further apart they are of other things. */
const FAR = 1500;

/** What a rate of every second does not come to in a minute, an hour or a day: `每秒 2.4 万 token，一小时 864 万`. */
export function wrongRatesOverPeriods(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !PER_SECOND.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const [rate, ...amounts] = standingIn(quantities, sentence);
    if (rate === undefined || !isRate(text, rate) || OTHER_CASE.test(sentence.text)) return [];
    const misses: Miss[] = [];
    let last = rate;
    for (const amount of amounts) {
      const between = text.slice(last.end, amount.start).replace(TIES, '');
      const period = MARKS.test(between) ? periodOf(text, amount, last.end) : undefined;
      // What follows another value may be of that one.
      if (period === undefined) break;
      misses.push(...judged(passage, rate, amount, period));
      last = amount;
    }
    return misses;
  });
}

const isRate = (text: string, { start, end, unit, value, high, bound }: Quantity): boolean =>
  RATES.has(unit?.family) &&
  unit!.ambiguous === undefined &&
  bound === undefined &&
  value > 0 &&
  value === high &&
  PER_SECOND.test(text.slice(Math.max(0, start - 3), end));

/** The seconds of the period that `amount` is of, where nothing but it is said of it. */
function periodOf(text: string, { start, end, unit, value, high }: Quantity, from: number): Seconds | undefined {
  if (!AMOUNTS.has(unit?.family) || !(value > 0) || value !== high) return undefined;
  const behind = AFTER.exec(text.slice(end, end + 40));
  const before = BEFORE.exec(text.slice(Math.max(from, start - 24), start));
  const word = behind?.[1] ?? behind?.[2] ?? before?.[1];
  if (word === undefined || !CLOSED.test(text.slice(end + (behind?.[0].length ?? 0)))) return undefined;
  return secondsOf(word);
}

function judged(passage: Passage, rate: Quantity, amount: Quantity, [least, usual, most]: Seconds): Miss[] {
  const isOwnRate = RATES.has(amount.unit?.family);
  const size = canonicalValue(rate);
  // 每小时 8,640 万 token has been read as a rate.
  const told = canonicalValue(amount) * (isOwnRate ? usual : 1);
  const slack = (amount.approximate ? 2 : 1) * TOLERANCE + amount.step / amount.value / 2 + rate.step / rate.value / 2;
  const isEnough = told >= size * least * (1 - slack) || amount.bound === 'atLeast';
  const isNoMore = told <= size * most * (1 + slack) || amount.bound === 'atMost';
  const off = told / (size * usual);
  if ((isEnough && isNoMore) || off > FAR || off < 1 / FAR) return [];
  const from = `${passage.quote(rate)} × ${usual} s`;
  const of = [{ passage, quantity: rate }];
  return [{ passage, quantity: amount, expected: amount.value / off, from, probable: true, of }];
}
