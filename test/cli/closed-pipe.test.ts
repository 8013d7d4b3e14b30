import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { allowClosedPipe } from '../../src/cli/closed-pipe';

it('a reader that leaves is no mistake, anything else is', () => {
  const stream = new EventEmitter();
  allowClosedPipe(stream);
  expect(stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).toBe(true);
  expect(() => stream.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toThrow('no space');
});
