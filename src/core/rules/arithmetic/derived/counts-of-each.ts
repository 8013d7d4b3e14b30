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

/** `48 张卡，每张 $2.40/小时，整个集群每小时 $151.2`: so many times the price of one, over the same time. */
export function wrongCountsOfEach(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((all, index) => {
    const [count, each] = [quantities[index - 2], quantities[index - 1]];
    if (count === undefined || each === undefined || !areMoney(each, all)) return [];
    if (![count, each, all].every(isExact) || count.decimals > 0 || count.value < 2) return [];
    const [lead, tie] = [text.slice(count.number.end, each.start), text.slice(each.end, all.start)];
    if (!EACH.test(lead) || !ALL.test(tie)) return [];
    const [one, whole] = [
      `${lead} ${unitOf(text, each)} ${tie.split(/[,，]/)[0]!}`,
      `${tie.split(/[,，]/).slice(1).join()} ${unitOf(text, all)} ${text.slice(all.end, all.end + 12)}`,
    ];
    const period = PERIODS.find((name) => name.test(one));
    if (period !== PERIODS.find((name) => name.test(whole))) return [];
    const expected = count.value * each.value;
    const off = all.value / expected;
    if (Math.abs(off - 1) < TOLERANCE || off > NEAR || off < 1 / NEAR) return [];
    return [
      { passage, quantity: all, expected, from: `${passage.quote(count.number)} × ${passage.quote(each.number)}` },
    ];
  });
}

const areMoney = (a: Quantity, b: Quantity): boolean =>
  a.unit?.dimensions.money === 1 &&
  b.unit?.dimensions.money === 1 &&
  a.unit.currency === b.unit.currency &&
  a.unit.dimensions.token === undefined;

const unitOf = (text: string, { number, end }: Quantity): string => text.slice(number.end, end);
