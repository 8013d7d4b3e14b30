import type { Claim } from '../../numbers/change';
import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import { fits } from './claim-fit';
import type { JudgedClaim } from './judged-claims';
import { levelsOf } from './levels';
import { judge } from './verdict';

/**
 * `合计 35 秒，缩短了 53%` under the title `冷启动：从 75 秒到 35 秒`: a percentage right behind the new value of the title, so of
 * what the title tells, unless another value of its text gives it.
 */
export function claimsUnderTitle(texts: readonly Passage[], known: ReadonlySet<Claim>): JudgedClaim[] {
  const title = texts.find(({ place }) => place === 'title');
  const [pair, ...more] = title?.pairs ?? [];
  if (title === undefined || pair === undefined || more.length > 0 || pair.to.unit === undefined) return [];
  return texts.flatMap((passage) => {
    if (passage === title || passage.claims.length === 0) return [];
    return passage.claims.flatMap((claim): JudgedClaim[] => {
      const own = known.has(claim) ? undefined : valueBefore(passage, claim);
      if (own === undefined || !isSame(own, pair.to)) return [];
      const verdict = fits(passage, claim, { from: pair.from, to: own })
        ? judge({ from: pair.from, to: own }, claim)
        : undefined;
      if (verdict === undefined || isOfAnother(passage, claim, own)) return [];
      return [
        { claim, passage, from: { passage: title, quantity: pair.from }, to: { passage, quantity: own }, verdict },
      ];
    });
  });
}

/** The number that a change follows at once. */
function valueBefore({ text, quantities }: Passage, { kind, mode, phrase }: Claim): Quantity | undefined {
  if (kind !== 'percent' || mode !== 'by') return undefined;
  const own = quantities.findLast(({ end }) => end <= phrase.start);
  return own !== undefined && AT_ONCE.test(text.slice(own.end, phrase.start)) ? own : undefined;
}

const AT_ONCE = /^ ?[,，(（;；—:]? ?(?:也就是|即|等于|总共|一共|整整|that is |which is |a )?$/i;

const isSame = (one: Quantity, other: Quantity): boolean =>
  comparable(one.unit, other.unit) && canonicalValue(one) === canonicalValue(other);

const isOfAnother = (passage: Passage, claim: Claim, own: Quantity): boolean =>
  levelsOf(passage).some(
    (from) => from !== own && comparable(from.unit, own.unit) && judge({ from, to: own }, claim)?.kind === 'right',
  );
