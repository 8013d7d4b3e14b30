import type { Mention } from '../../indicators/mentions';
import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { tokensPerMoney, unitUnder } from './header-units';
import type { LabelUnit } from './label-unit';
import type { Passage } from './passage';
import { isChange, type Reading } from './reading';
import type { TableReading } from './slide-reading';
import { isCountedIn, isGoal, isTie } from './ties';

/** Columns whose numbers are no values of the row's indicator. */
export const ASIDE =
  /^(?:#|no\.?|依据|理由|原因|basis|reason|rationale|why|序号|编号|排名|rank|备注|说明|解释|描述|定义|notes?|remarks?|description|definition|来源|source|出处|日期|时间|(?:观察|持续|统计|采样|评估|检测|冷却)?(?:窗口|周期|间隔)|(?:持续|冷却|保持)(?:时间|时长)?(?:要求)?|(?:sampling |observation |evaluation )?(?:window|interval)|sustained(?: for)?|hold(?: time)?|cool-?down|date|year|版本|version|权重|weight|得分|评分|打分|分数|scores?|points|ratings?|优先级|priority|页码?|pages?|slides?|阶段|stage|场景|scenario|适用场景|硬件|hardware|gpu|模型|model|配置|config(?:uration)?|并发数?|concurrency|batch(?: size)?|[票人次份条件]数|得票数?|数量|样本数?|工单数?|提及(?:次数|数)?|频次|次数|起数|events|occurrences|incidents|votes?|mentions|answers|responses|respondents|replies|people|tickets|samples|runs|counts?|number)$/i;
/** Whether the numbers under `header` are of something else than what their rows name. */
export const isAside = (header: Passage | undefined): boolean => ASIDE.test((header?.text ?? '').split('(')[0]!.trim());

/** Columns whose numbers tell how much has changed, how many times as much it is, or what is spare or lost: no values of the row's name. */
export const CHANGE =
  /提升|改善|变化|增幅|降幅|涨幅|增长|下降|降低|节省|损失|损耗|差异|差距|差[额值]|^ ?(?:相)?差 ?(?:\(|$)|加速比|倍[数率]|比例|占比|余量|[裕富]余?量|停机|宕机|达成|完成|保持|相比|对比|improve|change|gain|speed-?up|delta|difference|Δ|\bvs\b|reduction|saving|increase|decrease|loss|headroom|slack|(?<!gross |profit |operating |net )\bmargin\b|\bspare\b|downtime|relative|ratio|\bfactor\b|\bmultiple\b|retained|of (?:the )?(?:target|plan|goal|baseline)/i;
/** What may follow a bare number in a cell; a word there would be what it counts. */
export const BARE_END = /^ *(?:$|[,，;；()→/|*]|->|=>|到|至|to )/;
const UNIT_COLUMN = /^(?:单位|计量单位|units?)$/i;

/** Which column gives the units of the rows, by its name or because units are all that it holds; negative where none does. */
export function unitColumnOf({ header, rows }: Pick<TableReading, 'header' | 'rows'>): number {
  const named = header.findIndex(({ text }) => UNIT_COLUMN.test(text.trim()));
  return named >= 0 || rows.length < 2
    ? named
    : header.findIndex((_, column) => column > 0 && holdsUnits(rows, column));
}

/** `| P99 TTFT | ms | 1,860 |`, `| GPU 利用率 | SM_ACTIVE，% | 23.2 |`: no numbers, and a unit in most rows. */
function holdsUnits(rows: TableReading['rows'], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] ?? []);
  if (cells.some(({ text }) => /^ ?[\d$¥€+-]/.test(text) || text.length > LONGEST_UNIT)) return false;
  const units = cells.filter(({ labelUnit }) => labelUnit !== undefined);
  return (
    units.length > 1 && 2 * units.length > cells.length && cells.every(({ quantities }) => quantities.length === 0)
  );
}

const LONGEST_UNIT = 32;
const INDICATOR_COLUMN = /指标|metric|indicator|项目|维度|measure|kpi|参数/i;

/** The indicator values in the cells of a table; the indicator stands in the row's label or the column's header. */
export function tableReadings(table: TableReading): Reading[] {
  const unitColumn = unitColumnOf(table);
  return table.rows.flatMap((row) =>
    row.flatMap((cell, column) =>
      column === 0 || isOfAgenda(table, column) ? [] : cellReadings(table, row, cell, column, unitColumn),
    ),
  );
}

