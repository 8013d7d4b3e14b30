import type { Deck, Slide, SlideBody } from '../deck/deck';
import { withValues } from '../metrics/resolve';
import { RULES, type Rule, type RuleFinding, type SlideRule } from '../rules';
import { judgeData } from '../rules/reading/data-value';
import { metricReadings } from '../rules/reading/metrics-readings';
import { readWith } from '../rules/reading/own-indicators';
import type { Metrics } from '../scene/metrics';
import type { Scene, SceneSlide } from '../scene/scene';
import type { Finding } from '../source/finding';
import type { Severity } from '../source/problem';
import { absolute, type Span } from '../source/span';
import { frontMatterOptions } from './front-matter';
import { type LintOptions, mergeOptions, type ResolvedOptions, resolveOptions } from './options';
import { pagesBySource, problemFinding } from './problem-findings';
import { Suppressions } from './suppressions';

export { RULES } from '../rules';
export { LINT_CONFIG, type LintConfig, readLintConfig } from './config';
export type { IndicatorList, LintOptions, RuleSetting } from './options';

/** What a rule reported, with slide-relative spans. */
interface Reported {
  readonly rule: Rule;
  readonly finding: RuleFinding;
}

const SLIDE_RULES = RULES.filter((rule): rule is SlideRule => rule.scope === 'slide');
const BODY_RULES = SLIDE_RULES.filter((rule) => !rule.readsScene);
const METRIC_RULES = SLIDE_RULES.filter(
  (rule): rule is SlideRule & Required<Pick<SlideRule, 'checkMetric'>> => rule.checkMetric !== undefined,
);
const SCENE_RULES = SLIDE_RULES.filter((rule) => rule.readsScene);
/** Rules that speak once per deck. */
const ONCE: ReadonlySet<string> = new Set(RULES.filter(({ budget }) => budget === 'deck').map(({ id }) => id));
/** Place of each rule in the registry, by id. */
const ORDER: ReadonlyMap<string, number> = new Map(RULES.map((rule, order) => [rule.id, order]));

/**
 * Everything there is to say about a deck, in source order: the results of all rules, and the problems that parsing
 * and layout noticed. Spans are absolute. Without `scene`, rules that look at the drawn slide stay silent; with it, rules read
 * the numbers of the metrics data where the text refers to them.
 * Slides whose body was checked before with the same options are not checked again. Never throws on any deck.
 * `options` are those of the deck's folder; what its front matter says under `lint:` goes before them.
 */
export function lintDeck(source: Deck, scene?: Scene, options?: LintOptions): Finding[] {
  const own = frontMatterOptions(source.settings);
  const settings = resolveOptions(own === undefined ? options : merged(options ?? NONE, own.options));
  const valued = scene ? withValues(source, scene.metrics) : source;
  const deck = settings.finder === undefined ? valued : readWith(valued, settings.finder);
  const suppressions = new Suppressions(deck);
  const pages = pagesBySource(scene);
  const onSlides: Finding[] = [];
  for (const slide of deck.slides)
    addSlideFindings(slide, pages.get(slide.index) ?? NO_PAGES, deck, settings, onSlides);
  const findings = [
    ...[...deck.problems, ...(own?.problems ?? [])].map((problem) => problemFinding(problem)),
    ...(scene?.problems.map((problem) => problemFinding(problem)) ?? []),
    ...(scene?.metrics === undefined ? [] : metricFindings(deck, scene.metrics, settings)),
    ...deckFindings(deck, scene, onSlides, settings),
    ...onSlides,
  ];
  const shown = suppressions.isEmpty ? findings : findings.filter(({ rule, span }) => !suppressions.has(rule, span));
  const kept = onePerDeck(shown);
  return (valued === source ? kept : kept.map((one) => withoutReferenceEdits(one, source.text))).sort(inSourceOrder);
}

function inSourceOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule);
}

/** A number that comes from the metrics data is corrected there: no fix may write over the reference to it. */
function withoutReferenceEdits(finding: Finding, text: string): Finding {
  const { fixes, ...rest } = finding;
  const left = fixes?.filter(({ edits }) => !edits.some(({ span }) => text.slice(span.start, span.end).includes('{{')));
  return left === undefined || left.length === 0 ? rest : { ...rest, fixes: left };
}

const NONE: LintOptions = {};
const merges = new WeakMap<LintOptions, WeakMap<LintOptions, LintOptions>>();

/** The merged options of the same two objects are the same object, so that what was checked with them is kept. */
function merged(base: LintOptions, own: LintOptions): LintOptions {
  let known = merges.get(base);
  if (known === undefined) {
    known = new WeakMap();
    merges.set(base, known);
  }
  let both = known.get(own);
  if (both === undefined) {
    both = mergeOptions(base, own);
    known.set(own, both);
  }
  return both;
}

const NO_PAGES: readonly SceneSlide[] = [];

interface KeptMetrics {
  readonly settings: ResolvedOptions;
  readonly findings: readonly Finding[];
}

const metricResults = new WeakMap<ReturnType<typeof metricReadings>, KeptMetrics>();

