import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { asksWhy, divides } from './divided-wholes';
import { CLOSE, EACH_ITS_OWN, kindsTold, NEAR, WHOLE } from './share-lists';
import { FAR, judgedShares, NOT_EXCLUSIVE, PARTS_AT_LEAST, REST, type Share, type WrongShares } from './share-sums';
import { isGrouped } from './whole-told';

/** Items of one list that each give a share of the same whole. */
export function wrongSharesInItems(texts: readonly Passage[]): WrongShares[] {
  return runsOfItems(texts).flatMap(({ parts, lead }) => {
    const said = [...parts.map(({ passage }) => passage.text), lead];
    if (said.some((text) => NOT_EXCLUSIVE.test(text)) || areNested(parts) || areOfShare(parts)) return [];
    if (parts.every(({ passage }) => WHOLE.test(passage.text) || WHOLE.test(passage.context.at(-1) ?? '')))
      return judgedShares(parts, hasRest(parts), FAR);
    if (areOfEach(parts, lead)) return [];
    if (kindsTold(lead) === parts.length) return judgedShares(parts, true, FAR);
    const isSplit =
      WHOLE.test(lead) || isGrouped(lead) || divides(lead) || (hasRest(parts) && parts.length > PARTS_AT_LEAST);
    if (isSplit) return judgedShares(parts, hasRest(parts), NEAR);
    if (asksWhy(lead)) return judgedShares(parts, false, CLOSE);
    const isOfEach =
      EACH_ITS_OWN.test(parts[0]!.passage.context.at(-1) ?? '') || said.some((text) => IN_TURN.test(text));
    return isBareList(parts) && !isOfEach ? judgedShares(parts, false, CLOSE) : [];
  });
}

/** Whether the items give a rate of each, or how much each has changed. */
function areOfEach(parts: readonly Share[], lead: string): boolean {
  if (EACH_ITS_OWN.test(lead)) return true;
  // What a share at the beginning does is no rate of it: `31% were full disks`, `55% hit a timeout`.
  if (parts.every(opensItem))
    return parts.some(({ passage: { text }, quantity }) => OF_ITS_OWN.test(text.slice(quantity.end)));
  return parts.some(({ passage }) => EACH_ITS_OWN.test(passage.text));
}

const opensItem = ({ quantity: { start } }: Share): boolean => start <= 1;

/** Right behind a share that is of something else than its neighbours, or that changes: `70% of expired tokens`, `30% fewer`. */
const OF_ITS_OWN =
  /^ ?(?:(?:(?:faster|slower|cheaper|more|less|fewer|lower|higher|shorter|longer|better|worse|smaller|larger|bigger)\b|(?:(?:is|are|was|were|of it is|of them are) )?(?:up|down|busy|full|complete|done|utili[sz]ed|saved)(?= ?(?:$|[,.;(]|(?:in|at|on|of|by|with|from) )))|(?:on|at|under|over|of (?!(?:them|it|those|these|this|that|all|the)\b))\b|的?(?:提升|下降|降低|增长|节省|利用率|命中率|完成))/i;

/** `71% queue, 29% served, 17% prefill, 12% decode`: what follows the whole takes one of its parts apart. */
function areNested(parts: readonly Share[]): boolean {
  if (parts.some(({ passage }) => PART_OF_PART.test(passage.text))) return true;
  const values = parts.map(({ quantity }) => quantity.value);
  return values.some((_, at) => {
    const [first, rest] = [values.slice(0, at), values.slice(at)];
    return rest.length > 1 && sumOf(first) === 100 && first.includes(sumOf(rest));
  });
}

/** Items under an item that gives a share itself take that one apart. */
const areOfShare = ([first]: readonly Share[]): boolean => /(?<!\b100)%/.test(first!.passage.context.at(-1) ?? '');

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
const PART_OF_PART = /^ ?(?:其中|里面|含|of which|of (?:these|those|them|that)\b)|\bwithin (?:that|it|this)\b/i;

/** Four and more names with a percentage and nothing else, the largest first: what makes up one whole is listed so. */
function isBareList(parts: readonly Share[]): boolean {
  const isBare = parts.every(
    ({ passage: { text }, quantity }) =>
      BARE_ITEM.test(text.slice(0, quantity.start)) && text.slice(quantity.end).trim() === '',
  );
  const falls = parts.every((part, i) => i === 0 || part.quantity.value <= parts[i - 1]!.quantity.value);
  return isBare && falls && parts.length > PARTS_AT_LEAST;
}

/** One after the other, not beside each other. */
const IN_TURN =
  /第 ?[一二三四五六\d]|[周月季年日]|阶段|版本|\b(?:weeks?|months?|quarters?|days?|years?|Q\d|H\d|v\d|20\d\d|stages?|phases?|steps?|versions?|runs?)\b/i;
const BARE_ITEM = /^[^\d:：,，。；;]{1,24}[:： ] ?(?:约|about |~)?$/;

interface ItemRun {
  readonly parts: Share[];
  /** The line above the first of them. */
  readonly lead: string;
}

/** Texts that follow each other under the same line and give one percentage each, which ends or opens them. */
function runsOfItems(texts: readonly Passage[]): ItemRun[] {
  const runs: ItemRun[] = [];
  let key: string | undefined;
  let lead = '';
  for (const passage of texts) {
    const share = passage.place === 'text' ? onlyShare(passage) : undefined;
    const own = share && passage.context.join('\n');
    if (share !== undefined && own !== key) runs.push({ parts: [], lead });
    if (share !== undefined) runs.at(-1)!.parts.push({ quantity: share, passage });
    key = own;
    lead = passage.text;
  }
  return runs.filter(({ parts }) => parts.filter(standsAtAmount).length * 2 < parts.length);
}

/** Where most items give an amount before it, what stands at the end may be how much of that is used. */
const standsAtAmount = ({ quantity, passage }: Share): boolean => passage.quantities[0] !== quantity;

function onlyShare({ text, quantities, claims }: Passage): Quantity | undefined {
  const last = quantities.at(-1);
  // `8 × 640 W = 5,120 W, about 71%`: an amount and, at the end, the share that it is.
  const isLast = last?.unit?.family === 'ratio' && quantities.length > 1 && text.slice(last.end).trim() === '';
  const [share, ...more] =
    isLast && OF_AMOUNT.test(text.slice(0, last.start)) ? [last, ...quantities.slice(0, -1)] : quantities;
  if (share === undefined || ADDS_UP.test(text)) return undefined;
  // `33% are between 512 and 2,048 tokens`: numbers behind the share say what it is of.
  const isPart =
    share.unit?.family === 'ratio' &&
    (more.length === 0 || ((share === last || share.start <= 1) && more.every(isNoShare)));
  return isPart && !claims.some((claim) => claim.quantity === share) ? share : undefined;
}

const OF_AMOUNT = /[:：][^\d:：][^:：]{0,40}[,，(] ?(?:or |i\.e\. |即|占)?(?:about |约 ?|~)?$/i;
const isNoShare = ({ unit }: Quantity): boolean => unit?.family !== 'ratio' && unit?.family !== 'points';

/** 前两类加起来是 75%: no part of its own, though it follows the list. */
const ADDS_UP = /加起来|合计|合起来|相加|之和|\b(?:together|in total|add(?:s|ed)? up|altogether|combined|sum)\b/i;

const hasRest = (parts: readonly Share[]): boolean => parts.some(({ passage }) => REST.test(passage.text));
