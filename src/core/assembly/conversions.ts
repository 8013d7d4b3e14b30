import type { Deck, Slide } from '../deck/deck';
import { readSlide } from '../rules/reading/slide-reading';

/** Something worth knowing beside a number, said by the computer: a change, or the same value in another unit. */
export interface Hint {
  /** Absolute offset that it stands after. */
  readonly at: number;
  readonly text: string;
}

/** The hints of a deck's slides, in source order. */
export function deckHints({ slides }: Deck): Hint[] {
  return slides.flatMap(slideHints);
}

/** `from 28% to 45%` → `+17 pp (1.61×)`; `12 tok/s/W` → `= 12 tok/J`. Nothing where the author has said it. */
function slideHints({ body, offset }: Slide): Hint[] {
  return readSlide(body).passages.flatMap((passage): Hint[] => {
    if (passage.place === 'note') return [];
    const changes = passage.claims.length > 0 ? [] : passage.pairs;
    const hints = changes.flatMap(({ from, to }): Hint[] => {
      const text = changeText(from, to);
      return text === undefined ? [] : [{ at: offset + passage.spanOf(to).end, text }];
    });
    const perWatt = passage.quantities.filter(({ unitRange }) => {
      const unit = unitRange && passage.text.slice(unitRange.start, unitRange.end).replace(/\s/g, '').toLowerCase();
      return unit === 'tok/s/w' || unit === 'tokens/s/w';
    });
    return [
      ...hints,
      ...perWatt.map((quantity) => ({
        at: offset + passage.spanOf(quantity).end,
        text: `= ${plain(quantity.value)} tok/J`,
      })),
    ];
  });
}

interface End {
  readonly value: number;
  readonly high: number;
  readonly unit?: { readonly family?: string };
}

function changeText(from: End, to: End): string | undefined {
  const isExact = from.value === from.high && to.value === to.high;
  if (!isExact || from.value === 0 || from.value === to.value || !Number.isFinite(to.value / from.value))
    return undefined;
  const difference = to.value - from.value;
  const sign = difference > 0 ? '+' : '\u2212';
  const relative = `${sign}${plain(Math.abs((100 * difference) / from.value))}%`;
  return to.unit?.family === 'percent' || to.unit?.family === 'ratio'
    ? `${sign}${plain(Math.abs(difference))} pp, ${relative}`
    : relative;
}

/** At most three digits that count. */
function plain(value: number): string {
  return String(Number(value.toPrecision(3)));
}
