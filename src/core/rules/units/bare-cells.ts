import type { Quantity } from '../../numbers/quantity';
import { UNIT_OF_ITS_OWN } from '../reading/label-unit';
import type { Passage } from '../reading/passage';
import { isMisfit, nounOfLabel, type QuantityNoun } from '../reading/quantity-nouns';
import { isYear } from '../reading/readings';
import type { TableReading } from '../reading/slide-reading';
import { ASIDE, BARE_END, CHANGE, labelOf, unitColumnOf } from '../reading/table-readings';
import { isTie } from '../reading/ties';
import type { BareQuantity } from './bare-quantities';
import { namesEnergy, namesPower } from './consumption';

/** Counts and operations have no unit, and a share may be written from 0 to 1. */
const NEEDS_UNIT = new Set(['bandwidth', 'time', 'power', 'energy', 'memory', 'speed']);
/** `时间 | 2025`: a date. */
const WHEN = /^(?:时间|日期|time|date)$/i;
/** Columns of counts. */
const COUNTS = /数量|[个台张条次]数|合计|\b(?:count|number|qty|quantity|units|share)\b|#/i;

/**
 * `| Energy per output token | 2.7 | 1.3 |` among rows that give their units: the numbers of a row whose name needs a unit, where
 * neither the row nor the column nor a unit column has one.
 */
export function bareCells(table: TableReading): BareQuantity[] {
  return [...bareRows(table), ...bareColumns(table)];
}

const COLUMN_AT_LEAST = 2;

/** `Board power` over 640 and 310, beside a column that gives its units: reported at its first number. */
function bareColumns({ header, rows }: TableReading): BareQuantity[] {
  if (unitColumnOf({ header, rows }) >= 0 || header[0]?.labelUnit !== undefined) return [];
  if (rows.some(([label]) => label?.labelUnit !== undefined)) return [];
  return header.flatMap((head, column) => {
    const noun = column === 0 || CHANGE.test(head.text) || COUNTS.test(head.text) ? undefined : nounOfRow(head);
    if (noun === undefined) return [];
    const cells = rows.flatMap((row) => {
      const passage = row[column];
      const quantity = onlyNumber(passage);
      return passage !== undefined && quantity !== undefined && isBare(passage, quantity)
        ? [{ passage, quantity, noun }]
        : [];
    });
    const isWhole =
      cells.length >= COLUMN_AT_LEAST && cells.length === rows.filter((row) => row[column]?.text.trim()).length;
    const isShare = noun.kind === 'memory' && cells.every(({ quantity }) => quantity.value <= 1);
    const others = rows.some((row) =>
      row.some((cell, at) => at > 0 && at !== column && onlyNumber(cell)?.unit?.family !== undefined),
    );
    return isWhole && others && !isShare ? cells.slice(0, 1) : [];
  });
}

function bareRows(table: TableReading): BareQuantity[] {
  const { header, rows } = table;
  if (unitColumnOf({ header, rows }) >= 0 || header[0]?.labelUnit !== undefined) return [];
  const columns = header.flatMap((head, column) => (column > 0 && holdsValues(head) ? [column] : []));
  const withUnits = rows.filter((row) => columns.some((column) => onlyNumber(row[column])?.unit?.family !== undefined));
  return rows.flatMap((row) => {
    const noun = row[0] === undefined ? undefined : nounOfRow(labelOf({ header }, row, header.length));
    if (noun === undefined || withUnits.length === 0 || withUnits.includes(row)) return [];
    const isShare = (quantity: Quantity): boolean =>
      noun.kind === 'memory' && quantity.decimals > 0 && quantity.value <= 1;
    const values = columns.flatMap((column) => {
      const passage = row[column];
      const quantity = onlyNumber(passage);
      return passage !== undefined && quantity !== undefined && !isShare(quantity) ? [{ passage, quantity, noun }] : [];
    });
    return values.every(({ passage, quantity }) => isBare(passage, quantity)) ? values : [];
  });
}

function holdsValues({ text, labelUnit, mentions, nouns }: Passage): boolean {
  const name = text.split('(')[0]!.trim();
  if (labelUnit !== undefined || mentions.length > 0 || nouns.length > 0) return false;
  return !ASIDE.test(name) && !CHANGE.test(text) && !COUNTS.test(text);
}

/** The quantity that a row is about, if the catalogue does not have it and its label gives no unit. */
function nounOfRow(label: Passage | undefined): QuantityNoun | undefined {
  if (label === undefined || label.labelUnit !== undefined || label.mentions.length > 0) return undefined;
  const { text } = label;
  if (WHEN.test(text.trim()) || UNIT_OF_ITS_OWN.test(text)) return undefined;
  const whole = { name: text.trim(), start: 0, end: text.length };
  const last = label.nouns.at(-1);
  const noun =
    nounOfLabel(text) ??
    (namesEnergy(text) ? { kind: 'energy' as const, ...whole } : undefined) ??
    (namesPower(text) ? { kind: 'power' as const, ...whole } : undefined) ??
    (last !== undefined && last.end === text.trimEnd().length ? last : undefined);
  return noun !== undefined && NEEDS_UNIT.has(noun.kind) ? noun : undefined;
}

/** The one number of a cell. */
function onlyNumber(cell: Passage | undefined): Quantity | undefined {
  const [quantity, ...more] = cell?.quantities ?? [];
  if (cell === undefined || quantity === undefined || more.length > 0) return undefined;
  return cell.mentions.length === 0 && isTie(cell.text.slice(0, quantity.start)) ? quantity : undefined;
}

function isBare(cell: Passage, quantity: Quantity): boolean {
  const { unit, sign, end, value } = quantity;
  return (
    unit === undefined &&
    sign === undefined &&
    value !== 0 &&
    BARE_END.test(cell.text.slice(end)) &&
    !isYear(cell, quantity)
  );
}

/** Whether a unit of this family could be that of the noun. */
export const couldMeasure = ({ noun }: BareQuantity, family: Parameters<typeof isMisfit>[1]): boolean =>
  family !== undefined && !isMisfit(noun.kind, family);
