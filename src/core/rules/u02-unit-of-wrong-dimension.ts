import type { Range } from '../numbers/quantity';
import { wholeUnit } from '../numbers/unit-parser';
import type { UnitFamily } from '../numbers/units';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { type ChartValue, chartValues } from './reading/chart-readings';
import { judgeData } from './reading/data-value';
import type { Passage } from './reading/passage';
import { isPlausible } from './reading/plausible';
import type { Reading } from './reading/reading';
import { endsValue, isBracketed } from './reading/standing';
import { statedReadings } from './reading/stated-readings';
import type { RuleFinding, SlideRule } from './rule';

export const unitOfWrongDimension: SlideRule = {
  id: 'U02',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Unit of the wrong dimension', zh: '单位量纲错误' },
  why: {
    en: 'A time cannot be measured in tokens a second, nor a token throughput in requests a second: either the unit or the name is wrong, and the number means nothing until one of them changes.',
    zh: '时间不能用 token/秒 衡量，token 吞吐也不能用请求/秒衡量：单位和名称必有一个写错，改正之前这个数字没有意义。',
  },
  bad: [
    { lang: 'zh', text: '输出 token 吞吐量：23.4 请求/秒' },
    { lang: 'en', text: 'Average output token throughput (requests/sec): 24.0' },
    { lang: 'en', text: 'TTFT 45 tok/s' },
    { lang: 'zh', text: '| 引擎 | TTFT (tok/s) |\n|---|---|\n| vLLM | 45 |' },
    { lang: 'zh', text: 'GPU 利用率达到 38 GB' },
  ],
  good: [
    { lang: 'zh', text: '输出 token 吞吐量：23.4 token/秒' },
    { lang: 'en', text: 'Average output token throughput (tokens/s): 24.0' },
    { lang: 'en', text: 'Throughput: 1.8 req/s; storage throughput 6.9 GB/s; TBT 12 ms/token' },
    { lang: 'zh', text: '吞吐（700 W 限功率下）2,450 tok/s；GPU 利用率（15 s 采样）93%' },
    { lang: 'en', text: 'Throughput at 200 ms P99: 1,250 tok/s, and TTFT down 30%' },
  ],
  check: ({ body }) =>
    once([...statedReadings(body).flatMap(check), ...judgeData(firstOfEach(chartValues(body)), check)]),
  checkMetric: check,
};

/** Families that measure something of their own; shares, factors and counts may qualify any indicator. */
const PHYSICAL: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'token_rate',
  'request_rate',
  'item_rate',
  'time',
  'time_per_token',
  'memory',
  'bandwidth',
  'power',
  'energy',
  'compute',
]);

function check(reading: Reading): RuleFinding[] {
  const { mention, quantity, passage, unit } = reading;
  const family = unit?.family;
  if (family === undefined || unit?.ambiguous || reading.role !== 'level') return [];
  // Words of their own between name and number make it more likely another quantity than a wrong unit.
  if (reading.bond === 'loose' || reading.bond === 'inherited') return [];
  if (!PHYSICAL.has(family) || mention.families.includes(family) || !isStatement(reading)) return [];
  const place = reading.unitAt ?? { passage, range: quantity.unitRange ?? quantity };
  const where = reading.unitAt === undefined ? passage.spanOf(quantity) : place.passage.spanOf(place.range);
  return [
    {
      span: where,
      number: passage.spanOf(quantity),
      message: message(
        '“{0}” cannot be measured in {1}. Use a unit such as {2}, or name what was measured.',
        mention.text,
        place.passage.quote(place.range),
        mention.indicator.units[0] ?? '1',
      ),
      fixes: fixesFor(reading, place),
    },
  ];
}

/** Whether the sentence gives the number as the indicator's value rather than as a condition (`利用率（15 s 采样）`). */
function isStatement({ tie, unitAt, passage, quantity, mention, bond }: Reading): boolean {
  if (tie === undefined || unitAt !== undefined || bond === 'label') return true;
  if (/\b(?:at|over|under|below|above|in|than)\b/i.test(tie) || /[在]/.test(tie)) return false;
  return endsValue(passage, quantity) && !isBracketed(passage, quantity, mention.end);
}

/** The unit that the author most likely meant, if exactly one fits. */
function fixesFor({ mention, quantity, unit }: Reading, place: { passage: Passage; range: Range }): Fix[] {
  const written = place.passage.quote(place.range);
  const tokens = mention.families[0] === 'token_rate' ? requestsAsTokens(written) : undefined;
  const fitting = mention.indicator.units.filter((one) =>
    isPlausible(mention.indicator, quantity.value, wholeUnit(one)),
  );
  const right = tokens ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (right === undefined || unit === undefined) return [];
  return [
    {
      title: message('Replace “{0}” by “{1}”', written, right),
      edits: [{ span: place.passage.spanOf(place.range), text: right }],
      safe: false,
    },
  ];
}

/** `requests/sec` → `tokens/sec`, `请求/秒` → `token/秒`; undefined if requests are not what is counted. */
function requestsAsTokens(unit: string): string | undefined {
  if (/^(?:QPS|RPS)$/i.test(unit)) return 'tok/s';
  const tokens = unit
    .replace(/requests|queries/i, 'tokens')
    .replace(/request|query|个?请求|次/i, 'token')
    .replace(/reqs?\b/i, 'tok');
  return tokens === unit ? undefined : tokens;
}

/** A chart's unit is that of all its values: one of each indicator tells. */
function firstOfEach(values: readonly ChartValue[]): Reading[] {
  const first = new Map(values.toReversed().map(({ reading }) => [reading.mention.indicator, reading]));
  return [...first.values()];
}

/** A header's unit is reported once, not for every number under it. */
function once(findings: readonly RuleFinding[]): RuleFinding[] {
  const seen = new Set<number>();
  return findings.filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}
