import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDeck } from '../src/cli/common';
import { readChart } from '../src/core/charts';
import type { Block, BlockOf } from '../src/core/deck/block';
import type { Slide } from '../src/core/deck/deck';
import { plainText } from '../src/core/deck/plain-text';
import { layoutDeck } from '../src/core/layout';
import { lintDeck } from '../src/core/lint';
import { parseDeck } from '../src/core/parse';
import { readTasks, tasksOf } from '../src/core/tasks';
import { talkTimes } from '../src/core/timing';

/** A whole deck is laid out, and the equations' engine is loaded. */
const LAYOUT_TIMEOUT = 120_000;
const text = (name: string) => readFileSync(`examples/${name}`, 'utf8');
const titleOf = ({ body }: Slide) => (body.title ? plainText(body.title.inlines).text : '');

/** What its own linter says, with equations set. */
async function findings(name: string) {
  const { deck, scene } = await loadDeck(`examples/${name}`);
  return lintDeck(deck, scene);
}

function chartsOf(blocks: readonly Block[]): BlockOf<'chart'>[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'columns') return block.columns.flatMap(chartsOf);
    return block.kind === 'chart' ? [block] : [];
  });
}

describe('the stage 2 deck', () => {
  const source = text('stage2-orchestration.zh-CN.md');
  const deck = parseDeck(source);
  const { placement, batching, fairSharing } = JSON.parse(text('simulation/results.json'));
  const { spread, 'first fit': firstFit, 'pack GPUs': packGpus, 'pack jointly': joint } = placement.policies;
  const policies = [spread, firstFit, packGpus, joint];
  const { strict, borrowing } = fairSharing;

  const series = (title: string) => {
    const slide = deck.slides.find((one) => titleOf(one) === title);
    const [chart] = chartsOf(slide?.body.blocks ?? []);
    const spec = chart && readChart(chart).spec;
    return spec?.series.map(({ values }) => values);
  };
  const column = (rows: readonly Record<string, number>[], key: string) => rows.map((row) => row[key]);

  it('draws what the simulation gave', () => {
    expect(series('装箱与调度的量化效果')).toEqual([
      column(policies, 'filledPercent'),
      column(policies, 'strandedPercentOfFree'),
    ]);
    expect(series('延迟与吞吐量的平衡')).toEqual([
      column(batching.curve, 'throughputTokensPerSecond'),
      column(batching.curve, 'tbtMeanMs'),
      column(batching.curve, 'tbtP95Ms'),
    ]);
    expect(series('算一遍：三个租户的例子')).toEqual([
      Object.values(strict.gpuHours),
      Object.values(borrowing.gpuHours),
    ]);
  });

  it(
    'keeps its metrics data to the simulation',
    () => {
      const stages = layoutDeck(deck).metrics?.stages ?? [];
      const values = (stage: string) =>
        Object.fromEntries(
          [...(stages.find(({ id }) => id === stage)?.values ?? [])].map(([field, { value }]) => [field, value]),
        );
      const { 'static 32': fixed, 'adaptive 128': adaptive } = batching.atBusyHour;
      const row = (place: typeof spread, share: typeof strict, batch: typeof fixed) => ({
        gpu_fill_percent: place.filledPercent,
        fragmentation_rate_percent: place.strandedPercentOfFree,
        big_job_wait_hours: place.p95WaitOf8GpuJobsHours,
        gpu_allocation_percent: share.allocationPercent,
        mean_wait_minutes: share.meanWaitMinutes,
        throughput_tokens_per_sec: batch.throughputTokensPerSecond,
        tbt_milliseconds: batch.tbtP95Ms,
      });
      expect(values('baseline')).toEqual(row(spread, strict, fixed));
      expect(values('stage2')).toEqual(row(joint, borrowing, adaptive));
    },
    LAYOUT_TIMEOUT,
  );

  it('says no figure that neither the simulation nor a sum of it gives', () => {
    const difference = (a: number, b: number) => Math.abs(a - b).toFixed(1);
    const known = new Set([
      ...numbersIn({ placement, batching, fairSharing }).map(String),
      difference(spread.strandedPercentOfFree, joint.strandedPercentOfFree),
      difference(spread.filledPercent, joint.filledPercent),
      difference(firstFit.filledPercent, joint.filledPercent),
      difference(packGpus.filledPercent, joint.filledPercent),
      difference(strict.allocationPercent, borrowing.allocationPercent),
      (
        batching.atBusyHour['adaptive 128'].throughputTokensPerSecond /
        batching.atBusyHour['static 32'].throughputTokensPerSecond
      ).toFixed(1),
      String(borrowing.gpuHours.training - strict.gpuHours.training),
      String(batching.atBusyHour['continuous 128'].throughputTokensPerSecond),
      // The weights of the score, and the worked examples that the test below computes.
      ...['0.4', '0.3', '1.68', '0.26', '0.23', '0.18', '1.25'],
    ]);
    const said = source
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/```(?:python|mermaid)[\s\S]*?```|<!--.*?-->|\$\$[\s\S]*?\$\$|任务要点与页码.*/g, '');
    const figures = said.match(/\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+/g) ?? [];
    expect(figures.length).toBeGreaterThan(60);
    expect(figures.map((figure) => figure.replaceAll(',', '')).filter((figure) => !known.has(figure))).toEqual([]);
  });

  it('works its examples out rightly', () => {
    expect(score({ gpus: 4, cores: 40, memory: 700 })).toEqual({ grown: '1.68', score: '-0.23' });
    expect(score({ gpus: 5, cores: 100, memory: 400 })).toEqual({ grown: '0.26', score: '-0.18' });
    const { STEP_MS, STEP_MS_PER_SEQUENCE, PREFILL_MS_PER_TOKEN } = batching.model;
    expect(Math.floor((batching.tbtBoundMs - 4 - STEP_MS) / STEP_MS_PER_SEQUENCE)).toBe(55);
    expect(STEP_MS + 40 * STEP_MS_PER_SEQUENCE).toBe(34);
    expect(Math.floor((batching.tbtBoundMs - 34) / PREFILL_MS_PER_TOKEN)).toBe(183);
    expect(Object.values(fairSharing.quotas)).toEqual([192, 192, 128]);
    expect([240 / 192, 160 / 128, 112 + 240 + 160]).toEqual([1.25, 1.25, fairSharing.gpus]);
  });

  it('answers every point of its tasks on the page that the list names', () => {
    const { tasks } = readTasks(text('stage2-tasks.md'));
    expect(tasks.map(({ id }) => id)).toEqual(['5', '5.1', '5.2', '5.3', '5.4', '5.5']);
    for (const { id, details, isDone } of tasks.slice(1)) {
      expect(isDone).toBe(true);
      expect(details).toHaveLength(4);
      for (const detail of details) {
        const pages = /（第 ([\d、]+) 页）$/.exec(detail)?.[1]?.split('、').map(Number) ?? [];
        expect(pages.length, detail).toBeGreaterThan(0);
        for (const page of pages) expect(tasksOf(deck.slides[page - 1]!), `${detail} ${page}`).toContain(id);
      }
    }
  });

  it(
    'has 12 to 16 pages, fits its time, and gives its linter nothing to say',
    async () => {
      expect(deck.slides.length).toBeGreaterThanOrEqual(12);
      expect(deck.slides.length).toBeLessThanOrEqual(16);
      expectToFit(deck);
      expect(await findings('stage2-orchestration.zh-CN.md')).toEqual([]);
    },
    LAYOUT_TIMEOUT,
  );
});

