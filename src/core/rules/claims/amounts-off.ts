import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { writtenLike } from '../reading/fixes';
import type { Passage } from '../reading/passage';
import type { JudgedClaim, Operand } from './judged-claims';
import { judge } from './verdict';

const MORE_BEFORE = /(?:(?<![最至更许差])多[用花占要耗付跑]?|增加?|上升|[上高]涨|涨|贵|(?<![最较更])高)了? ?[约近]? ?$/;
const LESS_BEFORE =
  /(?:(?<![最至不更])少[用花占要耗付跑]?|[下调]?降低?|下调|下降|减少?|节省|省下?|便宜|回落|(?<![最较更])低|跌)了? ?[约近]? ?$/;
const MORE_BEFORE_EN = /\b(?:up|plus|add(?:s|ed|ing)?|gain(?:s|ed|ing)?)(?: by)? (?:about |only |just )?[$€£¥]?$/i;
const LESS_BEFORE_EN =
  /\b(?:down|minus|less|sav(?:es?|ed|ing)|shed(?:s|ding)?|cut(?:s|ting)?|off)(?: by)? (?:about |only |just )?[$€£¥]?$/i;
const MORE_AFTER = /^ (?:more|higher|longer|above|extra|dearer|slower)\b/i;
const LESS_AFTER = /^ (?:less|fewer|lower|shorter|below|cheaper|faster|saved|off)\b/i;

/** `20 W more than before`, 少 7.1 kW: which way something moved by as much as `quantity` says; undefined if it is a level. */
function wayMoved({ text }: Passage, { start, end, sign, bound, unit }: Quantity): 1 | -1 | undefined {
  if (sign !== undefined || bound !== undefined || unit?.family === 'ratio') return undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  if (MORE_BEFORE.test(before) || MORE_BEFORE_EN.test(before) || MORE_AFTER.test(after)) return 1;
  return LESS_BEFORE.test(before) || LESS_BEFORE_EN.test(before) || LESS_AFTER.test(after) ? -1 : undefined;
}

/** Two values of a sentence that no mark parts are the old and the new one: `down 400 ms to 300 ms`. */
const PARTED = /[,，;；(（。]|\. /;

/**
 * A claim that stands beside a level and how far that moved, `420 W, 20 W more than before, +5%`: the old value is what the
 * two make. Nothing is left of a claim between two amounts, which may be of two things: 涨了 24 万元，单价便宜 1.8 元.
 */
export function reckonedFromAmount(judged: JudgedClaim): readonly JudgedClaim[] {
  const { claim, from, to } = judged;
  if (claim.kind === 'amount' || claim.kind === 'points' || from.passage !== to.passage) return [judged];
  const ways = [from, to].map(({ passage, quantity }) => wayMoved(passage, quantity));
  if (ways.every((way) => way === undefined) || !isParted(judged)) return [judged];
  const [fromWay, toWay] = ways;
  if (fromWay !== undefined && toWay !== undefined) return [];
  const level = fromWay === undefined ? from : to;
  return ofLevel(judged, level, fromWay === undefined ? to : from, (fromWay ?? toWay)!);
}

function isParted({ passage, from, to }: JudgedClaim): boolean {
  const [first, second] = [from.quantity, to.quantity].sort((a, b) => a.start - b.start);
  return PARTED.test(passage.text.slice(first!.end, second!.start));
}

function ofLevel(judged: JudgedClaim, level: Operand, amount: Operand, way: 1 | -1): readonly JudgedClaim[] {
  const { claim } = judged;
  const moved = (canonicalValue(amount.quantity) * way) / (level.quantity.unit?.factor ?? 1);
  const [before, after] = [moved, -moved].map((by) => besides(level.quantity, by));
  if (claim.kind !== 'percent' || claim.mode !== 'by' || before!.value <= 0) return [];
  const verdict = judge({ from: before!, to: level.quantity }, claim);
  // `14.33 元，降 2.58 元（-18%）`: what stands first may be the old value.
  const isOfOld = judge({ from: level.quantity, to: after! }, claim)?.kind === 'right';
  if (verdict === undefined || isOfOld || verdict.kind === 'right') return [{ ...judged, verdict: { kind: 'right' } }];
  if (verdict.kind !== 'wrong') return [];
  const { number } = level.quantity;
  const written = writtenLike(level.passage.quote(number), level.quantity, before!.value);
  const shown = written + level.passage.quote({ start: number.end, end: level.quantity.end });
  return [{ ...judged, from: { ...amount, shown }, to: level, verdict }];
}

const besides = (level: Quantity, by: number): Quantity => ({
  ...level,
  value: level.value - by,
  high: level.value - by,
});
