/**
 * What was found of late, by a text that says what it was found for: when one slide is read anew, most of what is on it is
 * as it was. Keeps at least `most` entries and at most twice as many; an entry that is asked for again stays.
 */
export class Recent<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  constructor(private readonly most: number) {}

  /** What was set under the key, if it is still kept. */
  get(key: string): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: V): void {
    if (this.#young.size >= this.most && !this.#young.has(key)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
