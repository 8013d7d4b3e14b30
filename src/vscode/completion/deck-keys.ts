import { CHART_KEYS, type ChartKey, type ChartValue, SERIES_KEYS, TYPE_NAMES } from '../../core/charts';
import { INDICATORS } from '../../core/indicators';
import { LAYOUTS } from '../../core/layouts';
import { COMPARISONS, METRICS_BLOCK_KEYS, METRICS_CHARTS, METRICS_SHOWS } from '../../core/metrics/block-options';
import { STAGES } from '../../core/metrics/keys';
import { MODULE_KEYS } from '../../core/metrics/read-module';
import { AUDIENCES, OUTLINES } from '../../core/outlines';
import { DIRECTIVES } from '../../core/parse/directives';
import { FRONT_MATTER_KEYS } from '../../core/parse/front-matter-keys';
import { THEMES } from '../../core/themes';
import type { ThemeKey, ThemeValue } from '../../core/themes/theme-keys';
import { SPEAKING_KEYS } from '../../core/timing';
import { METRICS_KEYS } from '../data-files/metrics-keys';

/** What every part of a deck's own language may say, made from the registries, in the form that completion reads. */
export interface DeckKeys {
  readonly frontMatter: readonly ThemeKey[];
  readonly directives: readonly ThemeKey[];
  /** By the language of the fence. */
  readonly fences: Readonly<Record<string, readonly ThemeKey[]>>;
}

const TEXT: ThemeValue = { kind: 'text' };
const choice = (values: readonly string[]): ThemeValue => ({ kind: 'choice', values });
const YES_OR_NO = choice(['true', 'false']);
const STAGE_IDS = STAGES.map(({ id }) => id);
const INDICATOR_IDS = INDICATORS.map(({ id }) => id);

/** Values of front matter keys and directives where the answers are few. */
const VALUES: Readonly<Record<string, ThemeValue>> = {
  proofdeck: YES_OR_NO,
  marp: YES_OR_NO,
  paginate: YES_OR_NO,
  lang: choice(['zh-CN', 'en']),
  theme: choice(THEMES.map(({ name }) => name)),
  outline: choice(OUTLINES.map(({ id }) => id)),
  audience: choice(Object.keys(AUDIENCES)),
  overflow: choice(['split', 'shrink', 'warn']),
  build: choice(['list', 'none']),
  transition: choice(['fade', 'push', 'wipe', 'none']),
  class: choice(['lead', 'invert']),
  layout: choice(LAYOUTS.map(({ name }) => name)),
  stage: choice(STAGE_IDS),
  headingDivider: choice(['1', '2', '[1, 2]']),
  size: choice(['16:9', '4:3']),
  metrics: { kind: 'map', keys: METRICS_KEYS },
  speaking: {
    kind: 'map',
    keys: Object.keys(SPEAKING_KEYS).map((name) => ({ name, value: TEXT, about: { en: name, zh: name } })),
  },
};

/** The keys of a deck's language; made once. */
export const DECK_KEYS: DeckKeys = {
  frontMatter: [...FRONT_MATTER_KEYS.values()].map(({ name, about }) => ({ name, about, value: VALUES[name] ?? TEXT })),
  directives: [...DIRECTIVES.values()]
    .filter(({ scope }) => scope !== 'global')
    .map(({ name, about }) => ({ name, about, value: VALUES[name] ?? TEXT })),
  fences: { chart: CHART_KEYS.map(chartKey), metrics: metricsKeys(), module: moduleKeys() },
};

function chartKey({ name, value, about }: ChartKey): ThemeKey {
  return { name, about, value: name === 'type' ? choice(Object.keys(TYPE_NAMES)) : chartValue(value) };
}

function chartValue(value: ChartValue): ThemeValue {
  switch (value.kind) {
    case 'choice':
      return value;
    case 'switch':
      return YES_OR_NO;
    case 'color':
      return { kind: 'color', roles: true };
    case 'lines':
    case 'map':
      return { kind: 'map', keys: value.keys.map(chartKey) };
    case 'series':
      return { kind: 'list', of: { kind: 'map', keys: SERIES_KEYS.map(chartKey) } };
    default:
      return TEXT;
  }
}

function metricsKeys(): ThemeKey[] {
  const values: Readonly<Record<string, ThemeValue>> = {
    show: choice(METRICS_SHOWS),
    compare: choice(COMPARISONS),
    chart: choice(METRICS_CHARTS),
    stages: { kind: 'list', of: choice(STAGE_IDS) },
    indicators: { kind: 'list', of: choice(INDICATOR_IDS) },
  };
  return METRICS_BLOCK_KEYS.map(({ name, about }) => ({ name, about, value: values[name] ?? TEXT }));
}

function moduleKeys(): ThemeKey[] {
  const values: Readonly<Record<string, ThemeValue>> = {
    stage: choice(STAGE_IDS),
    performance_impact: { kind: 'list', of: choice(INDICATOR_IDS) },
  };
  return MODULE_KEYS.map(({ name, about }) => ({ name, about, value: values[name] ?? TEXT }));
}
