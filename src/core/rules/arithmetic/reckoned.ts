/** Between a number and what so many, or such a part, of it come to. */
const COMES_TO =
  /^(?: ?\([^()]{0,24}\))?(?: ?[×x*÷/] ?\d{1,5}(?: ?\/ ?\d{1,3})?)?[^\d.;。；,，()=≈]{0,8}(?:=|≈|等于|合|即|makes?|gives?|comes? to) ?(?:约|about )?$/i;
const TIMES_BEFORE = /[×x*÷] ?$/;
const TIMES_BEHIND = /^[^=≈]{0,28}[×x*÷] ?\d/;

/** `4/7 × 1,979 TFLOPS (FP8, dense) = 1,131 TFLOPS`: whether the number from `start` was reckoned from the one that ends at `end`. */
export function isReckonedFrom(
  text: string,
  from: { readonly start: number; readonly end: number },
  start: number,
): boolean {
  const between = text.slice(from.end, start);
  return COMES_TO.test(between) && (TIMES_BEFORE.test(text.slice(0, from.start)) || TIMES_BEHIND.test(between));
}
