import { agreeing, type Interval, overlaps, rounded } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import { endsSentence } from '../../numbers/words';
import type { Passage } from '../reading/passage';
import { middle, quotient, scaled, widened } from './interval';
import { canonical, isPlain, type Measured, quote, sentencesOf } from './measured';
import type { Miss } from './miss';

/** Words that say that moving the data fills the time; without them the time may be any other. */
const TAKES =
  /需要?|耗时|花费?|用时|只要|要|用|传完|读完|写完|落盘|加载|\b(?:takes?|took|needs?|lasts?|finish(?:es)?|done|moves?|reads?|writes?|loads?|transfers?)\b/i;
/** A measured time has overhead in it, an interval is no duration. */
const OTHER_TIME =
  /实测|测得|每隔?|间隔|周期|以上|\b(?:measured|observed|every|interval|per|instead|plus|after|before|ago)\b/i;
/** How far a time may be from size ÷ bandwidth: above it there is overhead, and bandwidths are rounded. */
const SLACK = 0.1;

/** The times that a sentence gives for moving a size over a bandwidth, both in it, and that do not follow from them. */
export function wrongTransfers(passage: Passage): Miss[] {
  return sentencesOf(passage).flatMap((values) => {
    if (values.some(isSecondly)) return [];
    const [size, bandwidth] = [single(values, 'memory'), single(values.map(overIt), 'bandwidth')];
    const times = values.filter((value) => isPlain(value, 'time'));
    const [time] = times;
    if (size === undefined || bandwidth === undefined || time === undefined || times.length > 1) return [];
    const last = Math.max(size.quantity.end, bandwidth.quantity.end);
    if (time.quantity.start < last) return [];
    const said = passage.text.slice(values[0]!.quantity.end, time.quantity.end + 8);
    const before = passage.text.slice(last, time.quantity.start);
    if (!TAKES.test(said) || OTHER_TIME.test(before) || before.length > 40) return [];
    const seconds = quotient(canonical(size), canonical(bandwidth));
    const slack = { low: seconds.low * (1 - SLACK), high: seconds.high * (1 + SLACK) };
    const stated = scaled(agreeing(time.quantity), time.unit.factor);
    if (overlaps(stated, slack) || isExplained(passage, values, stated, slack)) return [];
    return [
      {
        passage,
        quantity: time.quantity,
        expected: middle(seconds) / time.unit.factor,
        from: `${quote(size)} ÷ ${quote(bandwidth)}`,
      },
    ];
  });
}

/** `每秒是 3.1 GB`: a rate that its reader took for a size. */
function isSecondly({ passage: { text }, quantity: { start, end }, unit }: Measured): boolean {
  if (unit.family !== 'memory') return false;
  return (
    /每秒钟?[\u3400-\u9fff ]{0,5}$/.test(text.slice(Math.max(0, start - 10), start)) ||
    /^ (?:per|a|each|every) second\b/i.test(text.slice(end, end + 14))
  );
}

/** `2.4 TB over 40 GB/s`: no lower bound but the way the data takes. */
function overIt(value: Measured): Measured {
  const { passage, quantity } = value;
  const isOver = /\bover (?:the |a )?$/i.test(passage.text.slice(Math.max(0, quantity.start - 9), quantity.start));
  return isOver ? { ...value, quantity: { ...quantity, bound: undefined } } : value;
}

/** The value of a family, where all that a sentence gives of it are equal: `400 Gb/s (50 GB/s)`. */
function single(values: readonly Measured[], family: UnitFamily): Measured | undefined {
  const [first, ...rest] = values.filter(({ unit }) => unit.family === family);
  if (first === undefined || !isPlain(first, family)) return undefined;
  const isOne = rest.every((other) => isPlain(other, family) && overlaps(canonical(first), canonical(other)));
  return isOne ? first : undefined;
}

/** Another number of the sentence makes up for it: eight cards, two copies, 80 % of the line rate. */
function isExplained(passage: Passage, values: readonly Measured[], stated: Interval, expected: Interval): boolean {
  const used = new Set(values.filter(({ unit }) => unit.family !== 'ratio').map(({ quantity }) => quantity));
  return passage.quantities.some((quantity) => {
    const value = quantity.unit?.family === 'ratio' ? quantity.value / 100 : quantity.value;
    if (used.has(quantity) || !(value > 0) || value === 1) return false;
    return [value, 1 / value].some((factor) => overlaps(stated, scaled(expected, factor)));
  });
}

const TOTAL =
  /(?:总负荷|总功率|总用电|总耗电|总电力|机房|园区|设施|市电|全口径|总)[\u3400-\u9fff ]{0,8}$|\b(?:facility|total|site|building|utility|meter)(?: [a-z]{1,12}){0,3} ?$/i;
const IT_LOAD =
  /\bIT ?(?:负荷|负载|功率|设备|用电|load|power|equipment|energy)?[\u3400-\u9fff ]{0,8}(?: (?:is|of|was|at|takes|draws))? ?$/i;
const PUE = /\bPUE\b[\u3400-\u9fff :=]{0,8}(?: (?:is|of|was|at|about))? ?$/i;

/** The PUE that total and IT load of the same sentence do not give. */
export function wrongPue(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (!/\bPUE\b/i.test(text)) return [];
  const before = (start: number): string => text.slice(Math.max(0, start - 28), start);
  return quantities.flatMap((quantity) => {
    if (quantity.unit !== undefined || quantity.bound !== undefined || !PUE.test(before(quantity.start))) return [];
    const loads = sentencesOf(passage)
      .flat()
      .filter((value) => isPlain(value, 'power') || isPlain(value, 'energy'))
      .filter(({ quantity: { end } }) => end <= quantity.start && !endsSentence(text.slice(end, quantity.start)));
    const [it, ...otherIt] = loads.filter((value) => IT_LOAD.test(before(value.quantity.start)));
    const [total, ...others] = loads.filter((value) => value !== it && TOTAL.test(before(value.quantity.start)));
    if (it === undefined || total === undefined || otherIt.length + others.length > 0) return [];
    if (it.unit.family !== total.unit.family) return [];
    const expected = quotient(canonical(total), canonical(it));
    if (overlaps(widened(rounded(quantity), 0, quantity.step), expected)) return [];
    return [{ passage, quantity, expected: middle(expected), from: `${quote(total)} ÷ ${quote(it)}` }];
  });
}
