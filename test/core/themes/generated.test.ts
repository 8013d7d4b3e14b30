import { describe, expect, it } from 'vitest';
import { withGeneratedPart } from '../../../scripts/lib/generated-part';
import { themeSchema } from '../../../scripts/lib/theme-schema';
import { themeTable } from '../../../scripts/lib/theme-table';
import { readTheme } from '../../../src/core/themes/theme-file';
import { readRepositoryFile } from '../../source-files';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

describe('the schema of theme files', () => {
  const text = readRepositoryFile('schemas/theme.schema.json');

  it('is what `npm run generate` writes', () => {
    expect(text).toBe(themeSchema());
  });

  it('knows every key of the example theme', () => {
    const schema = JSON.parse(text) as Schema;
    const { colors, graphics, logo } = schema.properties!;
    expect(Object.keys(colors!.properties!)).toContain('accent6');
    expect(graphics!.items!.properties!.shape).toMatchObject({ enum: expect.arrayContaining(['rect', 'line']) });
    expect(logo).toMatchObject({ required: ['picture'], additionalProperties: false });
  });
});

describe('the guide to themes', () => {
  const page = readRepositoryFile('docs/themes.md');

  it('has the table that `npm run generate` writes', () => {
    expect(page).toBe(withGeneratedPart(page, themeTable()));
  });

  it('shows a theme without a fault', () => {
    const example = /```yaml\n(extends:[\s\S]*?)```/.exec(page)![1]!;
    expect(readTheme(example).problems).toEqual([]);
  });
});
