import { findMentions, type Mention, type MentionFinder } from '../../indicators/mentions';
import { readAmounts } from '../../numbers/amounts';
import { type Claim, type Pair, readClaims, readPairs } from '../../numbers/change';
import { type Contrast, readContrasts } from '../../numbers/contrasts';
import { joinDurations } from '../../numbers/durations';
import type { Quantity } from '../../numbers/quantity';
import { readQuantities } from '../../numbers/read';
import { Silence } from './found-in';
import { type LabelUnit, labelUnit } from './label-unit';
import { type NamedQuantity, nounsIn } from './quantity-nouns';

/** What a folded text says by itself, wherever it stands. Each part is read once, when asked. */
export class TextFacts {
  #quantities?: readonly Quantity[];
  #mentions?: readonly Mention[];
  #pairs?: readonly Pair[];
  #claims?: readonly Claim[];
  #contrasts?: readonly Contrast[];
  #amounts?: readonly Claim[];
  #nouns?: readonly NamedQuantity[];
  /** `null`: looked for and not found. */
  #label?: LabelUnit | null;
  /** The readers that find nothing in it. */
  readonly silence = new Silence();

  constructor(
    readonly text: string,
    private readonly find: MentionFinder = findMentions,
  ) {}

  get quantities(): readonly Quantity[] {
    this.#quantities ??= joinDurations(this.text, readQuantities(this.text));
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

  get contrasts(): readonly Contrast[] {
    this.#contrasts ??= readContrasts(this.text, this.quantities, this.pairs, this.claims, this.amounts);
    return this.#contrasts;
  }

  /** Claims in the unit of the values themselves: 省下 3 天. */
  get amounts(): readonly Claim[] {
    this.#amounts ??= readAmounts(this.text, this.quantities, this.pairs, this.claims);
    return this.#amounts;
  }

  get nouns(): readonly NamedQuantity[] {
    this.#nouns ??= nounsIn(this.text);
    return this.#nouns;
  }

  get labelUnit(): LabelUnit | undefined {
    if (this.#label === undefined) this.#label = labelUnit(this.text) ?? null;
    return this.#label ?? undefined;
  }
}

/** More than the passages of a long deck. */
const MOST = 16_384;
const known = new WeakMap<MentionFinder, Map<string, TextFacts>>();

/**
 * Gives the facts of the texts of one slide. A keystroke changes one line of a slide, and the others are known from before.
 * Two equal texts of one slide have facts of their own: rules tell numbers of a slide apart by identity.
 */
export function factsForSlide(find: MentionFinder): (text: string) => TextFacts {
  const taken = new Set<TextFacts>();
  return (text) => {
    const texts = textsOf(find);
    let facts = texts.get(text);
    if (facts === undefined || taken.has(facts)) {
      facts = new TextFacts(text, find);
      texts.set(text, facts);
    }
    taken.add(facts);
    return facts;
  };
}

function textsOf(find: MentionFinder): Map<string, TextFacts> {
  let texts = known.get(find);
  if (texts === undefined || texts.size >= MOST) {
    texts = new Map();
    known.set(find, texts);
  }
  return texts;
}
