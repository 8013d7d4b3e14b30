import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Unit } from '../../../numbers/units';
import { unitUnder } from '../../reading/header-units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';

/** A value with the words that say of what. */
export interface LabelValue {
  readonly label: string;
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit | undefined;
}

const LONGEST_ITEM = 90;
const LONGEST_LABEL = 44;
const MOST = 16;

/** The lists of items that give one value each, `IT power: 420 kW`, and the columns of tables whose rows are indicators. */
export function labelValueGroups(
  texts: readonly Passage[],
  tables: readonly TableReading[],
): readonly (readonly LabelValue[])[] {
  let groups = known.get(texts);
  if (groups === undefined) {
    groups = [...listsOf(texts), ...tables.flatMap(columnsOf)].filter(({ length }) => length > 1 && length <= MOST);
    known.set(texts, groups);
  }
  return groups;
}

/** Of a slide, by its texts: several readers ask. */
const known = new WeakMap<readonly Passage[], readonly (readonly LabelValue[])[]>();

function listsOf(texts: readonly Passage[]): LabelValue[][] {
  const lists: LabelValue[][] = [];
  let key: string | undefined;
  for (const passage of texts) {
    const value = valueIn(passage);
    if (value === undefined) continue;
    const own = passage.context.join('\n');
    if (own !== key) lists.push([]);
    key = own;
    lists.at(-1)!.push(value);
  }
  return lists;
}

function valueIn(passage: Passage): LabelValue | undefined {
  if (passage.text.length > LONGEST_ITEM || passage.quantities.length === 0 || passage.place !== 'text')
    return undefined;
  const quantity = resultOf(passage);
  const first = passage.quantities[0]!;
  const label = passage.text.slice(0, first.start);
  const rest = quantity && passage.text.slice(quantity.end);
  if (quantity === undefined || label.length > LONGEST_LABEL || !/[A-Za-z\u3400-\u9fff]/.test(label)) return undefined;
  // What goes on after the value says more of it than its label does.
  if (!/^ ?[个张台块套条路份]?[ .。;；)）]{0,2}(?:[(（][^()（）\d]{1,24}[)）])?[ .。]?$/.test(rest!)) return undefined;
  const unit = unitUnder(passage, quantity.unit);
  return isExact(quantity) ? { label: label + rest!, passage, quantity, unit } : undefined;
}

/** The only number, or what an equation comes to. */
function resultOf({ text, quantities }: Passage): Quantity | undefined {
  const last = quantities.at(-1)!;
  return quantities.length === 1 || /[=≈] ?$/.test(text.slice(0, last.start)) ? last : undefined;
}

/** `| From | To | Factor |`: its labels are units, not things that were measured. */
const CONVERSION = /^ ?(?:factor|multiply by|conversion|系数|换算(?:系数|关系)?|倍率) ?$/i;

/** Whether a table tells how units are converted. */
export const isConversion = ({ header }: TableReading): boolean => header.some(({ text }) => CONVERSION.test(text));

function columnsOf(table: TableReading): LabelValue[][] {
  const { header, rows } = table;
  if (isConversion(table)) return [];
  return header.slice(1).map((_, index) =>
    rows.flatMap((row) => {
      const [label, cell] = [row[0], row[index + 1]];
      if (label === undefined || cell === undefined || cell.quantities.length === 0) return [];
      const quantity = resultOf(cell);
      if (quantity === undefined || !isExact(quantity) || !/^[^A-Za-z\u3400-\u9fff]*$/.test(restOf(cell, quantity)))
        return [];
      return [{ label: label.text, passage: cell, quantity, unit: unitUnder(label, quantity.unit) }];
    }),
  );
}

/** What a cell says beside its number and a calculation. */
function restOf({ text }: Passage, { start, end }: Quantity): string {
  return (/[=≈]/.test(text) ? '' : text.slice(0, start)) + text.slice(end);
}
