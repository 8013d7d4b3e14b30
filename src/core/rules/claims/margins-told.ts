import { canonicalValue, type Quantity, type Range, standingIn } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { oneUnit, TARGET } from '../reading/limits';
import type { Passage } from '../reading/passage';
import type { BrokenClaim } from './target-claims';

/** What stands between a value and its target, right before how much that is or right behind it. */
const MARGIN_BEFORE =
  /(?:余量|裕量|余裕|富余|余地|空间|结余|[还尚](?:有|剩|余)|剩余?|余下|留出?)(?:了|下|约|大约|有|为|是|出| ){0,3}$|\b(?:(?:headroom|margin|slack|reserve|cushion|buffer) (?:of|is|was)|leav(?:es?|ing)(?: (?:us|you|it))?|(?:still|and) have|spare)(?: (?:about|just|only|some|a|another|roughly))* ?$/i;
const MARGIN_AFTER =
  /^ ?(?:的 ?)?(?:余量|裕量|余裕|富余|余地)|^ (?:to spare|left\b|in (?:reserve|hand)\b|(?:of )?(?:headroom|margin|slack|cushion|spare)\b|of (?:room|buffer|reserve)\b)/i;
/** `misses its 30 ms by 1 ms`, 超标 12 ms. */
const OFF_BEFORE = / by (?:about |just |only |roughly )?$/i;
const OFF =
  /\b(?:miss(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beats?|beating|undershoots?|overshoots?|overshot|undershot|over|under|above|below|short)\b/i;
const OFF_BEFORE_HAN = /(?:超标|超限|超出|超了|高出|低了|差了?|不足)(?:了|约| ){0,2}$/;
const NOUN_BEFORE = new RegExp(`(?:${TARGET})[^\\d,，。；;:]{0,40}:? ?[总全整共]?年?(?:额|量)?(?:为|是)? ?$`, 'i');
const NOUN_AFTER = new RegExp(`^ ?(?:的 ?)?(?:[A-Za-z][\\w-]{1,12} ){0,2}(?:${TARGET})`, 'i');
/** Not of these values alone: a rule, a wish, one of several, what is taken away besides. */
const OTHERWISE =
  /如果|假如|应[该当]|必须|需要|目标是?留|预留|保留|至少|扣除|减去|另|其中|每|各|还要|\b(?:if|should|must|would|want|keep|kept|reserved|at least|minus|plus|each|every|another|both)\b|[+×*÷=−]/i;
/** Before what the margin is reckoned from. */
const CAME =
  /^[^,，;；。\d]{0,32}[:(]|^[^\d.。；;]{0,24}(?:measured|actual|实测|实际|\bagainst\b|\bof (?:the|our|its)\b)/i;
const REACH = 32;
/** Of what is said, for the rounding of the values. */
const ROUNDED = 0.02;
const ABOUT = 0.15;

/** What is said to be left between a value and its target, or to lie beyond it, where the two make another amount: `limit 40 ms, measured 33 ms, 17 ms to spare`. */
export function wrongMargins(passage: Passage): BrokenClaim[] {
  const { text, quantities } = passage;
  if (quantities.length < 3) return [];
  const sentences = sentencesIn(text);
  return quantities.flatMap((margin): BrokenClaim[] => {
    const said = saidOf(text, margin);
    const at = sentences.findIndex(({ start, end }) => start <= margin.start && margin.end <= end);
    if (said === undefined || at < 0 || margin.bound !== undefined || margin.sign !== undefined) return [];
    const pair = pairIn(passage, margin, sentences[at]!) ?? pairIn(passage, margin, withBefore(sentences, at));
    return pair === undefined || isTrue(pair, margin) ? [] : [{ ...pair, said }];
  });
}

/** A sentence with the one before it, in which a semicolon may part the target from the value. */
const withBefore = (sentences: readonly Range[], at: number): Range => ({
  start: (sentences[at - 2] ?? sentences[at - 1] ?? sentences[at]!).start,
  end: sentences[at]!.end,
});

/** The number with the words that make it a margin. */
function saidOf(text: string, { start, end }: Quantity): Range | undefined {
  const after = MARGIN_AFTER.exec(text.slice(end, end + REACH));
  if (after !== null) return { start, end: end + after[0].length };
  const lead = text.slice(Math.max(0, start - REACH), start);
  const before = MARGIN_BEFORE.exec(lead) ?? OFF_BEFORE_HAN.exec(lead);
  if (before !== null) return { start: start - before[0].length, end };
  const sentence = text
    .slice(0, start)
    .split(/[.;。；](?!\d)/)
    .at(-1)!;
  return OFF_BEFORE.test(lead) && OFF.test(sentence) ? { start: start - 3, end } : undefined;
}

/** The only target and the only value of a stretch of text, both in the unit of the margin or, where that is a share, in one unit. */
function pairIn(
  { text, quantities }: Passage,
  margin: Quantity,
  window: Range,
): Pick<BrokenClaim, 'value' | 'target'> | undefined {
  if (OTHERWISE.test(text.slice(window.start, window.end))) return undefined;
  const own = standingIn(quantities, window).filter((one) => one !== margin);
  const [a, b, ...more] = own.filter((one) => isOfMargin(text, one, margin));
  if (a === undefined || b === undefined || more.length > 0 || ![a, b].every(isPlain)) return undefined;
  if (!oneUnit([a, text], [b, text])) return undefined;
  // `120 ms to spare, at batch 32 only 15 ms`: what follows a margin is of another case, unless it says how it came.
  const isLater = [a, b].some(({ start }) => start > margin.end && !CAME.test(text.slice(margin.end, start)));
  if (isLater) return undefined;
  const targets = [a, b].filter((one) => isTarget(text, one));
  if (targets.length !== 1) return undefined;
  return targets[0] === a ? { target: a, value: b } : { target: b, value: a };
}

function isOfMargin(text: string, one: Quantity, margin: Quantity): boolean {
  const family = margin.unit?.family;
  if (family === 'points') return one.unit?.family === 'ratio';
  if (family === 'ratio') return one.unit !== undefined && one.unit.family !== 'points';
  return oneUnit([one, text], [margin, text]);
}

const isPlain = ({ bound, sign, value, high }: Quantity): boolean =>
  bound === undefined && sign === undefined && value === high;

function isTarget(text: string, { start, end }: Quantity): boolean {
  return (
    NOUN_BEFORE.test(text.slice(Math.max(0, start - 2 * REACH), start)) || NOUN_AFTER.test(text.slice(end, end + REACH))
  );
}

/** As an amount; a share is one of the target or of the value, or the difference of two shares. */
function isTrue({ value, target }: Pick<BrokenClaim, 'value' | 'target'>, margin: Quantity): boolean {
  const [v, t] = [value, target].map(canonicalValue) as [number, number];
  const isShare = margin.unit?.family === 'ratio';
  const said = margin.unit?.family === 'points' ? margin.value : canonicalValue(margin);
  const grain = (margin.step / 2) * (said / margin.value);
  const steps = [value, target].reduce((sum, one) => sum + (one.step / 2) * (one.unit?.factor ?? 1), 0);
  const room = grain + said * (margin.approximate || value.approximate ? ABOUT : ROUNDED);
  if (Math.abs(Math.abs(t - v) - said) <= room + steps) return true;
  return (
    isShare && [t, v].some((base) => Math.abs((100 * Math.abs(t - v)) / base - said) <= room + (100 * steps) / base)
  );
}
