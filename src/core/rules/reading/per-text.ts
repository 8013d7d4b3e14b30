import type { Silence } from './found-in';
import type { Passage } from './passage';

/**
 * What is read of texts alone, wherever they stand, each read once: equal texts share it, so that a keystroke reads only the
 * text that it changes. What is read must not hold the passage, nor depend on its place and context.
 */
export class PerText<T> {
  readonly #read: (passage: Passage) => T;
  readonly #known = new WeakMap<Silence, { readonly found: T }>();

  constructor(read: (passage: Passage) => T) {
    this.#read = read;
  }

  of(passage: Passage): T {
    let known = this.#known.get(passage.silence);
    if (known === undefined) {
      known = { found: this.#read(passage) };
      this.#known.set(passage.silence, known);
    }
    return known.found;
  }
}
