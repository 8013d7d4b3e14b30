import { describe, expect, it } from 'vitest';
import { contrast, READABLE, resolveColor } from '../../../src/core/scene/contrast';
import { THEMES } from '../../../src/core/themes';
import { layOut } from './lay-out';

const DECK =
  '---\ntheme: THEME\n---\n\n# A title\n\nText with `code` in it\n\n---\n\n<!-- layout: closing -->\n\n# End\n\nAsk for `more`';

describe.each(THEMES)('a cover of $name', (theme) => {
  it('has inline code that can be read', () => {
    const codes = layOut(DECK.replace('THEME', theme.name)).slides.map((slide) =>
      slide.nodes
        .flatMap((node) => (node.kind === 'shape' ? (node.text?.paragraphs ?? []) : []))
        .flatMap(({ runs }) => runs)
        .find(({ style }) => style.highlight !== undefined),
    );
    expect(codes.map((run) => run?.text)).toEqual(['code', 'more']);
    for (const { style } of codes.map((run) => run!))
      expect(contrast(resolveColor(style.color, theme), resolveColor(style.highlight!, theme))).toBeGreaterThan(
        READABLE,
      );
  });
});
