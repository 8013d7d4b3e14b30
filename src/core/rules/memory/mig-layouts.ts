import { writtenCount } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

/** What one card is cut into, though it has fewer slices. */
export interface MigLayout {
  readonly passage: Passage;
  /** From the first profile to the last. */
  readonly range: Range;
  /** Slices of compute, or eighths of the memory, whichever is over. */
  readonly slices: number;
  readonly most: number;
}

/** A card has seven slices of compute and eight of memory; a 3g profile takes four of memory, like 4g. */
const MOST_COMPUTE = 7;
const MOST_MEMORY = 8;
const MEMORY_SLICES: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 4, 4: 4, 7: 8 };

const COUNT =
  '(\\d{1,2}|[一二两三四五六七八]|\\b(?:an?|one|two|three|four|five|six|seven|eight)) ?(?:[x×*]|个|份|块|片|条)? ?(?:MIG )?';
/** A count after its profile, but for that of the next profile: `3g.40gb 两个`. */
const COUNT_AFTER = '(\\d{1,2}|[一二两三四五六七八]) ?[个份块片](?! ?(?:MIG )?\\dg)';
/** `3g.40gb` with its count before or after it; the memory may be left out where it is added up. */
const PROFILE = new RegExp(
  `(?:(?<![\\w.])${COUNT})?(?<![\\w.])([12347])g(?:\\.\\d{1,3}gb)?(?:\\+me)?(?![\\w.]{2}|\\w)(?: ?[x×*] ?(\\d{1,2})(?![\\d.])| ?${COUNT_AFTER})?`,
  'gi',
);
const HAS_PROFILE = /\dg(?:\.\d{1,3}gb|(?![\w.]))/i;
const WHOLE_PROFILE = /\dg\.\d{1,3}gb/i;
/** What stands between the profiles of a sum. */
const ADDS =
  /^ ?(?:[个份块片]|instances?|slices?|实例|切片)?,? ?(?:[+＋]|再?加上?|\bplus\b|\band\b|[,，、和与及]) ?(?:再?[加来开切留]?|an?(?: further)? )?$/i;
/** The same where each profile is told what it is for: ` for the 14B model, a `. */
const ADDS_AFTER_REMARK = /^[^。；;!?+]{0,32}?(?:[,，、+＋和与及加上] ?|\b(?:and|plus) )(?:and )?(?:an? )?$/i;
const IS_PLUS = /[+＋加]|\bplus\b/i;
/** The author speaks of one card, and of cutting it. */
const ONE_CARD =
  /[每单一整这该][张块片]|[每单]卡|一卡|[ABH]\d{2,3}(?:[- ]?\d{2,3} ?GB?)? ?[上里]|\b(?:an?|one|each|every|per|same|single|the|this|whole|full) (?:[a-z]{3,8} )?(?:[ABH]\d{2,3}S?\b|GPU\b|card\b|board\b)/i;
const CUTS =
  /布局|切|[上里]放|划分|拆[成分为]|\b(?:split|cut|carv|slic(?:e[ds]|ing) |partition|divid|layout|(?:shar(?:e|es|ed|ing)|side by side)\b)|共用|并存/i;
const CLAUSE_END = /[,，;；:]/;
/** Several cards share the profiles, or one is chosen of them. */
const SEVERAL_CARDS =
  /(?:\d|[两二三四五六七八九十几多]) ?(?:[张块]|台|个节点|卡)|集群|资源池|全部|库存|\b(?:two|three|four|five|six|eight|\d{1,4}) (?:[a-z-]{2,10} )?(?:[ABH]\d{2,3}s?|GPUs|cards|nodes|servers)\b|\b(?:cluster|fleet|pool|inventory|across|in total|supports?|offers?|available|choose|either|profiles? (?:are|include|such))\b|支持|可选|规格(?:有|包括|如)|等规格|任选|或者|\bor\b|或/i;
