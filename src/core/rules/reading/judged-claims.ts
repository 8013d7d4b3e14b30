import type { SlideBody } from '../../deck/deck';
import { type Claim, isAbout, type Pair } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/words';
import { message } from '../../source/message';
import type { RuleFinding } from '../rule';
import type { Passage } from './passage';
import { readSlide } from './slide-reading';
import { judgedCells } from './table-claims';
import { judge, type Verdict } from './verdict';

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
    const { passages, tables } = readSlide(body);
    found = [...passages.flatMap(inPassage), ...tables.flatMap(judgedCells)];
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
  return passage.pairs.length === 0 ? [] : passage.claims.flatMap((claim) => judgeIn(passage, claim));
}

function judgeIn(passage: Passage, claim: Claim): JudgedClaim[] {
  const pair = nearest(passage, claim);
  const verdict = pair === undefined ? undefined : judge(pair, claim);
  if (pair === undefined || verdict === undefined) return [];
  // A sentence with several pairs may claim something of another one.
  const others = passage.pairs.filter((other) => other !== pair && sameSentence(passage, claim, other));
  const elsewhere = others.some((other) => judge(other, claim)?.kind === 'right');
  const [from, to] = [pair.from, pair.to].map((quantity) => ({ quantity, passage })) as [Operand, Operand];
  return [{ claim, passage, from, to, verdict: elsewhere ? { kind: 'right' } : verdict }];
}

function nearest(passage: Passage, claim: Claim): Pair | undefined {
  const distance = (pair: Pair): number =>
    claim.quantity.start >= pair.end ? claim.quantity.start - pair.end : pair.start - claim.quantity.end;
  return passage.pairs
    .filter((pair) => isAbout(passage.text, claim, pair))
    .sort((a, b) => distance(a) - distance(b) || b.end - b.start - (a.end - a.start))[0];
}

function sameSentence(passage: Passage, claim: Claim, pair: Pair): boolean {
  const [from, to] =
    pair.end <= claim.quantity.start ? [pair.end, claim.quantity.start] : [claim.quantity.end, pair.start];
  return !endsSentence(passage.text.slice(from, Math.max(from, to)));
}
