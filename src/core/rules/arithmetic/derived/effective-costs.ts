import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

/** What is bought or waited for, and what of it is of use: the whole is more than its useful part. */
const USEFUL_RESULT =
  /\b(?:useful|effective|productive|busy|used|utili[sz]ed)\b[^.;\d]{0,24}$|(?:有效|有用|实际用到)的?[^，,。；;\d]{0,10}$/i;
const USEFUL_AFTER =
  /^ ?(?:per|for each|for every|an?|\/) ?(?:useful|effective|productive|busy|used|utili[sz]ed)\b|^ ?(?:\/ ?|每)(?:个)?(?:有效|有用)/i;
const WHOLE_RESULT =
  /\b(?:wall|wall[- ]clock|calendar|elapsed|booked)\b[^.;\d]{0,24}$|(?:日历|墙钟|实际占用|总时长|要跑|要占)[^，,。；;\d]{0,10}$/i;
const WHOLE_AFTER = /^ ?(?:of |on the |in )?(?:wall|wall[- ]clock|calendar|elapsed)\b|^ ?的?(?:日历|墙钟)/i;
/** Of a time: that it is the useful part alone. */
const PURE =
  /\b(?:pure|net|uninterrupted|actual|stepping|computing|compute time|computation|useful)\b|纯|净|不中断|理想/i;
/** A part of a price that is not paid. */
const PAID_LESS =
  /折|优惠|省|\b(?:sav(?:e[sd]?|ings?)|discount|(?<!write-)off|rebate|cheaper|band|reserved|committed|less)\b/i;
const LEAST_SHARE = 0.1;
const TOLERANCE = 0.012;

/** `With useful work 40% of the time $1.47 turns into $0.59 per useful hour`: multiplied by a share that it has to be divided by. */
export function wrongEffectiveCosts(passage: Passage): Miss[] {
  const { text } = passage;
  if (!text.includes('%') || PAID_LESS.test(text)) return [];
  const sentences = operandsOf(passage);
  return sentences.flatMap((own, at) => {
    const result = own.at(-1);
    return result === undefined ? [] : missOf(passage, [...(sentences[at - 1] ?? []), ...own.slice(0, -1)], result);
  });
}

function missOf(passage: Passage, before: readonly Operand[], result: Operand): Miss[] {
  const shares = before.filter(({ isShare, value }) => isShare && value > LEAST_SHARE && value < 1);
  const like = before.filter(
    (one) => one.family === result.family && one.quantity.unit?.text === result.quantity.unit?.text,
  );
  const alike = like.length > 0 ? like : before.filter((one) => isMoney(one) && isMoney(result));
  const [share, all] = [shares.at(-1), alike.at(-1)];
  if (share === undefined || all === undefined || shares.length > 1 || !isOfWhole(passage, all, result)) return [];
  const off = result.quantity.value / (all.quantity.value * share.value);
  const room = TOLERANCE + result.quantity.step / 2 / result.quantity.value;
  if (Math.abs(off - 1) > room) return [];
  const from = `${passage.quote(all.quantity)} ÷ ${passage.quote(share.quantity)}`;
  return [{ passage, quantity: result.quantity, expected: all.quantity.value / share.value, from }];
}

const isMoney = ({ family }: Operand): boolean => family === 'money' || family === 'money_rate';

/** Whether the words around the result say that it is more than what it comes from. */
function isOfWhole({ text }: Passage, all: Operand, { quantity, ...result }: Operand): boolean {
  const lead = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const isPaid = isMoney({ quantity, ...result });
  // `$1.00 per useful GPU-hour`: the word may stand in the unit.
  const { end: from } = isPaid ? quantity.number : quantity;
  const behind = text.slice(from, from + REACH);
  if (isPaid) return USEFUL_RESULT.test(lead) || USEFUL_AFTER.test(behind);
  if (result.family !== 'time' || !(WHOLE_RESULT.test(lead) || WHOLE_AFTER.test(behind))) return false;
  const { start, end } = all.quantity;
  // `of 20 days on the calendar 16 were pure stepping`: the part comes last.
  if (WHOLE_AFTER.test(text.slice(end, end + REACH)) || PURE.test(behind)) return false;
  return PURE.test(text.slice(Math.max(0, start - REACH), start) + text.slice(end, end + REACH));
}

const REACH = 40;
