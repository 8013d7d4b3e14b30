import type { Claim } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import { comparable, type Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import type { JudgedClaim, Operand } from './judged-claims';
import { judge } from './verdict';

/** Whether a signed claim has the sign that its numbers give it. */
export function goesItsWay({ claim, from, to }: JudgedClaim): boolean {
  return claim.quantity.sign === undefined || isDirection(from, to, claim);
}

/** Headers of columns whose bare numbers tell how many times as much a value became. */
export const FACTORS =
  /倍数|倍率|加速比|\b(?:factor|speed-?up|multiple|ratio|new ?[/÷] ?old|after ?[/÷] ?before)\b|^[×x]$/i;

/** `不可用时间 −55.4%` in the row of the availability: what is lost changes otherwise than what is kept. */
const OF_LOSSES =
  /(?:不可用|停机|宕机|失败|出错|错误|\b(?:unavailab\w{1,6}|downtime|outages?|failures?|errors?))[^\d]{0,12}$/i;

/** The cell's number as a claim; a change column needs no word beside it, and one of factors (`header`) no sign. */
export function claimOf(cell: Passage, header?: Passage): Claim | undefined {
  const [quantity, ...more] = cell.quantities;
  if (quantity === undefined || more.length > 0) return undefined;
  if (OF_LOSSES.test(cell.text.slice(0, quantity.start))) return undefined;
  const [stated] = cell.claims;
  if (stated !== undefined) return stated;
  if (quantity.bound !== undefined) return undefined;
  if (quantity.unit === undefined && quantity.decimals > 0 && FACTORS.test(header?.text.trim() ?? ''))
    return { quantity, kind: 'factor', mode: 'ratio', phrase: quantity };
  if (quantity.unit?.family !== 'ratio') return undefined;
  return { quantity, kind: 'percent', mode: 'by', phrase: quantity };
}

/** The claim in a cell about two numbers, where arithmetic can judge it. */
export function judgeCells(
  passage: Passage,
  claim: Claim,
  from: Operand | undefined,
  to: Operand | undefined,
): JudgedClaim[] {
  if (from === undefined || to === undefined || !isOneUnit(from.quantity.unit, to.quantity.unit)) return [];
  const verdict = judge({ from: from.quantity, to: to.quantity }, claim);
  return verdict === undefined ? [] : [{ claim, passage, from, to, verdict }];
}

/** Whether numbers in the two units can be compared; units without a name where they are written alike. */
export function isOneUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  return comparable(a, b) || (a !== undefined && a.text === b?.text && a.factor === b.factor);
}

/** The one number of the cell of `row` in `column`, in the unit of the cell or of its column. */
export function operand(table: TableReading, row: readonly Passage[], column: number): Operand | undefined {
  const passage = row[column];
  if (passage === undefined || passage.quantities.length !== 1) return undefined;
  const [quantity] = passage.quantities as [Quantity];
  if (quantity.sign !== undefined || quantity.unit?.family === 'factor') return undefined;
  const unit = quantity.unit ?? table.header[column]?.labelUnit?.unit ?? row[0]?.labelUnit?.unit;
  return { passage, quantity: { ...quantity, unit } };
}

/** Whether `to` lies on the side of `from` that the claim's sign says. */
export function isDirection(from: Operand, to: Operand, { quantity }: Claim): boolean {
  return quantity.sign === '+' ? to.quantity.value > from.quantity.value : to.quantity.value < from.quantity.value;
}
