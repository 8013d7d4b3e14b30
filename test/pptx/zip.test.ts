import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32, readZip, ZipWriter } from '../../src/pptx/zip';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('zip', () => {
  it('reads back what it wrote', () => {
    const zip = new ZipWriter();
    const picture = Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) & 255);
    zip.add('a/b.xml', '<a>中文 🎯</a>'.repeat(50));
    zip.add('media/p.png', picture);
    zip.add('empty.xml', '');
    const { parts } = readZip(zip.finish());
    expect(new TextDecoder().decode(parts.get('a/b.xml'))).toBe('<a>中文 🎯</a>'.repeat(50));
    expect(parts.get('media/p.png')).toEqual(picture);
    expect(parts.get('empty.xml')).toEqual(new Uint8Array());
  });

  it('deflates XML and stores what is compressed already', () => {
    const zip = new ZipWriter();
    zip.add('x.xml', '<a/>');
    zip.add('p.jpeg', ascii('p'.repeat(100)));
    expect(readZip(zip.finish()).entries).toEqual([
      { name: 'x.xml', stored: false, size: 4 },
      { name: 'p.jpeg', stored: true, size: 100 },
    ]);
  });

  it('puts the content types first and keeps the order of the rest', () => {
    const zip = new ZipWriter();
    for (const name of ['b.xml', 'a.xml', '[Content_Types].xml']) zip.add(name, name);
    expect(readZip(zip.finish()).entries.map((entry) => entry.name)).toEqual(['[Content_Types].xml', 'b.xml', 'a.xml']);
    expect(zip.names).toEqual(['b.xml', 'a.xml', '[Content_Types].xml']);
  });

  it('gives the same bytes for the same parts', () => {
    const write = () => {
      const zip = new ZipWriter();
      zip.add('x.xml', '<a/>'.repeat(1000));
      return zip.finish();
    };
    expect(write()).toEqual(write());
  });

  it('takes the deflate of the host', () => {
    const zip = new ZipWriter((bytes) => deflateRawSync(bytes));
    zip.add('x.xml', 'text '.repeat(100));
    expect(new TextDecoder().decode(readZip(zip.finish()).parts.get('x.xml'))).toBe('text '.repeat(100));
  });

  it('lists a name as often as it occurs', () => {
    const zip = new ZipWriter();
    zip.add('x.xml', 'one');
    zip.add('x.xml', 'two');
    expect(readZip(zip.finish()).entries).toHaveLength(2);
  });

  it('refuses bytes that are no zip', () => {
    expect(() => readZip(ascii('not a zip'))).toThrow();
  });

  it('knows the checksum of the standard test text', () => {
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
  });
});
