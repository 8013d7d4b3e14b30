import { type Interval, overlaps, rounded } from '../../../numbers/quantity';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import { middle, product, widened } from '../interval';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from './columns';

const PRICE =
  /(?:美元|元|\$|¥|€|USD|cents?|成本|单价|costs?|price)[^\d|]{0,6}(?:\/|每|per) ?(?:百万|千|万|million|thousand|[1MKk] ?)?(?: output| 输出)? ?(?:tokens?|词元)|每(?:百万|千|万) ?(?:个)?(?:输出)? ?(?:token|词元)s?(?:的)?(?:成本|单价|价格|费用)/i;
const RATE =
  /(?:tokens?|tok|词元) ?(?:\/|每|per) ?(?:小时|秒|h\b|hour|s\b|second)|每(?:小时|秒)[^\d|]{0,6}(?:token|词元)|吞吐|\bthroughput\b/i;
const HOURLY = /小时|\bh\b|hour/i;
const EACH = /每[卡用]|单卡|\b(?:per|each) (?:user|card|GPU)\b|\/ ?(?:GPU|卡|user)/i;
const AGREE_AT_LEAST = 3;
/** The first or the last row may have had another rent. */
const OFF_AT_END = 1.35;
const OFF_AT_LEAST = 1.12;
const FAR = 12;
const SLACK = 0.004;

interface Row {
  readonly price: CellNumber;
  readonly rate: CellNumber;
  readonly rent: Interval;
}

/** The one price of a token that is not what an hour costs over what the hour gives, where the hour costs the same in all other rows. */
export function wrongPricesOfRent({ header, rows }: TableReading): Miss[] {
  const columns = (name: RegExp): number[] =>
    header.flatMap(({ text }, at) => (at > 0 && name.test(text) && !EACH.test(text) ? [at] : []));
  const body = rows.filter(([label]) => !isTotal(label?.text ?? ''));
  const [price, ...more] = columns(PRICE);
  const rates = columns(RATE).filter((at) => at !== price);
  const rate = rates.find((at) => HOURLY.test(header[at]!.text)) ?? rates[0];
  if (price === undefined || rate === undefined || more.length > 0) return [];
  const found = body.flatMap((row): Row[] => {
    const [own, of] = [cellNumber(row[price], undefined), cellNumber(row[rate], undefined)];
    if (own === undefined || of === undefined || !(own.quantity.value > 0) || !(of.quantity.value > 0)) return [];
    return [{ price: own, rate: of, rent: product(halfStep(own), halfStep(of)) }];
  });
  return found.length === body.length ? judged(found) : [];
}

const halfStep = ({ quantity }: CellNumber): Interval => {
  const { low, high } = rounded(quantity);
  return quantity.value / quantity.step < 10
    ? { low: low - quantity.step / 4, high: high + quantity.step / 4 }
    : { low, high };
};

function judged(rows: readonly Row[]): Miss[] {
  const sorted = rows.map(({ rent }) => middle(rent)).sort((a, b) => a - b);
  // The price with the most digits tells what the hour costs best; any of them may be the wrong one.
  const rents = rows
    .map(({ rent }) => middle(rent))
    .filter((one) => Math.abs(one / sorted[rows.length >> 1]! - 1) < 0.1);
  for (const rent of rents) {
    const [only, ...more] = rows.filter((row) => !overlaps(widened(row.rent, SLACK), { low: rent, high: rent }));
    const kept = rows.filter((row) => row !== only);
    if (only === undefined) return [];
    if (more.length > 0 || new Set(kept.map(({ rate }) => rate.quantity.value)).size < AGREE_AT_LEAST) continue;
    const { passage, quantity } = only.price;
    const expected = rent / only.rate.quantity.value;
    const off = Math.max(expected / quantity.value, quantity.value / expected);
    const isEnd = only === rows[0] || only === rows.at(-1);
    if (off < (isEnd ? OFF_AT_END : OFF_AT_LEAST) || off > FAR) return [];
    const [other] = kept.filter((row) => middle(row.rent) === rent);
    if (other === undefined) return [];
    const from = [other.price, other.rate].map((one) => one.passage.quote(one.quantity)).join(' × ');
    return [
      { passage, quantity, expected, from: `${from} ÷ ${only.rate.passage.quote(only.rate.quantity)}`, probable: true },
    ];
  }
  return [];
}
