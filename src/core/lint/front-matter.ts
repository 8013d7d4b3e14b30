import type { DeckSettings } from '../deck/deck';
import { Recent } from '../source/recent';
import { absolute } from '../source/span';
import { type LintConfig, readLintConfig } from './config';

const read = new WeakMap<object, LintConfig>();
const texts = new Recent<LintConfig>(16);

/**
 * What the deck's own `lint:` key says, with absolute spans; undefined without one. A flow or block mapping is read
 * again from its JSON form, so that the same value gives the same object whatever changes around it.
 */
export function frontMatterOptions({ raw, keySpans }: DeckSettings): LintConfig | undefined {
  const value = raw.lint;
  if (value === null || value === undefined) return undefined;
  const key = JSON.stringify(value);
  let config = typeof value === 'object' ? read.get(value) : undefined;
  config ??= texts.get(key) ?? readLintConfig(key);
  if (typeof value === 'object') read.set(value, config);
  texts.set(key, config);
  const place = keySpans.get('lint');
  if (config.problems.length === 0 || place === undefined) return config;
  return {
    ...config,
    problems: config.problems.map((problem) => ({
      ...problem,
      span: absolute({ start: 0, end: place.end - place.start }, place.start),
    })),
  };
}
