import { countNamed } from '../../numbers/number-words';
import type { Passage } from '../reading/passage';
import { CHANGE } from '../reading/table-readings';
import { isGoal } from '../reading/ties';
import { BEFORE, isBase, type LabelledStage, listedAlong, STAGE_HEADING } from './listed-stages';
import { datedAlong, rolloutAlong } from './rollouts';
import { stageIn } from './stages';

/** In a table a step, a version or a round that is numbered is a stage too. */
const NUMBERED =
  /(?:step|round|iteration|iter\.?|wave|sprint|version|release|milestone|版本|轮次|步骤|迭代) ?#?(\d{1,2}|[一二三四五六七八九]|(?:one|two|three|four|five|six|seven|eight|nine)\b)(?![\d.])|第 ?(\d{1,2}|[一二三四五六七八九]) ?(?:步|版|期|轮|代|批|次|站|波)|^ ?([一二三四五六七八九]) ?(?:期|阶段)|^ ?v(\d{1,2})(?:\.0)? ?$/i;
/** The number of the stage that a cell names; undefined if it names none, or several. */
export function stageOf({ text }: Pick<Passage, 'text'>): number | undefined {
  const match = NUMBERED.exec(text);
  const written = match?.slice(1).find((group) => group !== undefined);
  const stage =
    stageIn(text) ??
    (written === undefined ? orderOf(text) : /\d/.test(written) ? Number(written) : countNamed(written));
  const letter = LETTER.exec(text)?.[1];
  if (stage === undefined && letter !== undefined) return 'ABCDEFGH'.indexOf(letter.toUpperCase()) + 1;
  return stage ?? (BEFORE.test(text) ? 0 : undefined);
}

/** 首轮, 次轮, 末轮; 甲轮, 乙轮, 丙轮: stages by words of order, the last after all others. */
const ORDERED =
  /^ ?(?:(首|头一?|初)|(次)|(末|终|最后一?)|([甲乙丙丁戊])) ?(?:轮|期|版|批|步|波|阶段)(?![\u3400-\u9fff]{3})/;

function orderOf(text: string): number | undefined {
  const match = ORDERED.exec(text);
  if (match === null) return undefined;
  const [, first, second, last, stem] = match;
  if (stem !== undefined) return '甲乙丙丁戊'.indexOf(stem) + 1;
  return first !== undefined ? 1 : second !== undefined ? 2 : last === undefined ? undefined : LAST;
}

const LAST = 90;
const LETTER = /^ ?(?:stage|phase|step|wave|round|阶段|步骤) ?([A-H])(?![A-Za-z\d])/i;

/** The stages along one side of a table: at least two, each once. */
function stagesAlong(cells: readonly (Passage | undefined)[]): LabelledStage[] {
  const found = cells.flatMap((label, index) => {
    const stage = label === undefined || isGoal(label.text) || CHANGE.test(label.text) ? undefined : stageOf(label);
    return stage === undefined || label === undefined ? [] : [{ index, stage, label }];
  });
  const distinct = new Set(found.map(({ stage }) => stage));
  return found.length < 2 || distinct.size < found.length ? [] : found.sort((a, b) => a.stage - b.stage);
}

/** A letter or version with a number, which a heading calls stages: `S0`, `r2 (August)`, `v1.2`; quarters need no heading. */
const LETTERED =
  /^ ?(?:20\d\d ?[-/年]? ?)?([A-Za-z]{1,2}-?|[Vv]?\d{1,2}\.)(\d{1,2})(?![\w.%])(?: ?[(:：-].{0,40}| [^\d].{0,40}| ?[\u3400-\u9fff].{0,40})?$/;
const LEAST_LETTERED = 3;

/** Labels of one letter whose numbers follow one another, where the corner of the table calls them stages. */
function letteredAlong(cells: readonly (Passage | undefined)[], corner: string): LabelledStage[] {
  const found = cells.flatMap((label, index) => {
    const match = label === undefined || isGoal(label.text) ? null : LETTERED.exec(label.text);
    return match === null ? [] : [{ letter: match[1]!.toLowerCase(), index, stage: Number(match[2]), label: label! }];
  });
  const letter = found[0]?.letter;
  const [first] = found;
  if (first === undefined || found.length < LEAST_LETTERED) return [];
  const before = cells[first.index - 1];
  // `| Base | S1 | S2 |`
  const base = before !== undefined && first.stage === 1 && isBase({ label: before }) ? before : undefined;
  const isRow =
    found.every((one, at) => one.letter === letter && one.stage === first.stage + at) &&
    (letter === 'q' ||
      base !== undefined ||
      STAGE_HEADING.test(corner) ||
      (first.stage === 0 && OF_BASE.test(first.label.text)));
  if (!isRow) return [];
  const labelled = found.map(({ index, stage, label }) => ({ index, stage, label, isLettered: true as const }));
  return base === undefined
    ? labelled
    : [{ index: first.index - 1, stage: 0, label: base, isLettered: true }, ...labelled];
}

const QUARTER = /^ ?Q([1-4]) ?['’-]? ?(?:20)?(\d\d) ?$/i;

/** `| Q4'25 | Q1'26 | Q2'26 |`: quarters of years, each after the one before. */
function quartersAlong(cells: readonly (Passage | undefined)[]): LabelledStage[] {
  const found = cells.flatMap((label, index) => {
    const [, quarter, year] = QUARTER.exec(label?.text ?? '') ?? [];
    return label === undefined || quarter === undefined
      ? []
      : [{ index, label, at: 4 * Number(year) + Number(quarter) }];
  });
  const isRow = found.length >= LEAST_LETTERED && found.every(({ at }, index) => at === found[0]!.at + index);
  return isRow ? found.map(({ index, label }, at) => ({ index, stage: at + 1, label, isLettered: true })) : [];
}

/** `S0 基线`: the first of them is what was before. */
const OF_BASE = /基线|基准|现状|起点|改造前|\b(?:baseline|start|before|original)\b/i;

/** What was after a stage, beside what was before it. */
const AFTER = /^ ?(?:after|(?:改造|优化|治理|上线|升级|迁移|调优|实施|本阶段)?(?:之?后)) ?$/i;
const HEADING_LABEL = 14;

/** `| Before | After |` under the heading of a stage: the end of the stage before and that of this one. */
export function beforeAndAfter(
  cells: readonly (Passage | undefined)[],
  headings: readonly string[],
): readonly LabelledStage[] {
  const at = headings.map((text) => stageOf({ text: text.slice(0, HEADING_LABEL) })).findLast((one) => one);
  const [before, after] = [BEFORE, AFTER].map((name) => cells.findIndex((cell) => name.test(cell?.text ?? '')));
  if (at === undefined || before! < 0 || after! < 0) return [];
  return [
    { index: before!, stage: at - 1, label: cells[before!]! },
    { index: after!, stage: at, label: cells[after!]! },
  ];
}

/** The stages along one side of a table, whose corner may say what they are; none where there is no story. */
export function stagesOf(cells: readonly (Passage | undefined)[], corner: string): LabelledStage[] {
  const rollout = rolloutAlong(cells).map((one) => ({ ...one, isLettered: true as const }));
  if (rollout.length > 0) return rollout;
  const named = stagesAlong(cells);
  if (named.length > 0) return named;
  const dated = datedAlong(cells);
  if (dated.length > 0) return dated.map((one) => ({ ...one, isLettered: true as const }));
  const lettered = letteredAlong(cells, corner);
  if (lettered.length > 0) return lettered;
  const quarters = quartersAlong(cells);
  return quarters.length > 0 ? quarters : listedAlong(cells, corner);
}
