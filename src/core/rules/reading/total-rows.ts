import type { Passage } from './passage';

const TOTAL =
  /^(?:合计|总计|总和|总共|共计|小计|总量|全部|整机(?:合计)?|total|totals|sum|grand total|overall total|all(?! (?:the )?(?:others?|rest|else))(?: [a-z]{1,14}){0,3}|together|altogether|(?:whole|entire) [a-z]{1,14})\b/i;
const TOTAL_HAN =
  /^(?:合计|总计|总和|总共|共计|小计|全部|整机|汇总|累计|(?:[两三四五六七八九十各]?[项者笔个样])?(?:全?加起来|加总|相加|之和)|全体|全(?:课|程|场|套|机|年|天|部|价|额)|整(?:场|套|机|体)|总(?![装线部机控台成监裁工务])[\u3400-\u9fff]{1,4}|(?:三|四|五|六|七|八|各)[\u3400-\u9fff]合计)$/;
/** 首 token 合计, `Node total`, `Median TTFT, total`. */
const TOTAL_LAST =
  /[,，] ?(?:in )?(?:total|合计|总计)$|^[\u3400-\u9fffA-Za-z ]{1,12}(?:合计|总计)$|^(?!(?:running|cumulative) )[A-Za-z]{2,14} total$/i;
/** The label of a row that is part of the one above it. */
const WITHIN = /^ ?(?:[-–—·└] ?)?(?:其中|内含|含|包括|包含|of which|incl(?:uding|\.)|thereof)/i;

/** Whether a row with `label` is in another row already. */
export const isWithin = (label: string): boolean => WITHIN.test(label);

/** Whether `label` names the sum of what stands above it. */
export function isTotal(label: string): boolean {
  const text = label.split('(')[0]!.trim();
  return TOTAL_HAN.test(text) || TOTAL_LAST.test(text) || (!/[\u3400-\u9fff]/.test(text) && TOTAL.test(text));
}

/** Whether a row says of itself that it is one of totals, in the first of its cells that says anything: `| | Total | 26 slides | 34 |`. */
export function isTotalRow(row: readonly Passage[]): boolean {
  return isTotal(row.find(({ text }) => text.trim() !== '')?.text ?? '');
}
