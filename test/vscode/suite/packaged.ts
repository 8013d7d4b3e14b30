/** What a user gets: the packed and installed extension, with nothing of the repository around it. */
import { runInNode } from './run-in-node';

export const run = () =>
  runInNode(async () => {
    await import('./packaged.test');
    await import('./blocks.test');
  });
