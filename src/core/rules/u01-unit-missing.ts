import type { SlideBody } from '../deck/deck';
import type { Quantity } from '../numbers/quantity';
import { wholeUnit } from '../numbers/unit-parser';
import type { UnitFamily } from '../numbers/units';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { span } from '../source/span';
import { foundIn } from './reading/found-in';
import { labelUnit, UNIT_OF_ITS_OWN } from './reading/label-unit';
import type { Passage } from './reading/passage';
import { isPlausible } from './reading/plausible';
import { isMisfit, unitOfKind } from './reading/quantity-nouns';
import type { Reading } from './reading/reading';
import { readSlide, type TableReading } from './reading/slide-reading';
import { endsValue, isBracketed, isListNumber, isRatioSide } from './reading/standing';
import { statedReadings } from './reading/stated-readings';
import { isOperand } from './reading/table-readings';
import type { RuleFinding, SlideRule } from './rule';
import { bareCells, couldMeasure } from './units/bare-cells';
import { type BareChange, bareChanges } from './units/bare-changes';
import { type BareQuantity, bareQuantities } from './units/bare-quantities';
import { foldedByLabel } from './units/unitless-labels';
import { isOfUnitAbove, unitsForAll } from './units/units-above';

export const unitMissing: SlideRule = {
  id: 'U01',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Unit missing', zh: '缺单位' },
  why: {
    en: 'A throughput of 2450 may be tokens or requests, per second or per minute. Write the unit beside the number, or once in the column, row or heading that it belongs to.',
    zh: '“吞吐量 2450”可以是 token 或请求，可以按秒或按分钟。请在数字旁写明单位，或在所属的列、行、标题里写一次。',
  },
  bad: [
    { lang: 'zh', text: '推理吞吐量达到 2450' },
    { lang: 'en', text: 'Throughput reached 30,000 tokens per GPU' },
    { lang: 'zh', text: '| 指标 | 阶段一 |\n|---|---|\n| TTFT | 450 |' },
    { lang: 'en', text: '| Engine | Throughput |\n|---|---|\n| vLLM | 2450 |' },
    { lang: 'en', text: 'Output throughput per H100 at peak load went up to 1,900 with vLLM 0.10' },
    { lang: 'en', text: 'Page when P99 TTFT exceeds 2,500 for five minutes' },
    { lang: 'en', text: 'Output throughput climbed past 12,000' },
    { lang: 'zh', text: '单节点的解码吞吐量可以长期维持在 7,100 左右，没有出现抖动' },
    { lang: 'zh', text: 'NCCL 报出来的总线带宽是 338，离机内的水平还有距离' },
    { lang: 'en', text: 'Board power consumption averages 640, fans included' },
    { lang: 'en', text: 'P95 time to first token came in at 410, with 64 users on one card' },
  ],
  good: [
    { lang: 'zh', text: '推理吞吐量达到 2,450 tok/s' },
    { lang: 'en', text: 'Throughput reached 30,000 tokens/s per GPU' },
    { lang: 'zh', text: '| 指标 | 单位 | 阶段一 |\n|---|---|---|\n| TTFT | ms | 450 |' },
    { lang: 'en', text: '| Engine | Throughput (tok/s) | TTFT, ms |\n|---|---|---|\n| vLLM | 2450 | 180 |' },
    { lang: 'zh', text: '### 吞吐（tok/s）\n\n- 吞吐量：2450' },
    { lang: 'en', text: 'QPS 1200, PUE 1.2, GPU utilization 0.85, TTFT: N/A' },
    { lang: 'zh', text: '吞吐：分 3 个阶段优化；延迟来自 2 类请求' },
    {
      lang: 'en',
      text: 'A 5 : 7 split gives 14% more goodput than 6 : 6; throughput for long prompts saturates at 128',
    },
    { lang: 'zh', text: '行业参考：可用性行业均值见报告（Uptime，2025）；吞吐压测轮数达到 5,000' },
    {
      lang: 'zh',
      text: '表中时延单位为 ms，吞吐单位为 tok/s。\n\n| 引擎 | 吞吐 | TTFT |\n|---|---|---|\n| A | 2,450 | 380 |',
    },
    { lang: 'en', text: 'All numbers are in tok/s.\n\n| Engine | Throughput |\n|---|---|\n| A | 2,450 |' },
    {
      lang: 'zh',
      text: '| 阶段 | 输出吞吐（tok/s/节点） |\n|---|---|\n| 基线 | 1,650 |\n| 阶段一 | 2,280 |\n\n每节点吞吐从 1,650 到 2,280，提高了 38%',
    },
    { lang: 'zh', text: '| 名次 | 吞吐分 | 时延分 |\n|---|---|---|\n| 1 | 100.0 | 91.9 |\n| 2 | 84.0 | 100.0 |' },
    { lang: 'zh', text: '时延（ms）：P50 120，P95 300；显存分 4 份，各 20 GB' },
    { lang: 'en', text: 'Bandwidth tests ran 3 times; throughput keeps rising until 24, then the queue grows' },
  ],
  check: ({ body }) => {
    const readings = statedReadings(body);
    const without = readings.flatMap((reading) => {
      const finding = check(reading);
      return finding === undefined || isReckonedFrom(reading, readings) || isSaidElsewhere(reading, readings, body)
        ? []
        : [{ reading, finding }];
    });
    const { texts, tables } = readSlide(body);
    const [counts, bareValues] = [true, false].map((is) =>
      without.filter(({ reading }) => isTokenCount(reading) === is),
    );
    const named = [...counts!.map(({ finding }) => finding), ...foldedByLabel(bareValues!, tables, unitsFor)];
    const bare = foundIn(texts, bareQuantities).filter(isOpen);
    const told = [...named, ...bare.map(bareFinding), ...bareIn(tables, texts).map(bareFinding)];
    const isTold = new Set(told.map(({ span: { start } }) => start));
    const changes = bareChanges(readSlide(body)).map(changeFinding);
    return [...told, ...changes.filter(({ span: { start } }) => !isTold.has(start))];
  },
};

