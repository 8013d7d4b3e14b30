import { bySettings } from '../deck/by-settings';
import type { Deck, Slide, SlideSettings } from '../deck/deck';
import type { SceneSlide, SlideTransition, TransitionKind } from '../scene/scene';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';

/** The transitions that PowerPoint has, by the names that a deck may use; Marp's and PowerPoint's own. */
const KINDS: Readonly<Record<string, TransitionKind>> = {
  fade: 'fade',
  'fade-out': 'fadeThroughBlack',
  push: 'push',
  slide: 'push',
  wipe: 'wipe',
  cover: 'cover',
  overlap: 'cover',
  reveal: 'pull',
  pull: 'pull',
  uncover: 'pull',
  split: 'split',
  dissolve: 'dissolve',
  cut: 'cut',
  'iris-out': 'circle',
  circle: 'circle',
  diamond: 'diamond',
  clockwise: 'wheel',
  wheel: 'wheel',
  zoom: 'zoom',
};

/** Marp's other transitions: a fade stands for each. */
const ONLY_MARP: ReadonlySet<string> = new Set(
  (
    'counterclockwise coverflow cube cylinder drop explode fall flip glow implode in-out iris-in melt pivot rotate star ' +
    'swap swipe swoosh wiper'
  ).split(' '),
);

const WRITTEN = /^([\w-]+)(?:\s+(\d+(?:\.\d+)?|\.\d+)(ms|s))?$/;
/** Longer ones are slips of the pen. */
const MOST_MILLISECONDS = 20_000;

type Reading = { readonly transition?: SlideTransition; readonly notice?: Pick<Problem, 'severity' | 'message'> };

/** `fade`, `push 500ms`, `none`: the transition meant, and what there is to say about it. */
function read(written: unknown): Reading {
  if (written === undefined || written === null) return {};
  const text = String(written).trim();
  const found = WRITTEN.exec(text);
  const name = found?.[1] ?? text;
  if (name === 'none' || name === 'false') return {};
  const kind = KINDS[name] ?? (ONLY_MARP.has(name) ? 'fade' : undefined);
  if (!found || !kind) return { notice: { severity: 'warning', message: unknown(text) } };
  const milliseconds = found[2] === undefined ? undefined : Number(found[2]) * (found[3] === 's' ? 1000 : 1);
  const transition = {
    kind,
    ...(milliseconds !== undefined && { milliseconds: Math.min(MOST_MILLISECONDS, Math.round(milliseconds)) }),
  };
  if (KINDS[name]) return { transition };
  return {
    transition,
    notice: { severity: 'info', message: message('PowerPoint has no "{0}": a fade is used.', name) },
  };
}

function unknown(text: string): Message {
  return message(
    'There is no transition "{0}". Known ones: {1}, none; a time may follow, as in "fade 500ms".',
    text,
    Object.keys(KINDS).join(', '),
  );
}

const hasTransitions = bySettings(({ slides }) => slides.some(({ settings }) => settings.all.transition !== undefined));

/**
 * The pages with the transition by which each comes in. Marp names it on the slide that is left, everybody else on the
 * slide that comes.
 */
export function withTransitions(pages: readonly SceneSlide[], deck: Deck): readonly SceneSlide[] {
  if (!hasTransitions(deck)) return pages;
  return pages.map((page, index) => {
    const said = deck.settings.marp ? pages[index - 1]?.source : page.source;
    const settings = said === undefined ? undefined : deck.slides[said]?.settings;
    return settings?.all.transition === undefined ? page : withTransition(page, settings);
  });
}

const kept = new WeakMap<SceneSlide, SceneSlide>();

/** The same object as long as page and transition are. */
function withTransition(page: SceneSlide, { all }: SlideSettings): SceneSlide {
  const { transition } = read(all.transition);
  if (!transition) return page;
  const known = kept.get(page)?.transition;
  if (known?.kind === transition.kind && known.milliseconds === transition.milliseconds) return kept.get(page)!;
  const made = { ...page, transition };
  kept.set(page, made);
  return made;
}

const CODE = 'transition-unknown';

/** What is wrong with the transition that a slide itself names. */
export function transitionProblems({ body }: Slide): Problem[] {
  return body.directives
    .filter(({ key }) => /^_?transition$/.test(key))
    .flatMap(({ value, span }) => problemsOf(value, span));
}

/** The same for the front matter. */
export function deckTransitionProblems({ settings }: Deck): Problem[] {
  const span = settings.keySpans.get('transition');
  return span ? problemsOf(settings.directives.transition, span) : [];
}

function problemsOf(written: unknown, span: Span): Problem[] {
  const { notice } = read(written);
  return notice ? [{ code: CODE, ...notice, span }] : [];
}
