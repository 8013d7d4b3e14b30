import { DAY, startOfDay, weekdayOf } from './dates';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Writes a time as d3 does: `%Y-%m-%d`, `%b %d`. A directive that d3 does not have stays as it is. */
export function formatTime(time: number, format: string): string {
  return format.replace(/%([-_0]?)([a-zA-Z%])/g, (whole, pad: string, letter: string) => {
    const text = directive(time, letter);
    if (text === undefined) return whole;
    if (pad === '-') return text.replace(/^[0 ]+(?=\d)/, '');
    return pad === '_' ? text.replace(/^0+(?=\d)/, (zeros) => ' '.repeat(zeros.length)) : text;
  });
}

function directive(time: number, letter: string): string | undefined {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  const dayOfYear = Math.floor((startOfDay(time) - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY);
  switch (letter) {
    case 'a':
      return WEEKDAYS[weekdayOf(time)]!.slice(0, 3);
    case 'A':
      return WEEKDAYS[weekdayOf(time)]!;
    case 'b':
      return MONTHS[date.getUTCMonth()]!.slice(0, 3);
    case 'B':
      return MONTHS[date.getUTCMonth()]!;
    case 'c':
      return formatTime(time, '%a %b %e %H:%M:%S %Y');
    case 'd':
      return two(date.getUTCDate());
    case 'e':
      return String(date.getUTCDate()).padStart(2, ' ');
    case 'H':
      return two(date.getUTCHours());
    case 'I':
      return two(date.getUTCHours() % 12 || 12);
    case 'j':
      return String(dayOfYear + 1).padStart(3, '0');
    case 'L':
      return String(date.getUTCMilliseconds()).padStart(3, '0');
    case 'm':
      return two(date.getUTCMonth() + 1);
    case 'M':
      return two(date.getUTCMinutes());
    case 'p':
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'q':
      return String(Math.floor(date.getUTCMonth() / 3) + 1);
    case 's':
      return String(Math.floor(time / 1000));
    case 'S':
      return two(date.getUTCSeconds());
    case 'U':
      return two(Math.floor((dayOfYear + 7 - weekdayOf(time)) / 7));
    case 'w':
      return String(weekdayOf(time));
    case 'W':
      return two(Math.floor((dayOfYear + 7 - ((weekdayOf(time) + 6) % 7)) / 7));
    case 'x':
      return formatTime(time, '%m/%d/%Y');
    case 'X':
      return formatTime(time, '%H:%M:%S');
    case 'y':
      return two(date.getUTCFullYear() % 100);
    case 'Y':
      return String(date.getUTCFullYear());
    case 'Z':
      return '+0000';
    case '%':
      return '%';
    default:
      return undefined;
  }
}
