import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';

const CLOCK = /^ ?([01]?\d|2[0-3]):([0-5]\d) ?$/;
/** What is counted from the start, in minutes. */
const ELAPSED = /T ?\+|\bsince\b|\belapsed\b|\boffset\b|\bafter\b|\bfrom (?:the )?start\b|距|累计|经过|历时|起算/i;
const IN_MINUTES = /\bmin|分/i;
const MINUTES = /^ ?[+−–-]?\d{1,4} ?(?:min|分钟)? ?$/i;
const DAY = 1440;
const AGREE_AT_LEAST = 3;

/** The one time since the start that the clock beside it does not give: `| 10:31 | 39 |` after `| 09:42 | 0 |`. */
export function wrongElapsed({ header, rows }: TableReading): Miss[] {
  const elapsed = header.findIndex(({ text }) => ELAPSED.test(text) && IN_MINUTES.test(text));
  if (elapsed < 0 || rows.length <= AGREE_AT_LEAST) return [];
  const clock = header.findIndex((_, at) => rows.every((row) => CLOCK.test(row[at]?.text ?? '')));
  if (clock < 0 || !rows.every((row) => MINUTES.test(row[elapsed]?.text ?? ''))) return [];
  const read = rows.map((row) => ({ cell: row[elapsed]!, at: clockOf(row[clock]!), told: minutesOf(row[elapsed]!) }));
  const starts = read.map(({ at, told }) => (((at - told) % DAY) + DAY) % DAY);
  const start = starts.find((one) => starts.filter((other) => other === one).length >= AGREE_AT_LEAST);
  const wrong = read.filter((_, index) => starts[index] !== start);
  const [only, ...more] = wrong;
  if (start === undefined || only === undefined || more.length > 0) return [];
  const quantity = only.cell.quantities[0];
  const expected = (((only.at - start) % DAY) + DAY) % DAY;
  if (quantity === undefined) return [];
  const first = rows[starts.indexOf(start)]!;
  const from = `${rows[read.indexOf(only)]![clock]!.text.trim()} - ${first[clock]!.text.trim()}${told(minutesOf(first[elapsed]!))}`;
  return [{ passage: only.cell, quantity, expected, from }];
}

/** What the first of them was told to be, if not nothing. */
const told = (minutes: number): string => (minutes === 0 ? '' : ` + ${minutes}`);

function clockOf({ text }: Passage): number {
  const [, hours, minutes] = CLOCK.exec(text)!;
  return Number(hours) * 60 + Number(minutes);
}

const minutesOf = ({ text }: Passage): number => Number.parseInt(text.replace(/[−–]/, '-').replace('+', ''), 10);
