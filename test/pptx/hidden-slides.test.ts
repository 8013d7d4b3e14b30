import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../src/core/layout';
import { parseDeck } from '../../src/core/parse';
import { writePptx } from '../../src/pptx';
import { readPptx } from '../../src/pptx/read';

const HIDE = '<!-- hide: true -->\n';
const sceneOf = (...slides: string[]) => layoutDeck(parseDeck(slides.join('\n\n---\n\n')));

describe('slides hidden from export', () => {
  it('are not in the file, which is that of the deck without them', async () => {
    const hidden = sceneOf('# a', `${HIDE}## b\n\nSecret`, '## c\n\n- x');
    const bytes = await writePptx(hidden);
    expect(bytes).toEqual(await writePptx(sceneOf('# a', '## c\n\n- x')));
    expect(readPptx(bytes).slides).toHaveLength(2);
  });

  it('are not all that there is', async () => {
    await expect(writePptx(sceneOf(`${HIDE}# a`))).rejects.toThrow('every slide is hidden from export');
  });
});
