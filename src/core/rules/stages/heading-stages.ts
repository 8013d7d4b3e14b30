import type { SlideBody } from '../../deck/deck';
import { grouped } from '../reading/grouped';
import type { Passage } from '../reading/passage';
import type { Reading } from '../reading/reading';
import { indicatorReadings } from '../reading/readings';
import { readSlide } from '../reading/slide-reading';
import { stageOf } from './stage-labels';
import { isExplainedOn, isReason, isRemarkedAt } from './stage-reasons';
import { isWorseCell, type MeasuredRegression, type StagedCell } from './stage-tables';

/** What stands under a heading that names a stage. */
interface Section {
  readonly stage: number;
  readonly label: Passage;
  readonly texts: readonly Passage[];
}

const LEAST = 3;
const LABEL_LENGTH = 14;
const STATISTIC = /\bT?P\d{2}(?:\.\d)?\b|平均|均值|中位|峰值|\b(?:mean|average|median|peak)\b/i;

/** The stages that the headings of a slide go through (`### 第二站 · 提速`), where an indicator under one of them is worse unsaid. */
export function headingRegressions(body: SlideBody): MeasuredRegression[] {
  const sections = stagesOf(body);
  const isRow = sections.length >= LEAST && sections.every(({ stage }, at) => stage === sections[0]!.stage + at);
  if (!isRow) return [];
  const placed = indicatorReadings(body).flatMap((reading) => {
    const section = sections.find(({ texts }) => texts.includes(reading.passage));
    return section === undefined || !isLevel(reading) ? [] : [{ reading, section }];
  });
  return [...grouped(placed, ({ reading }) => keyOf(reading)).values()].flatMap((told) => regressionsIn(told, body));
}

function stagesOf(body: SlideBody): Section[] {
  const sections: { stage: number | undefined; label: Passage; texts: Passage[] }[] = [];
  for (const passage of readSlide(body).texts) {
    if (passage.place === 'heading')
      sections.push({ stage: stageOf({ text: passage.text.slice(0, LABEL_LENGTH) }), label: passage, texts: [] });
    else if (passage.place === 'text') sections.at(-1)?.texts.push(passage);
  }
  return sections.flatMap(({ stage, ...rest }) => (stage === undefined ? [] : [{ stage, ...rest }]));
}

function isLevel({ role, goal, quantity, passage }: Reading): boolean {
  if (role !== 'level' || goal || quantity.bound !== undefined || quantity.high !== quantity.value) return false;
  return passage.pairs.length === 0;
}

const keyOf = ({ mention, unit, passage: { text }, quantity }: Reading): string =>
  `${mention.indicator.id} ${unit?.family} ${unit?.scope ?? ''} ${STATISTIC.exec(text.slice(Math.max(0, mention.start - 8), quantity.start))?.[0] ?? ''}`;

interface Told {
  readonly reading: Reading;
  readonly section: Section;
}

function regressionsIn(told: readonly Told[], body: SlideBody): MeasuredRegression[] {
  const { better, id } = told[0]!.reading.mention.indicator;
  const stages = told.map(({ section: { stage } }) => stage);
  const isRow = told.length >= LEAST && stages.every((stage, at) => stage === stages[0]! + at);
  if (!isRow || better === 'context') return [];
  const cells = told.map(({ reading: { passage, quantity, unit }, section: { stage, label } }): StagedCell => {
    const isRemarked = isRemarkedAt(passage.text, quantity.end) || isReason(passage.text);
    return { stage, label, cell: passage, quantity, unit, row: [], isRemarked };
  });
  // A story that ends worse than it began is none of getting better.
  if (isWorseCell(better, cells[0]!, cells.at(-1)!)) return [];
  return cells.slice(1).flatMap((later, at) => {
    const earlier = cells[at]!;
    const name = told[at + 1]!.reading.mention.text;
    if (later.isRemarked || !isWorseCell(better, earlier, later)) return [];
    const regressed = { name, indicator: id, stage: later.label.text, number: later.stage, row: [] };
    return isExplainedOn(body, regressed) ? [] : [{ name, better, earlier, later }];
  });
}
