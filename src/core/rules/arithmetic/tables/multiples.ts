import type { TableReading } from '../../reading/slide-reading';
import { middle } from '../interval';
import type { Miss } from '../miss';
import { type Amount, columnLanes, isBare, type Lane, rowLanes } from './lanes';

/** What one card has, and what the machine or all of them have. */
const OF_ONE =
  /每 ?[张块]?(?:卡|GPU|芯片)|单卡|\/ ?(?:GPU|卡)(?![a-z])|\b(?:per|each|single)[ -](?:GPU|card|chip|accelerator)\b/i;
const OF_ALL =
  /整机|[每单]机|[每单]?节点|[每单]台|八卡|8 ?卡|集群|[合总][计量]|总|\/ ?(?:node|节点|台)(?![a-z])|\b(?:node|server|machine|box|8-GPU|eight GPUs|cluster|system|total)\b/i;
/** Rows that must be the same multiple to their last digit. */
const AGREE_AT_LEAST = 2;
const MOST_PIECES = 1024;
/** Slips are further off than rounding; what is further off still is another thing. */
const OFF_AT_LEAST = 0.04;
const FAR = 12;

/**
 * The one number of a table that is not so many times the one beside it as all others are, to their last digit:
 * 2,750 tok/s a card and 22,000 tok/s a machine in one row, 1,430 and 12,440 in another.
 */
export function wrongMultiples(table: TableReading): Miss[] {
  const found = brokenIn(columnLanes(table));
  return found.length > 0 ? found : brokenIn(rowLanes(table));
}

function brokenIn(lanes: readonly Lane[]): Miss[] {
  const [one, ...others] = lanes.filter(({ label }) => OF_ONE.test(label) && !OF_ALL.test(label.replace(OF_ONE, '')));
  if (one === undefined || others.length > 0 || lanes.some(isOfDifferentCounts)) return [];
  const all = lanes.filter((lane) => lane !== one && OF_ALL.test(lane.label) && lane.unit?.family === one.unit?.family);
  return all.length === 1 ? brokenPair(one, all[0]!) : [];
}

/** `| H100 | 8 |`, `| L40S | 4 |`: how many cards each machine has is told. */
const isOfDifferentCounts = (lane: Lane): boolean =>
  isBare(lane) &&
  COUNTED.test(lane.label) &&
  new Set(lane.amounts.flatMap((amount) => (amount === undefined ? [] : [middle(amount.range)]))).size > 1;
const COUNTED =
  /[卡张颗][数/]|GPU ?数|^(?:每[台机节点]{1,2})?(?:卡|GPU)$|卡\/|GPU\/|\b(?:cards|GPUs|chips|accelerators)\b/i;

function brokenPair(one: Lane, all: Lane): Miss[] {
  const pairs = all.amounts.flatMap((whole, index) => {
    const piece = one.amounts[index];
    return whole === undefined || piece === undefined ? [] : [{ whole, piece }];
  });
  for (const { whole, piece } of pairs.slice(0, 2)) {
    const count = Math.round(middle(whole.range) / middle(piece.range));
    if (count < 2 || count > MOST_PIECES) continue;
    const wrong = pairs.filter((pair) => !isMultiple(pair.whole, pair.piece, count));
    const right = pairs.filter((pair) => !wrong.includes(pair));
    const [only, ...more] = wrong;
    const isTold = new Set(right.map((pair) => middle(pair.piece.range))).size >= AGREE_AT_LEAST;
    if (only === undefined || more.length > 0 || !isTold) continue;
    return missOf(only.whole, only.piece, count);
  }
  return [];
}

/** Reckoned rather than measured: it is the multiple to its own last digit, of which it has three at least. */
function isMultiple({ range, quantity, scale }: Amount, piece: Amount, count: number): boolean {
  if (quantity.value / quantity.step < 100) return false;
  return Math.abs(middle(piece.range) * count - middle(range)) <= quantity.step * scale * 0.5001;
}

function missOf({ passage, quantity, scale }: Amount, piece: Amount, count: number): Miss[] {
  const expected = (middle(piece.range) * count) / scale;
  const off = Math.max(expected / quantity.value, quantity.value / expected);
  if (off < 1 + OFF_AT_LEAST || off > FAR) return [];
  return [{ passage, quantity, expected, from: `${count} × ${piece.passage.quote(piece.quantity)}`, probable: true }];
}
