import type { Deck } from '../../deck/deck';
import { canonicalValue, type Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Polarity } from '../reading/polarity';
import { readSlide } from '../reading/slide-reading';
import { howNamed, type Measure } from './called';
import { isReason, isTold, SENTENCE_END } from './stage-reasons';

const FALLS =
  /下[降滑跌调]|走低|[变更]?[低少]|掉|回落|缩水|\b(?:drop|f[ae]ll|declin|decreas|low(?:er|est)|less|fewer|down|dip|los[est]|slip|shrink|shrank|worse)/i;
const RISES =
  /[上回抬]升|[上略微]?涨|升高|走高|[变更][高长慢大贵]|多了|增加|\b(?:r[io]se|rising|higher|up\b|increas|grew|grow|longer|slower|more\b|worse|dearer)/i;

/** A value that is worse than the one of the stage before. */
interface Worse {
  readonly earlier: Value;
  readonly later: Value;
  readonly better: Polarity;
  /** The first stage was better than this, and a later one is better than the first. */
  readonly isMadeUpFor?: boolean;
}

/** Whether a value got much worse and nobody says a word on it; times and costs that a later stage makes up for are let pass. */
export const isSurelyUntold = (deck: Deck, measure: Measure, { earlier, later, better, isMadeUpFor }: Worse): boolean =>
  !(isMadeUpFor && better === 'lower') && isFarFrom(earlier, later) && isUntold(deck, measure, better);

/** Whether no sentence of a deck that names a measure tells of values that get worse, or gives a reason for anything. */
function isUntold({ slides }: Deck, measure: Measure, better: Polarity): boolean {
  const worse = better === 'higher' ? FALLS : RISES;
  return !slides.some(({ body }) =>
    readSlide(body).texts.some((passage) =>
      passage.text
        .split(SENTENCE_END)
        .some(
          (sentence) =>
            (worse.test(sentence) || isReason(sentence) || isTold(sentence)) &&
            howNamed(body, passage, sentence, measure) !== undefined,
        ),
    ),
  );
}

interface Value {
  readonly quantity: Quantity;
  readonly unit?: Unit | undefined;
}

/** Whether one value is so far from another that neither noise nor a season makes it: of rates near 100 % what is lost counts. */
function isFarFrom(earlier: Value, later: Value): boolean {
  const [a, b] = [earlier, later].map(({ quantity, unit }) => canonicalValue({ value: quantity.value, unit }));
  if (!(a! > 0 && b! > 0)) return false;
  const isNearlyAll = earlier.unit?.family === 'ratio' && Math.min(a!, b!) > NEARLY_ALL;
  const [from, to] = isNearlyAll ? [100 - a!, 100 - b!] : [a!, b!];
  return Math.max(from, to) > Math.min(from, to) * (isNearlyAll ? LOST : FAR);
}

/** In per cent. */
const NEARLY_ALL = 95;
const LOST = 1.4;
const FAR = 1.05;
