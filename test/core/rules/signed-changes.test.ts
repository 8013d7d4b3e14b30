import { expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** What C01 says of a row's change: the values of its message, and the text that its fix writes. */
function saidOf(row: string): { readonly is: unknown; readonly fixed: readonly string[] } {
  const text = `# A\n\n| 指标 | 优化前 | 优化后 | 变化 |\n|---|---|---|---|\n${row}\n`;
  const found = lintDeck(parseDeck(text)).find(({ rule }) => rule === 'C01')!;
  const fixed = (found.fixes ?? []).flatMap(({ edits }) =>
    edits.map((edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)),
  );
  return { is: found.message.args[3], fixed: fixed.map((one) => one.trim().split('\n').at(-1)!) };
}

it('gives a change the sign that its values have, with the kind of minus that stands there', () => {
  expect(saidOf('| TTFT | 820 ms | 410 ms | -30% |')).toEqual({
    is: '-50%',
    fixed: ['| TTFT | 820 ms | 410 ms | -50% |'],
  });
  expect(saidOf('| TTFT | 820 ms | 410 ms | −30% |')).toEqual({
    is: '−50%',
    fixed: ['| TTFT | 820 ms | 410 ms | −50% |'],
  });
});

it('turns a sign round that the values contradict, and gives none to a change without one', () => {
  expect(saidOf('| 吞吐 | 820 tok/s | 410 tok/s | +30% |')).toEqual({
    is: '-50%',
    fixed: ['| 吞吐 | 820 tok/s | 410 tok/s | -50% |'],
  });
  expect(saidOf('| TTFT | 820 ms | 410 ms | 下降 30% |')).toEqual({
    is: '50%',
    fixed: ['| TTFT | 820 ms | 410 ms | 下降 50% |'],
  });
});

it('reports a mistake once: what disagrees with a value that is wrong where it stands is right', () => {
  const deck = (total: number) =>
    `# Fleet\n\n| Pool | Nodes |\n|---|---|\n| Prefill | 40 |\n| Decode | 92 |\n| Standby | 12 |\n| Total | ${total} |\n\n---\n\n# Close\n\nThe fleet has 144 nodes in total.\n`;
  const rules = (text: string) =>
    lintDeck(parseDeck(text))
      .filter(({ severity, rule }) => severity !== 'info' && /^[KV]\d\d$/.test(rule))
      .map(({ rule }) => rule);
  expect(rules(deck(146))).toEqual(['V05']);
  expect(rules(deck(144))).toEqual([]);
});
