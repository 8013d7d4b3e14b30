import type { Range } from '../numbers/quantity';
import { message } from '../source/message';
import { type SameInverse, sameInverses } from './reading/inverse-costs';
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
    { lang: 'en', text: '| Engine | tok/s/$ |\n|---|---|\n| A | 120 |' },
  ],
  good: [
    { lang: 'zh', text: '每美元吞吐：120 tok/s/($/小时)' },
    { lang: 'en', text: 'Throughput/$: 120 tok/s per $/hour (432k tokens/$)' },
    { lang: 'en', text: 'Against the A100, images/$ is 4.6x and cost/image is 22%' },
    { lang: 'en', text: 'Tokens per dollar: 1.8×; cost per token: 1.8× lower' },
    { lang: 'zh', text: '按采购价计 0.05 tok/s/$；$0.27/M tokens；$2.5/h' },
    { lang: 'en', text: '0.05 tok/s/$ of purchase price; 3.6M tokens/$' },
  ],
  check: ({ body }) => {
    const reading = readSlide(body);
    const { passages, tables } = reading;
    const labels = tables.flatMap(({ header, rows }) => [...header, ...rows.flatMap((row) => row.slice(0, 1))]);
    return [...passages.flatMap(inQuantities), ...labels.flatMap(inLabel), ...sameInverses(reading).map(inverted)];
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

const PURCHASE = /采购|购买|购置|售价|整机价|\b(?:purchase|list price|capex|acquisition|hardware cost|upfront)/i;

function isSaid(passage: Passage): boolean {
  return [passage.text, ...passage.context].some((text) => PURCHASE.test(text));
}

function inQuantities(passage: Passage): RuleFinding[] {
  return passage.quantities
    .filter(({ unit }) => unit?.family === 'token_rate_per_money' && !unit.ambiguous)
    .flatMap((quantity) => (isSaid(passage) ? [] : [finding(passage, quantity, quantity.unitRange ?? quantity, true)]));
}

/** A column or row in tok/s/$: reported once, at the unit. */
function inLabel(passage: Passage): RuleFinding[] {
  const label = passage.labelUnit;
  if (label?.unit.family !== 'token_rate_per_money' || isSaid(passage)) return [];
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
