import type { Deck, Slide } from '../../deck/deck';
import { grouped } from '../reading/grouped';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { areSame, evidence } from './evidence';
import { type Fact, factsByKind } from './facts';
import { pointing } from './pointers';
import { areOfTwoStages } from './told-stages';
import { isTelling, weightOf } from './wording';

/** `At night 160 H20 cards are lent to batch jobs`, then `the 180 H20 cards lent to batch jobs at night`. */
export function recalled({ slides }: Deck): { readonly earlier: Placed; readonly later: Placed }[] {
  const told = known.on(slides);
  if (told.length === 0) return [];
  const names = new Set(told.flatMap(({ found }) => found.map(({ name }) => name)));
  const all = counts
    .on(slides)
    .flatMap(({ slide, found }) => found.filter(({ name }) => names.has(name)).map((fact) => ({ fact, slide })));
  const byName = grouped(all, ({ fact }) => fact.name!);
  return told.flatMap(({ slide, found }) =>
    found.flatMap((later) => {
      const alike = byName.get(later.name!)!;
      if (alike.length > MOST_ALIKE) return [];
      const meant = alike.filter((one) => one.slide.index < slide.index && mayBe(one.fact, later));
      const [earlier] = meant;
      if (earlier === undefined || meant.some(({ fact }) => !areSame(fact, earlier.fact))) return [];
      // Who else has the value may be what is meant.
      if (alike.some(({ fact }) => fact !== later && areSame(fact, later) && covers(later, fact))) return [];
      return isReckoned(later, earlier.fact, slide)
        ? []
        : [{ earlier: placed(earlier.fact, earlier.slide), later: placed(later, slide) }];
    }),
  );
}

/** `8 of the 96 cards`, then `the 88 cards`: what another number of the slide adds to the earlier one or takes from it. */
function isReckoned(later: Fact, earlier: Fact, { body }: Slide): boolean {
  const gap = Math.abs(later.amount - earlier.amount);
  return readSlide(body).passages.some(({ quantities }) => quantities.some(({ value }) => value === gap));
}

type Placed = Pick<Fact, 'passage' | 'quantity'> & { readonly slide: Slide };
const placed = ({ passage, quantity }: Fact, slide: Slide): Placed => ({ passage, quantity, slide });

/** With more counts of a thing a deck is a report of data. */
const MOST_ALIKE = 60;

/** The counts of a slide that say what they count. */
const counts = new ListPerBody((body): readonly Fact[] =>
  (factsByKind(body).get('count') ?? []).filter(({ name, place }) => name !== undefined && place !== 'cell'),
);

/** 借给离线的 180 张: what is told before the number makes it known. */
const RELATIVE = /[\u3400-\u9fff]{3}的(?:这|那)? ?$/;
const CHANGES =
  /现在|目前|如今|后来|已经?|扩|增|减|涨|再|只剩|\b(?:now|today|later|then|since|grew|raised|extended|added|left|remaining|other|rest|next)\b/i;

const known = new ListPerBody((body) =>
  (factsByKind(body).get('count') ?? []).filter(
    (fact) =>
      fact.place === 'text' &&
      fact.name !== undefined &&
      !fact.isOld &&
      !CHANGES.test(fact.scene.sentence) &&
      (pointing(fact) !== undefined || RELATIVE.test(fact.passage.text.slice(0, fact.quantity.start))),
  ),
);

/** Words of a thing that is called by more than its name. */
const LEAST_WORDS = 7;
const NEAR = 1.5;

/** Whether `other` gives another number in the words that `told` uses of what is known. */
function mayBe(other: Fact, told: Fact): boolean {
  if (other.isOld || areSame(other, told) || CHANGES.test(other.scene.sentence)) return false;
  const ratio = other.amount / told.amount;
  if (ratio > NEAR || ratio < 1 / NEAR || !covers(told, other)) return false;
  if (areOfTwoStages(labelled(other), labelled(told))) return false;
  // What other clauses say of the time is of what they tell.
  const isMore = [...told.conditions, ...other.conditions].some((words) =>
    [...words].some((word) => isTelling(word) && told.words.has(word) !== other.words.has(word)),
  );
  return !isMore && evidence(other, told, { link: undefined, isOpen: () => true, isSupported: false }) > APART;
}

/** Less than this is told apart by marks or conditions. */
const APART = -4;

const labelled = ({ passage }: Fact) => ({ passage, labels: [] });

/** Whether the clause of `told` has all words of that of `other`, and enough of them. */
function covers(told: Fact, other: Fact): boolean {
  const common = [...other.words].filter((word) => told.words.has(word));
  const lacking = [...other.words].filter((word) => !told.words.has(word));
  return weightOf(common) >= LEAST_WORDS && weightOf(lacking) <= 1;
}
