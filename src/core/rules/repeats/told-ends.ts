import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { overlaps, type Quantity, rounded } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { type Passage, standUnder } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { statedReadings } from '../reading/stated-readings';
import { isTie } from '../reading/ties';
import { type StagedCell, type StagedMeasure, stagedMeasures } from '../stages/stage-tables';

/** A value in its passage, on its slide. */
export interface EndTold {
  readonly quantity: Quantity;
  readonly passage: Passage;
  readonly slide: Slide;
}

/** A summary's value, and the one that the stages of an earlier slide end with. */
export interface WrongEnd {
  readonly earlier: EndTold;
  readonly later: EndTold;
}

const SUMMARY =
  /总结|小结|结语|结论|成果|收尾|要点|一页纸|summary|recap|take-?aways?|conclusions?|results at a glance|in short|wrap/i;
const AHEAD = /下一步|下一轮|下次|明年|未来|计划|将|争取|next|plan|will|aim|by 20\d\d/i;
const STATISTIC = /\bT?P\d{2}(?:\.\d)?\b|平均|均值|中位|\b(?:mean|average|median)\b/i;
const LEAST_STAGES = 3;

/** What a summary says a measure ended with, against the last of the stages that it went through before. */
export function wrongEnds({ slides }: Deck): WrongEnd[] {
  return claims.on(slides).flatMap(({ slide, found }) => {
    const before = slides.slice(0, slide.index);
    return found.flatMap((claim) => {
      const ended = endFor(claim, before);
      const later = { quantity: claim.to, passage: claim.passage, slide };
      return ended === undefined || isSaid(claim, before) ? [] : [{ earlier: ended, later }];
    });
  });
}

/** How a measure ended, as a summary tells it. */
interface EndClaim {
  readonly passage: Passage;
  readonly key: string;
  readonly unit: Unit | undefined;
  readonly from?: Quantity;
  readonly to: Quantity;
}

const claims = new ListPerBody((body) => (standUnder(readSlide(body).texts, SUMMARY) ? read(body) : []));

function read(body: SlideBody): EndClaim[] {
  const inSummary = ({ context, place, text }: Passage): boolean =>
    place === 'text' && context.some((one) => SUMMARY.test(one)) && !AHEAD.test(text);
  const prices = readSlide(body).texts.filter(inSummary).flatMap(pricesNow);
  const named = statedReadings(body).flatMap(({ passage, mention, quantity, goal, role, unit }): EndClaim[] => {
    if (!inSummary(passage) || goal || quantity.bound !== undefined || quantity.high !== quantity.value) return [];
    if (!isUnscoped(passage, mention.start) || isScopedBehind(passage, quantity)) return [];
    const pair = passage.pairs.find(({ to }) => to.start === quantity.start);
    if (passage.pairs.some(({ from }) => from.start === quantity.start)) return [];
    if (pair === undefined && (role !== 'level' || !isTie(passage.text.slice(mention.end, quantity.start)))) return [];
    const key = `${mention.indicator.id} ${statisticOf(passage.text.slice(0, quantity.start))}`;
    return [{ passage, key, unit, to: quantity, ...(pair === undefined ? {} : { from: pair.from }) }];
  });
  return [...named, ...prices];
}

/** The item begins with the name of the measure: nothing else tells whose it is. */
function isUnscoped({ text }: Passage, start: number): boolean {
  return /^ ?(?:\d\. ?)?$|^ ?(?:our |the )?$/i.test(text.slice(0, start).replace(STATISTIC, '').trimStart());
}

/** `from 900 to 1,500 tok/s on the small model`: of what the way or the value is. */
export const isScopedBehind = ({ text }: Passage, { end }: Quantity): boolean =>
  /^ (?:on|for|in|at|with|under|by|during|when|within) (?!the same )/i.test(text.slice(end, end + 20));

const statisticOf = (text: string): string => STATISTIC.exec(text)?.[0].toLowerCase() ?? '';

/** The end of the only measure of stages that is meant: that begins alike, or whose name says as much as the claim. */
function endFor(claim: EndClaim, before: readonly Slide[]): EndTold | undefined {
  if (claim.key === PRICE) return priceEnd(claim, before);
  const measures = before.flatMap((slide) =>
    stagedMeasures(slide.body)
      .filter((measure) => measure.cells.length >= LEAST_STAGES && keyOf(measure) === claim.key)
      .map((measure) => ({ measure, slide })),
  );
  const [one] = measures;
  if (one === undefined) return chainEnd(claim, before);
  if (measures.length > 1) return undefined;
  const { cells } = one.measure;
  const last = cells.at(-1)!;
  const isOfOneKind = cells.every(
    ({ unit }) => unit?.family === claim.unit?.family && unit?.currency === claim.unit?.currency,
  );
  if (!isOfOneKind || cells.some((cell) => isSame(cell, claim.to, claim.unit))) return undefined;
  if (claim.from !== undefined && !isSame(cells[0]!, claim.from, claim.unit)) return undefined;
  if (claim.from === undefined && !isNear(last, claim)) return undefined;
  return { quantity: last.quantity, passage: last.cell, slide: one.slide };
}

/** A change that a text tells of an indicator and nothing else. */
interface ToldChange {
  readonly key: string;
  readonly passage: Passage;
  readonly unit: Unit | undefined;
  readonly from: Quantity;
  readonly to: Quantity;
}

const changes = new ListPerBody((body) => {
  if (!readSlide(body).texts.some(({ pairs }) => pairs.length > 0)) return [];
  return statedReadings(body).flatMap(({ passage, mention, quantity: to, goal, unit }): ToldChange[] => {
    const pair = passage.pairs.find((one) => one.to.start === to.start);
    if (pair === undefined || goal || AHEAD.test(passage.text) || !isUnscoped(passage, mention.start)) return [];
    const key = `${mention.indicator.id} ${statisticOf(passage.text.slice(0, to.start))}`;
    return [{ key, passage, unit, from: pair.from, to }];
  });
});

