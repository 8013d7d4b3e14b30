import type { PlainText } from '../../deck/plain-text';
import { findMentions, type Mention, type MentionFinder } from '../../indicators/mentions';
import { type Claim, type Pair, readClaims, readPairs } from '../../numbers/change';
import { fold, hasHan } from '../../numbers/fold';
import type { Quantity, Range } from '../../numbers/quantity';
import { readQuantities } from '../../numbers/read';
import type { Span } from '../../source/span';
import { type LabelUnit, labelUnit } from './label-unit';

export type Place = 'title' | 'heading' | 'text' | 'cell' | 'note';

/** A piece of a slide that is read as one: a paragraph, an item, a heading, a cell. What it says is read once, when asked. */
export class Passage {
  /** The visible text, full-width forms folded; offsets of quantities and mentions count in it. */
  readonly text: string;
  #quantities?: readonly Quantity[];
  #mentions?: readonly Mention[];
  #pairs?: readonly Pair[];
  #claims?: readonly Claim[];
  /** `null`: looked for and not found. */
  #label?: LabelUnit | null;

  /** `context`: folded texts that stand above and may name a unit or a condition: title, headings, parent items. */
  constructor(
    readonly plain: PlainText,
    readonly place: Place,
    readonly context: readonly string[],
    private readonly find: MentionFinder = findMentions,
  ) {
    this.text = fold(plain.text);
  }

  get quantities(): readonly Quantity[] {
    this.#quantities ??= readQuantities(this.text);
    return this.#quantities;
  }

  /** Names of indicators, without those that are a quantity's unit (`TPS` of `120 TPS`). */
  get mentions(): readonly Mention[] {
    this.#mentions ??= this.find(this.text).filter(
      ({ unit, start }) => unit === undefined || !this.quantities.some((q) => q.start <= start && start < q.end),
    );
    return this.#mentions;
  }

  get pairs(): readonly Pair[] {
    this.#pairs ??= readPairs(this.text, this.quantities);
    return this.#pairs;
  }

  get claims(): readonly Claim[] {
    this.#claims ??= readClaims(this.text, this.quantities, this.pairs);
    return this.#claims;
  }

  /** The unit that it gives for the numbers under or beside it: `TTFT (ms)`. */
  get labelUnit(): LabelUnit | undefined {
    if (this.#label === undefined) this.#label = labelUnit(this.text) ?? null;
    return this.#label ?? undefined;
  }

  /** Whether fixes and quoted words should be Chinese. */
  get isChinese(): boolean {
    return hasHan(this.text) || (this.place === 'cell' && this.context.some(hasHan));
  }

  /** The slide-relative span of a range of `text`. */
  spanOf(range: Range): Span {
    return this.plain.spanOf(range.start, range.end);
  }

  /** The author's own letters of a range of `text`. */
  quote(range: Range): string {
    return this.plain.text.slice(range.start, range.end);
  }
}
