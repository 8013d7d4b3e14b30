import { e2eLatency } from '../../indicators/e2e-latency';
import { ttft } from '../../indicators/ttft';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Reading } from '../reading/reading';

/** Indicators that grow with the length of what is asked. */
const LONG_INPUT_NAMES: ReadonlySet<string> = new Set([ttft.id, e2eLatency.id]);
/** An input so long that its first token takes its time (`128K`, `32,768 tokens`, a long prompt, 长文档), or work that nobody waits for. */
const LONG_INPUT =
  /(?<![\d.,$¥])(?:3[2-9]|[4-9]\d|[1-9]\d\d) ?[Kk](?![A-Za-z\d])|(?<![\d.,$¥])[1-9] ?M[ -](?:tokens?|context|input|prompt)|(?<![\d.,])(?:32,?768|65,?536|131,?072|262,?144)(?!\d)|[长超](?:提示|输入|文档|上下文|文本|序列)|百万(?: ?token|级上下文)|离线|批处理|\boffline\b|\bbatch(?= (?:pool|jobs?|queue|traffic|tier|requests?|work)|\n|$| \|)|\blong(?:er|est)? (?:prompt|input|context|document|sequence)/;

/** The same counted out: `a 128,000-token prompt`, `180 thousand tokens`, 13 万 token 的文档; a rate of them is no length. */
const MANY_TOKENS =
  /(?<![\d.,])(?:3[2-9]|[4-9]\d|[1-9]\d\d)(?:,?\d{3}| ?[Kk]| thousand)[ -]?(?:个 ?)?(?:(?:input|prompt) ?|输入 ?)?(?:tokens?|词元)(?! ?\/| per| a second| each| every)|\d ?(?:万|million) ?(?:个 ?)?(?:输入 ?)?(?:tokens?|词元|汉?字|words)(?! ?\/| per| a second)/i;
const isLong = (text: string): boolean => LONG_INPUT.test(text) || MANY_TOKENS.test(text);

/** Whether a time to the first token is that of a long input: its row, its column or its sentence says so. */
export function isOfLongInput({ mention, passage, quantity, sources }: Reading): boolean {
  if (!LONG_INPUT_NAMES.has(mention.indicator.id)) return false;
  if (passage.place === 'cell') return sources.some(isLong);
  const before = lastSentence(passage.text.slice(0, quantity.start));
  const after = firstSentence(passage.text.slice(quantity.end));
  return isLong(`${before} | ${after}`);
}
