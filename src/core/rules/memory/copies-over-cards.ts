import type { Range } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { cardsNamed } from './card-memory';
import { type CopiesOnCards, copiesOnCards } from './copies-on-cards';
import { withoutDenials } from './denials';
import { type Overfilled, PARTLY, REFUSED, SLACK } from './memory-holders';
import type { Holder } from './memory-places';
import { modelSizes, parameterBytes } from './model-memory';
import { memoriesOfOne } from './one-card-memory';
import { weightsStated } from './weights-stated';

/** A copy is spread over more cards than are said, has only a part of the model, or the text tells of two times. */
const SPREAD =
  /\b[TPE]P\b|[TPE]P ?[=×x]? ?\d|张量并行|流水线?并行|专家并行|tensor[- ]parallel|pipeline|\bFSDP|ZeRO|切[分成到]|分片|\bshard|原来|原先|以前|此前|之前|曾|换[成到]|改[成用为]|升级|[迁搬]|\b(?:used to|formerly|before|originally|moved|switched|replaced|instead|experts?)\b|专家|草稿|\bdraft\b|蒸馏|distill/i;
/** So many sentences may stand between the card, the model and how many copies a card has. */
const MOST_AROUND = 2;

/**
 * Cards that a text gives copies of a model to for which they have no room: card, model and `one copy per card` in any order,
 * in neighbouring sentences too: `Edge sites have L4s with 24 GB. The 14B model runs there in BF16, one copy per card`.
 */
export function overfilledCopies(passage: Passage): Overfilled[] {
  const { text } = passage;
  if (!/\d/.test(text)) return [];
  return copiesOnCards(text).flatMap((said) => {
    const place = windowsAround(text, said)
      .map((window) => inWindow(passage, window, said))
      .find((found) => found !== undefined);
    return place === undefined || place === 'fits' ? [] : [place];
  });
}

/** The sentence of `said`, with more and more of those before it, then with the one behind it. */
function windowsAround(text: string, { start, end }: Range): Range[] {
  const sentences = sentencesIn(text);
  const own = sentences.findIndex((one) => start < one.end);
  const reach = (before: number, behind: number): Range[] => {
    const [first, last] = [sentences[own - before], sentences[own + behind]];
    return first === undefined || last === undefined || end > last.end ? [] : [{ start: first.start, end: last.end }];
  };
  const back = Array.from({ length: MOST_AROUND + 1 }, (_, before) => reach(before, 0)).flat();
  return [...back, ...reach(0, 1), ...reach(1, 1)];
}

/** What a window puts on cards: undefined where it leaves a part of it open. */
function inWindow(passage: Passage, window: Range, said: CopiesOnCards): Overfilled | 'fits' | undefined {
  const { text } = passage;
  const { start, end } = window;
  const need = needOfOne(passage, window);
  const holders = holdersFor(passage, window, said);
  const [holder] = holders;
  if (need === undefined || holder === undefined) return undefined;
  const rest = withoutDenials(text.slice(start, said.start) + text.slice(said.end, end));
  const own = text.slice(said.start, said.end);
  const isOne = holders.every(({ gigabytes }) => gigabytes === holder.gigabytes);
  if (!isOne || need === 'several' || REFUSED.test(rest) || REFUSED.test(own)) return 'fits';
  if (PARTLY.test(rest.replace(EACH_HAS, '')) || SPREAD.test(rest) || !isAgreed(text.slice(start, end), said))
    return 'fits';
  const [needs, has] = [need * said.copies, holder.gigabytes * said.cards];
  return needs > has * SLACK ? { holder: { start: holder.start, end: holder.end }, has, needs } : 'fits';
}

/** The cards of a window; where it names none, the ones above it, as the window speaks of them. */
function holdersFor(passage: Passage, { start, end }: Range, said: CopiesOnCards): Holder[] {
  const own = memoriesOfOne(passage, start, end);
  if (own.length > 0) return own;
  const above = passage.context.flatMap(cardsNamed).map(({ gigabytes }) => gigabytes);
  return only(above).map((gigabytes) => ({ start: said.start, end: said.end, gigabytes }));
}

/** `each 24 GB`, 每张 24 GB, right there: the card's memory and not its part of a model. */
const EACH_HAS =
  /每[张块]?(?:显?卡|GPU)?(?:显存)? ?(?:都?[有是为])? ?\d{1,3} ?GB|每[张块] ?[A-Z]\d{1,4}S?|\beach \d{1,3} ?GB|\d{1,3} ?GB (?:of (?:memory|HBM|VRAM) )?each\b/gi;

/** Nothing else in it says that copies and cards go together otherwise. */
const isAgreed = (text: string, { copies, cards }: CopiesOnCards): boolean =>
  copiesOnCards(text).every((one) => one.copies * cards === one.cards * copies);

/** In GB, what one copy takes: of the one model and the one precision that a window names, else the weights that it tells. */
function needOfOne(passage: Passage, { start, end }: Range): number | 'several' | undefined {
  const { text, context } = passage;
  const piece = text.slice(start, end);
  const sizes = sizesOf(piece);
  const formats = bytesOf(piece);
  if (sizes.length > 1 || formats.length > 1) return 'several';
  const told = weightsStated(passage, start, end).map(({ value, unit }) => value * unit!.factor);
  const [billions] = sizes.length > 0 ? sizes : only(context.flatMap(sizesOf));
  const [bytes] = formats.length > 0 ? formats : only(context.flatMap(bytesOf));
  const reckoned = billions === undefined || bytes === undefined ? [] : [billions * bytes];
  const needs = [...told, ...reckoned];
  return needs.length === 0 ? undefined : Math.min(...needs);
}

const sizesOf = (text: string): number[] => distinct(modelSizes(text).map(({ billions }) => billions));
const bytesOf = (text: string): number[] => distinct(parameterBytes(text).map(({ bytes }) => bytes));
const distinct = (values: readonly number[]): number[] => [...new Set(values)];
const only = (values: readonly number[]): number[] => (distinct(values).length === 1 ? values.slice(0, 1) : []);
