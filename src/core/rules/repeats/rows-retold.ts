import type { Deck, Slide } from '../../deck/deck';
import { isExact, type Quantity } from '../../numbers/quantity';
import { digitsOf, significant } from '../reading/digits';
import { foundIn } from '../reading/found-in';
import { grouped } from '../reading/grouped';
import { unitUnder } from '../reading/header-units';
import { isSame, type Measure, measureOf } from '../reading/measure';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { CHANGE } from '../reading/table-readings';
import { isGoal } from '../reading/ties';
import { type MeasureName, measureName } from './measure-names';

/** A value in the column of a stage. */
interface Cell {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly measure: Measure;
}

/** A row whose columns are stages, quarters or releases that are called by a number. */
interface Row {
  readonly name: MeasureName;
  readonly table: TableReading;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A value of a row, and another that a later table gives of the same row and column. */
export interface CellTwice {
  readonly earlier: Cell & { readonly slide: Slide };
  readonly later: Cell & { readonly slide: Slide };
}

/**
 * `| Interval (min) | 180 | 30 |` under M0 and M1, and `| Checkpoint interval (min) | 180 | 60 | 30 |` under M0 to M2: two rows
 * of one name that agree at one stage and at one stage do not.
 */
export function rowsRetold({ slides }: Deck): CellTwice[] {
  const all = rows.on(slides).flatMap(({ slide, found }) => found.map((row) => ({ ...row, slide })));
  return [...grouped(all, keyOf).values()].flatMap((alike) =>
    alike.length > MOST_ALIKE ? [] : alike.flatMap((later) => cellsTwice(alike, later)),
  );
}

/** More rows of one name are those of many tests. */
const MOST_ALIKE = 8;

/** What two rows share whose names may be long and short of one: their unit and how the name ends. */
function keyOf({ name, cells }: Row): string {
  const [first] = cells.values();
  return `${first!.measure.kind} ${name.statistic} ${name.words.at(-1)!.slice(-2)}`;
}

type Placed = Row & { readonly slide: Slide };

/** The first cell before that `later` contradicts, where every row before that may be it says so. */
function cellsTwice(alike: readonly Placed[], later: Placed): CellTwice[] {
  const meant = alike.filter((one) => one.slide.index < later.slide.index && isEndOf(one.name, later.name));
  // Of two rows of one table each has a name of its own.
  const isOneEach =
    new Set(meant.map(({ table }) => table)).size === meant.length &&
    !alike.some(
      (one) => one !== later && one.table === later.table && meant.some(({ name }) => isEndOf(name, one.name)),
    );
  const differing = meant.map((row) => differingStage(row, later));
  const [stage] = differing;
  if (!isOneEach || stage === undefined || differing.some((one) => one !== stage)) return [];
  const { cells, slide } = meant[0]!;
  return [{ earlier: { ...cells.get(stage)!, slide }, later: { ...later.cells.get(stage)!, slide: later.slide } }];
}

const isEndOf = ({ words: a }: MeasureName, { words: b }: MeasureName): boolean => {
  const [long, short] = a.join(' ').length < b.join(' ').length ? [b, a] : [a, b];
  return long.join(' ').endsWith(short.join(' '));
};

/** The only stage at which two rows differ that agree at another. */
function differingStage({ cells: a }: Row, { cells: b }: Row): string | undefined {
  const common = [...a.keys()].filter((stage) => b.has(stage));
  const [stage, ...more] = common.filter((one) => !isSame(a.get(one)!, b.get(one)!));
  const agreeing = common.filter((one) => one !== stage && isTelling(a.get(one)!));
  return stage === undefined || more.length > 0 || agreeing.length === 0 || !areNear(a.get(stage)!, b.get(stage)!)
    ? undefined
    : stage;
}

/** Two rows agree by chance where the number has one digit. */
const isTelling = ({ passage, quantity }: Cell): boolean => significant(digitsOf(passage, quantity)).length > 1;

const areNear = ({ quantity: a, measure: one }: Cell, { quantity: b, measure: other }: Cell): boolean => {
  const ratio = (a.value * one.factor) / (b.value * other.factor);
  return ratio <= NEAR && ratio >= 1 / NEAR;
};
const NEAR = 2.5;

const rows = new ListPerBody((body): readonly Row[] => foundIn(readSlide(body).tables, rowsIn));

/** `M1`, `Q3`, `Stage 2`, 阶段三: a time of the story, not a card or a format. */
const CALLED =
  /^[ *]{0,3}((?:[A-Z]|H|Q)\d|v\d{1,2}(?:\.\d{1,2})?|(?:stage|phase|step|release|阶段) ?(?:\d{1,2}|[一二三四五六七八九])(?:\.\d)?|第[一二三四五六七八九][阶步期][段]?)[ *]{0,3}$/i;
/** What a table was measured under, so that another may have other values. */
const TEST =
  /压测|测试|实验|并发|对比|试点|\b(?:load|tests?|bench\w*|concurren\w*|experiments?|pilot|simulat\w*|forecast|plan\w*)\b/i;

function rowsIn(table: TableReading): Row[] {
  const stages = table.header.map(({ text }) => CALLED.exec(text)?.[1]?.toLowerCase().replace(/ /g, ''));
  if (stages.filter((stage) => stage !== undefined).length < 2 || table.context.some((text) => TEST.test(text)))
    return [];
  return table.rows.flatMap((row): Row[] => {
    const [label] = row;
    const name =
      label === undefined || isGoal(label.text) || CHANGE.test(label.text) ? undefined : measureName(label.text);
    if (label === undefined || name === undefined) return [];
    const cells = new Map<string, Cell>();
    row.forEach((passage, at) => {
      const stage = stages[at];
      const [quantity, ...more] = passage.quantities;
      if (stage === undefined || quantity === undefined || more.length > 0) return;
      const measure = measureOf(unitUnder(label, quantity.unit), label);
      if (measure !== undefined && isExact(quantity) && !quantity.approximate)
        cells.set(stage, { passage, quantity, measure });
    });
    return cells.size > 1 ? [{ name, table, cells }] : [];
  });
}
