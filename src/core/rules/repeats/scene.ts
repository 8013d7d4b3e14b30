import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { isYear } from '../reading/readings';
import { isGoal } from '../reading/ties';
import { weightOf } from './wording';

/** The sentence of a number and what it says beside it: all that follows from its text alone. */
export interface Scene {
  readonly start: number;
  readonly end: number;
  /** The sentence with the numbers of the kind blanked. */
  readonly sentence: string;
  /** The part of it that speaks of the number. */
  readonly clause: string;
  /** The part of its clause before it. */
  readonly lead: string;
  /** A goal, a plan, a supposition, a value that somebody else gives, a step of a calculation. */
  readonly isOfOtherCase: boolean;
  /** The names of row and column of a cell. */
  readonly labels: readonly Passage[];
  /** Other names in the row of a cell: `INT4` in the column of formats. */
  readonly beside: readonly Passage[];
}

/** 再强调一遍 begins the sentence that says it again. */
const SENTENCE = /[。；;!！?？\n]|\.(?= |$)|[，,](?=[\u3400-\u9fff]{0,4}再(?:强调|说|重复|提|讲)一?[遍次句])/g;
const CLAUSE = /[，、:：()（）—–]|,(?!\d{3})|\b(?:and|but|while|whereas|because|since|so)\b/g;
const OTHER_CASE =
  /如果|假如|假设|假定|若(?!干)|要是|倘|预计|预期|预测|争取|计划|打算|将[会要到达]|下一?[步季阶]|应为|应该是|误|更正|勘误|错[写印成]|不是|而非|比如|例如|设计值|设计 ?PUE|\b(?:if|would|will|could|should|suppose|assum\w*|expect\w*|planned|plans? to|aims?|hope|instead|rather|mistake\w*|misprint\w*|typo|wrong(?:ly)?|correct(?:ed|ion)|erroneous\w*|for example|e\.g|imagine|whatever|design(?:ed)? (?:value|PUE|point)|next (?:year|quarter|month))\b/i;
const GOALS_FOLLOW = /(?:目标|承诺|计划|规划|\b(?:targets?|goals?|planned|objectives?))[^，,。；;:\d]{0,12}[:：]/i;
/** Headings of plans. */
const AHEAD =
  /下一?[步季阶]|明年|未来|展望|路线图|规划|目标|承诺|\b(?:next (?:steps?|quarters?|year)|outlook|road ?map|targets?|goals?|looking ahead|commitments?)\b/i;
/** `按 99.95% 有 64.8 分钟预算，用了约 60%`: what is allowed, and how much of it is used. */
const OF_BUDGET = /预算|额度|\b(?:error |downtime )?(?:budget|allowance)\b/i;
const IS_RESULT = /[=×÷*≈+/-] ?[$¥€]?$/;
const CALCULATES = /[×÷=]/;
const IS_TERM = /^ ?[×÷*+]/;
/** `at constant SLO`, 满足 SLO: the condition of a value that is so. */
const KEPT_GOAL =
  /\b(?:at|under|within|with|meet(?:s|ing)?) (?:\w{2,10} ){0,2}SL[OA]s?|(?:满足|达到|符合|同等?|同一|相同|在)[\u3400-\u9fff ]{0,4}SL[OA]/gi;

/** Equal texts share their quantities, and so what stands around them: a keystroke elsewhere on the slide reads none anew. */
const scenes = new WeakMap<Quantity, Scene>();

/** What stands around `quantity` in its passage. */
export function sceneAt(passage: Passage, quantity: Quantity): Scene {
  let scene = scenes.get(quantity);
  if (scene === undefined) {
    scene = readScene(passage, quantity);
    scenes.set(quantity, scene);
  }
  return scene;
}

/** Whether a passage stands under a heading of plans. */
export const isUnderPlans = ({ context }: Passage): boolean => context.some((line) => AHEAD.test(line));

function readScene(passage: Passage, quantity: Quantity): Scene {
  const { text } = passage;
  const ends = [...text.matchAll(SENTENCE)].map(({ index }) => index);
  const start = (ends.findLast((at) => at < quantity.start) ?? -1) + 1;
  const end = ends.find((at) => at >= quantity.end) ?? text.length;
  const sentence = blanked(passage, quantity, start, end);
  const at = quantity.start - start;
  const from = Math.max(0, ...[...sentence.slice(0, at).matchAll(CLAUSE)].map((mark) => mark.index + mark[0].length));
  const rest = sentence.slice(at).search(CLAUSE);
  const to = rest < 0 ? sentence.length : at + rest;
  const ahead = leadOf(sentence, from, to, firstNumberOf(passage, start) - start);
  const clause = `${ahead} ${sentence.slice(from, to)}`;
  return {
    start,
    end,
    sentence,
    clause,
    lead: `${ahead} ${sentence.slice(from, at)}`,
    isOfOtherCase:
      isGoal(clause.replace(KEPT_GOAL, ' ')) ||
      GOALS_FOLLOW.test(sentence.slice(0, at)) ||
      OTHER_CASE.test(sentence) ||
      isCalculated(text, quantity) ||
      (quantity.unit?.family === 'ratio' && OF_BUDGET.test(sentence)) ||
      CALCULATES.test(sentence.slice(from, at)) ||
      isSpelled(text, quantity),
    labels: [],
    beside: [],
  };
}

