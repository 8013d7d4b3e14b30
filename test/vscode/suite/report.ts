/**
 * Marks mocha's lines, so that a runner that sees them mixed into VS Code's own log can pick them out
 * (harness/code.mjs). On a desktop they are mocha's plain lines.
 */
const MARK = '[test] ';

/** Anything that prints a finished line of mocha's. */
interface LineReporter {
  consoleLog: (...values: unknown[]) => void;
}

/** Lets mocha print marked lines. `format` is `util.format`, or what stands for it in a browser. */
export function markLines(base: LineReporter, format: (...values: unknown[]) => string): void {
  base.consoleLog = (...values) => {
    for (const line of format(...values).split('\n')) console.log(MARK + line);
  };
}

/** Generous: on a machine at work an edit or a save can take seconds. */
export const TEST_LIMIT_MS = 180_000;
