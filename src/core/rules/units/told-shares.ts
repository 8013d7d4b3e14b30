import type { Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { SHARE } from '../reading/share-nouns';
import type { TableReading } from '../reading/slide-reading';

/** A share that its surroundings name, rather than the words right before it. */
export interface ToldShare {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** The name as written. */
  readonly name: string;
}

const SHARE_NAME = new RegExp(SHARE, 'gi');
/** Names under which a list or a table gives shares, and what makes of them something that may be more than the whole. */
const NAMED_ABOVE = new RegExp(`${SHARE}|SL[OA]|达标率|达成率`, 'i');
const NO_SHARE_ABOVE =
  /变化|增|降幅|涨|提升|同比|环比|相对|对比|基线|配额|预算|负载|负荷|CPU|成本|加价|营收|收入|产能|目标完成|计划完成|超[分卖配]|保持|留存|归一|完成|\b(?:retain|retention|normali[sz]ed|growth|change|gain|versus|vs|relative|baseline|quota|budget|load|cpu|cost|markup|revenue|sales|plan|demand|traffic|scaling|speed-?up)\b/i;
/** `week 42`, `Q3`, `10 月`, `东区`: an item that only tells when or where. */
const WHEN_OR_WHERE =
  /^ ?(?:第 ?\d{1,3} ?[周天轮批次季月期]|\d{1,4} ?[年月日周](?: ?\d{1,2} ?[月日])?|[一二三四五六七八九十]{1,3}月|周[一二三四五六日]|[东南西北中一二三四甲乙丙丁] ?[区池组栋号][\u3400-\u9fff]{0,3}|(?:week|day|month|quarter|Q|round|wave|run|pool|zone|region|site|hall|cluster) ?[\w-]{1,12}|January|February|March|April|May|June|July|August|September|October|November|December)[^:：\d%]{0,24}[:：] ?$/i;

/** `第 42 周：104.2%` under a heading that names a share. */
export function sharesInItems(passages: readonly Passage[]): ToldShare[] {
  return passages.flatMap((passage) => {
    const [quantity] = passage.quantities.filter(({ unit }) => unit?.family === 'ratio');
    if (quantity === undefined || !isOverWhole(quantity) || passage.place !== 'text') return [];
    const above = passage.context.at(-1) ?? '';
    const name = NAMED_ABOVE.exec(above)?.[0];
    if (name === undefined || NO_SHARE_ABOVE.test(above)) return [];
    return WHEN_OR_WHERE.test(passage.text.slice(0, quantity.start)) ? [{ passage, quantity, name }] : [];
  });
}

/** Where the others of a column end: a share near the whole, as an availability. */
const NEAR_WHOLE = 90;
const OTHERS_AT_LEAST = 2;

/** `| 批量摘要 | 99.5% | 100.02% |`: the only one of a column of shares near the whole that is more than it. */
export function sharesNearWhole({ header, rows, context }: TableReading): ToldShare[] {
  const named = [...context, ...header.map(({ text }) => text)].find((text) => NAMED_ABOVE.test(text));
  if (named === undefined) return [];
  return header.flatMap(({ text }, column) => {
    if (column === 0 || NO_SHARE_ABOVE.test(text)) return [];
    const cells = rows.flatMap((row) => {
      const [quantity, ...more] = row[column]?.quantities ?? [];
      return quantity?.unit?.family === 'ratio' && more.length === 0 ? [{ passage: row[column]!, quantity }] : [];
    });
    const over = cells.filter(({ quantity }) => isOverWhole(quantity) && quantity.value < 110);
    const others = cells.filter(({ quantity: { value, sign } }) => value >= NEAR_WHOLE && value <= 100 && !sign);
    if (over.length !== 1 || others.length < OTHERS_AT_LEAST || over.length + others.length < cells.length) return [];
    return over.map((one) => ({ ...one, name: NAMED_ABOVE.exec(text)?.[0] ?? NAMED_ABOVE.exec(named)![0] }));
  });
}

/** What a clause may say before a percentage that is of what the clause before named. */
const HOLDS =
  /^ ?(?:(?:连续|整整?|最近|近|这|上|过去|去年|今年|本)?[一二三四五六七八九十几两\d]{0,3}个?[天周月年季度]{0,2}(?:来|里|内|以来)?(?:都|也|就|还)?(?:在|有|是|达到?|保持|维持|稳定在|高达|到了?|冲到|去到)|which (?:is|was|stays|stayed) (?:at )?|it (?:is|was|stays|stayed|reached|hit) (?:at )?)(?:约|大约|about |around )? ?$/i;
const OTHER_SHARE = /增|涨|降|比|相对|成本|配额|预算|负载|CPU|than|relative|growth|quota|budget|load/i;

/** `命中率最高的那个租户，连续一周都在 104%`: named by the clause before, and the own clause only says that it holds. */
export function shareOfClauseBefore({ text }: Passage, quantity: Quantity): string | undefined {
  if (!isOverWhole(quantity)) return undefined;
  const [before, own] = lastSentence(text.slice(Math.max(0, quantity.start - 80), quantity.start))
    .split(/[，,]/)
    .slice(-2);
  if (before === undefined || own === undefined || !HOLDS.test(own)) return undefined;
  if (/\d/.test(before) || OTHER_SHARE.test(before)) return undefined;
  return [...before.matchAll(SHARE_NAME)].at(-1)?.[0];
}

const OUT_OF_EVERY =
  /(\d[\d,]{0,11}) (?:out )?of every (\d[\d,]{0,11})\b|每 ?(\d[\d,]{0,11}) ?[\u3400-\u9fff]{0,6}[中里]有? ?(\d[\d,]{0,11})(?![\d,.%])/g;

/** `accepts 1,150 out of every 1,000`: a part that is more than its whole. */
export function partsOfEvery(passage: Passage): ToldShare[] {
  return [...passage.text.matchAll(OUT_OF_EVERY)].flatMap((match) => {
    const [part, whole] = [match[1] ?? match[4]!, match[2] ?? match[3]!];
    const at = match.index + match[0].indexOf(part, match[1] === undefined ? match[0].lastIndexOf(part) : 0);
    const quantity = passage.quantities.find(({ start, end }) => start <= at && at < end);
    const isMore = numberOf(part) > numberOf(whole) && numberOf(whole) >= 10;
    return quantity === undefined || !isMore ? [] : [{ passage, quantity, name: `/ ${whole}` }];
  });
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));

const isOverWhole = ({ unit, value, sign, bound }: Quantity): boolean =>
  unit?.family === 'ratio' && !unit.ambiguous && value > 100 && sign === undefined && bound === undefined;
