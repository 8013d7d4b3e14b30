import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { slideUpdates } from '../../../src/vscode/preview/updates';

describe('a slide hidden from export, in the preview', () => {
  it('is there and says so', () => {
    const deck = parseDeck('## One\n\n---\n\n<!-- hide: true -->\n## Two\n');
    const source = { deck, scene: layoutDeck(deck), findings: [] };
    const updates = slideUpdates(source, new Set(), {
      svgOf: ({ title }) => title,
      readingOf: () => undefined,
      translate: formatMessage,
    });
    expect(updates.map(({ content }) => [content?.svg, content?.hidden])).toEqual([
      ['One', undefined],
      ['Two', true],
    ]);
  });
});
