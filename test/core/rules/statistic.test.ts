import { expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import { readSlide } from '../../../src/core/rules/reading/slide-reading';
import { statisticOf } from '../../../src/core/rules/reading/statistic';

/** The statistic of each number of a paragraph. */
function statistics(text: string, sources: readonly string[] = []): string[] {
  const passage = readSlide(parseDeck(text).slides[0]!.body).texts[0]!;
  return passage.quantities.map((quantity) => statisticOf(passage, quantity, sources));
}

it('is the one named last before the value', () => {
  expect(statistics('阶段三平均 TBT 31.3 ms，P99 是 124 ms')).toEqual(['平均', 'p99']);
  expect(statistics('Mean TTFT 310 ms, P95 880 ms')).toEqual(['mean', 'p95']);
});

it('is the one named behind where none stands before', () => {
  expect(statistics('TTFT of 310 ms (median)')).toEqual(['median']);
});

it('goes by the label, of which each value of a cell has its own', () => {
  expect(statistics('31.3 ms / 124 ms', ['TBT mean / P99'])).toEqual(['mean', 'p99']);
  expect(statistics('124 ms', ['P99 TBT'])).toEqual(['p99']);
  expect(statistics('124 ms', ['TBT'])).toEqual(['']);
});
