import {
  CHART_KEYS,
  type ChartKey,
  type ChartValue,
  LINE_KEYS,
  otherWords,
  SERIES_COLORS,
  SERIES_KEYS,
  TYPE_NAMES,
} from '../../src/core/charts/keys';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of what stands in a ```chart block, as text: made from the registry that its reader uses. */
export function chartSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proofdeck chart',
    description: 'The YAML inside a ```chart block of a deck.',
    ...mapSchema(CHART_KEYS),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function mapSchema(keys: readonly ChartKey[]): Schema {
  const entry = (name: string, key: ChartKey) => [name, { description: describe(key), ...keySchema(key) }] as const;
  const others = keys.flatMap((key) => otherWords(key, keys).map((name) => entry(name, key)));
  const properties = Object.fromEntries([...keys.map((key) => entry(key.name, key)), ...others]);
  return { type: 'object', properties, additionalProperties: false };
}

function describe({ about }: ChartKey): string {
  return `${about.en}\n\n${about.zh}`;
}

const TEXT: Schema = { type: ['string', 'number', 'boolean'] };
const NUMBER: Schema = { type: ['number', 'string'] };
const VALUE: Schema = { type: ['number', 'string', 'null'] };
const PAIR: Schema = {
  anyOf: [
    { type: 'array', items: VALUE, minItems: 2, maxItems: 2 },
    { type: 'object', required: ['x', 'y'] },
  ],
};
const VALUES: Schema = { type: 'array', items: { anyOf: [VALUE, PAIR] } };

function keySchema({ name, value }: ChartKey): Schema {
  if (name === 'type' && value.kind === 'choice' && value.values.length > 3) return typeSchema();
  // Charts of other tools write the names of categories where ours say which numbers are shown.
  if (name === 'labels') return { anyOf: [valueSchema(value), { type: 'array', items: TEXT }] };
  return valueSchema(value);
}

/** The names of types, each with what it means; other words for them are accepted. */
function typeSchema(): Schema {
  const named = Object.entries(TYPE_NAMES).map(([name, { about }]) => ({
    const: name,
    description: `${about.en}\n\n${about.zh}`,
  }));
  const others = Object.values(TYPE_NAMES).flatMap(({ also }) => also);
  return { anyOf: [...named, { enum: others }] };
}

function valueSchema(value: ChartValue): Schema {
  switch (value.kind) {
    case 'text':
    case 'format':
      return TEXT;
    case 'number':
      return NUMBER;
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return {
        enum: value.values.flatMap((one) => (one === 'true' || one === 'false' ? [one, one === 'true'] : [one])),
      };
    case 'color':
      return { anyOf: [{ enum: SERIES_COLORS }, { type: 'string' }] };
    case 'names':
      return { anyOf: [TEXT, { type: 'array', items: TEXT }] };
    case 'series':
      return seriesSchema();
    case 'data':
      return { anyOf: [VALUES, { type: 'object' }, { type: 'array' }, { type: 'string' }] };
    case 'lines': {
      const one = { anyOf: [NUMBER, mapSchema(LINE_KEYS)] };
      return { anyOf: [...one.anyOf, { type: 'array', items: one }] };
    }
    case 'map':
      return { anyOf: [{ type: 'string' }, mapSchema(value.keys)] };
  }
}

function seriesSchema(): Schema {
  const one = { anyOf: [VALUES, mapSchema(SERIES_KEYS)] };
  return {
    anyOf: [
      { type: 'object', additionalProperties: { anyOf: [...one.anyOf, VALUE] } },
      { type: 'array', items: { anyOf: [...one.anyOf, VALUE] } },
    ],
  };
}
