import { describe, expect, it } from 'vitest';
import type { PictureNode } from '../../src/core/scene/node';
import type { Picture } from '../../src/core/scene/resources';
import type { SceneSlide } from '../../src/core/scene/scene';
import { box, PNG, picture, scene, slide, title } from './scene-builder';
import { written } from './written';

/** Never opened by these tests, so its bytes may be any. */
const JPEG: Picture = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), mime: 'image/jpeg', width: 16, height: 9 };
const RESOURCES = new Map([
  ['a.jpg', JPEG],
  ['b.png', PNG],
]);
const PAGE_BOX = box(0, 0, 960, 540);

async function slideXml(backdrop: readonly PictureNode[], more: Partial<SceneSlide> = {}): Promise<string> {
  const file = await written(scene([slide([title('T', 9)], { backdrop, ...more })]), RESOURCES);
  return file.text('ppt/slides/slide1.xml');
}

describe('the ground of a slide', () => {
  it('is one photograph over the page as PowerPoint’s own background', async () => {
    const xml = await slideXml([picture(2, 'a.jpg', { box: PAGE_BOX, alt: '' })]);
    expect(xml).toMatch(
      /<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId\d+"><\/a:blip><a:stretch><a:fillRect\/><\/a:stretch><\/a:blipFill><a:effectLst\/><\/p:bgPr><\/p:bg>/,
    );
    expect(xml).not.toContain('<p:pic>');
  });

  it.each([
    ['is cut', { crop: { left: 0, top: 0.1, right: 0, bottom: 0.1 } }],
    ['is clear', { opacity: 0.5 }],
    ['has a description', { alt: 'A rack' }],
    ['leaves some of the page free', { box: box(0, 0, 480, 540) }],
    ['may have clear places', { resource: 'b.png' }],
  ])('stays a picture where it %s', async (_what, more) => {
    const xml = await slideXml([picture(2, 'a.jpg', { box: PAGE_BOX, alt: '', ...more })]);
    expect(xml).not.toContain('<p:bg>');
    expect(xml.indexOf('<p:pic>')).toBeGreaterThan(0);
    expect(xml.indexOf('<p:pic>')).toBeLessThan(xml.indexOf('<p:sp>'));
  });

  it('keeps its colour under its pictures', async () => {
    const xml = await slideXml([picture(2, 'a.jpg', { box: PAGE_BOX, alt: '' })], { background: '#000080' });
    expect(xml).toContain('<p:bg><p:bgPr><a:solidFill><a:srgbClr val="000080"/>');
    expect(xml).toContain('<p:pic>');
  });

  it('hides what the layout draws only where the Scene does', async () => {
    const backdrop = [picture(2, 'b.png', { box: PAGE_BOX })];
    expect(await slideXml(backdrop, { hidesGraphics: true })).toContain('<p:sld showMasterSp="0" ');
    expect(await slideXml(backdrop)).not.toContain('showMasterSp');
  });
});
