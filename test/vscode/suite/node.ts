/** The suite in the Node extension host: VS Code requires this file and calls `run`. */
import { format } from 'node:util';
import Mocha from 'mocha';
import { markLines, TEST_LIMIT_MS } from './report';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: TEST_LIMIT_MS, color: false });
  if (process.env.EDITOR_TEST_MARK) markLines(Mocha.reporters.Base, format);
  // Loaded late: the files define their tests through mocha's globals, which are there only from here on.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  return new Promise((resolve, reject) => {
    import('./all').then(
      () => mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`)))),
      reject,
    );
  });
}
