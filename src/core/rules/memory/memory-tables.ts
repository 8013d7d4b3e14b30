import { writtenCount } from '../../numbers/number-words';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { cardsNamed, migMemory } from './card-memory';
import { modelSizes, parameterBytes } from './model-memory';

/** A row that puts a model where it has no room. */
export interface TableMisfit {
  /** The cell that names the memory, and the place in it. */
  readonly cell: Passage;
  readonly holder: Pick<Quantity, 'start' | 'end'>;
  /** In GB. */
  readonly has: number;
  readonly needs: number;
}

const FITS =
  /放得?下|装得?下|能[否不]|可[否部]|是否|常驻|驻留|部署|承载|运行|可跑|装载|加载|适配|\b(?:fits?|fitting|runs?|resident|hosts?|hosted|loads?|loaded|serves?|served|deploy(?:ed|s)?|placed?|placement|ok)\b/i;
const YES = /^ ?(?:✓|✔|√|是|能|可以?|放得下|装得下|行|yes|y|ok|fits|true|runs)(?![a-z\u3400-\u9fff]| ?[?？])/i;
const NO_FIT =
  /不|否|✗|✘|×$|\bno\b|\bnot\b|offload(?!ed? ?no)|(?<![不无未])卸载|active|激活|MoE|LoRA|每卡|per (?:card|GPU)|(?:TP|PP|tensor|pipeline)|权重|weights|切分|shard/i;
const MEMORY =
  /显存|内存|容量|卡|GPU|切片|实例|机型|设备|硬件|部署|盒|\b(?:memory|VRAM|HBM|RAM|card|slice|instance|device|box|hardware|node)\b/i;
/** Sizes are rounded. */
const SLACK = 1.015;

/** The rows of a table that name a model with its precision, a memory, and that the one goes into the other: in so many words, or by counting the cards that it gets. */
export function misfitsIn(table: TableReading): TableMisfit[] {
  const named = misfitsOfModels(table);
  const rows = new Set(named.map(({ cell }) => cell));
  return [...named, ...weightsOverMemory(table).filter(({ row }) => !row.some((cell) => rows.has(cell)))];
}

const OF_WEIGHTS = /权重|\bweights?\b/i;
const OF_HOLDER = /HBM|显存|内存|\b(?:VRAM|memory)\b/i;
/** What is in use, needed or left is no size of hardware; a part of the weights is not all of them. */
const NO_SIZE =
  /占|用|需|剩|余|KV|缓存|峰值|带宽|\b(?:used?|usage|need|needed|required?|left|free|peak|cache|bandwidth|budget)\b/i;
const OF_PART = /每[张块]?卡|单卡|\/ ?(?:GPU|卡)|\bper (?:GPU|card)\b|切分|shard/i;
const OF_ALL = /副本|合计|总|整机|节点|\b(?:replica|total|all|node|server|deployment)\b/i;
const COUNT_OF_CARDS =
  /^(?:GPU|卡|GPUs|cards|TP)(?: ?数量?)?(?: per (?:replica|model|instance))?$|(?:每副本|每个副本) ?(?:GPU|卡) ?数?/i;
/** The table says itself that it does not fit, or that not all of it stands there. */
const TOLD = /不|否|✗|✘|\bno\b|\bnot\b|offload|卸载|LoRA/i;

/** Rows whose own columns give weights and the memory that they are kept in: 235 GB in 160 GB. */
function weightsOverMemory({ header, rows }: TableReading): (TableMisfit & { readonly row: readonly Passage[] })[] {
  const column = (is: (name: string) => boolean): number => header.findIndex(({ text }) => is(text.trim()));
  const weights = column((name) => OF_WEIGHTS.test(name) && !OF_PART.test(name) && !NO_SIZE.test(name));
  const memory = column((name) => OF_HOLDER.test(name) && !OF_WEIGHTS.test(name) && !NO_SIZE.test(name));
  const cards = column((name) => COUNT_OF_CARDS.test(name));
  if (weights < 1 || memory < 1) return [];
  const head = header[memory]!;
  // Of one card, where nobody says how many there are.
  if (cards < 0 && !OF_ALL.test(head.text)) return [];
  return rows.flatMap((row) => {
    const [needs, size] = [gigabytesIn(row[weights], header[weights]!), gigabytesIn(row[memory], head)];
    if (needs === undefined || size === undefined || row.some(({ text }) => TOLD.test(text))) return [];
    const count = OF_ALL.test(head.text) ? 1 : (row[cards]?.quantities[0]?.value ?? 1);
    const has = size.gigabytes * count;
    return needs.gigabytes > has * SLACK
      ? [{ cell: row[memory]!, holder: size.quantity, has, needs: needs.gigabytes, row }]
      : [];
  });
}

