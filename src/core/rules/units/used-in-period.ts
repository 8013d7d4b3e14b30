import { startOfCalculation } from '../../numbers/calculations';
import type { Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

/** What is drawn at a time, or may be. */
export const NAMES_POWER = /功率|功耗|负荷|负载|容量|供电|装机|新增|power|draw|load|capacity|up to/i;
/** `服务器一天用电`, `整月用电，阶段一是`, `In a month the hall uses`: right before an amount, or the calculation that gives it. */
const USED =
  /(?:[一每全整半]个?[天日周月年]|月|每季度?)[^\d，,。；;]{0,6}(?:用|耗)电量?[^\d，,。；;]{0,4}(?:[，,][^\d，,。；;]{1,6}[是为用] ?)?$|\b(?:a|per|each|every|one|in a|whole) (?:day|week|month|year)\b[^\d,.;]{0,24}\b(?:uses?|used|consumes?|consumed|takes?|energy|electricity)(?: is| of| comes to)? ?$/i;
/** `是 84,096 度，再乘 PUE 1.35，就是一年`: energy, and what it comes to. */
const COMES_TO =
  /\d ?(?:度|kWh|千瓦时)[^。；;]{0,40}(?:就是|折合|合计|一?共|等于|相当于)[^\d，,。；;]{0,3}[一全每整]个?[年月天日] ?$/;
const MOST_OR_MEAN = /峰|最[高低大小多少]|平均|均|谷|\b(?:peak|most|mean|average|maximum|minimum)\b/i;
/** Behind a number that is reckoned with further. */
const IS_OPERAND = /^ ?(?:[×x*÷/+]|[乘除加]|times\b|for \d)/i;

/** Whether a number is told as what was used in a day, a month or a year; a calculation may stand before it. */
export function isUsedInPeriod(passage: Passage, quantity: Quantity): boolean {
  const { text } = passage;
  if (IS_OPERAND.test(text.slice(quantity.end, quantity.end + 12))) return false;
  const lead = lastSentence(text.slice(0, startOfCalculation(passage, quantity) ?? quantity.start));
  const used = USED.exec(lead)?.[0];
  return COMES_TO.test(lead) || (used !== undefined && !NAMES_POWER.test(lead) && !MOST_OR_MEAN.test(used));
}
