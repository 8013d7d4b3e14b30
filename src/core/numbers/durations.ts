import type { Quantity } from './quantity';

/** Between the two parts: `2 h 40 min`, `1 hour and 20 minutes`, 3 小时零 5 分. */
const JOINS = /^ ?(?:and |零 ?)?$/;
/** 分 behind hours is no unit that is read by itself. */
const MINUTES_HAN = /^ ?分(?!钟|之|位|片|布|别|成|为)/;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** `2 h 40 min` as the one length of time that it is, in its finer unit; all other quantities as they are. */
export function joinDurations(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const one of quantities) {
    const before = joined.at(-1);
    const whole = before === undefined ? undefined : durationOf(text, before, one);
    if (whole === undefined) joined.push(one);
    else joined[joined.length - 1] = whole;
  }
  return joined.length === quantities.length ? quantities : joined;
}

function durationOf(text: string, first: Quantity, second: Quantity): Quantity | undefined {
  if (!isPlainTime(first) || !JOINS.test(text.slice(first.end, second.start))) return undefined;
  const minutes = second.unit === undefined ? MINUTES_HAN.exec(text.slice(second.end, second.end + 3)) : null;
  const factor = minutes === null ? second.unit?.factor : 60;
  if (factor === undefined || second.sign !== undefined || second.high !== second.value) return undefined;
  if (minutes === null && !isPlainTime(second)) return undefined;
  const parts = first.unit!.factor / factor;
  const isFiner = first.unit!.factor === DAY ? parts === 24 : parts === 60;
  if (!isFiner || second.value >= parts || first.decimals > 0) return undefined;
  const value = first.value * parts + second.value;
  return {
    ...first,
    end: second.end + (minutes?.[0].length ?? 0),
    number: { start: first.number.start, end: second.number.end },
    unitRange: second.unitRange,
    value,
    high: value,
    step: second.step,
    decimals: second.decimals,
    unit: { ...first.unit!, text: second.unit?.text ?? '分', factor },
  };
}

const isPlainTime = ({ unit, value, high }: Quantity): boolean =>
  unit?.family === 'time' && unit.scope === undefined && high === value;
