import type { Deck, SlideBody } from '../../deck/deck';
import { plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import type { Passage } from '../reading/passage';
import { readSlide } from '../reading/slide-reading';
import { isToldOf, MOVED, type Regressed, SENTENCE_END } from './stage-reasons';
import type { MeasuredRegression, StagedCell } from './stage-tables';
import { stageIn } from './stages';

/** Whether a sentence on the slide tells the move between two values itself: `do not read the drop from 92% to 69% as a loss`. */
export function isMoveTold(body: SlideBody, from: string, to: string): boolean {
  return readSlide(body).texts.some(
    ({ text }) =>
      text.includes(from) &&
      text.includes(to) &&
      text.split(SENTENCE_END).some((one) => MOVED.test(one) && isNamedIn(one, from) && isNamedIn(one, to)),
  );
}

/** 41 is no part of 141 or 41.5. */
function isNamedIn(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const isWhole = !/\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at));
    if (isWhole && !/^[.,]?\d/.test(text.slice(at + number.length, at + number.length + 2))) return true;
  }
  return false;
}

/** The same on any slide of the deck: the slide of its stage tells what the summary shows. */
export const isMoveToldIn = ({ slides }: Deck, from: string, to: string): boolean =>
  slides.some(({ body }) => isMoveTold(body, from, to));

/** Those that no slide tells, nor something else that moved by as much at that stage: per card and per node. */
export function withoutTold(
  regressions: readonly MeasuredRegression[],
  body: SlideBody,
  deck: Deck,
): readonly MeasuredRegression[] {
  if (regressions.length === 0) return regressions;
  const told = regressions.filter(
    ({ name, measured = name, indicator, earlier, later }) =>
      isMoveToldIn(deck, digitsOf(earlier), digitsOf(later)) ||
      isShownBefore(deck, body, measured, earlier, later) ||
      isToldElsewhere(deck, body, {
        name: measured,
        ...(indicator === undefined ? {} : { indicator }),
        stage: later.label.text,
        number: later.stage,
        row: [],
      }),
  );
  return regressions.filter(
    (one) => !told.some((other) => other.later.stage === one.later.stage && isAsMuch(one, other)),
  );
}

/** Whether the slide before or after, or one that is all about that stage, says why a value got worse there. */
export function isToldElsewhere({ slides }: Deck, own: SlideBody, regressed: Regressed): boolean {
  const at = slides.findIndex(({ body }) => body === own);
  return slides.some(({ body, index }) => {
    if (body === own) return false;
    const isOfStage = regressed.number !== undefined && stageOfTitle(body) === regressed.number;
    return (Math.abs(index - at) === 1 || isOfStage) && isToldOf(body, regressed, true);
  });
}

function stageOfTitle({ title }: SlideBody): number | undefined {
  return title === undefined ? undefined : stageIn(fold(plainText(title.inlines).text));
}

/** Whether an earlier slide has both values side by side in a table: there it is asked for a reason, and a summary need not give it. */
function isShownBefore(
  { slides }: Deck,
  own: SlideBody,
  name: string,
  earlier: StagedCell,
  later: StagedCell,
): boolean {
  const at = slides.findIndex(({ body }) => body === own);
  const [from, to] = [digitsOf(earlier), digitsOf(later)];
  return slides
    .slice(0, Math.max(0, at))
    .some(({ body }) =>
      readSlide(body).tables.some(({ rows }) =>
        rows.some(
          (row) =>
            mayBeCalled(row[0]?.text ?? '', name) &&
            row.some((cell, column) => isNumber(cell, from) && isNumber(row[column + 1], to)),
        ),
      ),
    );
}

/** Whether two names have a word in common; a row of stages does not name what it measures. */
function mayBeCalled(row: string, name: string): boolean {
  if (stageIn(row) !== undefined) return true;
  const words = wordsIn(name);
  return wordsIn(row).some((word) => words.includes(word));
}

const wordsIn = (name: string): readonly string[] =>
  (
    fold(name)
      .toLowerCase()
      .match(/[a-z][a-z_]{2,}|[\u3400-\u9fff]{2}/g) ?? []
  ).filter((word) => !/^p\d/.test(word));

const isNumber = (cell: Passage | undefined, digits: string): boolean => {
  const [only, ...more] = cell?.quantities ?? [];
  return only !== undefined && more.length === 0 && cell!.quote(only.number) === digits;
};

const digitsOf = ({ cell, quantity }: StagedCell): string => cell.quote(quantity.number);

const isAsMuch = (one: MeasuredRegression, other: MeasuredRegression): boolean =>
  Math.abs(ratioOf(one) / ratioOf(other) - 1) < AS_MUCH;

const ratioOf = ({ earlier, later }: MeasuredRegression): number => later.quantity.value / earlier.quantity.value;

const AS_MUCH = 0.005;
