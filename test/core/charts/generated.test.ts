import { describe, expect, it } from 'vitest';
import { chartSchema } from '../../../scripts/lib/chart-schema';
import { chartTables } from '../../../scripts/lib/chart-table';
import { withGeneratedPart } from '../../../scripts/lib/generated-part';
import { CHART_KEYS } from '../../../src/core/charts';
import { readRepositoryFile } from '../../source-files';
import { specOf } from './chart-block';

describe('the schema of charts', () => {
  const text = readRepositoryFile('schemas/chart.schema.json');

  it('is what `npm run generate` writes', () => {
    expect(text).toBe(chartSchema());
  });

  it('knows every key in every word', () => {
    const { properties } = JSON.parse(text) as {
      readonly properties: Readonly<Record<string, { description: string }>>;
    };
    for (const { name, also = [], about } of CHART_KEYS) {
      expect(properties[name]!.description).toContain(about.zh);
      for (const word of also) expect(properties).toHaveProperty(word);
    }
  });
});

describe('the guide to charts', () => {
  const page = readRepositoryFile('docs/charts.md');

  it('has the tables that `npm run generate` writes', () => {
    expect(page).toBe(withGeneratedPart(page, chartTables()));
  });

  it('shows charts without a fault', () => {
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((found) => found[1]!);
    expect(examples).toHaveLength(3);
    for (const example of examples) expect(() => specOf(example)).not.toThrow();
    const [, info, body] = /```chart (.*)\n([\s\S]*?) {4}```/.exec(page)!;
    expect(() => specOf(body!.replace(/^ {4}/gm, ''), info)).not.toThrow();
  });
});
