import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { modelSizes, OF_OTHER_FORMAT, parameterBytes } from './model-memory';

/** A cell that gives the weights of the model that its row names. */
export interface CellOfWeights {
  readonly cell: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly billions: number;
  /** Per parameter. */
  readonly bytes: number;
}

const WEIGHTS_COLUMN = /权重|\bweights?\b|模型(?:大小|体积)|model size/i;
const OTHER_COLUMN = /KV|缓存|cache|剩|left|free|激活|每|per |吞吐|throughput|卡|GPU/i;
/** Under a heading that names the weights the memory that they go into has a column too. */
const MEMORY_COLUMN = /显存|内存|容量|HBM|合计|\b(?:VRAM|memory|RAM|capacity|total|available|room)\b/i;
/** A stated need may be larger by what runs beside the weights, and smaller by rounding alone. */
const LEAST = 0.9;
/** How near a stated size is to that of another precision. */
const NEAR = 0.08;
/** How near the cells are that were plainly multiplied, and how far one may be from them: scales of a quantised model take some. */
const EXACT = 0.03;
const MOST_BESIDE_EXACT = 1.2;

/** The cells of weights in a table that do not go with model and precision, or not where the others do exactly. */
export function wrongCellsOfWeights({ header, rows, context }: Rows): CellOfWeights[] {
  const above = context.at(-1) ?? '';
  const isCaption = WEIGHTS_COLUMN.test(above) && !OTHER_COLUMN.test(above);
  const cells = rows.flatMap((row) => cellsOf(row, header, isCaption));
  if (cells.length === 0) return cellsOfModelAbove({ header, rows, context });
  const isPeerExact = (one: CellOfWeights): boolean =>
    cells.some((other) => other !== one && other.bytes < 2 && Math.abs(shareOf(other) - 1) < EXACT);
  return cells.filter((one) => {
    const share = shareOf(one);
    return (
      share < LEAST ||
      isOfOtherPrecision(share * one.bytes, one.bytes) ||
      (share > MOST_BESIDE_EXACT && isPeerExact(one))
    );
  });
}

type Rows = Pick<TableReading, 'header' | 'rows' | 'context'>;

/** Another model, or a part of the one that is named. */
const NOT_ALL_OF_IT =
  /草稿|LoRA|适配|视觉|编码器|嵌入|每|单卡|切|分片|[TEP]P ?[=×x]? ?\d|副本|优化器|训练|[张块] ?卡|\b(?:draft|adapters?|vision|encoder|embedd\w{0,4}|per|each|every|shard\w{0,3}|TP|EP|replicas?|optimi[sz]er|train\w{0,4}|MoE|active|cards|GPUs)\b/i;
/** `Weights of 32B parameters` over `Size`. */
const SIZE = /^ ?(?:size|total|memory|大小|体积|占用|合计)(?: ?\([^()]{1,8}\))? ?$/i;
const BYTES_EACH = /\bbytes (?:per|\/) param(?:eter)?s?\b|每(?:个)?参数(?:的)?字节数?/gi;
/** Where no other number tells, only what is plainly the size of another precision is wrong. */
const PLAINLY = 0.02;

/** `| Weights, FP8 | 35 GB |` where the header or the heading names the one model of the table. */
function cellsOfModelAbove({ header, rows, context }: Rows): CellOfWeights[] {
  const corner = header[0]?.text ?? '';
  const isTitled = WEIGHTS_COLUMN.test(corner) && !OTHER_COLUMN.test(corner);
  const isOwn = isTitled && modelSizes(corner).length === 1;
  const above = [...(isOwn ? [] : context), ...header.map(({ text }) => text)];
  const sizes = new Set(above.flatMap((text) => modelSizes(text).map((one) => one.billions)));
  const [billions] = sizes;
  const isPart = [...above, ...rows.flatMap((row) => row.map(({ text }) => text))].some((text) =>
    NOT_ALL_OF_IT.test(text.replace(BYTES_EACH, '')),
  );

  if (billions === undefined || sizes.size > 1 || isPart) return [];
  return rows.flatMap((row) =>
    row.slice(1).flatMap((cell, index) => {
      const [quantity, ...more] = cell.quantities;
      const head = header[index + 1];
      const unit = quantity?.unit ?? head?.labelUnit?.unit;
      const names = `${head?.text ?? ''} ${row[0]!.text}`;
      if (quantity === undefined || more.length > 0 || unit?.family !== 'memory') return [];
      const isWeights = WEIGHTS_COLUMN.test(names) || (isTitled && SIZE.test(head?.text ?? ''));
      if (!isWeights || OTHER_COLUMN.test(names)) return [];
      const bytes = precisionOf([cell.text, row[0]!.text, head?.text ?? '']);
      if (bytes === undefined) return [];
      const one = { cell, quantity, unit, billions, bytes };
      return OF_OTHER_FORMAT.some((by) => Math.abs(shareOf(one) / by - 1) < PLAINLY) ? [one] : [];
    }),
  );
}

