import type { Range } from './quantity';
import type { Unit } from './units';

/** A time told in two or more units, as one in the first of them. */
interface CompoundTime extends Range {
  readonly unit: Unit;
  readonly value: number;
  /** One unit of the last printed digit. */
  readonly step: number;
}

interface Part extends Range {
  readonly digits: string;
  /** As it stands between this part's number and the next one. */
  readonly word: string;
  readonly seconds: number;
}

const MONTH = 2_629_800;
/** Short forms that are units only beside others: `1h 35m`, 1 分 30 秒. */
const SECONDS: readonly (readonly [seconds: number, words: string])[] = [
  [12 * MONTH, '年 year years yr yrs'],
  [MONTH, '个月 month months'],
  [604_800, '周 个星期 week weeks'],
  [86_400, '天 day days d'],
  [3600, '小时 个小时 钟头 个钟头 hour hours hr hrs h'],
  [60, '分钟 分 minute minutes min mins m'],
  [1, '秒钟 秒 second seconds sec secs s'],
  [1e-3, '毫秒 millisecond milliseconds ms'],
];
const OF_WORD: ReadonlyMap<string, number> = new Map(
  SECONDS.flatMap(([seconds, words]) => words.split(' ').map((word) => [word, seconds] as const)),
);
const WORDS = [...OF_WORD.keys()].sort((a, b) => b.length - a.length).join('|');
/** A number with its unit; what joins it to the one before is not part of it. */
const PART = new RegExp(`(\\d{1,4}(?:\\.\\d{1,3})?) ?(${WORDS})(?![A-Za-z])`, 'y');
const JOINT = / ?(?:and |[零又加] ?)?/y;
/** `limits of 1 h and 10 min`: two times of two things. */
const OF_TWO = /(?:\b(?:between|both|either|respectively)|s (?:of|are|at|to)|[和与从]) ?$/i;
/** 每 30 天 43.2 分钟: so much of every such period. */
const OF_EVERY = /(?:每隔?|\b(?:per|every|each)) ?$/i;
/** 2025 年 3 个月 is a date and a time. */
const MOST_YEARS = 99;

/**
 * The time at `start` of folded text that several units tell: `4 min 20 s`, `1h35m`, 2 小时 10 分. Each part is less than one of the
 * unit before it; undefined where there is one part only, or what follows divides it.
 */
export function compoundTimeAt(text: string, start: number): CompoundTime | undefined {
  const parts = partsAt(text, start);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || first === last || isDivided(text, last.end)) return undefined;
  if (OF_EVERY.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  if (text.slice(first.end, last.start).includes('and') && OF_TWO.test(text.slice(Math.max(0, start - 12), start)))
    return undefined;
  const seconds = parts.reduce((sum, part) => sum + Number(part.digits) * part.seconds, 0);
  const decimals = last.digits.split('.')[1]?.length ?? 0;
  const unit: Unit = { text: first.word, dimensions: { second: 1 }, family: 'time', factor: first.seconds };
  const step = (last.seconds * 10 ** -decimals) / first.seconds;
  return { start, end: last.end, unit, value: seconds / first.seconds, step };
}

/** `seconds` in the units of a compound time as it was written: 275 like `4 min 20 s` is `4 min 35 s`. */
export function inPartsOf(written: string, seconds: number): string | undefined {
  const parts = partsAt(written, 0);
  const last = parts.at(-1);
  if (parts.length < 2 || last?.end !== written.length) return undefined;
  let left = Math.round(seconds / last.seconds);
  let text = '';
  let at = 0;
  for (const part of parts) {
    const size = Math.round(part.seconds / last.seconds);
    const count = Math.floor(left / size);
    left -= count * size;
    text += written.slice(at, part.start) + String(count);
    at = part.start + part.digits.length;
  }
  return text + written.slice(at);
}

function partsAt(text: string, start: number): Part[] {
  const parts: Part[] = [];
  for (let at = start; ; ) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    const before = parts.at(-1);
    const seconds = OF_WORD.get(match?.[2] ?? '');
    if (match === null || seconds === undefined || (before !== undefined && !isRest(before, Number(match[1]), seconds)))
      return parts;
    if (seconds === 12 * MONTH && Number(match[1]) > MOST_YEARS) return parts;
    const end = at + match[0].length;
    parts.push({ start: at, end, digits: match[1]!, word: match[2]!, seconds });
    JOINT.lastIndex = end;
    at = end + (JOINT.exec(text)?.[0].length ?? 0);
  }
}

/** Whole numbers but for the last, each less than one of the unit before. */
const isRest = ({ digits, seconds }: Part, value: number, factor: number): boolean =>
  !digits.includes('.') && factor < seconds && value * factor < seconds;

/** `2 h 10 min/run`: the second part is a rate of its own. */
const isDivided = (text: string, end: number): boolean => /^ ?(?:[/／]|per\b)/.test(text.slice(end, end + 5));
