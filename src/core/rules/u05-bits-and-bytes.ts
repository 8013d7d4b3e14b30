import type { Quantity } from '../numbers/quantity';
import type { Unit } from '../numbers/units';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { replaceNumber } from './reading/fixes';
import { isBitsAsBytes, isBytesAsBits, type Link, linksIn, OTHER_MEDIUM } from './reading/links';
import type { Passage } from './reading/passage';
import { isPortCell, isPortInBytes } from './reading/port-rates';
import { conversionsOffByEight, isAbout, sharesOfOtherLetter, transfersInBits } from './reading/rate-conversions';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const bitsAndBytes: SlideRule = {
  id: 'U05',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Bits and bytes mixed', zh: '比特/字节混用' },
  why: {
    en: 'Network links are rated in gigabits (Gb/s), memory and NVLink in gigabytes (GB/s): the wrong letter is a factor of eight.',
    zh: '网络链路按比特（Gb/s）标称，显存与 NVLink 按字节（GB/s）：大小写写错一个字母就差 8 倍。',
  },
  bad: [
    { lang: 'zh', text: '节点间 InfiniBand 400GB/s' },
    { lang: 'en', text: '900 Gbps NVLink 4 per H100' },
    { lang: 'en', text: 'A 400 Gb/s (400 GB/s) link' },
    { lang: 'zh', text: '每台 8 张 ConnectX-6，单口速率 200 GB/s，RoCEv2 无损' },
    { lang: 'zh', text: '每卡配一个 NDR InfiniBand 口，速率 400 GB/s' },
    { lang: 'en', text: 'NVLink 4 within the node: 900 Gb/s per GPU' },
    { lang: 'en', text: '| Link | Rate |\n|---|---|\n| NVLink 4 | 900 Gb/s |\n| ConnectX-7 | 400 GB/s |' },
    { lang: 'zh', text: '显存带宽 3.35 TB/s；卡间走 NVLink 4，每卡 900 Gbps' },
    { lang: 'en', text: 'GPUs talk over NVSwitch; every GPU gets 900 Gb/s' },
    { lang: 'zh', text: '卡与 CPU 之间走 PCIe 5.0，十六条通道，单向大约 64 Gb/s' },
    { lang: 'en', text: 'Each H100 reads its HBM at 3.35 Tb/s' },
    { lang: 'zh', text: '存储网：每台 2 × 100 GB/s 双上联' },
    { lang: 'en', text: 'Top-of-rack switches with 64 ports of 800 GB/s' },
    { lang: 'zh', text: '实测 all-reduce 总线带宽 362 Gb/s，为单机出口 400 GB/s 的 91%' },
    { lang: 'zh', text: '节点之间是 100G 的 RoCE 网络，单流优化到位以后实测可以跑到 92 GB/s' },
    { lang: 'zh', text: '8 张网卡，每张 400 Gb/s，整机的对外带宽就是 8 × 400 = 3,200 GB/s' },
    { lang: 'zh', text: '- 汇聚口升到 200 Gb/s\n- 因此检查点可以按 200 GB/s 拉取' },
    { lang: 'en', text: 'The 25 Gbps line carries 25 GB/s of logs' },
    { lang: 'en', text: 'A 100 Gb/s uplink copies a 500 GB dataset in 5 seconds' },
    { lang: 'en', text: 'That kernel reaches 2.0 Tb/s of HBM2e' },
  ],
  good: [
    { lang: 'zh', text: '节点间 InfiniBand 400 Gb/s（50 GB/s）' },
    { lang: 'en', text: '900 GB/s NVLink 4 per H100' },
    { lang: 'zh', text: '8×400 Gb/s InfiniBand，每节点合计 400 GB/s' },
    { lang: 'en', text: 'Network: 8 × 400 Gb/s = 400 GB/s per node; 800 Gb/s NICs (100 GB/s per GPU)' },
    {
      lang: 'zh',
      text: '网卡的线速是 50 GB/s，实测的有效带宽是 40 GB/s；8 张 ConnectX-7，合计 400 GB/s；100G RoCE 后面的存储能到 92 GB/s',
    },
    {
      lang: 'zh',
      text: '| 链路 | 速率 | 折算 |\n|---|---|---|\n| ConnectX-7（单口） | 400 Gb/s | 50 GB/s |\n| 单机 8 口聚合 | 3.2 Tb/s | 400 GB/s |',
    },
    { lang: 'zh', text: 'NVLink 在机内，机间每卡 400 Gb/s；PCIe 5.0 每通道 32 Gb/s；HBM 3.35 TB/s 相当于 26.8 Tb/s' },
    {
      lang: 'en',
      text: 'GPUs talk over NVLink inside, and over 400 Gb/s InfiniBand outside; storage reads at 400 GB/s',
    },
    {
      lang: 'zh',
      text: '实测 362 GB/s，为 400 GB/s 的 91%；单流 88 Gb/s，达到 100 Gb/s 线速的 88%；双上联 2 × 200 Gb/s',
    },
    { lang: 'en', text: 'HBM 3.35 TB/s, PCIe 64 GB/s, storage over RoCE at 6.9 GB/s, 400G InfiniBand' },
    { lang: 'en', text: '- Leased: 2 × 100 Gbps\n- So we can plan for 25 GB/s' },
    { lang: 'zh', text: '100 Gb/s 专线，600 GB 的数据 48 s 传完；8 路 50 Gb/s，合起来每秒 50 GB' },
  ],
  check: ({ body }) => {
    const { passages, tables, texts } = readSlide(body);
    return [
      ...passages.flatMap((passage, index) =>
        passage.quantities.some(({ unit }) => unit?.family === 'bandwidth')
          ? [
              ...wrongConversions(passage, texts[index - 1]),
              ...wrongTransfers(passage),
              ...wrongShares(passage),
              ...wrongLetters(passage),
            ]
          : [],
      ),
      ...tables.flatMap(wrongRows),
    ];
  },
};

