import { writtenCount } from '../../../numbers/number-words';
import { isExact, type Quantity } from '../../../numbers/quantity';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from './columns';
import { meanOff, TIMES } from './mean-rows';

/** A mean that a text tells of so many rows. */
interface Told {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly count: number;
  /** What it says that it is of. */
  readonly said: string;
}

/** 六个月的日均请求均值为, `The mean of the six months is`, `Over the six weeks the mean queue was`. */
const TOLD =
  /([三四五六七八九十]|(?<![\d.,])\d{1,2}) ?(?:个?月|周|天|次|轮|台|季度|个?节点)的?([^\d,，。；;]{0,14})(?:平均值?|均值)(?:约|大约|是|为|只有| ){0,3}$|\b(?:mean|average)(?: [a-z]{3,12}){0,3} (?:of|over|across) (?:the|these|all) ([a-z]{3,8}|\d{1,2}) (?:months|weeks|days|runs|nodes|rounds|servers|quarters)(?: of [a-z]{3,12})? (?:is|was|comes to|makes) (?:about )?$|\b(?:of|over|across) (?:the|these|all) ([a-z]{3,8}|\d{1,2}) (?:months|weeks|days|runs|nodes|rounds|servers|quarters),? the (?:mean|average)(?: [a-z]{3,12}){0,3} (?:is|was|comes to) (?:about )?$/i;
const WEIGHTED = /加权|去掉|剔除|不含|除去|\b(?:weighted|without|excluding|except|harmonic|geometric)\b|几何|调和/i;

/** The means that a text tells of all rows of the one table before it, where the rows have another: 六个月的均值为 3,920 万次. */
export function wrongMeansOfColumns(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const known = tables.filter(({ header }) => TIMES.test(header[0]?.text ?? ''));
  if (known.length === 0) return [];
  return foundIn(texts, meansTold).flatMap((told) => {
    const columns = known.flatMap((table) => columnsFor(told, table));
    const misses = columns.map((own) => meanOff({ ...told, unit: told.quantity.unit }, own));
    return misses.length === 1 ? misses[0]! : [];
  });
}

function meansTold(passage: Passage): Told[] {
  const { text, quantities } = passage;
  if (!/均|\b(?:mean|average)\b/i.test(text) || WEIGHTED.test(text)) return [];
  return quantities.flatMap((quantity) => {
    const match = isExact(quantity) ? TOLD.exec(text.slice(Math.max(0, quantity.start - 64), quantity.start)) : null;
    const count = match === null ? undefined : writtenCount((match[1] ?? match[3] ?? match[4])!);
    return count === undefined ? [] : [{ passage, quantity, count, said: match![0].toLowerCase() }];
  });
}

/** The columns of so many rows that the words name and whose numbers lie around the mean. */
function columnsFor({ passage, quantity, count, said }: Told, { header, rows }: TableReading): CellNumber[][] {
  if (rows.length !== count) return [];
  return header.flatMap((head, column) => {
    if (column === 0 || !isNamed(head.text, said)) return [];
    const cells = rows.map((row) => cellNumber(row[column], head.labelUnit?.unit));
    if (cells.some((one) => one === undefined)) return [];
    const own = (cells as CellNumber[]).map((cell) => ({ ...cell, unit: quantity.unit }));
    const scale = scaleOf(head.text, passage.quote(quantity.number), own[0]!, quantity);
    return scale === undefined ? [] : [own.map((cell) => timesOf(cell, scale, quantity))];
  });
}

/** The name of the column, without its unit, in the words of the mean. */
function isNamed(header: string, said: string): boolean {
  const name = header
    .replace(/\([^()]{0,24}\)/g, '')
    .replace(/\*/g, '')
    .trim()
    .toLowerCase();
  return name.length > 1 && said.includes(name);
}

/** 万 may stand in the header and beside the mean, and units in one of them only. */
function scaleOf(header: string, number: string, { quantity: own }: CellNumber, mean: Quantity): number | undefined {
  if (own.unit !== undefined && own.unit.family !== mean.unit?.family) return undefined;
  const multiplier = /\([^()]{0,8}?([万亿])/.exec(header)?.[1];
  if (multiplier === undefined) return 1;
  return number.includes(multiplier) ? (multiplier === '万' ? 1e4 : 1e8) : undefined;
}

const timesOf = (cell: CellNumber, scale: number, mean: Quantity): CellNumber => ({
  ...cell,
  quantity: {
    ...cell.quantity,
    unit: mean.unit,
    value: cell.quantity.value * scale,
    high: cell.quantity.high * scale,
    step: cell.quantity.step * scale,
  },
});
