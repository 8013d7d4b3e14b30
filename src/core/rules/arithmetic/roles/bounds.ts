import type { Interval } from '../../../numbers/quantity';
import { written } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isCalledWrong } from '../../reading/standing';
import { exactly, inverse, middle, quotient, same } from '../interval';
import { rangeOf } from './agreement';
import { areOfTwoFamilies, isWished, statisticOf } from './cases';
import type { RoleName } from './dictionary';
import { factLines, factsOfTexts, type RoleFact } from './facts';
import { fromOf } from './relations';
import { neighboursOf } from './scopes';

/** A number that another, or two of them, cannot let be so great. */
interface OverBound {
  readonly fact: RoleFact;
  /** What it cannot be more than, as the author wrote it: `18 req/s`, `3.35 TB/s ÷ 16 GB = 209`. */
  readonly bound: string;
}

interface Bound {
  readonly role: RoleName;
  readonly of: readonly RoleName[];
  readonly most: (...values: Interval[]) => Interval;
  /** How what it was reckoned from is written, as in a relation. */
  readonly from: string;
  /** Percentiles must be the same; a number without one is of one request. */
  readonly isOfTime?: true;
}

const BOUNDS: readonly Bound[] = [
  { role: 'goodput', of: ['requestRate'], most: same, from: '{0}' },
  { role: 'firstToken', of: ['endToEnd'], most: same, from: '{0}', isOfTime: true },
  { role: 'it', of: ['facility'], most: same, from: '{0}' },
  // Each token of a user takes one reading of all weights.
  { role: 'userRate', of: ['memoryBandwidth', 'weights'], most: quotient, from: '{0} ÷ {1}' },
  { role: 'userRate', of: ['weightsRead'], most: inverse, from: '1 ÷ {0}' },
];
/** More than rounding makes of it. */
const OVER = 1.02;
/** What lets a user have more than one token for each reading, or not all weights be read. */
const OTHERWISE =
  /投机|草稿|激活|稀疏|\bMoE\b|张量并行|\bTP\d?\b|\b(?:speculat|draft|active|sparse|expert|tensor[- ]parallel|cards|GPUs)/i;
const PLAINLY =
  /[无没未不](?:有|带|做|加)?(?:开启?|启用?|用|使用)?投机(?:解码|采样)?|关(?:闭|掉)(?:了)?投机|(?:投机|草稿)[^，,。；;]{0,4}关|\b(?:no|without|not?) (?:any )?(?:speculat|draft)\w{0,8}|\b(?:speculat|draft)\w{0,8} (?:path |model |decoding )?(?:is |was )?(?:off|disabled)\b/gi;
/** The load of a year, beside which that of a test or of a peak hour may be anything. */
const MEAN = /平均|均值|[年月日]均|\b(?:averages?|mean|over the (?:year|month|week))\b/i;
/** `Goodput at the design peak of 1,150 req/s: 1,096`: under what load, not how much. */
const UNDER_LOAD =
  /\b(?:at|under|with) (?:an?|the|our)(?: [a-z]{2,12}){0,3} of $|[在以][^\d，,。；;]{0,8}(?:峰值|负载|到达率?)(?:为|是)? ?$/i;
/** Groups of requests that differ. */
const POPULATION = /人群|不同(?:请求|流量)|\b(?:different|populations?)\b/i;

/** The numbers of a slide that others beside them do not let be so great: more goodput than throughput. */
export function overBounds(texts: readonly Passage[], tables: readonly TableReading[]): OverBound[] {
  const facts = factsOfTexts(texts);
  const inTexts = texts.flatMap((passage, at) =>
    facts[at]!.flatMap((fact) => {
      const bounds = BOUNDS.filter(({ role }) => role === fact.role);
      if (
        bounds.length === 0 ||
        UNDER_LOAD.test(fact.before) ||
        isCalledWrong(passage, fact.quantity) ||
        POPULATION.test(passage.text)
      )
        return [];
      const around = neighboursOf(fact, texts, facts, at);
      const isReckoned = (operands: readonly RoleFact[] | undefined): boolean =>
        fact.role === 'it' && operands?.some((one) => hasPue(one, texts, facts)) === true;
      return bounds.flatMap((bound) => {
        const operands = around.operandsOf(bound);
        return isReckoned(operands) ? [] : overBy(bound, fact, operands, passage.text);
      });
    }),
  );
  return [...inTexts, ...tables.flatMap(inTable)];
}

/** `PUE 1.28，折到设施侧 5,088 kWh`: what was reckoned with the factor beside it is judged as that. */
const hasPue = ({ passage }: RoleFact, texts: readonly Passage[], facts: readonly (readonly RoleFact[])[]): boolean =>
  facts[texts.indexOf(passage)]?.some(({ role }) => role === 'pue') === true;

