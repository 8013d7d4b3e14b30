import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { LabelUnit } from '../reading/label-unit';
import type { Passage } from '../reading/passage';

const PER_MILLION =
  /每 ?百万 ?(?:个 ?)?(?:输[入出] ?)?tokens?|\bper (?:1M|1 million|million|M) (?:output |input )?tokens?\b|\/ ?1?M tokens?\b/i;

/** `单价（每百万 token）` over `¥0.0072/千 token`: the label says per how many, the cell in which money. */
export function perMillionIn(label: Passage | undefined, { quantities }: Passage): LabelUnit | undefined {
  const match = PER_MILLION.exec(label?.text ?? '');
  const unit = quantities[0]?.unit;
  if (match === null || unit?.family !== 'money_per_token') return undefined;
  return { unit: { ...unit, factor: 1e-6 }, range: { start: match.index, end: match.index + match[0].length } };
}

/** After a price that leaves out of what: `$0.006 / 1K`, `0.0005 per 1K tokens`. */
const PER_THOUSAND =
  /^ ?(?:\/|per|每) ?(?:1 ?)?(?:k|千|thousand)(?![a-z/])(?: ?(?:个 ?)?(?:output |input )?(?:tokens?|tok)\b)?/i;

/** A cell with the price of a thousand tokens, with its unit, and the unit that its label gives. */
interface PricePerThousand {
  readonly cell: { readonly passage: Passage; readonly quantity: Quantity; readonly unit: Unit };
  readonly said: LabelUnit;
}

/** `$0.006 / 1K` under `$/M tokens`; undefined for any other cell. */
export function perThousandIn(label: Passage | undefined, passage: Passage): PricePerThousand | undefined {
  const [quantity, ...more] = passage.quantities;
  if (label === undefined || quantity === undefined || quantity.unit?.family === 'money_per_token') return undefined;
  const match = PER_THOUSAND.exec(passage.text.slice(quantity.number.end));
  const range = match === null ? undefined : millionOf(label);
  if (match === null || range === undefined) return undefined;
  const end = quantity.number.end + match[0].length;
  if (more.some((one) => one.start >= end)) return undefined;
  const currency = quantity.unit?.currency ?? label.labelUnit?.unit.currency;
  const unit: Unit = {
    text: '',
    dimensions: { money: 1, token: -1 },
    family: 'money_per_token',
    factor: 1e-3,
    ...(currency === undefined ? {} : { currency }),
  };
  return { cell: { passage, quantity: { ...quantity, end }, unit }, said: { unit: { ...unit, factor: 1e-6 }, range } };
}

/** Where a label says that it is of a million tokens. */
function millionOf({ text, labelUnit }: Passage): LabelUnit['range'] | undefined {
  const match = PER_MILLION.exec(text);
  if (match !== null) return { start: match.index, end: match.index + match[0].length };
  return labelUnit?.unit.family === 'money_per_token' && labelUnit.unit.factor < 1e-5 ? labelUnit.range : undefined;
}
