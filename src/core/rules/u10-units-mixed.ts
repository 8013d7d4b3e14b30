import { inPartsOf } from '../numbers/compound-times';
import type { Dimension, Unit } from '../numbers/units';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { foundIn } from './reading/found-in';
import type { LabelUnit } from './reading/label-unit';
import type { Passage } from './reading/passage';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';
import { foreignTimes, timesInThousands } from './units/foreign-times';
import { type Cell, cellOf, LEAST_ITEMS, type MixedCell, mixedCells, OF_LISTS } from './units/mixed-cells';
import { cellsOffByThousand, type OddCell } from './units/odd-cells';
import { type PrefixSlip, prefixSlips } from './units/prefix-slips';
import { perMillionIn, perThousandIn } from './units/price-cells';

export const unitsMixed: SlideRule = {
  id: 'U10',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Units mixed in one series', zh: '同列单位混用' },
  why: {
    en: 'Readers compare the digits of a column before they look at the units: $0.03/1K tokens looks nine times cheaper than $0.27/M and is a hundred times dearer.',
    zh: '读者先比较一列里的数字再看单位：$0.03/1K tokens 看上去比 $0.27/M 便宜九倍，实际贵一百多倍。',
  },
  bad: [
    { lang: 'zh', text: '| 模型A | $0.03/1K tokens |\n| 模型B | $0.27/M tokens |' },
    { lang: 'en', text: '| A | 450 ms |\n| B | 1.2 s |' },
    { lang: 'zh', text: '| 介质 | 容量（GB） |\n|---|---|\n| HBM | 640 |\n| 分布式文件系统 | 500 TB |' },
    { lang: 'zh', text: '| 地区 | 电价（元/kWh） |\n|---|---|\n| 贵州 | 0.42 |\n| 得州 | 58 美元/MWh |' },
    { lang: 'zh', text: '| 路径 | 时延（μs） |\n|---|---|\n| 同机 | 0.7 |\n| 跨楼 | 0.06 ms |' },
    {
      lang: 'zh',
      text: '| 云 | 价格 |\n|---|---|\n| 甲 | 1.6 美元/卡时 |\n| 乙 | 1.9 美元/卡时 |\n| 丙 | 1,150 美元/卡月 |',
    },
    {
      lang: 'en',
      text: '| Cloud | Price |\n|---|---|\n| a | $1.6/GPU-hour |\n| b | $1,150/GPU-month |\n| c | $2.1/GPU-hour |',
    },
    { lang: 'en', text: '| Engine | TTFT |\n|---|---|\n| a | 450 ms |\n| b | 0.3 s |\n| c | 380 ms |' },
  ],
  good: [
    { lang: 'zh', text: '| 模型A | $30/M tokens |\n| 模型B | $0.27/M tokens |' },
    { lang: 'en', text: '| A | 0.45 s |\n| B | 1.2 s |' },
    { lang: 'zh', text: '| 指标 | 数值 |\n|---|---|\n| TTFT | 1.2 s |\n| TBT | 45 ms |' },
    { lang: 'zh', text: '| 步骤 | 耗时 |\n|---|---|\n| 拉镜像 | 22 s |\n| KV 传输 | 29 ms |' },
    { lang: 'en', text: '| Item | Price |\n|---|---|\n| H100 | $2.5/h |\n| L4 | $0.6/h |\n| Support | $1,500/month |' },
    { lang: 'en', text: '| Step | Time |\n|---|---|\n| Prefill | 320 ms |\n| Restart | 2.2 s |' },
    { lang: 'en', text: '| Level | Latency |\n|---|---|\n| L1 | 1 ns |\n| SSD | 100 µs |' },
    {
      lang: 'en',
      text: '| Run | After 4 h | Memory (GB) |\n|---|---|---|\n| a | 12 min | 80 GiB |\n| b | 9 min | 640 (8 × 80 GB) |',
    },
  ],
  check: ({ body }) => {
    const { texts, tables } = readSlide(body);
    const found = [...foundIn(tables, mixedIn), ...mixedLists(texts)];
    const told = new Set(found.map(({ span }) => span.start));
    const slips = prefixSlips(texts, tables).map(alikeBut);
    return [...found, ...slips.filter(({ span }) => !told.has(span.start))];
  },
};

/** `5.7 W` beside 5.6 kW: nobody can tell which unit was meant but by the others. */
function alikeBut({ passage, quantity, other }: PrefixSlip): RuleFinding {
  const where = passage.spanOf(quantity);
  const text = message(
    '{0} is far from {1} beside it, though the digits are alike. Check its unit.',
    passage.quote(quantity),
    other.passage.quote(other.quantity),
  );
  return { span: where, number: where, message: text };
}

const LABEL_BEFORE = /^[^:。；;]{1,40}: ?(?:about |约 ?)?$/i;

