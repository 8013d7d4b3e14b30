import { INDICATORS } from '../../src/core/indicators';
import { RULES } from '../../src/core/lint';
import { SEVERITIES } from '../../src/core/lint/config';
import { DIRECTIONS } from '../../src/core/lint/own-indicator';

type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string', minLength: 1 };
const TEXTS: Schema = { type: 'array', items: TEXT };
const BILINGUAL: Schema = {
  anyOf: [TEXT, { type: 'object', properties: { en: TEXT, zh: TEXT }, minProperties: 1, additionalProperties: false }],
};

/** The JSON schema of `.proofdeck.yaml`, as text: made from the registries of rules and indicators. */
export function lintSchema(): string {
  const severity = { enum: [...SEVERITIES, false] };
  const rules = RULES.map(({ id, title, why, options = [] }) => {
    const own = options.map(({ name, least, most, about, default: usual }) => [
      name,
      { type: 'number', minimum: least, maximum: most, default: usual, description: `${about.en}\n\n${about.zh}` },
    ]);
    const settings = {
      type: 'object',
      properties: { severity, ...Object.fromEntries(own) },
      additionalProperties: false,
    };
    return [id, { description: `${title.en}: ${why.en}\n\n${title.zh}：${why.zh}`, anyOf: [severity, settings] }];
  });
  const ids = { anyOf: [{ enum: INDICATORS.map(({ id }) => id) }, TEXT] };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proofdeck checks',
    description: 'How the decks of a folder are checked: .proofdeck.yaml beside the decks, or above them.',
    type: 'object',
    properties: {
      rules: { type: 'object', properties: Object.fromEntries(rules), additionalProperties: false },
      list: { description: 'The list that decks are held to: core, or one of lists', type: 'string' },
      lists: {
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'array', items: ids },
            {
              type: 'object',
              properties: { title: TEXT, indicators: { type: 'array', items: ids } },
              additionalProperties: false,
            },
          ],
        },
      },
      indicators: { type: 'array', items: indicatorSchema() },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function indicatorSchema(): Schema {
  const number = { type: 'number' };
  return {
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
      name: BILINGUAL,
      aliases: TEXTS,
      units: { anyOf: [TEXT, TEXTS], description: 'The canonical unit first; none for a plain count' },
      better: { enum: DIRECTIONS },
      min: { ...number, description: 'Less is impossible; in the first unit' },
      max: { ...number, description: 'More is impossible; in the first unit' },
      low: { ...number, description: 'Less is unusual; in the first unit' },
      high: { ...number, description: 'More is unusual; in the first unit' },
      definition: BILINGUAL,
      formula: TEXT,
    },
    required: ['id', 'name'],
    additionalProperties: false,
  };
}
