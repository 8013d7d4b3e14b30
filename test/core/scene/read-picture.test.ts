import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/core/scene/read-picture';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);

const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 2, 0x80, 0, 0, 1, 0x68);
const FRAME = [0xff, 0xc2, 0, 17, 8, 0x01, 0x2c, 0x01, 0x90, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const EXIF_TURNED = [
  ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
];

describe('readPicture', () => {
  it('reads the size of a PNG and of a GIF', () => {
    expect(readPicture(PNG)).toMatchObject({ mime: 'image/png', width: 640, height: 360 });
    expect(readPicture(bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 10, 0, 20, 0))).toMatchObject({
      mime: 'image/gif',
      width: 10,
      height: 20,
    });
  });

  it('walks a JPEG to its frame header', () => {
    const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...FRAME);
    expect(readPicture(jpeg)).toMatchObject({ mime: 'image/jpeg', width: 400, height: 300 });
  });

  it('swaps the sides of a JPEG that its Exif lays on its side', () => {
    const jpeg = bytes(0xff, 0xd8, ...EXIF_TURNED, ...FRAME);
    expect(readPicture(jpeg)).toMatchObject({ width: 300, height: 400, orientation: 6 });
    expect(readPicture(bytes(0xff, 0xd8, ...FRAME))).not.toHaveProperty('orientation');
  });

  it('takes an SVG by its lengths, or by its view box', () => {
    expect(readPicture(text('<?xml version="1.0"?>\n<svg width="2in" height="96px"/>'))).toMatchObject({
      mime: 'image/svg+xml',
      width: 192,
      height: 96,
    });
    expect(readPicture(text('<!-- made by hand --><svg width="100%" viewBox="0 0 30 20">'))).toMatchObject({
      width: 30,
      height: 20,
    });
  });

  it('says what is wrong with anything else', () => {
    expect(readPicture(bytes())).toEqual({ fault: 'unreadable' });
    expect(readPicture(text('%PDF-1.7'))).toEqual({ fault: 'unsupported' });
    expect(readPicture(PNG.subarray(0, 12))).toEqual({ fault: 'unreadable' });
    expect(readPicture(bytes(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff))).toEqual({ fault: 'unreadable' });
    expect(readPicture(text('<svg>'))).toEqual({ fault: 'unreadable' });
  });
});