const changeFinding = ({ passage, quantity, name, unit, unsure }: BareChange): RuleFinding => ({
  ...unitless(passage, quantity, name, unit),
  ...(unsure && { severity: 'info' as const }),
});

/** The numbers in cells whose unit no text of the slide gives. */
function bareIn(tables: readonly TableReading[], texts: readonly Passage[]): BareQuantity[] {
  const bare = foundIn(tables, bareCells);
  if (bare.length === 0) return [];
  const said = texts.flatMap(({ text }) => unitsForAll(text));
  return bare.filter((one) => !said.some((family) => couldMeasure(one, family)));
}

/** Whether no heading or item above gives the unit. */
function isOpen({ passage, noun, quantity }: BareQuantity): boolean {
  if (FACTOR.test(passage.text.slice(quantity.end, quantity.end + 32))) return false;
  if (quantity.decimals > 0 && quantity.high <= 1 && OF_WHOLE.test(passage.text.slice(noun.start, quantity.start)))
    return false;
  return !passage.context.some((text) => {
    const unit = labelUnit(text)?.unit;
    return unit !== undefined && !isMisfit(noun.kind, unit.family);
  });
}

const bareFinding = ({ passage, quantity, noun }: BareQuantity): RuleFinding =>
  unitless(passage, quantity, noun.name, unitOfKind(noun.kind));

function unitless(passage: Passage, quantity: Quantity, name: string, unit: string): RuleFinding {
  const where = passage.spanOf(quantity);
  const place = passage.spanOf(quantity.number).end;
  return {
    span: where,
    number: where,
    message: message(
      '“{0}” has no unit: {1}. Write it beside the number or in the column or heading, for example {2}.',
      name,
      passage.quote(quantity),
      unit,
    ),
    fixes: [
      { title: message('Add “{0}”', unit), edits: [{ span: span(place, place), text: ` ${unit}` }], safe: false },
    ],
  };
}

