import { isExact, type Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** 权重约, `the weights of the 70B take`: right before what all of the weights take. */
const BEFORE =
  /权重(?:本身|文件|合计|总|共|就|要|需|占|用|掉|大|约|是|为|才|只|有|:|=|≈| ){0,6}$|\bweights\b[^.。；;(]{0,32}\b(?:are|is|takes?|need|occupy|come to|weigh|fill)(?: (?:up|about|roughly|only|just|some)){0,2} $/i;
const AFTER = /^ ?(?:of (?:the |its |(?:FP|BF|INT)\d{1,2} )?|的 ?(?:(?:FP|BF|INT)\d{1,2} ?)?)(?:权重|weights?\b)/i;
/** A part of them. */
const OF_PART = /每 ?[张块]?(?:卡|GPU)|单卡|一半|分到|\b(?:per|each|every|half)\b/i;
const REACH = 56;
/** In GB. */
const LEAST = 1;

/** The memories of folded `text` that are told of all the weights of a model. */
export function weightsStated({ text, quantities }: Passage, start: number, end: number): Quantity[] {
  return quantities.filter((q) => {
    if (q.unit?.family !== 'memory' || q.start < start || q.end > end || !isExact(q)) return false;
    const last = quantities.findLast((one) => one.end <= q.start && one.unit?.family === 'memory')?.end ?? 0;
    const clause = text
      .slice(Math.max(start, last, q.start - REACH), q.start)
      .split(/[,，。；;(]/)
      .at(-1)!;
    if (OF_PART.test(clause) || q.value * q.unit.factor < LEAST) return false;
    const next = quantities.find((one) => one.start >= q.end && one.unit?.family === 'memory')?.start ?? q.end + REACH;
    const after = text.slice(q.end, Math.min(next, q.end + REACH)).split(/[,，。；;(]/)[0]!;
    return BEFORE.test(clause) || (AFTER.test(after) && !OF_PART.test(after));
  });
}