function isCalculated(text: string, { start, end }: Quantity): boolean {
  return IS_RESULT.test(text.slice(Math.max(0, start - 4), start)) || IS_TERM.test(text.slice(end, end + 3));
}

/** `one thousand nine hundred and twenty`: a part of a longer number in words. */
const isSpelled = (text: string, { start, end }: Quantity): boolean =>
  /\b(?:hundred|thousand|million)(?: and)? $/i.test(text.slice(Math.max(0, start - 14), start)) ||
  /^ (?:hundred|thousand|million)\b/i.test(text.slice(end, end + 10));

/** What leads the numbers of its sentence, where its own clause has few words. */
function leadOf(sentence: string, from: number, to: number, firstNumber: number): string {
  const words = sentence.slice(from, to).match(/[A-Za-z]{3,}|[\u3400-\u9fff]/g) ?? [];
  if (weightOf(words) >= ENOUGH) return '';
  if (from > 0 && from < firstNumber) return sentence.slice(0, from);
  const lead = sentence.slice(0, Math.max(0, Math.min(firstNumber, from))).split(MARK);
  return lead.length > 1 ? lead.slice(0, -1).join(' ') : lead[0]!;
}

/** Where the first number of the sentence that begins at `start` stands. */
const firstNumberOf = ({ text, quantities }: Passage, start: number): number =>
  quantities.find((one) => one.start >= start)?.start ?? text.length;

const ENOUGH = 5;
const MARK = /[，、:：()（）—–]|,(?!\d{3})/;

/** Numbers of the kind say nothing of what the number is of; others do: `64 users`. */
function blanked(passage: Passage, own: Quantity, start: number, end: number): string {
  const { text, quantities } = passage;
  let sentence = text.slice(start, end);
  for (const quantity of [...quantities, own]) {
    const { start: from, end: to, unit } = quantity;
    const isOfKind = quantity === own || unit?.family === own.unit?.family;
    if (from < start || to > end || !isOfKind || isYear(passage, quantity)) continue;
    // `per node`, 每月 tell of what the number is.
    const scope = text.slice(quantity.number.end, to).search(/ per |\/|每/);
    const until = unit === undefined || scope >= 0 ? quantity.number.end + Math.max(0, scope) : to;
    sentence = sentence.slice(0, from - start) + ' '.repeat(until - from) + sentence.slice(until - start);
  }
  return sentence;
}

const LEADS = 'with|without|for|on|under|during|after|before|when|while|across|using|via|in|at|from';
const CONDITION_LATIN = new RegExp(`\\b(?:${LEADS}) (?:(?:the|an?|our|this|that) )?([a-z][^,.;:()]{1,48})`, 'gi');
const NEXT_LEAD = new RegExp(
  `\\b(?:${LEADS}|is|are|was|were|to|we|it|of|by|the|an?|our|must|can|may|should|has|have|had|do|does)\\b|\\d| {3}`,
  'i',
);
const CONDITION_HAN =
  /(?:^|[，、：:；;（(])(?:在|对|按|以|用|当|仅|只看?)?([\u3400-\u9fff A-Za-z\d.]{1,18}?)(?:时候|的话|时(?![间长延段刻])|之?后(?!端)|(?:之?前|[下中里内上]|期间)(?=[，、 \dA-Z]|$))/g;
/** `Reserved for a year, an H100 costs`: what stands before the clause. */
const CONDITION_AHEAD = /^ ?([A-Z][a-z]{2,12} [^,.;:()\d]{3,36}),/;
/** `at the end of the day`, `in total`: says nothing. */
const IDIOM = /^(?:the end|total|all|sum|short|fact|practice|average|peak|now|a nutshell|other words|once)\b/i;

/** `610 ms (online)`: under what it holds. */
function bracketAfter(text: string, { end }: Quantity): string[] {
  const bracket = /^ ?\(([^()\d=×]{2,24})\)/.exec(text.slice(end, end + 30))?.[1];
  return bracket === undefined ? [] : [bracket];
}

/** The phrases that tell when or where a number holds, in its sentence and in brackets behind it. */
export const conditionsAt = ({ text }: Passage, quantity: Quantity, { sentence }: Scene): string[] => [
  ...conditionsIn(sentence),
  ...bracketAfter(text, quantity),
];

/** The phrases of a sentence that tell under what its values hold. */
function conditionsIn(sentence: string): string[] {
  const latin = [...sentence.matchAll(CONDITION_LATIN)].map(([, phrase]) => phrase!.split(NEXT_LEAD)[0]!);
  const han = [...sentence.matchAll(CONDITION_HAN)].map(([, phrase]) => phrase!);
  const ahead = CONDITION_AHEAD.exec(sentence)?.[1];
  const all = [...latin, ...han, ...(ahead === undefined ? [] : [ahead])];
  return [...new Set(all)].filter((phrase) => phrase.trim() !== '' && !IDIOM.test(phrase));
}
