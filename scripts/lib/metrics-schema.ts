import { METRIC_FIELDS } from '../../src/core/metrics/fields';
import {
  type DataKey,
  INDICATOR_KEYS,
  OWN_INDICATORS,
  STAGE_KEYS,
  STAGES,
  VALUE_KEYS,
} from '../../src/core/metrics/keys';
import type { Bilingual } from '../../src/core/source/bilingual';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of metrics data, as text: made from the registries that its reader uses. */
export function metricsSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proofdeck metrics',
    description: 'The numbers of a Proofdeck deck, by stage. A deck names the file: metrics: ./gpu.metrics.yaml',
    type: 'object',
    properties: {
      ...Object.fromEntries(STAGES.map(({ id, label }) => [id, described(label, { $ref: '#/definitions/stage' })])),
      [OWN_INDICATORS]: described(
        { en: "The deck's own indicators, by field name", zh: '自定义指标，以字段名为键' },
        { type: ['object', 'null'], additionalProperties: dataSchema(INDICATOR_KEYS) },
      ),
    },
    additionalProperties: { $ref: '#/definitions/stage' },
    definitions: { stage: stageSchema(), value: valueSchema() },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const TEXT: Schema = { type: 'string', minLength: 1 };
const VALUE: Schema = { $ref: '#/definitions/value' };

function stageSchema(): Schema {
  const fields = METRIC_FIELDS.map(({ name, unit, label }) => {
    const about = unit === '' ? label : { en: `${label.en} (${unit})`, zh: `${label.zh}（${unit}）` };
    return [name, described(about, VALUE)];
  });
  return {
    type: ['object', 'null'],
    properties: { ...keyProperties(STAGE_KEYS), ...Object.fromEntries(fields) },
    // A field of the deck's own, or a group of fields.
    additionalProperties: { anyOf: [VALUE, { type: 'object', additionalProperties: VALUE }] },
  };
}

function valueSchema(): Schema {
  return { anyOf: [{ type: ['number', 'null'] }, dataSchema(VALUE_KEYS)] };
}

function dataSchema(keys: readonly DataKey[]): Schema {
  return { type: 'object', properties: keyProperties(keys), additionalProperties: false };
}

function keyProperties(keys: readonly DataKey[]): Schema {
  return Object.fromEntries(keys.map(({ name, type, about }) => [name, described(about, TYPES[type])]));
}

const TYPES: Readonly<Record<DataKey['type'], Schema>> = {
  text: TEXT,
  any: { type: ['string', 'number'] },
  number: { type: ['number', 'null'] },
  boolean: { type: 'boolean' },
  better: { enum: ['higher', 'lower'] },
  bilingual: {
    anyOf: [
      TEXT,
      { type: 'object', properties: { en: TEXT, zh: TEXT }, minProperties: 1, additionalProperties: false },
    ],
  },
};

function described(about: Bilingual, schema: Schema): Schema {
  return { description: `${about.en}\n\n${about.zh}`, ...schema };
}
