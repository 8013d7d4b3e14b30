import type { Heading } from '../../deck/block';
import type { Deck } from '../../deck/deck';
import { type PlainText, plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import { absolute, type Span } from '../../source/span';
import { ListPerBody } from './per-body';

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

/** The headings of a deck in source order, titles of slides among them; those inside quotes and columns are left out. */
export function headingsOf({ slides }: Deck): OutlineHeading[] {
  return headings.on(slides).flatMap(({ slide: { offset }, found }) =>
    found.map(({ level, text, span, plain }) => ({
      level,
      text,
      span: absolute(span, offset),
      spanOf: (from, to) => absolute(plain.spanOf(from, to), offset),
    })),
  );
}

const PLAN = /[\d一二三四五六七八九十][ -]?(?:页|分钟|min)|\b(?:pages?|slides?|pp?\.|minutes?) ?\d/i;
const headings = new ListPerBody((body) =>
  [
    ...(body.title === undefined ? [] : [body.title]),
    ...body.blocks.filter((block): block is Heading => block.kind === 'heading'),
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ level, inlines, span }): Local => {
      const plain = plainText(inlines, { blankCode: true });
      return { level, span, plain, text: fold(plain.text) };
    }),
);

const plans = new ListPerBody((body) => headings.of(body).filter(({ text }) => PLAN.test(text)));

/** Whether any heading of the deck names pages or minutes: most decks have none, and need no outline read. */
export const hasPlan = ({ slides }: Deck): boolean => plans.on(slides).length > 0;
