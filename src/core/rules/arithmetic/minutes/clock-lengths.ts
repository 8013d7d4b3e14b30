import { wholeNumber } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** A length of time in a text, in hours, minutes or both. */
export interface ClockLength {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  /** By how many minutes it may have been rounded. */
  readonly slack: number;
  /** `2 h 35 min`: how many hours and minutes are put side by side. */
  readonly units: readonly [hours: string | undefined, minutes: string | undefined];
}

const LENGTH =
  /(?<![\d+-]|\d[.,:])(?:(\d{1,3}(?:\.\d{1,2})?)( ?-?(?:h|hrs?|hours?|个?小时|个?钟头)(?![a-z]))(?:(?: and |,)? ?(\d{1,2})( ?(?:min|mins|minutes|m|分钟?)(?![a-z])))?|(\d{1,4}(?:\.\d)?)( ?-?(?:min|mins|minutes|分钟?)(?![a-z钟之])))/gi;
const DAY = 24 * 60;

/** The lengths that `passage` tells, none of several or of about so much. */
export function lengthsIn(passage: Passage): ClockLength[] {
  return [...passage.text.matchAll(LENGTH)].map((match) => {
    const [whole, hours, hourUnit, rest, restUnit, minutes, minuteUnit] = match;
    const isInHours = hours !== undefined;
    const decimals = (isInHours ? hours : minutes!).split('.')[1]?.length ?? 0;
    const step = (isInHours && rest === undefined ? 60 : 1) / 10 ** decimals;
    return {
      passage,
      start: match.index,
      end: match.index + whole.length,
      minutes: isInHours ? Number(hours) * 60 + Number(rest ?? 0) : Number(minutes),
      slack: Math.max(1, step / 2),
      units: [hourUnit, restUnit ?? minuteUnit],
    };
  });
}

/** The miss of a length that none of `spans`, from one minute of a day to another, gives; none where one does. */
export function missOf(length: ClockLength, spans: readonly (readonly [number, number])[]): Miss[] {
  const lengths = spans.map(([from, to]) => (to - from + DAY) % DAY);
  if (lengths.some((one) => one === 0 || Math.abs(one - length.minutes) <= length.slack)) return [];
  const { passage, start, end, minutes } = length;
  const quantity = wholeNumber({ start, end }, minutes);
  const expected = lengths[0]!;
  return [{ passage, quantity, expected, from: spans[0]!.map(clock).join(' → '), written: written(expected, length) }];
}

function written(minutes: number, { units: [hours, rest] }: ClockLength): string {
  if (hours === undefined) return `${minutes}${rest}`;
  const whole = Math.floor(minutes / 60);
  if (rest !== undefined) return `${whole}${hours} ${minutes % 60}${rest}`;
  return `${Number((minutes / 60).toFixed(1))}${hours}`;
}

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
