import { describe, expect, it } from 'vitest';
import { deckHasFormulas } from '../../../src/core/equations/formulas';
import { createEquationEngine } from '../../../src/core/equations/mathjax';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import type { EquationNode, ShapeNode } from '../../../src/core/scene/node';
import type { Scene } from '../../../src/core/scene/scene';
import { slideSvg } from '../../../src/core/svg';
import { parseXml } from '../../../src/pptx/xml';

const equations = createEquationEngine();

function sceneOf(text: string): Scene {
  return layoutDeck(parseDeck(text), { equations });
}

function equationOf(text: string): EquationNode {
  return sceneOf(text).slides[0]!.nodes.find((node) => node.kind === 'equation')!;
}

/** The paragraph with the words. */
function paragraphOf(text: string) {
  const shapes = sceneOf(text).slides[0]!.nodes.filter((node): node is ShapeNode => node.kind === 'shape');
  return shapes
    .flatMap((shape) => shape.text?.paragraphs ?? [])
    .find(({ runs }) => runs.some(({ formula }) => formula))!;
}

describe('a deck', () => {
  it.each([
    ['# A $x$', true],
    ['- a\n  - b $x$', true],
    ['| a |\n|---|\n| $x$ |', true],
    ['> $x$', true],
    ['::: columns\n::: column\n$$x$$\n:::\n:::', true],
    ['$5 and $10', false],
    ['`$x$`', false],
  ])('%j has formulas: %s', (text, expected) => {
    expect(deckHasFormulas(parseDeck(text))).toBe(expected);
  });

  it('shows formulas as their source until an engine is there', () => {
    const deck = parseDeck('# A\n\n$$x^2$$\n\nand $\\frac{y}{z}$');
    const before = layoutDeck(deck);
    expect(before.slides[0]!.nodes.some(({ kind }) => kind === 'equation')).toBe(false);
    expect(slideSvg(before, before.slides[0]!)).toContain('\\frac{y}{z}');
    const after = layoutDeck(deck, { equations });
    expect(after.slides[0]!.nodes.some(({ kind }) => kind === 'equation')).toBe(true);
    expect(slideSvg(after, after.slides[0]!)).not.toContain('\\frac');
    expect(layoutDeck(deck, { equations }).slides[0]).toBe(after.slides[0]);
  });
});

describe('a formula of its own', () => {
  it('stands in the middle in the size of the text', () => {
    const { box, formula, size } = equationOf('# A\n\n$$x^2$$');
    expect(box.x + box.width / 2).toBeCloseTo(480, 0);
    expect(box.width).toBeCloseTo(formula.width * size, 5);
    expect(box.height).toBeCloseTo((formula.ascent + formula.descent) * size, 5);
  });

  it('is set smaller where it is too wide, and reported where that is hard to read', () => {
    const wide = '# A\n\n$$'.concat(Array.from({ length: 40 }, (_, i) => `x_{${i}}`).join(' + '), '$$');
    const { box } = equationOf(wide);
    expect(box.width).toBeLessThanOrEqual(880);
    const wider = wide.replace('x_{0}', Array.from({ length: 60 }, (_, i) => `y_{${i}} +`).join(' '));
    expect(sceneOf(wider).slides[0]!.problems.map(({ code }) => code)).toContain('equation-wide');
  });
});

describe('a formula among words', () => {
  it('is one box on its line', () => {
    const { runs, lines } = paragraphOf('# A\n\nhere $\\frac{a+b+c+d}{e}$ and there');
    const pieces = lines[0]!.pieces;
    const index = runs.findIndex(({ formula }) => formula);
    const piece = pieces.find(({ run }) => run === index)!;
    expect(piece.width).toBeCloseTo(runs[index]!.formula!.width * runs[index]!.style.size, 5);
    expect(pieces.find(({ run }) => run === index + 1)!.x).toBeCloseTo(piece.x + piece.width, 5);
  });

  it('moves to the next line whole', () => {
    const { runs, lines } = paragraphOf(
      `# A\n\n${'word '.repeat(17)}$\\frac{aaaaaaaaaaaaaaaa}{b}$ ${'word '.repeat(5)}`,
    );
    const index = runs.findIndex(({ formula }) => formula);
    expect(lines.flatMap(({ pieces }) => pieces.filter(({ run }) => run === index))).toHaveLength(1);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('gives tall lines their room', () => {
    const flat = paragraphOf('# A\n\na $\\sqrt{x}$ b').pitch;
    const tall = paragraphOf('# A\n\na $\\begin{pmatrix}1\\\\2\\\\3\\end{pmatrix}$ b');
    expect(tall.pitch).toBeGreaterThan(flat * 1.5);
    const { formula, style } = tall.runs.find((run) => run.formula)!;
    expect(tall.lines[0]!.baseline).toBeGreaterThanOrEqual(formula!.ascent * style.size - 0.1);
  });
});

describe('the preview', () => {
  const svgOf = (text: string): string => {
    const scene = sceneOf(text);
    return slideSvg(scene, scene.slides[0]!);
  };

  it('draws glyphs in the theme’s colour, at their places in the source', () => {
    const svg = svgOf('# A\n\n$$\\frac{a}{b}$$\n\nand $\\sqrt{x}$');
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg.match(/class="math"/g)).toHaveLength(2);
    expect(svg).toMatch(/<g class="math" data-node="\d+" data-start="5" data-end="20" role="img" aria-label="a\/b">/);
    expect(svg).not.toMatch(/style=|currentColor|<use|url\(/);
  });

  it('writes nothing that the source could smuggle in', () => {
    const svg = svgOf('# A\n\n$$\\text{</text><script>} \\color{red" onload="x} y \\href{javascript:x}{z}$$');
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/<[^>]+ onload=/);
  });
});

describe('LaTeX that cannot be read', () => {
  it('is a finding at its place', () => {
    const text = '# A\n\nx $a + \\foo$ y\n\n$$\nb +\n\\bar\\baz\n$$\n';
    const deck = parseDeck(text);
    const findings = lintDeck(deck, layoutDeck(deck, { equations })).filter(({ rule }) => rule === 'equation');
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['\\foo', '\\baz']);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });
});