/** `| 部分 | 页码 | 时长（分钟） |`, `| Part | Slides | Minutes |`: how long one talks of what a row names, not what it takes. */
function isOfAgenda({ header }: TableReading, column: number): boolean {
  if (!header.some(({ text }) => PAGES.test(text))) return false;
  const { text = '', labelUnit: label } = header[column] ?? {};
  return MINUTES.test(text) || (label?.unit.family === 'time' && label.unit.factor === 60);
}

const PAGES = /^ ?(?:页码?|页数|页面|幻灯片|slides?|pages?|slide numbers?) ?$/i;
const MINUTES = /^ ?(?:minutes?|mins?|time|duration|length|时长|时间|用时|分钟) ?(?:\([^()]{1,12}\))? ?$/i;

function cellReadings(
  table: TableReading,
  row: readonly Passage[],
  cell: Passage,
  column: number,
  unitColumn: number,
): Reading[] {
  const quantities = values(cell);
  if (quantities.length === 0) return [];
  const header = table.header[column];
  const label = labelOf(table, row, column);
  if (cell.mentions.length > 0 || column === unitColumn || isAside(header)) return [];
  const named = namedBy(table, label, header);
  if (named === undefined || (quantities[0]!.unit === undefined && givesScores(table))) return [];
  if (WISH.test(label.text) && header?.mentions.length === 0 && quantities.every(({ unit }) => unit === undefined))
    return [];
  const given = inheritedUnit(header, label, unitColumn < 0 ? undefined : row[unitColumn], table);
  const isMisfit = given?.label.unit.family !== undefined && !named.families.includes(given.label.unit.family);
  if (isMisfit && saysOfOther(given.passage, header, label, table)) return [];
  // `项目（kW）` is of most rows, and not of `PUE`.
  const inherited = isMisfit && given.passage === table.header[0] ? undefined : given;
  const ownChange = CHANGE.test(header?.text ?? '') || CHANGE.test(label.text);
  return quantities.map((quantity) =>
    reading(cell, quantity, named, inherited, ownChange || isChange(cell, quantity), header, label),
  );
}

/** Whether a unit that cannot measure what a cell is named by says by where it stands that something else is measured. */
function saysOfOther(
  unitOf: Passage,
  header: Passage | undefined,
  label: Passage,
  { header: [corner] }: TableReading,
): boolean {
  // `| IT 功率（kW） | 140 |` under a stage that is called 吞吐: the row tells what it is of.
  if (unitOf === label) return label.mentions.length === 0;
  // `| Partition | P90 (min) |` over `MIG instances`: the row is a thing, and its column says what is measured of it.
  const name = corner?.text.trim() ?? '';
  return unitOf === header && header.mentions.length === 0 && name !== '' && !INDICATOR_COLUMN.test(name);
}

/** `Lower TTFT`, `更高的吞吐`: what is wished for, with how many wish it. */
const WISH =
  /^[ *]{0,3}(?:(?:lower|faster|better|higher|shorter|more|less|cheaper|stable) |更(?:[低高快短稳好]|便宜))/i;

function reading(
  passage: Passage,
  quantity: Quantity,
  mention: Mention,
  inherited: { passage: Passage; label: LabelUnit } | undefined,
  change: boolean,
  header: Passage | undefined,
  label: Passage,
): Reading {
  const own = quantity.unit;
  const sources = [header?.text ?? '', label.text];
  const unit = own ?? given(inherited) ?? (mention.unit && (scaled(label) ?? scaled(header) ?? mention.unit));
  return {
    mention,
    quantity,
    passage,
    role: change ? 'change' : 'level',
    goal: [...sources, passage.text].some(isGoal),
    sources,
    unit,
    unitAt:
      own === undefined && inherited !== undefined
        ? { passage: inherited.passage, range: inherited.label.range }
        : undefined,
  };
}

/** The unit under a name; `tokens/$ (million)` gives it, and beside it what is counted. */
function given(inherited: { passage: Passage; label: LabelUnit } | undefined): Unit | undefined {
  const counted = inherited === undefined ? undefined : tokensPerMoney(inherited.passage.text);
  return counted !== undefined && counted.factor > 1 ? counted : inherited?.label.unit;
}

