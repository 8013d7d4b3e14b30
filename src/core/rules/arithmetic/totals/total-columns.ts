import type { TableReading } from '../../reading/slide-reading';
import { middle } from '../interval';
import type { Miss } from '../miss';
import { type Amount, columnLanes, type Lane } from '../tables/lanes';

/** The name of a column that adds up the columns beside it. */
const TOTAL =
  /合计|总计|总共|总和|共计|小计|总量|总数|总时|总延迟|总成本|总价|总费用|总功|^总|^共|全部|全年|整机|整柜|整台|单机功|节点功|\b(?:total|totals|sum|subtotal|overall|combined|all|end-to-end|e2e|together|(?:full |whole )?year|FY ?\d{0,4}|(?:node|server|system|rack|machine|box) (?:power|draw))\b/i;
/** The name of a column that tells what is left of one when another is taken away. */
const LEFT = /剩余|空闲|余量|净|可用|未分配|未用|\b(?:free|remaining|left|idle|net|available|unused|headroom)\b/i;
/** Columns of another kind: they neither add up nor leave anything. */
const NO_AMOUNT = /均|(?<!功)率|单价|比|系数|倍|\b(?:avg|average|mean|median|rate|ratio|unit price|p\d\d)\b|%/i;
/** Columns that are no parts. */
const NO_PART =
  /均|(?<!功)率|单价|比|系数|倍|上限|目标|限额|峰值|最大|最小|\b(?:avg|average|mean|median|rate|ratio|unit price|max|min|peak|limit|target|cap|quota|budget|p\d\d)\b|%|\/(?!月|年)/i;
const REMARK = /重叠|并行|重复|优惠|折|\b(?:overlap|parallel|discount|dedup)/i;
/** A total further from the sum than this is a total of something else. */
const FAR = 0.4;
/** Where two and more other rows add up, it is wrong by whatever it is off. */
const SURE = 0.8;

/** The totals and remainders at the side of a table's rows that the cells before them do not give. */
export function wrongTotalColumns(table: TableReading): Miss[] {
  if (!table.header.some(({ text }) => TOTAL.test(text) || LEFT.test(text))) return [];
  const lanes = columnLanes(table);
  if (lanes.length < 3) return [];
  return lanes.flatMap((lane) => {
    const like = lanes.filter((other) => other !== lane && isLike(other, lane));
    const parts = like.filter(({ label }) => perOf(label) === perOf(lane.label) && !NO_PART.test(withoutPer(label)));
    if (TOTAL.test(lane.label) && !NO_PART.test(withoutPer(lane.label)) && parts.length >= 2)
      return firstMiss(sumsOf(lane, parts, lanes), lane, table);
    const isLeft = LEFT.test(lane.label) && !NO_AMOUNT.test(lane.label);
    return isLeft ? firstMiss(differencesOf(like.filter(({ label }) => !NO_AMOUNT.test(label))), lane, table) : [];
  });
}

/** `GPU $/h`, `Total $/h`: what is paid or done in one and the same time or for one and the same amount adds up. */
const PER = /[$€£¥]? ?\/ ?[\w\u3400-\u9fff-]{1,16}/;
const perOf = (label: string): string | undefined => PER.exec(label)?.[0].replace(/\s/g, '');
const withoutPer = (label: string): string => label.replace(PER, '');

/** Lanes with signs: what is added and what is taken away. */
type Terms = readonly (readonly [Lane, 1 | -1])[];

const added = (lanes: readonly Lane[]): Terms => lanes.map((lane) => [lane, 1] as const);

/** All like columns; those to its left; the two nearest to its left. */
function sumsOf(total: Lane, others: readonly Lane[], lanes: readonly Lane[]): Terms[] {
  const parts = others.filter(({ label }) => !TOTAL.test(label));
  const left = parts.filter((lane) => lanes.indexOf(lane) < lanes.indexOf(total));
  const choices = [parts, left, left.slice(-2)].filter((choice) => choice.length >= 2);
  return [...new Map(choices.map((choice) => [choice.map(({ label }) => label).join('\n'), added(choice)])).values()];
}

function differencesOf(others: readonly Lane[]): Terms[] {
  const [first, ...rest] = others;
  return first === undefined || rest.length === 0 ? [] : [[[first, 1], ...rest.map((lane) => [lane, -1] as const)]];
}

function isLike(a: Lane, b: Lane): boolean {
  const [x, y] = [a.unit, b.unit];
  // `Total (M)` beside `Input tokens (M)`: a name without a unit is of the others' kind.
  const isOneKind = x?.family === y?.family || (x?.family === 'tokens' && y === undefined);
  return isOneKind && x?.currency === y?.currency && x?.family !== 'ratio' && x?.family !== 'factor';
}

interface Step {
  readonly said: Amount;
  readonly parts: readonly Amount[];
  readonly sum: number;
  readonly fits: boolean;
}

/** The miss of the first choice of parts that all rows but one keep; none where one choice holds everywhere. */
function firstMiss(choices: readonly Terms[], lane: Lane, table: TableReading): Miss[] {
  const judged = choices.map((terms) => stepsOf(lane, terms));
  if (judged.some((steps) => steps.length > 0 && steps.every(({ fits }) => fits))) return [];
  for (const steps of judged) {
    const [wrong, ...more] = steps.filter(({ fits }) => !fits);
    if (wrong === undefined || more.length > 0 || steps.length < 2) continue;
    return missOf(wrong, steps.length - 1, table);
  }
  return [];
}

function stepsOf(lane: Lane, terms: Terms): Step[] {
  return lane.amounts.flatMap((said, index) => {
    const parts = terms.map(([part]) => part.amounts[index]);
    if (said === undefined || parts.some((part) => part === undefined)) return [];
    const sum = terms.reduce((all, [, sign], i) => all + sign * middle(parts[i]!.range), 0);
    const slack = [said, ...(parts as Amount[])].reduce((all, one) => all + (one.quantity.step / 2) * one.scale, 0);
    const isExact = [said, ...(parts as Amount[])].every(
      ({ quantity }) => quantity.decimals === 0 && quantity.step === 1,
    );
    const off = Math.abs(sum - middle(said.range));
    return [{ said, parts: parts as Amount[], sum, fits: off <= (isExact ? said.scale * 1.01 : slack * 1.01) }];
  });
}

function missOf({ said, parts, sum }: Step, agreeing: number, table: TableReading): Miss[] {
  const { passage, quantity, scale } = said;
  const whole = middle(said.range);
  const row = table.rows.find((cells) => cells.includes(passage)) ?? [];
  const far = agreeing >= 2 ? SURE : FAR;
  if (!(sum > 0) || Math.abs(sum - whole) > far * whole || row.some(({ text }) => REMARK.test(text))) return [];
  const from = parts
    .map((part) => part.passage.quote(part.quantity))
    .join(sum < middle(parts[0]!.range) ? ' - ' : ' + ');
  return [{ passage, quantity, expected: sum / scale, from, ...(agreeing < 2 ? { probable: true as const } : {}) }];
}
