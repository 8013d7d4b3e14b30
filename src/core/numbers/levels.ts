import { type Claim, comparablePair } from './change';
import { isHan } from './fold';
import type { Quantity } from './quantity';

/** Numbers of one sentence or item that can be values of one thing. */
export interface Levels {
  /** What bare numbers count: 件, `ticket`; empty where nothing says it, undefined where a unit does. */
  readonly noun: string | undefined;
  /** In order of their place. */
  readonly levels: readonly Quantity[];
}

/** The numbers of folded `text` that state a value, those of one kind together; limits, changes and dates are left out. */
export function levelsByKind(
  text: string,
  quantities: readonly Quantity[],
  claims: readonly Claim[],
): readonly Levels[] {
  const plain = plainLevels(text, quantities, claims);
  const kinds: { noun: string | undefined; levels: Quantity[] }[] = [];
  plain.forEach((level, index) => {
    const noun = level.unit === undefined || isCounted(level) ? countedIn(text, level) : undefined;
    const kind = kindOf(text, level, noun, plain[index - 1], kinds);
    if (kind === undefined) kinds.push({ noun, levels: [level] });
    else kind.levels.push(level);
  });
  return withSharedNoun(kinds).filter(({ levels }) => levels.length > 1);
}

/** The numbers that state a value of something, in order of their place. */
export function plainLevels(
  text: string,
  quantities: readonly Quantity[],
  claims: readonly Claim[],
): readonly Quantity[] {
  return quantities.filter(
    (one) => isPlain(one) && !isInside(one, claims) && !isTime(text, one, quantities) && !isPeriod(text, one),
  );
}

const sharedNoun = (one: Kind, two: Kind): string =>
  [one.noun, two.noun].find((noun) => noun !== '' && noun !== '个') ?? one.noun ?? '';

/** No noun, or 个 without one, goes with the noun of the other. */
const isOfAny = (one: Kind, two: Kind): boolean =>
  (one.noun === '') !== (two.noun === '') || (one.noun === '个') !== (two.noun === '个');

/** `400 entries before, 520 after`: the only two bare numbers count the same. */
function withSharedNoun(kinds: readonly Kind[]): readonly Kind[] {
  const [one, two, ...more] = kinds.filter(({ noun }) => noun !== undefined);
  if (one === undefined || two === undefined || more.length > 0 || !isOfAny(one, two)) return kinds;
  if (one.levels.length + two.levels.length > 2) return kinds;
  const levels = [...one.levels, ...two.levels].sort((a, b) => a.start - b.start);
  return [...kinds.filter((kind) => kind !== one && kind !== two), { noun: sharedNoun(one, two), levels }];
}

/** What a bare number is measured against stands in the unit before it: `126 hours against 180`, `14 GPUs instead of 50`. */
const AGAINST =
  /(?:\b(?:against|instead of|rather than|versus|vs\.?|than|from|was|were|is|are|at|to|now|once|need(?:s|ed)?|took|takes?|costs?|ran|runs?|became|paid|pays?|left|buys?|bought|(?:now|today|used to) [a-z]{3,9})(?: (?:about|only|just|nearly))?|[→>比到为是要前原:]) ?$/i;

type Kind = { noun: string | undefined; levels: Quantity[] };

function kindOf(
  text: string,
  level: Quantity,
  noun: string | undefined,
  previous: Quantity | undefined,
  kinds: readonly Kind[],
): Kind | undefined {
  if (noun === undefined) {
    return kinds.find(
      (kind) =>
        kind.noun === undefined && kind.levels.some((one) => comparablePair(one, level) || comparablePair(level, one)),
    );
  }
  const same = kinds.find((kind) => kind.noun === noun && noun !== '');
  if (same !== undefined || noun !== '' || previous === undefined) return same ?? bareKind(kinds, noun);
  const measured = measuredLike(text, level, previous, kinds);
  return measured === undefined ? bareKind(kinds, '') : kinds.find(({ levels }) => levels.includes(measured));
}

/** The value before that a bare number is measured against: the nearest that is not of another order. */
function measuredLike(text: string, level: Quantity, previous: Quantity, kinds: readonly Kind[]): Quantity | undefined {
  const tie = text.slice(Math.max(previous.end, level.start - 24), level.start);
  const isBeside = BESIDE.test(tie) && PLACE.test(text.slice(level.end, level.end + 8));
  const isLike = (one: Quantity, most: number): boolean =>
    one.unit?.family !== 'ratio' && Math.max(one.value / level.value, level.value / one.value) <= most;
  if (isBeside) return previous.unit !== undefined && isLike(previous, NEAR) ? previous : undefined;
  const verb = VERB.exec(tie)?.[1];
  if (!AGAINST.test(tie) && !USED_TO.test(tie) && verb === undefined) return undefined;
  const before = kinds.flatMap(({ levels }) => levels).sort((a, b) => b.start - a.start);
  // `4,200 users on 16 cards, up from 3,000`
  const isSaidAlike = ({ start }: Quantity): boolean =>
    VERB.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.slice(0, STEM) === verb!.slice(0, STEM);
  if (!AGAINST.test(tie) && !USED_TO.test(tie)) return before.find((one) => isLike(one, NEAR) && isSaidAlike(one));
  return before.find((one) => isLike(one, one === previous ? FAR : NEAR)) ?? previous;
}

