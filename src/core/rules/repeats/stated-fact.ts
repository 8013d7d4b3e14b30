import type { Quantity } from '../../numbers/quantity';
import { slipKeys } from '../reading/digits';
import type { Passage } from '../reading/passage';
import type { Fact } from './facts';
import { type Marks, marksIn } from './marks';
import { conditionsAt } from './scene';
import { stemsIn } from './stems';

/** What is read of a number first; the rest is told by its words. */
export type Draft = Pick<
  Fact,
  'passage' | 'quantity' | 'kind' | 'digits' | 'amount' | 'value' | 'precision' | 'name' | 'noun' | 'scene'
>;

/** A fact whose words and marks are read when they are asked for: most numbers are compared with none. */
export class StatedFact implements Fact {
  readonly passage;
  readonly quantity;
  readonly kind;
  readonly digits;
  readonly amount;
  readonly value;
  readonly precision;
  readonly name;
  readonly noun;
  readonly scene;
  readonly named;
  readonly #labels: readonly Passage[];
  #slips?: Fact['slips'];
  #words?: Fact['words'];
  #lead?: Fact['lead'];
  #around?: Fact['around'];
  #ownMarks?: Marks;
  #marks?: Marks;
  #marksAbove?: Marks;
  #conditions?: Fact['conditions'];
  #label?: Fact['label'];

  /** `labels`: the names of its row and column; none in running text. */
  constructor(draft: Draft, labels: readonly Passage[]) {
    this.passage = draft.passage;
    this.quantity = draft.quantity;
    this.kind = draft.kind;
    this.digits = draft.digits;
    this.amount = draft.amount;
    this.value = draft.value;
    this.precision = draft.precision;
    this.name = draft.name;
    this.noun = draft.noun;
    this.scene = draft.scene;
    this.named = `${draft.name ?? ''} ${draft.amount}`;
    this.#labels = labels;
  }

  get place(): Fact['place'] {
    return this.passage.place;
  }

  get slips(): Fact['slips'] {
    this.#slips ??= slipKeys(this.digits);
    return this.#slips;
  }

  get words(): Fact['words'] {
    this.#words ??= stemsIn(this.#own);
    return this.#words;
  }

  get lead(): Fact['lead'] {
    this.#lead ??= stemsIn(this.scene.lead);
    return this.#lead;
  }

  get around(): Fact['around'] {
    const { context } = this.passage;
    this.#around ??= new Set([this.words, stemsIn(this.#near), ...context.map(stemsIn)].flatMap((stems) => [...stems]));
    return this.#around;
  }

  get ownMarks(): Marks {
    this.#ownMarks ??= marksIn(this.#own);
    return this.#ownMarks;
  }

  get marks(): Marks {
    this.#marks ??= merged(this.ownMarks, marksIn(this.#near));
    return this.#marks;
  }

  get marksAbove(): Marks {
    this.#marksAbove ??= marksIn(this.passage.context.join('\n'));
    return this.#marksAbove;
  }

  get conditions(): Fact['conditions'] {
    this.#conditions ??= [...conditionsAt(this.passage, this.quantity, this.scene), ...this.#labels.map(conditionOf)]
      .map(stemsIn)
      .filter((phrase) => phrase.size > 0);
    return this.#conditions;
  }

  get isOld(): boolean {
    return this.ownMarks.has('age') || this.passage.pairs.some(({ from }) => from.start === this.quantity.start);
  }

  get head(): string | undefined {
    return headOf(this.passage, this.quantity);
  }

  get label(): Fact['label'] {
    const [label] = this.#labels;
    this.#label ??= label === undefined ? new Set() : stemsIn(label.text.replace(/\([^()]{0,24}\)/g, ''));
    return this.#label;
  }

  get #own(): string {
    return [this.scene.clause, ...[...this.#labels, ...this.scene.beside].map(({ text }) => text)].join('\n');
  }

  get #near(): string {
    return [this.scene.sentence, ...this.#labels.map(({ text }) => text)].join('\n');
  }
}

/** The next word but for those that join. */
function headOf({ text }: Passage, { end, unit }: Quantity): string | undefined {
  if (unit === undefined) return undefined;
  const next =
    /^ (?!(?:and|or|of|per|in|on|at|to|for|from|with|is|was|are|were|we|when|while|before|after)\b)([a-z]{3,16})/.exec(
      text.slice(end, end + 20),
    );
  return next === null ? undefined : [...stemsIn(next[1]!)][0];
}

/** A label tells under what the value holds but for the name of what it is and its unit. */
const conditionOf = ({ text, mentions }: Passage): string =>
  mentions
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\([^()]{0,24}\)/g, ' ')
    .replace(GENERIC, ' ');
const GENERIC =
  /数值|取值|结果|实测值?|当前值?|现状|单价|价格|费用|成本|数量|\b(?:values?|results?|now|current|measured|figures?|price|cost|count|number)\b|\bper [a-z-]{1,12}|每[\u3400-\u9fff]{1,2}|[$¥€]/gi;

/** What is said nearest holds; another clause tells of its own before and after. */
const merged = (near: Marks, far: Marks): Marks => new Map([...[...far].filter(([name]) => name !== 'age'), ...near]);
