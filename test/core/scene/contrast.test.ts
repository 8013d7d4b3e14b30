import { describe, expect, it } from 'vitest';
import { contrast, mix, READABLE, readableOn, resolveColor } from '../../../src/core/scene/contrast';
import { THEMES } from '../../../src/core/themes';

const theme = THEMES[0]!;

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('leaves a colour that can be read as it is, a role too', () => {
    expect(readableOn('accent1', 'panel', theme)).toBe('accent1');
    expect(readableOn('#000000', 'ground', theme)).toBe('#000000');
  });

  it.each(['#FFFFFF', '#000000', '#777777', '#FFE9A8', '#12233B'] as const)(
    'moves every role until it can be read on %s',
    (ground) => {
      for (const role of ['text', 'ground', 'accent3', 'accent6'] as const) {
        const moved = resolveColor(readableOn(role, ground, theme), theme);
        expect(contrast(moved, ground), `${role} as ${moved}`).toBeGreaterThanOrEqual(READABLE);
      }
    },
  );

  it('mixes colours byte by byte', () => {
    expect(mix('#000000', '#FFFFFF', 0.5)).toBe('#808080');
    expect(mix('#102030', '#102030', 0.3)).toBe('#102030');
  });
});
