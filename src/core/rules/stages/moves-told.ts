import type { Deck, SlideBody } from '../../deck/deck';
import { readSlide } from '../reading/slide-reading';
import { MOVED } from './stage-reasons';
import type { MeasuredRegression, StagedCell } from './stage-tables';

/** Whether a sentence on the slide tells the move between two values itself: `do not read the drop from 92% to 69% as a loss`. */
export function isMoveTold(body: SlideBody, from: string, to: string): boolean {
  return readSlide(body).texts.some(
    ({ text }) =>
      text.includes(from) &&
      text.split(/[。；;!\n]|\. /).some((one) => MOVED.test(one) && one.includes(from) && one.includes(to)),
  );
}

/** The same on any slide of the deck: the slide of its stage tells what the summary shows. */
export const isMoveToldIn = ({ slides }: Deck, from: string, to: string): boolean =>
  slides.some(({ body }) => isMoveTold(body, from, to));

/** Those that no slide tells, nor something else that moved by as much at that stage: per card and per node. */
export function withoutTold(regressions: readonly MeasuredRegression[], deck: Deck): readonly MeasuredRegression[] {
  if (regressions.length === 0) return regressions;
  const told = regressions.filter(({ earlier, later }) => isMoveToldIn(deck, digitsOf(earlier), digitsOf(later)));
  return regressions.filter(
    (one) => !told.some((other) => other.later.stage === one.later.stage && isAsMuch(one, other)),
  );
}

const digitsOf = ({ cell, quantity }: StagedCell): string => cell.quote(quantity.number);

const isAsMuch = (one: MeasuredRegression, other: MeasuredRegression): boolean =>
  Math.abs(ratioOf(one) / ratioOf(other) - 1) < AS_MUCH;

const ratioOf = ({ earlier, later }: MeasuredRegression): number => later.quantity.value / earlier.quantity.value;

const AS_MUCH = 0.005;
