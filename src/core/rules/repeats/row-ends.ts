import { overlaps, type Quantity, rounded } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { CHANGE } from '../reading/table-readings';
import { isGoal } from '../reading/ties';

/** A value in its passage. */
interface Placed {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** A change that a sentence tells, and the row of the same slide that tells it with another end. */
export interface OtherEnd {
  readonly inText: Placed;
  readonly inRow: Placed;
}

/** `碎片率由 31% 降到 9%` over `| 碎片率 | 31% | 14% |`: one end agrees, so that the other is of the same change. */
export const otherEnds = new ListPerBody((body): OtherEnd[] => {
  const { texts, tables } = readSlide(body);
  const changed = tables.length === 0 ? [] : texts.filter(({ pairs }) => pairs.length > 0);
  return changed.length === 0 ? [] : tables.flatMap((table) => inTable(table, changed));
});

function inTable({ header, rows }: TableReading, texts: readonly Passage[]): OtherEnd[] {
  // Two states and nothing else; a third column might be the one that is meant.
  if (header.length !== 3 || header.some(({ text }) => CHANGE.test(text) || isGoal(text))) return [];
  const labels = rows.map(([label]) => nameOf(label));
  return rows.flatMap((row, at) => {
    const name = labels[at]!;
    const [old, now] = [onlyValue(row[1]), onlyValue(row[2])];
    if (name.length < 2 || old === undefined || now === undefined || labels.indexOf(name) !== labels.lastIndexOf(name))
      return [];
    const told = texts.flatMap((passage) => changesOf(passage, name));
    const isOnce = told.length === 1;
    return told.flatMap(({ passage, from, to }): OtherEnd[] => {
      const [isOld, isNow] = [isSame(old.quantity, from), isSame(now.quantity, to)];
      if (!isOnce || isOld === isNow) return [];
      return [{ inText: { passage, quantity: isOld ? to : from }, inRow: isOld ? now : old }];
    });
  });
}

const nameOf = (label: Passage | undefined): string =>
  (label?.text ?? '')
    .replace(/\([^()]{0,24}\)/g, '')
    .trim()
    .toLowerCase();

function onlyValue(cell: Passage | undefined): Placed | undefined {
  const [quantity, ...more] = cell?.quantities ?? [];
  const isPlain = quantity?.bound === undefined && quantity?.sign === undefined && quantity?.high === quantity?.value;
  return cell === undefined || quantity === undefined || more.length > 0 || !isPlain
    ? undefined
    : { passage: cell, quantity };
}

/** The changes of a passage whose clause begins with the row's name and says no more before the old value. */
function changesOf(passage: Passage, name: string): { passage: Passage; from: Quantity; to: Quantity }[] {
  return passage.pairs.flatMap(({ from, to, start }) => {
    const clause = passage.text
      .slice(0, start)
      .split(/[，,。；;:!?\n]|\. /)
      .at(-1)!
      .trim()
      .toLowerCase();
    const rest = clause.startsWith(name) ? clause.slice(name.length).trim() : undefined;
    return rest !== undefined && /^(?:从|由|(?:\w{2,10} )?from)?$/.test(rest) && from.start < to.start
      ? [{ passage, from, to }]
      : [];
  });
}

/** Of one kind, or the column names the unit. */
function isSame(cell: Quantity, told: Quantity): boolean {
  if (cell.unit !== undefined && cell.unit.family !== told.unit?.family) return false;
  const factor = cell.unit === undefined ? 1 : cell.unit.factor / (told.unit?.factor ?? 1);
  const { low, high } = rounded(cell);
  return overlaps({ low: low * factor, high: high * factor }, rounded(told));
}