/** What the rules say of values of the metrics data; kept with them, as they are seldom what is typed. */
function metricFindings(deck: Deck, metrics: Metrics, settings: ResolvedOptions): readonly Finding[] {
  const readings = metricReadings(deck, metrics);
  const kept = metricResults.get(readings);
  if (kept?.settings === settings) return kept.findings;
  const findings = judgedReadings(readings, settings);
  metricResults.set(readings, { settings, findings });
  return findings;
}

/** Of several rules about one value the finding of the first stays. */
function judgedReadings(readings: ReturnType<typeof metricReadings>, settings: ResolvedOptions): Finding[] {
  return readings.flatMap(({ reading }) => {
    for (const rule of METRIC_RULES) {
      const severity = settings.severityOf(rule);
      const found = severity === 'off' ? [] : judgeData([reading], rule.checkMetric);
      if (found.length > 0) return found.map((finding) => toFinding(rule, finding, 0, severity));
    }
    return [];
  });
}

/** The results of the deck rules, without those about a number that an earlier rule reported on its slide. */
function deckFindings(
  deck: Deck,
  scene: Scene | undefined,
  onSlides: readonly Finding[],
  settings: ResolvedOptions,
): Finding[] {
  /** Numbers that deck rules reported: of several, the first rule in the registry has it. */
  const taken: Span[] = [];
  return RULES.flatMap((rule, order) => {
    const severity = settings.severityOf(rule);
    if (rule.scope === 'slide' || severity === 'off') return [];
    const found = rule.check(deck, scene, settings.contextOf(rule));
    if (found.length === 0) return [];
    const earlier = onSlides.filter((finding) => (ORDER.get(finding.rule) ?? order) < order);
    const kept = found.filter(
      ({ number }) =>
        number === undefined ||
        !(earlier.some(({ span }) => meet(span, number)) || taken.some((other) => meet(other, number))),
    );
    for (const { number } of kept) if (number !== undefined) taken.push(number);
    return kept.map((finding) => onItsSlide(toFinding(rule, finding, 0, severity), deck));
  });
}

/** A finding about the deck belongs to the slide that it is about, if its place is on one. */
function onItsSlide(finding: Finding, { slides }: Deck): Finding {
  const { start, end } = finding.span;
  if (start === end) return finding;
  const slide = slides.findLast(({ offset }) => offset <= start);
  return slide === undefined ? finding : { ...finding, slide: slide.index };
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Adds a slide's findings to `all`. Most slides have none, and make nothing at a keystroke. */
function addSlideFindings(
  slide: Slide,
  pages: readonly SceneSlide[],
  deck: Deck,
  settings: ResolvedOptions,
  all: Finding[],
): void {
  for (const problem of slide.body.problems) all.push(problemFinding(problem, slide));
  for (const { problems } of pages)
    for (const problem of problems) if (!ORDER.has(problem.code)) all.push(problemFinding(problem, slide));
  const add = ({ rule, finding }: Reported): void => {
    all.push(toFinding(rule, finding, slide.offset, settings.severityOf(rule), slide));
  };
  bodyReports(slide, deck, settings).forEach(add);
  for (const page of pages) pageReports(slide, page, deck, settings).forEach(add);
}

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
  const reported = onePerSlide(onePerNumber(all));
  reports.set(slide.body, { lang, settings, reported });
  return reported;
}

/** Keeps the finding of the first rule about each number; `reported` is in the registry's order. */
function onePerNumber(reported: readonly Reported[]): Reported[] {
  const taken: { start: number; end: number; rule: Rule }[] = [];
  return reported.filter(({ rule, finding: { number } }) => {
    if (number === undefined) return true;
    if (taken.some((other) => other.rule !== rule && meet(other, number))) return false;
    taken.push({ ...number, rule });
    return true;
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

/** Folds the hints of a rule that speaks once per deck into its first one. */
function onePerDeck(findings: readonly Finding[]): Finding[] {
  if (ONCE.size === 0) return [...findings];
  const first = new Map<string, Finding>();
  return findings.filter((finding) => {
    if (!ONCE.has(finding.rule)) return true;
    if (first.has(finding.rule)) return false;
    first.set(finding.rule, finding);
    return true;
  });
}

/** `set`: the severity that the team gives the rule. */
function toFinding(
  rule: Rule,
  finding: RuleFinding,
  offset: number,
  set: Severity | 'off' | undefined,
  slide?: Slide,
): Finding {
  const { severity, span, message: text, related, fixes } = finding;
  return {
    rule: rule.id,
    severity: set !== undefined && set !== 'off' ? set : (severity ?? rule.severity),
    message: text,
    span: absolute(span, offset),
    ...(slide === undefined ? {} : { slide: slide.index }),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, span: absolute(one.span, offset) })) }),
    ...(fixes === undefined || fixes.length === 0
      ? {}
      : {
          fixes: fixes.map((fix) => ({
            ...fix,
            edits: fix.edits.map((edit) => ({ ...edit, span: absolute(edit.span, offset) })),
          })),
        }),
  };
}
