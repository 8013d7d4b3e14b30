import { describe, expect, it } from 'vitest';
import { CALCULATIONS } from './right-beside-wrong/calculations';
import { CLAIMS } from './right-beside-wrong/claims';
import { CONDITIONS } from './right-beside-wrong/conditions';
import { DERIVED_VALUES } from './right-beside-wrong/derived-values';
import { FLOWS } from './right-beside-wrong/flows';
import { OPERANDS } from './right-beside-wrong/operands';
import { OTHER_THINGS } from './right-beside-wrong/other-things';
import { RECKONED } from './right-beside-wrong/reckoned';
import { REGRESSIONS } from './right-beside-wrong/regressions';
import { REPEATS } from './right-beside-wrong/repeats';
import { RETOLD } from './right-beside-wrong/retold';
import { TAKEN_UP } from './right-beside-wrong/taken-up';
import { TARGETS } from './right-beside-wrong/targets';
import { TOLD_AGAIN } from './right-beside-wrong/told-again';
import { TOLD_PLAINLY } from './right-beside-wrong/told-plainly';
import { UNITS } from './right-beside-wrong/units';
import { VALUES } from './right-beside-wrong/values';
import { WHOLES } from './right-beside-wrong/wholes';
import { HINTS_TOO, rulesOn } from './rules-on';

const CASES = [
  ...CALCULATIONS,
  ...FLOWS,
  ...UNITS,
  ...VALUES,
  ...DERIVED_VALUES,
  ...CLAIMS,
  ...OTHER_THINGS,
  ...RECKONED,
  ...REGRESSIONS,
  ...REPEATS,
  ...TOLD_AGAIN,
  ...RETOLD,
  ...TARGETS,
  ...TOLD_PLAINLY,
  ...WHOLES,
  ...OPERANDS,
  ...CONDITIONS,
  ...TAKEN_UP,
];

describe('what looks like a mistake', () => {
  it.each(CASES)('%s is silent on: %s', (rule, right) => {
    expect(rulesOn(right, new RegExp(rule))).toEqual([]);
  });
  it.each(TAKEN_UP)('%s gives no hint on: %s', (rule, right) => {
    expect(rulesOn(right, new RegExp(rule), HINTS_TOO)).toEqual([]);
  });
  it.each(CASES)('%s tells the mistake that looks like: %s', (rule, _right, wrong) => {
    // What is put together from afar is told as a hint.
    expect([...new Set(rulesOn(wrong, new RegExp(rule), HINTS_TOO))]).toEqual([rule]);
  });
});
