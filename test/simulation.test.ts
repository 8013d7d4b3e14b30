import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { simulate } from '../examples/simulation/simulate.mjs';

it('the figures that the stage 2 deck quotes are what the simulation gives', () => {
  const committed: unknown = JSON.parse(readFileSync('examples/simulation/results.json', 'utf8'));
  expect(JSON.parse(JSON.stringify(simulate()))).toEqual(committed);
}, 120_000);