/** `| Goodput | 89.1% | 299.3 / 336.0 |`: the row gives the value itself, and beside it how it is reckoned. */
const isReckonedFrom = (reading: Reading, readings: readonly Reading[]): boolean =>
  isOperand(reading) && readings.some(({ mention, unit }) => mention === reading.mention && unit !== undefined);

/** Whether another text of the slide gives the unit: a note on the table, or the table that a sentence repeats. */
function isSaidElsewhere(reading: Reading, readings: readonly Reading[], body: SlideBody): boolean {
  if (reading.passage.place === 'cell') {
    const said = new Set(readSlide(body).texts.flatMap(({ text }) => unitsForAll(text)));
    return reading.mention.families.some((family) => said.has(family));
  }
  // `从 575 到 817，单位 tok/s/卡`
  if (unitsForAll(reading.passage.text).some((family) => reading.mention.families.includes(family))) return true;
  if (isOfUnitAbove(reading, readings)) return true;
  const inTables = readings.filter(({ passage, unit }) => passage.place === 'cell' && unit !== undefined);
  return endsOf(reading).some((end) => inTables.some((cell) => isSameValue(end, reading, cell)));
}

/** The ends of the change that a value belongs to; of a value alone nothing tells that a table is repeated. */
function endsOf({ passage, quantity }: Reading): readonly [Quantity | undefined, Quantity | undefined] {
  const pair = passage.pairs.find(({ from, to }) => from.start === quantity.start || to.start === quantity.start);
  return [pair?.from, pair?.to];
}

/** Whether a sentence repeats a value of a table, which has its unit there. */
function isSameValue(quantity: Quantity | undefined, { mention }: Reading, { quantity: cell, unit }: Reading): boolean {
  if (quantity === undefined) return false;
  const { value, high, decimals } = quantity;
  const isWritten = cell.value === value && cell.high === high && cell.decimals === decimals;
  return isWritten && unit?.family !== undefined && mention.families.includes(unit.family);
}

/** `每美元 token 数`, `Tokens per dollar`: the name says what is counted. */
const COUNTS = /数$|\btok(?:en)?s? ?(?:per|\/) ?(?:(?:US )?dollar|\$|euro|yuan|joule|J|watt-hour|kWh|kilowatt-hour)$/i;

/** `KV Cache 的算法是：2（K 与 V）× 层数 × …`: a factor of a formula. */
const FACTOR = /^ ?(?:\([^()]{1,24}\) ?)?[×*] ?[\u3400-\u9fffA-Za-z]/;
/** `availability: 27.6 node-hours down of 4,608, i.e. 99.4%`: what the number before is a part of. */
const OF_ALL = /\d[^,.;，。；]{0,24} of $/;

/** `并发决定吞吐：14 → 63 条`: what follows is what decides it. */
const DECIDES = /(?:决定|影响|左右)了? ?$/;

/** `并行度除以平均 TBT：32 ÷ 0.050 = 640`: behind the colon stands what the whole formula gives. */
const isOfFormula = ({ mention, quantity, passage: { text } }: Reading): boolean =>
  OPERATOR_BEFORE.test(text.slice(Math.max(0, mention.start - 16), mention.start)) &&
  RECKONED.test(text.slice(mention.end, quantity.start));
const OPERATOR_BEFORE = /(?:[×÷*/]|除以|乘以?|\b(?:divided by|times|over)) ?(?:the |平均|均值)? ?(?:mean |average )?$/i;
const RECKONED = /^ ?[:：,，] ?\d[\d.,]{0,9} ?[×÷*/] ?\d[\d.,]{0,9} ?[=≈] ?$/;

