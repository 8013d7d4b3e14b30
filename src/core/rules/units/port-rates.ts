import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** What ports, cables and lines are sold by, in Gb/s. */
const PORT_RATES = new Set([100, 200, 400, 800, 1600]);
/** Sold too, but the same number of gigabytes may be the eighth of a faster port. */
const SLOW_RATES = new Set([10, 25, 40]);
/** One end of a cable, a line between places, a network by its use. */
const PORT =
  /网卡|网口|以太网|光[口模]|端口|[单双]口|每个?口|[上下][联行]|交换机|专线|(?:管理|业务|计算|存储|前端|后端|参数|训练)网(?!格)|\b(?:NICs?|(?:up|down)-?links?|ports?|ToR|switch(?:es)?|leased lines?|Ethernet|RoCE|InfiniBand|IB|[NHX]DR|(?:storage|management|compute|front-?end|back-?end|cross-site) (?:network|fabric|link|line))\b/i;
/** Where slow ports are at home. */
const SLOW = /管理|业务|前端|[上下][联行]|\b(?:management|front-?end|(?:up|down)-?links?|bond(?:ed)?)\b/i;
/** So many of them stand before the rate of each: `2 × 100`, `dual 25`, `64 ports of 800`. */
const TIMES =
  /(?:(?<![\d.])\d{1,3} ?[×x*]|(?<![\d.])\d{1,3} ?[条个口根张路]|[双两二四八][条个口根张路]?|单[口端][^，,]{0,4}|每[个条]?端?口|\b(?:two|dual|four|eight|twin|each|single|one)|\b(?:ports?|(?:up|down)-?links?|NICs?|adapters?|switch(?:es)?) (?:(?:each |all )?(?:runs?|running|rated|are|is|go(?:es)?|operates?|have|has) ?)?(?:of|at|with|rated at)?|\bper port:?) ?$/i;
/** The network that slow ports make, at once after their rate: `2×25 GB/s 以太网`. */
const ETHERNET_AFTER = /^ ?的? ?(?:以太网|网[卡口]|(?:Ethernet|RoCE|NICs?)\b)/i;
/** A port that is named at once after its rate, or that the rate is said of. */
const AFTER =
  /^ ?的? ?(?:双|单)?(?:以太网|网卡|网口|端口|光口|上[联行]|专线|交换机|口|(?:[a-z]{3,10} )?(?:NICs?|uplinks?|ports?|switch(?:es)?|line|Ethernet)\b)/i;
const BEFORE =
  /(?:网卡|网口|端口|上[联行]|专线|(?:管理|业务|计算|存储|前端|后端|参数|训练)网|\b(?:NICs?|uplinks?|(?:storage|management|compute|front-?end|back-?end) network))(?:带宽|速率|bandwidth|rate)?(?: ?[:为是]| is| at)? ?$/i;
const SUM = /聚合|合计|总|一共|共计|汇聚|aggregate|total|together|combined|sum\b/i;
const CLAUSE = /[，,。；;!！?？|\n]/;

/** Whether a rate in GB/s is that of a port, which is sold in Gb/s: `2 × 100 GB/s 双上联`, `64 ports of 800 GB/s`. */
export function isPortInBytes({ text }: Passage, { value, start, end }: Quantity): boolean {
  if (!PORT_RATES.has(value) && !SLOW_RATES.has(value)) return false;
  const left = text
    .slice(Math.max(0, start - 60), start)
    .split(CLAUSE)
    .at(-1)!;
  const right = text.slice(end, end + 40).split(CLAUSE)[0]!;
  return isPort(left, right, value);
}

/** Whether a cell in GB/s gives the rate of a port, by its own words, its row's or its column's. */
export function isPortCell(label: string, head: string, cell: string, { value, start, end }: Quantity): boolean {
  if (!PORT_RATES.has(value) && !SLOW_RATES.has(value)) return false;
  if (SUM.test(label) || SUM.test(head)) return false;
  const isOfOne = ONE_PORT.test(label) && PORT_RATES.has(value) && cell.slice(0, start).trim() === '';
  if (isOfOne && !ALL_PORTS.test(cell.slice(end))) return true;
  return TIMES.test(cell.slice(0, start)) && isPort(`${label} ${cell.slice(0, start)}`, cell.slice(end), value);
}

/** `InfiniBand, per GPU`, `Link rate of one InfiniBand port`, 单口 IB 速率: a row about one of them. */
const ONE_PORT =
  /\b(?:InfiniBand|IB|RoCE|Ethernet|[NHX]DR)\b[^|]{0,16}\b(?:per|each|one|single) (?:GPU|card|port|NIC|link)\b|\b(?:per|each|one|single) (?:InfiniBand|IB|RoCE|Ethernet|[NHX]DR)(?: (?:port|NIC|link))\b|(?:单口|每口|单端口|每个?端口|每[张块]网卡|单[张块]网卡)[^|]{0,12}|(?:InfiniBand|IB|RoCE|以太网)[^|]{0,6}(?:单口|每口|每卡|每 ?GPU)/i;
const ALL_PORTS = /[×x*] ?\d|total|together|合计|共/i;

function isPort(left: string, right: string, value: number): boolean {
  if (SUM.test(left) || SUM.test(right) || !PORT.test(left + right)) return false;
  if (SLOW_RATES.has(value) && !SLOW.test(left + right) && !ETHERNET_AFTER.test(right)) return false;
  return TIMES.test(left) || AFTER.test(right) || BEFORE.test(left);
}