/** Said to be too much by the author. */
const REFUSED =
  /[切放装排]不|不[够行能可]|无法|超[过出了]|非法|会?失败|报错|拒绝|不支持|n['’]t\b|\b(?:not|cannot|invalid|illegal|exceeds?|fails?|rejects?|rejected|refused|impossible|too many|over the limit|instead of|never)\b|>/i;

/** An item that gives one profile and what it is for. */
const ITEM = /^ ?(?:\d{1,2} ?[x×*]? ?)?[12347]g\.\d{1,3}gb\b/i;
/** The line above a list of one card's instances. */
const PLAN = /MIG|切[分法片]|划分|\b(?:layout|plan|profile mix|partition|split)/i;
const PLAN_OF_SEVERAL =
  /支持|可选|规格|池|集群|\b(?:support|available|options?|profiles|pool|fleet|cluster|each of)\b/i;

/** `MIG plan of card 3:` over items that are more than the card has. */
export function migListsOverCard(texts: readonly Passage[]): MigLayout[] {
  return texts.flatMap((first, index) => {
    const above = texts[index - 1];
    if (above === undefined || !ITEM.test(first.text) || ITEM.test(above.text)) return [];
    if (!PLAN.test(above.text) || PLAN_OF_SEVERAL.test(above.text) || SEVERAL_CARDS.test(above.text)) return [];
    const after = texts.slice(index);
    const end = after.findIndex(({ text }) => !ITEM.test(text));
    const items = end < 0 ? after : after.slice(0, end);
    const parts = items.flatMap(({ text }) => partsIn(text).slice(0, 1));
    const over = items.length < 2 || items.some(({ text }) => REFUSED.test(text)) ? undefined : overfull(parts);
    return over === undefined ? [] : [{ passage: first, range: parts[0]!, ...over }];
  });
}

interface Part extends Range {
  readonly count: number;
  readonly compute: number;
}

/** The layouts of MIG profiles in a passage that one card cannot have: `2 × 3g.40gb + 1 × 2g.20gb`. */
export function migLayoutsOverCard(passage: Passage): MigLayout[] {
  if (!HAS_PROFILE.test(passage.text) || !/MIG|\dg\.\d/i.test(passage.text)) return [];
  return sentencesIn(passage.text).flatMap(({ start, text }) => {
    if (REFUSED.test(text) || !HAS_PROFILE.test(text)) return [];
    return runsIn(text).flatMap((parts) => {
      const over = overfull(parts);
      if (over === undefined || !isOfOneCard(text, parts)) return [];
      const range = { start: start + parts[0]!.start, end: start + parts.at(-1)!.end };
      return [{ passage, range, ...over }];
    });
  });
}

/** Whether `parts` share one card: they are added up, or the sentence says so; several cards or a choice are none. */
function isOfOneCard(text: string, parts: readonly Part[]): boolean {
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  const said = text.slice(start, end);
  const clause = `${text.slice(0, start).split(CLAUSE_END).at(-1)} ${text.slice(end).split(CLAUSE_END)[0]}`;
  // `每卡切 5 个 2g.20gb，8 卡共 40 个`: what the next clause counts over all cards says nothing against one of them.
  const isClear = ONE_CARD.test(clause) && CUTS.test(clause);
  const around = isClear ? clause : `${text.slice(0, start)} ${text.slice(end)}`;
  if (SEVERAL_CARDS.test(around) || /\bor\b|或|\//.test(said)) return false;
  if (parts.length > 1 && IS_PLUS.test(said)) return true;
  const isSeveral = parts.length > 1 || parts[0]!.count > 1;
  return WHOLE_PROFILE.test(said) && isSeveral && ONE_CARD.test(around) && CUTS.test(around);
}

/** Profiles that stand one after the other with nothing but additions between. */
function runsIn(text: string): Part[][] {
  const runs: Part[][] = [];
  const adds = CUTS.test(text) ? ADDS_AFTER_REMARK : ADDS;
  for (const part of partsIn(text)) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && adds.test(text.slice(last.end, part.start))) runs.at(-1)!.push(part);
    else runs.push([part]);
  }
  return runs;
}

const partsIn = (text: string): Part[] =>
  [...text.matchAll(PROFILE)].map(({ 0: found, 1: before, 2: compute, 3: times, 4: after, index }) => ({
    start: index,
    end: index + found.length,
    count: numberOf(before ?? times ?? after),
    compute: Number(compute),
  }));

const numberOf = (written: string | undefined): number => (written === undefined ? 1 : writtenCount(written));

/** How many slices are asked for where there are fewer. */
function overfull(parts: readonly Part[]): Pick<MigLayout, 'slices' | 'most'> | undefined {
  const sum = (of: (part: Part) => number): number => parts.reduce((all, part) => all + part.count * of(part), 0);
  const compute = sum((part) => part.compute);
  if (compute > MOST_COMPUTE) return { slices: compute, most: MOST_COMPUTE };
  const memory = sum((part) => MEMORY_SLICES[part.compute] ?? 0);
  return memory > MOST_MEMORY ? { slices: memory, most: MOST_MEMORY } : undefined;
}
