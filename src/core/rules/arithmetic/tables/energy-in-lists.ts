import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isConsumedPower } from '../../units/consumption';
import type { Miss } from '../miss';
import { type LabelValue, labelValueGroups } from './label-values';
import { isOfFacility, isOfIt } from './labels';

/** Hours of a period that a label names. */
const PERIODS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/年|\byear(?:ly)?\b|\bannual|8,?760/i, [8760, 8784]],
  [/月|\bmonth/i, [720, 730, 744, 672, 730.5]],
  [/[每一]天|[每一]?日(?!期)|\bday\b|\bdaily\b/i, [24]],
];
/** Other loads, other wholes. */
const OTHER =
  /目标|额定|峰值|节省|省|负载率|利用率|平均负荷|训练|\b(?:target|rated|peak|sav\w{0,4}|saved|load factor|utili[sz]ation|TDP|max|nameplate|train\w{0,3}|capacity)\b/i;
/** Of one of several. */
const EACH = /每|单|一[台张]|\b(?:per|each|one|single)\b/i;
const TOLERANCE = 0.03;
const FAR = 1500;
const OFF_AT_LEAST = 0.05;

/** The energies of a list or a table's column that the one power beside them does not make in the year, month or day of their label. */
export function wrongEnergyInLists(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const groups = labelValueGroups(texts, tables);
  return [...groups, ...linesOf(texts)].flatMap((group) => {
    const powers = group.filter(({ unit }) => unit?.family === 'power' && unit.scope === undefined);
    const energies = group.filter(({ unit }) => unit?.family === 'energy');
    if (powers.length === 0 || energies.length === 0 || group.some(({ label }) => OTHER.test(label))) return [];
    const pue = group.filter(({ label, unit }) => unit === undefined && /\bPUE\b/i.test(label));
    const factors = pue.length === 0 ? [1] : [1, pue[0]!.quantity.value];
    return energies.flatMap((energy) => judged(energy, powers, factors));
  });
}

/** Lines of one list that give a power and then an energy, and what else they please: `40 nodes: 1.2 M tok/s, IT power 256 kW`. */
function linesOf(texts: readonly Passage[]): LabelValue[][] {
  const lists: LabelValue[][] = [];
  let key: string | undefined;
  for (const passage of texts) {
    const own = passage.context.join('\n');
    if (own !== key) lists.push([]);
    key = own;
    lists.at(-1)!.push(...valuesIn(passage));
  }
  return lists;
}

/** With all that stands before them in their line: the words say whose they are. */
const valuesIn = (passage: Passage): LabelValue[] =>
  passage.quantities.flatMap((quantity, index) =>
    (isEnergyOrPower(quantity) || isPue(passage, quantity)) &&
    // `consumed 4,320 kW of energy`: another rule tells that it is no power.
    !isConsumedPower(passage, quantity) &&
    !(quantity.unit?.family === 'energy' && isOfSeveral(passage, index))
      ? [{ label: passage.text.slice(0, quantity.start), passage, quantity, unit: quantity.unit }]
      : [],
  );

/** `20 台一个月 129.6 MWh`: not of what the power is of. */
const isOfSeveral = ({ quantities }: Passage, index: number): boolean =>
  quantities.slice(0, index).some(({ unit }) => unit?.family !== 'time' && unit?.family !== 'power');

/** 基线是 43.2 kW × 8,760 h = 378,432 kWh: its own product says of what it is. */
const isWrittenOut = ({ text }: Passage, { start }: Quantity): boolean =>
  /[×*][^×*=≈。；;]{1,32}[=≈] ?(?:约|about)? ?$/i.test(text.slice(Math.max(0, start - 48), start));

/** `IT 288 kW，PUE 1.2`: what makes up for energy that is the facility's. */
const isPue = ({ text }: Passage, { unit, start }: Quantity): boolean =>
  unit === undefined && /\bPUE\b[^\d，,。；;]{0,8}$/i.test(text.slice(Math.max(0, start - 12), start));

const isEnergyOrPower = (quantity: Quantity): boolean =>
  (quantity.unit?.family === 'power' || quantity.unit?.family === 'energy') && isExact(quantity);

function judged(energy: LabelValue, powers: readonly LabelValue[], factors: readonly number[]): Miss[] {
  const { label, passage, quantity, unit } = energy;
  if (isWrittenOut(passage, quantity)) return [];
  const hours = PERIODS.find(([pattern]) => pattern.test(label))?.[1];
  const ofIt = isOfIt(label) ? powers.filter((power) => isOfIt(power.label)) : [];
  const [power, ...more] = ofIt.length === 0 ? powers : ofIt;
  if (hours === undefined || power === undefined || more.length > 0 || EACH.test(power.label)) return [];
  if (isOfIt(label) !== isOfIt(power.label) && isOfFacility(label) !== isOfFacility(power.label)) return [];
  const watts = power.quantity.value * power.unit!.factor;
  const joules = quantity.value * unit!.factor;
  const room = TOLERANCE + power.quantity.step / 2 / power.quantity.value + quantity.step / 2 / quantity.value;
  const fits = hours.some((one) => factors.some((by) => Math.abs((watts * one * 3600 * by) / joules - 1) <= room));
  const expected = (watts * hours[0]! * 3600) / unit!.factor;
  const off = Math.max(expected / quantity.value, quantity.value / expected);
  // A load below the full one makes less, but no power of ten less.
  if (fits || off > FAR || off < 1 + OFF_AT_LEAST || (quantity.value < expected && off < 5)) return [];
  const from = `${power.passage.quote(power.quantity)} × ${hours[0]} h`;
  return [
    { passage, quantity, expected, from, probable: true, other: { passage: power.passage, quantity: power.quantity } },
  ];
}
