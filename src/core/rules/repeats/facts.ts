import type { SlideBody } from '../../deck/deck';
import type { Mention } from '../../indicators/mentions';
import { type Interval, type Quantity, rounded } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { digitsOf } from '../reading/digits';
import { foundIn } from '../reading/found-in';
import { grouped } from '../reading/grouped';
import { unitUnder } from '../reading/header-units';
import type { Passage, Place } from '../reading/passage';
import { PerText } from '../reading/per-text';
import { isChange } from '../reading/reading';
import { isYear } from '../reading/readings';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { isGoal } from '../reading/ties';
import { countedNoun, TIMES } from './counted';
import { isIncrement, isPart } from './increments';
import type { Marks } from './marks';
import { STATISTIC } from './measure-names';
import { isUnderPlans, type Scene, sceneAt } from './scene';
import { type Draft, StatedFact } from './stated-fact';
import { wordedCounts } from './worded-counts';
import { namesIn, weightOf } from './wording';

/** A number that a slide states, and all that tells of what it is. */
export interface Fact {
  readonly passage: Passage;
  readonly place: Place;
  readonly quantity: Quantity;
  /** What two facts must share to be compared: kind and currency of the unit, or that they are counts. */
  readonly kind: string;
  readonly digits: string;
  /** Keys of which it shares one with each fact that a slip makes of it. */
  readonly slips: readonly string[];
  /** Its name and amount: the same for facts that say the same. */
  readonly named: string;
  /** In the unit of its kind: as printed, as it may have been rounded, and one step of its last digit. */
  readonly amount: number;
  readonly value: Interval;
  readonly precision: number;
  /** The indicator or the counted noun; undefined where only its words tell. */
  readonly name: string | undefined;
  /** What sort of share it is where no indicator is named in full: `hit rate`, 利用率. */
  readonly noun: string | undefined;
  /** The stems of its own clause; of a cell those of its row and column. */
  readonly words: ReadonlySet<string>;
  /** The stems of its clause before it. */
  readonly lead: ReadonlySet<string>;
  /** `words` with those of its sentence and of what stands above. */
  readonly around: ReadonlySet<string>;
  /** What tells it from others of its name, in its sentence or its row and column. */
  readonly marks: Marks;
  /** Those of its own clause, row and column. */
  readonly ownMarks: Marks;
  /** The same as what stands above says it. */
  readonly marksAbove: Marks;
  /** Under which the sentence says that it holds: `with caching`, 白天; the stems of each phrase. */
  readonly conditions: readonly ReadonlySet<string>[];
  /** The stem of a noun right after the amount: `1.06 TB checkpoint`. */
  readonly head: string | undefined;
  /** The words of its row's label; none in running text. */
  readonly label: ReadonlySet<string>;
  /** The old value of a change. */
  readonly isOld: boolean;
  /** Where its sentence begins and ends; of a cell the cell. */
  readonly scene: Scene;
}

const known = new WeakMap<SlideBody, ReadonlyMap<string, readonly Fact[]>>();

/** The facts of a slide by their kind; goals, suppositions, bounds and terms of calculations are none. Read once per body. */
export function factsByKind(body: SlideBody): ReadonlyMap<string, readonly Fact[]> {
  let found = known.get(body);
  if (found === undefined) {
    const { texts, tables } = readSlide(body);
    found = grouped([...foundIn(texts, factsIn), ...foundIn(tables, cellFacts)], ({ kind }) => kind);
    known.set(body, found);
  }
  return found;
}

function factsIn(passage: Passage): Fact[] {
  const drafts = textDrafts.of(passage);
  return drafts.length === 0 || isUnderPlans(passage)
    ? []
    : drafts.map((draft) => new StatedFact({ ...draft, passage }, []));
}

const textDrafts = new PerText((passage) => {
  const all = [...passage.quantities, ...wordedCounts(passage)];
  if (all.length > MOST_IN_TEXT) return [];
  const stated = all.filter((quantity) => isStated(passage, quantity));
  return stated.flatMap((quantity): UnplacedDraft[] => {
    const scene = sceneAt(passage, quantity);
    const draft = scene.isOfOtherCase
      ? undefined
      : draftOf(passage, quantity, scene, unitIn(passage, quantity), [passage]);
    return draft === undefined ? [] : [draft];
  });
});

/** `from 1,280 to 2,930 tok/s`: the old value is in the unit of the new one. */
const unitIn = ({ pairs }: Passage, { start, unit }: Quantity): Unit | undefined =>
  unit ?? pairs.find(({ from }) => from.start === start)?.to.unit;

/** What the text of a passage says of a number. */
type UnplacedDraft = Omit<Draft, 'passage'>;

/** A paragraph of more numbers is data, of which nobody could say what each is of. */
const MOST_IN_TEXT = 60;

