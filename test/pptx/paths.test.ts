import { describe, expect, it } from 'vitest';
import { iconNode } from '../../src/core/icons';
import { layoutDeck } from '../../src/core/layout';
import { parseDeck } from '../../src/core/parse';
import { slideSvg } from '../../src/core/svg';
import { fillXml } from '../../src/pptx/paint-xml';
import { pathXml } from '../../src/pptx/path-xml';

describe('icons in PowerPoint', () => {
  it('are shapes of their own geometry in a theme colour', () => {
    const node = iconNode('check', { x: 10, y: 20, width: 24, height: 24 }, 'accent1')!;
    const xml = pathXml({ ...node, id: 7 });
    expect(xml).toContain('<a:off x="127000" y="254000"/><a:ext cx="304800" cy="304800"/>');
    expect(xml).toContain(
      '<a:path w="24000" h="24000" fill="none"><a:moveTo><a:pt x="20000" y="6000"/></a:moveTo><a:lnTo><a:pt x="9000" y="17000"/></a:lnTo><a:lnTo><a:pt x="4000" y="12000"/></a:lnTo></a:path>',
    );
    expect(xml).toContain(
      '<a:ln w="25400" cap="rnd"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:round/></a:ln>',
    );
  });
});

describe('gradients', () => {
  it('are PowerPoint’s own, in theme colours', () => {
    expect(fillXml({ color: 'accent1', to: 'accent2', angle: 90 })).toBe(
      '<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:schemeClr val="accent2"/></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>',
    );
  });

  it('come from the graphics of a theme file, the same in the preview', () => {
    const text = `graphics:
  - { shape: rect, x: 0, y: 0, width: 960, height: 540, color: panel, to: "#123456", angle: 45, layouts: [section] }
  - { shape: line, x: 0, y: 0, width: 960, height: 0, color: panel, to: accent1 }
`;
    const deck = parseDeck('---\ntheme: ./a.theme.yaml\n---\n\n# One\n\n---\n\n<!-- layout: section -->\n\n# Two\n');
    const scene = layoutDeck(deck, { files: { theme: { path: './a.theme.yaml', text } } });
    const [first, second] = scene.slides.map((slide) => slideSvg(scene, slide));
    expect(first).not.toContain('linearGradient');
    // Through the middle of the page at 45 degrees, as far as the corners.
    expect(second).toMatch(/<linearGradient id="(g\w+)"[^>]* x1="105" y1="-105" x2="855" y2="645">.*fill="url\(#\1\)"/);
    expect(second).toContain('stop-color="#123456"');
    // A line has no gradient, and the theme file says so.
    expect(scene.problems.map(({ code }) => code)).toEqual(['theme-file']);
  });
});