/** Where the changes that earlier slides tell one after the other lead to, where they begin as the claim does or go on from there. */
function chainEnd(claim: EndClaim, before: readonly Slide[]): EndTold | undefined {
  const { from } = claim;
  if (from === undefined) return undefined;
  const told = before.flatMap((slide) =>
    changes
      .of(slide.body)
      .filter(({ key, unit }) => key === claim.key && unit?.family === claim.unit?.family)
      .map((change) => ({ ...change, slide })),
  );
  const last = told.filter(
    ({ to, unit }) => !told.some((next) => isSame({ quantity: to, unit }, next.from, next.unit)),
  );
  const [end, ...more] = last;
  if (end === undefined || more.length > 0) return undefined;
  const begins = told.some((change) => isSame({ quantity: change.from, unit: change.unit }, from, claim.unit));
  const isEnd = begins || isStated(claim, from, before);
  const asCell = { quantity: end.to, unit: end.unit };
  if (!isEnd || isSame(asCell, claim.to, claim.unit) || !isNear(asCell, claim)) return undefined;
  return { quantity: end.to, passage: end.passage, slide: end.slide };
}

/** The indicator and statistic of a measure whose name says nothing else: `MFU`, `P99 TTFT (ms)`. */
function keyOf({ name: { mentions, text } }: StagedMeasure): string | undefined {
  const [mention, ...more] = mentions;
  if (mention === undefined || more.length > 0) return undefined;
  const rest = `${text.slice(0, mention.start)} ${text.slice(mention.end)}`
    .replace(STATISTIC, '')
    .replace(/\([^()]{0,24}\)/g, '');
  return rest.trim() === '' ? `${mention.indicator.id} ${statisticOf(text)}` : undefined;
}

const inUnit = (quantity: Quantity, unit: Unit | undefined, slack: number): { low: number; high: number } => {
  const { low, high } = rounded(quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor * (1 - slack), high: high * factor * (1 + slack) };
};

function isSame({ quantity, unit }: Pick<StagedCell, 'quantity' | 'unit'>, other: Quantity, of: Unit | undefined) {
  return overlaps(inUnit(quantity, unit, 0.005), inUnit(other, other.unit ?? of, 0.005));
}

/** Another value of the same thing, not a thing of another size. */
function isNear({ quantity, unit }: Pick<StagedCell, 'quantity' | 'unit'>, { to, unit: of }: EndClaim): boolean {
  return overlaps(inUnit(quantity, unit, 0.3), inUnit(to, to.unit ?? of, 0));
}

/** Whether an earlier slide gives that value of that indicator, or that price. */
const isSaid = (claim: EndClaim, before: readonly Slide[]): boolean => isStated(claim, claim.to, before);

function isStated(claim: EndClaim, value: Quantity, before: readonly Slide[]): boolean {
  const isIt = (quantity: Quantity, unit: Unit | undefined): boolean =>
    unit?.family === claim.unit?.family && isSame({ quantity, unit }, value, claim.unit);
  if (claim.key === PRICE) {
    return before.some(({ body }) =>
      readSlide(body).passages.some(({ quantities }) =>
        quantities.some((quantity) => isIt(quantity, quantity.unit) || quantity.value === claim.to.value),
      ),
    );
  }
  const [id] = claim.key.split(' ');
  return before.some(({ body }) =>
    statedReadings(body).some(({ mention, quantity, unit }) => mention.indicator.id === id && isIt(quantity, unit)),
  );
}

const PRICE = 'price';
/** What it costs now. */
const NOW = /现在|目前|如今|已经?降|\b(?:today|now|currently|these days)\b/i;
/** Names of models and cards, and loads: prices of one of several. */
const SCOPED = /\b[A-Z]{1,3}\d{2,4}|\d ?B\b|\bAPI\b|外采|满载|full load|at \d|每张|\bper (?:GPU|card)/;

/** `We pay $0.47 per million output tokens today`: the unit alone says what it is. */
function pricesNow(passage: Passage): EndClaim[] {
  const prices = passage.quantities.filter(({ unit }) => unit?.family === 'money_per_token');
  const [to] = prices;
  if (to === undefined || prices.length > 1 || passage.pairs.length > 0) return [];
  if (!NOW.test(passage.text) || SCOPED.test(passage.text) || to.bound !== undefined || to.high !== to.value) return [];
  return [{ passage, key: PRICE, unit: to.unit, to }];
}

/** The price that the only change of prices on earlier slides ended with. */
function priceEnd(claim: EndClaim, before: readonly Slide[]): EndTold | undefined {
  const ends = before.flatMap((slide) =>
    readSlide(slide.body).texts.flatMap((passage) =>
      passage.pairs.flatMap(({ to }) =>
        to.unit?.family === 'money_per_token' && !SCOPED.test(passage.text) && !AHEAD.test(passage.text)
          ? [{ quantity: to, passage, slide }]
          : [],
      ),
    ),
  );
  const [end, ...more] = ends;
  if (end === undefined) return undefined;
  const { quantity } = end;
  const isOne = more.every((other) =>
    isSame({ quantity: other.quantity, unit: other.quantity.unit }, quantity, quantity.unit),
  );
  const isOfOneKind = quantity.unit?.currency === claim.unit?.currency && quantity.unit?.tokens === claim.unit?.tokens;
  const differs = !isSame({ quantity, unit: quantity.unit }, claim.to, claim.unit);
  return isOne && isOfOneKind && differs ? end : undefined;
}
