import type { Deck, Slide } from '../deck/deck';
import type { Scene, SceneSlide } from '../scene/scene';
import type { Bilingual } from '../source/bilingual';
import type { Finding } from '../source/finding';
import type { Severity } from '../source/problem';

export type { Bilingual };

/** A slide that shows what a rule reports, or what it accepts. Tests run every example; the documentation prints it. */
export interface RuleExample {
  readonly lang: 'en' | 'zh';
  readonly text: string;
}

/** What a rule reports. Spans and fix edits are slide-relative for slide rules, absolute for deck rules. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'slide'> & { readonly severity?: Severity };

interface RuleBase {
  /** `U01`, or kebab case for slide rules (`overflow`). */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  /** Why it matters and what to do. */
  readonly why: Bilingual;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}

export interface SlideRule extends RuleBase {
  readonly scope: 'slide';
  /** Looks at one slide; its result is kept as long as the slide's body is the same. */
  readonly check: (slide: Slide, scene: SceneSlide | undefined, deck: Deck) => readonly RuleFinding[];
}

export interface DeckRule extends RuleBase {
  readonly scope: 'deck';
  readonly check: (deck: Deck, scene: Scene | undefined) => readonly RuleFinding[];
}

export type Rule = SlideRule | DeckRule;
