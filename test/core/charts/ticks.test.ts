import { describe, expect, it } from 'vitest';
import { niceTicks, ticksInSteps, tickValues } from '../../../src/core/charts/ticks';

const PLAIN = { most: 5, fromZero: false };

describe('ticks', () => {
  it.each([
    [[0, 81], { min: 0, max: 100, step: 20 }],
    [[38, 81], { min: 0, max: 100, step: 20 }],
    [[0, 1], { min: 0, max: 1, step: 0.2 }],
    [[0, 0.3], { min: 0, max: 0.3, step: 0.1 }],
    [[-20, 95], { min: -25, max: 100, step: 25 }],
    [[-7, -3], { min: -8, max: 0, step: 2 }],
    [[0, 12400], { min: 0, max: 12500, step: 2500 }],
    [[0, 120], { min: 0, max: 125, step: 25 }],
    [[96, 99], { min: 96, max: 99, step: 1 }],
    [[0, 0], { min: 0, max: 1, step: 0.2 }],
    [[5, 5], { min: 5, max: 7.5, step: 0.5 }],
    [[1e-9, 4e-9], { min: 0, max: 4e-9, step: 1e-9 }],
  ] as const)('around %j', ([low, high], wanted) => {
    expect(niceTicks(low, high, PLAIN)).toEqual(wanted);
  });

  it('begin at zero for bars, and where the author says', () => {
    expect(niceTicks(96, 99, { ...PLAIN, fromZero: true })).toEqual({ min: 0, max: 100, step: 20 });
    expect(niceTicks(0, 81, { ...PLAIN, min: 10, max: 90 })).toEqual({ min: 10, max: 90, step: 20 });
    expect(niceTicks(0, 81, { ...PLAIN, max: 90 })).toEqual({ min: 0, max: 90, step: 20 });
    expect(niceTicks(0, 81, { ...PLAIN, min: 100 })).toEqual({ min: 100, max: 150, step: 10 });
  });

  it('are exact numbers', () => {
    expect(tickValues({ min: 0, max: 0.3, step: 0.1 })).toEqual([0, 0.1, 0.2, 0.3]);
    expect(tickValues({ min: -0.6, max: 0.6, step: 0.3 })).toEqual([-0.6, -0.3, 0, 0.3, 0.6]);
  });

  it('come in as many steps as another axis has', () => {
    expect(ticksInSteps(0, 7.4, 4, { fromZero: true })).toEqual({ min: 0, max: 8, step: 2 });
    expect(ticksInSteps(-3, 11, 4, { fromZero: false })).toEqual({ min: -5, max: 15, step: 5 });
    expect(ticksInSteps(0, 10, 3, { fromZero: true, max: 9 })).toEqual({ min: 0, max: 9, step: 3 });
  });

  it('stay round where the ends that the author gave cannot be divided so', () => {
    expect(ticksInSteps(180, 690, 6, { fromZero: false, min: 0, max: 800 })).toEqual({ min: 0, max: 800, step: 200 });
  });

  it('stand whatever the numbers', () => {
    for (const high of [Number.MIN_VALUE, 1e-300, 1e15, -1e15]) {
      const ticks = niceTicks(0, high, PLAIN);
      expect(Object.values(ticks).every(Number.isFinite)).toBe(true);
      expect(tickValues(ticks).length).toBeGreaterThan(0);
    }
  });
});
