import type { SlideBody } from '../../deck/deck';
import { type Standing, standingOf } from '../../numbers/about';
import { isOnItsWay } from '../../numbers/announced';
import type { Claim, Pair } from '../../numbers/change';
import type { Contrast } from '../../numbers/contrasts';
import type { Quantity } from '../../numbers/quantity';
import { endsSentence, sentenceStarts } from '../../numbers/sentences';
import { comparable } from '../../numbers/units';
import { message } from '../../source/message';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import type { RuleFinding } from '../rule';
import { isOfItsKind, isOfPart, isOverPeriod } from './amount-claims';
import { judgedAgain } from './amounts-in-percent';
import { reckonedFromAmount } from './amounts-off';
import { fits, isTelling } from './claim-fit';
import {
  clauseOf,
  hasObject,
  isBare,
  isBetween,
  isFurther,
  isOfCounts,
  isOfRest,
  SHARED,
  saysOfOld,
} from './claim-words';
import { claimsAbove } from './claims-above';
import { comparedBeside } from './compared-beside';
import { comparedByName } from './compared-by-name';
import { isNoChange } from './denied-claims';
import { isOfInverse } from './inverse-claims';
import { claimsOfKeys, isOfKeys } from './key-rows';
import { isOtherSpeed, turned } from './order';
import { isOfEachPeriod } from './rates-of-periods';
import { isBetweenReleases, releaseNumbers } from './release-numbers';
import { claimsOfRows } from './row-claims';
import { judgedScores } from './score-points';
import {
  areCasesOfClaims,
  goesOnComparing,
  isAgainstAnother,
  isNamedBehind,
  isOfOldClaim,
  isOfOtherChange,
  isOfValueBehind,
  isSetAgainst,
  isToldBehind,
  turnsToPair,
} from './set-against';
import { isOfSetting } from './settings';
import { judgedCells } from './table-claims';
import { timesAnother } from './times-another';
import { judge, type Operands, type Verdict } from './verdict';

