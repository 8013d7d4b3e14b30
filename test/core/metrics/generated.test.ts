import { describe, expect, it } from 'vitest';
import { metricsSchema } from '../../../scripts/lib/metrics-schema';
import { METRIC_FIELDS } from '../../../src/core/metrics/fields';
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
