/** Runs the journeys: each drives a real VS Code through its user interface, step by step, one picture a step. */
import Mocha from 'mocha';

/** A step waits for several things on the screen, and a shared machine can be slow. */
const STEP_LIMIT_MS = 180_000;

const JOURNEYS: Readonly<Record<string, () => Promise<unknown>>> = {
  writing: () => import('./writing-a-deck.test'),
  looking: () => import('./looking-at-a-deck.test'),
  checking: () => import('./checking-numbers.test'),
  template: () => import('./company-template.test'),
  assembling: () => import('./assembling-a-deck.test'),
  'several-decks': () => import('./several-decks.test'),
  faults: () => import('./faults.test'),
  alone: () => import('./alone-in-chinese.test'),
  restricted: () => import('./restricted-mode.test'),
};

const only = process.env.EDITOR_TEST_JOURNEY;
if (only !== undefined && !(only in JOURNEYS))
  throw new Error(`No journey ${only}: ${Object.keys(JOURNEYS).join(', ')}`);

let failures = 0;
for (const [name, load] of Object.entries(JOURNEYS)) {
  if (only === undefined || only === name) failures += await runJourney(load);
}
process.exit(failures === 0 ? 0 : 1);

/** The steps of a journey build on each other: after one that failed, the next ones would tell nothing. */
async function runJourney(load: () => Promise<unknown>): Promise<number> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: STEP_LIMIT_MS, color: false, bail: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  return new Promise((resolve) => mocha.run(resolve));
}
