import type { Quantity } from '../numbers/quantity';
import type { Unit } from '../numbers/units';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { replaceNumber } from './reading/fixes';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import { isCalledWrong } from './reading/standing';
import type { RuleFinding, SlideRule } from './rule';
import { eighthsInBits } from './units/eighths-in-bits';
import { type WrongLetter, wrongLetters } from './units/link-letters';
import { wrongLettersInRows } from './units/link-letters-in-rows';
import { conversionsOffByEight, gigabytesOfGigabits, isSetApart } from './units/rate-conversions';
import { ratesBesideLinks } from './units/rates-beside';
import {
  type ShareOfOtherLetter,
  sharesOfLinkElsewhere,
  sharesOfOtherLetter,
  transfersInBits,
} from './units/rates-misread';
import { type SizeInBits, sizesInBits, sizesInBitsInCells } from './units/sizes-in-bits';

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
    { lang: 'en', text: 'Those InfiniBand ports run at 400 GB/s apiece' },
    { lang: 'zh', text: '对端都是 CX-7 网卡，标称每秒 400 吉字节' },
    { lang: 'zh', text: '用的是 10GE 专线，一秒钟能走 10 GB' },
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
    { lang: 'en', text: 'InfiniBand ports run at 400 Gb/s apiece; the 400 Gb/s port moves 50 GB every second' },
  ],
  check: ({ body }) => {
    const { passages, tables, texts } = readSlide(body);
    return [
      ...passages.flatMap((passage, index) =>
        passage.quantities.some(({ unit }) => unit?.family === 'bandwidth')
          ? [...wrongConversions(passage, texts[index - 1]), ...foundIn([passage], inOneRate)]
          : [],
      ),
      ...passages.flatMap((passage) =>
        gigabytesOfGigabits(passage)
          .map((quantity): WrongLetter => ({ passage, quantity, should: 'bits' }))
          .filter(isMeant)
          .map(finding),
      ),
      ...foundIn(tables, wrongLettersInRows).map(finding),
      ...foundIn(texts, heldInBits).map(inBits),
      ...foundIn(tables, sizesInBitsInCells).map(inBits),
      ...sharesOfLinkElsewhere(texts).map(({ passage, written, ...share }) =>
        wrongShare(passage, share, share.share, written),
      ),
    ];
  },
};

/** `"400G 网卡每秒 400 GB"：差了 8 倍`: what the text itself refutes is not reported. */
const isMeant = ({ passage, quantity }: Pick<WrongLetter, 'passage' | 'quantity'>): boolean =>
  !isCalledWrong(passage, quantity);

const inOneRate = (passage: Passage): RuleFinding[] => [
  ...wrongTransfers(passage),
  ...wrongShares(passage),
  ...wrongLetters(passage).filter(isMeant).map(finding),
];

const heldInBits = (passage: Passage): SizeInBits[] =>
  sizesInBits(passage)
    .map((quantity) => ({ passage, quantity }))
    .filter(isMeant);

/** `80 Gb of HBM`: what memory and drives hold is counted in bytes. */
function inBits({ passage, quantity }: SizeInBits): RuleFinding {
  const where = passage.spanOf(quantity);
  const right = quantity.unit!.text.replace(/b(?:it)?s?$/, 'B');
  return {
    span: where,
    number: where,
    message: message(
      '{0} is in bits, but memory and storage are counted in bytes: write {1}.',
      passage.quote(quantity),
      `${passage.quote(quantity.number)} ${right}`,
    ),
    fixes: [
      {
        title: message('Replace “{0}” by “{1}”', passage.quote(quantity.unitRange!), right),
        edits: [{ span: passage.spanOf(quantity.unitRange!), text: right }],
        safe: false,
      },
    ],
  };
}

/** `400 Gb/s (400 GB/s)`, `8 × 400 Gb/s = 3,200 GB/s`: the same rate twice, off by eight. */
function wrongConversions(passage: Passage, above: Passage | undefined): RuleFinding[] {
  const converted = conversionsOffByEight(passage, above);
  const beside = ratesBesideLinks(passage).filter(
    (one) => !converted.some(({ quantity }) => quantity === one.quantity),
  );
  const meant = [...converted, ...beside, ...eighthsInBits(passage)].filter(
    ({ quantity }) => isMeant({ passage, quantity }) && !isSetApart(passage, quantity),
  );
  return meant.map(({ quantity, written, right }) => {
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
  const meant = transfersInBits(passage).filter(({ time }) => isMeant({ passage, quantity: time }));
  return meant.map(({ size, rate, time, right }) => {
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
const wrongShares = (passage: Passage): RuleFinding[] =>
  sharesOfOtherLetter(passage).map((share) => wrongShare(passage, share, share.part, passage.quote(share.whole)));

/** `at`: what to mark; `whole`: as its author wrote it, perhaps in another passage. */
function wrongShare(passage: Passage, { part, share }: ShareOfOtherLetter, at: Quantity, whole: string): RuleFinding {
  return {
    span: passage.spanOf(at),
    number: passage.spanOf(share),
    message: message(
      '{0} is {1} of {2} only if both are in bits or both in bytes. Correct one of the units.',
      passage.quote(part),
      passage.quote(share),
      whole,
    ),
  };
}

function finding({ passage, quantity, should }: WrongLetter): RuleFinding {
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
