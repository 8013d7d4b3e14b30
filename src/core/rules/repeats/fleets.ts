import type { Deck } from '../../deck/deck';
import { writtenCount } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { slipBetween } from '../reading/digits';
import { isHeading, type Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { countedNoun } from './counted';
import type { Placed } from './placed';
import { RECAP_NAME } from './recap-names';

/** So many of one kind, as a text or a cell says it: `92 L40S cards`, 42 台服务器. */
interface Count {
  readonly passage: Passage;
  readonly quantity: Range;
  readonly value: number;
  /** The model of a card, or the noun that is counted. */
  readonly kind: string;
}

/** What one sentence, row or column counts together. */
type Fleet = readonly Count[];

interface ToldFleet {
  readonly fleet: Fleet;
  /** What is counted now, in running text: it may tell a fleet again. */
  readonly isOfNow: boolean;
  /** Under a heading of what repeats the rest. */
  readonly isRecap: boolean;
}

/** A count that the end of a deck tells with another value than those who count the same things together. */
export interface OtherCount {
  readonly earlier: Placed;
  readonly later: Placed;
}

const fleets = new ListPerBody((body): readonly ToldFleet[] => {
  const { texts, tables } = readSlide(body);
  const all = [...texts.filter((one) => !isHeading(one)).flatMap(inSentences), ...tables.flatMap(inTable)];
  return all
    .map(withoutDoubles)
    .filter(({ length }) => length > 1)
    .map((fleet) => ({ fleet, ...standingOf(fleet[0]!.passage) }));
});

const standingOf = ({ place, text, context }: Passage): Omit<ToldFleet, 'fleet'> => ({
  isOfNow: place !== 'cell' && !OF_OTHER.test(text),
  isRecap: context.some((line) => RECAP_NAME.test(line)),
});

/** Counts of a fleet that its last telling gives otherwise: `160 H200 and 92 L40S cards` where all others have 160 and 96. */
export function otherCounts({ slides }: Deck): OtherCount[] {
  const all = fleets.on(slides).flatMap(({ slide, found }) => found.map((told) => ({ ...told, slide })));
  if (all.length < LEAST_FLEETS) return [];
  const last = slides.at(-1);
  return all.flatMap(({ fleet, slide, isOfNow, isRecap }): OtherCount[] => {
    // At the end of a deck, or in what repeats the rest.
    if (!isOfNow || (!isRecap && slide !== last)) return [];
    return fleet.flatMap((told): OtherCount[] => {
      const others = all.filter((one) => one.fleet !== fleet);
      if (others.some((one) => one.fleet.some((count) => isSameKind(count, told) && count.value === told.value)))
        return [];
      const like = others.filter((one) => isLike(one.fleet, fleet, told));
      const found = like.map((one) => ({
        count: one.fleet.find((count) => isSameKind(count, told))!,
        slide: one.slide,
      }));
      const [first] = found;
      const isOne = found.length >= AGREE_AT_LEAST && found.every(({ count }) => count.value === first!.count.value);
      if (!isOne || slipBetween(String(told.value), String(first!.count.value)) === undefined) return [];
      return [{ earlier: { ...first!.count, slide: first!.slide }, later: { ...told, slide } }];
    });
  });
}

const LEAST_FLEETS = 3;
const AGREE_AT_LEAST = 2;
/** Less may be of anything. */
const LEAST_COUNT = 10;

const isSameKind = (a: Count, b: Count): boolean => a.kind === b.kind;

/** Whether a fleet counts what `told` counts, and another kind of its own with the same value. */
const isLike = (fleet: Fleet, own: Fleet, told: Count): boolean =>
  fleet.some((count) => isSameKind(count, told)) &&
  fleet.some(
    (count) =>
      count.kind !== told.kind &&
      count.value >= LEAST_COUNT &&
      own.some((one) => isSameKind(one, count) && one.value === count.value),
  ) &&
  fleet.every(
    (count) => count.kind === told.kind || own.every((one) => !isSameKind(one, count) || one.value === count.value),
  );

/** Plans, other times and other places have counts of their own. */
const OF_OTHER =
  /如果|预计|计划|将|目标|原来|此前|当时|曾|以前|最初|[从由]\d|\b(?:if|would|will|plan(?:ned|s)?|target|then|formerly|used to|was|were|had|from|instead|once|more|another|without)\b/i;

const NUMBER =
  /(?<![\d.,A-Za-z/×–-])(\d{1,3}(?:,\d{3}){0,3}|\d{1,9}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)(?![\d.,]\d|[\dA-Za-z%])/gi;
/** `92 L40S cards`, `168 × L4`, 320 张 H20; a node of such cards is none. */
const MODEL =
  /^ ?(?:[×x]|张|块|枚)? ?([A-Z]{1,3}\d{1,4}[A-Z]?)(?![\w-])(?! ?(?:nodes?|servers?|hours?|节点|服务器|机|卡时|的))/;
const NODES = /^ ?(?:[×x]|台|个)? ?[A-Z]{1,3}\d{1,4}[A-Z]? ?(?:nodes?|servers?|节点|服务器|机)/;

const inSentences = (passage: Passage): Fleet[] =>
  sentencesIn(passage.text).map(({ start, text }) => countsIn(passage, text, start));

function countsIn(passage: Passage, text: string, from: number): Count[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: written, index }): Count[] => {
    const after = text.slice(index + written.length, index + written.length + 48);
    const model = MODEL.exec(after)?.[1];
    const noun = model ?? (NODES.test(after) ? undefined : countedNoun('', ownWords(after)));
    const value = writtenCount(written.replaceAll(',', ''));
    if (noun === undefined || !(value > 1) || !isThing(noun)) return [];
    return [{ passage, quantity: { start: from + index, end: from + index + written.length }, value, kind: noun }];
  });
}

