import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { isTie } from '../reading/ties';

/** The one number of a cell, with nothing but a remark in brackets after it. */
export function onlyValue(cell: Passage): Quantity | undefined {
  const [quantity, ...more] = cell.quantities;
  if (quantity === undefined || more.length > 0 || quantity.sign !== undefined || quantity.unit?.ambiguous)
    return undefined;
  if (cell.mentions.length > 0 || !isTie(cell.text.slice(0, quantity.start))) return undefined;
  return /^ ?(?:\([^()]{0,40}\))? ?$/.test(cell.text.slice(quantity.end)) ? quantity : undefined;
}
