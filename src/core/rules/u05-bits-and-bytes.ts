import type { Quantity } from '../numbers/quantity';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
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
  ],
  good: [
    { lang: 'zh', text: '节点间 InfiniBand 400 Gb/s（50 GB/s）' },
    { lang: 'en', text: '900 GB/s NVLink 4 per H100' },
    { lang: 'zh', text: '8×400 Gb/s InfiniBand，每节点合计 400 GB/s' },
    { lang: 'en', text: 'HBM 3.35 TB/s, PCIe 64 GB/s, storage over RoCE at 6.9 GB/s, 400G InfiniBand' },
  ],
  check: ({ body }) =>
    readSlide(body).passages.flatMap((passage) => [...wrongLetters(passage), ...wrongConversions(passage)]),
};

const NETWORK = /InfiniBand|RoCE|Ethernet|以太网|\bIB\b|\b[NHX]DR\b|网卡|\bNICs?\b|ConnectX/i;
const MEMORY = /NVLink|NVSwitch|\bHBM\d?e?\b/i;
/** Rates that network links are sold by; the same number of gigabytes a second is no coincidence. */
const LINK_RATES = new Set([10, 25, 40, 50, 56, 100, 200, 400, 800, 1600]);
/** A sum over links may well be in bytes. */
const AGGREGATE = /聚合|合计|总计|总带宽|每节点|单节点|整机|aggregate|total|combined|per node|\d ?[×x*] ?\d/i;
const NEAR = 20;

function wrongLetters(passage: Passage): RuleFinding[] {
  // 400 Gb/s（50 GB/s） gives both; whether they agree is another question.
  const both = passage.quantities.some(({ unit }) => unit?.bits) && passage.quantities.some(isInBytes);
  if (both || AGGREGATE.test(passage.text)) return [];
  return passage.quantities.flatMap((quantity) => {
    const { unit, value } = quantity;
    if (unit?.family !== 'bandwidth') return [];
    if (isInBytes(quantity) && unit.factor === 1 && LINK_RATES.has(value) && isNear(passage, quantity, NETWORK)) {
      return [finding(passage, quantity, 'bits')];
    }
    return unit.bits && isNear(passage, quantity, MEMORY) ? [finding(passage, quantity, 'bytes')] : [];
  });
}

function isInBytes({ unit }: Quantity): boolean {
  return unit?.family === 'bandwidth' && !unit.bits;
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
    fixes: [replaceUnit(passage, quantity, should === 'bits' ? 'Gb/s' : 'GB/s')],
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

/** `400 Gb/s (400 GB/s)`: the same rate twice, off by eight. */
function wrongConversions(passage: Passage): RuleFinding[] {
  return passage.quantities.flatMap((quantity, index) => {
    const before = passage.quantities[index - 1];
    if (before?.unit?.family !== 'bandwidth' || quantity.unit?.family !== 'bandwidth') return [];
    if (Boolean(before.unit.bits) === Boolean(quantity.unit.bits)) return [];
    if (!/^ ?(?:\(|=|≈|即|或) ?$/.test(passage.text.slice(before.end, quantity.start))) return [];
    const ratio = (before.value * before.unit.factor) / (quantity.value * quantity.unit.factor);
    if (!isAbout(ratio, 1 / 8) && !isAbout(ratio, 8) && !isAbout(ratio, 1 / 64)) return [];
    const where = passage.spanOf(quantity);
    const right = (before.value * before.unit.factor) / quantity.unit.factor;
    return [
      {
        span: where,
        number: where,
        message: message(
          '{0} is not {1}: a byte has eight bits. It is {2}.',
          passage.quote(before),
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

const isAbout = (value: number, target: number): boolean => Math.abs(value / target - 1) < 0.03;
