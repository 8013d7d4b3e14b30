import { describe, expect, it } from 'vitest';
import { withGeneratedPart } from '../../../scripts/lib/generated-part';
import { metricsSchema } from '../../../scripts/lib/metrics-schema';
import { metricsTables } from '../../../scripts/lib/metrics-table';
import { deckMetrics } from '../../../src/core/metrics/deck-metrics';
import { METRIC_FIELDS } from '../../../src/core/metrics/fields';
import { parseDeck } from '../../../src/core/parse';
import { readRepositoryFile } from '../../source-files';

describe('the schema of metrics files', () => {
  const text = readRepositoryFile('schemas/metrics.schema.json');

  it('is what `npm run generate` writes', () => {
    expect(text).toBe(metricsSchema());
  });

  it('describes every field and stage in both languages', () => {
    const { properties, definitions } = JSON.parse(text);
    expect(Object.keys(properties)).toEqual([
      'baseline',
      'stage1',
      'stage2',
      'stage3',
      'stage4',
      'stage5',
      'stage6',
      'indicators',
    ]);
    const fields = definitions.stage.properties;
    for (const { name, label } of METRIC_FIELDS) {
      expect(fields[name].description).toContain(label.en);
      expect(fields[name].description).toContain(label.zh);
    }
  });
});

describe('the guide to metrics data', () => {
  const page = readRepositoryFile('docs/metrics.md');

  it('has the tables that `npm run generate` writes', () => {
    expect(page).toBe(withGeneratedPart(page, metricsTables()));
  });

  it('shows data without a fault', () => {
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);
    const front = `${examples[0]!}${examples[1]!.replace(/^/gm, '  ').trimEnd()}\n`;
    const deck = parseDeck(`---\n${front}---\n\nText\n`);
    expect([...deck.problems, ...deckMetrics(deck, undefined).problems]).toEqual([]);
  });
});
