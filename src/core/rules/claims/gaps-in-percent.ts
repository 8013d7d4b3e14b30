import { type Quantity, standingIn } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { JudgedClaim } from './judged-claims';

/** Between the second share and what the two are apart: 两个口径相差, 实际高出, `a gap of`. */
const GAP =
  /^[^\d。；;!?]{0,20}(?:相差|差距|差异|差值|差额|落差|差着|差了?)(?:大约|约|了|着|是|为|有|达|到| ){0,3}$|^[^\d。；;!?]{0,12}[高低多少][出了]约? ?$|^[^\d.;!?]{0,30}\b(?:(?:gap|difference|spread) (?:of|is|was)|differ(?:s|ed)? by|apart by)(?: about| roughly| almost| some| nearly)? $/i;
/** Cheap. */
const MAY = /差|[高低多少][出了]|\b(?:gap|difference|spread|differ|apart)\b/i;

/** `it climbed to 62% (+38%)`, `from 36% to 47%, plus 11%`: between a share and by how much it moved. */
const MOVED = /^ ?\( ?$|^, (?:plus|minus) $/i;
const MOST_BEFORE = 3;

/** Movements that stand behind a share and are the difference from one before it, printed as a percentage. */
export function movesInPercent(passage: Passage): JudgedClaim[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity, index): JudgedClaim[] => {
    const to = quantities[index - 1];
    if (to === undefined || !isShare(quantity) || !isShare(to) || to.sign !== undefined) return [];
    const between = text.slice(to.end, quantity.start);
    if (!MOVED.test(between) || (between.includes('(') && quantity.sign === undefined)) return [];
    const before = quantities.slice(Math.max(0, index - 1 - MOST_BEFORE), index - 1).filter(isShare);
    const from = before.findLast((one) => one.sign === undefined && isGap(quantity, one, to));
    return from === undefined ? [] : [gapOf(passage, quantity, from, to)];
  });
}

const isShare = ({ unit, bound }: Quantity): boolean => unit?.family === 'ratio' && bound === undefined;

/** Whether a percentage is what two shares are apart, and by no way to reckon it their change. */
function isGap({ value, step }: Quantity, from: Quantity, to: Quantity): boolean {
  const difference = Math.abs(to.value - from.value);
  const isPrinted = (amount: number): boolean => Math.abs(amount - value) <= step / 2 + 1e-9;
  return (
    isPrinted(difference) && !isPrinted((difference / from.value) * 100) && !isPrinted((difference / to.value) * 100)
  );
}

function gapOf(passage: Passage, quantity: Quantity, from: Quantity, to: Quantity): JudgedClaim {
  const difference = Math.abs(to.value - from.value);
  const claim = { quantity, kind: 'percent', mode: 'by', phrase: quantity } as const;
  const verdict = { kind: 'points', difference, relative: (difference / from.value) * 100 } as const;
  return { claim, passage, from: { quantity: from, passage }, to: { quantity: to, passage }, verdict };
}

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
      return isGap(quantity, from, to) ? [gapOf(passage, quantity, from, to)] : [];
    });
  });
}
