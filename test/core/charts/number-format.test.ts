import { describe, expect, it } from 'vitest';
import { formatCode, formatFor, formatNumber, readFormat } from '../../../src/core/charts/number-format';
import { readNumber } from '../../../src/core/charts/numbers';

describe('number formats', () => {
  it.each([
    ['0', 1234.5, '1235', '0'],
    ['0.0', 2, '2.0', '0.0'],
    ['0.0#', 2.345, '2.35', '0.0#'],
    ['#,##0', 1234567, '1,234,567', '#,##0'],
    ['0%', 0.385, '39%', '0%'],
    ['0.0%', 0.385, '38.5%', '0.0%'],
    ['#,##0,"k"', 12500, '13k', '#,##0,"k"'],
    ['0.0,,"M"', 12_500_000, '12.5M', '0.0,,"M"'],
    ['$#,##0.00', -5, '-$5.00', '"$"#,##0.00'],
    ['0"%"', 38, '38%', '0"%"'],
    ['0 ms', 12, '12 ms', '0" ms"'],
    ['0\\x', 2, '2x', '0"x"'],
    ['0', -0.2, '0', '0'],
    ['0.00', 1.005, '1.01', '0.00'],
    ['#,##0', 1e15, '1,000,000,000,000,000', '#,##0'],
    ['0.0', 1e-9, '0.0', '0.0'],
  ])('%s', (code, value, shown, written) => {
    const format = readFormat(code)!;
    expect(formatNumber(value, format)).toBe(shown);
    expect(formatCode(format)).toBe(written);
    expect(readFormat(written)).toEqual(format);
  });

  it.each(['', 'yyyy', '0;0', '[Red]0', '0.0.0', '"open'])('%j is none', (code) => {
    expect(readFormat(code)).toBeUndefined();
  });

  it('have as many decimals as are needed', () => {
    expect(formatCode(formatFor([1, 2.5]))).toBe('0.0');
    expect(formatCode(formatFor([1 / 3]))).toBe('0.00');
    expect(formatCode(formatFor([0.002]))).toBe('0.000');
    expect(formatCode(formatFor([1500]))).toBe('#,##0');
    expect(formatCode(formatFor([]))).toBe('0');
  });
});

describe('numbers in tables', () => {
  it.each([
    ['38', 38, ''],
    ['-1,234.5', -1234.5, ''],
    ['−3', -3, ''],
    ['38 %', 38, '%'],
    ['¥12', 12, '¥'],
    ['1.2 ms', 1.2, 'ms'],
    ['１２', 12, ''],
    ['1e3', 1000, ''],
    ['', null, ''],
    ['n/a', null, ''],
    ['—', null, ''],
  ])('%j', (text, value, unit) => {
    expect(readNumber(text)).toEqual({ value, unit });
  });

  it.each(['many', '1 2', '12,34', '1.2.3', '1e999'])('%j is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});
