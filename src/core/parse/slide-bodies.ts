import type { Slide, SlideBody } from '../deck/deck';
import type { Part, PartShape } from './divide';
import type { Division } from './division';
import { normalize } from './lines';
import { parseBlocks, type References } from './markdown';
import { readSlideBody } from './slide-body';

/** What the reading of a slide depends on besides its own text. */
export interface SlideContext {
  readonly marp: boolean;
  /** Every link definition of the deck; of several for one label the first. */
  readonly references: References;
  /** Equal for equal references. */
  readonly referencesKey: string;
}

/** What the slides of a deck share; the previous context if nothing in it changed. */
export function sharedContext(marp: boolean, parts: readonly PartShape[], previous?: SlideContext): SlideContext {
  let references: References | undefined;
  for (const part of parts) {
    if (!part.references) continue;
    references ??= Object.create(null) as References;
    for (const [label, target] of Object.entries(part.references)) references[label] ??= target;
  }
  const referencesKey = references ? JSON.stringify(references) : '';
  if (previous?.marp === marp && previous.referencesKey === referencesKey) return previous;
  return { marp, references: references ?? Object.create(null), referencesKey };
}

/** The slides of the parse before. */
export interface KnownSlides {
  readonly slides: readonly Slide[];
  readonly context: SlideContext;
}

/** The body of every slide of a division: one that is known where the text and all it depends on are the same. */
export function bodiesOf(division: Division, context: SlideContext, known?: KnownSlides): SlideBody[] {
  const { parts, keptHead, keptTail, fresh } = division;
  const reusable = new ReusableBodies(known, context, fresh.length);
  const tailStart = parts.length - keptTail;
  const tailShift = (known?.slides.length ?? 0) - parts.length;
  return parts.map((part, index) => {
    if (index < keptHead) return reusable.at(index) ?? reread(division.text, part, context);
    if (index >= tailStart) return reusable.at(index + tailShift) ?? reread(division.text, part, context);
    return readFresh(division.text, fresh[index - keptHead]!, context, reusable);
  });
}

function readFresh(text: string, part: Part, context: SlideContext, reusable: ReusableBodies): SlideBody {
  const own = text.slice(part.start, part.end);
  return reusable.withText(own) ?? readSlideBody(own, part.tokens, part.at, context);
}

/** Reads a slide whose text is the same, because what it depends on is not. */
function reread(text: string, { start, end }: PartShape, context: SlideContext): SlideBody {
  const own = text.slice(start, end);
  const { text: normal, toOriginal } = normalize(own);
  return readSlideBody(own, parseBlocks(normal), toOriginal, context);
}

/** With more slides to look for than this, an index of their texts pays. */
const FEW = 8;

class ReusableBodies {
  private readonly slides: readonly Slide[];
  private readonly referencesChanged: boolean;
  private readonly byText: ReadonlyMap<string, SlideBody> | undefined;

  constructor(known: KnownSlides | undefined, context: SlideContext, wanted: number) {
    this.slides = known?.context.marp === context.marp ? known.slides : [];
    this.referencesChanged = known?.context !== context;
    if (wanted > FEW) this.byText = new Map(this.slides.map(({ body }) => [body.text, body]));
  }

  at(index: number): SlideBody | undefined {
    return this.usable(this.slides[index]?.body);
  }

  withText(text: string): SlideBody | undefined {
    if (this.byText) return this.usable(this.byText.get(text));
    return this.usable(this.slides.find(({ body }) => body.text.length === text.length && body.text === text)?.body);
  }

  /** Only a slide with brackets can use a link definition. */
  private usable(body: SlideBody | undefined): SlideBody | undefined {
    return body && this.referencesChanged && body.text.includes('[') ? undefined : body;
  }
}
