import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { isExact, type Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import { CARD_NAME } from '../reading/card-names';
import { grouped } from '../reading/grouped';
import { unitUnder } from '../reading/header-units';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';

/** What an hour of a card costs, in the table of cards or in a sentence. */
interface CardPrice {
  readonly card: string;
  readonly currency: string | undefined;
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly isListed: boolean;
}

/** A price of a card in a sentence, and the one that the deck has elsewhere. */
export interface OtherPrice {
  readonly earlier: CardPrice & { readonly slide: Slide };
  readonly later: CardPrice & { readonly slide: Slide };
}

const CARD = new RegExp(`${CARD_NAME}(?![\\w-])`, 'g');
const PRICE = /价|租金|租费|\b(?:price|rent|rental|lease|rate|cost)s?\b/i;
/** The price of others, of another kind of contract, or of another time. */
const OTHER_CASE =
  /按[需量]|竞价|报价|报给|销售|抢占|包[年月]|预留|公有?云|市场|官网|外租|刊例|原价|折|去年|今年|明年|以前|之前|原来|当时|后来|若|如果|假如|均|[降涨跌升]到|[降涨跌升]|20\d\d ?年|对手|同行|\b(?:on-demand|spot|reserved|cloud|market|list|public|provider|vendor|hyperscaler|last|next|previous(?:ly)?|old|new|used to|was|were|would|if|from|average|blended|effective|fell|rose|drops?|up|down|instead)\b/i;

/** A sentence that gives the price of a card's hour otherwise than the table of cards, or all others: `the H100 price of $2.90 per GPU-hour`. */
export function otherPrices({ slides }: Deck): OtherPrice[] {
  const all = prices.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  return [...grouped(all, ({ card, currency }) => `${card} ${currency ?? ''}`).values()].flatMap((alike) => {
    const values = new Set(alike.map(({ quantity }) => quantity.value));
    return values.size !== 2 ? [] : alike.flatMap((later) => (later.isListed ? [] : otherOf(later, alike)));
  });
}

type Placed = CardPrice & { readonly slide: Slide };

function otherOf(later: Placed, alike: readonly Placed[]): OtherPrice[] {
  const elsewhere = alike.filter(({ slide }) => slide !== later.slide);
  const inTable = elsewhere.filter(({ isListed }) => isListed);
  const before = elsewhere.filter(({ slide }) => elsewhere.length > 1 || slide.index < later.slide.index);
  const listed = inTable.length > 0 ? inTable : before;
  const [earlier] = listed;
  const isOne = listed.every(({ quantity }) => quantity.value === earlier?.quantity.value);
  return earlier === undefined || !isOne || earlier.quantity.value === later.quantity.value ? [] : [{ earlier, later }];
}

const prices = new ListPerBody((body): readonly CardPrice[] =>
  body.text.search(CARD) < 0 ? [] : [...listedOn(body), ...toldOn(body)],
);

function listedOn(body: SlideBody): CardPrice[] {
  return readSlide(body).tables.flatMap(({ header, rows }) =>
    rows.flatMap((row) => {
      const card = onlyCard(row[0]?.text ?? '');
      if (card === undefined) return [];
      return row.slice(1).flatMap((cell, at): CardPrice[] => {
        const [quantity, ...more] = cell.quantities;
        const head = header[at + 1];
        if (quantity === undefined || more.length > 0 || head === undefined) return [];
        const unit = unitUnder(head, quantity.unit);
        return unit?.family === 'money_rate' && unit.scope === 'gpu' && !OTHER_CASE.test(head.text)
          ? [{ card, currency: unit.currency, passage: cell, quantity, isListed: true }]
          : [];
      });
    }),
  );
}

const toldOn = (body: SlideBody): CardPrice[] =>
  readSlide(body).texts.flatMap((passage) =>
    passage.quantities.flatMap((quantity): CardPrice[] => {
      const { unit, start, end } = quantity;
      if (unit?.family !== 'money_rate' || unit.scope !== 'gpu' || !isExact(quantity) || quantity.approximate)
        return [];
      if (passage.pairs.some(({ from, to }) => from.start === start || to.start === start)) return [];
      const before = lastSentence(passage.text.slice(0, start));
      const lead = before.split(/[,，、:：(（]/).at(-1)!;
      const card = onlyCard(lead);
      const isOfOther =
        OTHER_CASE.test(before) || OTHER_CASE.test(firstSentence(passage.text.slice(end)).slice(0, NEAR));
      return card === undefined || !(PRICE.test(lead) || CARD_LAST.test(lead)) || isOfOther
        ? []
        : [{ card, currency: unit.currency, passage, quantity, isListed: false }];
    }),
  );

/** `the H100 $2.60 per GPU-hour`. */
const CARD_LAST = new RegExp(`${CARD_NAME}(?: ?(?:costs?|is|at|为|是|每张))? ?$`);
/** How far behind a price what it depends on stands. */
const NEAR = 12;

/** The card that a text names, if it names one. */
function onlyCard(text: string): string | undefined {
  const [card, ...more] = new Set(text.match(CARD) ?? []);
  return more.length > 0 ? undefined : card;
}
