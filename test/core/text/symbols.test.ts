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
