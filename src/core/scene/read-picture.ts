import type { Picture, PictureFault } from './resources';

type Size = Pick<Picture, 'width' | 'height' | 'orientation'>;

/**
 * Recognises a picture by its first bytes, never by its name, and reads its size in pixels.
 * A file that is none of the formats we draw is `unsupported`; one that is cut short or has no size is `unreadable`.
 */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  const mime = mimeOf(bytes);
  if (!mime) return { fault: bytes.length === 0 ? 'unreadable' : 'unsupported' };
  const size = SIZE_READERS[mime](bytes);
  if (!size || !(size.width > 0) || !(size.height > 0)) return { fault: 'unreadable' };
  return { bytes, mime, ...size };
}

const SIZE_READERS: Readonly<Record<Picture['mime'], (bytes: Uint8Array) => Size | undefined>> = {
  'image/png': pngSize,
  'image/gif': gifSize,
  'image/jpeg': jpegSize,
  'image/svg+xml': svgSize,
};

function mimeOf(bytes: Uint8Array): Picture['mime'] | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'image/gif';
  return svgTag(bytes) ? 'image/svg+xml' : undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24) return undefined;
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

function gifSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 10) return undefined;
  return { width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) };
}

/** Walks the segments to the frame header; swaps the sides if Exif says that the picture lies on its side. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const data = view(bytes);
  let orientation = 1;
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) {
      const [height, width] = [data.getUint16(at + 5), data.getUint16(at + 7)];
      const size = orientation >= 5 ? { width: height, height: width } : { width, height };
      return orientation === 1 ? size : { ...size, orientation: orientation as NonNullable<Size['orientation']> };
    }
    const length = data.getUint16(at + 2);
    if (marker === 0xe1) orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC), which share the range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The orientation (tag 0x0112) that an APP1 segment gives; 1, upright, where it gives none. */
function exifOrientation(segment: Uint8Array): number {
  if (!startsWith(segment, [0x45, 0x78, 0x69, 0x66, 0, 0]) || segment.length < 20) return 1;
  const tiff = view(segment.subarray(6));
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(directory, little);
  for (let i = 0; i < count && directory + 14 + i * 12 <= tiff.byteLength; i++) {
    const entry = directory + 2 + i * 12;
    if (tiff.getUint16(entry, little) !== 0x0112) continue;
    const value = tiff.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The opening `<svg …>` tag if the file is one; comments, a declaration and a doctype may come first. */
function svgTag(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*(<svg\b[^>]*>)/.exec(head)?.[1];
}

function svgSize(bytes: Uint8Array): Size | undefined {
  const tag = svgTag(bytes) ?? '';
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/.exec(tag);
  const [width, height] = [svgLength(tag, 'width'), svgLength(tag, 'height')];
  if (width && height) return { width, height };
  return box ? { width: Number(box[1]), height: Number(box[2]) } : undefined;
}

/** CSS pixels per unit; percentages and font units say nothing about a size and are left out. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

function svgLength(tag: string, name: string): number | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)\\s*([a-z%]*)\\s*["']`).exec(tag);
  const factor = found && PIXELS[found[2]!];
  return factor ? Number(found[1]) * factor : undefined;
}
