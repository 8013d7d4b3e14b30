import type { Quantity } from '../../../numbers/quantity';
import type { Dimensions } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';

/** What a number is measured in, with the names of what it counts: pages, tokens a page, tickets per person and second. */
export type NamedDimensions = ReadonlyMap<string, number>;

/** A number in canonical units with what it is measured in. */
export interface NamedNumber {
  readonly quantity: Quantity;
  readonly value: number;
  readonly dimensions: NamedDimensions;
}

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  秒: 1,
  分钟: 60,
  分: 60,
  小时: 3600,
  天: 86_400,
  日: 86_400,
  周: 604_800,
};
const TIMES = 'second|minute|hour|day|week';
/** The noun of a count: the first plural of three words. */
const NOUN = /^ ((?:[a-z-]{2,14} ){0,2}?)(people|[a-z]{2,13}s)\b(?!')/i;
/** Verbs and links that end like a plural. */
const NO_NOUN =
  /^(?:is|was|has|does|gives|makes|takes|needs|costs|holds|this|its|less|plus|minus|across|towards|as|us)$/i;
/** Of what or in which time it is one. */
const PER = /^(?: [a-z]{2,9}(?:ed|en))? ?(?:\bper\b|\ba\b|\ban\b|\beach\b|\bevery\b|\/) ?([a-z]{3,12})\b/i;
/** `Each on-call shift handles 12`, `a card writes 1,200`. */
const OF_EACH =
  /\b(?:each|every|one|an?|a single) (?:[a-z-]{2,12} )?([a-z]{3,12}?) (?:[a-z]{2,11}s|has|can [a-z]{2,10}) (?:about |only |some )?$/i;
/** `Three replicas share 5,400 req/min; each sees 30`: of what was counted last. */
const EACH = /\beach (?:[a-z]{2,11}s|of them [a-z]{2,11}s|gets|has) (?:about |only |some )?$/i;
const MEASURE = '[份条通篇页件题单笔封部幅段首句帧次]';
const HAN_NAMES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['card', /^ ?(?:[张块]? ?(?:GPU|显?卡|[ABHL]\d{2,3}))/i],
  ['node', /^ ?[台个]? ?(?:服务器|节点|机器|整机|主机)/],
  ['replica', /^ ?个? ?(?:副本|实例)/],
  ['rack', /^ ?个? ?机柜/],
  ['user', /^ ?[个名位]? ?用户/],
  ['request', /^ ?[个次]? ?请求/],
  ['session', /^ ?[个路]? ?会话/],
  ['shift', /^ ?个?班/],
  ['person', /^ ?(?:[个名位]? ?[\u3400-\u9fff]{1,3}[员师]|[名位]|个?人(?![次工]))/],
];
const OF_HAN = new RegExp(`^ ?(${MEASURE})`);
/** 每, 单, 人均 with what or which time it is of. */
const EACH_HAN = /(?:每|单)(?:一)?|一(?=(?:天|周|小时|分钟)[^\d()]{0,6}$)|人均|日均/g;
const TIME_HAN = /^ ?(?:个)?(秒|分钟|小时|天|日|周)/;
const NAMES: Readonly<Record<string, string>> = {
  gpu: 'card',
  accelerator: 'card',
  server: 'node',
  machine: 'node',
  people: 'person',
  engineer: 'person',
  head: 'person',
};

/** The numbers of a text with what they are measured in, undefined where one of them tells it by no unit and no name. */
export function namedNumbers({ text }: Passage, quantities: readonly Quantity[]): NamedNumber[] | undefined {
  const found: NamedNumber[] = [];
  let counted: string | undefined;
  for (const [at, quantity] of quantities.entries()) {
    const from = quantities[at - 1]?.end ?? 0;
    const to = quantities[at + 1]?.start ?? text.length;
    const one = namedNumber(text, quantity, from, to, counted);
    if (one === undefined) return undefined;
    const names = [...one.dimensions].filter(([name]) => name.startsWith('#'));
    if (names.length === 1 && one.dimensions.size === 1) counted = names[0]![0];
    found.push(one);
  }
  return found;
}

/** Exponents and the factor to canonical units, filled while a number is read. */
interface Reading {
  readonly dimensions: Map<string, number>;
  factor: number;
}

