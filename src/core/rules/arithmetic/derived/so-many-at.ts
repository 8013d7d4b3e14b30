import { agreeing, isExact, overlaps, type Quantity, rounded } from '../../../numbers/quantity';
import { firstSentence } from '../../../numbers/sentences';
import { onlyWords, words } from '../../../numbers/words';
import type { Passage } from '../../reading/passage';
import { scaled } from '../interval';
import type { Miss } from '../miss';

/** Rates and amounts that so many things give together. */
const ADDED: ReadonlySet<string | undefined> = new Set([
  'token_rate',
  'request_rate',
  'bandwidth',
  'power',
  'memory',
  'compute',
]);
/** `1,152 GPUs at 860 tok/s each`: between the count and what each does. */
const AT =
  /^ (?:[A-Za-z]{1,8}\d{0,3} )?(?:GPUs|cards|nodes|servers|replicas|racks|accelerators|instances|machines|hosts|workers|pods|boards|ports|users|streams)(?:,| (?:running|doing|drawing|serving|delivering|rated))? (?:at |of |with |doing |drawing |serving )?(?:about )?$/i;
const EACH = /^ ?(?:each|apiece|a piece)\b/i;
/** 1,152 张卡，每张 860 tok/s. */
const AT_EACH =
  /^ ?(?:[张块台套个条路] ?)?(?:[A-Z][A-Za-z]?\d{1,3} ?)?(?:GPU|显?卡|服务器|节点|机器|副本|实例|机柜|用户|会话)?[,，、]? ?(?:每|单)[张块台套个条路]?(?:GPU|卡|节点|副本|实例|机|柜)?(?:跑|出|做|约|是|为|各)? ?$/;
/** What says that all of them follow: nothing here tells of anything else. */
const TIES = words(
  'and now so thus hence therefore then that this which it we you the our a an total of to for or in all sum together altogether combined whole entire full fleet cluster pool system node rack room',
  'is are makes make making gives give giving gave draws draw drew serves serve served writes write wrote delivers deliver delivered produces produce produced yields yield yielding comes come adds add up reach reaches get gets have has total totals totalling needs need takes take pulls pull outputs output handles handle sums about roughly just',
  '所以 因此 于是 也就是 就是 即 那么 合计 总共 一共 共 总计 加起来 合起来 全部 整个 集群 全集群 全机房 机房 机队 整机 单机 池子 全池 每秒 一秒 能 可以 写出 产出 输出 吐出 给出 提供 达到 达 到 是 为 有 约 大约 要 需要 需 吃 耗 等于 总 吞吐 功率 带宽 显存 算力 的',
);
/** Why it may be another number, in the rest of the sentence. */
const EXPLAINED =
  /实测|实际|损耗|效率|利用|开销|扣|除|折|峰|并[发行]|同时|\d ?%|\b(?:measured|actual|in practice|overhead|scaling|efficien|utili[sz]|after|minus|less|because|since|peak|at once|of which|reserv)/i;
const OF_SECOND =
  /^(?: output| input)?(?: tokens?)? ?(?:every|each|a|per) second\b|^ ?个? ?(?:输出 ?)?(?:token|词元)s?(?![/\w])/i;
const PER_SECOND = /每秒|一秒/;
/** A slip is of the order of the product, or of the decimal point. */
const NEAR = 1.5;
const TENS = [0.1, 10];
const TEN_ROOM = 0.01;

/**
 * `1,152 GPUs at 860 tok/s each write 909,720 tok/s`, `1,152 张卡每张 860 tok/s，合计 909,720 tok/s`: what so many of one thing
 * come to at so much each, where it is said to follow.
 */
