import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/core/blocks/column-widths';

const need = (natural: number, minimal = natural / 2) => ({ natural, minimal });
const rounded = (widths: readonly number[]): number[] => widths.map(Math.round);

describe('columnWidths', () => {
  it('spreads room to spare in proportion to the content', () => {
    expect(rounded(columnWidths([need(100), need(300)], 800))).toEqual([200, 600]);
  });

  it('keeps narrow columns whole and lets the long ones wrap', () => {
    expect(rounded(columnWidths([need(80), need(900), need(60)], 600))).toEqual([80, 460, 60]);
  });

  it('gives no column less than its widest word while there is room', () => {
    const widths = columnWidths([need(500, 200), need(900, 50)], 400);
    expect(widths[0]).toBeGreaterThanOrEqual(200);
    expect(rounded([widths[0]! + widths[1]!])).toEqual([400]);
  });

  it('shrinks every column alike when not even the words fit', () => {
    expect(rounded(columnWidths([need(400, 300), need(400, 300)], 300))).toEqual([150, 150]);
  });
});
