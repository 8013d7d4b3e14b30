import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { nounBefore } from '../reading/quantity-nouns';
import { POPULATION_LATIN, SHARE } from '../reading/share-nouns';
import type { TableReading } from '../reading/slide-reading';
import { CHANGE as CHANGE_OF_CELLS } from '../reading/table-readings';

/** A time or a share that is said to be, or to have become, less than nothing. */
export interface NegativeLevel {
  readonly quantity: Quantity;
  /** The name as written. */
  readonly name: string;
}

/** A verb or a mark that gives a level; without one a sign tells a change. */
const GIVES = /(?:[到至为是达]|:|\b(?:to|is|was|at|of|averages|reached)(?: now| only| just)?) ?(?:约|大约|about )?$/i;
const CHANGE =
  /变化|变动|相比|相较|对比|差[值异距]?|较|比(?![例重率])|增量|减量|偏差|偏移|偏置|余量|裕量|漂移|同步误差|节省|改善|提前|Δ|\b(?:change|delta|difference|vs|than|by|offset|skew|drift|margin|slack|headroom|improvement|saving|relative)\b/i;
const REACH = 60;

const SHARE_NAME = new RegExp(SHARE, 'gi');
/** `-14% of the fleet is idle`. */
const IS_PART = new RegExp(
  `^ of (?:all |(?:the|its|our|their|these|those) )(?:[a-z-]{2,14} ){0,2}?((?:${POPULATION_LATIN}) (?:is|are|was|were|stay(?:s|ed)?|sits?|sat|go(?:es)?|went|remain(?:s|ed)?))\\b`,
  'i',
);

/** A share below nothing in a column of shares that are not: `失败率` over `0.4%`, `-1.2%`, `0.9%`. */
export function negativeCells({ header, rows }: TableReading): (NegativeLevel & { readonly passage: Passage })[] {
  return header.flatMap(({ text }, column) => {
    const name = column === 0 ? undefined : [...text.matchAll(SHARE_NAME)].at(-1)?.[0];
    if (name === undefined || CHANGE.test(text) || CHANGE_OF_CELLS.test(text) || MAY_BE_LOSS.test(name)) return [];
    const cells = rows.flatMap((row) => {
      const [quantity, ...more] = row[column]?.quantities ?? [];
      return quantity?.unit?.family === 'ratio' && more.length === 0 ? [{ passage: row[column]!, quantity, name }] : [];
    });
    const negative = cells.filter(({ quantity: { sign, value } }) => sign === '-' && value !== 0);
    return negative.length * 2 < cells.length && !cells.some(({ quantity }) => quantity.sign === '+') ? negative : [];
  });
}

/** A margin and a return may be below nothing. */
const MAY_BE_LOSS = /利率?$|回报|收益|盈|毛利|净利|\b(?:margin|return|yield|growth)\b/i;

/** `为负 16 张`, `is minus 8 per cent`: a sign in words, before what cannot be less than nothing. */
const MINUS_WORD = /(?:[为是有剩到达]|:|\b(?:is|was|are|were|to|at|of|stands at)) ?(?:负 ?|minus |negative )$/i;
const COUNTED =
  /^ ?(?:[张台块个套片人条路件次](?![\u3400-\u9fff]*[变差])|(?:GPUs?|cards?|servers?|nodes?|racks?|people|requests?|seats?|slots?|jobs?|replicas?)\b)/i;
const BALANCE =
  /净|差|余额|缺口|利润|盈|亏|现金|平衡|温|度|\b(?:net|balance|gap|profit|loss|cash|temperature|degrees?)\b/i;

