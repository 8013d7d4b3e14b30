import type { Quantity } from '../numbers/quantity';
import type { Unit } from '../numbers/units';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { isBitsAsBytes, type Link, linksIn, OTHER_MEDIUM } from './reading/links';
import type { Passage } from './reading/passage';
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
    { lang: 'zh', text: '节点之间是 100G 的 RoCE 网络，单流优化到位以后实测可以跑到 92 GB/s' },
    { lang: 'zh', text: '8 张网卡，每张 400 Gb/s，整机的对外带宽就是 8 × 400 = 3,200 GB/s' },
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
    { lang: 'en', text: 'HBM 3.35 TB/s, PCIe 64 GB/s, storage over RoCE at 6.9 GB/s, 400G InfiniBand' },
  ],
  check: ({ body }) => {
    const { passages, tables } = readSlide(body);
    return [
      ...passages.flatMap((passage) =>
        passage.quantities.some(({ unit }) => unit?.family === 'bandwidth')
          ? [...wrongConversions(passage), ...wrongLetters(passage)]
          : [],
      ),
      ...tables.flatMap(wrongRows),
    ];
  },
};

const NETWORK = /InfiniBand|RoCE|Ethernet|以太网|\bIB\b|\b[NHX]DR\b|网卡|网口|\bNICs?\b|ConnectX/i;
const MEMORY = /NVLink|NVSwitch|\bHBM\d?e?\b/i;
/** Rates of networks that are no eighths of others; the same number of gigabytes a second is no coincidence. */
const LINK_RATES = new Set([40, 56, 100, 200, 400, 800, 1600]);
/** A sum over links may well be in bytes. */
const AGGREGATE =
  /聚合|合计|总计|总带宽|每节点|单节点|整机|单机|多口|双口|bond|aggregate|total|together|combined|per node|\d ?[×*] ?\d|\d ?x ?(?!(?:16|8|4)\b)\d|(?<![\d.])(?:[2-9]|\d{2,4}) ?(?:个|台|张|口|块|条|卡|节点|ports?\b|NICs?\b|cards?\b|links?\b|nodes?\b)/i;
const SINGLE =
  /单口|每口|单端口|每端口|每个端口|每张网卡|单流|单张|单条|一个[^，,。；;]{0,12}口|per port|each port|(?:a|one|single)(?: [\w/-]{1,12}){0,3} (?:port|link|flow|stream|NIC|card|adapter)\b/i;
const NEAR = 20;
/** How far from its link a rate may stand within a sentence. */
const REACH = 60;