const NETWORK = /InfiniBand|RoCE|Ethernet|以太网|\bIB\b|\b[NHX]DR\b|网卡|网口|\bNICs?\b|ConnectX/i;
const INSIDE = /NVLink|NVSwitch|\bHBM\d?e?\b/i;
/** Rates of networks that are no eighths of others; the same number of gigabytes a second is no coincidence. */
const LINK_RATES = new Set([40, 56, 100, 200, 400, 800, 1600]);
/** A sum over links may well be in bytes. */
const AGGREGATE =
  /聚合|合计|总计|总带宽|每节点|单节点|整机|单机|多口|双口|bond|aggregate|total|together|combined|per node|\d ?[×*] ?\d|\d ?x ?(?!(?:16|8|4)\b)\d|(?<![\d.])(?:[2-9]|\d{2,4}) ?(?:个|台|张|口|块|条|卡|节点|ports?\b|NICs?\b|cards?\b|links?\b|nodes?\b)/i;
const SUM_AFTER =
  /^ ?(?:in (?:total|all|aggregate)|together|combined|aggregate|per (?:node|server|host)|altogether)\b/i;
const SINGLE =
  /单口|每口|单端口|每端口|每个端口|每张网卡|单流|单张|单条|一个[^，,。；;]{0,12}口|per port|each port|(?:a|one|single)(?: [\w/-]{1,12}){0,3} (?:port|link|flow|stream|NIC|card|adapter)\b/i;
/** What one of many wires carries is told in bits for every link. */
const LANE =
  /每条?(?:通道|引脚|lane)|单(?:通道|lane)|信号速率|SerDes|\b(?:per|each) (?:lane|pin)\b|GT\/s|[x×][1248]\b/i;
/** The same sentence turns to what lies outside the machine. */
const OUTSIDE =
  /机间|跨机|跨节点|跨卡柜|节点间|节点之间|机外|[出跨]域|对外|\b(?:inter-?node|scale-?out|outside|(?:across|between|among) (?:the )?(?:nodes?|servers?|hosts?|machines?|racks?|boxes))\b/i;