function cellFacts(table: TableReading): Fact[] {
  const { header, rows } = table;
  const isRepeated = rows.some(([label]) => label !== undefined && MEAN.test(label.text));
  const drafts = rows.flatMap((row) => {
    const label = row[0];
    // The runs over a row of their mean are not what anything else tells.
    if (isRepeated && label !== undefined && RUN.test(label.text)) return [];
    // Without a header nobody says what the numbers of a row are.
    if (label === undefined || header.length === 0 || isGoal(label.text)) return [];
    const beside = row
      .slice(1)
      .filter(({ text, quantities }) => quantities.length === 0 && text.length <= LONGEST_NAME);
    return row.flatMap((cell, at): Draft[] => {
      const [quantity, ...more] = at === 0 ? [] : cell.quantities;
      const head = header[at];
      if (quantity === undefined || more.length > 0 || !isStated(cell, quantity)) return [];
      if (head !== undefined && (isGoal(head.text) || isAside(head.text))) return [];
      const read = head === undefined ? quantity.unit : unitUnder(head, quantity.unit);
      const unit = read ?? label.labelUnit?.unit;
      const labels = head === undefined ? [label] : [label, head];
      const scene = { ...sceneAt(cell, quantity), labels, beside };
      const draft = draftOf(cell, quantity, scene, unit, labels);
      return draft === undefined ? [] : [{ ...draft, passage: cell }];
    });
  });
  return drafts.map((draft) => new StatedFact(draft, draft.scene.labels));
}

