import { agreeing, type Interval, overlaps, type Quantity, rounded, written } from '../numbers/quantity';
import type { Unit, UnitFamily } from '../numbers/units';
import { endsSentence } from '../numbers/words';
import { message } from '../source/message';
import { replaceNumber } from './reading/fixes';
import type { Passage } from './reading/passage';
import { type JudgedReturn, wrongReturns } from './reading/returns';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const derivedValue: SlideRule = {
  id: 'V03',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Derived value does not follow', zh: '推导值不符' },
  why: {
    en: 'Throughput, power and tokens per watt stand side by side, and dividing two of them must give the third; 148 of 419 must give the percentage beside it.',
    zh: '吞吐、功耗和每瓦吞吐并列时，两个相除必得第三个；419 次中的 148 次也必须与旁边的百分比一致。',
  },
  bad: [
    { lang: 'zh', text: '功耗 700W，吞吐 1400 tok/s，能效 20 tok/s/W' },
    { lang: 'en', text: '148 of 419 failures (30.1%)' },
    { lang: 'zh', text: '419 次故障中有 148 次由 GPU 引起（30.1%）' },
    { lang: 'zh', text: '共 419 次非计划中断，其中 148 次为 GPU 故障（30.1%）' },
    {
      lang: 'en',
      text: '| Card | Throughput (tok/s) | Power (W) | Efficiency (tok/s/W) |\n|---|---|---|---|\n| A | 1400 | 700 | 3.1 |',
    },
    {
      lang: 'zh',
      text: '| 指标 | CPU | GPU |\n|---|---|---|\n| FP32 性能 | 4.5 TFLOPS | 67 TFLOPS |\n| BF16 性能 | 18 TFLOPS | 989 TFLOPS |\n| 功耗 | 350W | 700W |\n| 能效比 | 51 TFLOPS/W | 1,413 TFLOPS/W |',
    },
    {
      lang: 'en',
      text: '| Tool | Monthly cost | Monthly gain | ROI |\n|---|---|---|---|\n| paid | $20 | $4,000 | 1,200% |',
    },
    { lang: 'zh', text: '| 版本 | 耗时 | 加速比 |\n|---|---|---|\n| 基线 | 120 ms | 1x |\n| 优化 | 30 ms | 8x |' },
  ],
  good: [
    { lang: 'zh', text: '功耗 700W，吞吐 1400 tok/s，能效 2 tok/s/W' },
    { lang: 'en', text: '148 of 419 failures (35.3%)' },
    {
      lang: 'zh',
      text: '| 案例 | 初期投资 | 年度收益 | ROI | 回收期 |\n|---|---|---|---|---|\n| 客服 | 800万元 | 2000万元 | 250% | 5个月 |\n| 运维 | 1200万元 | 5000万元 | 317% | 3个月 |',
    },
    { lang: 'zh', text: '整机功耗 5.6 kW，单卡 1400 tok/s/GPU，能效约 2 tok/s/W' },
    {
      lang: 'en',
      text: '| Version | Time | GFLOPS | Speedup |\n|---|---|---|---|\n| naive | 120 ms | 500 | 1x |\n| tiled | 30 ms | 2,100 | 4.2x |',
    },
  ],
  check: ({ body }) => {
    const { passages, texts, tables } = readSlide(body);
    return [
      ...texts.flatMap((passage) => sentences(passage).flatMap(wrongQuotients)),
      ...tables.flatMap((table) => rowsOf(table).flatMap(wrongQuotients)),
      ...passages.flatMap(wrongShares),
      ...tables.flatMap(wrongSpeedups),
      ...tables.flatMap((table) => columnsOf(table).flatMap(wrongInColumn)),
      ...tables.flatMap((table) => wrongReturns(table).map(returnFinding)),
    ];
  },
};

/** A number with the unit that holds for it. */
interface Value {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
}

/** `result` = `over` / `under`. */
const QUOTIENTS: readonly { readonly result: UnitFamily; readonly over: UnitFamily; readonly under: UnitFamily }[] = [
  { result: 'tokens_per_energy', over: 'token_rate', under: 'power' },
  { result: 'energy_per_token', over: 'power', under: 'token_rate' },
  { result: 'tokens_per_money', over: 'token_rate', under: 'money_rate' },
  { result: 'money_per_token', over: 'money_rate', under: 'token_rate' },
  { result: 'compute_per_power', over: 'compute', under: 'power' },
];

function sentences(passage: Passage): Value[][] {
  const groups: Value[][] = [];
  let last = 0;
  for (const quantity of passage.quantities) {
    if (groups.length === 0 || endsSentence(passage.text.slice(last, quantity.start))) groups.push([]);
    last = quantity.end;
    if (quantity.unit !== undefined) groups.at(-1)!.push({ passage, quantity, unit: quantity.unit });
  }
  return groups;
}

