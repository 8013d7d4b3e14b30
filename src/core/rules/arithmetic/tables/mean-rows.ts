import { canonicalValue } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from './columns';

export const MEAN =
  /^[ *]{0,3}(?:[一二三四五六七八九十两\d]{1,2} ?(?:个?月|周|天|次|轮|季度?|台|节点))?(?:的)?(?:均值|平均值?|日均|周均|月均|(?:\w{1,8}[- ]){0,2}mean|averages?|mean of (?:\w{1,8} ){0,2}\w{1,8}|avg\.?)[ *]{0,3}$/i;
/** Rows of one thing at several times or tries: their mean weighs all alike. */
export const TIMES =
  /^ ?(?:日期?|天|星期|周次?|月份?|小时|时段|轮次?|次数?|第几次|节点|机器|服务器|副本|实例|卡号?|运行|测试|试验|样本|nodes?|servers?|machines?|replicas?|instances?|GPUs?|cards?|ranks?|days?|dates?|weeks?|months?|hours?|runs?|trials?|rounds?|attempts?|samples?|tests?|seeds?|repeats?)(?: ?#)? ?$/i;
const LEAST = 3;
/** A mean further off is one of something else. */
const FAR = 0.35;

/** The means at the foot of a table's columns that the rows above do not have. */
export function wrongMeanRows({ header, rows }: TableReading): Miss[] {
  const index = rows.findIndex(([label]) => MEAN.test(label?.text ?? ''));
  if (index < LEAST || !TIMES.test(header[0]?.text ?? '')) return [];
  return rows[index]!.flatMap((cell, column) => {
    const inherited = header[column]?.labelUnit?.unit;
    const mean = column === 0 ? undefined : cellNumber(cell, inherited);
    const own = rows.slice(0, index).map((row: readonly Passage[]) => cellNumber(row[column], inherited));
    if (mean === undefined || own.some((one) => one === undefined)) return [];
    return isOfMeans(mean, rows[index]!, header) ? [] : meanOff(mean, own as CellNumber[]);
  });
}

/** `5,900 tok/s, 6.3 kW, 0.937 tok/J`: reckoned from two other means of its row, as a quotient is. */
function isOfMeans({ quantity }: CellNumber, row: readonly Passage[], header: TableReading['header']): boolean {
  const others = row.flatMap((cell, column) => cellNumber(cell, header[column]?.labelUnit?.unit) ?? []);
  return others.some((a) =>
    others.some((b) => {
      if (a === b || (a.quantity.start === b.quantity.start && a.passage === b.passage)) return false;
      const times = Math.log10(a.quantity.value / b.quantity.value / quantity.value);
      return Math.abs(times - Math.round(times / 3) * 3) < QUOTIENT;
    }),
  );
}

/** Digits that the rounding of two means may make of their quotient. */
const QUOTIENT = 0.004;

/** `mean`, where `own` have another one. */
export function meanOff(mean: CellNumber, own: readonly CellNumber[]): Miss[] {
  const size = ({ quantity }: CellNumber): number => canonicalValue(quantity);
  if (own.some(({ unit }) => unit?.family !== mean.unit?.family)) return [];
  const factor = mean.quantity.unit?.factor ?? 1;
  const expected = own.reduce((all, one) => all + size(one), 0) / own.length / factor;
  const { passage, quantity } = mean;
  const off = Math.abs(expected - quantity.value);
  const step = Math.max(
    quantity.step,
    (own[0]!.quantity.step * (own[0]!.quantity.unit?.factor ?? 1)) / factor / own.length,
  );
  if (off <= step * 0.75 || off > FAR * quantity.value) return [];
  const from = `(${own.map((one) => one.passage.quote(one.quantity)).join(' + ')}) ÷ ${own.length}`;
  return [{ passage, quantity, expected, from }];
}
