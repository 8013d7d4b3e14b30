import type { SlideBody } from '../../deck/deck';
import { standingOf } from '../../numbers/about';
import type { Claim, Pair } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import { endsSentence } from '../../numbers/words';
import { message } from '../../source/message';
import type { RuleFinding } from '../rule';
import { comparedBeside } from './compared-beside';
import type { Passage } from './passage';
import { claimsOfRows } from './row-claims';
import { readSlide } from './slide-reading';
import { judgedCells } from './table-claims';
import { judge, type Operands, type Verdict } from './verdict';

/** A number and the piece of the slide it stands in. */
export interface Operand {
  readonly quantity: Quantity;
  readonly passage: Passage;
}

/** A claim of change with the two numbers it compares, and what arithmetic says. */
export interface JudgedClaim {
  readonly claim: Claim;
  /** Where the claim stands. */
  readonly passage: Passage;
  readonly from: Operand;
  readonly to: Operand;
  readonly verdict: Verdict;
}

const judged = new WeakMap<SlideBody, readonly JudgedClaim[]>();

/** Every claim of a slide that speaks of two numbers of its own sentence or table row; judged once per body. */
export function judgedClaims(body: SlideBody): readonly JudgedClaim[] {
  let found = judged.get(body);
  if (found === undefined) {
    const { passages, texts, tables } = readSlide(body);
    const inside = passages.flatMap(inPassage);
    const known = new Set(inside.map(({ claim }) => claim));
    const ofRows = texts.flatMap((passage) => claimsOfRows(passage, tables)).filter(({ claim }) => !known.has(claim));
    found = [...inside, ...ofRows, ...tables.flatMap(judgedCells)];
    judged.set(body, found);
  }
  return found;
}

/** What a finding about a claim points to beside the claim itself. */
export function comparedNumbers({ from, to }: JudgedClaim): NonNullable<RuleFinding['related']> {
  return [from, to].map(({ passage, quantity }) => ({
    span: passage.spanOf(quantity),
    message: message('a number it compares'),
  }));
}

/** The operand as its author wrote it. */
export function quoted({ passage, quantity }: Operand): string {
  return passage.quote(quantity);
}

function inPassage(passage: Passage): JudgedClaim[] {
  if (passage.quantities.length < 3) return [];
  return passage.claims.flatMap(
    (claim) => judgeIn(passage, claim) ?? judgeBeside(passage, claim) ?? judgeSideBySide(passage, claim) ?? [],
  );
}

/** The claim as a statement about the nearest pair that it can speak of. */
function judgeIn(passage: Passage, claim: Claim): JudgedClaim | undefined {
  const pair = nearest(passage, claim);
  const verdict = pair === undefined ? undefined : judge(pair, claim);
  if (pair === undefined || verdict === undefined || isOfOther(passage, claim, pair)) return undefined;
  const isSure = standingOf(passage.text, claim, pair) === 'sure';
  if (!isSure && !(isTelling(verdict, pair) && fits(passage, claim, pair) && isOneSubject(passage, pair.end, claim)))
    return undefined;
  // A sentence with several pairs may claim something of another one.
  const others = passage.pairs.filter((other) => other !== pair && sameSentence(passage, claim, other));
  const elsewhere = others.some((other) => judge(other, claim)?.kind === 'right');
  return judgedOf(passage, claim, pair, elsewhere ? { kind: 'right' } : verdict);
}

/** `since traffic grew by 140%: it went from $412,000 to $397,000, down 3.6%`: announced of another thing. */
function isOfOther(passage: Passage, claim: Claim, pair: Pair): boolean {
  if (claim.quantity.end > pair.start || fits(passage, claim, pair)) return false;
  return passage.claims.some((other) => other.quantity.start >= pair.end && fits(passage, other, pair));
}

/** The claim as a statement about the numbers around it, or as the factor between the two before it. */
function judgeBeside(passage: Passage, claim: Claim): JudgedClaim | undefined {
  const pair = comparedBeside(passage, claim);
  const verdict = pair === undefined ? undefined : judge(pair, claim);
  if (pair === undefined || verdict === undefined || !(claim.kind === 'factor' || fits(passage, claim, pair)))
    return undefined;
  // 相差 3 倍 is said of three times as much and of four times as much.
  const grown = judge(pair, { ...claim, mode: 'by' })?.kind === 'right';
  const isRight = (claim.kind === 'factor' && (grown || verdict.kind === 'multiple')) || holdsOfOthers(passage, claim);
  return judgedOf(passage, claim, pair, isRight ? { kind: 'right' } : verdict);
}

