import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../src/core/deck/block';
import { plainText } from '../../../src/core/deck/plain-text';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { BRIEF_PAGES, placeOf } from './brief-pages';

const read = (name: string) => parseDeck(readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8'));
const deck = read('gpu-efficiency.zh-CN.md');
const { slides, settings } = deck;

const STAGES = ['基线', '阶段1', '阶段2', '阶段3', '阶段4', '阶段5', '阶段6'];
const RESULT_PAGES = [9, 14, 18, 22, 25, 28];

/** The estimate that the deck explains on page 4: 800 cards at 1.25 dollars an hour, 300 W idle and 600 W busy each. */
const CARDS = 800;
const DOLLARS_PER_HOUR = 1000;
const watts = (utilization: number): number => CARDS * (300 + 300 * utilization);

describe('the example deck', () => {
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
    const characters = slides
      .flatMap(({ body }) => body.notes.flatMap((note) => note.paragraphs))
      .reduce((sum, paragraph) => sum + plainText(paragraph.inlines).text.length, 0);
    const minutes = Number.parseInt(settings.duration!, 10);
    expect(characters / minutes).toBeGreaterThan(240 * 0.75);
    expect(characters / minutes).toBeLessThan(240 * 1.25);
  });
});

describe.each(['gpu-efficiency.zh-CN.md', 'hello.en.md'])('the example %s', (name) => {
  it('gives the checks nothing to correct, and fits its slides', () => {
    const example = read(name);
    const findings = lintDeck(example, layoutDeck(example)).filter((finding) => finding.severity !== 'info');
    expect(findings.map(({ rule, slide, message }) => [rule, slide, formatMessage(message)])).toEqual([]);
  });
});

describe('the figures of the example deck', () => {
  const matrix = rowsOf(tableOn(29));
  const column = (stage: string): number[] => {
    const at = matrix[0]!.indexOf(stage);
    return matrix.slice(1).map((row) => figure(row[at]!));
  };

  it.each(RESULT_PAGES.map((page, index) => [page, `阶段${index + 1}`] as const))(
    'on page %i are those of %s in the summary',
    (page, stage) => {
      const [header, ...rows] = rowsOf(tableOn(page));
      expect(header).toEqual(['指标', '基线（估算）', `${stage}（估算）`, '对比基线']);
      expect(rows.map((row) => figure(row[1]!))).toEqual(column('基线'));
      expect(rows.map((row) => figure(row[2]!))).toEqual(column(stage));
    },
  );

  it.each(RESULT_PAGES)('on page %i are compared with the baseline correctly', (page) => {
    for (const [name, before, after, change] of rowsOf(tableOn(page)).slice(1)) {
      const [from, to] = [figure(before!), figure(after!)];
      expect([name, change!.replace(/（.*）$/, '')]).toEqual([name, changeOf(from, to, after!.endsWith('%'), change!)]);
    }
  });

  it.each(STAGES)('of %s follow from one another by the formulas in the notes', (stage) => {
    const [throughput, , tbt, , parallelism, utilization, , perWatt, perDollar] = column(stage) as [
      ...Array<number>,
    ] as number[];
    const share = utilization! / 100;
    const expected = (CARDS * share * parallelism! * 1000) / tbt!;
    expect(throughput).toBeCloseTo(expected, 6);
    expect(perWatt).toBe(Math.round((expected / watts(share)) * 1000) / 1000);
    expect(perDollar).toBeCloseTo(expected / DOLLARS_PER_HOUR, 6);
  });
});

function tableOn(page: number): Table {
  return slides[page - 1]!.body.blocks.find((block): block is Table => block.kind === 'table')!;
}

function rowsOf(table: Table): string[][] {
  return [table.header, ...table.rows].map((row) => row.cells.map((cell) => plainText(cell.inlines).text));
}

function figure(text: string): number {
  return Number(text.replace(/[,%]/g, ''));
}

/** The change as the deck writes it: points between percentages, multiples from 2 on, else percent with the digits of `like`. */
function changeOf(from: number, to: number, percentages: boolean, like: string): string {
  if (percentages) return `${signed(to - from, 0)} 个百分点`;
  if (from === to) return '0%';
  const ratio = to / from;
  if (ratio >= 2) return `${ratio.toFixed(1)}×`;
  return `${signed((ratio - 1) * 100, /\.\d/.test(like) ? 1 : 0)}%`;
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.inlines).text];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsOf));
    case 'table':
      return rowsOf(block).flat();
    default:
      return [];
  }
}
