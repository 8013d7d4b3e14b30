import { wholeDenominator } from './unit-parser';
import type { Unit } from './units';

/** How far words that qualify a number may stand from it. */
const REACH = 24;

const ABOUT_BEFORE =
  /(?:[~≈≃]|约为?|大约|大概|将近|接近|近|左右|\b(?:about|around|approximately|approx\.?|nearly|roughly|some|circa|ca\.?|almost)(?: (?:once )?every)?) ?$/i;
const ABOUT_AFTER = /^ ?(?:左右|上下(?!文)|许|or so|余|多(?:[^少]|$))/;

const AT_LEAST_BEFORE =
  /(?:[>≥]=?|超过?|大于|高于|多于|不低于|不少于|至少|突破|逾|\b(?:over|above|exceed(?:s|ing|ed)?|more than|greater than|at least|beyond|min(?:imum)?)) ?$/i;
const AT_LEAST_AFTER = /^(?:\+(?![\d.])| ?(?:以上|及以上|and (?:above|up|more)|or (?:more|above|higher)))/;
const AT_MOST_BEFORE =
  /(?:[<≤]=?|小于|低于|少于|(?<!显存|内存|磁盘|空间|供电|散热|功率|算力|带宽|容量|资源|配额|额度|余额|库存|人手|样本|电力|冷量|机位|卡数|准备|经验|能力|供应|覆盖)不足|不到|不超过|不高于|至多|最多|最高|高达|可达|\b(?:under|below|less than|(?<!\badds )(?<!\badd )(?<!\badding )(?<!\badded )up to|at most|as much as|as little as|within|max(?:imum)?|no more than)) ?$/i;
/** 不低于 holds 低于, so these come first. */
const NOT_LESS_BEFORE =
  /(?:不[得能应可许会准该]?(?:低于|少于|小于|短于|弱于)|\b(?:no|not) (?:less|fewer|lower|smaller) than|\bnot (?:be )?(?:below|under)) ?$/i;
const NOT_MORE_BEFORE =
  /(?:不[得能应可许会准该]?(?:大于|多于|长于|高于|超过|超出)|\b(?:not|no) (?:greater|higher|longer|larger) than|\bnot (?:be )?(?:above|over|exceed)) ?$/i;
const AT_MOST_AFTER = /^ ?(?:以内|以下|之内|or (?:less|lower|below)|max)/;

/** What may stand between `每卡` and its number. */
const AFTER_PER =
  '可 能 约 处理 生成 输出 产出 完成 达 达到 成本 价格 费用 仅 为 耗电 耗能 功耗 需 需要 要 能搬 搬 能传 传 传输 能读 读 读取 能写 写 写入 :'.split(
    ' ',
  );
const MOST_PERS = 3;

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - REACH), start);
}

/** Whether the author says that the number is not exact. */
export function isApproximate(text: string, start: number, end: number): boolean {
  return ABOUT_BEFORE.test(before(text, start)) || ABOUT_AFTER.test(text.slice(end, end + 6));
}

/** Whether the author gives a limit rather than a value: `>80%`, `95%+`, `50 ms 以内`. */
export function boundOf(text: string, start: number, end: number): 'atLeast' | 'atMost' | undefined {
  const left = before(text, start);
  const right = text.slice(end, end + 12);
  // An arrow ends in `>` too.
  if (/[-=]> ?$/.test(left)) return AT_LEAST_AFTER.test(right) ? 'atLeast' : undefined;
  if (NOT_LESS_BEFORE.test(left)) return 'atLeast';
  if (NOT_MORE_BEFORE.test(left)) return 'atMost';
  // 不超过 holds 超过, so the upper bounds come first.
  if (AT_MOST_BEFORE.test(left) || AT_MOST_AFTER.test(right)) return 'atMost';
  if (AT_LEAST_BEFORE.test(left) || AT_LEAST_AFTER.test(right)) return 'atLeast';
  return undefined;
}

/** What stands before a number as its denominator: `每卡每小时 35 美元`, `每秒处理 2450 个 token`. */
export function divisorsBefore(text: string, start: number): readonly Unit[] {
  const left = before(text, start);
  if (!left.includes('每')) return [];
  const pieces = withoutTail(left).split('每').slice(1).slice(-MOST_PERS);
  const units: Unit[] = [];
  // Nearest first: what is no unit ends the row.
  for (const piece of pieces.reverse()) {
    const unit = wholeDenominator(piece.trim().replace(/^[个张台] ?(?=.)/, ''));
    if (unit === undefined) break;
    units.unshift(unit);
  }
  return units;
}

/** `text` without the words at its end that tie a number to what stands before it. */
function withoutTail(text: string): string {
  let rest = text.trimEnd();
  for (;;) {
    const word = AFTER_PER.find((one) => rest.endsWith(one));
    if (word === undefined) return rest;
    rest = rest.slice(0, -word.length).trimEnd();
  }
}
