import type { Quantity } from '../../numbers/quantity';
import type { Passage } from './passage';

/** One value of a list under a name, with what the list calls it: 冬季 0.98. */
export interface ListedValue {
  readonly label: string;
  readonly quantity: Quantity;
}

/** From the name to its list: a remark in brackets, words that tell how it is sorted, a colon. */
const OPENS =
  /^ ?(?:\([^()]{0,40}\) ?)?(?:,? ?by [a-z]{2,12}|[按分][\u3400-\u9fff]{1,6})?(?:分别)? ?(?:[:为是达]|is|was|are|were)? ?/i;
/** What separates two values of a list. */
const MARK = /^ ?(?:左右|上下)?(?:[,，、/]| and\b|和|而) ?(?:and |但|而|and then )?/i;
/** What a value holds for, said after it: `41% on A100`. */
const SCOPE_AFTER = /^ (?:on|in|for|at|with|during|under) (?:the )?[\w -]{2,20}?(?=[,;.]|$| and\b)/i;
const LABEL =
  /^([^\d,，。；;、:!?()%]{0,18}?(?:[A-Z]{1,3}\d{1,4})?[^\d,，。；;、:!?()%]{0,18}?) ?(?:约|大约|about|roughly|~|≈|:|为|是|到|达到?|只有|is|was|at)? ?$/i;
/** Words that make the value one of something else, or a difference. */
const OTHER =
  /[数量比增减涨跌费价升降差省超借]|(?<!最)[高低多少]|耗时|延迟|时延|时长|功率|功耗|能耗|容量|显存|内存|带宽|收入|配额|目标|基线|负[荷载]|因[数子]|提前|之和|[合总]计|总|预算|差|偏|水效|碳效|(?<!测)得|公式|[推算][出算]|相加|加起来|端到端|整[条个段]|cpu|e2e|end-to-end|\b(?:growth|grew|change|rose|up|down|by|than|from|to|of|vs|more|less|higher|lower|count|quota|cost|price|share|revenue|load|power|energy|bandwidth|latency|memory|factor|target|baseline|sum|total|budget|together|gap|delta|deviation|margin|[A-Z]UE|relative|with|while|but|which|gives?|makes?|yields?|comes|whole|overall)\b/i;

/** Longer than this is no list of one name. */
const MOST = 8;

/** `PUE：夏季 1.38，冬季 0.98`, `Utilization: weekdays 71%, weekends 112%`: the values that stand in a list from `from` on. */
export function listedFrom({ text, quantities }: Passage, from: number): ListedValue[] {
  let at = from + OPENS.exec(text.slice(from, from + 64))![0].length;
  const items: ListedValue[] = [];
  for (const quantity of quantities) {
    if (quantity.start < at) continue;
    const gap = text.slice(at, quantity.start);
    const mark = items.length === 0 ? '' : MARK.exec(gap)?.[0];
    const label = mark === undefined ? undefined : LABEL.exec(gap.slice(mark.length))?.[1];
    if (label === undefined || OTHER.test(label) || quantity.sign !== undefined || items.length === MOST) break;
    at = quantity.end;
    const scope = SCOPE_AFTER.exec(text.slice(at, at + 32))?.[0] ?? '';
    const end = text.slice(at + scope.length, at + scope.length + 6);
    if (!/^ ?(?:左右|上下)?(?:$|[,，、/;；。.!\n]|和|而| and\b)/.test(end)) break;
    // A list whose values are not told apart is none: the second may be of something else.
    if (label === '' && scope === '') break;
    at += scope.length;
    items.push({ label: label.trim(), quantity });
  }
  return items.length > 1 ? items : [];
}