function negativeInWords({ text }: Passage, quantity: Quantity): NegativeLevel[] {
  const { start, number, unit, sign } = quantity;
  const before = text.slice(Math.max(0, start - REACH), start);
  const word = sign === undefined ? MINUS_WORD.exec(before) : null;
  if (word === null || CHANGE.test(before) || BALANCE.test(before) || quantity.value === 0) return [];
  const share = unit?.family === 'ratio' ? [...before.matchAll(SHARE_NAME)].at(-1)?.[0] : undefined;
  const isShare = unit?.family === 'ratio' && (share !== undefined || /\bshare\b|占比|比例/i.test(before));
  const isCount =
    (unit === undefined || Object.keys(unit.dimensions).length === 0) && COUNTED.test(text.slice(number.end));
  return isShare || isCount || unit?.family === 'time'
    ? [
        {
          quantity,
          name: share ?? lastWords(before.slice(0, word.index)),
        },
      ]
    : [];
}

const LONGEST_NAME = 24;

/** The words that a text ends with, of its last clause. */
function lastWords(text: string): string {
  const clause = text.split(/[^\u3400-\u9fffa-zA-Z -]/).at(-1)!;
  return clause.trim().slice(-LONGEST_NAME) || '…';
}

const PERCENTILE_BEFORE = /(?:\bT?P\d{2}|中位数?|\b(?:median|mean)|均值)[^\d，,。；;:]{0,20}$/i;
/** `-4 s at P50, 9 s at P95`. */
const PERCENTILE_BEHIND = /^ (?:at|in) (?:the )?(?:T?P\d{2}|median|mean)\b[^\d]{0,12}?[,，;；] ?(?:and )?/i;
/** Each with its sign they are changes. */
const TOLD = /^ ?[,，、;；/] ?(?:and )?T?P\d{2}[^\d，,。；;%+-]{0,12}$/i;

/** `P50 TTFT -35 ms, P99 210 ms`: the next percentile of the same is a level, and so is this one. */
function isAmongLevels({ text, quantities }: Passage, quantity: Quantity): boolean {
  const next = quantities[quantities.indexOf(quantity) + 1];
  if (next === undefined || next.sign !== undefined || next.unit?.family !== quantity.unit?.family) return false;
  const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const between = text.slice(quantity.end, next.start);
  if (PERCENTILE_BEHIND.test(between)) return PERCENTILE_BEHIND.test(`${text.slice(next.end, next.end + 16)}, `);
  return PERCENTILE_BEFORE.test(before) && TOLD.test(between);
}

/** The negative times and shares of a passage that are given as levels: `P99 延迟降到 -20 ms`, `a hit rate of -3%`. */
export function negativeLevels(passage: Passage): NegativeLevel[] {
  const { text, quantities } = passage;
  const inWords = /负|minus|negative/i.test(text)
    ? quantities.flatMap((quantity) => negativeInWords(passage, quantity))
    : [];
  const signed = quantities.flatMap((quantity) => {
    const family = quantity.unit?.family;
    if (quantity.sign !== '-' || (family !== 'time' && family !== 'ratio') || quantity.value === 0) return [];
    const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
    // `命中率：-3%` may well be a change; a time under its name is none.
    if (family === 'ratio' && /[:：] ?$/.test(before)) return [];
    const part = family === 'ratio' ? IS_PART.exec(text.slice(quantity.end, quantity.end + REACH))?.[1] : undefined;
    if (part !== undefined && !CHANGE.test(before)) return [{ quantity, name: part }];
    if (
      !(GIVES.test(before) || isAmongLevels(passage, quantity)) ||
      CHANGE.test(before) ||
      CHANGE.test(passage.context.at(-1) ?? '')
    )
      return [];
    const mention = passage.mentions.findLast(
      ({ end, families }) => end <= quantity.start && end > quantity.start - REACH && families.includes(family),
    );
    const noun = family === 'time' ? nounBefore(passage.nouns, quantity.start, REACH) : undefined;
    const share = family === 'ratio' ? [...before.matchAll(SHARE_NAME)].at(-1)?.[0] : undefined;
    const name = mention?.text ?? share ?? (noun?.kind === 'time' ? noun.name : undefined);
    return name === undefined ? [] : [{ quantity, name }];
  });
  return [...inWords, ...signed];
}