const NEAR = 20;
const OF_LINK = /^ ?(?:of|for|on|over|from|via|through|across|to|的|给|走|经) ?(?:the |our |its |each |one )?$/i;
/** How far from its link a rate may stand within a sentence. */
const REACH = 60;

function wrongLetters(passage: Passage): RuleFinding[] {
  const rates = passage.quantities.filter(({ unit }) => unit?.family === 'bandwidth');
  return rates.flatMap((quantity) =>
    quantity.unit!.bits ? wrongBits(passage, quantity, rates) : wrongBytes(passage, quantity, rates),
  );
}

function wrongBits(passage: Passage, quantity: Quantity, rates: readonly Quantity[]): RuleFinding[] {
  const { text } = passage;
  const { left, all } = sentenceAt(text, quantity);
  // `900 GB/s (7.2 Tb/s)` gives both, and a lane of any link has bits.
  if (rates.some((other) => isEightfold(quantity, other)) || LANE.test(all)) return [];
  const right = text
    .slice(quantity.end)
    .split(/[，,。；;:|()]/)[0]!
    .slice(0, NEAR);
  const [after] = linksIn(right);
  if (after?.counted === 'bits') return [];
  const gigabits = gigabitsOf(quantity);
  // `all 3.35 Tb/s of HBM3`: what the rate is of follows it.
  const isOfAfter = after !== undefined && OF_LINK.test(right.slice(0, after.start));
  if (isOfAfter && isBytesAsBits(gigabits, after)) return [finding(passage, quantity, 'bytes')];
  const link = linkBefore(passage, quantity, left) ?? linkBeforeThat(passage, quantity, left);
  if (link !== undefined && isBytesAsBits(gigabits, link)) return [finding(passage, quantity, 'bytes')];
  const isBeside = isNear(passage, quantity, INSIDE) && gigabits <= 2000 && !AGGREGATE.test(all);
  return isBeside && !rates.some(isInBytes) ? [finding(passage, quantity, 'bytes')] : [];
}

function wrongBytes(passage: Passage, quantity: Quantity, rates: readonly Quantity[]): RuleFinding[] {
  const { unit, value } = quantity;
  const { left, all } = sentenceAt(passage.text, quantity);
  const single = SINGLE.test(left.slice(-REACH));
  if (unit!.factor !== 1 || isConversion(rates, quantity, single)) return [];
  const link = linkBefore(passage, quantity, left);
  if (isPortInBytes(passage, quantity) && !link?.rates.includes(value * 8)) return [finding(passage, quantity, 'bits')];
  const isSum = AGGREGATE.test(all) || OTHER_MEDIUM.test(left);
  if ((isSum && !single) || SUM_AFTER.test(passage.text.slice(quantity.end))) return [];
  const certain = link?.counted === 'bits' && isBitsAsBytes(value, link.rates);
  const likely = LINK_RATES.has(value) && isNear(passage, quantity, NETWORK);
  return certain || likely ? [finding(passage, quantity, 'bits')] : [];
}

const gigabitsOf = ({ value, unit }: Quantity): number => (value * unit!.factor) / 0.125;

/** Whether `other`, in bytes, is about what `bits` is in bits. */
function isEightfold(bits: Quantity, other: Quantity): boolean {
  return isInBytes(other) && isAbout((bits.value * bits.unit!.factor) / (other.value * other.unit!.factor), 1);
}

function isInBytes({ unit }: Quantity): boolean {
  return unit?.family === 'bandwidth' && !unit.bits;
}

/** `800 Gb/s (100 GB/s per GPU)`: so many bytes are an eighth of one or several links that the passage gives in bits. */
function isConversion(rates: readonly Quantity[], { value, unit }: Quantity, single: boolean): boolean {
  return rates.some((other) => {
    const links = (value * unit!.factor) / (other.value * other.unit!.factor);
    return (
      other.unit!.bits === true &&
      links >= 0.99 &&
      (!single || links < 1.5) &&
      Math.abs(links - Math.round(links)) < 0.02 * links
    );
  });
}

