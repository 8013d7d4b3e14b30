import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { exportedScene } from '../../../src/core/scene/exported';
import { talkTimes } from '../../../src/core/timing';

const HIDE = '<!-- hide: true -->\n';
const sceneOf = (...slides: string[]) => layoutDeck(parseDeck(slides.join('\n\n---\n\n')));
const links = (scene: ReturnType<typeof sceneOf>) =>
  scene.slides.map(({ nodes }) => JSON.stringify(nodes).match(/#slide-\d+/g) ?? []);

describe('the scene that is exported', () => {
  it('is the scene itself where nothing is hidden', () => {
    const scene = sceneOf('# a', '## b');
    expect(exportedScene(scene)).toBe(scene);
  });

  it('leaves hidden slides out and counts pages without them', () => {
    const scene = sceneOf('## a\n\n- x', `${HIDE}## b`, '## c\n\n- y');
    expect(scene.slides.map(({ hidden, title }) => [title, hidden])).toEqual([
      ['a', undefined],
      ['b', true],
      ['c', undefined],
    ]);
    const left = exportedScene(scene);
    expect(left.slides).toEqual([scene.slides[0], scene.slides[2]]);
    expect(left.slides[1]).toBe(scene.slides[2]);
    expect(left.slides.map(({ nodes }) => nodes)).toEqual(
      sceneOf('## a\n\n- x', '## c\n\n- y').slides.map(({ nodes }) => nodes),
    );
  });

  it('begins each section at its first slide that is left, and drops one that has none', () => {
    const scene = sceneOf(
      '<!-- section: A -->\n## a',
      `<!-- section: B -->\n${HIDE}## b`,
      `<!-- section: C -->\n${HIDE}## c`,
      '## d',
    );
    expect(exportedScene(scene).sections).toEqual([
      { name: 'A', first: 0 },
      { name: 'C', first: 1 },
    ]);
  });

  it('keeps links on the slides that they mean', () => {
    const scene = sceneOf(
      '- [b](#slide-2) and [c](#slide-3)',
      `${HIDE}## b`,
      '- [first](#slide-1), [last](#slide-4), [none](#slide-9)',
      '## d',
    );
    expect(links(scene)[0]).toEqual(['#slide-2', '#slide-3']);
    expect(links(exportedScene(scene))).toEqual([['#slide-2'], ['#slide-1', '#slide-3', '#slide-9'], []]);
  });

  it('takes no time for hidden slides', () => {
    const notes = '::: notes\nSome words to say here.\n:::';
    const whole = talkTimes(parseDeck(`## a\n\n${notes}\n\n---\n\n## b\n\n${notes}`));
    const half = talkTimes(parseDeck(`## a\n\n${notes}\n\n---\n\n${HIDE}## b\n\n${notes}`));
    expect(half.estimated).toBeGreaterThan(0);
    expect(half.estimated * 2).toBeCloseTo(whole.estimated);
  });
});