describe('the lecture', () => {
  const source = text('lecture.zh-CN.md');
  const deck = parseDeck(source);
  const { parts } = talkTimes(deck);

  it(
    'fits its time, part by part, and gives its linter nothing to say',
    async () => {
      expect(deck.slides.length).toBeGreaterThanOrEqual(10);
      expect(deck.slides.length).toBeLessThanOrEqual(14);
      expectToFit(deck);
      for (const { title, planned = 0, estimated } of parts) expect(estimated, title).toBeLessThanOrEqual(planned);
      expect(await findings('lecture.zh-CN.md')).toEqual([]);
    },
    LAYOUT_TIMEOUT,
  );

  it('claims its pages one after another up to the last, each part where it begins', () => {
    expect(parts.map(({ from }) => from)).toEqual([2, ...parts.slice(0, -1).map(({ to }) => to + 1)]);
    expect(parts.at(-1)?.to).toBe(deck.slides.length);
    for (const { from, title } of parts) expect(titleOf(deck.slides[from - 1]!)).toContain(title);
  });

  it('gives the same pages and minutes in its plan as in its titles', () => {
    const inPlan = [...source.matchAll(/^\| (.、..) \|.*\| (第.*页) \| (\d) 分钟 \|$/gm)].map(
      ([, part, pages, minutes]) => `${part}（${pages}，${minutes}分钟）`,
    );
    expect(inPlan).toHaveLength(4);
    const titles = deck.slides.map(titleOf);
    expect(inPlan.filter((one) => !titles.includes(one))).toEqual([]);
  });

  it('keeps its accounts rightly', () => {
    const perToken = (heads: number, bytes: number) => 2 * 32 * heads * 128 * bytes;
    expect([perToken(32, 2), perToken(8, 2), perToken(8, 1), perToken(1, 2)].map((one) => one / 1024)).toEqual([
      512, 128, 64, 16,
    ]);
    expect((perToken(8, 2) * 8192) / 2 ** 30).toBe(1);
    expect((perToken(8, 2) * 16) / 2 ** 20).toBe(2);
    const step = (conversations: number) => (15 + conversations) / 1900;
    const [chart] = chartsOf(deck.slides[7]!.body.blocks);
    const counts = [1, 8, 16, 32, 56];
    expect(readChart(chart!).spec?.series.map(({ values }) => values)).toEqual([
      counts.map((count) => Math.round(count / step(count))),
      counts.map((count) => Number((1000 * step(count)).toFixed(1))),
    ]);
    expect([step(56) / step(1), (56 / step(56)) * step(1)].map((one) => one.toFixed(1))).toEqual(['4.4', '12.6']);
    const prefill = (tokens: number) => ((2 * 8e9 * tokens) / (0.5 * 312e12)).toFixed(2);
    expect([prefill(8192), prefill(8192 - 6144)]).toEqual(['0.84', '0.21']);
  });
});

