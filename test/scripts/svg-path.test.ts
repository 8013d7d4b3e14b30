import { describe, expect, it } from 'vitest';
import { toAbsolutePath } from '../../scripts/lib/svg-path';

describe('toAbsolutePath', () => {
  it('makes lines and curves absolute', () => {
    expect(toAbsolutePath('m1 2 3 4h5v-6l1-1z')).toBe('M1 2L4 6L9 6L9 0L10 -1Z');
    expect(toAbsolutePath('M0 0c1 1 2 1 3 0s2-1 3 0')).toBe('M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0');
    expect(toAbsolutePath('M0 0Q3 3 6 0T12 0')).toBe('M0 0C2 2 4 2 6 0C8 -2 10 -2 12 0');
  });

  it('turns arcs into curves that end where the arc does', () => {
    // A half circle is two quarters; 0.55 is the control distance of a quarter of radius 1.
    expect(toAbsolutePath('M0 0a1 1 0 0 1 2 0')).toBe('M0 0C0 -0.55 0.45 -1 1 -1C1.55 -1 2 -0.55 2 0');
    expect(toAbsolutePath('M0 0a1 1 0 002 0')).toBe('M0 0C0 0.55 0.45 1 1 1C1.55 1 2 0.55 2 0');
    // Radii that are too small grow until the arc reaches its end.
    expect(toAbsolutePath('M0 0A.5.5 0 0 1 2 0')).toBe('M0 0C0 -0.55 0.45 -1 1 -1C1.55 -1 2 -0.55 2 0');
    expect(toAbsolutePath('M0 0A0 1 0 0 1 2 0')).toBe('M0 0L2 0');
  });

  it('goes on from where a closed figure began', () => {
    expect(toAbsolutePath('M1 1h2v2zm1 0h1')).toBe('M1 1L3 1L3 3ZM2 1L3 1');
  });
});
