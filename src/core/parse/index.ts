import type { Deck, DeckSettings, Slide, SlideBody } from '../deck/deck';
import { deckSettings, type GlobalDirectives } from './deck-settings';
import { GLOBAL_NAMES } from './directives';
import { type Division, type DivisionRule, divideDeck } from './division';
import { type FrontMatter, headingLevels, readFrontMatter } from './front-matter';
import { bodiesOf, type SlideContext, sharedContext } from './slide-bodies';
import { type InForce, type InitialDirectives, initialDirectives, type SlideStep, slideStep } from './slide-settings';

export { DIRECTIVES, type DirectiveKey, directiveOf } from './directives';
export { FRONT_MATTER_KEYS, type FrontMatterKey } from './front-matter-keys';

/** What a parse leaves for the next one of the same deck. */
interface Memory {
  readonly deck: Deck;
  readonly front: FrontMatter;
  readonly division: Division;
  readonly context: SlideContext;
  readonly globals: GlobalDirectives;
  readonly initial: InitialDirectives;
  readonly steps: readonly SlideStep[];
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
  let read = readSlides(text, front, memory?.globals.headingDivider, memory);
  const globals = globalsOf(read.bodies, memory?.globals);
  // A comment may say where slides are divided: then everything is divided once more.
  if (String(globals.headingDivider) !== String(memory?.globals.headingDivider)) {
    read = readSlides(text, front, globals.headingDivider, memory);
  }
  const settings = settingsOf(front, text, globals, memory);
  const initial = memory?.front === front ? memory.initial : initialDirectives(front.directives);
  const steps = stepsOf(read.bodies, initial, settings, memory);
  const slides = slidesOf(read.division, read.bodies, steps, previous);
  const deck: Deck = { text, settings, slides, problems: front.problems };
  // The tokens have served.
  const division: Division = { ...read.division, fresh: [] };
  memories.set(deck, { deck, front, division, context: read.context, globals, initial, steps });
  return deck;
}

function readSlides(text: string, front: FrontMatter, commentDivider: unknown, memory: Memory | undefined) {
  const division = divideDeck(text, divisionRule(front, commentDivider), memory?.division);
  const context = sharedContext(front.checked.marp === true, division.parts, memory?.context);
  const bodies = bodiesOf(division, context, memory && { slides: memory.deck.slides, context: memory.context });
  return { division, context, bodies };
}

function divisionRule(front: FrontMatter, commentDivider: unknown): DivisionRule {
  const marp = front.checked.marp === true;
  const said = commentDivider ?? front.checked.headingDivider;
  const headings = said === false ? [] : headingLevels(said);
  return { from: front.end, anyRule: marp, headings, plainDocument: !marp && headings === undefined };
}

const NO_GLOBALS: GlobalDirectives = {};

function globalsOf(bodies: readonly SlideBody[], previous: GlobalDirectives | undefined): GlobalDirectives {
  let found: Record<string, unknown> | undefined;
  for (const body of bodies) {
    for (const { key, value } of body.directives) {
      const name = GLOBAL_NAMES.get(key);
      if (name === undefined) continue;
      found ??= {};
      found[name] = value;
    }
  }
  if (!found) return NO_GLOBALS;
  return previous && JSON.stringify(previous) === JSON.stringify(found) ? previous : found;
}

function settingsOf(
  front: FrontMatter,
  text: string,
  globals: GlobalDirectives,
  memory: Memory | undefined,
): DeckSettings {
  const settings = deckSettings(front, text, globals);
  if (memory?.front !== front || memory.globals !== globals) return settings;
  return memory.deck.settings.lang === settings.lang ? memory.deck.settings : settings;
}

/** Nearly always a slide is as it was in its place and follows what it followed: then its step is at hand. */
function stepsOf(
  bodies: readonly SlideBody[],
  initial: InitialDirectives,
  { marp }: DeckSettings,
  memory: Memory | undefined,
): SlideStep[] {
  const isAsBefore = memory?.initial === initial && memory.deck.settings.marp === marp;
  const known = isAsBefore ? memory.steps : [];
  let before: InForce = initial.inForce;
  return bodies.map((body, index) => {
    const extra = index === 0 && initial.firstOnly.length > 0 ? initial.firstOnly : undefined;
    const last = memory?.deck.slides[index]?.body === body ? known[index] : undefined;
    const step = last?.before === before ? last : slideStep(body, before, !marp, extra);
    before = step.after;
    return step;
  });
}

function slidesOf(
  { parts }: Division,
  bodies: readonly SlideBody[],
  steps: readonly SlideStep[],
  previous: Deck | undefined,
): Slide[] {
  return bodies.map((body, index) => {
    const offset = parts[index]!.start;
    const { settings } = steps[index]!;
    const old = previous?.slides[index];
    if (old && old.body === body && old.offset === offset && old.settings === settings) return old;
    return { index, offset, body, settings };
  });
}
