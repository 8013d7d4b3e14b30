import { areAmountsOfOneScope, canonicalValue, isExact } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** Between what comes in and what can be done: 压在, `on`, `against a capacity of`. */
const ON =
  /^ ?(?:的?[^\d,，。；;()]{0,8}(?:压在|落在|跑在|打在|放在|加在|摊在|对着?|面对)[^\d,，。；;()]{0,10}|(?: [a-z]{3,12}){0,3} (?:on|against|over|meets?|hits?) (?:(?:an?|the|our) )?(?:(?:total |usable |installed |rated )?capacity of )?(?:only |about )?)$/i;
/** Between what can be done and the load that this makes; one of the two names the capacity. */
const LOAD =
  /^ ?(?:的?[^\d,，。；;()]{0,8}[,，] ?(?:对应|即|那么|这时|此时|整体|总|全池)?的?(?:负载率?|负荷率?|利用率|使用率|水位)(?:约|是|为|达到?|高达|只有| ){0,3}|(?: (?:of |in )?[a-z]{3,12}){0,3}, (?:which is |that is |for |so |i\.e\. )?(?:an? |the )?(?:load|utili[sz]ation)(?: of| is| at){0,2} (?:about )?)$/i;
/** `容量 121.6 req/s，峰值 100 req/s`: what can be done stands first. */
const CAPACITY_FIRST = /(?:能力|容量|产能|承载|\bcapacity)(?: ?(?:合计|共|是|为|of|is|:))? ?(?:约 ?)?$/i;
const DEMAND =
  /^ ?[,，;；] ?(?:and )?(?:the )?(?:高峰|峰值|实际|负载|需求|流量|peak|demand|load|traffic)[^\d,，。；;]{0,12}$/i;
const CAPACITY = /能力|容量|产能|上限|承载|\bcapacity\b/i;
const OFF = 0.02;

/** 峰值 90 tok/s 压在 60 tok/s 的能力上，负载率为 66.7%: what comes in over what can be done, of which the share is the load; either may stand first. */
export function wrongLoadsTold(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !CAPACITY.test(text)) return [];
  return quantities.slice(2).flatMap((share, at): Miss[] => {
    const [first, second] = [quantities[at]!, quantities[at + 1]!];
    const isTurned =
      CAPACITY_FIRST.test(text.slice(0, first.start)) && DEMAND.test(text.slice(first.end, second.start));
    const [demand, capacity] = isTurned ? [second, first] : [first, second];
    if (share.unit?.family !== 'ratio' || !areAmountsOfOneScope(demand, capacity) || !isExact(share)) return [];
    const [on, load] = [text.slice(first.end, second.start), text.slice(second.end, share.start)];
    if (!LOAD.test(load) || !(isTurned || (ON.test(on) && CAPACITY.test(on + load)))) return [];
    const expected = (100 * canonicalValue(demand)) / canonicalValue(capacity);
    const off = Math.abs(share.value - expected);
    if (off <= Math.max(share.step, share.value * (share.approximate ? 0.05 : OFF))) return [];
    const from = `${passage.quote(demand)} ÷ ${passage.quote(capacity)}`;
    return [{ passage, quantity: share, expected, from }];
  });
}
