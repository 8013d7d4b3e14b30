import type { Quantity } from '../../../numbers/quantity';
import { settingOf } from '../../reading/names';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import { divides, OF_EACH } from './divided-wholes';
import { EACH_ITS_OWN, WHOLE } from './share-lists';
import { FAR, judgedShares, NOT_EXCLUSIVE, REST, type Share, type WrongShares } from './share-sums';
import { isGrouped } from './whole-told';

const SHARE_COLUMN =
  /^(?:.{0,6}(?:占比|份额|比重)|占[\u3400-\u9fff]{1,10}(?:的?(?:比例|百分比|比))?|占[\u3400-\u9fffA-Za-z ]{1,16}(?:比例|百分比)|(?:[a-z]{3,10} )?share(?: of [^\n]{1,20})?|% of [^\n]{1,20})$/i;

/** `提示 token 占比`, `Prompt token share`: of what may take more words, where the rows are told to be all there is. */
const LONG_SHARE_COLUMN = /^(?:.{0,24}(?:占比|份额|比重)|(?:[a-z]{2,12} ){1,3}share)$/i;
/** `| 模型 | 通信占比 |`: of the time of each model, what it does in one state. */
const OF_EACH_TIME =
  /通信|计算|空闲|闲置|等待|气泡|开销|预填充|解码|填充|绿电|命中|复用|重算|加载|长尾|失败|超时|\b(?:communication|compute|idle|wait\w{0,4}|bubble|overhead|prefill|decode|padding|green|renewable|hit|reuse|failed|timeout)\b/i;
/** Only that it is a share: of what, the line over the table says. */
const BARE_SHARE = /^(?:%|百分比|比例|(?:in )?per ?cent(?:age)?|fraction|part)?$/i;

/** Whether the lines over a table, or the name of its rows, say that something is divided: `Where the time goes`, 时间花在. */
function isOfDivided(context: readonly string[], rows: string): boolean {
  const near = [...context.slice(-2), rows];
  if (near.some((line) => EACH_ITS_OWN.test(line) || OF_EACH.test(line))) return false;
  return near.some((line) => WHOLE.test(line) || divides(line) || isGrouped(line));
}

/** What the other rows leave: a request that no level of a cache has. */
const LEFT_OVER = /^ ?(?:(?:全部|均|都)?(?:未命中|没命中|落空)|(?:cache )?miss(?:es|ed)?\b|not found\b)/i;

/** The columns of shares in a table. */
export function wrongSharesInColumns({ header, rows, context }: TableReading): WrongShares[] {
  if (context.some((text) => NOT_EXCLUSIVE.test(text))) return [];
  return header.flatMap((cell, column) => {
    const total = rows.find((row) => isTotal(row[0]?.text ?? ''))?.[column];
    const isPercent = cell.labelUnit?.unit.family === 'ratio';
    const inPercent = (one: Quantity | undefined): Quantity | undefined =>
      isPercent && one !== undefined && one.unit === undefined ? { ...one, unit: cell.labelUnit!.unit } : one;
    const [first, ...more] = total?.quantities ?? [];
    const said = inPercent(first);
    const isHundred = said?.unit?.family === 'ratio' && said.value === 100 && more.length === 0;
    const label = cell.text.replace(/\( ?% ?\)/, '').trim();
    const isNamed = SHARE_COLUMN.test(label) || (BARE_SHARE.test(label) && isOfDivided(context, header[0]?.text ?? ''));
    if (column === 0 || !(isHundred || isNamed || LONG_SHARE_COLUMN.test(label))) return [];
    const parts = rows
      .filter((row) => !isTotal(row[0]?.text ?? ''))
      .map((row) => ({
        quantity: inPercent(row[column]?.quantities[0]),
        passage: row[column],
        label: row[0]?.text ?? '',
      }));
    if (parts.some(({ quantity }) => quantity === undefined) || isOfEach(rows, column)) return [];
    if (said !== undefined && !isHundred && isSumOf(said, parts as Share[])) return [];
    // Rows named by numbers are settings, one instead of the other.
    if (said === undefined && parts.every(({ label: own }) => settingOf({ text: own }) !== undefined)) return [];
    const isComplete = parts.length < rows.length || parts.some(({ label: own }) => isRest(own));
    if (!isHundred && !(isComplete && isNamed) && (OF_EACH_TIME.test(label) || !(isComplete || isNamed))) return [];
    const rest = parts.find(({ label: own }) => isRest(own)) as Share | undefined;
    return judgedShares(parts as Share[], isComplete, FAR).map((wrong) => {
      if (isHundred) return { ...wrong, total: { quantity: said, passage: total! } };
      return rest === undefined ? wrong : { ...wrong, rest };
    });
  });
}

/** `| Total | 75.6% |`: shares of a budget that was not used up. */
function isSumOf({ value, step }: Quantity, parts: readonly Share[]): boolean {
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  return Math.abs(sum - value) <= step * (parts.length + 1);
}

const isRest = (label: string): boolean => REST.test(label) || LEFT_OVER.test(label);

/** `| 用电量 | 绿电占比 |`: of the amounts beside them the shares are not; each row has its own whole. */
function isOfEach(rows: TableReading['rows'], column: number): boolean {
  const body = rows.filter((row) => !isTotal(row[0]?.text ?? ''));
  const shares = body.map((row) => row[column]?.quantities[0]?.value ?? 0);
  const before = body.map((row) => row.slice(1, column).findLast(({ quantities }) => quantities.length === 1));
  const amounts = before.map((cell) => (cell?.quantities[0]?.value ?? 0) * (cell?.quantities[0]?.unit?.factor ?? 1));
  const sum = amounts.reduce((all, one) => all + one, 0);
  if (amounts.some((amount) => amount <= 0)) return false;
  const isOff = (share: number, due: number): boolean => Math.abs(share - due) > OFF * due;
  const off = shares.filter((share, at) => isOff(share, (amounts[at]! * 100) / sum));
  return off.length * 2 > shares.length;
}

/** A share this much off is no share of the amount. */
const OFF = 0.3;