/** `- Pool A: $0.63 per million tokens`, `- Pool C: $0.00012 per thousand tokens`: one item of a list in a unit of its own. */
function mixedLists(texts: readonly Passage[]): RuleFinding[] {
  const lists: Cell[][] = [[]];
  for (const passage of texts) {
    const [quantity, ...more] = passage.quantities;
    const isItem =
      quantity !== undefined &&
      more.length === 0 &&
      OF_LISTS.has(quantity.unit?.family) &&
      LABEL_BEFORE.test(passage.text.slice(0, quantity.start));
    if (!isItem) {
      lists.push([]);
      continue;
    }
    const last = lists.at(-1)!.at(-1);
    const isNext =
      last !== undefined &&
      last.unit.family === quantity.unit!.family &&
      last.passage.context.join() === passage.context.join();
    const item = { passage, quantity, unit: quantity.unit! };
    if (last === undefined || isNext) lists.at(-1)!.push(item);
    else lists.push([item]);
  }
  return lists.flatMap((list) => {
    const found = list.length < LEAST_ITEMS ? [] : mixed(list, false);
    return found.length === 1 ? found : [];
  });
}

function mixedIn(table: TableReading): RuleFinding[] {
  const against = [...againstLabels(table), ...cellsOffByThousand(table).map(offByThousand)];
  const told = new Set(against.map(({ span }) => span.start));
  const others = [
    ...mixedColumns(table),
    ...mixedRows(table),
    ...timesInThousands(table).map(({ cell, target }) => finding(cell, target)),
    ...foreignTimes(table).map(asHint),
  ];
  return [...against, ...others.filter(({ span: { start } }) => !told.has(start) && told.add(start))];
}

/** `| P95 TTFT | 1,480 ms | 1,120 ms | 0.78 s | 640 ms |`: one cell in a unit of its own, in a row that is of one indicator. */
function mixedRows({ rows }: TableReading): RuleFinding[] {
  return rows.flatMap((row) => {
    const cells = row.slice(1).flatMap(cellOf);
    // What tokens cost is one thing, whatever the row is called.
    const isOfOne = row[0]?.mentions.length === 1 || OF_LISTS.has(cells[0]?.unit.family);
    if (!isOfOne || cells.length < LEAST_ITEMS || cells.length < row.length - 1) return [];
    const found = mixedCells(cells, false);
    return found.length === 1 ? found.map(({ cell, target }) => finding(cell, target, 'row')) : [];
  });
}

function offByThousand({ passage, quantity, head, value }: OddCell): RuleFinding {
  const unit = { ...head.labelUnit!.unit, factor: (head.labelUnit!.unit.factor * value) / quantity.value };
  return againstLabel({ passage, quantity, unit }, head, head.labelUnit!);
}

const asHint = ({ cell, target }: MixedCell): RuleFinding => ({ ...finding(cell, target), severity: 'info' });

/** Rows that are steps of one thing are not compared with each other, but for what each of them leaves of one indicator. */
const STEP_COLUMN = /^(?:步骤|环节|操作|动作|steps?|phases?|operations?|actions?)(?![a-z])/i;
/** What is said beside the values of a row. */
const REMARKS =
  /^ ?(?:说明|备注|注|口径|来源|怎么来的?|计算|notes?|remarks?|comments?|explanation|how(?: we get it)?|source|basis|derivation) ?$/i;
const INDICATOR_COLUMN = /指标|metric|indicator|项目|维度|measure|kpi|参数/i;

/** `| 换算 | 算式 | 结果 |`: what different things come to. */
const RESULTS = /^ ?(?:结果|数值|取值|值|results?|values?) ?$/i;

function mixedColumns(table: TableReading): RuleFinding[] {
  const first = table.header[0]?.text.trim() ?? '';
  if (INDICATOR_COLUMN.test(first) || namesSeveral(table)) return [];
  const areSteps = STEP_COLUMN.test(first);
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column)
    .slice(1)
    .flatMap((column) => {
      const head = table.header[column];
      if ((areSteps && head?.mentions.length !== 1) || RESULTS.test(head?.text ?? '')) return [];
      const isOfCards = /卡|GPU|\bcards?\b/i.test(head?.text ?? '');
      const cells = table.rows.flatMap((row) => cellOf(row[column]));
      const found = mixed(cells, isOfCards);
      return areSteps && (cells.length < LEAST_ITEMS || found.length > 1) ? [] : found;
    });
}

