import { standingIn } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { JudgedClaim } from './judged-claims';

/** Between the second share and what the two are apart: 两个口径相差, 实际高出, `a gap of`. */
const GAP =
  /^[^\d。；;!?]{0,20}(?:相差|差距|差异|差值|差额|落差|差着|差了?)(?:大约|约|了|着|是|为|有|达|到| ){0,3}$|^[^\d。；;!?]{0,12}[高低多少][出了]约? ?$|^[^\d.;!?]{0,30}\b(?:(?:gap|difference|spread) (?:of|is|was)|differ(?:s|ed)? by|apart by)(?: about| roughly| almost| some| nearly)? $/i;
/** Cheap. */
const MAY = /差|[高低多少][出了]|\b(?:gap|difference|spread|differ|apart)\b/i;

/** Differences of two shares that are printed as a percentage: `62% here, 48% there: a gap of 14%`. */
export function gapsInPercent(passage: Passage): JudgedClaim[] {
  const { text, quantities, claims } = passage;
  if (quantities.length < 3 || !MAY.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const own = standingIn(quantities, sentence);
    return own.slice(2).flatMap((quantity, at): JudgedClaim[] => {
      const [from, to] = [own[at]!, own[at + 1]!];
      const all = [from, to, quantity];
      if (!all.every(({ unit, sign, bound }) => unit?.family === 'ratio' && !sign && !bound)) return [];
      // `快 42%` and `快 61%` are changes, whose difference may be told in percent.
      if (claims.some((claim) => claim.quantity === from || claim.quantity === to)) return [];
      if (!GAP.test(text.slice(to.end, quantity.start))) return [];
      const difference = Math.abs(to.value - from.value);
      const relative = (difference / from.value) * 100;
      const isPrinted = (value: number): boolean => Math.abs(value - quantity.value) <= quantity.step / 2 + 1e-9;
      if (!isPrinted(difference) || isPrinted(relative) || isPrinted((difference / to.value) * 100)) return [];
      const claim = { quantity, kind: 'percent', mode: 'by', phrase: quantity } as const;
      const verdict = { kind: 'points', difference, relative } as const;
      return [{ claim, passage, from: { quantity: from, passage }, to: { quantity: to, passage }, verdict }];
    });
  });
}
