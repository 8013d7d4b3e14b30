import { overlaps } from '../../../numbers/quantity';
import type { TableReading } from '../../reading/slide-reading';
import { middle, quotient, widened } from '../interval';
import type { Miss } from '../miss';
import { type Amount, columnLanes, isBare, type Lane, rowLanes } from './lanes';

const EFFICIENCY = /效率|线性度|线性比|\b(?:efficiency|linearity|scaling|of linear|of ideal)\b/i;
const SPEEDUP = /加速|倍|\b(?:speed-?up|scaling|factor|gain)\b/i;
const CARDS = /卡|GPU|节点|台|副本|\b(?:cards?|GPUs?|nodes?|servers?|replicas?|chips?|workers?|devices?)\b/i;
const OF_EACH = /每|单|\bper\b|\/ ?(?:GPU|卡|node|card)/i;
const TOLERANCE = 0.01;
const OFF_AT_LEAST = 0.025;

/** The scaling efficiency that speed-up or throughput and the number of cards beside it do not give: 5.68x on 8 cards is 71%. */
export function wrongScalingColumns(table: TableReading): Miss[] {
  const found = brokenIn(columnLanes(table));
  return found.length > 0 ? found : brokenIn(rowLanes(table));
}

function brokenIn(lanes: readonly Lane[]): Miss[] {
  const efficiencies = lanes.filter(({ label, unit }) => unit?.family === 'ratio' && EFFICIENCY.test(label));
  const counts = lanes.filter(
    (lane) => isBare(lane) && lane.unit === undefined && CARDS.test(lane.label) && !OF_EACH.test(lane.label),
  );
  const gains = lanes.filter(isGain);
  if (efficiencies.length !== 1 || counts.length !== 1) return [];
  const judged = gains.map((gain) => judge(efficiencies[0]!, gain, counts[0]!));
  if (judged.some((misses) => misses?.length === 0)) return [];
  return judged.find((misses) => misses !== undefined) ?? [];
}

/** What grows with the cards. */
function isGain({ label, unit }: Lane): boolean {
  const isRate = unit?.family === 'token_rate' || unit?.family === 'request_rate' || unit?.family === 'item_rate';
  return (
    ((unit === undefined || unit.family === 'factor') && SPEEDUP.test(label)) ||
    (isRate && !OF_EACH.test(label) && unit?.scope === undefined)
  );
}

/** None where it holds, one where a single row breaks it; undefined where the lanes have nothing to do with each other. */
function judge(efficiency: Lane, gain: Lane, count: Lane): Miss[] | undefined {
  const rows = efficiency.amounts.flatMap((said, index) => {
    const [speed, cards] = [gain.amounts[index], count.amounts[index]];
    return said === undefined || speed === undefined || cards === undefined ? [] : [{ said, speed, cards }];
  });
  const base = rows.find(({ said }) => Math.abs(middle(said.range) - 1) < 1e-9);
  if (base === undefined || rows.length < 3) return undefined;
  const others = rows.filter((row) => row !== base);
  const wrong = others.filter((row) => !fits(row, base));
  const [only, ...more] = wrong;
  if (only === undefined) return [];
  if (more.length > 0 || others.length < 2) return undefined;
  const miss = missOf(only, base, others.length < 3);
  return Math.abs(miss.expected / miss.quantity.value - 1) < OFF_AT_LEAST ? [] : [miss];
}

interface Row {
  readonly said: Amount;
  readonly speed: Amount;
  readonly cards: Amount;
}

const expectedOf = ({ speed, cards }: Row, base: Row): { low: number; high: number } =>
  quotient(quotient(speed.range, base.speed.range), quotient(cards.range, base.cards.range));

function fits(row: Row, base: Row): boolean {
  const { range, quantity, scale } = row.said;
  return overlaps(widened(range, TOLERANCE, (quantity.step / 2) * scale), expectedOf(row, base));
}

function missOf(row: Row, base: Row, isProbable: boolean): Miss {
  const { passage, quantity, scale } = row.said;
  const expected = middle(expectedOf(row, base)) / scale;
  const from = `${row.speed.passage.quote(row.speed.quantity)} ÷ ${row.cards.passage.quote(row.cards.quantity)}`;
  return { passage, quantity, expected, from, ...(isProbable ? { probable: true as const } : {}) };
}
