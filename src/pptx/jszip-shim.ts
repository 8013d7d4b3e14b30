/**
 * Stands in for jszip, which pptxgenjs imports: bundles and tests map `jszip` to this file. pptxgenjs then writes its
 * parts into a map that we repair and zip ourselves, instead of into a file that we would have to open again.
 */
import type { Parts } from './parts';
import { ZipWriter } from './zip';

type Data = string | Uint8Array;
interface FileOptions {
  readonly base64?: boolean;
}

export default class PartCollector {
  readonly parts: Parts = new Map();

  /** A zip needs no folders; only what is filed under them counts. */
  folder(path: string): Pick<PartCollector, 'folder' | 'file'> {
    return {
      folder: (inner) => this.folder(`${path}/${inner}`),
      file: (name, data, options) => this.file(`${path}/${name}`, data, options),
    };
  }

  file(name: string, data: Data, options?: FileOptions): this {
    this.parts.set(name, options?.base64 && typeof data === 'string' ? bytesOf(data) : data);
    return this;
  }

  /** The presentation as its parts. A workbook inside it (behind a chart) as the bytes of its own zip. */
  async generateAsync(): Promise<Parts | Uint8Array> {
    if (this.parts.has('ppt/presentation.xml')) return this.parts;
    const zip = new ZipWriter();
    for (const [name, data] of this.parts) zip.add(name, data);
    return zip.finish();
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
