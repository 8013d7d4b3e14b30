import { format } from 'node:util';
import Mocha from 'mocha';
import { markLines, TEST_LIMIT_MS } from './report';

/** Runs the tests that `load` defines. Rejects if one fails. */
export async function runInNode(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: TEST_LIMIT_MS, color: false });
  if (process.env.EDITOR_TEST_MARK) markLines(Mocha.reporters.Base, format);
  // Loaded late: the files define their tests through mocha's globals, which are there only from here on.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
