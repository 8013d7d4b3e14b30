/** Runs the journeys: each drives a real VS Code through its user interface, step by step, one picture a step. */
import Mocha from 'mocha';

/** A step waits for several things on the screen, and a shared machine can be slow. */
const STEP_LIMIT_MS = 180_000;

// The steps of a journey build on each other: after one that failed, the next ones would tell nothing.
const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: STEP_LIMIT_MS, color: false, bail: true });
mocha.suite.emit('pre-require', globalThis, '', mocha);
await import('./writing-a-deck.test');
mocha.run((failures) => process.exit(failures === 0 ? 0 : 1));
