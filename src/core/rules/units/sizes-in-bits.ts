import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isCalledWrong } from '../reading/standing';

/** An amount of memory or storage that is given in bits. */
export interface SizeInBits {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** What is counted in bytes by whoever sells or fills it. */
const HELD =
  '显存|内存|主存|硬盘|磁盘|固态盘|存储(?:容量|空间|池|集群)?|缓存|权重|检查点|数据集|NVMe|SSDs?|HBM\\d?e?|VRAM|DRAM|(?:G|LP)?DDR\\d?X?|RAM|(?:GPU |host |device |system )?memory|storage|disks?|drives?|weights|checkpoints?|KV[ -]?cache|data ?sets?|flash';
/** Right behind the amount: `30 Tb of local NVMe`, 80 Gb 显存. */
const OF_HELD = new RegExp(
  `^ ?(?:的 ?|(?:worth )?of (?:[a-z]{2,10} ){0,2})?(?:${HELD})(?![a-z])(?! ?(?:链路|traffic|per second|带宽))`,
  'i',
);
/** Right before it: 显存 80 Gb, `memory: 80 Gb`, 内存只有 2 Tb. */
const HELD_BEFORE = new RegExp(
  `(?<![a-z])(?:${HELD})(?:容量|大小|占用|用量| (?:size|capacity|footprint|usage))?(?: ?[:=是为有共约到达]| (?:is|are|has|have|of|was|takes?|at)){0,2}(?:只有|总共|一共|合计| only| about)? ?$`,
  'i',
);
/** Chips and wires are told in bits, and so is what crosses a network. */
const IN_BITS =
  /颗|芯片|粒|比特|引脚|位宽|[网链]|带宽|传|拷|灌|流量|专线|复制|同步|\b(?:dies?|chips?|dens(?:ity|e)|bits?|pins?|links?|networks?|wires?|bandwidth|transfer\w{0,4}|cop(?:y|ies|ied)|send|sent|mov(?:e|es|ed|ing)|cross\w{0,3}|traffic|stream\w{0,3}|replicat\w{1,4})\b|b\/s|bps/i;

/** Less is the memory of a chip, which is told in megabits. */
const GIGABIT = 0.125;

/** Amounts in text that speak of memory, of drives or of what they hold: `30 Tb of local NVMe`. */
export function sizesInBits({ text, quantities }: Passage): Quantity[] {
  return quantities.filter((quantity) => {
    const { unit, start, end } = quantity;
    if (unit?.family !== 'memory' || unit.bits === undefined || unit.factor < GIGABIT) return false;
    const [before, after] = [lastSentence(text.slice(0, start)), firstSentence(text.slice(end))];
    if (IN_BITS.test(before + after) || isGivenInBytes(quantities, quantity)) return false;
    return OF_HELD.test(after) || HELD_BEFORE.test(before.slice(-32));
  });
}

/** `35 GB, 280 Gb on the wire`: the same amount in bytes beside it says that bits are meant. */
const isGivenInBytes = (quantities: readonly Quantity[], { value, unit }: Quantity): boolean =>
  quantities.some(
    (one) =>
      one.unit?.family === 'memory' &&
      one.unit.bits === undefined &&
      Math.abs((one.value * one.unit.factor) / (value * unit!.factor) - 1) < 0.02,
  );

/** Amounts in cells whose row or column names memory: `80 Gb` under 显存. */
export const sizesInBitsInCells = ({ header, rows }: TableReading): SizeInBits[] =>
  rows.flatMap((row) =>
    row.slice(1).flatMap((passage, index) => {
      const [quantity, ...more] = passage.quantities;
      if (quantity?.unit?.family !== 'memory' || quantity.unit.bits === undefined || more.length > 0) return [];
      if (quantity.unit.factor < GIGABIT) return [];
      const labels = [row[0]!.text, header[index + 1]?.text ?? ''];
      if (IN_BITS.test([...labels, passage.text.slice(quantity.end)].join(' ')) || isCalledWrong(passage, quantity))
        return [];
      return labels.some((label) => LABEL.test(label)) ? [{ passage, quantity }] : [];
    }),
  );
const LABEL = new RegExp(
  `(?<![a-z])(?:${HELD})(?:容量|大小|占用|用量| (?:size|capacity|footprint|usage))? ?(?:$|[(（,，])`,
  'i',
);
