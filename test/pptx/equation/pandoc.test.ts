import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/core/equations/engine';
import { createEquationEngine } from '../../../src/core/equations/mathjax';
import { mathXml } from '../../../src/pptx/equation/omml';
import { parseXml } from '../../../src/pptx/xml';
import { formulas, unreadByPandoc } from '../../fixtures/equations/formulas.json';
import { structures } from '../../fixtures/equations/pandoc.json';
import { structureOf } from './structure';

const engine = createEquationEngine();

function ommlOf(tex: string): string {
  const formula = engine.set(tex, true);
  if (isFault(formula)) throw new Error(`${tex}: ${formula.fault.text}`);
  return mathXml(formula.tree, () => '');
}

/** Where we and Pandoc differ, and why ours is kept. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'mozilla-14': 'brackets made larger (`\\bigg(`) are a pair that grows; Pandoc writes two signs of ordinary size',
  'mathjax-6': 'plain bars (`|q|`) stay signs, as in TeX, since nobody knows which belong together; Pandoc guesses',
  'wikipedia-15': "`x^\\prime` is `x′`, as `x'` is; Pandoc raises a sign that fonts for equations raise already",
  'wikipedia-20': '`\\underline` is a bar; Pandoc puts an underscore below',
  'wikipedia-24': '`\\underbrace` is a brace that grows; Pandoc puts the sign below as a limit',
};

describe('equations', () => {
  it('are fifty', () => {
    expect(formulas).toHaveLength(50);
    expect(Object.keys(structures)).toHaveLength(50);
  });

  it.each(formulas.filter(({ id }) => !(id in DIFFERENT)))('$id has the structure of Pandoc: $tex', ({ id, tex }) => {
    expect(structureOf(ommlOf(tex))).toBe(structureOf(structures[id as keyof typeof structures]));
  });

  it.each(Object.entries(DIFFERENT))('%s differs: %s', (id) => {
    const tex = formulas.find((one) => one.id === id)!.tex;
    expect(structureOf(ommlOf(tex))).not.toBe(structureOf(structures[id as keyof typeof structures]));
  });

  // `\rq` is TeX's own name of a quotation mark, which MathJax does not know either.
  it.each(unreadByPandoc.filter(({ tex }) => !tex.includes('\\rq')))(
    '$id can be read though Pandoc cannot: $tex',
    ({ tex }) => {
      expect(() => parseXml(ommlOf(tex).replace('<m:oMath>', '<m:oMath xmlns:m="m">'))).not.toThrow();
    },
  );
});
