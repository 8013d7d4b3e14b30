import { METRIC_FIELDS } from '../../core/metrics/fields';
import { type DataKey, OWN_INDICATORS, STAGE_KEYS, STAGES, VALUE_KEYS } from '../../core/metrics/keys';
import type { ThemeKey } from '../../core/themes/theme-keys';

/** What a metrics file may say, as completions want it: stages with the fields of the catalogue. */
export const METRICS_KEYS: readonly ThemeKey[] = [
  ...STAGES.map(({ id, label }): ThemeKey => ({ name: id, value: { kind: 'map', keys: fieldKeys() }, about: label })),
  {
    name: OWN_INDICATORS,
    value: { kind: 'map', keys: [] },
    about: { en: "The deck's own indicators: label, unit, better", zh: '自定义指标：名称、单位、方向' },
  },
];

function fieldKeys(): ThemeKey[] {
  const fields = METRIC_FIELDS.map(
    ({ name, unit, label }): ThemeKey => ({
      name,
      value: { kind: 'map', keys: VALUE_KEYS.map(plainKey), inline: true },
      about: unit === '' ? label : { en: `${label.en} (${unit})`, zh: `${label.zh}（${unit}）` },
    }),
  );
  return [...fields, ...STAGE_KEYS.map(plainKey)];
}

function plainKey({ name, type, about }: DataKey): ThemeKey {
  const value =
    type === 'boolean'
      ? ({ kind: 'choice', values: ['true', 'false'] } as const)
      : type === 'better'
        ? ({ kind: 'choice', values: ['higher', 'lower'] } as const)
        : ({ kind: 'text' } as const);
  return { name, value, about };
}
