import type { SlideBody } from '../../deck/deck';
import type { Passage } from '../reading/passage';
import { readSlide } from '../reading/slide-reading';

/** `TBT, P99 †`, `命中率 *`, `99.80%※`: what sends the reader to a note. */
const MARK = /(?:[†‡§¶※*＊☆★]{1,3}|[¹²³⁴⁵⁶]|\[[a-e\d]\]|\((?:注|note) ?\d?\)) ?$/i;
/** Where a number comes from is no reason. */
const SOURCE = /^ ?[:：]? ?(?:数据|来源|来自|取自|统计|实测|估算|source|measured|estimate|from the|taken from)/i;
const LEAST_LETTERS = 6;

/** Whether a cell of a row bears a mark that a note on the slide explains: `† the cache was cold`, `带 † 的行…`. */
export function isNoted(body: SlideBody, row: readonly Passage[]): boolean {
  const marks = new Set(row.flatMap(({ text }) => MARK.exec(text)?.[0].trim() ?? []));
  if (marks.size === 0) return false;
  return readSlide(body).texts.some(({ text }) => [...marks].some((mark) => isNote(text, mark)));
}

function isNote(text: string, mark: string): boolean {
  const at = text.indexOf(mark);
  const rest = text.slice(at + mark.length);
  return at >= 0 && !SOURCE.test(rest) && (rest.match(/[a-z\u3400-\u9fff]/gi)?.length ?? 0) >= LEAST_LETTERS;
}

/** `Queue wait: two halls share a scheduler`, `功率（二期）：同样的卡干更多的活`: a name, a colon and no number of its own. */
export const LABELLED =
  /^ ?[^:：。;；\d]{2,48}(?:[(（]?(?:\d{1,2}|[一二三四五六七八九])[^:：。;；]{0,16})?[:：] ?(?=[^\d])/;
const DEFINES =
  /[=÷×→]|定义|口径|统计|来自|目标|不[低高超]|以[上下内]|\b(?:defined?|measured|calculated|share of|means?|target|from|stays?|holds?|reached)\b/i;
/** `利用率：连续三期走高`: a label and what is good about it. */
const BETTER =
  /走高|上升|提升|提高|改善|变好|稳定|达标|\b(?:rose|rises|up|better|best|improv(?:ed|es)|grew|climb(?:ed|s)|stable|highest)\b/i;
const LEAST_REASON = 8;

export function isLabelledReason(sentence: string): boolean {
  const label = LABELLED.exec(sentence);
  if (label === null) return false;
  const [rest] = sentence.slice(label[0].length).split(/[;；。]/) as [string];
  const words = rest.match(/[\u3400-\u9fff]|[a-z]{2,}/gi)?.length ?? 0;
  const least = /[\u3400-\u9fff]/.test(rest) ? LEAST_REASON : LEAST_REASON / 2;
  return words >= least && !DEFINES.test(rest) && !BETTER.test(rest) && !/\d ?%|\d ?(?:ms|s|tok|毫秒|秒)/i.test(rest);
}