/** The sentence that `quantity` stands in, and its part before it. */
function sentenceAt(text: string, { start }: Quantity): { readonly left: string; readonly all: string } {
  const left = text
    .slice(0, start)
    .split(/[。；;!！?？\n]|\. /)
    .at(-1)!;
  return { left, all: left + text.slice(start).split(/[。；;!！?？\n]|\. /)[0] };
}

/** The link named last before a quantity in its sentence, if no other rate or medium stands between. */
function linkBefore({ quantities }: Passage, quantity: Quantity, left: string): Link | undefined {
  const link = linksIn(left).at(-1);
  if (link === undefined || left.length - link.end > REACH) return undefined;
  const between = left.slice(link.end);
  const from = quantity.start - between.length;
  const other = quantities.some(
    ({ unit, start }) => unit?.family === 'bandwidth' && start >= from && start < quantity.start,
  );
  if (other || OTHER_MEDIUM.test(between)) return undefined;
  return link.counted === 'bytes' && OUTSIDE.test(between) ? undefined : link;
}

/** `GPUs talk over NVSwitch; every GPU gets 900 Gb/s`: the sentence before names the link, and no network has such a rate. */
function linkBeforeThat({ text, quantities }: Passage, quantity: Quantity, left: string): Link | undefined {
  if (LINK_RATES.has(gigabitsOf(quantity)) || linksIn(left).length > 0) return undefined;
  const before = text.slice(Math.max(0, quantity.start - 2 * REACH), quantity.start - left.length);
  const from = quantity.start - left.length - before.length;
  const isTaken = quantities.some(
    ({ unit, start }) => unit?.family === 'bandwidth' && start >= from && start < quantity.start,
  );
  const link = linksIn(before).at(-1);
  return isTaken || OTHER_MEDIUM.test(left) || OUTSIDE.test(left) || link?.isMemory ? undefined : link;
}

/** Whether `word` stands beside the quantity, with no other number or mark between. */
function isNear({ text }: Passage, { start, end }: Quantity, word: RegExp): boolean {
  const left = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[，,。；;:|)]/)
    .at(-1)!;
  const right = text.slice(end, end + NEAR).split(/[，,。；;:|(]/)[0]!;
  return word.test(left) || word.test(right.split(/\d/)[0]!);
}

/** `| NVLink 4 | 900 Gb/s |`, `| NDR InfiniBand | 400 |` under GB/s: the row names the link. */
function wrongRows({ header, rows }: TableReading): RuleFinding[] {
  return rows.flatMap((row) => {
    const label = row[0]?.text ?? '';
    const cells = row.slice(1).flatMap((cell, index) => rateIn(cell, header[index + 1]));
    if (cells.length === 0) return [];
    // One cell converts the other.
    if (cells.some(({ unit }) => unit.bits) && cells.some(({ unit }) => !unit.bits)) return [];
    const links = linksIn(label);
    const [link] = links;
    const isOne =
      link !== undefined && links.every(({ counted }) => counted === link.counted) && !AGGREGATE.test(label);
    return cells.flatMap(({ cell, head, quantity, unit }) => {
      if (unit.factor === 1 && isPortCell(label, head, cell.text, quantity)) return [finding(cell, quantity, 'bits')];
      if (!isOne || [cell.text, head].some((text) => AGGREGATE.test(text) || LANE.test(text))) return [];
      if (unit.bits) {
        const gigabits = (quantity.value * unit.factor) / 0.125;
        return isBytesAsBits(gigabits, link) ? [finding(cell, quantity, 'bytes')] : [];
      }
      const rates = links.flatMap((one) => one.rates);
      const isWrong = link.counted === 'bits' && unit.factor === 1 && isBitsAsBytes(quantity.value, rates);
      return isWrong ? [finding(cell, quantity, 'bits')] : [];
    });
  });
}

interface Rate {
  readonly cell: Passage;
  readonly head: string;
  readonly quantity: Quantity;
  readonly unit: Unit;
}

