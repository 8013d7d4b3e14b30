import { describe, expect, it } from 'vitest';
import { type FormulaFault, isFault } from '../../../src/core/equations/engine';
import { createEquationEngine } from '../../../src/core/equations/mathjax';
import { simplePieces } from '../../../src/core/equations/simple';
import type { Formula } from '../../../src/core/scene/math';

const engine = createEquationEngine();

function formula(tex: string, display = false): Formula {
  const result = engine.set(tex, display);
  if (isFault(result)) throw new Error(result.fault.text);
  return result;
}

function fault(tex: string): FormulaFault {
  const result = engine.set(tex, true);
  if (!isFault(result)) throw new Error(`${tex} was read`);
  return result;
}

describe('size', () => {
  it('is a share of the text’s size', () => {
    const { width, ascent, descent } = formula('x');
    expect(width).toBeCloseTo(0.6, 1);
    expect(ascent).toBeCloseTo(0.47, 1);
    expect(descent).toBeCloseTo(0.01, 1);
  });

  it('grows with what is written', () => {
    expect(formula('\\frac{1}{2}', true).ascent).toBeGreaterThan(formula('\\frac{1}{2}').ascent);
    expect(formula('xx').width).toBeCloseTo(2 * formula('x').width, 2);
    expect(formula('\\begin{pmatrix}a\\\\b\\\\c\\\\d\\end{pmatrix}').descent).toBeGreaterThan(1.5);
  });

  it('takes a Chinese letter for an em', () => {
    expect(formula('\\text{吞吐}').width).toBeCloseTo(2, 0);
  });

  it('is around all shapes', () => {
    const { width, shapes } = formula('\\frac{a}{b} + \\sqrt{x}', true);
    for (const shape of shapes) if (shape.kind === 'path') expect(shape.at.x / 1000).toBeLessThan(width);
  });
});

describe('shapes', () => {
  it.each([
    ['x^2', ['path', 'path']],
    ['\\frac{1}{2}', ['path', 'path', 'rect']],
    ['\\text{量}', ['text']],
    ['\\cancel{x}', ['line', 'path']],
    ['\\boxed{x}', ['line', 'line', 'line', 'line', 'path']],
  ])('%s', (tex, kinds) => {
    expect(
      formula(tex)
        .shapes.map(({ kind }) => kind)
        .sort(),
    ).toEqual(kinds);
  });

  it('have colours that CSS knows, and no others', () => {
    expect(formula('\\color{red} x').shapes[0]!.color).toBe('#FF0000');
    expect(formula('\\color{red" onload="x} y').shapes[0]!.color).toBeUndefined();
  });

  it('of tall brackets are cut where they end', () => {
    const { shapes } = formula('\\left(\\begin{matrix}a\\\\b\\\\c\\\\d\\\\e\\\\f\\\\g\\end{matrix}\\right)', true);
    expect(shapes.filter((shape) => shape.kind === 'path' && shape.clip)).toHaveLength(2);
  });
});

describe('text for readers without equations', () => {
  it.each([
    ['\\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}', '(−b ± √(b² − 4ac))/(2a)'],
    ['\\sum_{i=1}^{n} x_i', '∑_(i=1)ⁿ x_i'],
    ['\\hat{x} + \\vec{v}', 'x̂ + v⃗'],
    ['\\cos\\theta', 'cos θ'],
    ['\\begin{pmatrix}a & b\\\\c & d\\end{pmatrix}', '(a, b; c, d)'],
    ['\\begin{aligned}a &= b\\\\&= c\\end{aligned}', 'a = b; = c'],
    ['\\sqrt[3]{x}', '³√x'],
    ['\\ce{H2O}', 'H₂O'],
    ['f(x, y)', 'f(x, y)'],
  ])('%s', (tex, expected) => {
    expect(formula(tex).text).toBe(expected);
  });
});