/** Cells in another unit than their column or their row says it is in: `500 TB` under `容量（GB）`. */
function againstLabels({ header, rows }: TableReading): RuleFinding[] {
  return rows.flatMap((row) =>
    row.slice(1).flatMap((passage, index) => {
      const head = header[index + 1];
      if (REMARKS.test(head?.text ?? '')) return [];
      const perMillion = perMillionIn(head, passage);
      const perThousand = perThousandIn(head, passage);
      if (perThousand !== undefined) return [againstLabel(perThousand.cell, head!, perThousand.said)];
      // `40 ms` in front of a row is a value of its own.
      const named = row[0]?.quantities.some((one) => one.unit !== undefined) ? undefined : row[0];
      const label = head?.labelUnit === undefined && perMillion === undefined ? named : head;
      const own = label?.labelUnit;
      // `Per M tokens` names no money, the cell does.
      const said = own?.unit.dimensions.money === undefined ? (perMillion ?? own) : own;
      const [quantity, ...more] = passage.quantities;
      const unit = quantity?.unit;
      if (said === undefined || quantity === undefined || unit === undefined || more.length > 0) return [];
      if (unit.ambiguous || said.unit.ambiguous || quantity.sign !== undefined) return [];
      return isOtherUnit(unit, said.unit) ? [againstLabel({ passage, quantity, unit }, label!, said)] : [];
    }),
  );
}

/** How much a binary unit may differ from its decimal namesake (U06 speaks of those). */
const BINARY = 1.11;

function isOtherUnit(unit: Unit, said: Unit): boolean {
  const dimensions = new Set([...Object.keys(unit.dimensions), ...Object.keys(said.dimensions)] as Dimension[]);
  if (
    dimensions.size === 0 ||
    [...dimensions].some((one) => (unit.dimensions[one] ?? 0) !== (said.dimensions[one] ?? 0))
  )
    return false;
  const ratio = unit.factor / said.factor;
  return unit.currency !== said.currency || ratio > BINARY || ratio < 1 / BINARY;
}

function againstLabel(cell: Cell, label: Passage, said: LabelUnit): RuleFinding {
  const where = cell.passage.spanOf(cell.quantity);
  const written = cell.passage.quote(cell.quantity);
  const unit = label.quote(said.range);
  const related = [{ span: label.spanOf(said.range), message: message('the unit of the column') }];
  if (cell.unit.currency !== said.unit.currency) {
    const text = message('{0} stands under a label in {1}. Convert it, or say so in the label.', written, unit);
    return { span: where, number: where, message: text, related };
  }
  const amount = Number(((cell.quantity.value * cell.unit.factor) / said.unit.factor).toPrecision(6));
  const value = amount >= 10_000 ? amount.toLocaleString('en-US') : String(amount);
  return {
    span: where,
    number: where,
    message: message('{0} stands in a column with {1}. In that unit it is {2}.', written, unit, value),
    related,
    fixes: cell.quantity.high === cell.quantity.value ? [replaceBy(cell, value)] : [],
  };
}

/** Whether the rows are about different indicators. */
function namesSeveral({ rows }: TableReading): boolean {
  const isOfOne = ({ quantities }: Passage): boolean => quantities.length === 0;
  return rows.some(
    (_, column) =>
      new Set(
        rows.flatMap((row) =>
          row[column] === undefined || !isOfOne(row[column])
            ? []
            : row[column].mentions.map(({ indicator }) => indicator),
        ),
      ).size > 1,
  );
}

const mixed = (cells: readonly Cell[], isOfCards: boolean): RuleFinding[] =>
  mixedCells(cells, isOfCards).map(({ cell, target }) => finding(cell, target));

function finding(cell: Cell, target: Cell, along: 'column' | 'row' = 'column'): RuleFinding {
  const where = cell.passage.spanOf(cell.quantity);
  const value = converted(cell, target);
  const said = [cell.passage.quote(cell.quantity), target.passage.quote(target.quantity), value];
  const [text, why] =
    along === 'row'
      ? [message('{0} stands in a row with {1}. In that unit it is {2}.', ...said), message('the unit of the row')]
      : [
          message('{0} stands in a column with {1}. In that unit it is {2}.', ...said),
          message('the unit of the column'),
        ];
  return {
    span: where,
    number: where,
    message: text,
    related: [{ span: target.passage.spanOf(target.quantity), message: why }],
    fixes: [replaceBy(cell, value)],
  };
}

/** The cell's amount written as the target writes its own: same currency sign, same unit. */
function converted({ quantity, unit }: Cell, target: Cell): string {
  const amount = Number(((quantity.value * unit.factor) / target.unit.factor).toPrecision(4));
  const { number, start, end } = target.quantity;
  const inParts = inPartsOf(target.passage.quote(number), amount * target.unit.factor);
  if (inParts !== undefined) return inParts;
  const prefix = /^[^\d]*/.exec(target.passage.quote({ start, end: number.end }))![0];
  return prefix + amount + target.passage.quote({ start: number.end, end });
}

function replaceBy({ passage, quantity }: Cell, value: string): Fix {
  return {
    title: message('Write “{0}”', value),
    edits: [{ span: passage.spanOf(quantity), text: value }],
    safe: false,
  };
}