function check(reading: Reading): RuleFinding | undefined {
  const { mention, quantity, passage } = reading;
  if (reading.role !== 'level' || mention.indicator.units.length === 0 || COUNTS.test(mention.text)) return undefined;
  const incomplete = isTokenCount(reading);
  if (reading.unit !== undefined && !incomplete) return undefined;
  if ((!incomplete && pairHasUnit(reading)) || nextHasUnit(reading) || isShare(reading)) return undefined;
  if (reading.tie !== undefined && !isValueInProse(reading)) return undefined;
  if (reading.sources.some((source) => UNIT_OF_ITS_OWN.test(source))) return undefined;
  if (FACTOR.test(passage.text.slice(quantity.end, quantity.end + 32))) return undefined;
  if (OF_ALL.test(passage.text.slice(mention.end, quantity.start)) || isOfFormula(reading)) return undefined;
  if (DECIDES.test(passage.text.slice(Math.max(0, mention.start - 6), mention.start))) return undefined;
  if (contextGivesUnit(passage.context, mention.families)) return undefined;
  const where = passage.spanOf(quantity);
  return {
    span: where,
    number: where,
    message: incomplete
      ? message(
          '“{0}” is a count here, not a rate: {1}. Say per what time, as in {1}/s.',
          mention.text,
          passage.quote(quantity),
        )
      : message(
          '“{0}” has no unit: {1}. Write it beside the number or in the column or heading, for example {2}.',
          mention.text,
          passage.quote(quantity),
          mention.indicator.units[0]!,
        ),
    fixes: incomplete ? [addPerSecond(reading)] : unitFixes(reading),
  };
}

/** `30,000 tokens` where a rate belongs: the time is what is missing. */
function isTokenCount({ unit, mention }: Reading): boolean {
  return unit?.family === 'tokens' && mention.families.includes('token_rate') && !mention.families.includes('tokens');
}

/** `from 38 to 72%`: the other end names the unit. */
function pairHasUnit({ passage, quantity }: Reading): boolean {
  return passage.pairs.some(
    ({ from, to }) => (from.start === quantity.start || to.start === quantity.start) && from.unit !== undefined,
  );
}

/** `1.6 到 3.2 ms`, `12, 18 or 25 ms`: the last of several numbers names the unit. */
function nextHasUnit({ passage: { quantities, text }, quantity }: Reading): boolean {
  let at = quantities.indexOf(quantity);
  let next = quantities[at + 1];
  while (next !== undefined && AND_NEXT.test(text.slice(quantities[at]!.end, next.start))) {
    if (next.unit !== undefined) return true;
    at++;
    next = quantities[at + 1];
  }
  return false;
}

const AND_NEXT =
  /^ ?(?:->|→|再?到|至|或|和|与|、|,|，? ?(?:然后|后来|再)|to|or|and|, ?(?:or|and|then)|then|[-–~/]) ?$/i;

const OF_WHOLE = /usage|utili[sz]ation|occupancy|占用|使用率/i;

/** A utilization of 0.85 is a share from 0 to 1. */
function isShare({ mention, quantity }: Reading): boolean {
  const isOfWhole = mention.families[0] === 'ratio' || (quantity.decimals > 0 && OF_WHOLE.test(mention.text));
  return isOfWhole && quantity.value >= 0 && quantity.high <= 1;
}

