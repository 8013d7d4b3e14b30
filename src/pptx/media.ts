import type { Picture, Resources } from '../core/scene/resources';
import type { Parts } from './parts';

const EXTENSION: Readonly<Record<Picture['mime'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/** The pictures of one package. Each is written once, however many slides show it, and numbered in order of first use. */
export class Media {
  readonly #targets = new Map<string, string>();
  #last = 0;

  constructor(
    readonly parts: Parts,
    readonly resources: Resources,
  ) {}

  /** The picture the host read for that key; undefined if it is missing or faulty. */
  picture(key: string): Picture | undefined {
    const found = this.resources.get(key);
    return found && !('fault' in found) ? found : undefined;
  }

  /** The picture's part, as slides and layouts refer to it. */
  targetFor(key: string, picture: Picture): string {
    let target = this.#targets.get(key);
    if (target === undefined) {
      const name = this.#freeName(EXTENSION[picture.mime]);
      target = `../media/${name}`;
      this.#targets.set(key, target);
      this.parts.set(`ppt/media/${name}`, picture.bytes);
    }
    return target;
  }

  /** A template has pictures of its own. */
  #freeName(extension: string): string {
    let name: string;
    do name = `image${++this.#last}.${extension}`;
    while (this.parts.has(`ppt/media/${name}`));
    return name;
  }

  /**
   * What programs get that cannot draw the SVG `key`: the PNG of that name beside it, if the host read one. Without it
   * the SVG stands for itself, which LibreOffice draws and PowerPoint (2016 and later) never looks at.
   */
  fallbackFor(key: string, picture: Picture): string {
    const twin = key.replace(/\.svg$/i, '.png');
    const bitmap = twin === key ? undefined : this.picture(twin);
    return bitmap?.mime === 'image/png' ? this.targetFor(twin, bitmap) : this.targetFor(key, picture);
  }
}
