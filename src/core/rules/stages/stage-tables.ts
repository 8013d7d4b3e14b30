import type { SlideBody } from '../../deck/deck';
import type { Interval, Quantity } from '../../numbers/quantity';
import { rounded } from '../../numbers/quantity';
import { comparable, type Unit } from '../../numbers/units';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { betterOf, type Polarity } from '../reading/polarity';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { CHANGE } from '../reading/table-readings';
import { isCountedIn, isGoal, isTie } from '../reading/ties';
import { type LabelledStage, STAGE_HEADING } from './listed-stages';
import { isCountOfAll, isCourseOfCrisis } from './no-steps';
import { isSameLoad, monthsAlong } from './rollouts';
import { beforeAndAfter, stagesOf } from './stage-labels';
import { isRemarkedAt } from './stage-reasons';

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
  /** The whole of what is measured, as it stands. */
  readonly measured?: string;
  /** The catalogue's id of what is measured. */
  readonly indicator?: string;
  /** Which way would have been better. */
  readonly better: Polarity;
  readonly earlier: StagedCell;
  readonly later: StagedCell;
  /** It was no worse than this at the first stage, and a later stage is better than the first: told as a step of a way up. */
  readonly isMadeUpFor?: boolean;
}

/** A row or column of a table whose other side are stages. */
export interface StagedMeasure {
  /** The cell that names what is measured. */
  readonly name: Passage;
  readonly better: Polarity;
  /** In the order of the stages. */
  readonly cells: readonly StagedCell[];
}

const known = new ListPerBody((body): readonly StagedMeasure[] => foundIn(readSlide(body).tables, measuresIn));

/** What the tables of a slide measure from stage to stage, where one way is better. */
export const stagedMeasures = (body: SlideBody): readonly StagedMeasure[] => known.of(body);

const measuresIn = (table: TableReading): StagedMeasure[] => [
  ...byColumns(table),
  ...byRows(table),
  ...byMonths(table),
];

function byColumns({ header, rows, context }: TableReading): StagedMeasure[] {
  const named = stagesOf(header.slice(1), header[0]?.text ?? '');
  const found = named.length > 0 ? named : beforeAndAfter(header.slice(1), context);
  const stages = found.map((one) => ({ ...one, index: one.index + 1 }));
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
const CONDITION =
  /负载|场景|流量|数据集|题目|并发|机型|卡型|硬件|模型|workload|traffic|scenario|dataset|question|task|concurrency|load$|\b(?:hardware|model|GPU type|card type)s?\b/i;

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

/** `| # | Step |`: the stages have their names beside their numbers. */
const NUMBER_COLUMN = /^ ?(?:#|no\.?|序号|编号)? ?$/i;

function stagesDown({ header, rows }: TableReading): LabelledStage[] {
  const corner = header[0]?.text ?? '';
  const named = header[1]?.text ?? '';
  const isBeside = NUMBER_COLUMN.test(corner) && STAGE_HEADING.test(named);
  const stages = stagesOf(
    rows.map(([label]) => label),
    isBeside ? named : corner,
  );
  return isBeside ? stages.map((stage) => ({ ...stage, label: rows[stage.index]![1] ?? stage.label })) : stages;
}

function byRows(table: TableReading): StagedMeasure[] {
  const { header, rows } = table;
  const stages = stagesDown(table);
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
  CHANGE.test(name.split('(')[0]!.replace(/\b(?:hit|miss|success|acceptance|utili[sz]ation) ratio|达成率/gi, ''));

/** What is done rather than reached: the stages' own plans, costs and durations. */
const NOT_MEASURED = /计划|预算|投入|投资|工期|人天|budget|effort|planned|capex/i;

/** What each step of a course takes for itself, unless it is known as what a user waits for. */
const OF_A_STEP = /延迟|时延|等待|排队|能耗|功耗|latency|delay|wait|energy|power/i;
const withoutTerms = (name: string): string =>
  /\bT?P\d{2}|TTFT|TPOT|TBT|E2E|端到端|首字|首 ?token|end-to-end/i.test(name) ? '' : name;

function measure(
  name: Passage | undefined,
  stages: readonly LabelledStage[],
  at: (stage: LabelledStage) => {
    readonly cell: Passage | undefined;
    readonly row: readonly Passage[];
    readonly isRemarked: boolean;
  },
): StagedMeasure[] {
  if (name === undefined || isGoal(name.text) || isOfChange(name.text) || NOT_MEASURED.test(name.text)) return [];
  if (isCountOfAll(name.text) || isCourseOfCrisis(stages.map(({ label: { text } }) => text))) return [];
  const [mention] = name.mentions;
  if (mention !== undefined && isCountedIn(name.text.slice(0, mention.start))) return [];
  const better = betterOf(name);
  if (better === undefined || (stages[0]?.isListed && OF_A_STEP.test(withoutTerms(name.text)))) return [];
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
        isRemarked: isRemarked || isRemarkedAt(cell.text, quantity.end),
      },
    ];
  });
  const isStory = cells.length < 2 || !stages[0]?.isLettered || !isWorseCell(better, cells[0]!, cells.at(-1)!);
  return cells.length < 2 || !isStory ? [] : [{ name, better, cells }];
}

/** `43%（下降 4 个百分点）`: the change is told beside the value. */
const CHANGE_AFTER = /^ ?\((?:[-+−↓↑]|[下上]降|[下上]升|提升|环比|较上|down |up )[^()]{0,24}\) ?$/i;

/** The one value of a cell; changes, bounds and ranges are none. */
function levelIn(cell: Passage): Quantity | undefined {
  const [first, ...more] = cell.quantities;
  if (
    first === undefined ||
    (more.length > 0 && !CHANGE_AFTER.test(cell.text.slice(first.end))) ||
    first.sign !== undefined ||
    first.bound !== undefined
  )
    return undefined;
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
const MUCH_MORE = 1.5;

function intervalOf({ quantity, unit }: StagedCell): Interval {
  const { low, high } = rounded(quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor, high: high * factor };
}
