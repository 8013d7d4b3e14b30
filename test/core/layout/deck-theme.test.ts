import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { LAYOUTS } from '../../../src/core/layouts';
import { parseDeck } from '../../../src/core/parse';
import type { FileFault, Picture, TextFile } from '../../../src/core/scene/resources';
import type { Scene, SceneLayout } from '../../../src/core/scene/scene';
import { formatMessage } from '../../../src/core/source/message';

const PATH = './brand/acme.theme.yaml';
const TEXT = `---\nproofdeck: true\ntheme: ${PATH}\n---\n\n## One\n\n- point\n\n---\n\n## Two\n\n- point\n`;
const DECK = parseDeck(TEXT);
const KEY = 'brand/logo.png';

const logo = (width: number, height: number): Picture => ({
  bytes: new Uint8Array(),
  mime: 'image/png',
  width,
  height,
});
const file = (text: string): TextFile => ({ path: PATH, text });

function lay(themeFile?: TextFile | FileFault, picture?: Picture): Scene {
  return layoutDeck(DECK, {
    ...(themeFile && { files: { theme: themeFile } }),
    resources: new Map(picture ? [[KEY, picture]] : []),
  });
}

/** The deck's problems as `code severity: message`; all of them stand on the path in the front matter. */
function problems(scene: Scene): string[] {
  return scene.problems.map(({ code, severity, message, span }) => {
    expect(TEXT.slice(span.start, span.end)).toBe(PATH);
    return `${code} ${severity}: ${formatMessage(message)}`;
  });
}

function layout(scene: Scene, name: string): SceneLayout {
  return scene.layouts[LAYOUTS.findIndex((one) => one.name === name)]!;
}

const logoOf = (scene: Scene, name: string) => layout(scene, name).graphics.find((node) => node.kind === 'picture');

describe('a deck in a theme file', () => {
  it('is set in its colours, fonts and sizes', () => {
    const scene = lay(file('colors: { accent1: "#7A1F5C" }\nsizes: { title: 26 }'));
    expect(scene.theme).toMatchObject({ name: 'acme', colors: { accent1: '#7A1F5C' } });
    expect(layout(scene, 'content').placeholders[0]).toMatchObject({ type: 'title', size: 26 });
    expect(problems(scene)).toEqual([]);
  });

  it('keeps its slides while the file is the same, and gives them other keys when it changes', () => {
    const themeFile = file('colors: { accent1: "#7A1F5C" }');
    const first = lay(themeFile);
    expect(lay(themeFile).slides[0]).toBe(first.slides[0]);
    expect(lay(themeFile).layouts).toBe(first.layouts);
    expect(lay(file('colors: { accent1: "#7A1F5C" }')).slides[0]!.key).toBe(first.slides[0]!.key);
    expect(lay(file('colors: { accent1: "#7A1F00" }')).slides[0]!.key).not.toBe(first.slides[0]!.key);
  });

  it.each([
    [undefined, 'theme-missing error: The theme file "{0}" was not found; "cloud-native" is used. Check the path.'],
    ['missing', 'theme-missing error: The theme file "{0}" was not found; "cloud-native" is used. Check the path.'],
    ['unreadable', 'theme-missing error: The theme file "{0}" cannot be read; "cloud-native" is used.'],
    [
      'outside',
      'theme-missing error: The theme file "{0}" lies outside the workspace, so it is not read; "cloud-native" is used. Copy it beside the deck.',
    ],
  ] as const)('takes the default theme when the file is %s', (fault, expected) => {
    const scene = lay(fault && { fault });
    expect(scene.theme.name).toBe('cloud-native');
    expect(problems(scene)).toEqual([expected.replace('{0}', PATH)]);
  });

  it('says how many findings the file has, with the weight of the worst', () => {
    expect(problems(lay(file('naem: x')))).toEqual([
      'theme-file warning: The theme file has a finding. Open it to see where.',
    ]);
    expect(problems(lay(file('naem: x\nname: [\n')))).toEqual([
      expect.stringMatching(/^theme-file error: The theme file has \d findings/),
    ]);
  });
});

