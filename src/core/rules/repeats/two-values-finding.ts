import { canonicalValue, type Quantity, type Range } from '../../numbers/quantity';
import type { Fix } from '../../source/finding';
import { type Message, message } from '../../source/message';
import { absolute, type Span } from '../../source/span';
import type { RuleFinding } from '../rule';
import { areOfOtherThings } from './other-things';
import type { Placed } from './placed';

/** What is said of two values: the one here, the one there, and on which slide that is. */
export type Wording = (here: string, there: string, slide: number) => Message;

const sameWords: Wording = (here, there, slide) =>
  message(
    '{0} here, {1} on slide {2}, beside the same words. Make them agree, or say what differs.',
    here,
    there,
    slide,
  );
export const sameThing: Wording = (here, there, slide) =>
  message('{0} here, {1} on slide {2} for the same thing. Make them agree, or say what differs.', here, there, slide);
/** Of two values that are of one thing by their words alone. */
export const perhapsSame: Wording = (here, there, slide) =>
  message(
    '{0} here, {1} on slide {2}, which may be the same thing. If so make them agree; if not, say what differs.',
    here,
    there,
    slide,
  );

/**
 * What is told of two values of one thing; nothing where they measure two things. Spans are absolute. `isSlip`: a slip of the
 * fingers makes one of the other, however far apart they are.
 */
export const findings = (earlier: Placed, later: Placed, wording = sameWords, isSlip = false): RuleFinding[] => {
  if (areOfOtherThings(earlier, later)) return [];
  return !isSlip && areFarApart(earlier, later)
    ? [{ ...finding(earlier, later, perhapsSame), severity: 'info' }]
    : [finding(earlier, later, wording)];
};

/** Whether one value is more than twice the other, and no slip of the point or a prefix makes it so: an old value or a slip is nearer. */
function areFarApart({ quantity: a }: Placed, { quantity: b }: Placed): boolean {
  if (!isNumber(a) || !isNumber(b)) return false;
  const isFar = (x: number, y: number): boolean => {
    const times = Math.max(Math.abs(x / y), Math.abs(y / x));
    return times > FAR_APART && !SLIPS.some((slip) => Math.abs(times / slip - 1) < SLIP_SLACK);
  };
  // The number of a cell is in the unit of its header, which is mostly that of the other but for its prefix.
  const isBesideCell = hasUnit(a) !== hasUnit(b) && PREFIXES.some((prefix) => !isFar(a.value * prefix, b.value));
  return isFar(canonicalValue(a), canonicalValue(b)) && !isBesideCell;
}

const PREFIXES = [1, 1e3, 1e-3];

const FAR_APART = 2;
const SLIPS = [8, 10, 60, 1000, 3600];
const SLIP_SLACK = 0.05;

function finding(earlier: Placed, later: Placed, wording: Wording): RuleFinding {
  return {
    span: spanOf(later),
    number: spanOf(later),
    message: wording(textOf(later), textOf(earlier), earlier.slide.index + 1),
    related: [{ span: spanOf(earlier), message: message('the other value') }],
    fixes: [...replacing(later, earlier), ...replacing(earlier, later)],
  };
}

const spanOf = ({ passage, quantity, slide }: Placed) => absolute(passage.spanOf(quantity), slide.offset);
const textOf = ({ passage, quantity }: Placed): string => passage.quote(quantity);

/**
 * The fix that takes the other value over. Where only one of the two has its unit beside it, as under a header, the digits
 * alone are taken, and none where these are of another order: they may be in another unit.
 */
function replacing(target: Placed, by: Placed): Fix[] {
  const digits = digitsAlone(target, by);
  const [span, text] = digits ?? [spanOf(target), textOf(by)];
  if (span === undefined) return [];
  return [
    {
      title: message('Use {0}, as on slide {1}', textOf(by), by.slide.index + 1),
      edits: [{ span, text }],
      safe: false,
    },
  ];
}

/** The place of the digits and what to write there, without a place where they are of another order; undefined where both or neither have a unit. */
function digitsAlone(target: Placed, by: Placed): readonly [Span | undefined, string] | undefined {
  const [own, other] = [target.quantity, by.quantity];
  if (!isNumber(own) || !isNumber(other) || hasUnit(own) === hasUnit(other)) return undefined;
  const ratio = other.value / own.value;
  const isOneOrder = ratio < OTHER_ORDER && ratio > 1 / OTHER_ORDER;
  const span = isOneOrder ? absolute(target.passage.spanOf(own.number), target.slide.offset) : undefined;
  return [span, by.passage.quote(other.number)];
}

const OTHER_ORDER = 5;

const hasUnit = ({ number, end }: Quantity): boolean => end > number.end;

/** A length in words is no number. */
const isNumber = (one: Range | Quantity): one is Quantity => 'number' in one;
