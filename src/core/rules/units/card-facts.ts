import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** What a card of a kind has at most, in the unit that data sheets give. */
interface CardFacts {
  readonly watts: number;
  readonly terabytesPerSecond: number;
}

const CARDS: Readonly<Record<string, CardFacts>> = {
  T4: { watts: 70, terabytesPerSecond: 0.32 },
  L4: { watts: 72, terabytesPerSecond: 0.3 },
  L40S: { watts: 350, terabytesPerSecond: 0.864 },
  V100: { watts: 350, terabytesPerSecond: 1.13 },
  A100: { watts: 500, terabytesPerSecond: 2.04 },
  H20: { watts: 500, terabytesPerSecond: 4 },
  H100: { watts: 700, terabytesPerSecond: 3.94 },
  H200: { watts: 700, terabytesPerSecond: 4.9 },
  B200: { watts: 1200, terabytesPerSecond: 8 },
};
const CARD = /\b(T4|L4|L40S|V100|A100|H20|H100|H200|B200)\b/g;
/** Power that one card draws, in the words between its name and the number. */
const DRAWS =
  /功耗|功率|TDP|满载|\b(?:draws?|drew|drawing|pulls?|pulled|power|TDP|consum(?:es?|ed)|rated|needs?|took|takes)\b/i;
const MEMORY_RATE =
  /(?:HBM|显存|memory)[^，,。；;\d]{0,8}(?:带宽|bandwidth)|\b(?:reads?|streams?|moves?|scans?) (?:from |data from )?(?:its |the |all (?:of )?its )?(?:HBM\d?e?|memory|VRAM)\b|从(?:HBM|显存)[^，,。；;\d]{0,4}读/i;
/** More than one card, or what stands around it. */
const SEVERAL =
  /[整单]机|[八48]卡|节点|服务器|机柜|机架|集群|柜|[台箱]|合计|总|共|聚合|\d ?[×x*]|[×x*] ?\d|(?<!每)(?<!单)\d ?[张块卡]|\b(?:(?:node|server|rack|cluster|pod|system|pair|fleet|room|hall|machine|host|box|chassis|tray|baseboard|cabinet|instance|pool|row|site)(?:e?s)?|total|aggregate|combined|DGX|HGX|NVL\d{1,3}|together|\d{1,4}-GPU|\d{1,4}-way)\b|(?<!L)\d{2,4}s\b|\b(?:two|four|eight|sixteen)\b|[两二三四五六七八九十百千几] ?[张块台卡片]|\bcards\b|\bGPUs\b/i;
/** What says that a value is of one card. */
const ONE_CARD =
  /[单每一] ?[张块卡颗]|TDP|\b(?:one|each|every|single|per|apiece)\b|\ban? (?:[\w-]{2,12} )?(?:T4|L4|L40S|V100|A100|H100|H200|B200)\b|\bthe (?:T4|L4|L40S|V100|A100|H100|H200|B200) (?!plan|option|variant|fleet|pool|case|offer|scenario|design|bid|build)(?:[a-z]+s|drew|took)\b/i;
/** Plans and what is bought are of as many cards as they need. */
const OF_MANY =
  /方案|选型|新增|增购|扩容|另加|全部?换?成? ?(?=[A-Z])|机房|市电|\b(?:all|plan|option|variant|scenario|design|bid|purchase|add(?:s|ed|itional)?|extra|IT power|IT load|meter|facility)\b/i;
/** A slip of the point or of the prefix is a power of ten: 7 kW for 700 W. */
const SLIPS = [10, 100, 1000];
const SLIP_ROOM = 0.15;

/** Whether the power that a sentence tells is that of one card: its words say so, or it is the data sheet's with another point. */
function isOfOneCard(sentence: string, behind: string, times: number): boolean {
  if (OF_MANY.test(sentence)) return false;
  return ONE_CARD.test(sentence + behind) || SLIPS.some((slip) => Math.abs(times / slip - 1) <= SLIP_ROOM);
}

/** Further above its data sheet than this, a value is another unit's or another thing's. */
const FAR = 2;
const REACH = 40;
const BEHIND = 16;

/** `400G port`, `200 Gb/s 网卡`: one link by its line rate. */
const LINK =
  /(?<![\d.])(\d{2,3}) ?G(?:b\/s|bps|bit\/s|bE|E|Gb)? ?(?:IB ?|InfiniBand ?|RoCE ?|Ethernet ?|RDMA ?|以太 ?)?(?:ports?|NICs?|links?|网卡|端口|网口|链路|接口)(?![a-z])/gi;
const PER_BYTE = 8;

/** What goes over one link, and is more than twice its rate in both directions. */
function overLink(text: string, quantity: Quantity, sentence: string): OffDataSheet[] {
  const one = overOnePort(text, quantity, sentence);
  if (one !== undefined) return [one];
  const link = [...sentence.matchAll(LINK)].at(-1);
  // `50 GB/s port` gives it in bytes.
  if (link === undefined || /GB/.test(link[0]) || sentence.length - link.index > REACH + REACH) return [];
  if (SEVERAL_LINKS.test(sentence) || SEVERAL_LINKS.test(text.slice(quantity.end, quantity.end + 24))) return [];
  const rate = Number(link[1]);
  const most = (rate / PER_BYTE) * FAR * FAR;
  return quantity.value * quantity.unit!.factor > most ? [{ quantity, card: link[0], most: `${rate} Gb/s` }] : [];
}

