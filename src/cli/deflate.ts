import { deflateRawSync } from 'node:zlib';

/** zlib looks back so many bytes less than its window holds. */
const LOOKAHEAD = 262;
const LEAST_WINDOW = 10;
const LARGEST_WINDOW = 15;
const MOST_MEMORY = 8;

/**
 * zlib's raw deflate for a package of many small parts: each is given the memory that it needs, which costs more time than
 * the work otherwise. Nothing is lost by it: there are no matches farther back than a part is long.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const needed = Math.ceil(Math.log2(bytes.length + LOOKAHEAD));
  const windowBits = Math.min(LARGEST_WINDOW, Math.max(LEAST_WINDOW, needed));
  return deflateRawSync(bytes, {
    windowBits,
    memLevel: Math.min(MOST_MEMORY, windowBits - 6),
    chunkSize: Math.min(16 * 1024, Math.max(64, bytes.length)),
  });
}
