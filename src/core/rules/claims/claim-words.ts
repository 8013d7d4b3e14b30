import type { Claim, Pair } from '../../numbers/change';
import type { Passage } from '../reading/passage';
import type { Verdict } from './verdict';

/** `由 0.92 J 降到 0.81 J，环比上升 12%`: no word between names another thing. */
export const isBare = ({ text }: Passage, { phrase }: Claim, { end }: Pair): boolean =>
  /^ ?[,，(（:：—-]? ?(?:同比|环比|较上[期月季年周])? ?$/.test(text.slice(end, phrase.start));

/** Said of each of several values by itself. */
export const SHARED =
  /[均都各]|分别|一?共|合计|总计|整体|\b(?:both|each|respectively|all|together|in total|overall|combined)\b/i;
/** Not the change from the one to the other, unless it is a near miss of that. */
export function isFurther(clause: string, verdict: Verdict): boolean {
  if (FURTHER.test(clause)) return true;
  return EACH.test(clause) && !(verdict.kind === 'wrong' && verdict.isNear === true);
}

const FURTHER = /[再还另]|目标|\b(?:another|further|goal)\b/i;
const EACH = /每|一[张台块]|单[卡机台]|\b(?:per|each|every)\b/i;

/** `8.2 kW，比铭牌低 19.6%；训练时 9.4 kW，低 7.8%`: each value by itself is compared with a third one. */
export const isBetween = ({ quantity }: Claim, { start, end }: Pair): boolean =>
  quantity.start > start && quantity.end < end;

/** 从 13.6% 变成 1.6%，多出 12 个百分点的训练时间: what grew is named behind the amount. */
export function hasObject({ text }: Passage, { quantity }: Claim): boolean {
  return /^ ?(?:的 ?(?!幅度|降幅|增幅|涨幅|提升|下降|改善|变化)[\u3400-\u9fff]|of (?!it|them|that|those)[a-z])/.test(
    text.slice(quantity.end, quantity.end + 8),
  );
}

/** The clause of a claim up to its number. */
export function clauseOf({ text }: Passage, { quantity }: Claim): string {
  return text
    .slice(Math.max(0, quantity.start - 40), quantity.start)
    .split(/[,，。；;:]/)
    .at(-1)!;
}

/** `从 1,440 增加到 1,800，是之前的 0.8 倍`: a clause behind the values says of the new one what it is of the old one. */
export const saysOfOld = ({ text }: Passage, { quantity }: Claim, { end }: Pair): boolean =>
  quantity.start > end && OF_OLD.test(text.slice(end, quantity.start));
const OF_OLD =
  /^[,，] ?(?:也就|即|就|正好)?(?:是|为|相当于|等于) ?(?:之前|原来|原先|改前|上[一个]?[期版季月周]度?|去年|第?[一二三四五六]?阶段[一二三四五六]?|基线|旧版)的 ?约?$|^, (?:which is |that is |or |now )?(?:about |just )?$/i;

/** `90 天，74 次，MTBF 约 29.2 h，次数减少 58.9%`: of how often something happened, which no two times tell. */
export const isOfCounts = ({ text }: Passage, { phrase }: Claim, { from, to }: Pair): boolean =>
  OF_COUNTS.test(text.slice(Math.max(0, phrase.start - 32), phrase.start)) &&
  [from, to].every(({ unit }) => unit?.family === 'time');

const OF_COUNTS = /(?:[次个台张件条]数|\bnumber of [a-z]{3,14}(?: [a-z]{3,14})?(?: has| had)?) ?$/i;

/** `from 71% to 84%; the other 5 pp came from …`: a part of a change that was told before. */
export const isOfRest = ({ text }: Passage, { phrase }: Claim): boolean =>
  /(?:\b(?:the )?(?:other|remaining)|其余|剩下的?|另外?) ?$/i.test(
    text.slice(Math.max(0, phrase.start - 16), phrase.start),
  );