function rowsOf({ header, rows }: TableReading): Value[][] {
  return rows.map((row) =>
    row.flatMap((passage, column) => {
      const [quantity, ...more] = passage.quantities;
      const unit = quantity?.unit ?? header[column]?.labelUnit?.unit;
      return quantity === undefined || unit === undefined || more.length > 0 ? [] : [{ passage, quantity, unit }];
    }),
  );
}

/** The values of each column of a table whose rows are indicators, with the unit of the cell or of the row's label. */
function columnsOf({ header, rows }: TableReading): Value[][] {
  return header.slice(1).map((_, index) =>
    rows.flatMap((row) => {
      const passage = row[index + 1];
      const [quantity, ...more] = passage?.quantities ?? [];
      const unit = quantity?.unit ?? row[0]?.labelUnit?.unit;
      if (passage === undefined || quantity === undefined || unit === undefined || more.length > 0) return [];
      return [{ passage, quantity, unit }];
    }),
  );
}

/** A column may give several rates and powers; a quotient is wrong where none of them gives it. */
function wrongInColumn(values: readonly Value[]): RuleFinding[] {
  return QUOTIENTS.flatMap(({ result, over, under }) => {
    const c = onlyOf(values, result);
    const [numerators, denominators] = [over, under].map((family) => values.filter((value) => isPlain(value, family)));
    const pairs = numerators!.flatMap((a) =>
      denominators!.filter((b) => a.unit.scope === b.unit.scope).map((b) => [a, b] as const),
    );
    if (c === undefined || pairs.length === 0 || pairs.length > MOST_PAIRS) return [];
    const said = scaled(agreeing(c.quantity), c.unit.factor);
    const expected = pairs.map(([a, b]) => ({ a, b, value: quotient(canonical(a), canonical(b)) }));
    if (expected.some(({ value }) => overlaps(said, value))) return [];
    // Rounding in steps of the table's own keeps the digits; the nearest in digits is the one that was meant.
    const digits = (value: number): number => Math.log10(value) - Math.floor(Math.log10(value));
    const off = ({ value }: { readonly value: Interval }): number =>
      Math.abs(digits(middle(value)) - digits(middle(said)));
    const meant = expected.reduce((best, one) => (off(one) < off(best) ? one : best));
    return [finding(c, middle(meant.value) / c.unit.factor, `${quote(meant.a)} ÷ ${quote(meant.b)}`)];
  });
}

const MOST_PAIRS = 6;
const middle = ({ low, high }: Interval): number => (low + high) / 2;

function isPlain({ quantity: { sign, bound, value, high }, unit }: Value, family: UnitFamily): boolean {
  return (
    unit.family === family &&
    sign === undefined &&
    bound === undefined &&
    value === high &&
    value > 0 &&
    !unit.ambiguous
  );
}

/** ROI and payback columns beside cost and gain. */
function returnFinding({ passage, quantity, kind, expected, from }: JudgedReturn): RuleFinding {
  const where = passage.spanOf(quantity);
  const decimals = expected.high < 1 ? 2 : quantity.decimals;
  const unit = passage.quote({ start: quantity.number.end, end: quantity.end });
  const [low, high] = [written(expected.low, decimals), written(expected.high, decimals)];
  return {
    ...(kind === 'payback' ? { severity: 'warning' as const } : {}),
    span: where,
    number: where,
    message: message(
      '{0} does not follow: {1} is {2}. Correct one of the numbers.',
      passage.quote(quantity),
      from,
      (low === high ? low : `${low}–${high}`) + unit,
    ),
  };
}

/** The third of three numbers that must be the quotient of the other two; only where each kind stands once. */
function wrongQuotients(values: readonly Value[]): RuleFinding[] {
  if (values.length < 3) return [];
  return QUOTIENTS.flatMap(({ result, over, under }) => {
    const [c, a, b] = [result, over, under].map((family) => onlyOf(values, family));
    if (c === undefined || a === undefined || b === undefined) return [];
    if (
      a.unit.scope !== b.unit.scope ||
      (c.unit.currency ?? a.unit.currency ?? b.unit.currency) !== (a.unit.currency ?? b.unit.currency)
    )
      return [];
    const expected = quotient(canonical(a), canonical(b));
    const said = scaled(agreeing(c.quantity), c.unit.factor);
    if (overlaps(said, expected)) return [];
    return [finding(c, (expected.low + expected.high) / 2 / c.unit.factor, `${quote(a)} ÷ ${quote(b)}`)];
  });
}

function onlyOf(values: readonly Value[], family: UnitFamily): Value | undefined {
  const found = values.filter(({ unit }) => unit.family === family);
  const [value] = found;
  if (found.length !== 1 || value === undefined) return undefined;
  const { sign, bound, value: low, high } = value.quantity;
  return sign === undefined && bound === undefined && low === high && low > 0 && !value.unit.ambiguous
    ? value
    : undefined;
}