function namedNumber(
  text: string,
  quantity: Quantity,
  from: number,
  to: number,
  counted: string | undefined,
): NamedNumber | undefined {
  const { unit, number, end, value } = quantity;
  // Items are of several kinds.
  const isCounted = unit === undefined || (unit.family === undefined && isItem(unit.dimensions));
  if (!isCounted && (unit.family === undefined || OTHERS.has(unit.family))) return undefined;
  const reading: Reading = isCounted
    ? { dimensions: new Map(), factor: 1 }
    : { dimensions: unitDimensions(quantity), factor: unit.factor };
  let after = text.slice(isCounted ? number.end : end, to);
  if (isCounted) {
    const name = nounOf(after);
    if (name === undefined) return undefined;
    add(reading, name.name, 1);
    after = after.slice(name.length);
  }
  readBehind(reading, after);
  readBefore(reading, text.slice(from, quantity.start), counted);
  for (const [name, exponent] of reading.dimensions) if (exponent === 0) reading.dimensions.delete(name);
  return { quantity, value: value * reading.factor, dimensions: reading.dimensions };
}

const REQUEST = '#request';
const isItem = ({ item, ...more }: Dimensions): boolean => item === 1 && Object.keys(more).length === 0;
const OTHERS: ReadonlySet<string> = new Set(['ratio', 'factor', 'points']);

function add({ dimensions }: Reading, name: string, exponent: number): void {
  dimensions.set(name, (dimensions.get(name) ?? 0) + exponent);
}

function unitDimensions({ unit }: Quantity): Map<string, number> {
  const dimensions = new Map<string, number>();
  for (const [name, exponent] of Object.entries(unit?.dimensions ?? ({} as Dimensions)))
    dimensions.set(name === 'request' ? REQUEST : name, exponent);
  const scope = unit?.scope === 'gpu' ? 'card' : unit?.scope;
  if (scope !== undefined) dimensions.set(`#${scope}`, unit?.family === 'time' ? 1 : -1);
  return dimensions;
}

/** What is counted, and how long its name is. */
function nounOf(after: string): { readonly name: string; readonly length: number } | undefined {
  const han = HAN_NAMES.find(([, pattern]) => pattern.test(after));
  if (han !== undefined) return { name: `#${han[0]}`, length: han[1].exec(after)![0].length };
  const measure = OF_HAN.exec(after);
  if (measure !== null) return { name: `#${measure[1]}`, length: measure[0].length };
  const latin = NOUN.exec(after);
  if (latin === null || NO_NOUN.test(latin[2]!) || /\b(?:and|or|in|of|to|at|for|with|is|are)\b/i.test(latin[1]!))
    return undefined;
  return { name: `#${singular(latin[2]!)}`, length: latin[0].length };
}

function singular(noun: string): string {
  const word = noun.toLowerCase();
  const one = /ies$/.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:ch|sh|ss|x)es$/.test(word)
      ? word.slice(0, -2)
      : word.replace(/s$/, '');
  return NAMES[word] ?? NAMES[one] ?? one;
}

function per(reading: Reading, word: string): void {
  const seconds = SECONDS[word];
  if (seconds === undefined) add(reading, `#${singular(word)}`, -1);
  else {
    add(reading, 'second', -1);
    reading.factor /= seconds;
  }
}

const MOST_PER = 3;

function readBehind(reading: Reading, words: string): void {
  let rest = words;
  for (let times = 0; times < MOST_PER; times++) {
    const match = PER.exec(rest);
    const han = /^ ?[/每](?:个)?/.exec(rest);
    const time = han === null ? null : TIME_HAN.exec(rest.slice(han[0].length));
    if (match !== null && !/^(?:few|total|lot|little|half)$/i.test(match[1]!)) {
      per(reading, match[1]!.toLowerCase());
      rest = rest.slice(match[0].length);
    } else if (han !== null && time !== null) {
      per(reading, time[1]!);
      rest = rest.slice(han[0].length + time[0].length);
    } else return;
  }
}

function readBefore(reading: Reading, words: string, counted: string | undefined): void {
  const clause = words.split(/[,，。；;:：]|\. /).at(-1)!;
  const each = OF_EACH.exec(clause)?.[1];
  if (each !== undefined && !new RegExp(`^(?:${TIMES}|of)$`, 'i').test(each)) add(reading, `#${singular(each)}`, -1);
  else if (EACH.test(clause) && counted !== undefined) add(reading, counted, -1);
  for (const { 0: word, index } of clause.matchAll(EACH_HAN)) {
    const after = clause.slice(index + word.length);
    const time = TIME_HAN.exec(after)?.[1];
    const name = HAN_NAMES.find(([, pattern]) => pattern.test(after))?.[0] ?? OF_HAN.exec(after)?.[1];
    if (word === '人均') add(reading, '#person', -1);
    else if (word === '日均') per(reading, '日');
    else if (time !== undefined) per(reading, time);
    else if (name !== undefined) add(reading, /[次笔]/.test(name) ? REQUEST : `#${name}`, -1);
    else add(reading, `#?${after.slice(0, 2)}`, -1);
  }
}
