/** Assertions that run in both extension hosts: Node's `assert` is not there in a web worker. */

/** Fails with `what` unless `condition` holds. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Fails unless both have the same JSON. */
export function assertEqual<T>(actual: T, expected: T, what = 'value'): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: expected ${e}, got ${a}`);
}

const POLL_MS = 50;
const LIMIT_MS = 90_000;

/** Waits until `read` gives something true, and returns it. Fails after a generous time, naming `what`. */
export async function until<T>(what: string, read: () => T | Thenable<T>): Promise<NonNullable<T>> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
