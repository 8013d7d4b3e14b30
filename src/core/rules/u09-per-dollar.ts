import { type Quantity, type Range, written } from '../numbers/quantity';
import { message } from '../source/message';
import { type InvertedCell, invertedCells, type SameInverse, sameInverses } from './claims/inverse-costs';
import { replaceNumber } from './reading/fixes';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const perDollar: SlideRule = {
  id: 'U09',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Per-dollar without a clear denominator', zh: '每美元分母不清' },
  why: {
    en: 'A rate divided by dollars may mean dollars an hour of rent or dollars of purchase price: the two differ by four orders of magnitude. Tokens per dollar needs no time at all.',
    zh: '速率除以美元，分母可能是每小时租金，也可能是采购价，两者相差四个数量级。写“token/美元”则不需要时间。',
  },
  bad: [
    { lang: 'zh', text: '每美元吞吐：120 tok/s/$' },
    { lang: 'en', text: 'Throughput/$: 120 tok/s/$' },
    { lang: 'en', text: 'Against the A100, images/$ is 22% and cost/image is 22%' },
    { lang: 'zh', text: '以 A100 为基准，每美元图片数为 4.6 倍，每张图片的成本为 4.6 倍' },
    { lang: 'en', text: '| Against A100 | H100 |\n|---|---|\n| Tokens per dollar | 1.8× |\n| Cost per token | 1.8× |' },
    {
      lang: 'en',
      text: 'Images per dollar rose to 4.6 times the April value, in other words the cost per image went up to 4.6x as well',
    },
    { lang: 'zh', text: '每美元可以买到 120 tok/s' },
    { lang: 'en', text: 'The L40S pool gives us 120 tok/s per dollar' },
    { lang: 'zh', text: '| 卡 | 每美元吞吐（tok/s） |\n|---|---|\n| H100 | 120 |' },
    { lang: 'en', text: '| Engine | tok/s/$ |\n|---|---|\n| A | 120 |' },
    {
      lang: 'en',
      text: '| GPU | $/GPU-hour | M tokens/hour | $/M tokens |\n|---|---|---|---|\n| A100 | 1.80 | 3.24 | 0.56 |\n| L40S | 1.10 | 6.91 | 0.16 |\n| H100 | 2.90 | 8.64 | 2.98 |',
    },
  ],
  good: [
    { lang: 'zh', text: '每美元吞吐：120 tok/s/($/小时)' },
    { lang: 'en', text: 'Throughput/$: 120 tok/s per $/hour (432k tokens/$)' },
    { lang: 'en', text: 'Against the A100, images/$ is 4.6x and cost/image is 22%' },
    { lang: 'en', text: 'Images per dollar rose to 4.6 times the April value; the cost per image fell to 22%' },
    { lang: 'en', text: 'Tokens per dollar: 1.8×; cost per token: 1.8× lower' },
    { lang: 'zh', text: '按采购价计 0.05 tok/s/$；$0.27/M tokens；$2.5/h' },
    { lang: 'zh', text: '每美元每小时 120 tok/s；每美元 3.6 M token' },
    { lang: 'en', text: '120 tok/s per dollar per hour, or 432k tokens per dollar' },
    { lang: 'en', text: '0.05 tok/s/$ of purchase price; 3.6M tokens/$' },
    {
      lang: 'en',
      text: '| GPU | $/GPU-hour | M tokens/hour | $/M tokens |\n|---|---|---|---|\n| A100 | 1.80 | 3.24 | 0.56 |\n| H100 | 2.90 | 8.64 | 0.34 |',
    },
    {
      lang: 'zh',
      text: '单价由 0.80 美元/百万 token 降到 0.32 美元/百万 token，每一美元能买到的 token 是原来的 2.5 倍',
    },
    { lang: 'en', text: 'Thumbnails per dollar went from 400 to 800, so each image now costs half as much' },
  ],
  check: ({ body }) => {
    const reading = readSlide(body);
    const { passages, tables } = reading;
    const labels = tables.flatMap(({ header, rows }) => [...header, ...rows.flatMap((row) => row.slice(0, 1))]);
    return [
      ...foundIn(passages, inQuantities),
      ...foundIn(passages, unitsOfInverse),
      ...foundIn(labels, inLabel),
      ...sameInverses(reading).map(inverted),
      ...foundIn(tables, invertedCells).map(invertedCell),
    ];
  },
};

