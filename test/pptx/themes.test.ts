import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../src/core/layout';
import { LAYOUTS } from '../../src/core/layouts';
import { parseDeck } from '../../src/core/parse';
import { readPicture } from '../../src/core/scene/read-picture';
import type { Picture } from '../../src/core/scene/resources';
import { THEMES } from '../../src/core/themes';
import { writePptx } from '../../src/pptx';
import { OpenPackage } from '../../src/pptx/open-package';
import { lintPackage } from '../../src/pptx/package-lint';
import { findAll, type XmlElement } from '../../src/pptx/xml';
import { inRepository, readRepositoryFile } from '../source-files';
import { written } from './written';

const LAYOUT_PARTS = LAYOUTS.map((_, index) => `ppt/slideLayouts/slideLayout${index + 1}.xml`);
const NINE = Array.from({ length: 9 }, (_, index) => `a:lvl${index + 1}pPr`);

/** `srgbClr` of a slot of the theme part. */
function slot(theme: XmlElement, name: string): string | undefined {
  return findAll(findAll(theme, `a:${name}`)[0]!, 'a:srgbClr')[0]?.attributes.val;
}

/** Names of the level styles that stand in an element. */
function levels(element: XmlElement | undefined): string[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child !== 'string' && /^a:lvl\dpPr$/.test(child.name) ? [child.name] : [],
  );
}

describe.each(THEMES.map((theme) => [theme.name, theme] as const))('the PowerPoint theme of %s', (name, theme) => {
  const file = written(
    layoutDeck(parseDeck(`---\nproofdeck: true\ntheme: ${name}\n---\n\n# Title\n\n---\n\n## Page\n`)),
  );

  it('holds its colours and fonts', async () => {
    const part = (await file).xml('ppt/theme/theme1.xml');
    for (const accent of ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const)
      expect(slot(part, accent)).toBe(theme.colors[accent].slice(1));
    expect([slot(part, 'hlink'), slot(part, 'folHlink')]).toEqual(
      [theme.colors.link, theme.colors.visited].map((color) => color.slice(1)),
    );
    const fonts = (await file).text('ppt/theme/theme1.xml');
    for (const [tag, pair] of [
      ['majorFont', theme.fonts.heading],
      ['minorFont', theme.fonts.body],
    ] as const)
      expect(fonts).toContain(`<a:${tag}><a:latin typeface="${pair.latin}"/><a:ea typeface="${pair.eastAsian}"/>`);
  });

  it('maps text and ground to the theme’s dark and light slots', async () => {
    const part = (await file).xml('ppt/theme/theme1.xml');
    const map = findAll((await file).xml('ppt/slideMasters/slideMaster1.xml'), 'p:clrMap')[0]!.attributes;
    expect(slot(part, map.tx1!)).toBe(theme.colors.text.slice(1));
    expect(slot(part, map.bg1!)).toBe(theme.colors.ground.slice(1));
    expect(slot(part, map.tx2!)).toBe(theme.colors.quiet.slice(1));
    expect(slot(part, map.bg2!)).toBe(theme.colors.panel.slice(1));
  });

  it('comes with every layout, nine levels in every placeholder for text', async () => {
    const names = new Set<string | undefined>();
    for (const part of LAYOUT_PARTS) names.add(/<p:cSld name="([^"]*)"/.exec((await file).text(part))?.[1]);
    expect(names.size).toBe(LAYOUTS.length);
    for (const part of LAYOUT_PARTS) {
      for (const shape of findAll((await file).xml(part), 'p:sp')) {
        const type = findAll(shape, 'p:ph')[0]?.attributes.type;
        if (type !== 'body' && type !== 'subTitle') continue;
        expect(levels(findAll(shape, 'a:lstStyle')[0]), part).toEqual(NINE);
      }
    }
  });

  it('has title and body styles in its master', async () => {
    const master = (await file).xml('ppt/slideMasters/slideMaster1.xml');
    expect(levels(findAll(master, 'p:titleStyle')[0])).toEqual(['a:lvl1pPr']);
    expect(levels(findAll(master, 'p:bodyStyle')[0])).toEqual(NINE);
    expect(levels(findAll(master, 'p:otherStyle')[0])).toEqual(NINE);
  });
});

describe('a theme file in a PowerPoint file', () => {
  const themeFile = { path: './acme.theme.yaml', text: readRepositoryFile('test/fixtures/themes/acme.theme.yaml') };
  const logo = readPicture(readFileSync(inRepository('test/fixtures/themes/logo.png'))) as Picture;
  const resources = new Map([['logo.png', logo]]);
  const scene = layoutDeck(parseDeck(readRepositoryFile('test/fixtures/themes/deck.md')), {
    files: { theme: themeFile },
    resources,
  });
  const bytes = writePptx(scene, { resources });
  const part = (layout: string) => LAYOUT_PARTS[LAYOUTS.findIndex(({ name }) => name === layout)]!;

  it('has no fault', async () => {
    expect(scene.problems).toEqual([]);
    expect(lintPackage(await bytes, { scene })).toEqual([]);
  });

  it('holds the theme’s colours and fonts', async () => {
    const theme = new OpenPackage(await bytes).text('ppt/theme/theme1.xml');
    expect(theme).toContain('name="Acme"');
    expect(theme).toContain('<a:accent1><a:srgbClr val="7A1F5C"/></a:accent1>');
    expect(theme).toContain('<a:latin typeface="Times New Roman"/><a:ea typeface="SimSun"/>');
  });

  it('has the logo once, on the layouts that show it and on no slide', async () => {
    const file = new OpenPackage(await bytes);
    expect(file.names.filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
    const shown = LAYOUTS.map(({ name }) => name).filter((name) => file.text(part(name)).includes('<p:pic>'));
    expect(new Set(shown)).toEqual(new Set(['section', 'content', 'two-column', 'table', 'code']));
    for (const name of shown) {
      const images = file.relations(part(name)).filter(({ type }) => type === 'image');
      expect(images.map((one) => one.part)).toEqual(['ppt/media/image1.png']);
      expect(file.text(part(name))).toContain(`<a:blip r:embed="${images[0]!.id}">`);
    }
    for (const name of file.names.filter((one) => /^ppt\/slides\/slide\d+\.xml$/.test(one)))
      expect(file.text(name)).not.toContain('<p:pic>');
  });

  it('has the graphics on the layouts that name them', async () => {
    const file = new OpenPackage(await bytes);
    expect(file.text(part('title')).match(/prst="ellipse"/g)).toHaveLength(2);
    expect(file.text(part('closing')).match(/prst="ellipse"/g)).toHaveLength(1);
    expect(file.text(part('content'))).toContain('name="Theme line 4"');
    expect(file.text(part('section'))).not.toContain('name="Theme');
  });
});
