import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { listsIn } from '../lists';
import type { Miss } from '../miss';

/** `1,920 (64%)`: an amount with its share in brackets and nothing else. */
const IN_BRACKETS = /^ ?[\u3400-\u9fff]{0,2}[^\d()]{0,16}\( ?(?:约|占)? ?$/;
const LEAST = 10;

/**
 * `Tickets: 3,200`, `Deflected: 1,920 (64%)`, `Left: 1,280`: the share in brackets of an item that makes up, with another item of its
 * list, exactly what a third one counts.
 */
export function wrongSharesInLists(texts: readonly Passage[]): Miss[] {
  return listsIn(texts).flatMap((items) =>
    items.flatMap((passage, at): Miss[] => {
      const told = partIn(passage);
      if (told === undefined) return [];
      const others = items.flatMap((other, index) => (index === at ? [] : (amountIn(other) ?? [])));
      const wholes = others.filter((whole) =>
        others.some((rest) => rest !== whole && rest.value + told.part.value === whole.value),
      );
      const [whole, ...more] = wholes;
      if (whole === undefined || more.length > 0 || whole.value < LEAST) return [];
      const expected = (100 * told.part.value) / whole.value;
      const room = Math.max(told.share.step, 0.02 * told.share.value);
      // The share of what is left, or of a part in the rest.
      if ([expected, 100 - expected].some((one) => Math.abs(one - told.share.value) <= room)) return [];
      const from = `${passage.quote(told.part.number)} ÷ ${whole.value}`;
      return [{ passage, quantity: told.share, expected, from, probable: true }];
    }),
  );
}

const isAmount = (one: Quantity): boolean =>
  isExact(one) && one.decimals === 0 && (one.unit === undefined || one.unit.family === 'requests');

function partIn({ text, quantities }: Passage): { readonly part: Quantity; readonly share: Quantity } | undefined {
  const [part, share, ...more] = quantities;
  if (part === undefined || share === undefined || more.length > 0 || !isAmount(part)) return undefined;
  const isShare = share.unit?.family === 'ratio' && isExact(share) && share.sign === undefined;
  return isShare && IN_BRACKETS.test(text.slice(part.end, share.start)) ? { part, share } : undefined;
}

/** The only number of an item, or the one before a share. */
function amountIn(passage: Passage): Quantity | undefined {
  const [amount, ...more] = passage.quantities;
  if (amount === undefined || !isAmount(amount)) return undefined;
  return more.length === 0 || partIn(passage) !== undefined ? amount : undefined;
}