const MEAN = /^[ *]{0,3}(?:mean|average|avg\.?|median|平均值?|均值|中位数?)[ *]{0,3}$/i;
const RUN = /^[ *]{0,3}(?:#|run|round|trial|seed|no\.?|第)? ?\d{1,3} ?[次轮]?[ *]{0,3}$/i;

/** A cell of more letters is a remark. */
const LONGEST_NAME = 16;

/** Columns of changes, remarks and shares of a sum. */
const isAside = (head: string): boolean =>
  /变化|提升|增减|降幅|增幅|差[值异]|change|delta|Δ|diff|gain|note|备注|说明/i.test(head);

function isStated(passage: Passage, quantity: Quantity): boolean {
  const { value, high, bound, sign } = quantity;
  if (value !== high || bound !== undefined || sign !== undefined || value === 0) return false;
  if (isYear(passage, quantity) || isIncrement(passage, quantity) || isPart(passage, quantity)) return false;
  return passage.pairs.every((pair) => pair.from.start !== quantity.start || pair.to.start !== quantity.start);
}

function draftOf(
  passage: Passage,
  quantity: Quantity,
  scene: Scene,
  unit: Unit | undefined,
  named: readonly Passage[],
): UnplacedDraft | undefined {
  const measured = measure(passage, quantity, unit, named);
  if (measured === undefined) return undefined;
  const { low, high } = rounded(quantity);
  const { kind, factor, name, noun } = measured;
  const value = { low: low * factor, high: high * factor };
  const { value: printed, step } = quantity;
  const [amount, precision, digits] = [printed * factor, step * factor, digitsOf(passage, quantity)];
  return { quantity, kind, digits, amount, value, precision, name, noun, scene };
}

interface Measured {
  readonly kind: string;
  readonly factor: number;
  readonly name: string | undefined;
  readonly noun?: string | undefined;
}

/** Kinds that count things, whatever the reader of units makes of them: `14 次`, `1,420 requests`. */
const isCount = ({ family, text }: Unit): boolean =>
  family === 'requests' ||
  family === 'item_rate' ||
  text.includes('次') ||
  (family === undefined && /^[a-z]+$/i.test(text));

function measure(
  passage: Passage,
  quantity: Quantity,
  unit: Unit | undefined,
  named: readonly Passage[],
): Measured | undefined {
  if (unit === undefined || isCount(unit)) return countOf(passage, quantity, named);
  const { family } = unit;
  if (family === undefined) return undefined;
  const mention = indicatorOf(passage, quantity, unit, named);
  const name = mention?.indicator.id;
  if (family.startsWith('money')) return { kind: `money ${unit.currency ?? ''}`, factor: priceFactor(unit), name };
  const change = family === 'ratio' && isChange(passage, quantity) ? 'change ' : '';
  const kind = `${change}${family === 'time_per_token' ? 'time' : family}`;
  return { kind, factor: unit.factor, name, noun: mention?.text.toLowerCase() ?? nounNear(passage, quantity, named) };
}

/** The noun of a quantity that the label or the words before the number hold. */
function nounNear(passage: Passage, quantity: Quantity, named: readonly Passage[]): string | undefined {
  const { start } = sceneAt(passage, quantity);
  const nouns =
    named[0] === passage
      ? passage.nouns.filter((noun) => noun.start >= start && noun.end <= quantity.start)
      : named.flatMap((label) => label.nouns);
  return nouns.at(-1)?.name.toLowerCase();
}

/** Prices as they are written: of an hour, a month, a million tokens. */
const priceFactor = ({ family, factor }: Unit): number =>
  family === 'money' ? factor : family === 'money_per_token' ? factor * 1e6 : 1;

function countOf(passage: Passage, quantity: Quantity, named: readonly Passage[]): Measured | undefined {
  // `Two PUEs`: who writes a number in words counts.
  const isWorded = !/\d/.test(passage.text.slice(quantity.start, quantity.end));
  const bare = isWorded ? undefined : indicatorOf(passage, quantity, undefined, named);
  if (bare !== undefined) return { kind: bare.indicator.id, factor: 1, name: bare.indicator.id };
  const { text } = passage;
  const end = quantity.number.end;
  const isCell = named[0] !== passage;
  if (OF_MEASURED.test(text.slice(end, end + 40))) return undefined;
  const label = ({ text: name }: Passage): string => `${name.replace(/\([^()]{0,24}\)/g, '').trim()}: `;
  const noun = isCell
    ? (named.map((one) => countedNoun(label(one), '')).find((one) => one !== undefined) ??
      countedNoun('', text.slice(end, end + 60)))
    : (countedNoun(text.slice(Math.max(0, quantity.start - 40), quantity.start), text.slice(end, end + 60)) ??
      nounBefore(passage, quantity));
  if (noun === undefined && !isCell) return undefined;
  return { kind: 'count', factor: 1, name: noun === TIMES ? undefined : noun };
}

/** `42 of the 49 minutes`, `18 of our 24 GB`: counted in what the second number is counted in. */
const OF_MEASURED =
  /^ (?:out )?of (?:the|our|its|those|these|all|about){0,1} ?(?:last |first |full )?[\d,.]{1,9}[ -]?(?:(?:milli|micro)?seconds?|minutes?|min|hours?|[hms]|ms|[kMGTP]i?B|[kMG]?Wh?|kilowatts?|watts?|gigabytes?)\b/i;

/** `Of 220 services, 187 were migrated`, 迁完 187 个: what the number before it counts. */
function nounBefore(passage: Passage, quantity: Quantity): string | undefined {
  const { text, quantities } = passage;
  if (!/^ ?个?(?=[。，,;；.]|$| (?:were|was|had|have|are|of them))/.test(text.slice(quantity.number.end)))
    return undefined;
  const { start } = sceneAt(passage, quantity);
  const before = quantities.findLast(
    (one) => one.start >= start && one.end <= quantity.start && one.unit === undefined,
  );
  if (before === undefined || OF_OTHER.test(text.slice(before.end, quantity.start))) return undefined;
  return countedNoun('', text.slice(before.number.end, before.number.end + 60));
}

/** `at most 7 slices, while the memory is divided into 8`: another subject counts other things. */
const OF_OTHER = /\b(?:while|whereas|but)\b|而(?!且)|则|但/i;

/** The indicator that the label, the header or the words before the number name, if it can be measured so. */
function indicatorOf(
  passage: Passage,
  quantity: Quantity,
  unit: Unit | undefined,
  named: readonly Passage[],
): Mention | undefined {
  const fits = (families: readonly string[]): boolean =>
    unit === undefined ? families.length === 0 : unit.family !== undefined && families.includes(unit.family);
  if (named[0] !== passage) {
    const found = named.flatMap(({ mentions }) => mentions).find(({ families }) => fits(families));
    return found;
  }
  const { start, end } = sceneAt(passage, quantity);
  const inSentence = passage.mentions.filter((one) => one.start >= start && one.end <= end && fits(one.families));
  const nearest = inSentence.findLast((one) => one.end <= quantity.start);
  const before = nearest !== undefined && isOtherwiseNamed(passage, nearest, quantity) ? undefined : nearest;
  if (before !== undefined || unit !== undefined || quantity.decimals === 0) return before ?? inSentence[0];
  // `That 1.12`: the name of a bare number may stand in the sentence before.
  return passage.mentions.findLast((one) => one.end <= quantity.start && fits(one.families));
}

/** `P99 TTFT 640 ms，冷启动 28 秒`: the mention has its value, and a clause with a name of its own follows. */
function isOtherwiseNamed({ text, quantities }: Passage, mention: Mention, { start }: Quantity): boolean {
  const between = text.slice(mention.end, start);
  const own = between.split(CLAUSE).at(-1)!;
  const clause = start - own.length;
  return (
    quantities.some((one) => one.start >= mention.end && one.end <= clause) &&
    weightOf(namesIn(own.replace(STATISTIC, ' '))) > 1
  );
}

const CLAUSE = /[，、；;:：()（）—–]|,(?!\d{3})| (?:and|but|while) /;
