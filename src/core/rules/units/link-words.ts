import type { Quantity } from '../../numbers/quantity';
import { firstSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

/** What tells a network, and what a link inside a machine. */
export const NETWORK = /InfiniBand|RoCE|Ethernet|以太网|\bIB\b|\b[NHX]DR\b|网卡|网口|\bNICs?\b|ConnectX/i;
export const INSIDE = /NVLink|NVSwitch|\bHBM\d?e?\b/i;
/** Rates of networks that are no eighths of others; the same number of gigabytes a second is no coincidence. */
export const LINK_RATES = new Set([40, 56, 100, 200, 400, 800, 1600]);
/** A sum over links may well be in bytes. */
export const AGGREGATE =
  /聚合|合计|总计|总带宽|总线|\bbus ?(?:bandwidth|bw)|\balgbw|all-?reduce|每节点|单节点|整机|单机|多口|双口|bond|aggregate|total|together|combined|per node|\d ?[×*] ?\d|\d ?x ?(?!(?:16|8|4)\b)\d|(?<![\d.-])(?:[2-9]|\d{2,4}) ?(?:个|台|张|口|块|条|卡|节点|ports?\b|NICs?\b|cards?\b|links?\b|nodes?\b)|\b(?:two|three|four|six|eight|sixteen)(?: [\w/-]{1,12}){0,2} (?:ports|NICs|adapters|links|rails)\b/i;
/** The same right behind a rate. */
export const SUM_AFTER =
  /^ ?(?:in (?:total|all|aggregate)|together|combined|aggregate|per (?:node|server|host)|altogether)\b/i;
/** One port or card is spoken of. */
export const SINGLE =
  /单口|每[张块](?=是|为|都| ?\d)|每[张块个](?:网卡|网口)|每[张块]?(?:卡|GPU) ?的 ?(?:InfiniBand|IB|RoCE|网卡|网口)|每口|单端口|每端口|每个端口|每张网卡|单流|单张|单条|一个[^，,。；;]{0,12}口|per port|each port|apiece|\beach (?:running|rated|at|with)\b|\b(?:ports?|NICs?|adapters?|links?) each\b|(?:a|one|single)(?: [\w/-]{1,12}){0,3} (?:port|link|flow|stream|NIC|card|adapter)\b/i;
/** `Each card has its own 400 GB/s port`, 每张卡都有自己的: one port for one. */
export const ITS_OWN =
  /\b(?:has|have|gets?|got|with) (?:its|their) own (?:dedicated )?$|每[张块个]? ?(?:卡|GPU)(?:都|各)?(?:有|配|带)(?:有|了)?(?:自己的|独立的|专用的|一[个块张条])(?:一[个块张条])? ?$/i;
/** `400 GB/s each`, `per port`. */
export const EACH_AFTER = /^ ?(?:each\b|apiece\b|(?:per|a|every|on each) (?:port|NIC|link)\b|[每一]口)/i;
/** A network, or what its cables go into. */
export const NETWORK_PORT = new RegExp(
  `${NETWORK.source}|端口|[上下]行|交换机|\\b(?:ports?|uplinks?|switch(?:es)?)\\b`,
  'i',
);
/** What one of many wires carries is told in bits for every link. */
export const LANE =
  /每条?(?:通道|引脚|lane)|单(?:通道|lane)|信号速率|SerDes|\b(?:per|each) (?:lane|pin)\b|GT\/s|[x×][1248]\b/i;
/** The same sentence turns to what lies outside the machine. */
export const OUTSIDE =
  /网络|网[卡口]|机间|跨机|跨节点|跨卡柜|节点间|节点之间|机外|[出跨]域|对外|\b(?:network|inter-?node|scale-?out|outside|(?:across|between|among) (?:the )?(?:nodes?|servers?|hosts?|machines?|racks?|boxes))\b/i;
/** Links are added up. */
export const IN_ALL =
  /加起来|合起来|[合总共]计|总共|一共|总带宽|\b(?:total|together|altogether|in all|add(?:s|ing)? up|sum|combined|aggregate)\b/i;

/** How far from a rate a word may stand that belongs to it. */
export const NEAR = 20;
/** How far from its link a rate may stand within a sentence. */
export const REACH = 60;

/** A rate in Gb/s. */
export const gigabitsOf = ({ value, unit }: Quantity): number => (value * unit!.factor) / 0.125;

/** What follows the unit itself, which may have taken in what it is per: `400 GB/s per port`. */
export const afterUnit = (text: string, { number }: Quantity): string =>
  text.slice(number.end, number.end + 40).replace(/^ ?[KMGT]?(?:bits?|bytes?|b)?(?:\/s|ps)/i, '');

/** What stands behind a rate in its sentence, up to the next number that counts something: `(ConnectX-6)`. */
export const behind = ({ text, quantities }: Passage, { end }: Quantity): string =>
  firstSentence(text.slice(end, quantities.find((one) => one.start >= end && one.unit !== undefined)?.start)).slice(
    0,
    40,
  );
