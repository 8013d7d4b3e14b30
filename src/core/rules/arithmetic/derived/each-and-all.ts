import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import { firstSentence, isCut, lastSentence } from '../../../numbers/sentences';
import { comparable } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

const AT_MOST = /最多|至多|顶多|上限|不超过|\b(?:at most|up to|no more than|max(?:imum)?|limit(?:ed)?)\b/i;
/** What says that the second number follows from the first. */
const FOLLOWS =
  /\b(?:so|hence|thus|therefore|that is|i\.e\.|which (?:means|gives|makes)|making|giving)\b|所以|因此|于是|也就是|即|故/i;
const IN_ALL = /合计|一共|总共|总计|[,，:] ?共|[:=] ?$|\b(?:in total|altogether|together|in all)\b/i;
/** What was counted rather than reckoned, and what is left out of the product. */
const COUNTED =
  /实际|实测|目前|当前|现[在有放用]|如今|今[天日年]|高峰|峰值|均|约|近|用[了到]|剩|至少|不少于|\b(?:actual(?:ly)?|today|now|current(?:ly)?|average|mean|peak|used|had|served|saw|left|at least|about|nearly|only|still)\b/i;
const EXCEPT =
  /因为|由于|除|其中|冗余|预留|备|留|另|加|并[发行]|共[用享]|\+ ?1|\b(?:since|because|as|except|but|spare|reserved?|plus|extra|shar(?:e|es|ed|ing)|diversity|parallel|overlap\w*|minus|without|after|while|one of|some|half)\b/i;
/** How far apart the numbers may stand. */
const REACH = 60;
/** A slip is of the order of the product; a limit that is passed may be passed by more. */
const NEAR = 2;
const FAR = 10;

/** `A replica admits at most 128 sequences, so 24 replicas admit 3,702`: what so many of one thing give, by what each gives. */
export function wrongEachAndAll(passage: Passage): Miss[] {
  const { quantities } = passage;
  return quantities.flatMap((all, index) => {
    const [each, count] = [quantities[index - 2], quantities[index - 1]];
    if (each === undefined || count === undefined || !isProductOf(passage, each, count, all)) return [];
    const expected = (canonicalValue(each) * count.value) / (all.unit?.factor ?? 1);
    const off = all.value / expected;
    const isLimit = AT_MOST.test(before(passage, each));
    // Not all of a machine's power is drawn at once.
    if (isLimit && off < 1 && each.unit !== undefined) return [];
    const isOver = isLimit && off > 1 && off < FAR;
    if (
      Math.abs(off - 1) < TOLERANCE ||
      !(isOver || (off < NEAR && off > 1 / NEAR && isReckoned(passage, each, count, all)))
    )
      return [];
    const from = `${passage.quote(each)} × ${passage.quote(count.number)}`;
    return [{ passage, quantity: all, expected, from, probable: true }];
  });
}

const TOLERANCE = 0.02;

/** The words of its sentence up to a number. */
const before = ({ text }: Pick<Passage, 'text'>, { start }: Quantity): string =>
  lastSentence(text.slice(Math.max(0, start - REACH), start));

/** Whether the words say that the last number is the product: 所以, 合计, or that both are limits. */
function isReckoned({ text }: Passage, each: Quantity, count: Quantity, all: Quantity): boolean {
  const lead = text.slice(each.end, count.start);
  const tie = text.slice(count.end, all.start);
  const after = text.slice(all.end, all.end + 24);
  if (FOLLOWS.test(lead) || IN_ALL.test(tie) || /^ ?[a-z]{0,14} (?:in total|altogether|in all)\b/i.test(after))
    return true;
  return AT_MOST.test(before({ text }, each)) && AT_MOST.test(tie);
}

/** Whether the numbers are of each of some things, of how many there are, and of all of them. */
function isProductOf(passage: Passage, each: Quantity, count: Quantity, all: Quantity): boolean {
  const { text } = passage;
  if (count.unit !== undefined || count.decimals > 0 || count.value < 2 || !isExact(count)) return false;
  if ([each, all].some(({ sign, approximate, bound }) => sign !== undefined || approximate || bound === 'atLeast'))
    return false;
  const lead = text.slice(each.end, count.start);
  const tie = text.slice(count.end, all.start);
  if (lead.length > REACH || tie.length > REACH || isCut(lead.replace(/[;；]/g, ',')) || isCut(tie)) return false;
  const rest = firstSentence(text.slice(all.end, all.end + REACH));
  if ([lead, tie, rest].some((words) => COUNTED.test(words) || EXCEPT.test(words))) return false;
  return isSameThing(text, each, all) && isOfOne(before(passage, each) + lead, text.slice(count.end));
}

/** Both count the same: 128 条 and 3,702 条, `sequences` and `sequences`, kW and kW. */
function isSameThing(text: string, a: Quantity, b: Quantity): boolean {
  if (a.unit !== undefined || b.unit !== undefined)
    return a.unit?.family !== undefined && !NO_SUM.has(a.unit.family) && comparable(a.unit, b.unit);
  const [one, other] = [a, b].map(({ end }) =>
    COUNTED_THING.exec(text.slice(end, end + 24))?.[0]
      .trim()
      .toLowerCase(),
  );
  return one !== undefined && one === other;
}
/** Times may run side by side. */
const NO_SUM = new Set(['ratio', 'factor', 'points', 'time', 'time_per_token']);
const COUNTED_THING = /^ ?(?:[个台张块条套路份次人件]| ?[a-z]{3,16}s\b)/i;

/** Whether `said` gives its number for one of what is counted at the start of `after`: `a replica`, `24 replicas`; 每副本, 24 个副本. */
function isOfOne(said: string, after: string): boolean {
  const latin = /^ ([a-z]{3,14})s\b/i.exec(after)?.[1]?.toLowerCase();
  if (latin !== undefined) {
    const ones = [...said.toLowerCase().matchAll(ONE_LATIN)].flatMap(([, first, second]) => [first, second]);
    return ones.includes(latin);
  }
  const han = /^ ?(?:([台张块条套])|[个])? ?([\u3400-\u9fff]{0,2})/.exec(after);
  if (han === null) return false;
  const names = [han[1], han[2], han[2]?.slice(0, 1)].filter((name) => name && !/[最合共总同可能要]/.test(name));
  const ones = [...said.matchAll(ONE_HAN)].map(([, name]) => name!);
  return names.some((name) => ones.some((one) => one.startsWith(name!)));
}
const ONE_LATIN = /\b(?:an?|one|each|every|per|a single) ([a-z]{3,14})\b(?: ([a-z]{3,14})\b)?/g;
const ONE_HAN = /(?:每一?|单)个?(?=[\u3400-\u9fff])([\u3400-\u9fff]{1,3})/g;
