/**
 * `list.flatMap(found)`, at a tenth of its price where nearly every element gives nothing: what is asked of all slides of a deck at
 * every keystroke. `found` is called once for each element, in order.
 */
export function collect<T, R>(list: readonly T[], found: (one: T, index: number) => readonly R[]): R[] {
  const all: R[] = [];
  for (const [index, one] of list.entries()) for (const result of found(one, index)) all.push(result);
  return all;
}
