import { overlaps, rounded } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { CARD_NAME } from '../reading/card-names';
import { readSlide } from '../reading/slide-reading';
import { areContrasted, isOfCaseAlone } from './contrasts';
import { isInExample } from './examples';
import { wordsOf } from './named-numbers';
import type { Placed } from './placed';

/** Whether what stands around two numbers says that they measure two things, or that whoever wrote one knew of the other. */
export function areOfOtherThings(earlier: Placed, later: Placed): boolean {
  const [a, b] = [told(earlier), told(later)];
  return (
    isCorrected(earlier, later) ||
    isCorrected(later, earlier) ||
    isAdded(earlier) !== isAdded(later) ||
    isInExample(earlier.slide.body, earlier.passage) !== isInExample(later.slide.body, later.passage) ||
    areContrasted(a, b) ||
    areOfOtherPeriods(a, b) ||
    areOfOtherLabels(earlier, later) ||
    isOfOneCard(a, b) ||
    isOfOneCard(b, a)
  );
}

/** `A30 利用率从 8% 到 16%` beside the row `加权 GPU 利用率`: of one kind of card, and of all of them. */
const isOfOneCard = (one: string, all: string): boolean =>
  ONE_CARD.test(one) && !ONE_CARD.test(all) && ALL_CARDS.test(all) && !ALL_CARDS.test(one);
const ONE_CARD = new RegExp(`${CARD_NAME}(?![\\w-])`);
const ALL_CARDS = /加权|全池|全部|合计|\b(?:weighted|fleet|blended|overall|all cards|all GPUs)\b/i;

/** Whether one number is told of a night, a sale or an idle card, there or in the headings, and the other is not. */
export const areOfOtherCases = (earlier: Placed, later: Placed): boolean => {
  const [a, b] = [earlier, later].map((one) => [told(one), ...one.passage.context].join('\n')) as [string, string];
  return isOfCaseAlone(a, b);
};

/** `from 480 kW down to 408 kW` after 480 kW: what was said before is said again, and with it what it became. */
export function saysBoth({ earlier, later }: { readonly earlier: Placed; readonly later: Placed }): boolean {
  const words = earlier.passage.quote(earlier.quantity);
  return later.passage.pairs.some(
    ({ from, to }) => to.start === later.quantity.start && later.passage.quote(from) === words,
  );
}

const sentenceOf = ({ passage: { text }, quantity }: Placed): string =>
  sentencesIn(text).find(({ end }) => end > quantity.start)?.text ?? text;

/** The sentence of a number; of a cell its row and column. */
function told(placed: Placed): string {
  const { passage } = placed;
  return passage.place === 'cell' ? [...labelsOf(placed), passage.text].join('\n') : sentenceOf(placed);
}

/** The names of the row and the column of a cell. */
export function labelsOf({ passage, slide }: Placed): readonly string[] {
  for (const { header, rows } of readSlide(slide.body).tables) {
    const row = rows.find((one) => one.includes(passage));
    if (row !== undefined) return [row[0]?.text ?? '', header[row.indexOf(passage)]?.text ?? ''];
  }
  return [];
}

/** Words of whoever corrects a number, or tells what others believed. */
const CORRECTS =
  /其实|正确|更正|实际上?|应该?[为是]|误|有人|很多人|都说|[写说算抄记念]成|上次|\b(?:in fact|actually|really|correct(?:ed|ly)?|should (?:be|have)|wrong(?:ly)?|mistak\w{0,6}|misread|believed?|thought|claimed|once (?:told|said|wrote)|people say|rumou?r|myth|typo|rather than)\b/i;

/** `算成了 10.7%，其实是 21.5%`: the sentence of one, or the next where one of them corrects, gives the other's value too. */
function isCorrected({ passage, quantity }: Placed, other: Placed): boolean {
  if (passage === other.passage || passage.place === 'cell') return false;
  const all = sentencesIn(passage.text);
  const at = all.findIndex(({ end }) => end > quantity.start);
  const [own, next] = [all[at], all[at + 1]];
  if (own === undefined) return false;
  const isCorrecting = CORRECTS.test(own.text) || (next !== undefined && CORRECTS.test(next.text));
  const end = isCorrecting && next !== undefined ? next.end : own.end;
  const wanted = other.passage.quantities.find(({ start }) => start === other.quantity.start);
  return passage.quantities.some(
    (one) =>
      one.start >= own.start &&
      one.end <= end &&
      one.start !== quantity.start &&
      wanted !== undefined &&
      one.unit?.text === wanted.unit?.text &&
      // Limits overlap whatever they are.
      (one.bound === undefined && wanted.bound === undefined
        ? overlaps(rounded(one), rounded(wanted))
        : one.value === wanted.value),
  );
}

const ADDED =
  /相加|加起来|加在一起|加总|简单相加|累加|\b(?:adds? up to|added up|adding (?:up|them)|sums? (?:up )?to|the sum of|together (?:make|give))\b/i;
const ADDED_WITHIN = 32;

/** `The P95 column adds up to 191 ms`: a sum that somebody made in passing, with no other number before it. */
const isAdded = ({ passage: { text }, quantity: { start } }: Placed): boolean =>
  ADDED.test(
    text
      .slice(Math.max(0, start - ADDED_WITHIN), start)
      .split(/\d/)
      .at(-1)!,
  );

/** `二期`, `三期`: the only period that a text names. */
const PERIOD = /(?<![\u3400-\u9fff])(?:第)?([一二三四五六七八九])期|(?<=[，,。；;：: ])([一二三四五六七八九])期/g;

function areOfOtherPeriods(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => [...text.matchAll(PERIOD)].map((found) => found[1] ?? found[2]));
  return one!.length > 0 && other!.length > 0 && !one!.some((period) => other!.includes(period));
}

/** Units, statistics and what everything is. */
const SAYS_LITTLE =
  /^(?:tok|req|ms|gb|tb|kw|per|gpu|card|node|the|mean|average|median|p\d{2}|rate|value|total|output|单卡|每卡|平均|均值|实测|指标|数值)$|^[a-z]{1,2}$|^\d/;

/** `Rerank latency, P95` and `Search latency, P95`: of two cells each row names what the other does not. */
function areOfOtherLabels(earlier: Placed, later: Placed): boolean {
  if (earlier.passage.place !== 'cell' || later.passage.place !== 'cell') return false;
  const [a, b] = [earlier, later].map(rowWords) as [readonly string[], readonly string[]];
  return a.some((word) => !b.includes(word)) && b.some((word) => !a.includes(word));
}

/** The words of a row's name beside what it measures. */
function rowWords({ passage, slide }: Placed): readonly string[] {
  const label = readSlide(slide.body)
    .tables.flatMap(({ rows }) => rows)
    .find((row) => row.includes(passage))?.[0];
  if (label === undefined) return [];
  const bare = label.mentions.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    label.text,
  );
  return wordsOf(bare.replace(/\([^()]{0,24}\)/g, ' ')).filter((word) => !SAYS_LITTLE.test(word));
}
