import { describe, expect, it } from 'vitest';
import { deckTree } from '../../../src/core/assembly';
import { newDeck } from '../../../src/core/outlines';
import { parseDeck } from '../../../src/core/parse';
import { message } from '../../../src/core/source/message';

describe('the tree of a deck', () => {
  it('has the sections and pages of a new deck', () => {
    const tree = deckTree(parseDeck(newDeck('gpu-efficiency', { lang: 'en' })), []);
    expect(tree.sections.map(({ name, pages }) => [name, pages.length]).slice(0, 3)).toEqual([
      ['Opening', 3],
      ['Baseline: Bare-Metal Rental', 2],
      ['Stage 1: GPU Sharing and Virtualization', 4],
    ]);
    expect(tree.pages).toBe(31);
    expect(tree.sections[1]!.pages[0]).toMatchObject({ index: 3, title: 'How Bare-Metal Rental Works', findings: 0 });
  });

  it('shares the time of the talk among the slides that have none of their own', () => {
    const tree = deckTree(
      parseDeck('---\nduration: 10m\n---\n\n# a\n\n---\n\n<!-- time: 4m -->\n## b\n\n---\n\n## c'),
      [],
    );
    expect(tree.sections[0]!.pages.map(({ planned }) => planned)).toEqual([180, 240, 180]);
    expect(tree).toMatchObject({ planned: 600, estimated: 0, pages: 3 });
  });

  it('counts hidden slides apart, and gives them no time', () => {
    const notes = '\n\n::: notes\nSome words to say here.\n:::';
    const tree = deckTree(
      parseDeck(`---\nduration: 10m\n---\n\n# a${notes}\n\n---\n\n<!-- hide: true -->\n## b${notes}\n\n---\n\n## c`),
      [],
    );
    const [section] = tree.sections;
    expect(section!.pages.map(({ planned, hidden }) => [planned, hidden])).toEqual([
      [300, false],
      [0, true],
      [300, false],
    ]);
    expect(tree).toMatchObject({ pages: 2, hidden: 1, planned: 600, estimated: section!.pages[0]!.estimated });
    expect(section!.estimated).toBe(tree.estimated);
  });

  it('counts errors and warnings by slide, and leaves hints out', () => {
    const finding = (slide: number, severity: 'error' | 'warning' | 'info') => ({
      rule: 'U01',
      severity,
      slide,
      message: message('x'),
      span: { start: 0, end: 0 },
    });
    const tree = deckTree(parseDeck('# a\n\n---\n\n## b'), [
      finding(1, 'error'),
      finding(1, 'warning'),
      finding(0, 'info'),
    ]);
    expect(tree.sections[0]!.pages.map(({ findings }) => findings)).toEqual([0, 2]);
    expect(tree.findings).toBe(2);
  });

  it('calls a slide without a title by its first words', () => {
    const tree = deckTree(parseDeck('Only words\n\n---\n\n- list'), []);
    expect(tree.sections[0]!.pages.map(({ title }) => title)).toEqual(['Only words', '']);
  });
});
