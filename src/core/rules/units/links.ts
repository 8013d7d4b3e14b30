/** A link that a text names, and what is known of its rate. */
export interface Link {
  /** Whether the trade rates it in bits (networks) or in bytes (links inside a machine, memory). */
  readonly counted: 'bits' | 'bytes';
  readonly start: number;
  /** Where the name ends. */
  readonly end: number;
  /** The rates it is sold by: Gb/s where bits are counted, GB/s where bytes are; empty if the name tells none. */
  readonly rates: readonly number[];
  /** Memory: no rate of it is told in bits, whichever it is. */
  readonly isMemory?: true;
}

interface Generation {
  readonly pattern: RegExp;
  readonly counted: Link['counted'];
  readonly rates: readonly number[];
  readonly isMemory?: true;
}

const GENERATIONS: readonly Generation[] = [
  { pattern: /\b(?:ConnectX|CX)-?5\b|\bEDR\b/gi, counted: 'bits', rates: [100] },
  { pattern: /\b(?:ConnectX|CX)-?6\b|\bHDR\b|\bBlueField-?2\b/gi, counted: 'bits', rates: [200] },
  { pattern: /\b(?:ConnectX|CX)-?7\b|\bNDR\b|\bBlueField-?3\b/gi, counted: 'bits', rates: [400] },
  { pattern: /\b(?:ConnectX|CX)-?8\b|\bXDR\b/gi, counted: 'bits', rates: [800] },
  {
    pattern: /InfiniBand|RoCE(?:v\d)?|Ethernet|以太网|\bIB\b|网卡|网口|\bNICs?\b|\b\d{2,3} ?GbE\b|ConnectX(?!-?\d)/gi,
    counted: 'bits',
    rates: [],
  },
  {
    pattern: /NVLink(?: ?\d(?:\.0)?(?![\d.,]?\d))?|NVSwitch/gi,
    counted: 'bytes',
    rates: [300, 400, 450, 600, 900, 1800],
  },
  {
    pattern: /\bHBM\d?e?\b|[显内]存带宽|\bmemory bandwidth\b|\bL?P?DDR\dX?\b/gi,
    counted: 'bytes',
    rates: [],
    isMemory: true,
  },
  {
    pattern: /\bPCIe\b(?: ?(?:Gen ?)?\d(?:\.0)?)?(?: ?[x×]16)?(?! ?[x×][1248]\b)/gi,
    counted: 'bytes',
    rates: [32, 64, 128, 256],
  },
];
/** `100G 的 RoCE`: the rate that stands before a network's name. */
const RATE_BEFORE = /(?<!\d|[×x*] ?)(\d{2,4}) ?G(?:b\/s|bps|bE|E)? ?(?:的 ?)?$/i;
/** Other things that data moves through: a rate after them is theirs. */
export const OTHER_MEDIUM =
  /NVMe|SSD|DDR|DRAM|内存|显存|存储(?!(?:区域)?网|节点|服务器)|磁盘|硬盘|盘|文件系统|Lustre|storage(?! (?:nodes?|servers?|network|fabric|uplinks?|NICs?))|memory|disks?\b|file system/i;

/** The links that folded `text` names, in order. */
export function linksIn(text: string): Link[] {
  const links = GENERATIONS.flatMap(({ pattern, counted, rates, isMemory }) =>
    [...text.matchAll(pattern)].map((match) => ({
      counted,
      isMemory,
      start: match.index,
      end: match.index + match[0].length,
      rates: rates.length > 0 || counted === 'bytes' ? rates : rateBefore(text, match),
    })),
  ).sort((a, b) => a.end - b.end);
  return links.map((link, index) => named(link, links[index - 1]));
}

/** How far apart the words of one name may end: `NDR InfiniBand`. */
const ONE_NAME = 14;

/** `NDR InfiniBand`: the generation stands before the kind. */
function named(link: Link, before: Link | undefined): Link {
  const isOne =
    before?.counted === 'bits' &&
    link.counted === 'bits' &&
    link.rates.length === 0 &&
    link.end - before.end <= ONE_NAME;
  return isOne ? { ...link, rates: before.rates } : link;
}

function rateBefore(text: string, match: RegExpExecArray): readonly number[] {
  const own = /\d{2,3}(?= ?GbE)/i.exec(match[0])?.[0];
  const rate = own ?? RATE_BEFORE.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1];
  return rate === undefined ? [] : [Number(rate)];
}

/**
 * Whether so many GB/s can only be Gb/s on one link of `rates`: the very figure of its rate, or more than the link
 * carries in both directions and no more than its rate in bits.
 */
export function isBitsAsBytes(gigabytes: number, rates: readonly number[]): boolean {
  return rates.some((rate) => gigabytes === rate || (gigabytes > (rate / 4) * 1.02 && gigabytes <= rate * 1.02));
}

/** Memory of one card moves no less and no more than this, in gigabytes a second. */
const MEMORY_RATES = { least: 100, most: 10_000 };

/** Whether so many Gb/s can only be GB/s on `link`: the very figure that it has in bytes. */
export function isBytesAsBits(gigabits: number, { counted, rates, isMemory }: Link): boolean {
  if (isMemory) return gigabits >= MEMORY_RATES.least && gigabits <= MEMORY_RATES.most;
  return counted === 'bytes' && rates.includes(gigabits);
}
