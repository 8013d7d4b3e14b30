import type { Slide, SlideBody } from '../../deck/deck';
import { plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import { chartValues } from '../reading/chart-readings';
import type { Passage } from '../reading/passage';
import { ListPerBody, type OnSlide } from '../reading/per-body';
import type { Reading } from '../reading/reading';
import { indicatorReadings } from '../reading/readings';
import { readSlide } from '../reading/slide-reading';
import { statisticOf } from '../reading/statistic';
import { isGoal, isTie } from '../reading/ties';

/** A level of an indicator at a stage. */
export interface StagedReading {
  /** 0 is the baseline. */
  readonly stage: number;
  readonly reading: Reading;
  /** What two stages must share to be compared: indicator, scope, statistic, and whether it was estimated. */
  readonly key: string;
  /** The stage is named beside the value, not only by its slide. */
  readonly isNamed: boolean;
}

const LABEL = /(?:阶段|stage|phase) ?(\d{1,2}|[一二三四五六七八九])(?!\d)|第 ?([一二三四五六七八九]|\d{1,2}) ?阶段/i;
const BASELINE = /^(?:基线|基准|baseline)(?:$|[^a-z\u3400-\u9fff])/i;
const DIGITS = '一二三四五六七八九';

/** The number of the stage that folded `text` names, 0 for the baseline; undefined if it names none. */
export function stageIn(text: string): number | undefined {
  const match = LABEL.exec(text);
  const written = match?.[1] ?? match?.[2];
  if (written !== undefined) return /\d/.test(written) ? Number(written) : DIGITS.indexOf(written) + 1;
  return BASELINE.test(text.trim()) ? 0 : undefined;
}

/** The number of a `stage:` directive: `stage2` is 2, `baseline` 0; undefined for a deck's own names. */
export function stageNumber(id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  if (id === 'baseline') return 0;
  // Asked of every slide by several rules: a pattern only for what can match.
  if (id.length > 8 || (id[0] !== 's' && id[0] !== 'S')) return undefined;
  const digits = /^stage-?(\d{1,2})$/i.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

type Found = Omit<StagedReading, 'stage' | 'isNamed'> & {
  readonly named: number | undefined;
  readonly isCell: boolean;
};
const levels = new ListPerBody(read);
/** The same with the stage that the slide gave them last. */
const staged = new WeakMap<
  readonly Found[],
  { readonly own: string | undefined; readonly readings: readonly StagedReading[] }
>();

/**
 * The levels on a slide whose stage is known: from the words before them, from the row or column of a table, or, in
 * running text, from the slide's own stage. Goals and ranges are left out.
 */
export function stagedReadings(slide: Slide): readonly StagedReading[] {
  return withStages(slide, levels.of(slide.body));
}

/** The slides with levels of stages, and these levels. */
export function stagedOn(slides: readonly Slide[]): OnSlide<readonly StagedReading[]>[] {
  return levels.on(slides).map(({ slide, found }) => ({ slide, found: withStages(slide, found) }));
}

function withStages({ body, settings }: Slide, found: readonly Found[]): readonly StagedReading[] {
  const kept = staged.get(found);
  if (kept !== undefined && kept.own === settings.stage) return kept.readings;
  const number = stageNumber(settings.stage) ?? (settings.stage === undefined ? titleStage(body) : undefined);
  const isOfTitle = settings.stage === undefined;
  const readings = found.flatMap(({ named, isCell, key, reading }) => {
    const stage = named ?? (isCell ? undefined : number);
    if (stage === undefined) return [];
    const isNamed = named !== undefined;
    return [{ key: isNamed || !isOfTitle ? key : `${key} ${subjectOf(reading)}`, reading, stage, isNamed }];
  });
  staged.set(found, { own: settings.stage, readings });
  return readings;
}

/** What stands before an indicator's name, and before its value where it is more than a verb: which part of the system it is of. */
function subjectOf({ passage: { text }, mention, quantity }: Reading): string {
  const between = text.slice(mention.end, quantity.start);
  return `${text.slice(0, mention.start)}${isTie(between) ? '' : between}`.trim().toLowerCase();
}

/** `阶段二：共享`, `Stage 2 - scheduling`: a title that begins with the stage and tells what was reached. */
const TITLE = /^ ?(?:阶段 ?[一二三四五六七八九\d]|第 ?[一二三四五六七八九\d] ?阶段|(?:stage|phase) \d{1,2}(?!\d))/i;

function titleStage({ title }: SlideBody): number | undefined {
  if (title === undefined) return undefined;
  const text = fold(plainText(title.inlines).text);
  return TITLE.test(text) && !isGoal(text) ? stageIn(text) : undefined;
}

function read(body: SlideBody): Found[] {
  const columns = new Map<Passage, readonly Passage[]>();
  for (const { header, rows } of readSlide(body).tables) {
    for (const row of rows)
      for (const [column, cell] of row.entries())
        columns.set(cell, header[column] ? [row[0]!, header[column]] : [row[0]!]);
  }
  return [...indicatorReadings(body).flatMap((reading) => written(reading, columns)), ...drawn(body)];
}

/** The values of charts whose categories or series are stages. */
function drawn(body: SlideBody): Found[] {
  return chartValues(body).flatMap(({ reading, category, series }) => {
    const byCategory = stageIn(category);
    const named = byCategory ?? stageIn(series);
    if (named === undefined || reading.role !== 'level' || reading.goal) return [];
    // What else is named is what is measured: another series, another thing.
    const subject = byCategory === undefined ? category : series;
    return [{ named, isCell: true, reading, key: `${keyOf(reading)}${subject === '' ? '' : ` ${subject}`}` }];
  });
}

function keyOf({ mention, unit, passage, quantity, sources }: Reading): string {
  const statistic = statisticOf(passage, quantity, sources);
  return `${mention.indicator.id} ${unit?.scope ?? ''} ${unit?.tokens ?? ''} ${statistic}`;
}

function written(reading: Reading, columns: ReadonlyMap<Passage, readonly Passage[]>): Found[] {
  const { quantity, role, goal, mention, passage } = reading;
  if (role !== 'level' || goal || quantity.high !== quantity.value || quantity.bound !== undefined) return [];
  if (passage.place === 'note' || passage.pairs.length > 0) return [];
  const cells = columns.get(passage);
  const named = cells === undefined ? stageBefore(passage, mention.start) : firstStage(cells);
  return [{ named, isCell: cells !== undefined, reading, key: keyOf(reading) }];
}

function firstStage(cells: readonly Passage[]): number | undefined {
  for (const { text } of cells) {
    const stage = stageIn(text);
    if (stage !== undefined) return stage;
  }
  return undefined;
}

/** The stage named last before `at`, in the same line or sentence. */
function stageBefore({ text }: Passage, at: number): number | undefined {
  const lead = text
    .slice(Math.max(0, at - 40), at)
    .split(/[\n。；;]/)
    .at(-1)!;
  const labels = lead.split(/(?=阶段|第|stage|phase|baseline|基线)/i);
  return labels.length === 0 ? undefined : stageIn(labels.at(-1)!);
}