function inverted({ cost, perDollar }: SameInverse): RuleFinding {
  const where = cost.passage.spanOf(cost.quantity);
  const quote = perDollar.passage.quote(perDollar.quantity);
  return {
    span: where,
    number: where,
    message: message(
      '{0} of the cost and {1} of what a dollar buys cannot both be: one is the inverse of the other.',
      cost.passage.quote(cost.quantity),
      quote,
    ),
    related: [{ span: perDollar.passage.spanOf(perDollar.quantity), message: message('the other value') }],
  };
}

function invertedCell({ passage, quantity, right }: InvertedCell): RuleFinding {
  const where = passage.spanOf(quantity);
  const value = written(right, quantity.decimals);
  return {
    span: where,
    number: where,
    message: message('{0} is the inverse of what this row gives: {1}.', passage.quote(quantity), value),
    fixes: [replaceNumber(passage, quantity, right)],
  };
}

const PURCHASE = /采购|购买|购置|售价|整机价|\b(?:purchase|list price|capex|acquisition|hardware cost|upfront)/i;

/** What the dollar is spent on, close to the number. */
const HOUR = /小时|美元时|卡时|每时|\bhours?\b|\bhourly\b|\/ ?hr?\b|-h\b/i;
const NEAR = 24;

function isSaid(passage: Passage): boolean {
  return [passage.text, ...passage.context].some((text) => PURCHASE.test(text));
}

function inQuantities(passage: Passage): RuleFinding[] {
  return passage.quantities.flatMap((quantity) => {
    const isRate = isRatePerMoney(quantity) || isSaidPerMoney(passage, quantity);
    if (!isRate || isSaid(passage) || HOUR.test(around(passage, quantity))) return [];
    return [finding(passage, quantity, quantity.unitRange ?? quantity, true)];
  });
}

/** `TPS/$` has two readings and lacks the hour in both. */
function isRatePerMoney({ unit }: Quantity): boolean {
  return unit?.family === 'token_rate_per_money' && (!unit.ambiguous || /^TPS/i.test(unit.text));
}

/** Words before or after a rate that divide it by money: 每美元可以买到, `per dollar`. */
const PER_MONEY_BEFORE =
  /(?:每(?:一)?(?:美元|元(?!素)|块钱)|\b(?:throughput|performance|rate|speed) ?(?:per (?:US )?dollar|\/ ?\$)|\b(?:each|every|a|one) dollar|(?<![\d.,])(?:\$ ?1(?![\d.,])|1 ?(?:美元|元|块钱?)))[^，,。；;\d|]{0,16}$/i;
const PER_MONEY_AFTER = /^ ?(?:per (?:US )?dollar|per \$|for (?:each|every|one|a) dollar|to the dollar)/i;

function isSaidPerMoney({ text }: Passage, { unit, start, end, sign }: Quantity): boolean {
  if (unit?.family !== 'token_rate' || sign !== undefined) return false;
  return (
    PER_MONEY_BEFORE.test(text.slice(Math.max(0, start - 40), start)) ||
    PER_MONEY_AFTER.test(text.slice(end, end + NEAR))
  );
}

/** The clause around a number, as far as it tells what is meant: `at $2.40 per hour:` tells a price and no more. */
function around({ text }: Passage, { start, end }: Quantity): string {
  const left = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[，,。；;]|(?<=\d[^:]{0,20}): ?/)
    .at(-1)!;
  return left + text.slice(start, end + NEAR).split(/[，,。；;]/)[0]!;
}

