import type { SlideBody } from '../../deck/deck';
import { countNamed } from '../../numbers/number-words';
import type { Interval, Quantity } from '../../numbers/quantity';
import { rounded } from '../../numbers/quantity';
import { comparable, type Unit } from '../../numbers/units';
import { foundIn } from './found-in';
import type { Passage } from './passage';
import { betterOf, type Polarity } from './polarity';
import { isSameLoad, monthsAlong, rolloutAlong } from './rollouts';
import { readSlide, type TableReading } from './slide-reading';
import { stageIn } from './stages';
import { CHANGE } from './table-readings';
import { isCountedIn, isGoal, isTie } from './ties';

/** A value of a table at a stage. */
export interface StagedCell {
  /** 0 is the baseline. */
  readonly stage: number;
  /** The name of the stage in the table. */
  readonly label: Passage;
  readonly cell: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit | undefined;
  /** The row that it stands in. */
  readonly row: readonly Passage[];
  /** Its row has a remark of its own, which not all rows have. */
  readonly isRemarked: boolean;
}

/** A value of a table, a list or a sentence of stages that is worse than the one of the stage before. */
export interface MeasuredRegression {
  readonly name: string;
  readonly earlier: StagedCell;
  readonly later: StagedCell;
}

/** A row or column of a table whose other side are stages. */
export interface StagedMeasure {
  /** The cell that names what is measured. */
  readonly name: Passage;
  readonly better: Polarity;
  /** In the order of the stages. */
  readonly cells: readonly StagedCell[];
}

const known = new WeakMap<SlideBody, readonly StagedMeasure[]>();

/** What the tables of a slide measure from stage to stage, where one way is better. Read once per body. */
export function stagedMeasures(body: SlideBody): readonly StagedMeasure[] {
  let found = known.get(body);
  if (found === undefined) {
    found = foundIn(readSlide(body).tables, measuresIn);
    known.set(body, found);
  }
  return found;
}

const measuresIn = (table: TableReading): StagedMeasure[] => [
  ...byColumns(table),
  ...byRows(table),
  ...byMonths(table),
];

/** In a table a step, a version or a round that is numbered is a stage too. */
const NUMBERED =
  /(?:step|round|iteration|iter\.?|wave|sprint|version|release|milestone|版本|轮次|步骤|迭代) ?#?(\d{1,2}|[一二三四五六七八九]|(?:one|two|three|four|five|six|seven|eight|nine)\b)(?![\d.])|第 ?(\d{1,2}|[一二三四五六七八九]) ?(?:步|版|期|轮|代|批|次)|^ ?([一二三四五六七八九]) ?(?:期|阶段)|^ ?v(\d{1,2})(?:\.0)? ?$/i;
const BEFORE =
  /^ ?(?:改造|优化|治理|上线|升级|迁移|调优|实施)之?前|^ ?(?:before|original|initial|原始|现状|起点)(?![a-z])/i;

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

interface Staged {
  /** Its name alone makes no story: only what ends better than it began is one. */
  readonly isLettered?: true;
  readonly index: number;
  readonly stage: number;
  readonly label: Passage;
}

/** The stages along one side of a table: at least two, each once. */
function stagesAlong(cells: readonly (Passage | undefined)[]): Staged[] {
  const found = cells.flatMap((label, index) => {
    const stage = label === undefined || isGoal(label.text) || CHANGE.test(label.text) ? undefined : stageOf(label);
    return stage === undefined || label === undefined ? [] : [{ index, stage, label }];
  });
  const distinct = new Set(found.map(({ stage }) => stage));
  return found.length < 2 || distinct.size < found.length ? [] : found.sort((a, b) => a.stage - b.stage);
}

