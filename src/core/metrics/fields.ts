import { INDICATORS, type Indicator } from '../indicators';
import { wholeUnit } from '../numbers/unit-parser';
import type { MetricField } from '../scene/metrics';

/** How names of fields end, and the unit that each ending means. Of two that fit, the first counts. */
const UNIT_ENDINGS: readonly (readonly [ending: string, unit: string])[] = [
  ['tokens_per_sec', 'tok/s'],
  ['requests_per_sec', 'req/s'],
  ['items_per_sec', 'items/s'],
  ['gb_per_sec', 'GB/s'],
  ['tokens_per_joule', 'tok/J'],
  ['percent', '%'],
  ['milliseconds', 'ms'],
  ['ms', 'ms'],
  ['seconds', 's'],
  ['sec', 's'],
  ['minutes', 'min'],
  ['hours', 'h'],
  ['gb', 'GB'],
  ['gib', 'GiB'],
  ['mb', 'MB'],
  ['watts', 'W'],
  ['kw', 'kW'],
];

/** Every field that the catalogue names, in its order: what completions and the schema offer. */
export const METRIC_FIELDS: readonly MetricField[] = INDICATORS.flatMap((indicator) =>
  (indicator.fields ?? [ownField(indicator)]).map(({ name, unit }) => fieldFor(name, indicator, unit)),
);

const BY_NAME: ReadonlyMap<string, MetricField> = new Map(METRIC_FIELDS.map((field) => [field.name, field]));
const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** `mfu` is measured in % → `mfu_percent`; a name that says its unit already stays as it is. */
function ownField({ id, units }: Indicator): { name: string; unit: string } {
  const unit = units[0] ?? '';
  const ending = UNIT_ENDINGS.find(([, one]) => one === unit)?.[0];
  return { name: ending === undefined || id.endsWith(ending) ? id : `${id}_${ending}`, unit };
}

function fieldFor(name: string, indicator: Indicator, unit: string): MetricField {
  return { name, indicator: indicator.id, unit, label: indicator.name, better: indicator.better };
}

/**
 * The catalogue's field of that name: one that it lists, an indicator's id (in its first unit), or an id with a unit that
 * can measure it (`ttft_seconds`). Undefined for any other.
 */
export function fieldOf(name: string): MetricField | undefined {
  const listed = BY_NAME.get(name);
  if (listed) return listed;
  const plain = BY_ID.get(name);
  if (plain) return fieldFor(name, plain, plain.fields?.[0]?.unit ?? plain.units[0] ?? '');
  const { stem, unit } = endingOf(name);
  const indicator = stem === undefined ? undefined : BY_ID.get(stem);
  if (!indicator || unit === undefined) return undefined;
  const family = wholeUnit(unit)?.family;
  return family !== undefined && indicator.families.includes(family) ? fieldFor(name, indicator, unit) : undefined;
}

/** The unit that the name's ending means, and the name without it. */
function endingOf(name: string): { stem?: string; unit?: string } {
  const found = UNIT_ENDINGS.find(([ending]) => name.endsWith(`_${ending}`));
  return found ? { stem: name.slice(0, -found[0].length - 1), unit: found[1] } : {};
}

/** A field that the catalogue does not know: named as it is written, in the unit that its ending means. */
export function foreignField(name: string): MetricField {
  const { stem, unit } = endingOf(name);
  const words = (stem ?? name).replaceAll('_', ' ').trim();
  const label = words === '' ? name : words[0]!.toUpperCase() + words.slice(1);
  return { name, unit: unit ?? '', label: { en: label, zh: label }, better: 'context' };
}
