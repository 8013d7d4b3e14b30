import type { SlideBody } from '../../../deck/deck';
import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { readSlide } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import { areSmaller, inUnitOf, isPartOf, isPlain, isRight, sizeOf, sumOf } from './part-lists';
import { EXPLAINED, NO_PARTS, REST } from './stated-totals';
import type { WrongTotal } from './totals';

/** A sum further than this from its total is a sum of something else. */
const FAR = 0.25;
const PARTS_AT_LEAST = 2;
const ITEMS_MOST = 24;
/** What the items of a list are not parts of: limits, statistics, other moments. */
const NO_WHOLE =
  /目标|上限|阈值|峰值|单价|之前|\b(?:target|limit|threshold|peak|before|SLO|each|per)\b|每|[分秒时天月周]钟?一次|(?:[前头末]|最后) ?\d|\b(?:first|last) \d/i;
const LIMIT = /目标|上限|阈值|峰值|单价|\b(?:target|limit|threshold|peak|SLO)\b/i;
/** A line over a list that takes the whole apart: less than all of it is wrong too. */
const SPLIT =
  /总|共|合计|构成|组成|拆|分为|分成|\b(?:total|all|in all|breaks? down|breakdown|split|made up|consists)\b/i;
/** Items that are in others already, or are of another kind. */
const WITHIN = /^ ?(?:其中|含|of which|including|incl\.)/i;

/** A text of a list with the number that counts in a sum. */
interface Item {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** The totals of lists: of the item that sums the others up, or of the line over a list whose items make up a whole. */
export function wrongListedTotals(body: SlideBody): WrongTotal[] {
  return runsIn(readSlide(body).texts, body.text).flatMap(({ items, lead }) => {
    const [total, parts] = totalAndParts(items, lead);
    if (total === undefined || parts.length < PARTS_AT_LEAST) return [];
    const said = [total.passage, ...parts.map(({ passage }) => passage)].map(({ text }) => text);
    const isAll =
      items.includes(total.passage) || said.some((text) => REST.test(text)) || SPLIT.test(total.passage.text);
    if (
      !isAll &&
      sumOf(
        parts.map(({ quantity }) => quantity),
        total.quantity,
      ) < sizeOf(total.quantity)
    )
      return [];
    if (said.some((text) => EXPLAINED.test(text)) || !arePartsOf(total, parts, items)) return [];
    return judged(
      total,
      parts.map(({ quantity }) => quantity),
    );
  });
}

/** Limits, statistics and other moments are no parts; of what an item adds up itself they only say what the sum is. */
function arePartsOf(total: Item, parts: readonly Item[], items: readonly Passage[]): boolean {
  const isNone = ({ passage: { text } }: Item): boolean => NO_WHOLE.test(text) || NO_PARTS.test(text);
  if (parts.some(isNone)) return false;
  const { text } = total.passage;
  // `16 × 24 = 384` among dollars is of something else.
  const bare = parts.filter(({ quantity }) => quantity.unit === undefined);
  if (bare.length > 0 && bare.length < parts.length && bare.some(isReckoned)) return false;
  return items.includes(total.passage) ? !LIMIT.test(text) : !isNone(total);
}

const isReckoned = ({ passage: { text }, quantity: { start } }: Item): boolean => /= ?$/.test(text.slice(0, start));

function judged({ passage, quantity }: Item, parts: readonly Quantity[]): WrongTotal[] {
  if (isRight(parts, quantity) || !areSmaller(parts, quantity)) return [];
  const sum = sumOf(parts, quantity);
  return Math.abs(sum / sizeOf(quantity) - 1) < FAR ? [{ passage, quantity, sum: inUnitOf(sum, quantity) }] : [];
}

interface Run {
  readonly items: readonly Passage[];
  /** The line over the first of them. */
  readonly lead: Passage | undefined;
}

/** Texts that follow each other under the same line, and what stands over them. */
function runsIn(texts: readonly Passage[], source: string): Run[] {
  const runs: { items: Passage[]; lead: Passage | undefined; key: string }[] = [];
  let before: Passage | undefined;
  for (const passage of texts) {
    if (/\d/.test(passage.text) && passage.place === 'text' && isItem(passage, source)) {
      const key = passage.context.join('\n');
      const run = runs.at(-1);
      if (run !== undefined && run.key === key && before === run.items.at(-1)) run.items.push(passage);
      else runs.push({ items: [passage], lead: before, key });
    }
    before = passage;
  }
  return runs.filter(({ items }) => items.length >= PARTS_AT_LEAST && items.length <= ITEMS_MOST);
}

/** Whether its line begins with the mark of a list. */
function isItem({ plain }: Passage, source: string): boolean {
  const { start } = plain;
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line);
}

/** The total of a run, in its last item or over it, and the parts. */
function totalAndParts(items: readonly Passage[], lead: Passage | undefined): [Item | undefined, readonly Item[]] {
  const last = items.at(-1)!;
  const own = totalIn(last);
  if (own !== undefined) {
    const parts = items.slice(0, -1).map((passage) => partIn(passage, own.quantity));
    // A line after the last item goes on with it.
    const isOwnItem = last.quantities[0] === own.quantity;
    return whole(own, isOwnItem ? parts : [...parts, partIn(last, own.quantity, own.quantity.start)]);
  }
  if (lead === undefined || (!LEADS.test(lead.text) && !last.context.includes(lead.text))) return [undefined, []];
  const [quantity, ...more] = lead.quantities.filter(isPlain);
  if (quantity === undefined || more.length > 0) return [undefined, []];
  return whole(
    { passage: lead, quantity },
    items.map((passage) => partIn(passage, quantity)),
  );
}

const LEADS = /[:：] ?$/;

/** Only where all parts are there. */
function whole(total: Item, parts: readonly (Item | undefined)[]): [Item | undefined, readonly Item[]] {
  const own = parts.filter((part) => part === undefined || !WITHIN.test(part.passage.text));
  return own.every((part) => part !== undefined) ? [total, own as readonly Item[]] : [undefined, []];
}

/** `**Total: $58.00**`, `网卡 0.4 kW 合计 7.4 kW`: also in a line of its own under the last item. */
function totalIn(passage: Passage): Item | undefined {
  const quantity = passage.quantities.at(-1);
  const before = passage.quantities.at(-2);
  if (quantity === undefined || passage.quantities.length > 2 || !isPlain(quantity)) return undefined;
  const label = passage.text
    .slice(before?.end ?? 0, quantity.start)
    .replace(/[:：=]? ?(?:约|about )?$/, '')
    .trim();
  return (before === undefined && isTotal(label)) || SUMS_UP.test(label) ? { passage, quantity } : undefined;
}

const SUMS_UP =
  /^(?:[两三四五六七八九十各]?[段项部步者个]?(?:相加|加总|求和)|(?:that|which) makes|in total|all in all|together|altogether|(?:sum |grand )?total|合计|总计|共计|总共|加起来|一共)[^\d]{0,12}$/i;

/** The one number of an item that is of the total's kind; of a reckoning its result. Only before `end`. */
function partIn(passage: Passage, total: Quantity, end: number = passage.text.length): Item | undefined {
  const equals = passage.text.lastIndexOf('=', end);
  const all = passage.quantities.filter((one) => one.start > equals && one.start < end);
  const [quantity, ...more] = all.filter((one) => isPlain(one) && isPartOf(passage.text, one, total));
  if (quantity === undefined || more.length > 0) return undefined;
  // Bare counts are only sure where nothing else is counted beside them.
  return total.unit === undefined && all.length > 1 ? undefined : { passage, quantity };
}
