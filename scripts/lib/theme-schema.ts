import { COLOR_ROLES } from '../../src/core/scene/color';
import { THEME_KEYS, type ThemeKey, type ThemeValue } from '../../src/core/themes/theme-keys';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of theme files, as text: made from the registry that the reader of theme files uses. */
export function themeSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proofdeck theme',
    description: 'A theme for Proofdeck decks. A deck names it in its front matter: theme: ./acme.theme.yaml',
    ...mapSchema(THEME_KEYS),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The schema of a mapping with these keys. */
export function mapSchema(keys: readonly ThemeKey[]): Schema {
  const required = keys.filter((key) => key.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      keys.map(({ name, value, about }) => [
        name,
        { description: `${about.en}\n\n${about.zh}`, ...valueSchema(value) },
      ]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

const TEXT: Schema = { type: 'string', minLength: 1 };
const HEX: Schema = { type: 'string', format: 'color-hex', pattern: '^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' };

function valueSchema(value: ThemeValue): Schema {
  switch (value.kind) {
    case 'text':
    case 'path':
    case 'face':
      return TEXT;
    case 'bilingual':
      return {
        anyOf: [
          TEXT,
          { type: 'object', properties: { en: TEXT, zh: TEXT }, minProperties: 1, additionalProperties: false },
        ],
      };
    case 'choice':
      return { enum: value.values };
    case 'color':
      return value.roles ? { anyOf: [{ enum: COLOR_ROLES }, HEX] } : HEX;
    case 'number':
      return { type: 'number', minimum: value.least, maximum: value.most };
    case 'sizes': {
      const size = { type: 'number', minimum: value.least, maximum: value.most };
      return { anyOf: [size, { type: 'array', items: size, minItems: 1 }] };
    }
    case 'list':
      return { type: 'array', items: valueSchema(value.of) };
    case 'map':
      return mapSchema(value.keys);
  }
}
