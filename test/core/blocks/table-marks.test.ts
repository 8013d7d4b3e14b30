import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { TableNode } from '../../../src/core/scene/node';
import { cloudNative } from '../../../src/core/themes/cloud-native';

const TABLE = `| Technique | Effort | Isolation | Notes | Left |
|---|---|---|---|:---|
| MIG | ★★☆ | ✓ | ✅ | ✓ |
| MPS | ★ | ✗ | ❌ | ✗ |
| vGPU | ★★★ | ✔ | partly ✓ | ✓ |`;

describe('columns of ticks and stars', () => {
  const deck = parseDeck(`## T\n\n${TABLE}\n`);
  const table = layoutDeck(deck).slides[0]!.nodes.find((node): node is TableNode => node.kind === 'table')!;
  const column = (index: number) => table.rows.slice(1).map(({ cells }) => cells[index]!.text.paragraphs[0]!);

  it('stand in the middle, but where the author says otherwise', () => {
    expect([0, 1, 2, 3, 4].map((index) => column(index)[0]!.align)).toEqual([
      'left',
      'center',
      'center',
      'center',
      'left',
    ]);
  });

  it('are coloured by what they say', () => {
    const { good, bad } = cloudNative.meaning;
    const colors = (index: number) => column(index).map(({ runs }) => runs[0]!.style.color);
    expect(colors(1)).toEqual(['accent2', 'accent2', 'accent2']);
    expect(colors(2)).toEqual([good, bad, good]);
    // Emoji have colours of their own; other text stays text.
    expect(colors(3)).toEqual(['text', 'text', 'text']);
  });
});
