import type { Deck, Slide } from '../deck/deck';
import { withValues } from '../metrics/resolve';
import { RULES, type RuleFinding, type SlideRule } from '../rules';
import { judgeData } from '../rules/reading/data-value';
import { metricReadings } from '../rules/reading/metrics-readings';
import { readWith } from '../rules/reading/own-indicators';
import type { Metrics } from '../scene/metrics';
import type { Scene } from '../scene/scene';
import type { Finding } from '../source/finding';
import type { Span } from '../source/span';
import { frontMatterOptions } from './front-matter';
import { type LintOptions, mergeOptions, type ResolvedOptions, resolveOptions } from './options';
import { problemFinding } from './problem-findings';
import { isRetracted } from './retracted';
import { SLIDE_RULES, slideFindings } from './slide-findings';
import { Suppressions } from './suppressions';
import { meet, ORDER, toFinding } from './to-finding';

export { RULES } from '../rules';
export { LINT_CONFIG, type LintConfig, readLintConfig } from './config';
export type { IndicatorList, LintOptions, RuleSetting } from './options';

const METRIC_RULES = SLIDE_RULES.filter(
  (rule): rule is SlideRule & Required<Pick<SlideRule, 'checkMetric'>> => rule.checkMetric !== undefined,
);
/** Rules that speak once per deck. */
const ONCE: ReadonlySet<string> = new Set(RULES.filter(({ budget }) => budget === 'deck').map(({ id }) => id));

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
  const onSlides = slideFindings(deck, scene, settings);
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
  if (finding.fixes === undefined) return finding;
  const { fixes, ...rest } = finding;
  const left = fixes.filter(({ edits }) => !edits.some(({ span }) => text.slice(span.start, span.end).includes('{{')));
  return left.length === 0 ? rest : { ...rest, fixes: left };
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
  const slideAt = (at: number): Slide | undefined => deck.slides.findLast(({ offset }) => offset <= at);
  return RULES.flatMap((rule, order) => {
    const severity = settings.severityOf(rule);
    if (rule.scope === 'slide' || severity === 'off') return [];
    const found = rule
      .check(deck, scene, settings.contextOf(rule))
      .filter((finding) => !isRetracted(rule.id, finding, slideAt));
    if (found.length === 0) return [];
    const earlier = onSlides.filter((finding) => (ORDER.get(finding.rule) ?? order) < order);
    const kept = found
      .filter(
        ({ number, severity: own = rule.severity }) =>
          number === undefined ||
          !(
            // A hint hides no warning.
            earlier.some((one) => meet(one.span, number) && (own === 'info' || one.severity !== 'info')) ||
            taken.some((other) => meet(other, number))
          ),
      )
      .filter((finding) => !isExplained(finding, onSlides));
    for (const { number } of kept) if (number !== undefined) taken.push(number);
    return kept.map((finding) => toFinding(rule, finding, 0, severity, slideOf(finding, deck)));
  });
}

/** A value that disagrees with one that is reported as wrong where it stands: one mistake, one finding. */
const isExplained = ({ number, related = [] }: RuleFinding, onSlides: readonly Finding[]): boolean =>
  number !== undefined &&
  onSlides.some(
    ({ rule, severity, span }) =>
      severity !== 'info' && OF_VALUES.test(rule) && related.some((other) => meet(other.span, span)),
  );
const OF_VALUES = /^[UVC]\d\d$/;

/** The slide that a finding about the deck belongs to, if its place is on one. */
function slideOf({ span: { start, end } }: RuleFinding, { slides }: Deck): Slide | undefined {
  return start === end ? undefined : slides[slidesUntil(start, slides) - 1];
}

/** How many slides begin at or before a place. They are in the order of their places. */
function slidesUntil(place: number, slides: Deck['slides']): number {
  let [low, high] = [0, slides.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slides[middle]!.offset <= place) low = middle + 1;
    else high = middle;
  }
  return low;
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
