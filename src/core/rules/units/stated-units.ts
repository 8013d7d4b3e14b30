import type { Mention } from '../../indicators/mentions';
import type { Quantity } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { Reading } from '../reading/reading';
import { endsValue, isBracketed } from '../reading/standing';
import { givesCondition, statesValue, tellsWhose } from '../reading/ties';

/** Families that measure something of their own; shares, factors and counts may qualify any indicator. */
export const PHYSICAL: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'token_rate',
  'request_rate',
  'item_rate',
  'time',
  'time_per_token',
  'memory',
  'bandwidth',
  'power',
  'energy',
  'compute',
]);

/** A time is no number of tokens or requests, but may be given for so many of them: only a verb tells. */
const COUNTED: ReadonlySet<UnitFamily> = new Set<UnitFamily>(['tokens', 'requests']);
const isTimeSaid = ({ mention, tie }: Reading): boolean =>
  mention.families.includes('time') && tie !== undefined && tie.trim() !== '' && statesValue(tie);

/** Words of their own between name and number, but only of whose or when it is. */
const isSaidOf = ({ tie = '' }: Reading): boolean => tellsWhose(tie) || statesValue(tie);

/** `TTFT and throughput: 420 ms and …`: the first value is the other name's. */
function isShared({ mention, passage, quantity }: Reading): boolean {
  const before = passage.mentions.findLast(({ end }) => end <= mention.start);
  if (before === undefined || quantity.start < mention.end) return false;
  return /^ ?(?:,? ?(?:and|or)|[和与及、/&,]) ?(?:the )?$/i.test(passage.text.slice(before.end, mention.start));
}

/** Whether a reading gives its indicator a value in a unit that cannot measure it. */
export function isOfWrongDimension(reading: Reading): boolean {
  const { mention, unit } = reading;
  const family = unit?.family;
  if (family === undefined || unit?.ambiguous || reading.role !== 'level') return false;
  // Words of their own between name and number make it more likely another quantity than a wrong unit.
  if (reading.bond === 'inherited' || (reading.bond === 'loose' && !isSaidOf(reading))) return false;
  // Queries are operations too.
  if (family === 'item_rate' && mention.families.includes('request_rate')) return false;
  if (isDowntimeOf(reading)) return false;
  const isPhysical = PHYSICAL.has(family) || (COUNTED.has(family) && isTimeSaid(reading));
  return (
    isPhysical &&
    !mention.families.includes(family) &&
    isStatement(reading) &&
    !isShared(reading) &&
    !isReckoned(reading)
  );
}

/** `20.2 h → 0.5 h a month` in the row of an availability: what it comes to over a period. */
const isDowntimeOf = ({ mention, passage, unit }: Reading): boolean =>
  unit?.family === 'time' &&
  mention.families.includes('ratio') &&
  passage.place === 'cell' &&
  /\b(?:a|per|each) (?:day|week|month|quarter|year)\b|\/ ?[天周月年]|每[天周月年]|停机|宕机|\bdown(?:time)?\b/i.test(
    passage.text,
  );

/** `ETTR: 46 h of recovery and 30 h of stalls out of 2,160 h, so 96.5%`: what the share is made of, then the share. */
function isReckoned({ mention, passage, quantity, unit }: Reading): boolean {
  if (unit?.family !== 'time' || !mention.families.includes('ratio') || quantity.start < mention.end) return false;
  return passage.quantities.some(
    (one) =>
      one.start > quantity.end &&
      one.unit?.family === 'ratio' &&
      !endsSentence(passage.text.slice(quantity.end, one.start)),
  );
}

/** `，实测`, `, measured over 24 hours, was`: after the comma the sentence goes on to the value. */
const GOES_ON =
  /^ ?[,，] ?(?:T?P\d{2}(?:\.\d)? ?(?:[是为达到]|$)|它|实测|现在|目前|线上|如今|眼下)|, ?(?:is|was|are|were|reached|stood at|came to) $/i;

/** Whether the sentence gives the number as the indicator's value rather than as a condition (`利用率（15 s 采样）`). */
function isStatement({ tie, unitAt, passage, quantity, mention, bond, unit }: Reading): boolean {
  // `线上 80 GB 的卡只有 31%`: what the number belongs to follows it.
  if (tie !== undefined && /^ ?的/.test(passage.text.slice(quantity.end))) return false;
  if (tie === undefined || unitAt !== undefined || bond === 'label' || bond === 'listed') return true;
  // `bus bandwidth, 1 GB`: at which size; `10 GB 的 MIG 实例`: which kind is counted.
  if (
    (/^ ?[,，、]/.test(tie) && !GOES_ON.test(tie)) ||
    (mention.families.length === 0 && mention.start >= quantity.end)
  )
    return false;
  if (isTaken(passage, mention)) return false;
  if (mention.families.length === 0 && isSizeOfEach(tie, unit)) return false;
  // `吞吐与 TTFT 分别为 …`: the first value is the other name's.
  if (bond !== 'loose' && givesCondition(tie) && !/: ?$/.test(tie)) return false;
  // `stayed under 2 s of sampling`: how much of something else.
  if (/^ ?of /i.test(passage.text.slice(quantity.end, quantity.end + 4))) return false;
  if (isOfNext(passage, quantity, mention)) return false;
  return endsValue(passage, quantity) && !isBracketed(passage, quantity, mention.end);
}

/** `7 MIG slices of 10 GB`: how large each of what is counted is. */
const isSizeOfEach = (tie: string, unit: Reading['unit']): boolean =>
  /^ ?(?:of|with|at|each|,? ?每[个份片]) ?$/i.test(tie) || (unit?.family === 'memory' && /^ ?[,的]? ?$/.test(tie));

/** `压到 320 ms 的 TTFT 之内`: the number is that of the name after it. */
function isOfNext({ mentions, text }: Passage, { end, unit }: Quantity, mention: Mention): boolean {
  const next = mentions.find(({ start }) => start >= end);
  return (
    next !== undefined &&
    next.indicator !== mention.indicator &&
    /^ ?的? ?$/.test(text.slice(end, next.start)) &&
    unit?.family !== undefined &&
    next.families.includes(unit.family)
  );
}

/** `saves 0.16 of PUE: 88 kW`: the name has its value before it. */
function isTaken({ quantities, text }: Passage, { start, families }: Reading['mention']): boolean {
  const before = quantities.findLast(({ end }) => end <= start);
  if (
    before === undefined ||
    !/^ ?(?:(?:points? )?(?:of|in)(?: the| its| our)?|的|个点的)? ?$/i.test(text.slice(before.end, start))
  )
    return false;
  const { unit, decimals } = before;
  return unit === undefined
    ? families.length === 0 && decimals > 0
    : unit.family === 'points' || (unit.family !== undefined && families.includes(unit.family));
}
