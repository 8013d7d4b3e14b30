import { deflateSync, unzipSync } from 'fflate';

/** Raw deflate of one part. Node hosts pass zlib's, which is several times faster than the portable default. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Formats that are compressed already; everything else in a package is deflated, as Office does. */
const COMPRESSED = /\.(png|jpe?g|gif|xlsx)$/i;
const FIRST = '[Content_Types].xml';
/** 1 January 1980, the earliest date a zip can hold: a package knows no time of its own. */
const DOS_DATE = 0x21;
const VERSION = 20;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;

interface Entry {
  readonly name: Uint8Array;
  readonly body: Uint8Array;
  readonly stored: boolean;
  readonly crc: number;
  readonly size: number;
}

/**
 * Writes a zip whose bytes depend on nothing but the parts added and the `deflate` given.
 * Part names are ASCII, as in every package of ours. A name added twice stands twice: callers add each part once.
 */
export class ZipWriter {
  readonly #entries: { readonly first: boolean; readonly entry: Entry }[] = [];
  readonly #encoder = new TextEncoder();
  /** Names of the parts added so far. */
  readonly names: string[] = [];

  constructor(readonly deflate: Deflate = (bytes) => deflateSync(bytes)) {}

  add(name: string, data: string | Uint8Array): void {
    const raw = typeof data === 'string' ? this.#encoder.encode(data) : data;
    const stored = COMPRESSED.test(name) || raw.length === 0;
    const entry = {
      name: this.#encoder.encode(name),
      body: stored ? raw : this.deflate(raw),
      stored,
      crc: crc32(raw),
      size: raw.length,
    };
    this.names.push(name);
    this.#entries.push({ first: name === FIRST, entry });
  }

  /** The whole file. `[Content_Types].xml` stands first, where readers look for it; the rest in the order added. */
  finish(): Uint8Array {
    const ordered = [...this.#entries.filter((e) => e.first), ...this.#entries.filter((e) => !e.first)];
    const entries = ordered.map(({ entry }) => entry);
    const total = entries.reduce(
      (sum, e) => sum + LOCAL_HEADER + CENTRAL_HEADER + 2 * e.name.length + e.body.length,
      0,
    );
    const file = new Uint8Array(total + END_RECORD);
    const view = new DataView(file.buffer);
    let at = 0;
    const offsets = entries.map((entry) => {
      const offset = at;
      at = writeLocal(file, view, at, entry);
      return offset;
    });
    const directory = at;
    entries.forEach((entry, index) => {
      at = writeCentral(file, view, at, entry, offsets[index]!);
    });
    writeEnd(view, at, entries.length, directory);
    return file;
  }
}

function writeLocal(file: Uint8Array, view: DataView, at: number, entry: Entry): number {
  view.setUint32(at, 0x04034b50, true);
  writeCommon(view, at + 4, entry);
  file.set(entry.name, at + LOCAL_HEADER);
  file.set(entry.body, at + LOCAL_HEADER + entry.name.length);
  return at + LOCAL_HEADER + entry.name.length + entry.body.length;
}

function writeCentral(file: Uint8Array, view: DataView, at: number, entry: Entry, offset: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, VERSION, true);
  writeCommon(view, at + 6, entry);
  view.setUint32(at + 42, offset, true);
  file.set(entry.name, at + CENTRAL_HEADER);
  return at + CENTRAL_HEADER + entry.name.length;
}

/** The 26 bytes that both headers share: version, flags, method, time, date, checksum, sizes, name and extra length. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, entry.stored ? 0 : 8, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.body.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function writeEnd(view: DataView, at: number, count: number, directory: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The checksum that zip stores of each part's plain bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** What a zip's directory says of one entry. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly size: number;
}

/** The parts of a zip by name, and its directory as it stands (a name may occur twice there). Throws on bytes that are no zip. */
export function readZip(bytes: Uint8Array): { parts: Map<string, Uint8Array>; entries: ZipEntry[] } {
  const entries: ZipEntry[] = [];
  const files = unzipSync(bytes, {
    filter: ({ name, compression, originalSize }) => {
      entries.push({ name, stored: compression === 0, size: originalSize });
      return true;
    },
  });
  return { parts: new Map(Object.entries(files)), entries };
}