/** The notes fill most of the talk's time and do not run over. */
function expectToFit(deck: ReturnType<typeof parseDeck>): void {
  const { planned = 0, estimated } = talkTimes(deck);
  expect(estimated).toBeLessThanOrEqual(planned);
  expect(estimated).toBeGreaterThan(0.75 * planned);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

interface Free {
  readonly gpus: number;
  readonly cores: number;
  readonly memory: number;
}

/** The deck's score of a node with 8 GPUs, 128 cores and 1024 GiB for a job of 2 GPUs, 40 cores and 150 GiB. */
function score(free: Free): { grown: string; score: string } {
  const left = { gpus: free.gpus - 2, cores: free.cores - 40, memory: free.memory - 150 };
  const shares = [left.gpus / 8, left.cores / 128, left.memory / 1024];
  const mean = shares.reduce((sum, share) => sum + share) / 3;
  const spread = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / 3);
  const grown = fragments(left) - fragments(free);
  return { grown: grown.toFixed(2), score: (-0.4 * mean - 0.3 * spread - (0.3 * grown) / 8).toFixed(2) };
}

/** Free GPUs that the typical mix cannot use: half a GPU to 8, each GPU with 10 cores and 75 GiB. */
function fragments(free: Free): number {
  const mix = [
    [0.5, 0.22],
    [1, 0.38],
    [2, 0.18],
    [4, 0.14],
    [8, 0.08],
  ] as const;
  return mix
    .filter(([gpus]) => gpus > free.gpus || gpus * 10 > free.cores || gpus * 75 > free.memory)
    .reduce((sum, [, share]) => sum + share * free.gpus, 0);
}