function wrongLetters(passage: Passage): RuleFinding[] {
  const rates = passage.quantities.filter(({ unit }) => unit?.family === 'bandwidth');
  return rates.flatMap((quantity) => {
    const { unit, value } = quantity;
    const sentence = sentenceAt(passage.text, quantity);
    const { left } = sentence;
    const link = linkBefore(passage, quantity, left);
    if (unit!.bits) {
      // `900 GB/s (7.2 Tb/s)` gives both; whether they agree is another question.
      if (rates.some(isInBytes) || AGGREGATE.test(sentence.all)) return [];
      const known = link?.counted === 'bytes' && link.rates.includes(value) && unit!.factor === 0.125;
      return known || isNear(passage, quantity, MEMORY) ? [finding(passage, quantity, 'bytes')] : [];
    }
    const single = SINGLE.test(left.slice(-REACH));
    if (unit!.factor !== 1 || isConversion(rates, quantity, single)) return [];
    const isSum = AGGREGATE.test(sentence.all) || OTHER_MEDIUM.test(left);
    if (isSum && !single) return [];
    const certain = link?.counted === 'bits' && isBitsAsBytes(value, link.rates);
    const likely = LINK_RATES.has(value) && isNear(passage, quantity, NETWORK);
    return certain || likely ? [finding(passage, quantity, 'bits')] : [];
  });
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
  return other || OTHER_MEDIUM.test(between) ? undefined : link;
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
    const links = linksIn(label);
    const [link] = links;
    if (link === undefined || links.some(({ counted }) => counted !== link.counted) || AGGREGATE.test(label)) return [];
    const cells = row.slice(1).flatMap((cell, index) => rateIn(cell, header[index + 1]));
    // One cell converts the other.
    if (cells.some(({ unit }) => unit.bits) && cells.some(({ unit }) => !unit.bits)) return [];
    return cells.flatMap(({ cell, head, quantity, unit }) => {
      if (AGGREGATE.test(cell.text) || AGGREGATE.test(head)) return [];
      if (unit.bits) {
        const isWrong = link.counted === 'bytes' && unit.factor === 0.125 && link.rates.includes(quantity.value);
        return isWrong ? [finding(cell, quantity, 'bytes')] : [];
      }
      const isWrong =
        link.counted === 'bits' &&
        unit.factor === 1 &&
        isBitsAsBytes(
          quantity.value,
          links.flatMap(({ rates }) => rates),
        );
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
  const [quantity, ...more] = cell.quantities;
  const unit = quantity?.unit ?? (quantity === undefined ? undefined : head?.labelUnit?.unit);
  if (quantity === undefined || more.length > 0 || unit?.family !== 'bandwidth') return [];
  if (linksIn(cell.text).length > 0) return [];
  return [{ cell, head: head?.text ?? '', quantity, unit }];
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

const asUnit = (passage: Passage, { number }: Quantity, unit: string): string => `${passage.quote(number)} ${unit}`;

function replaceUnit(passage: Passage, { unitRange, unit }: Quantity, base: 'Gb/s' | 'GB/s'): Fix {
  const right = /^T/i.test(unit!.text)
    ? base.replace('G', 'T')
    : /^M/i.test(unit!.text)
      ? base.replace('G', 'M')
      : base;
  return {
    title: message('Replace “{0}” by “{1}”', passage.quote(unitRange!), right),
    edits: [{ span: passage.spanOf(unitRange!), text: right }],
    safe: false,
  };
}

/** `400 Gb/s (400 GB/s)`, `8 × 400 Gb/s = 3,200 GB/s`: the same rate twice, off by eight. */
function wrongConversions(passage: Passage): RuleFinding[] {
  return passage.quantities.flatMap((quantity, index) => {
    if (quantity.unit?.family !== 'bandwidth') return [];
    const source = convertedFrom(passage, quantity, index);
    if (source === undefined || Boolean(source.unit.bits) === Boolean(quantity.unit.bits)) return [];
    const ratio = (source.value * source.unit.factor) / (quantity.value * quantity.unit.factor);
    if (!isAbout(ratio, 1 / 8) && !isAbout(ratio, 8) && !isAbout(ratio, 1 / 64)) return [];
    const where = passage.spanOf(quantity);
    const right = (source.value * source.unit.factor) / quantity.unit.factor;
    return [
      {
        span: where,
        number: where,
        message: message(
          '{0} is not {1}: a byte has eight bits. It is {2}.',
          source.written,
          passage.quote(quantity),
          `${right} ${quantity.unit.text}`,
        ),
        fixes: [
          {
            title: message('Replace {0} by {1}', passage.quote(quantity.number), right),
            edits: [{ span: passage.spanOf(quantity.number), text: String(right) }],
            safe: false,
          },
        ],
      },
    ];
  });
}

interface Source {
  readonly value: number;
  readonly unit: Unit;
  readonly written: string;
}

const TIMES_BEFORE =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})?|\d{4,6}|[两二三四八]|two|four|eight) ?(?:(?:[张个口条根块] ?)?[×x*]|[张个口条根块]|(?<=two|four|eight)) ?$/i;
const NUMERALS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 八: 8, two: 2, four: 4, eight: 8 };
/** What says that a rate is given again: a bracket, an equals sign, 也就是, a sum over the links. */
const AGAIN =
  /^ ?[^，,。；;:=()\d]{0,8}[,，]? ?(?:\(|=|≈|即|或|也就是|相当于|折合|换算|折算|等于|合计|总共|一共|总计|\b(?:or|i\.e\.|that is|equals?|which is|together|in total|for a total of)\b)[^，,。；;=()\d]{0,8}$/i;

/** The rate that `quantity` gives in other words: the one before it, times the links it is multiplied by. */
function convertedFrom(passage: Passage, quantity: Quantity, index: number): Source | undefined {
  const before = passage.quantities[index - 1];
  if (before === undefined) return undefined;
  const { text, quantities } = passage;
  if (!AGAIN.test(text.slice(before.end, quantity.start))) return undefined;
  const factor = TIMES_BEFORE.exec(text.slice(Math.max(0, before.start - 14), before.start));
  const times = factor === null ? 1 : (NUMERALS[factor[1]!.toLowerCase()] ?? Number(factor[1]!.replace(',', '')));
  // `每张 400 Gb/s，… 8 × 400 = 3,200 GB/s`: the factor's unit was given before.
  const said =
    before.unit === undefined && factor !== null
      ? quantities
          .slice(0, index - 1)
          .findLast(({ unit, value }) => unit?.family === 'bandwidth' && value === before.value)
      : before;
  if (said?.unit?.family !== 'bandwidth') return undefined;
  const written = factor === null ? passage.quote(before) : `${factor[0]}${passage.quote(before)}`;
  return { value: before.value * times, unit: said.unit, written };
}

const isAbout = (value: number, target: number): boolean => Math.abs(value / target - 1) < 0.03;
