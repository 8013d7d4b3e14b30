import { describe, expect, it } from 'vitest';
import { codes, filled, slideOf, textsNamed } from './lay-out';

describe('a quotation', () => {
  it.each([
    ['a paragraph of its own', '> Said.\n>\n> — Somebody'],
    ['the last line', '> Said.\n> — Somebody'],
    ['a paragraph after the quotation', '> Said.\n\n— Somebody'],
  ])('has its source from %s', (_what, body) => {
    const slide = slideOf(body);
    expect(slide.layout.name).toBe('Quote');
    expect(textsNamed(slide, 'Quotation')).toEqual(['Said.']);
    expect(textsNamed(slide, 'Source')).toEqual(['— Somebody']);
    expect(filled(slide)).toEqual(expect.arrayContaining(['body 1', 'body 2']));
  });

  it('finds the last line in Chinese, where lines are joined without a space', () => {
    const slide = slideOf('> 说过的话\n> ——某人');
    expect(textsNamed(slide, 'Quotation')).toEqual(['说过的话']);
    expect(textsNamed(slide, 'Source')).toEqual(['——某人']);
  });

  it('keeps a dash inside its text', () => {
    expect(textsNamed(slideOf('> One thing — the other'), 'Quotation')).toEqual(['One thing — the other']);
  });

  it('is large, and smaller only where it is long', () => {
    const size = (text: string): number => {
      const node = slideOf(`> ${text}`).nodes.find((one) => one.name.startsWith('Quotation'));
      return node?.kind === 'shape' ? node.text!.paragraphs[0]!.runs[0]!.style.size : 0;
    };
    expect(size('Short.')).toBe(36);
    expect(size('A longer one. '.repeat(30))).toBeLessThan(36);
  });

  it('leaves no word alone on its last line', () => {
    const node = slideOf('> The cheapest GPU is the one you already own and do not use.').nodes.find((one) =>
      one.name.startsWith('Quotation'),
    );
    const lines = node?.kind === 'shape' ? node.text!.paragraphs[0]!.lines : [];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)!.width).toBeGreaterThan(lines[0]!.width * 0.6);
  });

  it('says when it is too long for a slide', () => {
    expect(codes(slideOf(`> ${'A sentence of some length. '.repeat(240)}`))).toEqual(['overflow']);
  });
});
