/** The same suite in the web worker extension host: one file, mocha's browser build, nothing of Node. */
import 'mocha/mocha';
import { markLines, TEST_LIMIT_MS } from './report';

export function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: Mocha.reporters.Spec, timeout: TEST_LIMIT_MS });
  markLines(Mocha.reporters.Base as never, formatLine);
  return new Promise((resolve, reject) => {
    import('./all').then(
      () => mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`)))),
      reject,
    );
  });
}

/** As much of `util.format` as mocha's spec reporter uses. */
function formatLine(template: unknown = '', ...values: unknown[]): string {
  const rest = [...values];
  const text = String(template).replace(/%[sd]/g, (mark) => (rest.length > 0 ? String(rest.shift()) : mark));
  return [text, ...rest.map(String)].join(' ');
}
