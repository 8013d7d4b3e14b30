/**
 * `derive`, whose last result is kept: while every part it is asked about is as it was the last time, so is what follows from
 * them. Of a deck that is typed into nearly always all parts are.
 */
export function keptWhileSame<P, R>(
  derive: (parts: readonly P[]) => R,
  isSame: (now: P, before: P) => boolean = Object.is,
): (parts: readonly P[]) => R {
  let last: { readonly parts: readonly P[]; readonly result: R } | undefined;
  return (parts) => {
    const known = last;
    if (known?.parts.length === parts.length && parts.every((part, at) => isSame(part, known.parts[at]!)))
      return known.result;
    const result = derive(parts);
    last = { parts, result };
    return result;
  };
}
