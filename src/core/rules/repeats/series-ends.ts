import type { Deck, Slide } from '../../deck/deck';
import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import { grouped } from '../reading/grouped';
import { isOfKind, isSame, type Measure, measureOf } from '../reading/measure';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { isGoal } from '../reading/ties';
import { isNameOrTail, isSameName, type MeasureName } from './measure-names';
import { RECAP_NAME } from './recap-names';
import { nameLeading, type StageValue, stageValues } from './stage-values';
import { isScopedBehind } from './told-ends';

/** Where a recap says that a measure went, and where the table of the stages ends. */
export interface WrongSeriesEnd {
  readonly earlier: { readonly passage: Passage; readonly quantity: Quantity; readonly slide: Slide };
  readonly later: { readonly passage: Passage; readonly quantity: Quantity; readonly slide: Slide };
}

/**
 * Whole ways that a recap tells, `SM_ACTIVE: from 31% all the way to 77%`, which begin as the table of the stages does and end
 * with none of its values.
 */
export function wrongSeriesEnds({ slides }: Deck): WrongSeriesEnd[] {
  const told = ways.on(slides);
  if (told.length === 0) return [];
  const all = series.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  return told.flatMap(({ slide, found }) =>
    found.flatMap((way) => {
      const end = endOf(way, all);
      if (end === undefined || isSaidElsewhere(way, slide, slides)) return [];
      return [{ earlier: end, later: { passage: way.passage, quantity: way.to, slide } }];
    }),
  );
}

/** A measure that a table follows from stage to stage. */
interface Series {
  readonly name: MeasureName;
  /** In the order of the stages. */
  readonly values: readonly StageValue[];
}

const LEAST_STAGES = 3;

const series = new ListPerBody((body): Series[] => {
  const cells = stageValues.of(body).filter(({ said }) => said === 'in a cell');
  return [...grouped(cells, ({ name }) => `${name.words.join(' ')} ${name.statistic}`).values()].flatMap((values) => {
    const inOrder = [...values].sort((a, b) => a.stage - b.stage);
    const isOne = new Set(values.map(({ stage }) => stage)).size === values.length;
    return isOne && values.length >= LEAST_STAGES ? [{ name: values[0]!.name, values: inOrder }] : [];
  });
});

/** A way from an old value to a new one that a recap tells of a measure and of nothing else. */
interface Way {
  readonly name: MeasureName;
  readonly measure: Measure;
  readonly passage: Passage;
  readonly from: Quantity;
  readonly to: Quantity;
}

/** What closes a talk, beside the headings of recaps. */
const CLOSING = /closing|to take home|one thing|last words|thank|结束语|收官|最后|带走|复盘/i;
const REMEMBER =
  /\b(?:remember|take home|all the way|in the end|from (?:start|beginning) to (?:end|finish)|over the (?:whole )?(?:project|year))\b|记住|一路|带走|总的|从头到尾|这一年|六个阶段/i;
const AHEAD = /下一步|明年|未来|计划|将会|争取|\b(?:next|plan\w*|will|would|aim|if)\b/i;

const ways = new ListPerBody((body): Way[] =>
  readSlide(body).texts.flatMap((passage) => {
    const { pairs, text, place, context } = passage;
    if (pairs.length === 0 || place === 'cell' || place === 'note') return [];
    const isRecap = context.some((one) => RECAP_NAME.test(one) || CLOSING.test(one)) || REMEMBER.test(text);
    return isRecap ? pairs.flatMap((pair) => wayIn(passage, pair.from, pair.to)) : [];
  }),
);

/** `GPU utilisation went from`, 一路从: what leads to the old value behind the name. */
const WENT =
  /[:：]? ?(?:\b(?:went|rose|grew|climbed|moved|came|fell|dropped|improved|has gone|is) )?(?:up |down )?(?:all the way )?from $|[:：]? ?(?:一路)?[从由] ?$/i;

function wayIn(passage: Passage, from: Quantity, to: Quantity): Way[] {
  const { text } = passage;
  const lead = lastSentence(text.slice(0, from.start)).replace(WENT, '');
  const [clause = '', ...before] = lead.split(/[,，:：]/).reverse();
  // A label of its own, `The best cluster:`, says of what the way is.
  if (before.some((label) => label.trim() !== '' && !REMEMBER.test(label))) return [];
  if (isScopedBehind(passage, to)) return [];
  const said = `${clause} ${firstSentence(text.slice(from.start))}`;
  const name = AHEAD.test(said) || isGoal(said) ? undefined : nameLeading(clause);
  const measure = measureOf(to.unit ?? from.unit, passage);
  // `Up to` leads to the end of a way and is no bound there.
  const { bound: _, ...end } = to;
  return name === undefined || measure === undefined ? [] : [{ name, measure, passage, from, to: end }];
}

type Placed = Series & { readonly slide: Slide };

/** The last value of the only series that is meant: that begins alike and has nowhere the value that is told as its end. */
function endOf({ name, measure, from, to }: Way, all: readonly Placed[]): WrongSeriesEnd['earlier'] | undefined {
  const alike = all.filter((one) => isNameOrTail(name, one.name) && isOfKind(one.values[0]!.measure, measure));
  if (alike.some(({ values }) => values.some((one) => isSame(one, { quantity: to, measure })))) return undefined;
  const exact = alike.filter((one) => isSameName(one.name, name));
  const [meant, ...more] = (exact.length > 0 ? exact : alike).filter(({ values }) =>
    isSame(values[0]!, { quantity: from, measure }),
  );
  const last = meant?.values.at(-1);
  if (meant === undefined || last === undefined) return undefined;
  if (more.some(({ values }) => !isSame(values.at(-1)!, last))) return undefined;
  return { passage: last.passage, quantity: last.quantity, slide: meant.slide };
}

/** Whether a slide that tells no such way gives the end that is told: then it may be of a time that the table does not reach. */
const isSaidElsewhere = ({ to, measure, name }: Way, own: Slide, slides: readonly Slide[]): boolean =>
  slides.some(
    ({ body }) =>
      body !== own.body &&
      ways.of(body).length === 0 &&
      readSlide(body).passages.some(
        (passage) =>
          passage.text.toLowerCase().includes(name.words.at(-1)!) &&
          passage.quantities.some((one) => {
            const other = measureOf(one.unit, passage);
            return other?.kind === measure.kind && isSame({ quantity: one, measure: other }, { quantity: to, measure });
          }),
      ),
  );
