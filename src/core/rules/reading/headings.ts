import type { Heading } from '../../deck/block';
import type { Deck, SlideBody } from '../../deck/deck';
import { type PlainText, plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import { absolute, type Span } from '../../source/span';

/** A heading of the deck's outline. */
export interface OutlineHeading {
  readonly level: number;
  /** Folded. */
  readonly text: string;
  /** Absolute. */
  readonly span: Span;
  /** The absolute span of a piece of `text`. */
  readonly spanOf: (from: number, to: number) => Span;
}

type Local = Pick<OutlineHeading, 'level' | 'text' | 'span'> & { readonly plain: PlainText };
const known = new WeakMap<SlideBody, readonly Local[]>();

/** The headings of a deck in source order, titles of slides among them; those inside quotes and columns are left out. */
export function headingsOf({ slides }: Deck): OutlineHeading[] {
  return slides.flatMap(({ body, offset }) =>
    localHeadings(body).map(({ level, text, span, plain }) => ({
      level,
      text,
      span: absolute(span, offset),
      spanOf: (from, to) => absolute(plain.spanOf(from, to), offset),
    })),
  );
}

const PLAN = /[\d一二三四五六七八九十][ -]?(?:页|分钟|min)|\b(?:pages?|slides?|pp?\.|minutes?) ?\d/i;
const plans = new WeakMap<SlideBody, boolean>();

/** Whether any heading of the deck names pages or minutes: most decks have none, and need no outline read. */
export function hasPlan({ slides }: Deck): boolean {
  return slides.some(({ body }) => {
    const plan = plans.get(body) ?? localHeadings(body).some(({ text }) => PLAN.test(text));
    plans.set(body, plan);
    return plan;
  });
}

function localHeadings(body: SlideBody): readonly Local[] {
  let found = known.get(body);
  if (found === undefined) {
    const headings = [
      ...(body.title === undefined ? [] : [body.title]),
      ...body.blocks.filter((block): block is Heading => block.kind === 'heading'),
    ];
    found = headings
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ level, inlines, span }) => {
        const plain = plainText(inlines, { blankCode: true });
        return { level, span, plain, text: fold(plain.text) };
      });
    known.set(body, found);
  }
  return found;
}
