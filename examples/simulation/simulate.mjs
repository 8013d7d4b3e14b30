#!/usr/bin/env node
/**
 * Computes the figures of the stage 2 deck: `node examples/simulation/simulate.mjs > examples/simulation/results.json`.
 * The same seed gives the same figures on every machine.
 */
import { batching } from './batching.mjs';
import { fairSharing } from './fair-sharing.mjs';
import { placement } from './placement.mjs';

const SEED = 20261122;

/** Everything that the deck quotes. */
export function simulate(seed = SEED) {
  return { seed, placement: placement(seed), batching: batching(seed), fairSharing: fairSharing(seed) };
}

if (import.meta.url === `file://${process.argv[1]}`) process.stdout.write(`${JSON.stringify(simulate(), null, 2)}\n`);
