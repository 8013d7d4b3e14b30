import type { Claim } from '../../numbers/change';
import type { Passage } from '../reading/passage';

/** `30% a year`, `doubles every four months`: behind a claim, the period that it holds for. */
const PER_PERIOD_AFTER =
  /^ ?(?:(?:a|per|each|every|once every) (?:[a-z]{2,7} |\d{1,2} )?(?:weeks?|months?|quarters?|years?)\b|[/每]个?[周月季年])/i;
/** 每季度增长, 每 6 个月: before it. */
const PER_PERIOD_BEFORE = /(?:每|逐)(?: ?[\d一二两三四五六七八九十半]{1,2} ?)?个?(?:周|月|季度?|年)[^\d，,。；;]{0,8}$/;
const REACH = 24;

/** Whether a claim tells a change of each period, which two values several periods apart are not compared by. */
export function isOfEachPeriod({ text }: Passage, { kind, quantity: { start, end } }: Claim): boolean {
  if (kind === 'amount') return false;
  return (
    PER_PERIOD_AFTER.test(text.slice(end, end + REACH)) ||
    PER_PERIOD_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
  );
}
