import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  秒: 1,
  minute: 60,
  分钟: 60,
  分: 60,
  hour: 3600,
  小时: 3600,
  day: 86_400,
  天: 86_400,
};
/** `25 documents a minute`: what is done, and in which time. */
const RATE_BEHIND = /^ ([a-z]{3,14}?)s? (?:an?|per|each|every) (second|minute|hour|day)\b/i;
/** 每分钟处理 25 份. */
const RATE_BEFORE = /每(秒|分钟|分|小时|天)(?:各|能|可以)?[\u3400-\u9fff]{0,4} ?$/;
const MEASURE = /^ ?([份条张篇页件个幅段])/;
const NOUN = /^ (?:[a-z-]{3,12} ){0,2}?([a-z]{3,14}?)s?\b(?! (?:an?|per|each|every) (?:second|minute|hour|day)\b)/i;
/** Those that do it. */
const WORKERS =
  /^ ?(?:个?(?:进程|线程|副本|实例|工人|节点|工作线程|worker)|[张块台](?:卡|机器|GPU)?|(?:[A-Z]\d{2,3} )?(?:workers?|processes|threads|replicas|instances|nodes|GPUs|cards|machines|servers|people|annotators|reviewers|engineers)\b|[名位人])/i;
/** How long all of it takes. */
const TAKES =
  /要|需|用[时了掉]?|花|耗时|跑完|处理完|清完|\b(?:in|takes?|took|needs?|lasts?|within|done|finish(?:es|ed)?|after)\b/i;
/** What makes it more or less than that. */
const OTHERWISE =
  /利用率|效率|并行度|重试|重启|约束|目标|但|实测|实际|\d ?%|\b(?:but|efficien\w{1,3}|retr(?:y|ies)|restart\w{0,3}|overhead|measured|target|instead|except|only \d)\b/i;
const TOLERANCE = 0.03;
const NEAR = 4;

/** `4,500 documents; 12 workers at 25 documents a minute each cleared it in 18 minutes`: the time that so much work takes so many. */
export function wrongWorkRates(passage: Passage): Miss[] {
  const { text } = passage;
  const all = operandsOf(passage).flat();
  if (all.length < 3 || all.length > MOST || OTHERWISE.test(text)) return [];
  const rates = all.flatMap((one) => rateOf(text, one.quantity) ?? []);
  const [rate, ...more] = rates;
  const last = all.at(-1)!.quantity;
  if (rate === undefined || more.length > 0 || last.unit?.family !== 'time' || !isExact(last)) return [];
  const works = all.filter((one) => one.quantity !== rate.quantity && isWork(text, one, rate.of));
  const [work, ...others] = works;
  const workers = all.filter(({ quantity, isCount, isShare }) =>
    isCount && !isShare ? WORKERS.test(text.slice(quantity.end, quantity.end + 20)) : false,
  );
  const times = all.filter(({ family }) => family === 'time');
  if (work === undefined || others.length > 0 || workers.length > 1 || times.length > 1) return [];
  const before = all.at(-2)!.quantity.end;
  if (!TAKES.test(text.slice(before, last.start)) && !TAKES.test(text.slice(last.end, last.end + 6))) return [];
  const one = work.value / rate.perSecond;
  const many = workers[0] === undefined ? one : one / workers[0].value;
  const actual = canonicalValue(last);
  const room = TOLERANCE + last.step / 2 / last.value;
  if ([one, many].some((time) => Math.abs(actual / time - 1) <= room)) return [];
  if (actual / many > NEAR || many / actual > NEAR) return [];
  const by = workers[0] === undefined ? '' : ` ÷ ${passage.quote(workers[0].quantity)}`;
  const from = `${passage.quote(work.quantity)} ÷ ${passage.quote(rate.quantity)}${by}`;
  return [{ passage, quantity: last, expected: (many / actual) * last.value, from, probable: true }];
}

const MOST = 5;

interface Rate {
  readonly quantity: Quantity;
  readonly perSecond: number;
  /** What is done, by its name. */
  readonly of: string;
}

function rateOf(text: string, quantity: Quantity): Rate | undefined {
  const { start, number, value } = quantity;
  const [, noun, unit] = RATE_BEHIND.exec(text.slice(number.end, number.end + 40)) ?? [];
  if (noun !== undefined && unit !== undefined)
    return { quantity, perSecond: value / SECONDS[unit.toLowerCase()]!, of: noun.toLowerCase() };
  const time = RATE_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const measure = MEASURE.exec(text.slice(number.end, number.end + 3))?.[1];
  return time === undefined || measure === undefined
    ? undefined
    : { quantity, perSecond: value / SECONDS[time]!, of: measure };
}

/** So many of what is done. */
function isWork(text: string, { quantity: { number }, isCount }: Operand, of: string): boolean {
  const after = text.slice(number.end, number.end + 40);
  if (!isCount) return false;
  return MEASURE.exec(after)?.[1] === of || NOUN.exec(after)?.[1]?.toLowerCase() === of || after.startsWith(` ${of}`);
}
