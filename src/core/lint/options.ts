import { CORE_INDICATORS, INDICATORS, type Indicator } from '../indicators';
import { type MentionFinder, mentionFinder } from '../indicators/mentions';
import { RULES, type Rule, type RuleContext } from '../rules';
import type { Severity } from '../source/problem';

/** What a team sets for one rule. */
export interface RuleSetting {
  /** `off` silences it; absent means the rule's own. */
  readonly severity?: Severity | 'off';
  /** The rule's own options by name. */
  readonly options?: Readonly<Record<string, number>>;
}

/** Indicators that a deck can be held to. */
export interface IndicatorList {
  readonly title: string;
  /** Ids, of the catalogue or the team's own. */
  readonly indicators: readonly string[];
}

/** How a deck is linted; what is absent is as usual. Read by `readLintConfig`. */
export interface LintOptions {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** A team's own indicators; one with an id of the catalogue takes its place. */
  readonly indicators?: readonly Indicator[];
  readonly lists?: Readonly<Record<string, IndicatorList>>;
  /** Id of the list that decks are held to: one of `lists`, or `core`, the nine of the catalogue. */
  readonly list?: string;
}

/** Options as the engine uses them: every rule with its context, and what finds indicators. */
export interface ResolvedOptions {
  readonly severityOf: (rule: Rule) => Severity | 'off' | undefined;
  readonly contextOf: (rule: Rule) => RuleContext;
  /** Undefined as long as the catalogue is as usual. */
  readonly finder?: MentionFinder;
}

/** The list of the catalogue. */
export const CORE_LIST = 'core';

const resolved = new WeakMap<LintOptions, ResolvedOptions>();
const USUAL: LintOptions = {};

/** Resolves options once per object. */
export function resolveOptions(options: LintOptions = USUAL): ResolvedOptions {
  let found = resolved.get(options);
  if (found === undefined) {
    found = resolve(options);
    resolved.set(options, found);
  }
  return found;
}

/** `own` over `base`, rule by rule: what a deck says of itself goes before what its folder says. */
export function mergeOptions(base: LintOptions, own: LintOptions): LintOptions {
  return {
    ...base,
    ...own,
    rules: { ...base.rules, ...own.rules },
    indicators: [...(own.indicators ?? []), ...(base.indicators ?? [])],
    lists: { ...base.lists, ...own.lists },
  };
}

function resolve({ rules = {}, indicators = [], lists = {}, list }: LintOptions): ResolvedOptions {
  const all = catalogueWith(indicators);
  const held = listed(list, lists, all);
  const contexts = new Map(RULES.map((rule) => [rule.id, { options: optionsOf(rule, rules), list: held }]));
  return {
    severityOf: (rule) => rules[rule.id]?.severity,
    contextOf: (rule) => contexts.get(rule.id)!,
    ...(indicators.length === 0 ? {} : { finder: mentionFinder(all) }),
  };
}

/** Own indicators come first, so that they have the names that they share. */
export function catalogueWith(own: readonly Indicator[]): readonly Indicator[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...INDICATORS.filter(({ id }) => !ids.has(id))];
}

function listed(
  id: string | undefined,
  lists: NonNullable<LintOptions['lists']>,
  all: readonly Indicator[],
): readonly Indicator[] {
  const ids = id === undefined ? undefined : lists[id]?.indicators;
  if (ids === undefined) return CORE_INDICATORS.map(({ id: core }) => all.find((one) => one.id === core)!);
  return ids.flatMap((one) => all.find((indicator) => indicator.id === one) ?? []);
}

function optionsOf(rule: Rule, rules: NonNullable<LintOptions['rules']>): Readonly<Record<string, number>> {
  const set = rules[rule.id]?.options ?? {};
  return Object.fromEntries((rule.options ?? []).map((option) => [option.name, set[option.name] ?? option.default]));
}
