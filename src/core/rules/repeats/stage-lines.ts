import { measureOf } from '../reading/measure';
import type { Passage } from '../reading/passage';
import { isGoal } from '../reading/ties';
import { stageMentions } from '../stages/stage-mentions';
import { measureName } from './measure-names';
import { isStated, OTHER_CASE, type StageValue } from './stage-values';

/** `阶段三靠训练栈：`, `Stage 3, the training stack:` at the beginning of an item. */
const LABEL =
  /^ ?(阶段 ?(?:\d{1,2}|[一二三四五六七八九])|第 ?(?:\d{1,2}|[一二三四五六七八九]) ?个?阶段|(?:stage|phase) (?:\d{1,2}|one|two|three|four|five|six|seven|eight))(?![\d.~-])[^:：\d,，。；;]{0,20}[:：] ?/i;
/** What leads from a name to its value. */
const VERB =
  / ?(?:[做升降提涨落]到|提升到|[收稳][在到]|[为是达到]|达到|[:：]|\b(?:is|was|reached|rose to|fell to|came to|at|to|up to|down to))? ?$/i;
const LONGEST_NAME = 32;

/**
 * What an item that begins with the name of a stage gives of it, each value behind the name of its measure in a clause of its
 * own: `阶段三靠训练栈：32B MFU 做到 41.9%，ETTR 95.2%`.
 */
export function valuesOfLine(passage: Passage): Omit<StageValue, 'said' | 'isNumbered'>[] {
  const { text, quantities, place } = passage;
  const label = place === 'text' && quantities.length > 0 ? LABEL.exec(text) : null;
  const [stage, ...others] = label === null ? [] : stageMentions(text);
  if (label === null || stage === undefined || others.length > 0) return [];
  return clausesFrom(text, label[0].length).flatMap(([start, end]) => {
    const [quantity, ...more] = quantities.filter((one) => one.start >= start && one.end <= end);
    if (quantity === undefined || more.length > 0 || text.slice(quantity.end, end).trim() !== '') return [];
    const lead = text.slice(start, quantity.start).replace(VERB, '').trim();
    const [name, measure] = [nameOf(lead), measureOf(quantity.unit, passage)];
    if (name === undefined || measure === undefined || isGoal(lead)) return [];
    return isStated(passage, quantity) ? [{ stage: stage.stage, name, measure, passage, quantity }] : [];
  });
}

/** The clauses of a text behind `from`, without the marks between them. */
function clausesFrom(text: string, from: number): [start: number, end: number][] {
  const marks = [...text.slice(from).matchAll(/[,，；;。](?!\d{3})/g)].map(({ index }) => from + index);
  return [...marks, text.length].map((end, at) => [at === 0 ? from : marks[at - 1]! + 1, end]);
}

/** Digits are those of a percentile or of a model's size. */
const nameOf = (lead: string): ReturnType<typeof measureName> =>
  lead.length > LONGEST_NAME || OTHER_CASE.test(lead) || /\d/.test(lead.replace(/\bT?P\d{2}\b|\b\d{1,3}B\b/g, ''))
    ? undefined
    : measureName(lead);