const scaled = ({ low, high }: Interval, factor: number): Interval => ({ low: low * factor, high: high * factor });
const canonical = ({ quantity, unit }: Value): Interval => scaled(rounded(quantity), unit.factor);
const quotient = (a: Interval, b: Interval): Interval => ({ low: a.low / b.high, high: a.high / b.low });
const quote = ({ passage, quantity }: Value): string => passage.quote(quantity);

const OF = /^(?: [a-z]{1,12})? (?:out )?of (?:the |all )?$/i;
const AMONG = /^ ?[\u3400-\u9fff]{0,10}?[，,]?其?中[，,]?的?有? ?$/;
const BRACKET = /^[^\d。；;!?()]{0,30}\([^\d()]{0,6}$/;

/** `148 of 419 failures (30.1%)`. */
function wrongShares(passage: Passage): RuleFinding[] {
  const { quantities, text } = passage;
  return quantities.flatMap((percent, index) => {
    const [first, second] = [quantities[index - 2], quantities[index - 1]];
    if (first === undefined || second === undefined || percent.unit?.family !== 'ratio') return [];
    if (!isCount(first) || !isCount(second) || !BRACKET.test(text.slice(second.end, percent.start))) return [];
    const between = text.slice(first.end, second.start);
    const [part, whole] = AMONG.test(between) ? [second, first] : [first, second];
    if (!(OF.test(between) || AMONG.test(between)) || part.value > whole.value || whole.value === 0) return [];
    const expected = (part.value / whole.value) * 100;
    if (overlaps(agreeing(percent), { low: expected, high: expected })) return [];
    return [
      finding(
        { passage, quantity: percent, unit: percent.unit },
        expected,
        `${passage.quote(part.number)} ÷ ${passage.quote(whole.number)}`,
      ),
    ];
  });
}

function isCount({ unit, high, value, bound, decimals }: Quantity): boolean {
  return (unit === undefined || unit.family === 'requests') && high === value && bound === undefined && decimals === 0;
}

const SPEEDUP = /加速比|提升比例|提升倍数|speed-?up/i;
const BASE = /^ *(?:1(?:\.0+)?(?:x|×|倍)|基线|基准|baseline|-) *$/i;

/** A speed-up column that follows from none of the table's columns, when there is only one it can follow from. */
function wrongSpeedups(table: TableReading): RuleFinding[] {
  const column = table.header.findIndex(({ text }) => SPEEDUP.test(text));
  const base = column < 0 ? undefined : table.rows.find((row) => BASE.test(row[column]?.text ?? ''));
  if (base === undefined) return [];
  const candidates = base.flatMap((_, index) =>
    index > 0 && index !== column && isMeasured(table, index) ? [index] : [],
  );
  const [only] = candidates;
  if (candidates.length !== 1 || only === undefined) return [];
  return table.rows.flatMap((row) => (row === base ? [] : wrongSpeedup(row, base, column, only)));
}

function isMeasured({ rows }: TableReading, column: number): boolean {
  return rows.every(
    (row) => row[column]?.quantities.length === 1 && row[column]!.quantities[0]!.unit?.family !== 'ratio',
  );
}

function wrongSpeedup(
  row: readonly Passage[],
  base: readonly Passage[],
  column: number,
  source: number,
): RuleFinding[] {
  const passage = row[column];
  const [factor, ...more] = passage?.quantities ?? [];
  const [now, before] = [row[source]!.quantities[0]!, base[source]!.quantities[0]!];
  if (passage === undefined || factor?.unit?.family !== 'factor' || more.length > 0) return [];
  if (now.unit?.family !== before.unit?.family || now.value <= 0 || before.value <= 0) return [];
  const ratio = quotient(
    scaled(rounded(now), now.unit?.factor ?? 1),
    scaled(rounded(before), before.unit?.factor ?? 1),
  );
  const inverse = { low: 1 / ratio.high, high: 1 / ratio.low };
  const said = agreeing(factor);
  if (overlaps(said, ratio) || overlaps(said, inverse)) return [];
  const best = ratio.low >= 1 ? ratio : inverse;
  const from = `${row[source]!.quote(now)} ÷ ${base[source]!.quote(before)}`;
  return [finding({ passage, quantity: factor, unit: factor.unit }, (best.low + best.high) / 2, from)];
}

function finding({ passage, quantity }: Value, expected: number, from: string): RuleFinding {
  const where = passage.spanOf(quantity);
  const decimals = decimalsFor(expected, quantity.decimals);
  const value = written(expected, decimals);
  return {
    span: where,
    number: where,
    message: message(
      '{0} does not follow: {1} is {2}. Correct one of the numbers.',
      passage.quote(quantity),
      from,
      value + passage.quote({ start: quantity.number.end, end: quantity.end }),
    ),
    fixes: [replaceNumber(passage, { ...quantity, decimals }, expected)],
  };
}

/** As many digits as the author printed, and no fewer than two that count: 51 for what is 0.051 must not become 0. */
function decimalsFor(value: number, decimals: number): number {
  return value > 0 && value < 10 ? Math.max(decimals, 1 - Math.floor(Math.log10(value))) : decimals;
}
