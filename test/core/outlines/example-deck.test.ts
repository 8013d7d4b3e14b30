import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChart } from '../../../src/core/charts/read';
import type { Block, BlockOf, Table } from '../../../src/core/deck/block';
import type { Deck, Slide } from '../../../src/core/deck/deck';
import { plainText } from '../../../src/core/deck/plain-text';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { readMetricsBlock } from '../../../src/core/metrics/block-options';
import { readModule } from '../../../src/core/metrics/read-module';
import { withValues } from '../../../src/core/metrics/resolve';
import { viewOf } from '../../../src/core/metrics/view';
import { GPU_EFFICIENCY } from '../../../src/core/outlines/gpu-efficiency';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { talkTimes } from '../../../src/core/timing';
import { BRIEF_PAGES, placeOf } from './brief-pages';

const read = (name: string) => parseDeck(readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8'));
const deck = read('gpu-efficiency.zh-CN.md');
const { slides, settings } = deck;
/** With the values that `{{…}}` refers to in place. */
const resolved = withValues(deck, layoutDeck(deck).metrics);

const STAGES = ['baseline', 'stage1', 'stage2', 'stage3', 'stage4', 'stage5', 'stage6'];
const RESULT_PAGES = [9, 14, 18, 22, 25, 28];
const INDICATORS = [
  'throughput_tokens_per_sec',
  'ttft_milliseconds',
  'tbt_milliseconds',
  'prefill_efficiency_percent',
  'decoding_parallelism',
  'gpu_utilization_percent',
  'memory_overhead_gb',
  'cluster_throughput_per_watt',
  'throughput_per_dollar',
];

/** `a → b` in the sentences of a page: which field, from which stage to which. */
const TYPED: readonly (readonly [page: number, field: string, from: string, to: string])[] = [
  [9, 'gpu_utilization_percent', 'baseline', 'stage1'],
  [9, 'cost_per_million_tokens', 'baseline', 'stage1'],
  [14, 'unallocated_gpus', 'stage1', 'stage2'],
  [14, 'gpu_utilization_percent', 'stage1', 'stage2'],
  [14, 'busy_percent', 'stage1', 'stage2'],
  [14, 'ttft_milliseconds', 'stage1', 'stage2'],
  [18, 'rdma_bandwidth_utilization_percent', 'baseline', 'stage3'],
  [18, 'weights_load_seconds', 'baseline', 'stage3'],
  [18, 'busy_percent', 'stage2', 'stage3'],
  [20, 'decoding_parallelism', 'stage3', 'stage4'],
  [20, 'memory_overhead_gb', 'stage3', 'stage4'],
  [22, 'throughput_tokens_per_sec', 'stage3', 'stage4'],
  [22, 'ttft_milliseconds', 'stage3', 'stage4'],
  [22, 'tbt_milliseconds', 'stage3', 'stage4'],
  [22, 'gpu_utilization_percent', 'stage3', 'stage4'],
  [22, 'memory_overhead_gb', 'stage3', 'stage4'],
  [25, 'mttr_minutes', 'baseline', 'stage5'],
  [25, 'training_goodput_ettr_percent', 'baseline', 'stage5'],
  [26, 'gpu_utilization_percent', 'stage5', 'stage6'],
  [28, 'throughput_per_dollar', 'stage5', 'stage6'],
  [30, 'cost_per_million_tokens', 'baseline', 'stage6'],
  [30, 'cluster_throughput_per_watt', 'baseline', 'stage6'],
];

/** The estimate that the deck explains on page 4: 800 cards at 1.25 dollars an hour, 300 W idle and 600 W busy each. */
const CARDS = 800;
const DOLLARS_PER_HOUR = 1000;
const watts = (utilization: number): number => CARDS * (300 + 300 * utilization);

describe('the example deck', { timeout: 60_000 }, () => {
  it('has the pages of the design document with all their technical points', () => {
    expect(slides.map((slide) => plainText(slide.body.title!.inlines).text)).toEqual(
      BRIEF_PAGES.map(([, title]) => title),
    );
    for (const [index, [, , points]] of BRIEF_PAGES.entries()) {
      const text = slides[index]!.body.blocks.flatMap(textsOf).join('\n');
      for (const point of points) expect(text).toContain(point);
    }
  });

  it('names the outline it follows, and the stage or section of every slide', () => {
    expect(settings.outline).toBe('gpu-efficiency');
    const places = slides.map((slide) => [slide.settings.stage, slide.settings.section]);
    expect(places).toEqual(BRIEF_PAGES.map(([section]) => placeOf(section)));
  });

  it('has something to say on every slide, within the time it gives itself', () => {
    for (const { body } of slides) expect(body.notes).toHaveLength(1);
    const { planned, estimated } = talkTimes(resolved);
    expect(estimated / planned!).toBeGreaterThan(0.75);
    expect(estimated / planned!).toBeLessThan(1);
  });
});

describe('the example deck in English', { timeout: 60_000 }, () => {
  const english = read('gpu-efficiency.en.md');
  const pages = GPU_EFFICIENCY.sections.flatMap(({ pages: all }) => all);

  it('has the titles and points of the outline', () => {
    expect(english.settings).toMatchObject({ outline: 'gpu-efficiency', lang: 'en', duration: settings.duration });
    expect(english.slides.map(({ body }) => plainText(body.title!.inlines).text)).toEqual(
      pages.map(({ title }) => title.en),
    );
    for (const [index, { points }] of pages.entries()) {
      const text = english.slides[index]!.body.blocks.flatMap(textsOf).join('\n');
      for (const point of points) expect(text).toContain(point.en);
    }
  });

  it('is made of the same blocks, page by page, in the same stages', () => {
    const kinds = ({ body }: Slide) => body.blocks.flatMap(flat).map(({ kind }) => kind);
    expect(english.slides.map(kinds)).toEqual(slides.map(kinds));
    expect(english.slides.map(({ settings: { stage } }) => stage)).toEqual(
      slides.map(({ settings: { stage } }) => stage),
    );
  });

  it('has the same numbers', () => {
    const numbers = (source: Deck) =>
      layoutDeck(source).metrics!.stages.map(({ id, values }) => [
        id,
        [...values].map(([name, { value, decimals, percentile }]) => [name, value, decimals, percentile]),
      ]);
    expect(numbers(english)).toEqual(numbers(deck));
  });

  it('charts the same numbers', () => {
    const series = (source: Deck) =>
      source.slides.map(({ body }) =>
        body.blocks
          .flatMap(flat)
          .flatMap((one) => (one.kind === 'chart' ? readChart(one).spec!.series.map(({ values }) => values) : [])),
      );
    expect(series(english)).toEqual(series(deck));
  });

  it('fits its time', () => {
    const { planned, estimated } = talkTimes(withValues(english, layoutDeck(english).metrics));
    expect(estimated / planned!).toBeGreaterThan(0.75);
    expect(estimated / planned!).toBeLessThan(1);
  });
});

describe.each(['gpu-efficiency.zh-CN.md', 'gpu-efficiency.en.md', 'hello.en.md'])('the example %s', (name) => {
  it('gives the checks nothing to correct, and fits its slides', () => {
    const example = read(name);
    const findings = lintDeck(example, layoutDeck(example)).filter((finding) => finding.severity !== 'info');
    expect(findings.map(({ rule, slide, message }) => [rule, slide, formatMessage(message)])).toEqual([]);
  }, 60_000);
});

describe('the figures of the example deck', { timeout: 60_000 }, () => {
  const metrics = layoutDeck(deck).metrics!;
  const figure = (stage: string, field: string): number => entry(stage, field).value!;
  const entry = (stage: string, field: string) => {
    const { values } = metrics.stages.find(({ id }) => id === stage)!;
    return values.get(field)!;
  };

  it('stand in the metrics data once, each with its source and conditions, or marked as an estimate with its method', () => {
    expect(metrics.stages.map(({ id }) => id)).toEqual(STAGES);
    for (const { values } of metrics.stages) {
      expect([...values.keys()]).toEqual(expect.arrayContaining(INDICATORS));
      for (const value of values.values()) {
        expect(value.source).toMatch(/./);
        expect(value.conditions).toMatch(/./);
        expect(value).toMatchObject({ estimated: true, method: expect.stringMatching(/./) });
      }
    }
  });

  it('are all in the summary on page 29, every indicator of every stage', () => {
    const { stages, fields } = shown(29);
    expect(stages).toEqual(STAGES);
    expect(fields).toEqual(INDICATORS);
  });

  it.each(RESULT_PAGES.map((page, index) => [page, `stage${index + 1}`] as const))(
    'on page %i are those of %s in the summary',
    (page, stage) => {
      const { stages, fields } = shown(page);
      expect(stages.at(-1)).toBe(stage);
      expect(fields.length).toBeGreaterThanOrEqual(3);
      for (const field of fields) expect(figure(stage, field)).toBeTypeOf('number');
    },
  );

  it('typed in a sentence as a change from the stage before or the baseline are those of the metrics data', () => {
    for (const [page, field, from, to] of TYPED) {
      const texts = resolved.slides[page - 1]!.body.blocks.flatMap(textsOf).join('\n');
      const [before, after] = [from, to].map((stage) => {
        const { value, decimals } = entry(stage, field);
        return value!.toFixed(decimals).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
      });
      expect(texts).toMatch(new RegExp(`${before}[^→\\n\\d]{0,12}→[^→\\n\\d]{0,4}${after}(?!\\d)`));
    }
  });

  it.each(STAGES)('of %s follow from one another by the formulas in the notes', (stage) => {
    const share = figure(stage, 'gpu_utilization_percent') / 100;
    const each = (figure(stage, 'decoding_parallelism') * 1000) / figure(stage, 'tbt_milliseconds');
    const expected = CARDS * share * each;
    expect(figure(stage, 'throughput_tokens_per_sec')).toBeCloseTo(expected, 6);
    expect(figure(stage, 'cluster_throughput_per_watt')).toBe(Math.round((expected / watts(share)) * 1000) / 1000);
    expect(figure(stage, 'throughput_per_dollar')).toBeCloseTo(expected / DOLLARS_PER_HOUR, 6);
    expect(figure(stage, 'it_power_kw')).toBeCloseTo(watts(share) / 1000, 6);
    const dollarsPerMillion = (DOLLARS_PER_HOUR / (expected * 3600)) * 1e6;
    expect(figure(stage, 'cost_per_million_tokens')).toBe(Math.round(dollarsPerMillion * 100) / 100);
  });

  it.each(STAGES.slice(0, -1))('of %s say how the utilization comes about', (stage) => {
    const allocated = figure(stage, 'allocated_percent') / 100;
    expect(figure(stage, 'gpu_utilization_percent')).toBeCloseTo(allocated * figure(stage, 'busy_percent'), 6);
    expect(figure(stage, 'unallocated_gpus')).toBeCloseTo(CARDS * (1 - allocated), 6);
  });

  it('of a day have the means that the estimates say', () => {
    const { spec } = readChart(block(26, 'chart'));
    const mean = (values: readonly (number | null)[]) => values.reduce<number>((sum, v) => sum + v!, 0) / values.length;
    const [before, after] = spec!.series.map(({ values }) => values as (number | null)[]);
    const NIGHT = 4;
    expect([mean(before!.slice(0, NIGHT)), mean(before!.slice(NIGHT)), mean(before!)]).toEqual([58, 82, 74]);
    expect([mean(after!.slice(0, NIGHT)), mean(after!.slice(NIGHT)), mean(after!)]).toEqual([76, 82, 80]);
  });

  it('of the simulation are those that it printed', () => {
    const results = JSON.parse(
      readFileSync(new URL('../../../examples/simulation/results.json', import.meta.url), 'utf8'),
    );
    const { spec } = readChart(block(10, 'chart'));
    const waits = Object.values(results.placement.policies as Record<string, { p95WaitOf8GpuJobsHours: number }>);
    expect(spec!.series[0]!.values).toEqual(waits.map(({ p95WaitOf8GpuJobsHours }) => p95WaitOf8GpuJobsHours));
  });

  /** The stages and fields that a page's metrics block or module shows, with nothing missing. */
  function shown(page: number): { stages: string[]; fields: string[] } {
    const found = slides[page - 1]!.body.blocks.flatMap(flat);
    const module = found.find((one): one is BlockOf<'module'> => one.kind === 'module');
    if (module) {
      const { stage, impact } = readModule(module).module!;
      expect(impact.kind).toBe('named');
      const fields = impact.kind === 'named' ? impact.fields.map((name) => ({ name, span: module.span })) : [];
      const view = viewOf({ show: 'cards', compare: 'baseline', type: 'bar', indicators: fields }, metrics);
      return { stages: [stage!], fields: view.fields.map(({ name }) => name) };
    }
    const { options, problems } = readMetricsBlock(block(page, 'metrics'));
    const view = viewOf(options, metrics);
    expect([...problems, ...view.problems]).toEqual([]);
    return { stages: view.stages.map(({ id }) => id), fields: view.fields.map(({ name }) => name) };
  }
});

function block<K extends 'chart' | 'metrics'>(page: number, kind: K): BlockOf<K> {
  const found = slides[page - 1]!.body.blocks.flatMap(flat);
  return found.find((one): one is BlockOf<K> => one.kind === kind)!;
}

/** A block, or what its columns hold. */
function flat(one: Block): readonly Block[] {
  return one.kind === 'columns' ? one.columns.flat().flatMap(flat) : [one];
}

function rowsOf(table: Table): string[][] {
  return [table.header, ...table.rows].map((row) => row.cells.map((cell) => plainText(cell.inlines).text));
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.inlines).text];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsOf));
    case 'columns':
      return block.columns.flat().flatMap(textsOf);
    case 'table':
      return rowsOf(block).flat();
    default:
      return [];
  }
}
