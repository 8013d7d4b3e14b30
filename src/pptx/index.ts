import { exportedScene } from '../core/scene/exported';
import type { Resources } from '../core/scene/resources';
import type { Scene } from '../core/scene/scene';
import { contentTypesXml } from './content-types';
import { PackageWriter } from './package-writer';
import type { Parts } from './parts';
import { createPackage } from './pptxgen-package';
import { repairPackage } from './repair';
import { moveOntoTemplate } from './template-package';
import { type Deflate, ZipWriter } from './zip';

export interface WriteOptions {
  /** The pictures that the Scene names; without them they are drawn as dashed frames. */
  readonly resources?: Resources;
  /** Ends the export between two slides: the promise is rejected with the signal's reason (an `AbortError`). */
  readonly signal?: AbortSignal;
  /** Called after each slide. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Raw deflate; Node hosts pass zlib's (`cli/deflate.ts`). The bytes of a file depend on it. */
  readonly deflate?: Deflate;
}

/**
 * The Scene as a PowerPoint file, without its hidden slides. The same Scene and resources give the same bytes. Rejects with
 * an `Error` where every slide is hidden.
 */
export async function writePptx(whole: Scene, options: WriteOptions = {}): Promise<Uint8Array> {
  const { signal, onProgress, deflate } = options;
  signal?.throwIfAborted();
  const scene = exportedScene(whole);
  if (scene.slides.length === 0 && whole.slides.length > 0) throw new Error('every slide is hidden from export');
  const parts = await createPackage(scene);
  repairPackage(parts, scene);
  const writer = new PackageWriter(scene, parts, options.resources ?? new Map(), deflate);
  const foreign = scene.template && moveOntoTemplate(parts, scene.template, scene.slides.length);
  if (!foreign) writer.writeMasterAndLayouts();
  const zip = new ZipWriter(deflate);
  for (const [index, slide] of scene.slides.entries()) {
    signal?.throwIfAborted();
    for (const name of writer.writeSlide(slide, index + 1)) move(parts, name, zip);
    onProgress?.(index + 1, scene.slides.length);
    if (index % SLIDES_PER_TURN === SLIDES_PER_TURN - 1) await nextTurn();
  }
  signal?.throwIfAborted();
  for (const name of [...parts.keys()]) move(parts, name, zip);
  zip.add('[Content_Types].xml', contentTypesXml(zip.names, foreign));
  return zip.finish();
}

/** Slides written before other work in the editor gets its turn. */
const SLIDES_PER_TURN = 8;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function move(parts: Parts, name: string, zip: ZipWriter): void {
  const data = parts.get(name);
  parts.delete(name);
  if (data !== undefined && name !== '[Content_Types].xml') zip.add(name, data);
}
