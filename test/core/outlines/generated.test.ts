import { describe, expect, it } from 'vitest';
import { withGeneratedPart } from '../../../scripts/lib/generated-part';
import { outlineSchema, outlineTable } from '../../../scripts/lib/outline-schema';
import { readRepositoryFile } from '../../source-files';

describe('what is made from the registry of outline keys', () => {
  it('is the schema that `npm run generate` writes', () => {
    expect(readRepositoryFile('schemas/outline.schema.json')).toBe(outlineSchema());
  });

  it('is the table of the guide', () => {
    const page = readRepositoryFile('docs/outlines.md');
    expect(page).toBe(withGeneratedPart(page, outlineTable()));
  });
});
