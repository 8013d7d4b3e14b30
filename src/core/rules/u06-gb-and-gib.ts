import { type Interval, isExact, overlaps, type Quantity, rounded } from '../numbers/quantity';
import { wholeUnit } from '../numbers/unit-parser';
import type { Unit } from '../numbers/units';
import { message } from '../source/message';
import { replaceNumber } from './reading/fixes';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';
import { binarySums } from './units/binary-sums';

export const gbAndGib: SlideRule = {
  id: 'U06',
  scope: 'slide',
  severity: 'info',
  title: { en: 'GB against GiB', zh: 'GB 与 GiB 混用' },
  why: {
    en: 'A GiB is 7.4% more than a GB. Copying the digits of a tool that counts in MiB under a label in GB makes a model fit on the slide that does not fit on the card.',
    zh: '1 GiB 比 1 GB 大 7.4%。把按 MiB 统计的工具输出原样写成 GB，页面上放得下的模型在卡上可能放不下。',
  },
  bad: [
    { lang: 'zh', text: '显存上限 4147 MiB（4.147 GB）' },
    { lang: 'en', text: 'Limit 4147 MiB (4.147 GB)' },
    { lang: 'zh', text: '显示上限 24,576 MiB，即 24.576 GB' },
    { lang: 'en', text: 'The tool reports 81,920 MiB for a whole card, i.e. 81.92 GB' },
  ],
  good: [
    { lang: 'zh', text: '显存上限 4147 MiB（4.348 GB）' },
    { lang: 'en', text: 'Limit 4147 MiB (4.348 GB); 8 GiB (8.6 GB); A100 80GB; 16 GiB free of 24 GB' },
    { lang: 'zh', text: '上限 24,576 MiB，也就是 25.77 GB' },
  ],
  check: ({ body }) => {
    const { passages, tables } = readSlide(body);
    return [...foundIn(passages, copiedDigits), ...foundIn(tables, copiedColumns), ...foundIn(passages, inSums)];
  },
};

/** `131,072 × 320 KiB = 42.95 GiB`: the digits are those of GB. */
const inSums = (passage: Passage): RuleFinding[] =>
  binarySums(passage).map(({ quantity, from, to, right }) => {
    const where = passage.spanOf(quantity);
    const [sum, rounded] = [`${passage.quote(from)} × ${passage.quote(to)}`, Number(right.toPrecision(4))];
    return {
      span: where,
      number: where,
      message: message(
        '{0} does not follow: {1} is {2}. Correct one of the numbers.',
        passage.quote(quantity),
        sum,
        `${rounded} ${quantity.unit!.text}`,
      ),
    };
  });