describe('formulas that are letters', () => {
  /** `x` upright, `/x/` italic, `x^2` and `x_i` scripts. */
  function short(tex: string): string | undefined {
    return simplePieces(formula(tex).tree)
      ?.map(({ text, italic, script }) => {
        const shown = italic ? `/${text}/` : text;
        return script ? `${script === 'sup' ? '^' : '_'}[${shown}]` : shown;
      })
      .join('')
      .replaceAll('\u00a0', ' ');
  }

  it.each([
    ['x', '/x/'],
    ['E = mc^2', '/E/ = /mc/^[2]'],
    ['O(n \\log n)', '/O/(/n/ log /n/)'],
    ["f'(x)", '/f/′(/x/)'],
    ['N_{\\text{gpu}}', '/N/_[gpu]'],
    ['\\alpha_{i+1}', '/α/_[/i/]_[+1]'],
    ['\\sin^2 x', 'sin^[2] /x/'],
    ['-x, 80\\%', '−/x/, 80%'],
  ])('%s', (tex, expected) => {
    expect(short(tex)).toBe(expected);
  });

  it.each(['\\frac{1}{2}', 'x_i^2', '\\sqrt{x}', '\\sum_i i', '\\mathbb{R}', 'x^{y^z}', '\\hat{x}'])(
    '%s needs more',
    (tex) => {
      expect(short(tex)).toBeUndefined();
    },
  );
});

describe('LaTeX that cannot be read', () => {
  it.each([
    ['a + \\foo b', '\\foo', 'There is no LaTeX command {0}.'],
    ['\\frac{a}', '\\frac', '{0} lacks what it stands before.'],
    ['a^b^c', '^', 'There are two superscripts after one another: put braces around what belongs together.'],
    ['a & b', '&', 'There is an & outside of a table in the equation.'],
    ['\\left( a', undefined, '\\left and \\right do not match in the equation.'],
    ['a_{b', undefined, 'Braces do not match in the equation.'],
    ['a}', '}', 'Braces do not match in the equation.'],
    ['\\begin{foo}a\\end{foo}', undefined, 'There is no LaTeX environment {0}.'],
    ['\\begin{cases}a', undefined, '\\begin and \\end do not match in the equation.'],
  ])('%s', (tex, place, text) => {
    const { fault: told, start, end } = fault(tex);
    expect(told.text).toBe(text);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(tex.length);
    if (place !== undefined) expect(tex.slice(start, end)).toBe(place);
  });

  it.each([
    ['macros that call themselves', '\\newcommand{\\a}{\\a\\a}\\a'],
    [
      'macros that double',
      `${Array.from({ length: 20 }, (_, i) => `\\newcommand{\\${'abcdefghijklmnopqrst'[i]}x}{${i ? `\\${'abcdefghijklmnopqrst'[i - 1]}x`.repeat(10) : 'y'}}`).join('')}\\tx`,
    ],
    ['braces without end', '{'.repeat(5000)],
    ['roots in roots', `${'\\sqrt{'.repeat(150)}x${'}'.repeat(150)}`],
    ['very long', 'x'.repeat(20_000)],
  ])('does no harm: %s', (_, tex) => {
    expect(fault(tex).fault.text).toMatch(/too long|do not match/);
  });

  it('never throws', () => {
    const parts = [
      '\\frac',
      '{',
      '}',
      '^',
      '_',
      '&',
      '\\\\',
      '\\left',
      '\\right',
      '(',
      '\\begin{matrix}',
      '\\end{matrix}',
    ];
    const more = [
      '\\sqrt',
      '[',
      ']',
      '\\text',
      '中',
      'x',
      ' ',
      '$',
      '#',
      '%',
      '\\',
      '\\def\\a#1{#1}',
      '\\a',
      '\\ce',
      '~',
      "'",
    ];
    const all = [...parts, ...more];
    let seed = 7;
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    for (let round = 0; round < 300; round++) {
      const tex = Array.from({ length: 1 + (next() % 9) }, () => all[next() % all.length]).join('');
      expect(() => engine.set(tex, round % 2 === 0)).not.toThrow();
    }
  });
});

describe('the engine', () => {
  it('gives the same result, whatever it has read before', () => {
    const before = JSON.stringify(formula('\\vec{x}'));
    engine.set('\\renewcommand{\\vec}[1]{#1}\\vec{x}', false);
    const fresh = createEquationEngine();
    fresh.set('\\def\\vec{y}\\vec', false);
    expect(JSON.stringify(fresh.set('\\vec{x}', false))).toBe(before);
  });

  it('reads labels and tags any number of times', () => {
    for (let i = 0; i < 2; i++) {
      const tex = `\\begin{align} a &= b \\label{one} \\tag{${i}} \\end{align}`;
      expect(formula(tex, true).text).toContain(`(${i})`);
    }
  });
});

it('reads what is nested deep, which would never end if a part were read twice', () => {
  expect(formula(`${'\\sqrt{'.repeat(40)}x${'}'.repeat(40)}`).text).toMatch(/^√\(√\(/);
});