/** A number and the piece of the slide it stands in. */
export interface Operand {
  readonly quantity: Quantity;
  readonly passage: Passage;
  /** What it comes to, where the quantity is how far that is from the other operand. */
  readonly shown?: string;
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

const judged = new ListPerBody((body): readonly JudgedClaim[] => {
  const { passages, texts, tables } = readSlide(body);
  const found = foundIn(passages, inPassage);
  const inside = tables.length === 0 ? found : found.filter((one) => !isOfKeys(one, tables));
  const known = new Set(inside.map(({ claim }) => claim));
  const ofRows = texts
    .flatMap((passage) => [...claimsOfRows(passage, tables), ...claimsOfKeys(passage, tables)])
    .filter(({ claim }) => !known.has(claim));
  const judgedNow = new Set([...found, ...ofRows].map(({ claim }) => claim));
  const all = [
    ...inside,
    ...ofRows,
    ...claimsAbove(body, judgedNow),
    ...foundIn(texts, timesAnother),
    ...foundIn(texts, judgedScores).filter(({ claim }) => !inside.some((one) => one.claim.quantity === claim.quantity)),
    ...foundIn(tables, judgedCells),
  ];
  const releases = releaseNumbers(texts, tables);
  return all.filter((one) => !isNoChange(one.passage, one.claim) && !isBetweenReleases(one, releases));
});

/** Every claim of a slide that speaks of two numbers of its own sentence or table row; judged once per body. */
export const judgedClaims = (body: SlideBody): readonly JudgedClaim[] => judged.of(body);

/** What a finding about a claim points to beside the claim itself. */
export function comparedNumbers({ from, to }: JudgedClaim): NonNullable<RuleFinding['related']> {
  return [from, to].map(({ passage, quantity }) => ({
    span: passage.spanOf(quantity),
    message: message('a number it compares'),
  }));
}

/** The operand as its author wrote it. */
export function quoted({ passage, quantity, shown }: Operand): string {
  return shown ?? passage.quote(quantity);
}

/** Two values that a claim may speak of, and how surely their order is known. */
interface Candidate {
  readonly pair: Pair;
  readonly standing: Standing;
  /** Words or signs say which of the two is the old one. */
  readonly isOrdered: boolean;
}

function inPassage(passage: Passage): JudgedClaim[] {
  if (passage.quantities.length < 2) return [];
  const claims = passage.amounts.length === 0 ? passage.claims : [...passage.claims, ...passage.amounts];
  return claims
    .filter(({ phrase }) => !OF_TOTAL.test(passage.text.slice(0, phrase.start)))
    .flatMap(
      (claim) =>
        judgeNamed(passage, claim) ??
        judgeIn(passage, claim) ??
        judgedAgain(passage, claim) ??
        judgeBeside(passage, claim) ??
        [],
    )
    .flatMap(reckonedFromAmount)
    .filter(
      ({ claim, from, to, verdict }) =>
        verdict.kind === 'right' ||
        !(isOfEachPeriod(passage, claim) || isOfSetting(passage, claim, { from: from.quantity, to: to.quantity })),
    )
    .filter((one, _, all) => !isToldBehind(one, all));
}

/** `H100 2,900 tok/s, H200 4,300 tok/s: the H200 is 33% faster`: names say what is compared with what. */
function judgeNamed(passage: Passage, claim: Claim): JudgedClaim | undefined {
  const pair = comparedByName(passage, claim);
  const verdict = pair === undefined ? undefined : judge(pair, claim);
  if (pair === undefined || verdict === undefined || hasOwnValue(passage, claim, pair)) return undefined;
  const isSize = verdict.kind === 'right' || (verdict.kind === 'wrong' && verdict.isOtherBase === true);
  const isOther = !fits(passage, claim, pair) || isOtherSpeed(passage.quote(claim.phrase), pair);
  if (isOther && isSize && !hasObject(passage, claim)) return judgedOf(passage, claim, pair, { kind: 'opposite' });
  return isOther ? undefined : judgedOf(passage, claim, pair, verdict);
}

/** The claim as a statement about the nearest two values that it can speak of. */
function judgeIn(passage: Passage, claim: Claim): JudgedClaim | undefined {
  const candidate = nearest(passage, claim);
  if (candidate === undefined || isOfOther(passage, claim, candidate.pair)) return undefined;
  if (isOfOldClaim(passage, claim) || turnsToPair(passage, claim, candidate.pair)) return undefined;
  if (saysAgainOfOther(passage, claim) || isNamedBehind(passage, claim, candidate.pair)) return undefined;
  if (isOfInverse(passage, claim, candidate.pair)) return judgeInverse(passage, claim, candidate.pair);
  const verdict = verdictOn(passage, claim, candidate);
  if (verdict === undefined || !isReportable(passage, claim, candidate, verdict)) return undefined;
  const elsewhere = verdict.kind !== 'right' && holdsElsewhere(passage, claim, candidate);
  return judgedOf(passage, claim, candidate.pair, elsewhere ? { kind: 'right' } : verdict);
}

/** `64 to 256 users doubles the total (2.12x)`: what stands in brackets says the same as the claim before, which is of another thing. */
function saysAgainOfOther(passage: Passage, { quantity }: Claim): boolean {
  const before = passage.claims.findLast(({ quantity: { end } }) => end <= quantity.start);
  if (before === undefined) return false;
  const between = passage.text.slice(before.quantity.end, quantity.start);
  return /^ [^\d,.;()]{3,30}\($/.test(between) && nearest(passage, before)?.standing !== 'sure';
}

/** `2.0 → 3.0 tokens/J, so a token needs 33% less energy`: the inverse went from the new value to the old one. */
function judgeInverse(passage: Passage, claim: Claim, pair: Pair): JudgedClaim | undefined {
  const turned = { from: pair.to, to: pair.from };
  const verdict = fits(passage, claim, turned) ? judge(turned, claim) : undefined;
  return verdict === undefined ? undefined : judgedOf(passage, claim, pair, verdict);
}

/** The syntactic pair or the values side by side that stand nearest to the claim; those that surely belong to it first. */
function nearest(passage: Passage, claim: Claim): Candidate | undefined {
  const { pairs, contrasts, text } = passage;
  const distance = ({ start, end }: Pair): number =>
    claim.quantity.start >= end ? claim.quantity.start - end : start - claim.quantity.end;
  const sideBySide = contrasts.filter(
    (pair) =>
      !areCasesOfClaims(passage, pair) &&
      (pair.cued ||
        (pair.alone &&
          !isOfOtherChange(passage, pair) &&
          !isAgainstAnother(passage, claim) &&
          !goesOnComparing(passage, claim))),
  );
  const candidates = [...pairs, ...sideBySide].flatMap((pair): Candidate[] => {
    if (!isOfItsKind(claim, pair, text) || isOfValueBehind(passage, claim, pair)) return [];
    const standing = standingOf(text, claim, pair);
    const isSaid = !('cued' in pair) || (pair as Contrast).cued || isOnItsWay(text, claim, pair);
    const isOrdered = isSaid && !isSetAgainst(text, pair);
    return standing === undefined
      ? []
      : [{ pair: isOrdered ? pair : turned(passage, pair, claim), standing, isOrdered }];
  });
  const rank = ({ standing, pair }: Candidate): number => distance(pair) + (standing === 'sure' ? 0 : 1000);
  return candidates.sort((a, b) => rank(a) - rank(b) || b.pair.end - b.pair.start - (a.pair.end - a.pair.start))[0];
}

/** What arithmetic says of the claim; `opposite` where the amount is right and the way is not. */
function verdictOn(passage: Passage, claim: Claim, { pair, isOrdered }: Candidate): Verdict | undefined {
  const verdict = judge(pair, claim);
  const isTurned = isOrdered && claim.mode === 'by' && claim.kind !== 'factor' && !fits(passage, claim, pair);
  if (!isTurned || verdict === undefined) return verdict;
  const isSize = verdict.kind === 'right' || (verdict.kind === 'wrong' && verdict.isOtherBase === true);
  return isSize ? { kind: 'opposite' } : verdict;
}

/** A claim that surely speaks of the values, or one that fits them in a way that would be a coincidence otherwise. */
function isReportable(passage: Passage, claim: Claim, candidate: Candidate, verdict: Verdict): boolean {
  const { pair, standing, isOrdered } = candidate;
  if (verdict.kind === 'wrong' && verdict.isInverse && !(isOrdered && saysOfOld(passage, claim, pair))) return false;
  if (!isOrdered && SHARED.test(passage.text.slice(pair.start, claim.quantity.start))) return false;
  const isContrast = 'cued' in pair;
  if (isContrast && !isOneSubject(passage, pair.start, claim)) return false;
  if (isOfPart(passage, claim, pair) || isOverPeriod(passage, claim, pair)) return false;
  if (claim.kind === 'amount' && verdict.kind === 'opposite')
    return standing === 'sure' && !hasObject(passage, claim) && !isFurther(clauseOf(passage, claim), verdict);
  if (claim.kind === 'amount')
    return (
      standing === 'sure' &&
      fits(passage, claim, pair) &&
      !(claim.direction !== undefined && isFurther(clauseOf(passage, claim), verdict))
    );
  if (!isOrdered && passage.claims.some((other) => isBetween(other, pair))) return false;
  // `load drops from 70% to 56%, so the nodes needed rise by 25%`: another thing may go the other way.
  if (verdict.kind === 'opposite')
    return (
      (standing === 'sure' || isBare(passage, claim, pair)) &&
      isOneSubject(passage, pair.start, claim) &&
      !hasObject(passage, claim)
    );
  if (standing === 'sure') return !isContrast || fits(passage, claim, pair);
  return (
    isTelling(verdict, pair) &&
    fits(passage, claim, pair) &&
    isOneSubject(passage, pair.end, claim) &&
    (isOrdered || verdict.kind !== 'right')
  );
}

/** `1.6 GB/s; before it was 0.3 GB/s. Total down by 68%`: a sentence of its own about all that a table sums up. */
const OF_TOTAL = /[.。;；] ?(?:the )?(?:totals?|合计|总计|总体|整体)[，,:： ]{0,2}(?:is |was |went )?$/i;

/** `功率降到 76.8 kW。输出吞吐到了 96,000 tok/s，多 11.1%`: a later sentence with a value of its own, of another kind. */
function hasOwnValue({ quantities, text }: Passage, { phrase }: Claim, { end, to }: Pair): boolean {
  const between = quantities.filter((one) => one.start >= end && one.end <= phrase.start);
  return between.some(({ start, unit }) => {
    const isOther = unit?.family !== undefined && unit.family !== 'ratio' && unit.family !== to.unit?.family;
    return isOther && /[。]|\. /.test(text.slice(end, start)) && !/[。]|\. /.test(text.slice(start, phrase.start));
  });
}

/** `since traffic grew by 140%: it went from $412,000 to $397,000, down 3.6%`: announced of another thing. */
function isOfOther(passage: Passage, claim: Claim, pair: Pair): boolean {
  if (isOfCounts(passage, claim, pair) || isOfRest(passage, claim) || hasOwnValue(passage, claim, pair)) return true;
  if (claim.quantity.end > pair.start || fits(passage, claim, pair)) return false;
  return passage.claims.some((other) => other.quantity.start >= pair.end && fits(passage, other, pair));
}

/** Whether the claim is right about other values of its sentence, or about any two before it where only places tell. */
function holdsElsewhere(passage: Passage, claim: Claim, { pair }: Candidate): boolean {
  const isRight = (other: Operands): boolean => judge(other, claim)?.kind === 'right' && fits(passage, claim, other);
  if (passage.pairs.some((other) => other !== pair && sameSentence(passage, claim, other) && isRight(other)))
    return true;
  return (
    ('cued' in pair || claim.kind === 'amount') &&
    holdsOfOthers(passage, claim, !('cued' in pair) || (pair as Contrast).cued ? pair : undefined)
  );
}

/** The claim as a statement about the numbers around it, or as the factor between the two before it. */
function judgeBeside(passage: Passage, claim: Claim): JudgedClaim | undefined {
  const pair = claim.kind === 'amount' ? undefined : comparedBeside(passage, claim);
  const verdict = pair === undefined ? undefined : judge(pair, claim);
  if (pair === undefined || verdict === undefined || hasOwnValue(passage, claim, pair)) return undefined;
  if (claim.kind !== 'factor' && !fits(passage, claim, pair))
    return claim.kind === 'percent' && verdict.kind === 'right' && !holdsOfOthers(passage, claim)
      ? judgedOf(passage, claim, pair, { kind: 'opposite' })
      : undefined;
  // 相差 3 倍 is said of three times as much and of four times as much; 是它的 3 倍 is not.
  const isOfOne = /的 ?(?:约|近|整整|足足)?$/.test(passage.text.slice(0, claim.quantity.start));
  const grown = !isOfOne && judge(pair, { ...claim, mode: 'by' })?.kind === 'right';
  const isRight =
    (claim.kind === 'factor' && (grown || verdict.kind === 'multiple')) || holdsOfOthers(passage, claim, pair);
  return judgedOf(passage, claim, pair, isRight ? { kind: 'right' } : verdict);
}

function judgedOf(passage: Passage, claim: Claim, { from, to }: Pair, verdict: Verdict): JudgedClaim {
  return { claim, passage, from: { quantity: from, passage }, to: { quantity: to, passage }, verdict };
}

/** Whether no indicator is named from `start` on to the claim but the one that the numbers belong to. */
function isOneSubject({ mentions }: Passage, start: number, { quantity }: Claim): boolean {
  const before = mentions.findLast(({ end }) => end <= start)?.indicator;
  const inside = mentions.filter((one) => one.start >= start && one.end <= quantity.start);
  return inside.every(({ indicator }) => indicator === (before ?? inside[0]!.indicator));
}

/** Whether the claim is right about any two numbers before it. */
function holdsOfOthers(passage: Passage, claim: Claim, known?: Pair): boolean {
  const before = passage.quantities.filter((one) => one.end <= claim.quantity.start && one.unit?.family !== 'factor');
  // Beside an old and a new value nothing that was said before their sentence is meant.
  const first = known === undefined ? 0 : (sentenceStarts(passage.text).findLast((at) => at <= known.start) ?? 0);
  const levels = before.filter(({ start }) => start >= first);
  return levels.some((from) =>
    levels.some((to) => {
      const isKnown = known?.from.start === to.start && known.to.start === from.start;
      const isPair = from !== to && !isKnown && comparable(from.unit, to.unit) && fits(passage, claim, { from, to });
      return isPair && judge({ from, to }, claim)?.kind === 'right';
    }),
  );
}

function sameSentence(passage: Passage, claim: Claim, pair: Pair): boolean {
  const [from, to] =
    pair.end <= claim.quantity.start ? [pair.end, claim.quantity.start] : [claim.quantity.end, pair.start];
  return !endsSentence(passage.text.slice(from, Math.max(from, to)));
}
