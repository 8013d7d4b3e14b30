import { parseDuration } from './duration';

/** Pages that a heading claims for its part of the talk, and the time it gives them. */
export interface PageRange {
  /** Page numbers from 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly seconds?: number;
  /** Where the claim stands in the text. */
  readonly start: number;
  readonly end: number;
}

const CLAIMS: readonly RegExp[] = [
  /[（(]\s{0,3}第\s{0,3}(\d{1,4})\s{0,3}(?:[-–—~～至到]\s{0,3}(\d{1,4})\s{0,3})?页\s{0,3}(?:[，,]\s{0,3}([^）)]{1,20}))?[）)]/,
  /[（(]\s{0,3}(?:pages?|slides?|pp?\.)\s{0,3}(\d{1,4})\s{0,3}(?:[-–—~]\s{0,3}(\d{1,4})\s{0,3})?(?:[，,;]\s{0,3}([^）)]{1,20}))?[）)]/i,
];

/** `（第3-7页，6分钟）` or `(slides 3–7, 6 min)` in a heading; undefined where it claims no pages. */
export function pageRange(text: string): PageRange | undefined {
  for (const claim of CLAIMS) {
    const found = claim.exec(text);
    if (!found) continue;
    const [whole, from, to = from, time] = found;
    const seconds = time === undefined ? undefined : parseDuration(time);
    return {
      from: Number(from),
      to: Number(to),
      ...(seconds === undefined ? {} : { seconds }),
      start: found.index,
      end: found.index + whole.length,
    };
  }
  return undefined;
}
