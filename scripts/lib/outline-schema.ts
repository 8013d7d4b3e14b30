import { OUTLINE_KEYS } from '../../src/core/outlines/outline-keys';
import { mapSchema } from './theme-schema';
import { keyTable } from './theme-table';

/** The JSON schema of outline files, as text: made from the registry that the reader of outline files uses. */
export function outlineSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proofdeck outline',
    description: 'The plan of a talk for Proofdeck. A deck names it in its front matter: outline: ./team.outline.yaml',
    ...mapSchema(OUTLINE_KEYS),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The guide's table of what an outline file may say, in Markdown. */
export function outlineTable(): string {
  return keyTable(OUTLINE_KEYS);
}