/** The claim as a statement about the two numbers side by side before it: `原先 40 分钟，现在 18 分钟，缩短了 45%`. */
function judgeSideBySide(passage: Passage, claim: Claim): JudgedClaim | undefined {
  const contrast = passage.contrasts.findLast(({ end }) => end <= claim.quantity.start);
  if (contrast === undefined || !fits(passage, claim, contrast)) return undefined;
  const standing = standingOf(passage.text, claim, contrast);
  const verdict = standing === undefined ? undefined : judge(contrast, claim);
  if (verdict === undefined || !isOneSubject(passage, contrast.start, claim)) return undefined;
  if (verdict.kind !== 'right' && !isTelling(verdict, contrast) && !(standing === 'sure' && contrast.cued))
    return undefined;
  if (standing === 'likely' && !contrast.cued) return undefined;
  return judgedOf(passage, claim, contrast, holdsOfOthers(passage, claim) ? { kind: 'right' } : verdict);
}

function judgedOf(passage: Passage, claim: Claim, { from, to }: Pair, verdict: Verdict): JudgedClaim {
  return { claim, passage, from: { quantity: from, passage }, to: { quantity: to, passage }, verdict };
}

/** The claim is exactly what is left, or the difference: that would be a coincidence if it spoke of something else. */
function isTelling(verdict: Verdict, { from, to }: Pair): boolean {
  if ([from, to].some(({ bound, approximate }) => bound !== undefined || approximate)) return false;
  return (
    verdict.kind === 'remainder' ||
    verdict.kind === 'points' ||
    (verdict.kind === 'wrong' && verdict.isDifference === true)
  );
}

/** 改善, better, 3x faster: said of a number that grows or of one that falls. */
const EITHER_WAY = /改善|优化|改进|提升|快|improv|gain|better|faster|slower|boost/i;

/** Whether the claim goes the way of its numbers. */
function fits(passage: Passage, { phrase, direction }: Claim, { from, to }: Operands): boolean {
  if (direction === undefined || EITHER_WAY.test(passage.quote(phrase))) return true;
  const [old, now] = [from, to].map(({ value, unit }) => value * (unit?.factor ?? 1)) as [number, number];
  return direction === 'up' ? now > old : now < old;
}

/** Whether no indicator is named from `start` on to the claim but the one that the numbers belong to. */
function isOneSubject({ mentions }: Passage, start: number, { quantity }: Claim): boolean {
  const before = mentions.findLast(({ end }) => end <= start)?.indicator;
  const inside = mentions.filter((one) => one.start >= start && one.end <= quantity.start);
  return inside.every(({ indicator }) => indicator === (before ?? inside[0]!.indicator));
}

/** Whether the claim is right about any two numbers before it. */
function holdsOfOthers(passage: Passage, claim: Claim): boolean {
  const levels = passage.quantities.filter((one) => one.end <= claim.quantity.start && one.unit?.family !== 'factor');
  return levels.some((from) =>
    levels.some((to) => {
      const isPair = from !== to && comparable(from.unit, to.unit) && fits(passage, claim, { from, to });
      return isPair && judge({ from, to }, claim)?.kind === 'right';
    }),
  );
}

function nearest(passage: Passage, claim: Claim): Pair | undefined {
  const distance = (pair: Pair): number =>
    claim.quantity.start >= pair.end ? claim.quantity.start - pair.end : pair.start - claim.quantity.end;
  return passage.pairs
    .filter((pair) => standingOf(passage.text, claim, pair) !== undefined)
    .sort((a, b) => distance(a) - distance(b) || b.end - b.start - (a.end - a.start))[0];
}

function sameSentence(passage: Passage, claim: Claim, pair: Pair): boolean {
  const [from, to] =
    pair.end <= claim.quantity.start ? [pair.end, claim.quantity.start] : [claim.quantity.end, pair.start];
  return !endsSentence(passage.text.slice(from, Math.max(from, to)));
}
