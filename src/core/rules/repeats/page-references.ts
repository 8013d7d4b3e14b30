import type { Deck, Slide } from '../../deck/deck';
import { canonicalValue, isExact, type Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { pagesIn } from '../plans/plan-text';
import { digitsOf, significant, slipBetween } from '../reading/digits';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';

/** A number and where it stands. */
interface Placed {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly slide: Slide;
}

/** A number that a sentence says to stand on another page, and what stands there. */
interface Reference {
  readonly earlier: Placed;
  readonly later: Placed;
}

/** `第8页的 664 个`, `第8页算出`, `the 664 requests of page 8`: right beside the number, with nothing that it is reckoned to. */
const PAGE_BEFORE =
  /第 ?(\d{1,3}) ?页(?:里|上|中|说|讲|算|给|表[里中]|那)?(?:过|出来?|得)?的?(?:那|是|为|的)?[^\d，,。；;:：=×*÷+\-/]{0,10}$|\b(?:page|slide) (\d{1,3})(?:'s|’s| has| had| gave| said| shows?| reckoned)(?: [a-z]{1,12}){0,3} $/i;
const PAGE_BEHIND =
  /^[^\d，,。；;:：=×*÷+\-/]{0,16}(?:\( ?第 ?(\d{1,3}) ?页 ?\))|^(?: [a-z-]{2,14}){0,4} (?:of|from|on) (?:page|slide) (\d{1,3})\b/i;
/** Fewer digits are those of many numbers. */
const LEAST_DIGITS = 3;

/** `还记得第8页的 664 个在途请求吗` where page 8 has 646: what is said to stand there, and stands there with a slip of the fingers. */
export function wrongReferences({ slides }: Deck): Reference[] {
  const told = references.on(slides);
  if (told.length === 0) return [];
  const pages = pagesOf(slides);
  return told.flatMap(({ slide, found }) =>
    found.flatMap(({ passage, quantity, page }): Reference[] => {
      const there = pages.get(page);
      if (there === undefined || there === slide) return [];
      const numbers = readSlide(there.body).passages.flatMap((one) =>
        one.quantities.map((other) => ({ passage: one, quantity: other, slide: there })),
      );
      if (numbers.some((one) => isSame(one.quantity, quantity))) return [];
      const slips = numbers.filter((one) => isSlipOf(passage, quantity, one));
      const [earlier] = slips;
      if (earlier === undefined || slips.some((one) => !isSame(one.quantity, earlier.quantity))) return [];
      return [{ earlier, later: { passage, quantity, slide } }];
    }),
  );
}

const isSame = (a: Quantity, b: Quantity): boolean =>
  a.unit?.family === b.unit?.family && Math.abs(canonicalValue(a) / canonicalValue(b) - 1) < 0.005;

function isSlipOf(passage: Passage, quantity: Quantity, { passage: other, quantity: one }: Placed): boolean {
  if (!isExact(one) || one.unit?.family !== quantity.unit?.family || one.unit?.factor !== quantity.unit?.factor)
    return false;
  const slip = slipBetween(digitsOf(passage, quantity), digitsOf(other, one));
  return slip === 'transposed' || slip === 'digit';
}

const references = new ListPerBody((body) =>
  readSlide(body).texts.flatMap((passage) => {
    if (!/页|\b(?:page|slide) \d/i.test(passage.text)) return [];
    return sentencesIn(passage.text).flatMap(({ start, end }) =>
      passage.quantities.flatMap((quantity) => {
        if (quantity.start < start || quantity.end > end || !isExact(quantity)) return [];
        if (significant(digitsOf(passage, quantity)).length < LEAST_DIGITS) return [];
        const match =
          PAGE_BEFORE.exec(passage.text.slice(Math.max(start, quantity.start - 40), quantity.start)) ??
          PAGE_BEHIND.exec(passage.text.slice(quantity.end, Math.min(end, quantity.end + 60)));
        const page = match === null ? undefined : Number(match[1] ?? match[2]);
        return page === undefined ? [] : [{ passage, quantity, page }];
      }),
    );
  }),
);

/** The slides by the page that their titles give, `显存怎么分（第8页）`; without such titles by their place. */
function pagesOf(slides: readonly Slide[]): ReadonlyMap<number, Slide> {
  const titled = slides.flatMap((slide) => titlePages.of(slide.body).map((page) => [page, slide] as const));
  if (titled.length * 2 > slides.length) return new Map(titled);
  return titled.length > 0 ? new Map() : new Map(slides.map((slide, index) => [index + 1, slide]));
}

const titlePages = new ListPerBody((body): readonly number[] =>
  readSlide(body)
    .texts.filter(({ place }) => place === 'title' || place === 'heading')
    .flatMap(({ text }) => {
      const pages = pagesIn(text);
      return pages !== undefined && pages.first === pages.last ? [pages.first] : [];
    }),
);
