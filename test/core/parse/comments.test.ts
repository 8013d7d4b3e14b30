import { describe, expect, it } from 'vitest';
import type { Note, SlideBody } from '../../../src/core/deck/deck';
import { plainText } from '../../../src/core/deck/plain-text';
import { parseDeck } from '../../../src/core/parse';

function body(text: string): SlideBody {
  return parseDeck(text).slides[0]!.body;
}

function directives(text: string): Record<string, unknown> {
  return Object.fromEntries(body(text).directives.map(({ key, value }) => [key, value]));
}

function spoken(notes: readonly Note[]): string[] {
  return notes.flatMap(({ paragraphs }) =>
    paragraphs.map(
      ({ inlines, level }) => `${'  '.repeat(level ?? 0)}${level === undefined ? '' : '- '}${plainText(inlines).text}`,
    ),
  );
}

describe('directives', () => {
  it.each<[string, Record<string, unknown>]>([
    ['<!-- layout: two-column -->', { layout: 'two-column' }],
    ['<!--\nstage: stage2\ntime: 90s\n-->', { stage: 'stage2', time: '90s' }],
    ['<!-- stage: stage2\n     time: 90s -->', { stage: 'stage2', time: '90s' }],
    ['<!-- task: 5.10 -->', { task: '5.10' }],
    ['<!-- task: "5.10" -->', { task: '5.10' }],
    ['<!-- task: 007\nbuild: 3 -->', { task: '007', build: 3 }],
    ['<!-- _class: lead invert -->', { _class: 'lead invert' }],
    ['<!-- class: [a, b] -->', { class: ['a', 'b'] }],
    ['<!-- class:\n  - a\n  - b -->', { class: ['a', 'b'] }],
    ['<!-- paginate: false -->', { paginate: false }],
    ['<!-- color: #fff -->', { color: '#fff' }],
    ['<!-- header: Part 1: the *start* -->', { header: 'Part 1: the *start*' }],
    ['<!-- footer: *draft* -->', { footer: '*draft*' }],
    ['<!-- footer: Team #1 # a comment -->', { footer: 'Team #1' }],
    ['<!-- header: -->', { header: null }],
    ['<!-- $theme: gaia -->', { $theme: 'gaia' }],
    ['- item <!-- time: 5s -->', { time: '5s' }],
    ['# Title <!-- layout: title -->', { layout: 'title' }],
    ['<!-- layout: title --><!-- time: 5s -->', { layout: 'title', time: '5s' }],
  ])('%s', (text, expected) => {
    expect(directives(text)).toEqual(expected);
    expect(body(text).notes).toEqual([]);
    expect(body(text).problems).toEqual([]);
  });

  it('know where they stand', () => {
    const source = '> - x\n>\n> <!-- stage: a\n> time: 90s -->';
    expect(body(source).directives.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'stage: a',
      'time: 90s',
    ]);
  });

  it('a comment with an unknown key is a note, with a hint where a letter is wrong', () => {
    for (const [written, meant] of [
      ['layuot', 'layout'],
      ['Layout', 'layout'],
      ['stge', 'stage'],
      ['_clas', '_class'],
    ]) {
      const source = `<!-- ${written}: x -->`;
      const { problems, notes } = body(source);
      expect(problems).toMatchObject([{ code: 'directive-unknown', message: { args: [written, meant] } }]);
      expect(source.slice(problems[0]!.span.start, problems[0]!.span.end)).toBe(written);
      expect(spoken(notes)).toEqual([`${written}: x`]);
    }
    expect(body('<!-- remember: smile -->').problems).toEqual([]);
    expect(directives('<!-- layout: a\nremember: smile -->')).toEqual({});
  });
});

describe('notes', () => {
  it('are comments that are no directives', () => {
    const { notes } = body('# T\n\n<!-- First **point**.\n\n- a\n  1. b\n\nEnd: done. -->\n\n<!-- second -->');
    expect(notes).toHaveLength(2);
    expect(spoken(notes)).toEqual(['First point.', '- a', '  - b', 'End: done.', 'second']);
  });

  it('may be indented, and may stand in a div', () => {
    expect(spoken(body('<!--\n      indented\n\n      more\n-->').notes)).toEqual(['indented', 'more']);
    const { notes, blocks } = body('::: notes\nSay **this**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n\ntext');
    expect(spoken(notes)).toEqual(['Say this.', 'a | b', '1 | 2']);
    expect(blocks).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('leave no empty paragraph behind', () => {
    expect(body('<!-- note -->').blocks).toEqual([]);
    expect(body('a\n\n<!-- note --> <!-- more -->\n\nb').blocks).toHaveLength(2);
  });

  it('are not what speaks to the linter, nor nothing at all', () => {
    expect(body('<!-- lint-disable U01 --><!-- --><!---->').notes).toEqual([]);
  });

  it('that are never closed are reported, and kept', () => {
    const { notes, problems } = body('a\n\n<!-- to the end\n\n---\n\nmore');
    expect(problems).toMatchObject([{ code: 'comment-unclosed' }]);
    expect(spoken(notes).join(' ')).toContain('more');
  });
});
