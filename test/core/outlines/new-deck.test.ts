import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/deck/plain-text';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { newDeck, OUTLINES, outlineById } from '../../../src/core/outlines';
import { parseDeck } from '../../../src/core/parse';
import { BRIEF_PAGES, placeOf } from './brief-pages';

const chinese = parseDeck(newDeck('gpu-efficiency', { lang: 'zh-CN' }));
const english = parseDeck(newDeck('gpu-efficiency', { lang: 'en' }));

describe('a new deck', () => {
  it('has one slide a page, with the title and technical points of the page', () => {
    const actual = chinese.slides.map(({ body }) => [
      plainText(body.title?.inlines ?? []).text,
      body.blocks.flatMap((block) =>
        block.kind === 'list'
          ? block.items.map((item) =>
              item.blocks.map((one) => one.kind === 'paragraph' && plainText(one.inlines).text).join(),
            )
          : [],
      ),
    ]);
    expect(actual).toEqual(BRIEF_PAGES.map(([, title, points]) => [title, points]));
  });

  it('has the same slides in English', () => {
    const titles = outlineById('gpu-efficiency')!.sections.flatMap((section) =>
      section.pages.map((page) => page.title.en),
    );
    expect(english.slides.map(({ body }) => plainText(body.title?.inlines ?? []).text)).toEqual(titles);
  });

  it('says in its front matter what it is and how long it takes', () => {
    const { settings } = chinese;
    expect([settings.title, settings.lang, settings.theme, settings.outline, settings.duration]).toEqual([
      'GPU算力效率提升的技术演进之路',
      'zh-CN',
      'cloud-native',
      'gpu-efficiency',
      '45m',
    ]);
    expect(english.settings.title).toBe('Raising GPU Efficiency: The Technical Road');
    expect(english.settings.lang).toBe('en');
  });

  it('marks the stage of each slide, and the section of those outside any stage', () => {
    const places = chinese.slides.map(({ settings }) => [settings.stage, settings.section]);
    const expected = BRIEF_PAGES.map(([section]) => placeOf(section));
    expect(places).toEqual(expected);
  });

  it('starts with a title slide', () => {
    expect(chinese.slides[0]!.settings.layout).toBe('title');
    expect(chinese.slides[1]!.settings.layout).toBeUndefined();
  });

  it('has a nine-row table on every result page, all values still to be measured', () => {
    const tables = chinese.slides.flatMap(({ index, body }) =>
      body.blocks.flatMap((block) => (block.kind === 'table' ? [{ page: index + 1, table: block }] : [])),
    );
    expect(tables.map(({ page }) => page)).toEqual([9, 14, 18, 22, 25, 28]);
    for (const { table } of tables) {
      const rows = table.rows.map((row) => row.cells.map((cell) => plainText(cell.inlines).text));
      expect(rows).toHaveLength(9);
      expect(rows.map((row) => row.slice(2))).toEqual(Array(9).fill(['未测', '未测']));
      expect(rows.map((row) => row[1])).toEqual(['tok/s', 'ms', 'ms', '%', '', '%', 'GB', 'tok/s/W', 'tok/s per $/h']);
    }
  });

  it('prompts the speaker on every slide', () => {
    for (const deck of [chinese, english]) {
      for (const { body } of deck.slides) expect(body.notes).toHaveLength(1);
    }
  });

  it('reads without a problem', () => {
    for (const deck of [chinese, english]) {
      expect(deck.problems).toEqual([]);
      expect(deck.slides.flatMap(({ body }) => body.problems)).toEqual([]);
    }
  });

  it('gives the checks nothing to correct, and fits its slides', () => {
    for (const deck of [chinese, english]) {
      const findings = lintDeck(deck, layoutDeck(deck)).filter((finding) => finding.severity !== 'info');
      expect(findings).toEqual([]);
    }
  });

  it.each(
    OUTLINES.flatMap(
      ({ id }) =>
        [
          [id, 'zh-CN'],
          [id, 'en'],
        ] as const,
    ),
  )('of %s in %s reads, fits and checks without a warning', (id, lang) => {
    const deck = parseDeck(newDeck(id, { lang }));
    const pages = outlineById(id)!.sections.flatMap((section) => section.pages);
    expect(deck.slides).toHaveLength(pages.length);
    expect(lintDeck(deck, layoutDeck(deck)).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('takes its time and audience from whoever asks', () => {
    const { settings } = parseDeck(newDeck('lecture', { lang: 'en', duration: '20m', audience: 'managers' }));
    expect([settings.duration, settings.raw.audience]).toEqual(['20m', 'managers']);
  });

  it('goes deep where it is asked to, and keeps the first page and the results of other stages', () => {
    const deck = parseDeck(newDeck('gpu-efficiency', { lang: 'en', deep: ['stage2'] }));
    const pages = (stage: string) => deck.slides.filter(({ settings }) => settings.stage === stage).length;
    expect(['baseline', 'stage1', 'stage2', 'stage6'].map(pages)).toEqual([2, 2, 5, 2]);
  });

  it('has a place for the numbers of every stage', () => {
    const deck = parseDeck(newDeck('gpu-efficiency', { lang: 'zh-CN', metrics: true }));
    const metrics = deck.settings.metrics as Record<string, Record<string, null>>;
    expect(Object.keys(metrics)).toEqual(['baseline', ...[1, 2, 3, 4, 5, 6].map((n) => `stage${n}`)]);
    expect(Object.keys(metrics.stage2!)).toHaveLength(9);
    expect(Object.values(metrics.stage2!)).toEqual(Array(9).fill(null));
    const findings = lintDeck(deck, layoutDeck(deck)).filter(({ severity }) => severity !== 'info');
    expect(findings).toEqual([]);
  });

  it('follows a known outline only', () => {
    expect(() => newDeck('no-such-outline', { lang: 'en' })).toThrow(RangeError);
  });
});
