import type { Deck, Slide } from '../../deck/deck';
import { isExact, type Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import { unitUnder } from '../reading/header-units';
import { isOfKind, isSame, type Measure, measureOf } from '../reading/measure';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { CHANGE } from '../reading/table-readings';
import { isGoal } from '../reading/ties';
import { isSameName, type MeasureName, measureName } from './measure-names';

/** A value that belongs to a place, or to anything else that has a name of its own. */
interface Owned {
  /** Its name, in lower case. */
  readonly owner: string;
  readonly name: MeasureName;
  readonly measure: Measure;
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** A value of a place in its row or item, and another that a sentence gives. */
export interface PlaceRetold {
  readonly earlier: Owned & { readonly slide: Slide };
  readonly later: Owned & { readonly slide: Slide };
}

/** `in Gothenburg, where the PUE is 1.21` against `| Gothenburg | 1.12 |` under `PUE`. */
export function placesRetold({ slides }: Deck): PlaceRetold[] {
  const told = said.on(slides);
  if (told.length === 0) return [];
  const known = new Map<string, (Owned & { readonly slide: Slide })[]>();
  for (const { slide, found } of owned.on(slides))
    for (const one of found) known.set(one.owner, [...(known.get(one.owner) ?? []), { ...one, slide }]);
  return told.flatMap(({ slide, found }) =>
    found.flatMap((later): PlaceRetold[] => {
      const own = (known.get(later.owner) ?? []).filter(
        (one) =>
          one.passage !== later.passage && isSameName(one.name, later.name) && isOfKind(one.measure, later.measure),
      );
      const [earlier] = own;
      if (earlier === undefined || own.some((one) => isSame(one, later) || !isSame(one, earlier))) return [];
      return [{ earlier, later: { ...later, slide } }];
    }),
  );
}

const owned = new ListPerBody((body): readonly Owned[] => {
  const { texts, tables } = readSlide(body);
  return [...foundIn(tables, cellsIn), ...foundIn(texts, itemsIn)];
});

/** A name of its own: `Gothenburg`, `Hall B`, 中卫. */
const OWNER = /^ ?((?:[A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{0,20}){0,2})|[\u3400-\u9fff]{2,6}) ?$/;

function cellsIn({ header, rows, context }: TableReading): Owned[] {
  const labels = rows.map(([label]) => OWNER.exec(label?.text ?? '')?.[1]?.toLowerCase());
  if (isGoal(context.at(-1) ?? '')) return [];
  return rows.flatMap((row, at) => {
    const owner = labels[at];
    // Of two rows of one name the table has another column that tells them apart.
    if (owner === undefined || labels.indexOf(owner) !== labels.lastIndexOf(owner)) return [];
    return row.flatMap((passage, column): Owned[] => {
      const [quantity, ...more] = column === 0 ? [] : passage.quantities;
      const head = header[column];
      if (quantity === undefined || more.length > 0 || head === undefined || !isExact(quantity)) return [];
      if (isGoal(head.text) || CHANGE.test(head.text)) return [];
      const [name, measure] = [measureName(head.text), measureOf(unitUnder(head, quantity.unit), head)];
      return name === undefined || measure === undefined ? [] : [{ owner, name, measure, passage, quantity }];
    });
  });
}

/** `Oslo: 96 H100 cards, PUE 1.09`: an item that begins with the name of a place. */
function itemsIn(passage: Passage): Owned[] {
  const { text, quantities, mentions } = passage;
  const [lead = '', rest] = text.slice(0, LONGEST_OWNER).split(/[:：]/);
  const owner = OWNER.exec(lead)?.[1]?.toLowerCase();
  if (passage.place !== 'text' || owner === undefined || rest === undefined || isGoal(text)) return [];
  return quantities.flatMap((quantity): Owned[] => {
    const mention = mentions.findLast(({ end }) => end <= quantity.start);
    if (mention === undefined || !/^ ?(?:of |is |为|是)?$/.test(text.slice(mention.end, quantity.start))) return [];
    const ahead = text
      .slice(lead.length + 1, mention.start)
      .split(/[,，、;；]/)
      .at(-1)!;
    const [name, measure] = [measureName(mention.text), measureOf(quantity.unit, { mentions: [mention] })];
    const isPlain = ahead.trim() === '' && isExact(quantity) && name !== undefined && measure !== undefined;
    return isPlain ? [{ owner, name, measure, passage, quantity }] : [];
  });
}

const LONGEST_OWNER = 40;

const said = new ListPerBody((body) => foundIn(readSlide(body).texts, saidIn));

/** The ways to say whose a value is, with nothing else between: owner, then the name of the measure, then the value. */
const SAYINGS: readonly RegExp[] = [
  /(?:\b(?:in|at|to|from) )([A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{0,20}){0,2}), where (?:the |its )?([A-Za-z][\w .-]{1,30}?) (?:is|stands at|is only|is just) $/,
  /(?:^|[ (])([A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z-]{0,20}){0,2})(?:'s|’s) ([A-Za-z][\w .-]{1,30}?) (?:of|is|stands at) $/,
  /[Tt]he ([A-Za-z][\w .-]{1,30}?) (?:of|in|at) ([A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{0,20}){0,2}) is $/,
  /([\u3400-\u9fff]{2,6})[,，] ?(?:那里|那边|当地|该地)的? ?([\u3400-\u9fffA-Z][\u3400-\u9fffA-Za-z ]{1,12}?) ?(?:只有|[是为])? ?$/,
  /(?:^|[，,：:] ?|[在和])([\u3400-\u9fff]{2,6}?)的 ?([\u3400-\u9fffA-Z][\u3400-\u9fffA-Za-z ]{1,12}?) ?(?:只有|[是为])? ?$/,
];
/** The third of them names the measure first. */
const MEASURE_FIRST = 2;
/** Another time, another part, a supposition about the value itself. */
const OTHER_CASE =
  /设计|新[楼区]|夏|冬|[去前明]年|曾|当时|原来|此前|如果|若|假如|目标|降到|\b(?:in (?:20\d\d|summer|winter|July|August|January)|last year|was|would be|design\w*|target|if|once|new hall|when|new)\b/i;
/** What stands behind a value that goes on: a unit that is not read, a time. */
const ENDS = /^ ?(?:$|[.。,，;；)])/;

function saidIn(passage: Passage): Owned[] {
  const { text, quantities } = passage;
  if (passage.place !== 'text' || quantities.length === 0) return [];
  return sentencesIn(text).flatMap(({ start, end }) =>
    quantities.flatMap((quantity): Owned[] => {
      if (quantity.start < start || quantity.end > end || !isExact(quantity) || quantity.approximate) return [];
      const [lead, rest] = [text.slice(start, quantity.start), text.slice(quantity.end, end)];
      const at = ENDS.test(rest) ? SAYINGS.findIndex((one) => one.test(lead)) : -1;
      if (at < 0) return [];
      const match = SAYINGS[at]!.exec(lead)!;
      const [owner, of] = at === MEASURE_FIRST ? [match[2]!, match[1]!] : [match[1]!, match[2]!];
      if (OTHER_CASE.test(match[0]) || OTHER_CASE.test(rest.split(/[,，]/)[0]!) || isGoal(match[0])) return [];
      const [name, measure] = [measureName(of), measureOf(quantity.unit, passage)];
      return name === undefined || measure === undefined
        ? []
        : [{ owner: owner.toLowerCase(), name, measure, passage, quantity }];
    }),
  );
}