/** What is stated of what parameters times bytes make. */
const shareOf = ({ quantity, unit, billions, bytes }: CellOfWeights): number =>
  (quantity.high * unit.factor) / (billions * bytes);

const OF_SIZE = /参数|规模|\bparam/i;

/** `58` under `参数（B）`, `Parameters (billion)`. */
function billionsUnder({ quantities: [size, ...more] }: Passage, header: Passage | undefined): number[] {
  const isOfBillions = OF_BILLIONS.test(header?.text ?? '');
  return isOfBillions && size?.unit === undefined && size !== undefined && more.length === 0 ? [size.value] : [];
}

const OF_BILLIONS = /(?:参数量?|规模|\bparam(?:eter)?s?) ?[(（,，] ?(?:B|十亿|billions?) ?[)）]?$/i;

/** The row names the model; the column, the row or a cell of its own names the precision. */
function cellsOf(row: readonly Passage[], header: readonly Passage[], isCaption: boolean): CellOfWeights[] {
  const sizesOf = (cells: readonly Passage[]): ReadonlySet<number> =>
    new Set(cells.flatMap(({ text }) => modelSizes(text).map((one) => one.billions)));
  const named = sizesOf(row.slice(0, 2));
  const told = named.size > 0 ? named : sizesOf(row.filter((_, at) => OF_SIZE.test(header[at]?.text ?? '')));
  const sizes = told.size > 0 ? told : new Set(row.flatMap((cell, at) => billionsUnder(cell, header[at])));
  const [billions] = sizes;
  if (billions === undefined || sizes.size > 1 || row.some(({ text }) => /MoE|激活|active|LoRA/i.test(text))) return [];
  // What is told to stay as it is has one size under all formats.
  if (row.some(({ text }) => UNQUANTIZED.test(text))) return [];
  return row.flatMap((cell, column) => {
    const [quantity, ...more] = cell.quantities;
    const head = header[column];
    const names = `${head?.text ?? ''} ${row[0]!.text}`;
    if (column === 0 || quantity === undefined || more.length > 0) return [];
    const unit = quantity.unit ?? head?.labelUnit?.unit;
    const isCalled = WEIGHTS_COLUMN.test(names) || (isCaption && !MEMORY_COLUMN.test(head?.text ?? ''));
    const isWeights = isCalled && !OTHER_COLUMN.test(head?.text ?? '');
    if (unit?.family !== 'memory' || !isWeights || OF_BILLIONS.test(head?.text ?? '')) return [];
    const others = row.filter((one) => one !== cell).map(({ text }) => text);
    const bytes = precisionOf([cell.text, head?.text ?? '', others.join(' ')]);
    return bytes === undefined ? [] : [{ cell, quantity, unit, billions, bytes }];
  });
}

const UNQUANTIZED = /[不未没]量化|保持 ?(?:BF|FP)16|\b(?:not|never|un) ?-?quanti[sz]ed|\bkept in (?:BF|FP)16/i;

/** The one precision that the first of these texts names which names any. */
export function precisionOf(texts: readonly string[]): number | undefined {
  const named = texts
    .map((text) => new Set(parameterBytes(text).map(({ bytes }) => bytes)))
    .find(({ size }) => size > 0);
  return named?.size === 1 ? [...named][0] : undefined;
}

function isOfOtherPrecision(perParameter: number, bytes: number): boolean {
  return [1, 2, 4].some((other) => other > bytes && Math.abs(perParameter / other - 1) < NEAR);
}
