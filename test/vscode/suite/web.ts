/** The same suite in the web worker extension host: one file, mocha's browser build, nothing of Node. */
import 'mocha/mocha';
import { markLines, TEST_LIMIT_MS } from './report';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: Mocha.reporters.Spec, timeout: TEST_LIMIT_MS });
  markLines(Mocha.reporters.Base as never, formatLine);
  await import('./all');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** As much of `util.format` as mocha's spec reporter uses. */
function formatLine(template: unknown = '', ...values: unknown[]): string {
  const rest = [...values];
  const text = String(template).replace(/%[sd]/g, (mark) => (rest.length > 0 ? String(rest.shift()) : mark));
  return [text, ...rest.map(String)].join(' ');
}
