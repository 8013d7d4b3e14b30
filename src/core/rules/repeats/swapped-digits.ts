import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { isExact, type Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import { digitsOf, isSwapped, significant } from '../reading/digits';
import { grouped } from '../reading/grouped';
import { measuredCells } from '../reading/measured-cells';
import type { Passage } from '../reading/passage';
import { bodiesOf } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';
import type { Placed } from './placed';
import { namesIn, weightOf } from './wording';

/** A measured number as it is printed, and the slide body that it stands on. */
interface Printed {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly digits: string;
  readonly body: SlideBody;
  /** The words of its row and column; none in running text. */
  readonly labels: string;
  /** It counts things: 1,260 mechanics. */
  readonly isCount: boolean;
}

/** A number of which two digits changed places, and one of those that the deck has elsewhere. */
export interface SwappedDigits {
  readonly earlier: Placed;
  readonly later: Placed;
  /** One slide has the other, and only words that stand around both say that they are one. */
  readonly unsure?: true;
}

/**
 * `the storm’s peak of 186 req/s` in a deck that says 168 req/s elsewhere: a number that stands once, in a sentence, and differs
 * from one on another slide by two digits that changed places. Something else must be named alike.
 */
export function swappedDigits({ slides }: Deck): SwappedDigits[] {
  index.update(bodiesOf(slides));
  return index.slips.flatMap(({ odd, other, isSure, isTwice }) => {
    const [earlier, later] = [placed(other, slides), placed(odd, slides)];
    // Of two that stand once each the second is told.
    if (!isSure && !isTwice && earlier.slide.index > later.slide.index) return [];
    return [{ earlier, later, ...(!isSure && !odd.isCount && { unsure: true as const }) }];
  });
}

interface Slip {
  readonly odd: Printed;
  readonly other: Printed;
  /** It stands twice or more, and so on two slides. */
  readonly isTwice: boolean;
  readonly isSure: boolean;
}

/** The slips among numbers of the same digits. */
function slipsAmong(entries: readonly Printed[]): Slip[] {
  const byDigits = [...grouped(entries, ({ digits }) => digits).values()];
  return byDigits.length === 1
    ? []
    : byDigits.flatMap(([odd, ...again]) => {
        if (odd === undefined || again.length > 0 || !mayBeSlip(odd)) return [];
        const others = byDigits.filter((group) => isSwapped(odd.digits, group[0]!.digits)).flat();
        return slipOf(odd, others) ?? [];
      });
}

const placed = ({ passage, quantity, body }: Printed, slides: readonly Slide[]): Placed => ({
  passage,
  quantity,
  slide: slides.find((slide) => slide.body === body)!,
});

/** Results and changes are new numbers; cells are one of many. */
function mayBeSlip({ passage, quantity }: Printed): boolean {
  return (
    passage.place !== 'cell' &&
    isExact(quantity) &&
    !RECKONED.test(sentenceOf(passage, quantity)) &&
    !isRestOf(passage, quantity)
  );
}

/** `占 34.7%，剩下 65.3%`: what is left of the whole. */
export const isRestOf = ({ quantities }: Passage, { unit, value, step }: Quantity): boolean =>
  unit?.family === 'ratio' &&
  quantities.some((one) => one.unit?.family === 'ratio' && Math.abs(one.value + value - 100) < step / 2);

const RECKONED = /[=×÷*≈→+]|\b(?:less|more|times|saves?|saved|difference|minus|plus)\b|[少多省差]|相当于|折合/i;

const sentenceOf = ({ text }: Passage, { start, end }: Quantity): string =>
  `${lastSentence(text.slice(0, start))} ${firstSentence(text.slice(end))}`;

const AGREE_AT_LEAST = 2;
/** Two words, or four Chinese characters. */
const LEAST_IN_COMMON = 4;

function slipOf(odd: Printed, others: readonly Printed[]): Slip | undefined {
  if (others.some(({ body }) => body === odd.body)) return undefined;
  const own = namesIn(aroundOf(odd.passage, odd.quantity));
  const alike = others
    .map((other) => ({ other, common: [...namesOf(other)].filter((name) => own.has(name)) }))
    .filter(({ common }) => common.length > 0);
  const [first] = alike;
  if (first === undefined) return undefined;
  // Two counts of one thing have its name in common already.
  if (!odd.isCount && weightOf(new Set(alike.flatMap(({ common }) => common))) < LEAST_IN_COMMON) return undefined;
  const isSure = alike.length >= AGREE_AT_LEAST && new Set(others.map(({ body }) => body)).size >= AGREE_AT_LEAST;
  return { odd, other: first.other, isSure, isTwice: alike.length >= AGREE_AT_LEAST };
}

/** The sentence of a number, or the whole of a short item. */
const aroundOf = (passage: Passage, quantity: Quantity): string =>
  passage.text.length <= SHORT ? passage.text : sentenceOf(passage, quantity);

/** In letters. */
const SHORT = 200;

const namesOf = ({ passage, quantity, labels }: Printed): ReadonlySet<string> =>
  namesIn(labels === '' ? sentenceOf(passage, quantity) : labels);

/** The printed numbers of a deck by their kind and digits, kept up to date as slides are edited. */
class ByDigits {
  #bodies = new Set<SlideBody>();
  readonly #byKey = new Map<string, readonly Printed[]>();
  /** By key, where there are any. */
  readonly #slips = new Map<string, readonly Slip[]>();

  update(bodies: readonly SlideBody[]): void {
    const now = new Set(bodies);
    for (const body of this.#bodies) if (!now.has(body)) this.#change(body, false);
    for (const body of now) if (!this.#bodies.has(body)) this.#change(body, true);
    this.#bodies = now;
  }

  get slips(): readonly Slip[] {
    return [...this.#slips.values()].flat();
  }

  #change(body: SlideBody, isNew: boolean): void {
    for (const [key, own] of printedOn(body)) {
      const others = (this.#byKey.get(key) ?? []).filter((one) => one.body !== body);
      const entries = isNew ? [...others, ...own] : others;
      if (entries.length === 0) this.#byKey.delete(key);
      else this.#byKey.set(key, entries);
      const slips = slipsAmong(entries);
      if (slips.length > 0) this.#slips.set(key, slips);
      else this.#slips.delete(key);
    }
  }
}

const index = new ByDigits();
const known = new WeakMap<SlideBody, ReadonlyMap<string, readonly Printed[]>>();

/** With fewer digits numbers are alike by chance. */
const LEAST_DIGITS = 3;

/** The numbers of a slide that have a unit or count things, by what all of them share that a swap makes of one another. Read once per body. */
function printedOn(body: SlideBody): ReadonlyMap<string, readonly Printed[]> {
  let found = known.get(body);
  if (found === undefined) {
    const { texts, tables } = readSlide(body);
    const inText = texts.flatMap((passage) =>
      passage.quantities.flatMap((quantity) => printed(body, passage, quantity, quantity.unit, '')),
    );
    found = new Map(
      [...grouped([...inText, ...tables.flatMap((table) => inCells(body, table))], ([key]) => key)].map(
        ([key, entries]) => [key, entries.map(([, entry]) => entry)],
      ),
    );
    known.set(body, found);
  }
  return found;
}

/** `1,260 mechanics`, 1,875 条曲线: what is counted. */
const nounAfter = ({ text }: Passage, { end }: Quantity): string | undefined =>
  COUNTED.exec(text.slice(end, end + 24))?.[1]?.toLowerCase();
const COUNTED = /^ ?((?:[座台张家名位条份篇个][\u3400-\u9fff]{2})|[a-z]{5,14}s(?![a-z]))/i;
/** Counts of one thing with as many digits, two of which change places, hardly ever are two. */
const LEAST_OF_COUNT = 4;

const inCells = (body: SlideBody, table: TableReading): [key: string, Printed][] =>
  measuredCells(table).flatMap(({ cell, quantity, unit, labels }) => printed(body, cell, quantity, unit, labels));

function printed(
  body: SlideBody,
  passage: Passage,
  quantity: Quantity,
  unit: Quantity['unit'],
  labels: string,
): [key: string, Printed][] {
  const digits = digitsOf(passage, quantity);
  const counted = labels === '' && unit === undefined ? nounAfter(passage, quantity) : undefined;
  const kind = unit?.family ?? counted;
  if (kind === undefined || significant(digits).length < LEAST_DIGITS) return [];
  if (counted !== undefined && digits.length < LEAST_OF_COUNT) return [];
  const key = [kind, unit?.scope ?? '', unit?.currency ?? '', [...digits].sort().join('')].join(' ');
  return [[key, { passage, quantity, digits, body, labels, isCount: counted !== undefined }]];
}
