/** The cheapest of many numbered things first. */
export class Heap {
  readonly #keys: number[] = [];
  readonly #costs: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  push(key: number, cost: number): void {
    let at = this.#keys.length;
    this.#keys.push(key);
    this.#costs.push(cost);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#costs[parent]! <= cost) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** The key with the lowest cost; -1 if there is none. */
  pop(): number {
    const first = this.#keys[0];
    if (first === undefined) return -1;
    const key = this.#keys.pop()!;
    const cost = this.#costs.pop()!;
    if (this.#keys.length === 0) return first;
    this.#keys[0] = key;
    this.#costs[0] = cost;
    this.#sink();
    return first;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.#keys.length) return;
      const right = left + 1;
      const child = right < this.#keys.length && this.#costs[right]! < this.#costs[left]! ? right : left;
      if (this.#costs[at]! <= this.#costs[child]!) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #swap(a: number, b: number): void {
    const [keys, costs] = [this.#keys, this.#costs];
    const key = keys[a]!;
    const cost = costs[a]!;
    keys[a] = keys[b]!;
    costs[a] = costs[b]!;
    keys[b] = key;
    costs[b] = cost;
  }
}