/** Rows that are things to do or to go by, and not what is measured: `6. Resume, check MFU | 3` under `Minutes`, 能效调度 under 功率. */
const ACTIONS =
  /^ ?(?:signals?(?: tried)?|triggers?|alerts?|alarms?|信号|触发(?:条件|信号)?|告警(?:项|规则)?|steps?|actions?|tasks?|stages?|phases?|步骤|操作|动作|事项|任务|阶段|优化项)(?: ?[(/].*)?$/i;

/** `Tokens per dollar (million)`: the unit that a name has by itself, with what is counted in brackets. */
const scaled = (name: Passage | undefined): Unit | undefined => unitUnder(name, undefined);

/** The one indicator that a cell is about, or undefined when row and column leave it open. */
function namedBy(table: TableReading, label: Passage, header: Passage | undefined): Mention | undefined {
  const byRow = ACTIONS.test(table.header[0]?.text ?? '') ? undefined : only(label);
  const byColumn = header === undefined ? undefined : only(header);
  if (byRow === undefined || byColumn === undefined) return byRow ?? byColumn;
  return INDICATOR_COLUMN.test(table.header[0]?.text ?? '') ? byRow : byColumn;
}

/** The cell that says what a row is: one before `column` under a header that says so (`观测指标`), else the first. */
export function labelOf({ header }: Pick<TableReading, 'header'>, row: readonly Passage[], column: number): Passage {
  const at = header.findIndex((cell, index) => index > 0 && index < column && INDICATOR_COLUMN.test(cell.text));
  const cell = at < 0 ? undefined : row[at];
  return cell === undefined || cell.quantities.length > 0 ? row[0]! : cell;
}

/** `时延分`: the name tells what was scored. */
const SCORED = /^ ?(?:得?分(?![位钟辨析布])|评分|指数|排名|\(?归一化|\(?(?:score|points|index|rank|normali[sz]ed)\b)/i;

const QUOTIENT = /[\w\u3400-\u9fff)] ?÷ ?[A-Za-z\u3400-\u9fff]/;

function only(passage: Passage): Mention | undefined {
  const named = passage.mentions.filter(
    (mention) =>
      !isCountedIn(passage.text.slice(0, mention.start)) &&
      !SCORED.test(passage.text.slice(mention.end)) &&
      !hasOwnValue(passage, mention),
  );
  // `P99 TTFT ÷ SLO`: what two values give.
  if (QUOTIENT.test(passage.text)) return undefined;
  const [first, ...rest] = named;
  return rest.every((mention) => mention.indicator === first?.indicator) ? first : undefined;
}

/** `Facility, PUE 1.25`, `Decode, TPOT 25 ms (tok/s)`: under which condition, not what the numbers of the row are. */
const hasOwnValue = ({ text, quantities }: Passage, mention: Mention): boolean =>
  quantities.some(
    ({ start, decimals, unit }) =>
      (decimals > 0 || unit?.family === 'time') &&
      start > mention.end &&
      /^ ?(?:[=:@≤<]|of|at)? ?$/.test(text.slice(mention.end, start)),
  ) ||
  // `Recompute at 38% MFU`
  quantities.some(
    ({ start, end, unit }) =>
      unit?.family !== undefined &&
      mention.families.includes(unit.family) &&
      /\b(?:at|@) $/i.test(text.slice(0, start)) &&
      /^ ?$/.test(text.slice(end, mention.start)),
  );

/** The unit for a bare number: of the column's header, the row's label, the row's unit column, or the caption. */
function inheritedUnit(
  header: Passage | undefined,
  label: Passage,
  unitCell: Passage | undefined,
  table: TableReading,
): { passage: Passage; label: LabelUnit } | undefined {
  const corner = table.header[0];
  // `| Hours | Q1 run |` over rows of words: what the values are in.
  const isUnit =
    corner !== undefined && TIME_UNITS.test(corner.text) && !table.rows.some(([row]) => /\d/.test(row?.text ?? ''));
  for (const passage of [unitCell, header, unlessTime(label), isUnit ? corner : unlessTime(corner)]) {
    const found = isExcepted(passage, label) ? undefined : passage?.labelUnit;
    if (found !== undefined) return { passage: passage!, label: found };
  }
  return undefined;
}

/** `(kW, except PUE)`, （kW，PUE 除外）: the rows that a unit is not of. */
function isExcepted(source: Passage | undefined, label: Passage): boolean {
  const named = source === undefined || source === label ? undefined : exceptedIn(source.text);
  if (named === undefined) return false;
  const row = label.text.trim().toLowerCase();
  return label.mentions.some(({ text }) => named.includes(text.toLowerCase())) || (row !== '' && named.includes(row));
}

function exceptedIn(text: string): string | undefined {
  const before = EXCEPTED.exec(text);
  if (before !== null) return text.slice(Math.max(0, before.index - NAMES), before.index).toLowerCase();
  const after = EXCEPT.exec(text);
  const from = after === null ? 0 : after.index + after[0].length;
  return after === null ? undefined : text.slice(from, from + NAMES).toLowerCase();
}

const EXCEPT = /\b(?:except|excluding|other than|apart from|but not)\b|除/i;
const EXCEPTED = /除外|例外|不算/;
/** How long the names of such rows may be. */
const NAMES = 24;

/** `Month`, `Day`, `Year`: what the rows are, or all of them together, not the unit of their values. */
const unlessTime = (passage: Passage | undefined): Passage | undefined =>
  passage !== undefined && TIME_NAME.test(passage.text) ? undefined : passage;
const TIME_NAME =
  /^[ *]{0,3}(?:(?:full|whole|the|this|last|all) )?(?:years?|quarters?|months?|weeks?|days?|hours?|minutes?|年|月|周|天|日|时|小时|分钟?)[ *]{0,3}$/i;

const TIME_UNITS = /^[ *]{0,3}(?:hours|minutes|小时|分钟)[ *]{0,3}$/i;

/** `| 维度 | 权重 | A | B |`, a table under 打分: its bare numbers are marks. */
const givesScores = ({ header, context }: TableReading): boolean =>
  header.some(({ text }) => /^(?:权重|weights?)$/i.test(text.trim())) || SCORES.test(context.at(-1) ?? '');
const SCORES = /[打评得]分(?!钟|布|位|析)|\b(?:scores?|scoring|scorecard|ratings?)\b/i;

/** `mean over 10 min`, `5 分钟均值`: the time that a value is taken over. */
function isWindow({ text }: Passage, { unit, start, end }: Quantity): boolean {
  if (unit?.family !== 'time') return false;
  return WINDOW_BEFORE.test(text.slice(0, start)) || WINDOW_AFTER.test(text.slice(end));
}
const WINDOW_BEFORE =
  /(?:\b(?:mean|average|avg|median|max|min|sum|samples?|sampled|P\d{2}) (?:over|in|of|per|within|every)(?: the last| any)?|(?:过去|最近|每隔?)) ?$/i;
const WINDOW_AFTER =
  /^ ?(?:的? ?(?:均值|平均|滑动|窗口|采样|粒度|内的?)|(?:windows?|averages?|avg|means?|moving|rolling|sampl(?:es?|ing)|intervals?|resolution)\b)/i;

/** The quantities that a cell gives as its value: the first, and what an arrow or 到 ties to it. */
function values(cell: Passage): readonly Quantity[] {
  const [first] = cell.quantities;
  if (first === undefined || !isTie(cell.text.slice(0, first.start)) || isWindow(cell, first)) return [];
  // `277.8 / (tok/s)`: a constant of a formula.
  if (/^ ?[/÷×*] ?\(/.test(cell.text.slice(first.end))) return [];
  if (first.unit === undefined && !BARE_END.test(cell.text.slice(first.end))) return [];
  const paired = cell.pairs.filter((pair) => pair.from.start === first.start).map((pair) => pair.to);
  return [first, ...paired];
}

/** `| Energy per token | 81,600 W ÷ 91,200 tok/s |`: what the value is reckoned from. */
export const isOperand = ({ passage: { place, text }, quantity: { start, end } }: Reading): boolean =>
  place === 'cell' &&
  (/^ ?[÷×*/] ?[(（]?[$¥]?\d/.test(text.slice(end)) || /\d[^÷×*/=]{0,16} [÷×*/] ?$/.test(text.slice(0, start)));
