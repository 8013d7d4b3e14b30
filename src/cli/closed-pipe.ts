import type { EventEmitter } from 'node:events';

/** A reader that has seen enough, such as `head`, is no mistake: what is written to it then is lost, and the run goes on. */
export function allowClosedPipe(stream: EventEmitter): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
