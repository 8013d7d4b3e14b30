import type { Deck, DeckSettings, Slide, SlideBody } from '../deck/deck';
import { deckSettings, type GlobalDirectives } from './deck-settings';
import { directiveOf } from './directives';
import type { PartShape } from './divide';
import { type DividedPart, type Division, type DivisionRule, divideDeck } from './division';
import { type FrontMatter, headingLevels, readFrontMatter } from './front-matter';
import { normalize } from './lines';
import { parseBlocks, type References } from './markdown';
import { readSlideBody, type SlideContext } from './slide-body';
import { type InForce, initialDirectives, slideStep } from './slide-settings';

export { DIRECTIVES, type DirectiveKey, directiveOf } from './directives';
export { FRONT_MATTER_KEYS, type FrontMatterKey } from './front-matter-keys';

/** What a parse leaves for the next one of the same deck. */
interface Memory {
  readonly front: FrontMatter;
  readonly division: Division;
  readonly context: SlideContext & { readonly referencesKey: string };
  readonly globals: GlobalDirectives;
  readonly initial: ReturnType<typeof initialDirectives>;
}

const memories = new WeakMap<Deck, Memory>();

/**
 * Reads a deck. Never throws on any text: what is wrong with it stands in `problems`.
 * With `previous`, slides whose text is the same keep their `SlideBody`, and slides that are the same in all keep
 * their `Slide`; the work is in proportion to what changed.
 */
export function parseDeck(text: string, previous?: Deck): Deck {
  if (previous?.text === text) return previous;
  const memory = previous && memories.get(previous);
  const front = readFrontMatter(text, memory?.front);
  const read = readSlides(text, front, memory?.globals.headingDivider, previous, memory);
  const globals = globalsOf(read.bodies, memory?.globals);
  // A comment may say where slides are divided: then everything is divided once more.
  const isDividedRight = String(globals.headingDivider) === String(memory?.globals.headingDivider);
  const { division, bodies, context } = isDividedRight
    ? read
    : readSlides(text, front, globals.headingDivider, previous, memory);
  const settings = settingsOf(front, text, globals, previous, memory);
  const initial = memory?.front === front ? memory.initial : initialDirectives(front.directives);
  const slides = slidesOf(division.parts, bodies, initial, settings, previous);
  const deck: Deck = { text, settings, slides, problems: front.problems };
  memories.set(deck, { front, division, context, globals, initial });
  return deck;
}

function readSlides(
  text: string,
  front: FrontMatter,
  commentDivider: unknown,
  previous: Deck | undefined,
  memory: Memory | undefined,
) {
  const division = divideDeck(text, divisionRule(front, commentDivider), memory?.division);
  const marp = front.checked.marp === true;
  const context = { marp, ...allReferences(division.parts) };
  const kept = memory?.context.marp === marp ? previous : undefined;
  const referencesChanged = context.referencesKey !== memory?.context.referencesKey;
  const reusable = new ReusableBodies(kept?.slides ?? [], referencesChanged);
  return { division, context, bodies: division.parts.map((part) => bodyOf(part, text, context, reusable)) };
}

function divisionRule(front: FrontMatter, commentDivider: unknown): DivisionRule {
  const marp = front.checked.marp === true;
  const said = commentDivider ?? front.checked.headingDivider;
  const headings = said === false ? [] : headingLevels(said);
  return { from: front.end, anyRule: marp, headings, plainDocument: !marp && headings === undefined };
}

/** Every link definition of the deck (the first of a label counts), and a key that is equal when they are. */
function allReferences(parts: readonly PartShape[]): { references: References; referencesKey: string } {
  const references: References = Object.create(null);
  let count = 0;
  for (const part of parts) {
    if (!part.references) continue;
    for (const [label, target] of Object.entries(part.references)) references[label] ??= target;
    count++;
  }
  return { references, referencesKey: count === 0 ? '' : JSON.stringify(references) };
}

/** The slides of the parse before, whose bodies may serve again. */
class ReusableBodies {
  private byText: Map<string, SlideBody> | undefined;

  constructor(
    private readonly slides: readonly Slide[],
    private readonly referencesChanged: boolean,
  ) {}

  find(part: DividedPart, text: string): SlideBody | undefined {
    const known = part.keptFrom === undefined ? undefined : this.slides[part.keptFrom]?.body;
    const body = known ?? this.withText(text);
    return body && this.referencesChanged && body.text.includes('[') ? undefined : body;
  }

  private withText(text: string): SlideBody | undefined {
    this.byText ??= new Map(this.slides.map(({ body }) => [body.text, body]));
    return this.byText.get(text);
  }
}

function bodyOf(part: DividedPart, text: string, context: SlideContext, reusable: ReusableBodies): SlideBody {
  const own = text.slice(part.start, part.end);
  const known = reusable.find(part, own);
  if (known) return known;
  if (part.fresh) return readSlideBody(own, part.fresh.tokens, part.fresh.at, context);
  const { text: normal, toOriginal } = normalize(own);
  return readSlideBody(own, parseBlocks(normal).tokens, toOriginal, context);
}

const NO_GLOBALS: GlobalDirectives = {};

function globalsOf(bodies: readonly SlideBody[], previous: GlobalDirectives | undefined): GlobalDirectives {
  let found: Record<string, unknown> | undefined;
  for (const { directives } of bodies) {
    for (const { key, value } of directives) {
      const known = directiveOf(key)?.directive;
      if (known?.scope !== 'global') continue;
      found ??= {};
      found[known.name] = value;
    }
  }
  if (!found) return NO_GLOBALS;
  return previous && JSON.stringify(previous) === JSON.stringify(found) ? previous : found;
}

function settingsOf(
  front: FrontMatter,
  text: string,
  globals: GlobalDirectives,
  previous: Deck | undefined,
  memory: Memory | undefined,
): DeckSettings {
  const settings = deckSettings(front, text, globals);
  const isSame = memory?.front === front && memory.globals === globals && previous?.settings.lang === settings.lang;
  return isSame ? previous!.settings : settings;
}

function slidesOf(
  parts: readonly PartShape[],
  bodies: readonly SlideBody[],
  { inForce, firstOnly }: ReturnType<typeof initialDirectives>,
  { marp }: DeckSettings,
  previous: Deck | undefined,
): Slide[] {
  let before: InForce = inForce;
  return bodies.map((body, index) => {
    const step = slideStep(body, before, !marp, index === 0 && firstOnly.length > 0 ? firstOnly : undefined);
    before = step.after;
    const offset = parts[index]!.start;
    const old = previous?.slides[index];
    if (old && old.body === body && old.offset === offset && old.settings === step.settings) return old;
    return { index, offset, body, settings: step.settings };
  });
}
