import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { isCut } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

const HOUR = 3600;
/** What a product may differ from what is written. */
const TOLERANCE = 0.01;
/** How far from each other the parts of one sum stand. */
const REACH = 60;

/** Whether a number in W, kW or MW is energy by the sum that it stands in: what is paid for it, or what it was worked out from. */
export const isEnergyBySums = (passage: Passage, quantity: Quantity): boolean =>
  quantity.unit?.family === 'power' &&
  (isPaidFor(passage, quantity) || isTimesEnergy(passage, quantity) || isOfOneOfMany(passage, quantity));

/** What is paid for an hour is paid for a power. */
const AN_HOUR = /^ ?(?:\/|per |an? |each |every )(?:h\b|hour)|^ ?\/? ?每?(?:个)?小时/i;
const HOURLY = /每小时|\b(?:hourly|(?:an|per|every|each) hour)\b[^.;。；]{0,24}$/i;

/** `drew 706,560 kW, at $0.11 per kWh a bill of $77,722`: so many kilowatt-hours make the bill. */
function isPaidFor({ text, quantities }: Passage, power: Quantity): boolean {
  const behind = quantities.filter(({ start }) => start >= power.end && start - power.end <= 2 * REACH);
  const price = behind.find(({ unit }) => unit?.family === undefined && isPerEnergy(unit?.dimensions));
  const paid = behind.find(({ start, unit }) => start > (price?.end ?? Infinity) && unit?.dimensions.money === 1);
  // `0.994 kW，也就是每卡时 0.994 度，乘以 0.688 元/度`: the energy is told beside it.
  if (/\d ?(?:[kM]?Wh|度)/.test(text.slice(power.end, price?.start))) return false;
  if (price === undefined || paid?.unit === undefined || Object.keys(paid.unit.dimensions).length > 1) return false;
  if (isCut(text.slice(power.end, paid.start).replace(/\d\.\d/g, '')) || AN_HOUR.test(text.slice(paid.end)))
    return false;
  if (HOURLY.test(text.slice(price.end, paid.start))) return false;
  return isAbout(canonicalValue(power) * HOUR * canonicalValue(price), canonicalValue(paid));
}

const isPerEnergy = (dimensions: { readonly money?: number; readonly joule?: number; readonly second?: number } = {}) =>
  dimensions.money === 1 && dimensions.joule === -1 && !dimensions.second;

/** Between an energy and what it comes to when multiplied: ` IT, × 1.25 = `, `，乘 PUE 1.25 是 `. */
const TIMES =
  /^(?: [A-Za-z]{2,12}){0,3}[,，]? ?(?:[×x*]|再?乘以?|times|multiplied by) ?(?:(?:a |the )?PUE ?(?:of )?)?(\d{1,4}(?:\.\d{1,4})?)(?: ?\(?PUE\)?)? ?(?:[=≈]|[就即]?[是为得合]|等于|is|gives|makes|comes to) ?(?:约|about |~)?$/i;

/** `1,128 kWh IT, × 1.25 = 1,410 kW`: a multiple of an energy. */
function isTimesEnergy({ text, quantities }: Passage, power: Quantity): boolean {
  return quantities.some((energy) => {
    if (energy.unit?.family !== 'energy' || energy.end > power.start || power.start - energy.end > REACH) return false;
    const factor = TIMES.exec(text.slice(energy.end, power.start))?.[1];
    return factor !== undefined && isAbout((canonicalValue(energy) * Number(factor)) / HOUR, canonicalValue(power));
  });
}

/** `4,500 W ÷ 19.8 req/s ≈ 227 W`: a power over a rate of things is the energy of one. */
function isOfOneOfMany({ text, quantities }: Passage, result: Quantity): boolean {
  const at = quantities.findIndex(({ start }) => start === result.start);
  const [power, rate] = [quantities[at - 2], quantities[at - 1]];
  if (power?.unit?.family !== 'power' || rate?.unit?.dimensions.second !== -1 || rate.unit.dimensions.joule)
    return false;
  const isQuotient =
    /^[^\d,.;，。；]{0,12}[÷/] ?$/.test(text.slice(power.end, rate.start)) &&
    /^[^\d,.;，。；]{0,12}[=≈] ?(?:约|about )?$/.test(text.slice(rate.end, result.start));
  return isQuotient && isAbout(canonicalValue(power) / canonicalValue(rate), canonicalValue(result));
}

const isAbout = (value: number, wanted: number): boolean => Math.abs(value / wanted - 1) <= TOLERANCE;

/** `47 kW × PUE 1.25 = 58.8 kWh`: a multiple of a power by what has no hours in it is power. */
export function isPowerByFactor({ text, quantities }: Passage, energy: Quantity): boolean {
  if (energy.unit?.family !== 'energy') return false;
  return quantities.some((power) => {
    if (power.unit?.family !== 'power' || power.end > energy.start || energy.start - power.end > REACH) return false;
    const between = text.slice(power.end, energy.start);
    const factor = /PUE/i.test(between) ? TIMES.exec(between)?.[1] : undefined;
    return factor !== undefined && isAbout(canonicalValue(power) * Number(factor) * HOUR, canonicalValue(energy));
  });
}
