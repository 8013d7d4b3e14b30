import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { isAbout, type OffByEight } from './rate-conversions';

/** A network link by its rate in Gb/s: `100 GbE NIC`, 100G 网卡, `400 Gb/s port`. */
const LINK =
  /(?<![\d.])(10|25|40|50|100|200|400|800) ?G(?:b\/s|bps|bit\/s|bE|E|b)?[ -]?(?:的 ?)?(?:IB|InfiniBand|RoCE|RDMA|Ethernet|以太)? ?(?:网(?:卡|口)?|端?口|链路|NICs?|ports?|links?|Ethernet)(?![a-z])/gi;
/** The most that it carries. */
const LIMIT =
  /最多|顶多|至多|上限|封顶|极限|理论|天花板|满速|跑满|线速|只能|换算|折合|字节|除以|\b(?:cannot|can't|at most|no more|max(?:imum)?|limit|ceiling|theoretical(?:ly)?|tops? out|caps?|full|saturat\w{1,3}|in bytes|divided?|line rate)\b/i;
const BYTE = 8;

/** `with a 100 GbE NIC the ceiling is 12.5 Gb/s`: the most that a link carries in bytes, with the letter of bits. */
export function eighthsInBits({ text, quantities }: Passage): OffByEight[] {
  return quantities.flatMap((quantity) => {
    const { unit, value, start, end, sign } = quantity;
    if (unit?.family !== 'bandwidth' || unit.bits === undefined || sign !== undefined) return [];
    const sentence = lastSentence(text.slice(0, start)) + firstSentence(text.slice(end));
    const [link, ...more] = [...sentence.matchAll(LINK)];
    if (link === undefined || more.length > 0 || !LIMIT.test(sentence) || OTHER.test(sentence)) return [];
    const gigabits = value * unit.factor * BYTE;
    if (!isAbout(Number(link[1]) / gigabits, BYTE)) return [];
    return [{ quantity, written: link[0], right: value * BYTE }];
  });
}

/** Shares of a link, and what is set by hand. */
const OTHER =
  /每|限速|限流|QoS|配额|切成|分成|共享|各|八分之一|1\/8|\b(?:per|each|every|shap\w{1,4}|throttl\w{1,4}|quota|share[ds]?|eighth|split|limited to|VLANs?|tenants?)\b/i;
