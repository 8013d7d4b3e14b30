import type { Pair } from '../../numbers/change';
import { areAmountsOfOneScope, canonicalValue, type Quantity } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

/** What is called spare, right before how much it is or right behind it. */
const SPARE =
  /(?:富余|余量|冗余|裕量|富裕|盈余|\b(?:spare|headroom|reserve|surplus|slack|margin)\b)[^\d,，。；;.]{0,16}$/i;
const SPARE_AFTER = /^ ?(?:的?(?:富余|余量|冗余|裕量|盈余)|(?:of )?(?:spare|headroom|reserve|surplus|slack)\b)/i;
const NONE = /缺口|不足|没有|并无|差|[-−–]\d|\b(?:no|without|short|shortfall|gap|deficit|lacks?|negative)\b/i;
/** Right before what is asked for. */
const DEMAND =
  /(?:峰值|高峰|需求|负荷|负载|流量)[^\d,，。；;]{0,8}$|\b(?:peak|demand|load|need|traffic)(?: (?:of|at|is|rate))*(?: about)? $/i;
/** Right before or behind what there is. */
const CAPACITY = /能力|产能|容量|供给|可提供|\b(?:capacity|delivers?|supply|leaves?|have|has|with|gives?|provides?)\b/i;

/** What is there and what is asked for, where more is asked for than is there and the difference is called spare. */
export function falseSpares(passage: Passage): Pair[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !/富余|余量|冗余|裕量|富裕|盈余|spare|headroom|reserve|surplus|slack|margin/i.test(text))
    return [];
  return quantities.slice(2).flatMap((share, at): Pair[] => {
    const [from, to] = [quantities[at]!, quantities[at + 1]!];
    if (!areAmountsOfOneScope(from, to) || share.sign !== undefined || !isSpare(text, to, share)) return [];
    if (endsSentence(text.slice(from.end, to.start))) return [];
    const leads = [from, to].map(({ start }) => text.slice(Math.max(0, start - 40), start));
    const demands = [from, to].filter((_, index) => DEMAND.test(leads[index]!));
    const [demand, ...more] = demands;
    const capacity = demand === from ? to : from;
    const said = leads.join(' ') + text.slice(from.end, to.start);
    if (demand === undefined || more.length > 0 || !CAPACITY.test(said)) return [];
    return canonicalValue(demand) > canonicalValue(capacity) * OVER
      ? [{ from: capacity, to: demand, start: from.start, end: to.end }]
      : [];
  });
}

const OVER = 1.005;

function isSpare(text: string, { end }: Quantity, share: Quantity): boolean {
  const between = text.slice(end, share.start);
  const after = text.slice(share.end, share.end + 24);
  return (
    between.length <= REACH &&
    !endsSentence(between) &&
    !NONE.test(between + text[share.start]!) &&
    (SPARE.test(between) || SPARE_AFTER.test(after))
  );
}

const REACH = 48;
