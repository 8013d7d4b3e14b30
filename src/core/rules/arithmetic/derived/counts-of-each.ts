import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** Between how many there are and the price of one: `48 张卡，每张`, `48 cards, each`. */
const EACH =
  /^ ?(?:[张块台套] ?(?:GPU|显?卡|[A-Z]\d{2,3}|服务器|节点|机器)?|个 ?(?:节点|副本|实例))[,，] ?(?:每|单)[张块台套个]?(?:卡|节点|副本|实例)?(?:每小时|每天|每月|每年)?(?:租金|单价|费用|价格|成本)?[是为:]? ?$|^ (?:[A-Z]\d{2,3} )?(?:GPUs|cards|nodes|servers|replicas|instances),? (?:each|every one)(?: at| costs?| for)? $/i;
/** Between that and what all cost. */
const ALL =
  /^[^\d。；;.,，]{0,10}[,，] ?(?:so |which makes |making )?(?:整个?|全部|合计|总共|一共|加起来|集群|机房|(?:the |our )?(?:whole|entire|full) |all |altogether |in all |together )[^\d。；;.]{0,24}$/i;
const PERIODS: readonly RegExp[] = [/小时|\bhour|\/ ?h\b/i, /天|每日|\bday/i, /月|\bmonth/i, /年|\byear/i];
/** A slip is of the order of the product. */
const NEAR = 2;
const TOLERANCE = 0.01;

/** Before the price of one where it stands first, between it and how many there are, and between these and what all cost. */
const PRICE_OF_EACH =
  /(?:每[张块台套个]?(?:卡|节点|机|副本|实例)?|单[卡机台]|\b(?:an?|one|each|per|every) (?:GPU|card|node|server|[A-Z]\d{3}))[^\d。；;.]{0,10}$/i;
const TO_COUNT = /^[^\d。.]{0,24}[;；,，。.] ?(?:那么|所以|so |the |our |all )?$/i;
const TO_ALL =
  /^ ?(?:[张块台套]|个 ?)?(?:GPU|显?卡|服务器|节点|机器|副本|实例)?(?:一共|合计|总共)?(?:[每一]?(?:小时|天|个?月|年))?(?:就是|是|要|共|花)? ?$|^ (?:[A-Z]\d{2,3} )?(?:GPUs|cards|nodes|servers|replicas|instances) (?:cost|come to|make|are)(?: us)? ?$/i;

/** `48 张卡，每张 $2.40/小时，整个集群每小时 $151.2`, 每卡 2.4 元；48 张卡 151.2 元: so many times the price of one, over the same time. */
export function wrongCountsOfEach(passage: Passage): Miss[] {
  const { quantities } = passage;
  return quantities.flatMap((all, index) => {
    const [first, second] = [quantities[index - 2], quantities[index - 1]];
    if (first === undefined || second === undefined || ![first, second, all].every(isExact)) return [];
    const isEachFirst = first.unit?.dimensions.money !== undefined;
    const [each, count] = isEachFirst ? [first, second] : [second, first];
    if (count.unit?.family !== undefined || count.decimals > 0 || count.value < 2 || !areMoney(each, all)) return [];
    const periods = isEachFirst ? periodsOfEachFirst(passage, each, count, all) : periodsOf(passage, count, each, all);
    if (periods === undefined || periods[0] !== periods[1]) return [];
    const expected = count.value * each.value;
    const off = all.value / expected;
    if (Math.abs(off - 1) < TOLERANCE || off > NEAR || off < 1 / NEAR) return [];
    const from = `${passage.quote(count.number)} × ${passage.quote(each.number)}`;
    return [{ passage, quantity: all, expected, from }];
  });
}

/** The periods of the price of one and of the price of all; undefined where the words say something else. */
type Periods = readonly [one: RegExp | undefined, all: RegExp | undefined];

const periodNamed = (words: string): RegExp | undefined => PERIODS.find((name) => name.test(words));

function periodsOf({ text }: Passage, count: Quantity, each: Quantity, all: Quantity): Periods | undefined {
  const [lead, tie] = [text.slice(count.number.end, each.start), text.slice(each.end, all.start)];
  if (!EACH.test(lead) || !ALL.test(tie)) return undefined;
  const [own, ...rest] = tie.split(/[,，]/);
  return [
    periodNamed(`${lead} ${unitOf(text, each)} ${own!}`),
    periodNamed(`${rest.join()} ${unitOf(text, all)} ${text.slice(all.end, all.end + 12)}`),
  ];
}

function periodsOfEachFirst({ text }: Passage, each: Quantity, count: Quantity, all: Quantity): Periods | undefined {
  const before = text.slice(Math.max(0, each.start - 24), each.start);
  const [lead, tie] = [text.slice(each.end, count.start), text.slice(count.number.end, all.start)];
  if (!PRICE_OF_EACH.test(before) || !TO_COUNT.test(lead) || !TO_ALL.test(tie)) return undefined;
  const after = text.slice(all.end, all.end + 12).split(/[,，。；;]/)[0]!;
  return [
    periodNamed(`${before} ${unitOf(text, each)} ${lead.split(/[,，;；]/)[0]!}`),
    periodNamed(`${tie} ${unitOf(text, all)} ${after}`),
  ];
}

const areMoney = (a: Quantity, b: Quantity): boolean =>
  a.unit?.dimensions.money === 1 &&
  b.unit?.dimensions.money === 1 &&
  a.unit.currency === b.unit.currency &&
  a.unit.dimensions.token === undefined;

const unitOf = (text: string, { number, end }: Quantity): string => text.slice(number.end, end);
