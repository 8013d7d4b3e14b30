/** Seconds in each unit, by what people write after the number. */
const UNITS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  秒: 1,
  秒钟: 1,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  分: 60,
  分钟: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  hours: 3600,
  小时: 3600,
};

const PART = /(\d{1,6}(?:\.\d{1,3})?)\s{0,3}([a-z]{1,7}|[秒分小时钟]{1,2})/gy;

/**
 * A length of time as a deck writes it (`45m`, `90s`, `1h30m`, `6 min`, `6分钟`, `1小时30分`), in seconds. A bare number is
 * minutes. Undefined for anything else, a negative length included.
 */
export function parseDuration(text: string): number | undefined {
  const value = text.trim().toLowerCase();
  if (/^\d{1,6}(\.\d{1,3})?$/.test(value)) return Number(value) * 60;
  let seconds = 0;
  let at = 0;
  for (PART.lastIndex = 0; at < value.length; at = PART.lastIndex) {
    while (value[at] === ' ') at++;
    PART.lastIndex = at;
    const [, number, unit] = PART.exec(value) ?? [];
    const factor = unit === undefined ? undefined : UNITS[unit];
    if (factor === undefined) return undefined;
    seconds += Number(number) * factor;
  }
  return value === '' ? undefined : seconds;
}

/** Minutes and seconds for readers, `6:05`; an hour is 60 minutes. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
