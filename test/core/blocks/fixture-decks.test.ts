import { describe, expect, it } from 'vitest';
import { slideSvg } from '../../../src/core/svg';
import { THEMES } from '../../../src/core/themes';
import { writePptx } from '../../../src/pptx';
import { lintPackage } from '../../../src/pptx/package-lint';
import { sceneFaults } from '../scene-checks';
import { fixtureText, layOut } from './fixture-decks';

const cases = ['code.md', 'pictures.md'].flatMap((name) => THEMES.map((theme) => [name, theme.name] as const));

describe.each(cases)('%s in %s', (name, theme) => {
  const { deck, scene, resources } = layOut(fixtureText(name, theme));

  it('keeps everything on its slide, in its box, and apart from everything else', () => {
    expect(scene.theme.name).toBe(theme);
    expect(sceneFaults(scene, deck)).toEqual([]);
  });

  it('gives a clean package', async () => {
    expect(lintPackage(await writePptx(scene, { resources }), { scene })).toEqual([]);
  });

  it('draws', () => {
    for (const slide of scene.slides) expect(slideSvg(scene, slide)).toMatch(/^<svg [\s\S]*<\/svg>$/);
  });
});
