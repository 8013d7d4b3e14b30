import { describe, expect, it } from 'vitest';
import { formulaText } from '../../../src/core/deck/formula-text';

const told = (tex: string): string | undefined =>
  formulaText(tex, { start: 0, end: tex.length })
    ?.map(([text]) => text)
    .join('')
    .replace(/ +/g, ' ')
    .trim();

describe('what a formula reckons', () => {
  it('is told by the sides that are numbers', () => {
    expect(told('2 \\times 80 = 160')).toBe('2 × 80 = 160');
    expect(told('W_q = \\frac{0.703}{1 - 0.703} \\times 9\\ \\text{ms} = 21.3\\ \\text{ms}')).toBe(
      '(0.703) ÷ (1 - 0.703) × 9 ms = 21.3 ms',
    );
    expect(told('\\rho = \\frac{51{,}000 \\times 150}{3{,}600 \\times 2{,}560} = 83.0\\%')).toBe(
      '(51,000 × 150) ÷ (3,600 × 2,560) = 83.0%',
    );
    expect(told('70 \\times 10^{9} \\approx 7 \\times 10^{10}')).toBe('70 × 10^9 ≈ 7 × 10^10');
  });

  it('is nothing where a letter is all that one side has', () => {
    expect(told('n = 240')).toBeUndefined();
    expect(told('E = m c^2')).toBeUndefined();
    expect(told('x \\times 5 = 10')).toBeUndefined();
    expect(told('\\sum_{i=1}^{6} x_i = 21')).toBeUndefined();
  });

  it('is nothing where braces do not close', () => {
    expect(told('\\frac{1}{2 = 0.5')).toBeUndefined();
    expect(told('1} = 1')).toBeUndefined();
    expect(told('\\frac12 = 0.5 = 0.5')).toBeUndefined();
  });

  it('keeps the place of each piece', () => {
    const tex = '37{,}000 / 28{,}400 = 1.303';
    const pieces = formulaText(tex, { start: 100, end: 100 + tex.length })!;
    const at = (text: string) => pieces.find(([piece]) => piece === text)?.[1];
    expect(at('37,000')).toEqual({ start: 100, end: 108 });
    expect(at('1.303')).toEqual({ start: 100 + tex.length - 5, end: 100 + tex.length });
  });
});
