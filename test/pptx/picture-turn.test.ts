import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/core/scene/resources';
import { storedCrop, turnedTransform, turnOf } from '../../src/pptx/picture-turn';
import { box, picture, scene, slide } from './scene-builder';
import { written } from './written';

const jpeg = (orientation?: Picture['orientation']): Picture => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  mime: 'image/jpeg',
  width: 100,
  height: 50,
  ...(orientation && { orientation }),
});
const SHOWN = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 };

describe('a photograph that lies on its side', () => {
  it.each([
    [2, ' flipH="1"'],
    [3, ' rot="10800000"'],
    [4, ' rot="10800000" flipH="1"'],
    [5, ' rot="16200000" flipH="1"'],
    [6, ' rot="5400000"'],
    [7, ' rot="5400000" flipH="1"'],
    [8, ' rot="16200000"'],
  ] as const)('is turned as Exif’s %s says', (orientation, wanted) => {
    expect(turnedTransform(box(0, 0, 100, 50), turnOf(jpeg(orientation)))).toContain(`<a:xfrm${wanted}>`);
  });

  it('keeps its middle, so that it fills its box once it is turned', () => {
    expect(turnedTransform(box(100, 100, 200, 100), turnOf(jpeg(6)))).toContain(
      `<a:off x="${150 * 12700}" y="${50 * 12700}"/><a:ext cx="${100 * 12700}" cy="${200 * 12700}"/>`,
    );
    expect(turnedTransform(box(1, 2, 3, 4), turnOf(jpeg()))).toContain('<a:xfrm><a:off');
  });

  it('is cut at the edges that are shown there', () => {
    expect(storedCrop(SHOWN, turnOf(jpeg(6)))).toEqual({ left: 0.2, top: 0.3, right: 0.4, bottom: 0.1 });
    expect(storedCrop(SHOWN, turnOf(jpeg(3)))).toEqual({ left: 0.3, top: 0.4, right: 0.1, bottom: 0.2 });
    expect(storedCrop(SHOWN, turnOf(jpeg(2)))).toEqual({ left: 0.3, top: 0.2, right: 0.1, bottom: 0.4 });
    expect(storedCrop(SHOWN, turnOf(jpeg()))).toEqual(SHOWN);
  });

  it('is no background fill, which cannot be turned', async () => {
    const whole = picture(2, 'a.jpg', { box: box(0, 0, 960, 540), alt: '' });
    const file = await written(scene([slide([], { backdrop: [whole] })]), new Map([['a.jpg', jpeg(6)]]));
    expect(file.text('ppt/slides/slide1.xml')).toMatch(/<p:pic>.*rot="5400000"/);
  });
});