/** `managed 3.5 tok/s/W … manages 6.0`: the same verb leads to both. */
const VERB = /\b((?!from|with|than|over|only|just|about|into|under|after)[a-z]{4,12}) (?:about |only |just )?$/i;
const STEM = 4;
const NEAR = 5;
const FAR = 50;
/** `1,420 tok/s in Frankfurt, 1,610 in Dublin` */
const BESIDE = /[,;] (?:and )?$/;
const PLACE = /^ (?:in|on|at|with|without|for|after|before|under) /;
const USED_TO = /\b(?:used to|now|today|previously|once) [a-z]{2,9}(?: [a-z]{2,9})? (?:about |only |just )?$/i;

/** The bare numbers without a noun before one of the same sort. */
const bareKind = (kinds: readonly Kind[], noun: string): Kind | undefined =>
  noun === '' ? kinds.find((kind) => kind.noun === '') : undefined;

function isPlain({ sign, bound, unit, value, high }: Quantity): boolean {
  if (sign !== undefined || bound !== undefined || high !== value || value <= 0) return false;
  return unit?.family !== 'factor' && unit?.family !== 'points';
}

/** `14 GPUs`: a unit that only says of what. */
function isCounted({ unit }: Quantity): boolean {
  return unit !== undefined && unit.family === undefined && Object.keys(unit.dimensions).length === 0;
}

/** `5 times as long`: the digits of a claim in words. */
function isInside({ start, end }: Quantity, claims: readonly Claim[]): boolean {
  return claims.some(({ quantity, inWords }) => inWords && quantity.start <= start && end <= quantity.end);
}

/** `两周`, `3 months` between amounts of something else, `2025`, `6 月`, `in 2.3`: when or which, not how much. */
function isTime(text: string, { unit, value, decimals, start, end }: Quantity, all: readonly Quantity[]): boolean {
  if (unit === undefined) {
    if (decimals === 0 && value >= 1990 && value < 2040) return true;
    if (/^ ?[年月日号点季期]/.test(text.slice(end, end + 2))) return true;
    return decimals > 0 && /\b(?:in|with|since|version|release|v) $/i.test(text.slice(Math.max(0, start - 9), start));
  }
  const isLong = unit.family === 'time' && unit.factor >= 86_400;
  return isLong && all.filter((one) => one.unit?.family === 'time').length === 1 && !TAKES.test(text.slice(0, start));
}

/** `took 18 days`, 要 20 天: how long something lasts is a value of it. */
const TAKES =
  /(?:\b(?:takes?|took|taken|lasts?|lasted|needs?|needed|waits?|waited|runs?|ran)|[要需花]|耗时|用时|用了|历时)(?: (?:about|only|just)|约|了| ){0,2}$/i;

/** 每 30 分钟: how often something else happens. */
function isPeriod(text: string, { start }: Quantity): boolean {
  return /(?:每隔?|\b(?:every|each|per)) ?$/i.test(text.slice(Math.max(0, start - 6), start));
}

/** The classifier or noun after a bare number: 件, `ticket`; empty if none follows. */
export function countedIn(text: string, { end, unit, unitRange }: Quantity): string {
  if (unit !== undefined && unitRange !== undefined) return singular(text.slice(unitRange.start, unitRange.end));
  const at = text[end] === ' ' ? end + 1 : end;
  if (isHan(text[at])) return classifierAt(text, at);
  const word = /^[a-z]{3,20}/i.exec(text.slice(at, at + 20))?.[0] ?? '';
  return NO_NOUN.test(word) ? '' : singular(word);
}

/** The classifier at a place, or the noun of 个 if it has one: 用 of 个用户. */
function classifierAt(text: string, at: number): string {
  const word = text[at]!;
  if (word === '个') return isHan(text[at + 1]) ? text[at + 1]! : word;
  return CLASSIFIERS.includes(word) ? word : '';
}

const CLASSIFIERS =
  '件家张人步路单块条起台次组份层页句轮例处名位户批套篇项笔道门颗根座支只班片核辆种类款宗回遍趟股束行列帧包机票柜卡';
const singular = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/(?:es|s)$/, '');
const NO_NOUN =
  /^(?:and|the|per|for|now|today|then|but|while|with|this|that|last|after|before|from|instead|against|rather|versus|was|were|are|year|years|ago|once|when|where|which|who|out|all|each|both|more|less|fewer|over|under|under|down|between|together|only|just|earlier|later|because|until|since|than|had|has|have|did|does|used|became|becomes|into|onto)$/i;