export function wrongSoManyAt(passage: Passage): Miss[] {
  const { quantities } = passage;
  return quantities.flatMap((each, index) => {
    const [count, all] = [quantities[index - 1], quantities[index + 1]];
    if (count === undefined || all === undefined || !ADDED.has(each.unit?.family)) return [];
    if (count.unit !== undefined || count.decimals > 0 || count.value < 2 || ![count, each, all].every(isExact))
      return [];
    const inUnit = unitsOf(passage, each, all);
    if (inUnit === undefined || !isSaid(passage, count, each, all)) return [];
    const product = scaled(rounded(each), count.value * inUnit);
    const expected = count.value * each.value * inUnit;
    const off = all.value / expected;
    const isSlip = (off < NEAR && off > 1 / NEAR) || TENS.some((ten) => Math.abs(off / ten - 1) < TEN_ROOM);
    if (overlaps(agreeing(all), product) || !isSlip) return [];
    const from = `${passage.quote(count.number)} × ${passage.quote(each)}`;
    return [{ passage, quantity: all, expected, from }];
  });
}

/** `2,352 GPU-hours at $2.80 are $6,855.60`: between the hours and the price of one, and between that and what they cost. */
const AT_PRICE = /^ ?(?:at|@|× ?|按|以) ?(?:about )?[$¥€£]?$/i;
const COST =
  /^ ?(?:元|美元)?(?: each| apiece| an hour|\/h| per (?:hour|GPU-hour|card-hour))?,? ?(?:are|is|cost|costs|makes?|gives?|come(?:s)? (?:to|out at)|算(?:下来)?(?:是|为)?|就?是|为|合|共)(?: about)? ?[$¥€£]?$/i;

/** What so many hours cost at so much each. */
export function wrongHoursAt(passage: Passage): Miss[] {
  const { quantities, text } = passage;
  return quantities.flatMap((each, index) => {
    const [hours, all] = [quantities[index - 1], quantities[index + 1]];
    if (hours === undefined || all === undefined || ![hours, each, all].every(isExact)) return [];
    const isPrice = each.unit?.dimensions.money === 1 && all.unit?.family === 'money';
    if (hours.unit?.family !== 'time' || !isPrice || each.unit?.currency !== all.unit?.currency) return [];
    const isTold = AT_PRICE.test(text.slice(hours.end, each.start)) && COST.test(text.slice(each.end, all.start));
    if (!isTold || hours.unit.factor !== HOUR) return [];
    const expected = hours.value * each.value;
    const product = scaled(rounded({ ...each, step: 0 }), hours.value);
    if (overlaps(agreeing(all), product) || all.value > NEAR * expected || expected > NEAR * all.value) return [];
    const from = `${passage.quote(hours)} × ${passage.quote(each)}`;
    return [{ passage, quantity: all, expected, from }];
  });
}

const HOUR = 3600;

/** What a number in the unit of `each` is multiplied by to be in that of `all`; undefined where they measure two things. */
function unitsOf({ text }: Passage, each: Quantity, all: Quantity): number | undefined {
  const [one, other] = [each.unit!, all.unit];
  if (other?.family === one.family && Boolean(other?.bits) === Boolean(one.bits)) return one.factor / other!.factor;
  const isTokens = one.family === 'token_rate' && (other?.family === 'tokens' || other === undefined);
  const isOfSecond = OF_SECOND.test(text.slice(all.number.end, all.number.end + 32));
  const isSaidBefore = PER_SECOND.test(text.slice(each.end, all.start));
  const isRate = /second/.test(text.slice(all.number.end, all.number.end + 32)) || isSaidBefore;
  return isTokens && isOfSecond && isRate ? one.factor / (other?.factor ?? 1) : undefined;
}

/** Whether the words make the first number a count, the second one's of each, and the third what they come to. */
function isSaid({ text }: Passage, count: Quantity, each: Quantity, all: Quantity): boolean {
  const [lead, tie] = [text.slice(count.end, each.start), text.slice(each.end, all.start)];
  const own = EACH.exec(tie)?.[0];
  const isEach = (own !== undefined && AT.test(lead)) || AT_EACH.test(lead);
  const rest = tie.slice(own?.length ?? 0).replace(/[$¥€£]$/, '');
  if (!isEach || rest.trim() === '' || !onlyWords(rest, TIES)) return false;
  return !EXPLAINED.test(firstSentence(text.slice(all.end, all.end + 48)));
}
