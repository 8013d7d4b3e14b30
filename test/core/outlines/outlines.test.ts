import { describe, expect, it } from 'vitest';
import { indicatorById } from '../../../src/core/indicators';
import { type MissingAdvice, OUTLINES, type OutlinePage, outlineById, stageName } from '../../../src/core/outlines';
import { MISSING_ADVICE } from '../../../src/core/outlines/missing-advice';
import { BRIEF_PAGES } from './brief-pages';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('the GPU efficiency outline', () => {
  const outline = outlineById('gpu-efficiency')!;
  const pages = outline.sections.flatMap((section) => section.pages.map((page) => ({ section: section.id, page })));

  it('has the 31 pages of the design document, word for word', () => {
    const actual = pages.map(({ section, page }) => [section, page.title.zh, page.points.map((point) => point.zh)]);
    expect(actual).toEqual(BRIEF_PAGES);
  });

  it('divides them as the design document does', () => {
    expect(outline.sections.map((section) => section.pages.length)).toEqual([3, 2, 4, 5, 4, 4, 3, 3, 3]);
    const stages = outline.sections.map((section) => section.stage);
    expect(stages).toEqual([undefined, 'baseline', ...[1, 2, 3, 4, 5, 6].map((n) => `stage${n}`), undefined]);
  });

  it('says of every page what it is for, what it must answer and what would carry it', () => {
    expect(outline.missing).toBe(MISSING_ADVICE);
    for (const { page } of pages) {
      expect(page.purpose, page.id).toBeDefined();
      expect([1, 2], page.id).toContain(page.questions?.length);
      expect(page.visualKind === undefined, page.id).toBe(page.visual === undefined);
      if (page.indicators) expect(page.visualKind).toBe('table');
    }
  });

  it('shares the time: pages with figures get more, the first gets less', () => {
    const shares = pages.map(({ page }) => page.share ?? 1);
    expect(shares[0]).toBe(0.4);
    expect(pages.every(({ page }) => !page.indicators || page.share === 1.2)).toBe(true);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(33);
  });

  it('compares the nine core indicators at the end of every stage', () => {
    const compared = pages.flatMap(({ page }, index) => (page.indicators ? [index + 1] : []));
    expect(compared).toEqual([9, 14, 18, 22, 25, 28]);
    for (const { page } of pages.filter(({ page }) => page.indicators)) {
      expect(page.indicators!.map((id) => indicatorById(id)?.core)).toEqual(Array(9).fill(true));
    }
  });
});

describe.each(OUTLINES.map((outline) => [outline.id, outline] as const))('outline %s', (_id, outline) => {
  it('names its sections and pages once, in kebab case', () => {
    const sections = outline.sections.map((section) => section.id);
    const pages = outline.sections.flatMap((section) => section.pages.map((page) => `${section.id}-${page.id}`));
    for (const ids of [sections, pages]) {
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(KEBAB);
    }
  });

  it('compares indicators of the catalogue', () => {
    const named = outline.sections.flatMap(({ pages }) => pages.flatMap(({ indicators = [] }) => indicators));
    expect(named.filter((id) => !indicatorById(id))).toEqual([]);
  });

  it('says everything in both languages', () => {
    const texts = outline.sections.flatMap((section) => [section.name, ...section.pages.flatMap(textsOf)]);
    const own = [outline.title, outline.subtitle, outline.description, ...adviceOf(outline.missing)];
    for (const text of [...own, ...texts]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/\S/);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

function textsOf({ title, prompt, points, visual, purpose, questions = [], missing }: OutlinePage) {
  return [
    title,
    prompt,
    ...points,
    ...questions,
    ...[visual, purpose].flatMap((text) => text ?? []),
    ...adviceOf(missing),
  ];
}

function adviceOf(advice: MissingAdvice = {}) {
  return Object.values(advice);
}

describe('stageName', () => {
  it('is the section of the outline, in the language of the deck', () => {
    expect(stageName('stage2', outlineById('gpu-efficiency'), 'zh-CN')).toBe('阶段2：智能工作负载编排');
    expect(stageName('stage2', outlineById('gpu-efficiency'), 'zh-Hans')).toBe('阶段2：智能工作负载编排');
    expect(stageName('baseline', outlineById('gpu-efficiency'), 'en')).toBe('Baseline: Bare-Metal Rental');
  });

  it('makes do without an outline', () => {
    expect(stageName('stage2', undefined, 'en')).toBe('Stage 2');
    expect(stageName('stage7', outlineById('gpu-efficiency'), 'zh-CN')).toBe('阶段7');
    expect(stageName('baseline', undefined, 'zh-CN')).toBe('基线');
    expect(stageName('pilot', undefined, 'en')).toBe('pilot');
  });
});
