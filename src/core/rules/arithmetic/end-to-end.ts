import { agreeing, isExact, overlaps, type Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { widened } from './interval';
import type { Miss } from './miss';

const FIRST = /(?:TTFT|首 ?(?:token|词元|字)(?:延迟|时延|时间)?|first token)[^\d,，。；;]{0,16}$/i;
const EACH =
  /(?:TPOT|TBT|ITL|每(?:个|输出)? ?(?:token|词元)|后续每个(?: ?token)?|per (?:output )?token|each further token)[^\d,，。；;]{0,16}$/i;
const ALL =
  /(?:E2E|端到端|总(?:耗时|时延|延迟|时长)|全程|整[条个次段]|end-to-end|in all|in total|the whole (?:answer|reply|response|request))[^\d。；;]{0,28}$/i;
/** Measured apart, or of another share of requests: such times do not add up. */
const APART = /P\d{2}|实测|测得|目标|上限|预算|\b(?:measured|observed|target|limit|budget|percentile)\b/i;
const LEAST_TOKENS = 8;
const TOLERANCE = 0.04;

/** The end-to-end times that the first token, the time of each further one and their number do not give. */
export function wrongEndToEnd(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 4 || !ALL_THERE.test(text)) return [];
  return sentencesIn(text).flatMap(({ start, end, text: sentence }) => {
    const own = quantities.filter((one) => one.start >= start && one.end <= end);
    if (own.length !== 4 || !own.every(isExact) || APART.test(sentence)) return [];
    const times = own.filter(({ unit }) => unit?.family === 'time');
    const counts = own.filter(({ unit, value }) => unit?.family === 'tokens' && value >= LEAST_TOKENS);
    const said = (pattern: RegExp): Quantity | undefined =>
      times.find((one) => pattern.test(text.slice(Math.max(start, one.start - 44), one.start)));
    const [first, each, all, count] = [said(FIRST), said(EACH), said(ALL), counts[0]];
    if (first === undefined || each === undefined || all === undefined || count === undefined) return [];
    return new Set([first, each, all]).size < 3 ? [] : judged(passage, first, each, all, count);
  });
}

/** Cheap. */
const ALL_THERE = /TTFT|首 ?(?:token|词元|字)|first token/i;

const seconds = ({ value, unit }: Quantity): number => value * unit!.factor;

function judged(passage: Passage, first: Quantity, each: Quantity, all: Quantity, count: Quantity): Miss[] {
  const [least, most] = [count.value - 1, count.value].map((tokens) => seconds(first) + tokens * seconds(each));
  const factor = all.unit!.factor;
  const given = widened({ low: least! / factor, high: most! / factor }, TOLERANCE);
  if (overlaps(agreeing(all), given)) return [];
  const from = `${passage.quote(first)} + ${passage.quote(count)} × ${passage.quote(each)}`;
  return [{ passage, quantity: all, expected: most! / factor, from, probable: true }];
}