/** Up to the next number or mark: `20 large and 24 small nodes` counts nodes once. */
const ownWords = (after: string): string => after.split(/\d|[,，、。;；:(]| and |和/)[0]!;

/** What a fleet is made of. */
const THINGS =
  /^(?:node|site|rack|room|hall|cluster|replica|instance|pool|region|model|team|department|customer|机房|集群|副本|实例|团队|部门|机柜|租户|站点|区域)$/i;

const LABEL_MODEL = /^ ?([A-Z]{1,3}\d{1,4}[A-Z]?)(?: ?(?:cards?|GPUs?|卡数?|张数|数量))? ?$/;

/** Percentiles and number formats are named like cards. */
const isThing = (kind: string): boolean =>
  THINGS.test(kind) || (/^[A-Z]{1,3}\d/.test(kind) && !/^(?:[PQSVT]|FP|BF|TF|INT|NF)\d/.test(kind));
const OF_CARDS = /\b(?:cards?|GPUs?|count)\b|卡|张|数量/i;

function inTable({ header, rows }: TableReading): Fleet[] {
  const byRow = rows.map((row) => row.slice(1).flatMap((cell, at) => countsOfCell(cell, header[at + 1], row[0])));
  const byColumn = header.map((head, at) =>
    at === 0 ? [] : rows.flatMap((row) => countsOfCell(row[at], row[0], head)),
  );
  return [...byRow, ...byColumn];
}

/** What a cell counts: what `label` names, unless its own words do. A model alone counts cards only where `beside` says so. */
function countsOfCell(cell: Passage | undefined, label: Passage | undefined, beside: Passage | undefined): Count[] {
  if (cell === undefined || label === undefined) return [];
  const bare = /^ ?(\d{1,3}(?:,\d{3}){0,3}|\d{1,9}) ?$/.exec(cell.text)?.[1];
  if (bare === undefined) return countsIn(cell, cell.text, 0);
  const model = LABEL_MODEL.exec(label.text)?.[1];
  if (model !== undefined && !OF_CARDS.test(label.text) && !OF_CARDS.test(beside?.text ?? '')) return [];
  const isPlain = !/\d|[(%/]/.test(label.text);
  const kind = model ?? (isPlain ? countedNoun(`${label.text.trim()}: `, '') : undefined);
  const value = Number(bare.replaceAll(',', ''));
  if (kind === undefined || !(value > 1) || !isThing(kind)) return [];
  const start = cell.text.indexOf(bare);
  return [{ passage: cell, quantity: { start, end: start + bare.length }, value, kind }];
}

/** A kind with two values in one place is no count of all. */
const withoutDoubles = (counts: Fleet): Fleet =>
  counts.filter((one, at) =>
    counts.every(
      (other, index) => other.kind !== one.kind || (other.value === one.value && index >= at) || index === at,
    ),
  );