/** What says that a size is given again: a bracket, an equals sign, 即, `i.e.`. */
const JOIN =
  /^[^，,。；;\d]{0,24}?[，,]? ?(?:\(|=|≈|即|或|也就是|相当于|换算|折合|合|\/|\b(?:i\.e\.?,?|that is,?|or|equals|which is|in other words,?)) ?(?:约|大约|为|成|about)? ?$/i;
/** Other words that give a size again, where its very digits follow: `which is 12 GB on the dashboard`, 看板上就是. */
const SAID_AGAIN =
  /^[^。；;\d]{0,32}?(?:就是|写成|写作|记作|记为|显示为|算作|当成|也就|等于|叫|\b(?:call(?:s|ed)?|shown? as|shows|written as|reported as|listed as|counts? as|appears? as|becomes|that is|that's|which is|which we|equals))[^。；;\d]{0,24}$/i;
/** Nearer than this the digits of a size under another prefix are no accident, whatever stands between. */
const REACH = 60;
/** `20,480 MiB` as `20.48 GB`: digits enough to be known again. */
const LEAST_DECIMALS = 2;
/** How many times more than the power of ten each binary unit is. */
const BINARY: Readonly<Record<string, number>> = { K: 1.024, M: 1.024 ** 2, G: 1.024 ** 3, T: 1.024 ** 4 };

function copiedDigits(passage: Passage): RuleFinding[] {
  return passage.quantities.flatMap((second, index) => {
    const first = passage.quantities[index - 1];
    if (first?.unit?.family !== 'memory' || second.unit?.family !== 'memory') return [];
    const between = passage.text.slice(first.end, second.start);
    const [binary, decimal] = excess(first) === undefined ? [second, first] : [first, second];
    const isCopy = areDigitsOf(binary, decimal) && (isOtherPrefix(binary, decimal) || SAID_AGAIN.test(between));
    if (!JOIN.test(between) && !(isCopy && between.length <= REACH)) return [];
    const more = excess(binary);
    if (more === undefined || decimal.unit?.family !== 'memory' || excess(decimal) !== undefined) return [];
    const [is, said] = [canonical(binary), canonical(decimal)];
    const asDecimal = { low: is.low / more, high: is.high / more };
    // The very digits were copied, however little they say: 12 GiB are 12.9 GB, and no 12.
    const isNear = overlaps(isExact(binary) ? exactly(binary) : is, said);
    if (isNear || !overlaps(asDecimal, said)) return [];
    return [finding(passage, first, second, binary === first ? more : 1 / more)];
  });
}

/** Whether the two are the same number of powers of ten: 20,480 MiB and 20.48 GB. */
function areDigitsOf(binary: Quantity, decimal: Quantity): boolean {
  const more = excess(binary);
  if (more === undefined || excess(decimal) !== undefined || !isExact(binary) || !isExact(decimal)) return false;
  return Math.abs((binary.value * binary.unit!.factor) / more / (decimal.value * decimal.unit!.factor) - 1) < 1e-9;
}

/** Whether the digits were moved from one prefix to the next, and there are enough of them. */
const isOtherPrefix = (binary: Quantity, decimal: Quantity): boolean =>
  binary.unit!.text[0] !== decimal.unit!.text[0] && decimal.decimals >= LEAST_DECIMALS;

/** Rows that must agree before a column is called a copy of another. */
const LEAST_ROWS = 2;

/** `In GB`, 折合 GB. */
const IN_UNIT = /^ ?(?:in|as|折?合|换算成?|即) ?(?=[KMGT]i?B)/i;

/** `| 71,680 | 71.68 |` under `MiB` and `GB`: one column has the digits of the other. */
function copiedColumns({ header, rows }: TableReading): RuleFinding[] {
  const units = header.map((head) => head.labelUnit?.unit ?? wholeUnit(head.text.replace(IN_UNIT, '').trim()));
  const of = (isBinary: boolean): number[] =>
    units.flatMap((unit, column) => (unit?.family === 'memory' && isBinaryUnit(unit) === isBinary ? [column] : []));
  return of(true).flatMap((from) =>
    of(false).flatMap((to) => {
      const pairs = rows.flatMap((row) => {
        const [first, second] = [numberIn(row[from]), numberIn(row[to])];
        return first === undefined || second === undefined ? [] : [{ first, second, row }];
      });
      const more = BINARY[units[from]!.text[0]!]!;
      const scale = units[from]!.factor / more / units[to]!.factor;
      const isCopy = ({ first, second }: { first: Quantity; second: Quantity }): boolean =>
        Math.abs((first.value * scale) / second.value - 1) < 1e-9;
      if (pairs.length < LEAST_ROWS) return [];
      // Where the other rows are converted, one whose rounded digits were copied.
      const isRounded = (scaled: number, { value, step }: Quantity): boolean => Math.abs(scaled - value) <= step / 2;
      const [right, copied] = [more, 1].map((by) =>
        pairs.filter(({ first, second }) => isRounded(first.value * scale * by, second)),
      ) as [typeof pairs, typeof pairs];
      const isOneCopied = copied.length === 1 && right.length === pairs.length - 1 && !right.includes(copied[0]!);
      if (!isOneCopied && !pairs.every(isCopy)) return [];
      return (isOneCopied ? copied : pairs.slice(0, 1)).map(({ first, second, row }) =>
        cellFinding([row[from]!, first], [row[to]!, second], more),
      );
    }),
  );
}

const isBinaryUnit = ({ text }: Unit): boolean => /^[KMGT]iB$/.test(text);

/** The one number of a cell that leaves its unit to the header. */
function numberIn(cell: Passage | undefined): Quantity | undefined {
  const [quantity, ...more] = cell?.quantities ?? [];
  return quantity !== undefined && more.length === 0 && quantity.unit === undefined && isExact(quantity)
    ? quantity
    : undefined;
}

function cellFinding(
  [binary, first]: [Passage, Quantity],
  [decimal, second]: [Passage, Quantity],
  factor: number,
): RuleFinding {
  const where = decimal.spanOf(second);
  return {
    span: where,
    number: where,
    message: message(
      '{0} and {1} have the same digits in units that differ. Convert the number, or use one unit.',
      binary.quote(first),
      decimal.quote(second),
    ),
    fixes: [replaceNumber(decimal, second, second.value * factor)],
  };
}

const exactly = ({ value, unit }: Quantity): Interval => ({
  low: value * unit!.factor,
  high: value * unit!.factor,
});

/** What a binary unit holds more than its decimal namesake; undefined for any other unit. */
function excess({ unit }: Quantity): number | undefined {
  return unit?.family === 'memory' && isBinaryUnit(unit) ? BINARY[unit.text[0]!] : undefined;
}

function canonical(quantity: Quantity): Interval {
  const { low, high } = rounded(quantity);
  const factor = quantity.unit!.factor;
  return { low: low * factor, high: high * factor };
}

function finding(passage: Passage, first: Quantity, second: Quantity, factor: number): RuleFinding {
  const where = passage.spanOf(second);
  return {
    span: where,
    number: where,
    message: message(
      '{0} and {1} have the same digits in units that differ. Convert the number, or use one unit.',
      passage.quote(first),
      passage.quote(second),
    ),
    fixes: [replaceNumber(passage, second, second.value * factor)],
  };
}
