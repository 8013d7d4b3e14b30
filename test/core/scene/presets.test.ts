import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../../src/core/scene/node';
import { PRESETS, type Side, siteAt } from '../../../src/core/scene/presets';

const NAMES = Object.keys(PRESETS) as Geometry[];
const SIZES = [
  [200, 100],
  [60, 180],
  [0, 0],
] as const;

describe.each(NAMES)('%s', (name) => {
  const preset = PRESETS[name];

  it.each(SIZES)('is drawn inside its box of %d × %d', (width, height) => {
    const data = preset.outline(width, height) + (preset.details?.(width, height) ?? '');
    expect(data).toMatch(/^M[-\d. ]/);
    expect(data).not.toMatch(/NaN|Infinity|undefined|e-/);
  });

  it('leaves room for text', () => {
    const { left, top, right, bottom } = preset.insets(200, 100);
    expect(Math.min(left, top, right, bottom)).toBeGreaterThanOrEqual(0);
    expect(left + right).toBeLessThan(200);
    expect(top + bottom).toBeLessThan(100);
  });

  it('has its connection sites in its box', () => {
    for (const { x, y } of preset.sites(200, 100)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(200);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(100);
    }
    for (const site of Object.values(preset.sides)) expect(preset.sites(200, 100)[site]).toBeDefined();
  });
});

describe('connection sites', () => {
  const box = { x: 100, y: 50, width: 200, height: 100 };
  const sites = (geometry: Geometry, flip = false): number[] =>
    (['top', 'left', 'bottom', 'right'] as Side[]).map((side) => siteAt({ geometry, box, flip }, side).site);

  it('are numbered as ECMA-376’s preset definitions number them', () => {
    expect(sites('rect')).toEqual([0, 1, 2, 3]);
    expect(sites('diamond')).toEqual([0, 1, 2, 3]);
    expect(sites('ellipse')).toEqual([0, 2, 4, 6]);
    expect(sites('can')).toEqual([1, 2, 3, 4]);
    expect(sites('flowChartInputOutput')).toEqual([1, 2, 4, 5]);
    expect(sites('triangle')).toEqual([0, 1, 3, 5]);
  });

  it('change sides in a mirror', () => {
    expect(sites('homePlate', true)).toEqual([0, 3, 2, 1]);
    expect(siteAt({ geometry: 'homePlate', box, flip: true }, 'left')).toEqual({ site: 3, point: { x: 100, y: 100 } });
    expect(siteAt({ geometry: 'homePlate', box, flip: true }, 'top').point).toEqual({ x: 225, y: 50 });
  });

  it('stand on the slanted sides of parallelograms', () => {
    expect(siteAt({ geometry: 'flowChartInputOutput', box }, 'left').point).toEqual({ x: 120, y: 100 });
    expect(siteAt({ geometry: 'flowChartInputOutput', box }, 'right').point).toEqual({ x: 280, y: 100 });
  });
});
