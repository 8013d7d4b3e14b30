import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { isExact, type Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { digitsOf, significant } from '../reading/digits';
import { foundIn } from '../reading/found-in';
import { grouped } from '../reading/grouped';
import { measuredCells } from '../reading/measured-cells';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';

interface Measured {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly digits: string;
}

/** One number of many digits in a unit of one kind here and of another kind there. */
export interface OtherUnit {
  readonly earlier: Measured & { readonly slide: Slide };
  readonly later: Measured & { readonly slide: Slide };
}

/** With fewer digits numbers of two kinds are alike by chance. */
const LEAST_DIGITS = 5;

/** `21,816 req/s` in a deck that has 21,816 tok/s on other slides: of two units of one number the rarer, else the later one. */
export function otherUnits({ slides }: Deck): OtherUnit[] {
  const all = measured.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  return [...grouped(all, ({ digits }) => digits).values()].flatMap((alike): OtherUnit[] => {
    const kinds = [...grouped(alike, ({ unit }) => unit.family!).values()];
    if (kinds.length !== 2 || isReckoned(alike) || isOfPeriod(alike)) return [];
    const [many, few] = kinds[1]!.length > kinds[0]!.length ? [kinds[1]!, kinds[0]!] : [kinds[0]!, kinds[1]!];
    const [earlier, later, ...more] = [many[0]!, ...few];
    if (later === undefined || more.length > 0 || earlier.slide === later.slide) return [];
    return [{ earlier, later }];
  });
}

/** A rate told as the amount that comes together in a time, as money and energy are, has both units by right. */
const isReckoned = (alike: readonly Measured[]): boolean =>
  alike.some(({ unit: { family } }) => family === 'money' || family === 'money_rate' || family === 'time');

/** `97,992 kWh` and `97,992 kWh per month`: the same, whether the period is said or not. */
function isOfPeriod(alike: readonly Measured[]): boolean {
  const texts = [...new Set(alike.map(({ unit }) => unit.text))].sort((a, b) => a.length - b.length);
  const [short = '', long = ''] = texts;
  return texts.length === 2 && long.startsWith(short) && PERIOD.test(long.slice(short.length));
}
const PERIOD = /^(?: ?\/ ?| per | an? |每)(?:hour|day|week|month|quarter|year|[hdwmy]|小时|天|日|周|月|季度?|年)$/i;

const measured = new ListPerBody((body): readonly Measured[] => (LONG.test(body.text) ? measuredOn(body) : []));
/** Cheap: a number of so many digits. */
const LONG = /\d(?:[\d,.]{3,20})\d/;

function measuredOn(body: SlideBody): Measured[] {
  const { texts, tables } = readSlide(body);
  const inText = texts.flatMap((passage) =>
    passage.quantities.flatMap((quantity) => longNumber(passage, quantity, quantity.unit)),
  );
  const inCells = foundIn(tables, measuredCells).flatMap(({ cell, quantity, unit }) =>
    longNumber(cell, quantity, unit),
  );
  return [...inText, ...inCells];
}

function longNumber(passage: Passage, quantity: Quantity, unit: Unit | undefined): Measured[] {
  if (unit?.family === undefined || !isExact(quantity)) return [];
  const digits = digitsOf(passage, quantity);
  return significant(digits).length < LEAST_DIGITS || Number.isInteger(Math.log2(quantity.value))
    ? []
    : [{ passage, quantity, unit, digits }];
}
