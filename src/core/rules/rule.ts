import type { Deck, Slide } from '../deck/deck';
import type { Indicator } from '../indicators';
import type { Scene, SceneSlide } from '../scene/scene';
import type { Bilingual } from '../source/bilingual';
import type { Finding } from '../source/finding';
import type { Severity } from '../source/problem';
import type { Span } from '../source/span';
import type { Reading } from './reading/reading';

export type { Bilingual };

/** A slide that shows what a rule reports, or what it accepts. Tests run every example; the documentation prints it. */
export interface RuleExample {
  readonly lang: 'en' | 'zh';
  readonly text: string;
}

/** What a rule reports. Spans and fix edits are slide-relative for slide rules, absolute for deck rules. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'slide'> & {
  readonly severity?: Severity;
  /** The number it is about. Of several findings about one number only that of the first rule in the registry stays. */
  readonly number?: Span;
};

/** A number that a team may set for a rule. */
export interface RuleOption {
  readonly name: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly about: Bilingual;
}

/** What a rule is told beside the deck. */
export interface RuleContext {
  /** The rule's own options by name; every option that it declares is there. */
  readonly options: Readonly<Record<string, number>>;
  /** The indicators that the deck is held to. */
  readonly list: readonly Indicator[];
}

interface RuleBase {
  /** `U01`, or kebab case for slide rules (`overflow`). */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  /** Why it matters and what to do. */
  readonly why: Bilingual;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  /** A hint that would fire all over a deck: report it once per slide or per deck, the other places as related. */
  readonly budget?: 'slide' | 'deck';
  readonly options?: readonly RuleOption[];
}

export interface SlideRule extends RuleBase {
  readonly scope: 'slide';
  /**
   * Looks at one slide. Its result is kept as long as the slide's body is the same, so it must not depend on other
   * slides; of the deck it may read the language.
   */
  readonly check: (
    slide: Slide,
    scene: SceneSlide | undefined,
    deck: Deck,
    context: RuleContext,
  ) => readonly RuleFinding[];
  /** Judges one value of the deck's metrics data, at its absolute place. */
  readonly checkMetric?: (reading: Reading) => readonly RuleFinding[];
  /** It looks at the scene, whose slides change with the theme and not only with the body: it runs every time. */
  readonly readsScene?: true;
}

export interface DeckRule extends RuleBase {
  readonly scope: 'deck';
  readonly check: (deck: Deck, scene: Scene | undefined, context: RuleContext) => readonly RuleFinding[];
}

export type Rule = SlideRule | DeckRule;
