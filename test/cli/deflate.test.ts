import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../src/cli/deflate';

const part = (length: number): Buffer =>
  Buffer.from('<a:p><a:r><a:t>第一步</a:t></a:r></a:p>'.repeat(1 + length / 40).slice(0, length));

describe('deflate', () => {
  it.each([0, 1, 63, 64, 761, 762, 763, 8000, 40_000, 200_000])('gives back a part of %i bytes', (length) => {
    const bytes = part(length);
    expect(inflateRawSync(deflate(bytes)).equals(bytes)).toBe(true);
  });

  it('makes them no longer than zlib with its own memory does', () => {
    for (const length of [500, 5000, 50_000, 200_000])
      expect(deflate(part(length)).length).toBeLessThanOrEqual(deflateRawSync(part(length)).length + 8);
  });
});