function gigabytesIn(
  cell: Passage | undefined,
  head: Passage,
): { readonly quantity: Quantity; readonly gigabytes: number } | undefined {
  const [quantity, ...more] = cell?.quantities ?? [];
  const unit = quantity?.unit ?? head.labelUnit?.unit;
  if (quantity === undefined || more.length > 0 || unit?.family !== 'memory') return undefined;
  const isPlain = quantity.sign === undefined && quantity.bound === undefined && quantity.value === quantity.high;
  return isPlain ? { quantity, gigabytes: quantity.value * unit.factor } : undefined;
}

function misfitsOfModels({ header, rows }: TableReading): TableMisfit[] {
  const isStated = header.some(({ text }) => FITS.test(text) && !/not|不(?!卸载|量化)/i.test(text));
  const counts = header.findIndex(({ text }) => COUNT_COLUMN.test(text.trim()));
  return rows.flatMap((row) => {
    const sizes = new Set(row.flatMap(({ text }) => modelSizes(text).map(({ billions }) => billions)));
    const [billions] = sizes;
    if (billions === undefined || sizes.size > 1 || row.some(({ text }) => NO_FIT.test(text))) return [];
    const bytes = bytesOf(row) ?? bytesOf(header);
    if (bytes === undefined) return [];
    const isSaid = isStated && isYes(header, row);
    const cards = counts < 0 ? undefined : row[counts]?.quantities[0]?.value;
    const holders = row.flatMap((cell, column) =>
      MEMORY.test(header[column]?.text ?? '') && column !== counts
        ? holderIn(cell, cards).map((one) => ({ ...one, cell }))
        : [],
    );
    if (!isSaid && holders.some(({ isCounted }) => !isCounted)) return [];
    const [most] = [...holders].sort((a, b) => b.has - a.has);
    const needs = billions * bytes;
    return most !== undefined && needs > most.has * SLACK ? [{ ...most, needs }] : [];
  });
}

/** A column that asks whether it fits says yes; one that lists what runs there says it of all. */
function isYes(header: readonly Passage[], row: readonly Passage[]): boolean {
  return header.some(({ text }, column) => {
    const cell = row[column]?.text ?? '';
    return FITS.test(text) && (YES.test(cell) || modelSizes(cell).length > 0);
  });
}

function bytesOf(cells: readonly Passage[]): number | undefined {
  const named = new Set(cells.flatMap(({ text }) => parameterBytes(text).map(({ bytes }) => bytes)));
  return named.size === 1 ? [...named][0] : undefined;
}

/** `2 × A100 80GB`, `A100 80GB ×2`, `单张 L4`, `one H100`. */
const TIMES =
  /(?<![\d.])(\d{1,3}|[一单两二三四八]|\b(?:one|single|two|three|four|eight)) ?(?:[×x*] ?(?=[A-Z\d])|[张块卡片台]|(?=[A-Z]\d{1,4}))|[×x*] ?(\d{1,3})(?!\d| ?GB)/i;
/** How many cards a row has, in a column of its own. */
const COUNT_COLUMN = /^(?:(?:number of |# ?(?:of )?|no\. of )?(?:GPUs|cards)|(?:GPU|卡|张|显卡)数量?|数量|qty|count)$/i;

interface HolderInCell {
  readonly holder: TableMisfit['holder'];
  readonly has: number;
  /** The row says how many cards there are. */
  readonly isCounted: boolean;
}

function holderIn({ text, quantities }: Passage, cards: number | undefined): HolderInCell[] {
  const slices = migMemory(text);
  if (slices.length > 0)
    return slices.map((one) => ({ holder: one, has: one.gigabytes * (cards ?? 1), isCounted: true }));
  const [, before, after] = TIMES.exec(text) ?? [];
  const written = before ?? after;
  const count = written === undefined ? cards : writtenCount(written);
  const isCounted = count !== undefined;
  const memory = quantities.filter(({ unit }) => unit?.family === 'memory');
  if (memory.length > 0)
    return memory.map((one) => ({ holder: one, has: one.high * one.unit!.factor * (count ?? 1), isCounted }));
  return cardsNamed(text).map((card) => ({ holder: card, has: card.gigabytes * (count ?? 1), isCounted }));
}