const ONE_PORT =
  /(?:单(?:端)?口|[每一]个?口|\b(?:one|a single|each|per) (?:port|link|NIC)(?: of| at|,)?) ?(?:的 ?)?(\d{2,3}) ?G(?:b\/s|bps|bit\/s)|(?<![\d.])(\d{2,3}) ?G(?:b\/s|bps|bit\/s) ?的?(?:单(?:端)?口|single port)/i;
const BOTH_WAYS = /双向|收发|两个方向|\b(?:both|bidirectional|full[- ]duplex|duplex)\b/i;
const MEASURED =
  /实测|测得|跑到|跑出|打到|\b(?:measured?|we (?:see|saw|get|got)|reach(?:es|ed)?|runs? at|sustains?|achiev(?:es|ed))\b/i;
/** Above its line rate by more than rounding. */
const OVER_RATE = 1.015;

/** `单口 400 Gb/s，实测 52.6 GB/s`: one port in one direction carries an eighth of its bits in bytes and no more. */
function overOnePort(text: string, quantity: Quantity, sentence: string): OffDataSheet | undefined {
  const port = ONE_PORT.exec(sentence);
  const rest = text.slice(quantity.end, quantity.end + 24);
  if (port === null || quantity.unit!.bits || BOTH_WAYS.test(sentence + rest)) return undefined;
  const tie = sentence.slice(port.index + port[0].length);
  if (!MEASURED.test(tie) || tie.length > REACH || SEVERAL_LINKS.test(tie) || SEVERAL_LINKS.test(rest))
    return undefined;
  const rate = Number(port[1] ?? port[2]);
  const isOver = quantity.value * quantity.unit!.factor > (rate / PER_BYTE) * OVER_RATE;
  return isOver ? { quantity, card: `${rate} Gb/s`, most: `${rate / PER_BYTE} GB/s`, isPort: true } : undefined;
}

const SEVERAL_LINKS =
  /[两二三四五六七八九十百千] ?(?:个|块|张|条|只)|\d ?(?:个|块|张|条|只|[×x*])|合计|总|共|全部|集群|[单整]机|节点|服务器|\b(?:all(?!-)|ports|NICs|links|together|total|aggregate|cluster|fabric|bisection|nodes?|servers?)\b/i;

/** `H20 有 4.0 GB/s` of memory bandwidth: the digits of the data sheet, with gigabytes for terabytes. */
const isThousandth = (gigabytes: number, terabytes: number): boolean =>
  gigabytes <= terabytes * 1.1 && gigabytes >= terabytes * 0.8;
const OF_MEMORY = /(?:显存|HBM\d?e?)的?(?:带宽|速率)|\b(?:memory|HBM\d?e?) bandwidth\b/i;

/** A value of one card that its data sheet is far from. */
export interface OffDataSheet {
  readonly quantity: Quantity;
  readonly card: string;
  /** The most that the data sheet gives, with its unit. */
  readonly most: string;
  /** `card` is the rate of one port. */
  readonly isPort?: true;
}

/** The values of `passage` that no single card of the kind named before them reaches: `单卡 H100 功耗 7 kW`. */
export function offDataSheet({ text, quantities }: Passage): OffDataSheet[] {
  return quantities.flatMap((quantity) => {
    const family = quantity.unit?.family;
    if ((family !== 'power' && family !== 'bandwidth') || quantity.sign !== undefined) return [];
    const sentence = text
      .slice(0, quantity.start)
      .split(/[。；;!！?？|\n]|\. /)
      .at(-1)!;
    const link = family === 'bandwidth' ? overLink(text, quantity, sentence) : [];
    if (link.length > 0) return link;
    const names = [...sentence.matchAll(CARD)];
    const name = names.at(-1);
    if (name === undefined || sentence.length - name.index > REACH || SEVERAL.test(sentence)) return [];
    if (SEVERAL.test(text.slice(quantity.end, quantity.end + BEHIND))) return [];
    const { watts, terabytesPerSecond } = CARDS[name[1]!]!;
    const value = quantity.value * quantity.unit!.factor;
    const tie = sentence.slice(name.index);
    const behind = text.slice(quantity.end, quantity.end + BEHIND);
    if (
      family === 'power' &&
      DRAWS.test(sentence) &&
      value > watts * FAR &&
      isOfOneCard(sentence, behind, value / watts)
    )
      return [{ quantity, card: name[1]!, most: `${watts} W` }];
    if (family === 'bandwidth' && isThousandth(value, terabytesPerSecond) && OF_MEMORY.test(sentence))
      return [{ quantity, card: name[1]!, most: `${terabytesPerSecond} TB/s` }];
    return family === 'bandwidth' && MEMORY_RATE.test(tie) && value > terabytesPerSecond * 1000 * FAR
      ? [{ quantity, card: name[1]!, most: `${terabytesPerSecond} TB/s` }]
      : [];
  });
}