/** The rows and columns of a table with what stands over it, which tells how its numbers were measured. */
function inTable(table: TableReading): OverBound[] {
  const lines = factLines(table).flat();
  if (!lines.some((line) => line.some(({ role }) => BOUND_ROLES.has(role)))) return [];
  const said = [...table.context, ...table.header.map(({ text }) => text)].join('\n');
  const isOfOne = ONE_STREAM.test(said) && !table.header.some(({ text }) => SEVERAL.test(text));
  return lines.flatMap((line) => inLine(isOfOne ? line.map(asOneStream) : line, said));
}

const BOUND_ROLES: ReadonlySet<RoleName> = new Set<RoleName>([...BOUNDS.map(({ role }) => role), 'tokenRate']);
/** Nothing else runs beside: what is decoded is what one user sees, and each token reads all weights. */
const ONE_STREAM =
  /单(?:流|路|用户|请求|并发|条)|(?:batch(?:[ _-]?size)?|bs|批(?:大小)?|并发)(?: ?为| ?[:=是])? ?1(?!\d|[.,]\d)|\b(?:single|one)[- ](?:stream|user|request|sequence)\b/i;

/** A column of how many run at once. */
const SEVERAL = /^ ?(?:并发|批大小|路数|batch|concurren|streams|users)/i;

/** A table of one stream says it once: its rates are that stream's, and its bandwidth the memory's. */
function asOneStream(fact: RoleFact): RoleFact {
  if (fact.role === 'tokenRate' && fact.unit?.scope === undefined) return { ...fact, role: 'userRate' };
  return fact.role === 'bandwidth' ? { ...fact, role: 'memoryBandwidth' } : fact;
}

/** The facts of a row or a column that others of it do not let be so great. */
function inLine(line: readonly RoleFact[], said: string): OverBound[] {
  return BOUNDS.flatMap((bound) =>
    line.flatMap((fact) => {
      if (fact.role !== bound.role) return [];
      const operands = bound.of.map((role) =>
        line.filter((one) => one.role === role && statisticOf(one) === statisticOf(fact)),
      );
      const [first, ...more] = operands;
      if (bound.of[0] === 'weightsRead') return overBy(bound, fact, first!.slice(0, first!.length === 1 ? 1 : 0), said);
      // Of requests that were offered, taken and answered in time, each is at most the one before.
      if (more.length === 0) return first!.flatMap((one) => overBy(bound, fact, [one], '')).slice(0, 1);
      return operands.every(({ length }) => length === 1) ? overBy(bound, fact, operands.flat(), said) : [];
    }),
  );
}

const OF_ALL = 10;

/** 设施功率少 22 kW: how much it became less or more. */
const CHANGED_BY =
  /(?:(?<![最至])[少多低高]|[降升增]|减少?|节?省|下降|上升|增加)(?:了|出|掉)? ?(?:约 ?)?$|\b(?:less|more|by|saves?|saved|saving|cuts?|drops?|adds?) (?:about )?$/i;

/** `对话 P95 TTFT` beside `补全 P95 端到端`: what labels name beside the time itself. */
function areOfTwoServices(all: readonly RoleFact[]): boolean {
  const names = all.map(({ passage, before }) => (passage.place === 'cell' ? serviceIn(before) : ''));
  return new Set(names).size > 1;
}

const serviceIn = (label: string): string => label.replace(OF_TIME, '').replace(/[^A-Za-z\u3400-\u9fff]/g, '');
const OF_TIME =
  /\([^()]{0,24}\)|\bT?P\d{2}(?:\.\d{1,2})?|TTFT|E2E|end[- ]to[- ]end|first[- ]token|latency|time|total|whole|median|mean|average|to|ms\b|\bs\b|端到端|首 ?(?:字|token|词元|包)|延迟|时延|耗时|时间|整体|总|平均|中位|均值|数|秒|毫秒/gi;

function overBy(bound: Bound, fact: RoleFact, operands: readonly RoleFact[] | undefined, text: string): OverBound[] {
  if (operands === undefined || operands.length < bound.of.length) return [];
  const all = [fact, ...operands];
  if (all.some(({ before }) => CHANGED_BY.test(before))) return [];
  if (all.some(isWished) || areOfTwoFamilies(all) || all.some(({ quantity }) => quantity.bound === 'atMost')) return [];
  if (bound.isOfTime && (new Set(all.map(statisticOf)).size > 1 || areOfTwoServices(all))) return [];
  if (bound.role === 'it' && new Set(all.map(({ near }) => MEAN.test(near))).size > 1) return [];
  if (bound.role === 'userRate' && OTHERWISE.test(text.replace(PLAINLY, ''))) return [];
  const { high } = bound.most(...operands.map(rangeOf));
  if (rangeOf(fact).low <= high * OVER) return [];
  // `52 req/s overflow …, a goodput of 3,829 req/s`: so much more is of all, not of the part beside it.
  if (bound.role === 'goodput' && fact.passage.place !== 'cell' && rangeOf(fact).low > high * OF_ALL) return [];
  const most = middle(bound.most(...operands.map(({ value }) => exactly(value)))) / fact.scale;
  const value = operands.length === 1 ? '' : ` = ${written(most, most < 10 ? 1 : 0)}`;
  return [{ fact, bound: fromOf(bound, operands) + value }];
}
