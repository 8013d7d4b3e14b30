import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/text/metrics';

describe('signs that text faces lack', () => {
  it('are nearly an em wide, and of the one width in code', () => {
    for (const sign of '★☆✓✗✅❌⭐') {
      const code = sign.codePointAt(0)!;
      expect(advance(code, 'carlito', false, false), sign).toBe(900);
      expect(advance(code, 'liberationMono', false, false), sign).toBe(600);
    }
  });
});

describe('a space that does not break', () => {
  it('is as wide as a space in every face', () => {
    for (const face of ['carlito', 'liberationSans', 'liberationMono'] as const) {
      expect(advance(0xa0, face, false, false), face).toBe(advance(0x20, face, false, false));
      expect(advance(0xa0, face, true, false), face).toBe(advance(0x20, face, true, false));
    }
  });
});