/** A letter or version with a number, which a heading calls stages: `S0`, `r2 (August)`, `v1.2`; quarters need no heading. */
const LETTERED =
  /^ ?(?:20\d\d ?[-/年]? ?)?([A-Za-z]{1,2}-?|[Vv]?\d{1,2}\.)(\d{1,2})(?![\w.%])(?: ?[(:：-].{0,40}| [^\d]{0,40}| ?[\u3400-\u9fff].{0,40})?$/;
const STAGE_HEADING =
  /^ ?(?:阶段|步骤?|期次?|版本|迭代|轮次?|里程碑|季度|stages?|steps?|phases?|releases?|versions?|milestones?|iterations?|rounds?|quarters?|sprints?|waves?)/i;
const LEAST_LETTERED = 3;

/** Labels of one letter whose numbers follow one another, where the corner of the table calls them stages. */
function letteredAlong(cells: readonly (Passage | undefined)[], corner: string): Staged[] {
  const found = cells.flatMap((label, index) => {
    const match = label === undefined || isGoal(label.text) ? null : LETTERED.exec(label.text);
    return match === null ? [] : [{ letter: match[1]!.toLowerCase(), index, stage: Number(match[2]), label: label! }];
  });
  const letter = found[0]?.letter;
  const isRow =
    found.length >= LEAST_LETTERED &&
    found.every((one, at) => one.letter === letter && one.stage === found[0]!.stage + at) &&
    (letter === 'q' || STAGE_HEADING.test(corner));
  return isRow ? found.map(({ index, stage, label }) => ({ index, stage, label, isLettered: true })) : [];
}

function stagesOf(cells: readonly (Passage | undefined)[], corner: string): Staged[] {
  const rollout = rolloutAlong(cells).map((one) => ({ ...one, isLettered: true as const }));
  if (rollout.length > 0) return rollout;
  const named = stagesAlong(cells);
  return named.length > 0 ? named : letteredAlong(cells, corner);
}

function byColumns({ header, rows }: TableReading): StagedMeasure[] {
  const stages = stagesOf(header.slice(1), header[0]?.text ?? '').map((one) => ({ ...one, index: one.index + 1 }));
  if (stages.length === 0) return [];
  const remarked = remarkedRows(header, rows);
  return rows.flatMap((row) =>
    measure(row[0], stages, ({ index }) => ({ cell: row[index], row, isRemarked: remarked.has(row) })),
  );
}

/** Rows with a remark where others have none: a remark in every row only tells what was done. */
function remarkedRows(header: TableReading['header'], rows: TableReading['rows']): ReadonlySet<readonly Passage[]> {
  const column = header.findIndex(({ text }) =>
    /^ ?(?:备注|说明|原因|注|notes?|remarks?|comments?|why|reason)/i.test(text),
  );
  const found = column < 0 ? [] : rows.filter((row) => (row[column]?.text.trim().length ?? 0) > 2);
  return new Set(found.length < rows.length ? found : []);
}

/** A column of what was measured under: rows that differ there are no stages of one thing. */
const CONDITION = /负载|场景|流量|数据集|题目|并发|workload|traffic|scenario|dataset|question|task|concurrency|load$/i;

/** Shares of the traffic that grow from row to row are the rollout itself. */
function isRolledOut(rows: TableReading['rows'], column: number): boolean {
  const shares = rows.map((row) => row[column]?.quantities[0]);
  return shares.every(
    (share, at) => share?.unit?.family === 'ratio' && (at === 0 || share.value >= (shares[at - 1]?.value ?? 0)),
  );
}

/** Months are stages of one thing only where the load beside them stays the same: each such pair by itself. */
function byMonths(table: TableReading): StagedMeasure[] {
  const { header, rows } = table;
  const months = monthsAlong(rows.map(([label]) => label));
  if (months.length === 0) return [];
  const remarked = remarkedRows(header, rows);
  return header.slice(1).flatMap((name, column) => {
    const story = measure(
      name,
      months.map((one) => ({ ...one, isLettered: true as const })),
      ({ index }) => ({
        cell: rows[index]![column + 1],
        row: rows[index]!,
        isRemarked: remarked.has(rows[index]!),
      }),
    );
    return story.flatMap(({ cells, ...rest }) =>
      cells.slice(1).flatMap((later, at) => {
        const pair = [cells[at]!, later];
        return isSameLoad(table, cells[at]!.row, later.row) ? [{ ...rest, cells: pair }] : [];
      }),
    );
  });
}

function byRows({ header, rows }: TableReading): StagedMeasure[] {
  const stages = stagesOf(
    rows.map(([label]) => label),
    header[0]?.text ?? '',
  );
  if (
    stages.length === 0 ||
    header.some(
      ({ text }, column) =>
        CONDITION.test(text) &&
        !isRolledOut(rows, column) &&
        rows.some((row) => row[column]?.text !== rows[0]![column]?.text),
    )
  )
    return [];
  const remarked = remarkedRows(header, rows);
  return header.slice(1).flatMap((name, column) =>
    measure(name, stages, ({ index }) => ({
      cell: rows[index]![column + 1],
      row: rows[index]!,
      isRemarked: remarked.has(rows[index]!),
    })),
  );
}

/** Whether a name tells of a change; a `hit ratio` is measured. */
const isOfChange = (name: string): boolean =>
  CHANGE.test(name.split('(')[0]!.replace(/\b(?:hit|miss|success|acceptance|utili[sz]ation) ratio/gi, ''));

/** What is done rather than reached: the stages' own plans, costs and durations. */
const NOT_MEASURED = /计划|预算|投入|投资|工期|人天|budget|effort|planned|capex/i;

function measure(
  name: Passage | undefined,
  stages: readonly Staged[],
  at: (stage: Staged) => {
    readonly cell: Passage | undefined;
    readonly row: readonly Passage[];
    readonly isRemarked: boolean;
  },
): StagedMeasure[] {
  if (name === undefined || isGoal(name.text) || isOfChange(name.text) || NOT_MEASURED.test(name.text)) return [];
  const [mention] = name.mentions;
  if (mention !== undefined && isCountedIn(name.text.slice(0, mention.start))) return [];
  const better = betterOf(name);
  if (better === undefined) return [];
  const cells = stages.flatMap((stage): StagedCell[] => {
    const { cell, row, isRemarked } = at(stage);
    const quantity = cell === undefined ? undefined : levelIn(cell);
    if (cell === undefined || quantity === undefined) return [];
    return [
      {
        stage: stage.stage,
        label: stage.label,
        cell,
        quantity,
        unit: quantity.unit ?? name.labelUnit?.unit,
        row,
        isRemarked,
      },
    ];
  });
  const isStory = cells.length < 2 || !stages[0]?.isLettered || !isWorseCell(better, cells[0]!, cells.at(-1)!);
  return cells.length < 2 || !isStory ? [] : [{ name, better, cells }];
}

/** The one value of a cell; changes, bounds and ranges are none. */
function levelIn(cell: Passage): Quantity | undefined {
  const [first, ...more] = cell.quantities;
  if (first === undefined || more.length > 0 || first.sign !== undefined || first.bound !== undefined) return undefined;
  if (first.high !== first.value || !isTie(cell.text.slice(0, first.start)) || isGoal(cell.text)) return undefined;
  return first.unit !== undefined || cell.text.slice(first.end).trim() === '' ? first : undefined;
}

/** Less than this share of a value is noise. */
const NOISE = 0.01;

/** Whether `later` is worse than `earlier`, by more than rounding and noise. */
export function isWorseCell(better: Polarity, earlier: StagedCell, later: StagedCell): boolean {
  if (!comparable(earlier.unit, later.unit)) return false;
  const [a, b] = [intervalOf(earlier), intervalOf(later)];
  const least = isMuchMoreLost(better, earlier, later) ? 0 : NOISE * Math.abs(a.low);
  return better === 'higher' ? b.high < a.low - least : b.low > a.high + least;
}

/** Rates near 100% are told by what is lost: from 99.91% to 99.42% six times as many fail. */
function isMuchMoreLost(better: Polarity, earlier: StagedCell, later: StagedCell): boolean {
  const [a, b] = [earlier, later].map(({ quantity, unit }) => (unit?.family === 'ratio' ? 100 - quantity.value : -1));
  return better === 'higher' && a! > 0 && a! < NEARLY_ALL && b! >= MUCH_MORE * a!;
}

/** In per cent. */
const NEARLY_ALL = 5;
const MUCH_MORE = 2;

function intervalOf({ quantity, unit }: StagedCell): Interval {
  const { low, high } = rounded(quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor, high: high * factor };
}
