import type { Claim } from '../../numbers/change';
import { namesMeasure } from '../../numbers/measured-nouns';
import type { Range } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { Operands } from './verdict';

/**
 * Whether the two values are those of a setting, and the claim is of what came of it: `批大小从 32 到 64：吞吐 +49.5%`.
 * A claim that names nothing, or the setting, is of the values.
 */
export function isOfSetting(passage: Passage, claim: Claim, pair: Operands): boolean {
  const { text } = passage;
  const start = Math.min(pair.from.start, pair.to.start);
  const end = Math.max(pair.from.end, pair.to.end);
  if (claim.phrase.start < end || !namesItsOwn(passage, claim, end)) return false;
  const lead = clauseBefore(text, start);
  const isNamedBehind = [pair.from, pair.to].some((value) => BEHIND.test(text.slice(value.end, value.end + 16)));
  return SETTING.test(lead) || isNamedBehind || (BARE.test(lead) && isOfAnotherFirst(passage, end, pair));
}

/** Whether words of the claim's own clause behind the values name what it is of, and that is no setting. */
export function namesItsOwn(passage: Passage, claim: Claim, end: number): boolean {
  const own = ownClause(passage, claim, end);
  const words = passage.text.slice(own.start, own.end);
  if (A_SETTING.test(words)) return false;
  return namesMeasure(words) || passage.mentions.some((one) => one.start >= own.start && one.end <= own.end);
}

/** The clause of a claim behind `end`: it begins behind the claim before. */
export function ownClause({ text, claims }: Passage, { quantity, phrase }: Claim, end: number): Range {
  const before = claims.findLast((one) => one.quantity.end <= quantity.start)?.phrase.end ?? 0;
  const rest = text.slice(phrase.end).search(/[,，。；;:\n]|\.(?= |$)/);
  const last = text
    .slice(end, phrase.start)
    .split(/[,，。；;:\n]/)
    .at(-1)!;
  return { start: Math.max(end, before, phrase.start - last.length), end: rest < 0 ? text.length : phrase.end + rest };
}

/** `700 → 600 W：吞吐少 2.9%，功率少 8.6%`: the first thing that is told of the two values is not of their kind. */
function isOfAnotherFirst(passage: Passage, end: number, { to }: Operands): boolean {
  const first = passage.claims.find(({ quantity }) => quantity.start >= end);
  if (first === undefined) return false;
  const own = ownClause(passage, first, end);
  const words = passage.text.slice(own.start, own.end);
  // `从 34% 到 62%，命中率提升 28%`: shares are what a rate has.
  if (to.unit?.family === 'ratio' && A_RATE.test(words)) return false;
  return namesMeasure(words, to.unit?.family);
}

const A_RATE = /[\u3400-\u9fff]率|占比|\b(?:rate|ratio|share|utili[sz]ation|availability|occupancy|MFU)\b/i;

/** The words of the clause that `start` stands in, up to there. */
function clauseBefore(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - LEAD), start)
    .split(/[,，。；;\n]|\. /)
    .at(-1)!;
}

const LEAD = 32;

/** What is set, and not measured. */
const HAN =
  '批(?:次|量|处理)?(?:大小|尺寸|数)?|并发[数度量]?|上限|封顶|限制|(?<![上下])限功[率耗]|档位?|频率|并行度|[卡副]本?数|节点数|副本|线程数?|实例数|(?:输入|输出|上下文|序列|提示)(?:长度|长)?|块大小|窗口|步长|温度|设定|阈值|深度|_(?:seqs|size|len|length|tokens|limit)(?![a-z])';
const LATIN =
  'batch(?: ?sizes?)?|bs|concurrency|caps?|capped|capping|limits?|clocks?|frequency|[TPDE]P|parallelism|replicas?|threads|context(?: length)?|(?:input|output|sequence|prompt) length|(?:chunk|block|window) ?size|temperature|set ?point|threshold|depth|top[_-]k';
const NAMES = `(?:${HAN}|\\b(?:${LATIN})\\b)`;
const A_SETTING = new RegExp(NAMES, 'i');
/** A setting, and what leads from it to its first value. */
const SETTING = new RegExp(
  `${NAMES}(?: ?\\([^()]{1,12}\\))?(?: ?(?:从|由|自|在|为|=|:|is|was|raised|lowered|cut|up|down|goes|going|went|from|at|of)){0,3} ?$`,
  'i',
);
/** `a 600 W cap`, 32 并发. */
const BEHIND = new RegExp(`^ ?(?:${NAMES})`, 'i');
/** Nothing but what leads to a first value. */
const BARE = /^ ?(?:[-*•] )?(?:(?:从|由|自|将|把|from|going from|moving from|at) ?)?$/i;