/** The one rate in a cell, in its own unit or that of its column. */
function rateIn(cell: Passage, head: Passage | undefined): Rate[] {
  const [quantity, ...more] = cell.quantities.filter(({ end }) => !/^ ?[×x*]/i.test(cell.text.slice(end)));
  const unit = quantity?.unit ?? (quantity === undefined ? undefined : head?.labelUnit?.unit);
  if (quantity === undefined || more.length > 0 || unit?.family !== 'bandwidth') return [];
  if (linksIn(cell.text).length > 0) return [];
  return [{ cell, head: head?.text ?? '', quantity, unit }];
}

/** `400 Gb/s (400 GB/s)`, `8 × 400 Gb/s = 3,200 GB/s`: the same rate twice, off by eight. */
function wrongConversions(passage: Passage, above: Passage | undefined): RuleFinding[] {
  return conversionsOffByEight(passage, above).map(({ quantity, written, right }) => {
    const where = passage.spanOf(quantity);
    return {
      span: where,
      number: where,
      message: message(
        '{0} is not {1}: a byte has eight bits. It is {2}.',
        written,
        passage.quote(quantity),
        `${right} ${quantity.unit!.text}`,
      ),
      fixes: [
        {
          title: message('Replace {0} by {1}', passage.quote(quantity.number), right),
          edits: [{ span: passage.spanOf(quantity.number), text: String(right) }],
          safe: false,
        },
      ],
    };
  });
}

/** `140 GB over 100 Gb/s in 1.4 s`: the link was read in bytes. */
function wrongTransfers(passage: Passage): RuleFinding[] {
  return transfersInBits(passage).map(({ size, rate, time, right }) => {
    const where = passage.spanOf(time);
    return {
      span: where,
      number: where,
      message: message(
        '{0} over {1} takes {2} s, not {3}: a byte has eight bits.',
        passage.quote(size),
        passage.quote(rate),
        Number(right.toPrecision(3)),
        passage.quote(time),
      ),
      fixes: [replaceNumber(passage, time, right / time.unit!.factor)],
    };
  });
}

/** `362 Gb/s，为 400 GB/s 的 91%`: the share holds only if both are counted alike. */
function wrongShares(passage: Passage): RuleFinding[] {
  return sharesOfOtherLetter(passage).map(({ part, whole, share }) => ({
    span: passage.spanOf(part),
    number: passage.spanOf(share),
    message: message(
      '{0} is {1} of {2} only if both are in bits or both in bytes. Correct one of the units.',
      passage.quote(part),
      passage.quote(share),
      passage.quote(whole),
    ),
  }));
}

function finding(passage: Passage, quantity: Quantity, should: 'bits' | 'bytes'): RuleFinding {
  const where = passage.spanOf(quantity);
  const written = passage.quote(quantity);
  return {
    span: where,
    number: where,
    message:
      should === 'bits'
        ? message(
            '{0} is in bytes, but this kind of link is rated in bits: {1} would be an eighth of it. Write Gb/s, or name it a sum over links.',
            written,
            asUnit(passage, quantity, 'Gb/s'),
          )
        : message(
            '{0} is in bits, but this kind of link is rated in bytes: it would be {1}.',
            written,
            asUnit(passage, quantity, 'GB/s'),
          ),
    // Under a header in the wrong unit there is none to replace.
    fixes:
      quantity.unitRange === undefined ? [] : [replaceUnit(passage, quantity, should === 'bits' ? 'Gb/s' : 'GB/s')],
  };
}

type BaseUnit = 'Gb/s' | 'GB/s';

/** `base` with the prefix that the author wrote: Tb/s for TB/s. */
const withPrefix = (unit: Unit, base: BaseUnit): string =>
  base.replace('G', /^[TM]/i.exec(unit.text)?.[0].toUpperCase() ?? 'G');

const asUnit = (passage: Passage, { number, unit }: Quantity, base: BaseUnit): string =>
  `${passage.quote(number)} ${unit === undefined ? base : withPrefix(unit, base)}`;

function replaceUnit(passage: Passage, { unitRange, unit }: Quantity, base: BaseUnit): Fix {
  const right = withPrefix(unit!, base);
  return {
    title: message('Replace “{0}” by “{1}”', passage.quote(unitRange!), right),
    edits: [{ span: passage.spanOf(unitRange!), text: right }],
    safe: false,
  };
}