function isValueInProse({ passage, quantity, mention, tie, bond }: Reading): boolean {
  if (!endsValue(passage, quantity) || isListNumber(passage, quantity) || isRatioSide(passage, quantity)) return false;
  const [before, after] = [passage.text.slice(mention.end, quantity.start), passage.text.slice(quantity.end)];
  // `18 of 300`, `196/(196+4)`: a share or a formula.
  if (/^ ?(?:(?:out )?of (?:the |all )?\d|[/÷×*+] ?[(\d])/i.test(after) || hasUnitInBrackets(before)) return false;
  // `1.5× the throughput of 3.1`, `doubles the throughput of 3.1`, `84% of the throughput at 256`: what is compared with.
  if (COMPARED_WITH.test(passage.text.slice(Math.max(0, mention.start - 16), mention.start))) return false;
  // `TTFT 0.9 (ms)`: release 0.9, in that unit.
  if (/^ ?\([^()]{1,12}\) ?$/.test(after) && hasUnitInBrackets(after)) return false;
  // `94% of 1.03 billion`: how many there are in all.
  if (/% of (?:the |all )?$/i.test(passage.text.slice(Math.max(0, quantity.start - 12), quantity.start))) return false;
  // `billing 256 (40%), latency 160 (25%)`: how many of the whole are of that kind.
  if (COUNTED_SHARE.test(after) && passage.text.split(COUNTED_SHARES).length > 2) return false;
  // `12 req/s × 5.0 s（E2E 均值）= 60`: what the equation gives, not what its operand is called.
  if (/^[^()]{0,24}\) ?[=≈]/.test(tie ?? '')) return false;
  // "14% more goodput than 6": what it is compared with.
  if (/^ ?than\b/i.test(tie ?? '')) return false;
  // `在 256 时`: under what it was measured.
  if (/(?:在|当) ?$/.test(tie ?? '') && /^ ?[路个]?(?:并发|并行|会话|请求)?[时下]/.test(after)) return false;
  // `输出吞吐的 5 倍：256 并发`: of so many at once.
  if (/^ ?(?:并发|路|个?并行)/.test(after)) return false;
  if (bond === 'inherited' || bond === 'listed' || (bond === 'loose' && isSetting(quantity))) return false;
  return !isBracketed(passage, quantity, mention.end);
}

const COMPARED_WITH =
  /(?:(?:[×x]|\btimes|倍|\b(?:doubl|tripl|halv|match|beat|exceed)[a-z]{1,3})(?: the| our)?|% of(?: the| its| our)?) ?$/i;
const COUNTED_SHARE = /^ ?[(（]\d{1,2}(?:\.\d)? ?%[)）]/;
const COUNTED_SHARES = /\d ?[(（]\d{1,2}(?:\.\d)? ?%[)）]/;

/** `E2E latency for summarisation (seconds): P50`: the unit of all that follows. */
const hasUnitInBrackets = (tie: string): boolean =>
  [...tie.matchAll(/\(([^()]{1,16})\)/g)].some(([, said]) => wholeUnit(said!.trim())?.family !== undefined);

/** Small numbers and powers of two between other words are counts and settings (`saturates at 128`). */
function isSetting({ value, decimals }: Quantity): boolean {
  return decimals === 0 && (value < 100 || Number.isInteger(Math.log2(value)));
}

function contextGivesUnit(context: readonly string[], families: readonly UnitFamily[]): boolean {
  return context.some((text) => {
    const family = labelUnit(text)?.unit.family;
    return family !== undefined && families.includes(family);
  });
}

function addPerSecond({ passage, quantity }: Reading): Fix {
  const text = passage.text.slice(quantity.unitRange!.start, quantity.unitRange!.end);
  const at = quantity.unitRange!.start + (/^(?:[A-Za-z]+|个? ?tokens?|词元)/.exec(text)?.[0].length ?? text.length);
  const place = passage.spanOf({ start: at - 1, end: at }).end;
  return { title: message('Add “{0}”', '/s'), edits: [{ span: span(place, place), text: '/s' }], safe: false };
}

/** The units that measure the indicator; first those that make the value plausible. */
function unitsFor({ mention, quantity }: Reading): readonly string[] {
  const fits = (unit: string): number => (isPlausible(mention.indicator, quantity.value, wholeUnit(unit)) ? 0 : 1);
  return [...mention.indicator.units].sort((a, b) => fits(a) - fits(b));
}

/** One fix per unit. */
function unitFixes(reading: Reading): Fix[] {
  const place = reading.passage.spanOf(reading.quantity.number).end;
  return unitsFor(reading).map((unit) => {
    const text = unit.startsWith('%') ? unit : ` ${unit}`;
    return { title: message('Add “{0}”', unit), edits: [{ span: span(place, place), text }], safe: false };
  });
}
