import { METRICS_BLOCK_KEYS } from '../../src/core/metrics/block-options';
import { METRIC_FIELDS } from '../../src/core/metrics/fields';
import { VALUE_KEYS } from '../../src/core/metrics/keys';
import { MODULE_KEYS } from '../../src/core/metrics/read-module';
import type { Bilingual } from '../../src/core/source/bilingual';

/** The guide's tables of metrics data and its blocks, in Markdown. */
export function metricsTables(): string {
  const fields = METRIC_FIELDS.map(
    ({ name, unit, label, better }) => `| \`${name}\` | ${label.en} | ${unit || 'a count'} | ${better} |`,
  );
  return [
    '### Fields',
    '',
    '| Field | Indicator | Unit of a bare number | Better |',
    '| --- | --- | --- | --- |',
    ...fields,
    '',
    '### A value',
    '',
    ...keyTable(VALUE_KEYS),
    '',
    '### The metrics block',
    '',
    ...keyTable(METRICS_BLOCK_KEYS),
    '',
    '### The module block',
    '',
    ...keyTable(MODULE_KEYS),
  ].join('\n');
}

function keyTable(keys: readonly { readonly name: string; readonly about: Bilingual }[]): string[] {
  return ['| Key | What it says |', '| --- | --- |', ...keys.map(({ name, about }) => `| \`${name}\` | ${about.en} |`)];
}