describe('the logo of a theme file', () => {
  const asks = (more: string) => file(`logo: { picture: ./logo.png, ${more} }`);

  it('stands in its corner, in the middle of its row, in its own proportions', () => {
    const scene = lay(asks('width: 100'), logo(400, 120));
    expect(logoOf(scene, 'content')).toMatchObject({
      resource: KEY,
      box: { x: 806, y: 46, width: 100, height: 30 },
      alt: '',
    });
    expect(logoOf(lay(asks('width: 60, place: bottom-left'), logo(200, 100)), 'content')?.box).toEqual({
      x: 54,
      y: 500,
      width: 60,
      height: 30,
    });
  });

  it('is on the layouts that it names', () => {
    const scene = lay(asks('on: [content, title]'), logo(400, 120));
    const shown = LAYOUTS.filter(({ name }) => logoOf(scene, name)).map(({ name }) => name);
    expect(shown).toEqual(['title', 'content']);
  });

  it('is made smaller when it would be higher than its row', () => {
    const scene = lay(asks('width: 100'), logo(100, 100));
    expect(logoOf(scene, 'content')?.box).toEqual({ x: 844, y: 30, width: 62, height: 62 });
    expect(problems(scene)).toEqual([
      'theme-logo info: The logo of the theme is 62 pt wide instead of 100: larger, it would reach into the text.',
    ]);
  });

  it.each(['top-left', 'top-right', 'bottom-left', 'bottom-right'])(
    'keeps titles and footers clear of it: %s',
    (place) => {
      const scene = lay(asks(`width: 120, place: ${place}`), logo(400, 100));
      for (const { name } of LAYOUTS) {
        const { box } = logoOf(scene, name)!;
        for (const spec of layout(scene, name).placeholders) {
          const apart =
            spec.box.x + spec.box.width <= box.x ||
            box.x + box.width <= spec.box.x ||
            spec.box.y + spec.box.height <= box.y ||
            box.y + box.height <= spec.box.y;
          expect(apart, `${name}: ${spec.name}`).toBe(true);
        }
      }
    },
  );

  it('is a finding when there is no such picture', () => {
    expect(problems(lay(asks('width: 50')))).toEqual([
      'theme-logo warning: The logo "brand/logo.png" of the theme was not found, so no page shows it.',
    ]);
    expect(logoOf(lay(asks('width: 50')), 'content')).toBeUndefined();
  });

  it('is drawn anew when its picture changes', () => {
    const themeFile = asks('width: 100');
    const before = lay(themeFile, logo(400, 100));
    expect(lay(themeFile, logo(200, 100)).slides[0]!.key).not.toBe(before.slides[0]!.key);
  });
});

describe('the graphics of a theme file', () => {
  it('are behind what the layout draws, on the layouts they name, with ids of their own', () => {
    const rect = 'shape: rect, x: 0, y: 0, width: 960, height: 6, color: accent1';
    const scene = lay(file(`graphics: [{ ${rect} }, { ${rect}, layouts: [title] }]`));
    expect(layout(scene, 'content').graphics.map(({ name }) => name)).toEqual(['Theme rect 1', 'Accent']);
    expect(
      layout(scene, 'title')
        .graphics.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['Theme rect 1', 'Theme rect 2']);
    for (const { graphics } of scene.layouts) expect(new Set(graphics.map(({ id }) => id)).size).toBe(graphics.length);
  });

  it('are lines and shapes', () => {
    const scene = lay(
      file(
        'graphics: [{ shape: line, x: 0, y: 9, width: 90, height: 0, color: accent1, thickness: 2 }, { shape: ellipse, x: 0, y: 0, width: 9, height: 9, color: "#123456", opacity: 0.5 }]',
      ),
    );
    expect(layout(scene, 'content').graphics.slice(0, 2)).toMatchObject([
      { kind: 'line', stroke: { color: 'accent1', width: 2 } },
      { kind: 'shape', geometry: 'ellipse', fill: { color: '#123456', opacity: 0.5 }, alt: '' },
    ]);
  });
});

describe('a theme that is not there', () => {
  const problems = (theme: string) =>
    layoutDeck(parseDeck(`---\ntheme: ${theme}\n---\n\n# A\n`)).problems.map(({ code, severity }) => [code, severity]);

  it.each(['default', 'gaia', 'uncover'])('is a hint where Marp has it: %s', (theme) => {
    expect(problems(theme)).toEqual([['theme-unknown', 'info']]);
  });

  it('is a warning otherwise', () => {
    expect(problems('papre')).toEqual([['theme-unknown', 'warning']]);
  });

  it.each(['cloud-native', 'paper', 'midnight'])('is not %s', (theme) => {
    expect(problems(theme)).toEqual([]);
  });
});
