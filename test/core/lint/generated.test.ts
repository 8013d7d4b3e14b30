import { describe, expect, it } from 'vitest';
import { indicatorsPage } from '../../../scripts/lib/indicators-page';
import { lintSchema } from '../../../scripts/lib/lint-schema';
import { rulesPage } from '../../../scripts/lib/rules-page';
import { readRepositoryFile } from '../../source-files';

describe('what `npm run generate` writes about checks', () => {
  it.each([
    ['docs/rules.md', rulesPage],
    ['docs/indicators.md', indicatorsPage],
    ['schemas/lint.schema.json', lintSchema],
  ] as const)('%s is up to date', (path, write) => {
    expect(readRepositoryFile(path)).toBe(write());
  });
});
