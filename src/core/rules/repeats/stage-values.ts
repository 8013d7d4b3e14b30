import type { SlideBody } from '../../deck/deck';
import { isExact, type Quantity } from '../../numbers/quantity';
import { type Sentence, sentencesIn } from '../../numbers/sentences';
import { unitUnder } from '../reading/header-units';
import { type Measure, measureOf } from '../reading/measure';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { isChange } from '../reading/reading';
import { readSlide } from '../reading/slide-reading';
import { CHANGE } from '../reading/table-readings';
import { isGoal } from '../reading/ties';
import { stageOf } from '../stages/stage-labels';
import { type MeasureName, measureName } from './measure-names';
import { sceneAt } from './scene';
import { stageGrid } from './stage-grid';

/** What a measure that is called by a name was at a stage. */
export interface StageValue {
  readonly stage: number;
  /** Whether sentences may call the stage by that number. */
  readonly isNumbered: boolean;
  readonly name: MeasureName;
  readonly measure: Measure;
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** Where it says so: a cell, a line of the stage's slide, or such a line that names the end of the stage. */
  readonly said: 'in a cell' | 'in a line' | 'of the end';
}

/** The values that a slide gives at stages: those of a table of stages, and those of a slide whose title names one. */
export const stageValues = new ListPerBody((body): readonly StageValue[] => [...cellsIn(body), ...linesIn(body)]);

function cellsIn(body: SlideBody): StageValue[] {
  return readSlide(body)
    .tables.flatMap(stageGrid)
    .flatMap(({ stage, isNumbered, cell, name: label }): StageValue[] => {
      const [quantity, ...more] = cell.quantities;
      if (quantity === undefined || more.length > 0 || !isExact(quantity) || quantity.approximate) return [];
      if (isGoal(label.text) || CHANGE.test(label.text)) return [];
      const [name, measure] = [measureName(label.text), measureOf(unitUnder(label, quantity.unit), label)];
      return name === undefined || measure === undefined
        ? []
        : [{ stage, isNumbered, name, measure, passage: cell, quantity, said: 'in a cell' }];
    });
}

/** How far into a title its stage stands. */
const TITLE_LABEL = 14;
/** Titles of what was measured apart, or has not been yet. */
const APART =
  /试点|压测|实验|对比|计划|目标|起点|之前|开始前|\b(?:pilot|tests?|bench\w*|experiments?|plan|before|baseline|what if|targets?|start)\b/i;

function linesIn(body: SlideBody): StageValue[] {
  const { texts } = readSlide(body);
  const title = texts.find(({ place }) => place === 'title')?.text ?? '';
  const stage = APART.test(title) ? undefined : stageOf({ text: title.slice(0, TITLE_LABEL) });
  if (stage === undefined) return [];
  return texts.flatMap((passage) =>
    passage.place === 'text' && passage.context.length === 1 && passage.quantities.length > 0
      ? sentencesIn(passage.text).flatMap((sentence) => lineIn(passage, sentence, stage))
      : [],
  );
}

const END_OF_STAGE =
  /,? ?\b(?:at|by|towards) the end of (?:the|this) (?:stage|phase|step),?|,? ?\bafter (?:the|this) (?:stage|phase|step),?|(?:本|这个?|该)?阶段(?:结束|收尾|完成)(?:时|之?后)?[,，]?|阶段末[,，]?/i;
/** What leads from the name of a measure to its value. */
const TIE = / ?(?::|\b(?:is|was|reached|stood at|ended at|came to)|只有|[为是达到由从]|\bfrom)? ?$/i;
const LONGEST_NAME = 48;

/** The name of a measure that a text consists of, where nothing but what leads to the value stands behind it. */
export function nameLeading(lead: string): MeasureName | undefined {
  const text = lead.replace(TIE, '').trim();
  return text.length > LONGEST_NAME ||
    /[,，:。；;、/\d](?!\d)/.test(text.replace(PERCENTILE, ' ')) ||
    OTHER_CASE.test(text)
    ? undefined
    : measureName(text);
}

const PERCENTILE = /\bT?P\d{2}(?:\.\d)?\b/gi;
/** Measured apart from the rest of the stage. */
export const OTHER_CASE =
  /单独|另[外一]|换成|不含|[夜周]|最[高低大小]|峰值|一度|曾|首[日周批]|开始|起初|中途|[池组区]的|之前|原来|初|\b(?:alone|without|only|night|worst|best|peak|busiest|before|beginning|start|first|initial\w*|briefly|one|pool|of)\b/i;

/** The value of a line that gives the name of a measure, its value, and nothing else. */
function lineIn(passage: Passage, { start, end, text }: Sentence, stage: number): StageValue[] {
  const quantity = passage.quantities.find((one) => one.start >= start && one.end <= end);
  if (quantity === undefined) return [];
  const pair = passage.pairs.find(({ from }) => from.start === quantity.start);
  const value = pair?.to ?? quantity;
  const lead = text.slice(0, quantity.start - start);
  if (!isStated(passage, value, pair !== undefined) || isGoal(lead)) return [];
  if (!/^ ?(?:$|[.。,，;；])/.test(text.slice(value.end - start))) return [];
  const bare = lead.replace(END_OF_STAGE, ' ').trim();
  const [name, measure] = [nameLeading(bare), measureOf(value.unit, passage)];
  if (name === undefined || measure === undefined) return [];
  return [
    {
      stage,
      isNumbered: true,
      name,
      measure,
      passage,
      quantity: value,
      said: bare === lead.trim() ? 'in a line' : 'of the end',
    },
  ];
}

/** Whether a value is said to be so, now, exactly. */
export const isStated = (passage: Passage, quantity: Quantity, isEnd = false): boolean =>
  isExact(quantity) &&
  !quantity.approximate &&
  (isEnd || !isChange(passage, quantity)) &&
  !sceneAt(passage, quantity).isOfOtherCase;