/** `每美元吞吐（tok/s）`: the name divides, the unit does not say by what. */
const NAMES_MONEY = /每(?:美元|元)|\bper (?:US )?dollar\b|\/ ?\$/i;

/** What a number of tokens costs, right before it. */
const COST_NAMED =
  /(?:每(?:百万|千万?|万|一)? ?个?(?:输出)? ?(?:tokens?|词元)|单位) ?的?(?:平均)?(?:成本|单价|价格|费用)[约是为达到: ]{0,4}$|\b(?:costs?|price) (?:per|of|for) (?:an? |one )?(?:million |thousand |1?[MK] )?(?:output )?tokens?(?: (?:is|was|of|at|comes to)|:)? ?(?:about )?$|\btokens? costs? (?:about )?$/i;
/** How many tokens money buys, right before it. */
const BOUGHT_NAMED =
  /每(?:一)?(?:美元|元(?!素)|块钱)[能可]?以?(?:产出|买到?|换来?|得到?|生成)[约是为达到: ]{0,4}$|\btokens? (?:per|for (?:an?|each|every)) (?:US )?dollar(?: (?:is|are|was|were|of|at)|:)? ?(?:about )?$/i;

/** Units that have no family of their own. */
const TOKENS_PER_MONEY = /^(?:百万|千万?|万|[kM] ?)? ?(?:tok(?:en)?s?|词元) ?\/ ?(?:美?元|[$¥])$/i;
const MONEY_PER_TOKENS = /^(?:美?元|[$¥]) ?\/ ?(?:百万|千万?|万|1?[kM] ?)? ?(?:tok(?:en)?s?|词元)$/i;

/** 每百万 token 成本为 2.88 token/元: the unit of what money buys under the name of a cost, or the other way round. */
function unitsOfInverse(passage: Passage): RuleFinding[] {
  return passage.quantities.flatMap((quantity) => {
    const { unit, start } = quantity;
    const isBought = unit?.family === 'tokens_per_money' || TOKENS_PER_MONEY.test(unit?.text ?? '');
    if (!isBought && unit?.family !== 'money_per_token' && !MONEY_PER_TOKENS.test(unit?.text ?? '')) return [];
    const before = passage.text.slice(Math.max(0, start - 64), start);
    const name = (isBought ? COST_NAMED : BOUGHT_NAMED).exec(before)?.[0];
    if (name === undefined) return [];
    const where = passage.spanOf(quantity);
    return [
      {
        span: where,
        number: where,
        message: message(
          '{0}: the words before it speak of “{1}”. Write the unit that was meant.',
          passage.quote(quantity),
          name.trim(),
        ),
      },
    ];
  });
}

/** A column or row in tok/s/$: reported once, at the unit. */
function inLabel(passage: Passage): RuleFinding[] {
  const label = passage.labelUnit;
  const family = label?.unit.family;
  const isRate = family === 'token_rate_per_money' || (family === 'token_rate' && NAMES_MONEY.test(passage.text));
  if (label === undefined || !isRate || isSaid(passage) || HOUR.test(passage.text)) return [];
  return [finding(passage, label.range, label.range, false)];
}

function finding(passage: Passage, range: Range, unit: Range, isNumber: boolean): RuleFinding {
  const where = passage.spanOf(range);
  const time = passage.isChinese ? '小时' : 'h';
  const replacements = [`tok/s/($/${time})`];
  return {
    span: where,
    ...(isNumber ? { number: where } : {}),
    message: message('{0}: per dollar of what? Say per $/hour, or give tokens per dollar.', passage.quote(range)),
    fixes: replacements.map((text) => ({
      title: message('Replace “{0}” by “{1}”', passage.quote(unit), text),
      edits: [{ span: passage.spanOf(unit), text }],
      safe: false,
    })),
  };
}
