import type { Pair } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { type Polarity, polarityOf } from '../reading/polarity';
import {
  ADMITTED,
  aroundOf,
  direction,
  isBetter,
  MERIT,
  OTHER_ORDER,
  WANTED,
  type Way,
  worsens,
} from './direction-of-pairs';
import { lastVerb, type Said } from './direction-words';

/** How far before two numbers side by side the sentence that announces them may begin. */
const HEADLINE = 84;

/** What slips may get worse either way. */
const SLIPS = /^slip(?:s|ped|ping)?\b/i;

/** `MTBF 在持续拉长。3 月是 5.1 h，4 月是 4.2 h`: what was announced of the numbers, right before the first of them. */
export function isAgainstHeadline(passage: Passage, pair: Pair): boolean {
  const change = direction(pair);
  const { text, quantities } = passage;
  const before = quantities.findLast((one) => one.end <= pair.start && !isShareBy(text, one))?.end ?? 0;
  const sentences = text.slice(Math.max(before, pair.start - HEADLINE), pair.start).split(/(?<=[。；;!?])|(?<=\. )/);
  const lead = sentences.slice(-2).join('');
  const verb = lastVerb(lead);
  if (change === undefined || verb === undefined || SLIPS.test(lead.slice(verb.at))) return false;
  const around = aroundOf(passage, pair);
  const isAdmitted = verb.said !== 'worse' && ADMITTED.test(lead + around);
  if (isAdmitted || OTHER_ORDER.test(lead + around) || WANTED.test(lead)) return false;
  // 吞吐优化，延迟从 120 ms 变为 140 ms: what is named after the verb is another thing.
  const at = pair.start - lead.length + verb.at;
  const named = polarityOf(passage, at, pair.start);
  if ((verb.said === 'worse' || verb.said === 'better') && isMadeSo(text.slice(at, pair.start))) {
    const shown = polarityOf(passage, at, pair.start, pair.to.unit?.family);
    return verb.said === 'worse' ? isBetter(change, shown) : worsens(change, shown);
  }
  if (named !== undefined) return false;
  const isAtOnce = isAnnounced(text.slice(at, pair.start));
  const better = polarityOf(passage, pair.start - lead.length, at, isAtOnce ? pair.to.unit?.family : undefined);
  const isRisen = verb.said === 'up' && !MERIT.test(text.slice(at, at + 8));
  return isOtherWay(verb.said, change, isRisen ? undefined : better, isAtOnce);
}

/** `became less efficient: energy per token went from …`: what stands behind the colon shows it. */
const isMadeSo = (words: string): boolean =>
  /^(?:bec[ao]mes?|got|gets|getting|gr[eo]wn?|turned|is|are|was|runs?|ran)\b[^:,;.，。；]{0,50}: ?[^:,;.，。；\d]{0,50}$/.test(
    words,
  );

/** `got less efficient by 12%: it went from …`: how much is no number of another thing. */
const isShareBy = (text: string, { start, unit }: Quantity): boolean =>
  unit?.family === 'ratio' && /(?:\bby |了 ?)$/.test(text.slice(Math.max(0, start - 4), start));

function isOtherWay(said: Said, change: Way, better: Polarity | undefined, isAtOnce: boolean): boolean {
  if (said === 'better') return worsens(change, better);
  if (said === 'worse') return isBetter(change, better);
  if (said === change) return false;
  // `Credits keep rising: we paid $42k in Q1 and $31k in Q2`: which way is better need not be known to see that they fell.
  return better === undefined ? isAtOnce : !(said === 'up' && better === 'lower');
}

/** Whether nothing but a colon or the end of a sentence, and few words, stand between a verb and the numbers. */
function isAnnounced(words: string): boolean {
  if (AT_A_DATE.test(words)) return true;
  return /^[^,，。；;:.\d]{0,24}[:：。.—](?: ?[A-Za-z'’-]{1,10}| ?[\u3400-\u9fff]| ?\d{1,2} ?月){0,4} ?$/.test(words);
}

/** 电费上涨，1 月: a comma and when it was. */
const AT_A_DATE =
  /^[^,，。；;:.\d]{0,24}[,，] ?(?:(?:从 ?)?\d{1,2} ?月(?:份)?|去年|上[一个]{0,2}(?:月|季度?|周)|以前|原来|之前|Q[1-4]|last (?:year|month|quarter|week))(?:是|为|还是| )?$/i;
