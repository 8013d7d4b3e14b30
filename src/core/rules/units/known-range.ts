import type { Currency, UnitFamily } from '../../numbers/units';

/** What is known of one thing of a kind, whoever has it. */
export interface KnownRange {
  readonly name: { readonly en: string; readonly zh: string };
  readonly family: UnitFamily;
  readonly currency?: Currency;
  /** In the canonical unit of the family: seconds, watts, GB, GB/s, money. */
  readonly low: number;
  readonly high: number;
  /** The ends as they are told. */
  readonly shown: readonly [string, string];
  /** All of these stand in the sentence, or over the cell. */
  readonly said: readonly RegExp[];
  /** None of these does: more than one of it, other circumstances. */
  readonly not?: RegExp;
  /** The same, in the words that are tied to the value alone. */
  readonly notTied?: RegExp;
}

/** Cards by their names, or as cards. */
export const CARD =
  /\b(?:T4|L4|A10|L20|L40S?|V100|A100|A800|H100|H800|H20|H200|B200)s?\b|\b(?:RTX ?)?[345]090\b|显卡|单卡|每卡/;
