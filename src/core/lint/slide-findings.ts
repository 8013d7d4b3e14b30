import type { Deck, Slide, SlideBody } from '../deck/deck';
import { RULES, type Rule, type RuleFinding, type SlideRule } from '../rules';
import type { Scene, SceneSlide } from '../scene/scene';
import { collect } from '../source/collect';
import type { Finding } from '../source/finding';
import { formatMessage } from '../source/message';
import type { ResolvedOptions } from './options';
import { pagesBySource, problemFinding } from './problem-findings';
import { isRetracted } from './retracted';
import { meet, ORDER, toFinding } from './to-finding';

/** What a rule reported, with slide-relative spans. */
interface Reported {
  readonly rule: Rule;
  readonly finding: RuleFinding;
}

/** The rules that look at one slide at a time. */
export const SLIDE_RULES = RULES.filter((rule): rule is SlideRule => rule.scope === 'slide');
const BODY_RULES = SLIDE_RULES.filter((rule) => !rule.readsScene);
const SCENE_RULES = SLIDE_RULES.filter((rule) => rule.readsScene);

/** Tells of something on a slide, wherever the slide begins. */
type Telling = (slide: Slide) => Finding;

/** What is told of a slide at its place in the deck. */
interface Row {
  readonly slide: Slide;
  readonly pages: readonly SceneSlide[];
  readonly tellings: readonly Telling[];
  readonly findings: readonly Finding[];
}

interface Rows {
  readonly settings: ResolvedOptions;
  readonly rows: readonly Row[];
}

/** Of each deck as it was checked last: nearly all slides are in their places as they were before the last key. */
const latest = new WeakMap<Deck['settings'], Rows>();

/**
 * What parsing, layout and the slide rules have to say of the slides, in their order. Spans are absolute. A slide whose body and
 * pages were checked before with the same options is not checked again.
 */
export function slideFindings(deck: Deck, scene: Scene | undefined, settings: ResolvedOptions): Finding[] {
  const pages = pagesBySource(scene);
  const before = latest.get(deck.settings);
  const known = before?.settings === settings ? before.rows : [];
  const rows = deck.slides.map((slide, index) => {
    const own = pages[slide.index] ?? NO_PAGES;
    return sameRow(known[index], slide, own) ?? rowOf(slide, own, tellingsOf(slide, own, deck, settings));
  });
  latest.set(deck.settings, { settings, rows });
  return collect(rows, ({ findings }) => findings);
}

/** What was told of the slide, if it is as it was; it may begin somewhere else. */
function sameRow(row: Row | undefined, slide: Slide, pages: readonly SceneSlide[]): Row | undefined {
  if (row?.slide.body !== slide.body || !areSame(row.pages, pages)) return undefined;
  return row.slide === slide ? row : rowOf(slide, pages, row.tellings);
}

function rowOf(slide: Slide, pages: readonly SceneSlide[], tellings: readonly Telling[]): Row {
  return { slide, pages, tellings, findings: tellings.map((telling) => telling(slide)) };
}

function areSame(a: readonly SceneSlide[], b: readonly SceneSlide[]): boolean {
  return a.length === b.length && a.every((page, index) => page === b[index]);
}

function tellingsOf(slide: Slide, pages: readonly SceneSlide[], deck: Deck, settings: ResolvedOptions): Telling[] {
  const drawn = pages.flatMap(({ problems }) => problems).filter(({ code }) => !ORDER.has(code));
  const reported = [
    ...bodyReports(slide, deck, settings),
    ...pages.flatMap((page) => pageReports(slide, page, deck, settings)),
  ];
  return [
    ...[...slide.body.problems, ...drawn].map(
      (problem): Telling =>
        (at) =>
          problemFinding(problem, at),
    ),
    ...reported.map(
      ({ rule, finding }): Telling =>
        (at) =>
          toFinding(rule, finding, at.offset, settings.severityOf(rule), at),
    ),
  ];
}

const NO_PAGES: readonly SceneSlide[] = [];

interface KeptPage {
  readonly body: SlideBody;
  readonly settings: ResolvedOptions;
  readonly reported: readonly Reported[];
}

const pageResults = new WeakMap<SceneSlide, KeptPage>();

/** The results of the rules that look at a drawn page; kept with the page. */
function pageReports(slide: Slide, page: SceneSlide, deck: Deck, settings: ResolvedOptions): readonly Reported[] {
  const kept = pageResults.get(page);
  if (kept?.body === slide.body && kept.settings === settings) return kept.reported;
  const reported = SCENE_RULES.filter((rule) => settings.severityOf(rule) !== 'off').flatMap((rule) =>
    rule.check(slide, page, deck, settings.contextOf(rule)).map((finding) => ({ rule, finding })),
  );
  pageResults.set(page, { body: slide.body, settings, reported });
  return reported;
}

interface Kept {
  readonly lang: string;
  readonly settings: ResolvedOptions;
  readonly reported: readonly Reported[];
}

const reports = new WeakMap<SlideBody, Kept>();

/** The results of the rules that look at the body alone; kept with the body. */
function bodyReports(slide: Slide, deck: Deck, settings: ResolvedOptions): readonly Reported[] {
  const { lang } = deck.settings;
  const kept = reports.get(slide.body);
  if (kept?.lang === lang && kept.settings === settings) return kept.reported;
  const all = BODY_RULES.filter((rule) => settings.severityOf(rule) !== 'off').flatMap((rule) =>
    rule.check(slide, undefined, deck, settings.contextOf(rule)).map((finding) => ({ rule, finding })),
  );
  const own = { body: slide.body, offset: 0 };
  const stated = all.filter(({ rule, finding }) => !isRetracted(rule.id, finding, () => own));
  const reported = onePerSlide(onePerNumber(stated));
  reports.set(slide.body, { lang, settings, reported });
  return reported;
}

/**
 * Keeps the finding of the first rule about each number, and of what several readers of a rule see alike the first; `reported` is in
 * the registry's order.
 */
function onePerNumber(reported: readonly Reported[]): Reported[] {
  const taken: { start: number; end: number; rule: Rule; said: string }[] = [];
  return reported.filter(({ rule, finding: { number, message: text } }) => {
    if (number === undefined) return true;
    const said = formatMessage(text);
    const isTaken = taken.some((other) => meet(other, number) && (other.rule !== rule || other.said === said));
    if (!isTaken) taken.push({ ...number, rule, said });
    return !isTaken;
  });
}

/** Folds the hints of a rule with a budget into its first one. */
function onePerSlide(reported: readonly Reported[]): Reported[] {
  const first = new Map<Rule, Reported>();
  const result: Reported[] = [];
  for (const one of reported) {
    const earlier = one.rule.budget === undefined ? undefined : first.get(one.rule);
    if (earlier === undefined) {
      first.set(one.rule, one);
      result.push(one);
      continue;
    }
    const { span, message: text } = one.finding;
    const folded = { ...earlier.finding, related: [...(earlier.finding.related ?? []), { span, message: text }] };
    const replaced = { rule: one.rule, finding: folded };
    result[result.indexOf(earlier)] = replaced;
    first.set(one.rule, replaced);
  }
  return result;
}
