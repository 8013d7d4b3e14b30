import type { SlideBody } from '../../deck/deck';
import { standingOf } from '../../numbers/about';
import { type Claim, comparablePair, type Pair } from '../../numbers/change';
import { countedIn } from '../../numbers/levels';
import type { Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import { namesOf, normalized, placeOf } from '../reading/names';
import { isHeading, type Passage } from '../reading/passage';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { isOneUnit, operand } from './cell-claims';
import { fits, isTelling } from './claim-fit';
import type { JudgedClaim, Operand } from './judged-claims';
import { levelsOf } from './levels';
import { claimsUnderTitle } from './under-title';
import { judge } from './verdict';

/** Two values right above a claim, or one above it and one beside it. */
interface Antecedent {
  readonly from: Operand;
  readonly to: Operand;
  /** What they are called: labels, headers, what stands above them. */
  readonly names: string;
  /** Words say which is the old one, or the order of reading. */
  readonly isOrdered: boolean;
  /** Words say that the claim goes on from the item right above: 环比, `a further`. */
  readonly isStep?: boolean;
}

/**
 * The claims of a slide whose values stand in the items or the table right above them: `- 旧版：退款率 3.0%`, `- 新版：退款率
 * 1.8%，降低 1.2%`; a table with one row, and under it `上架提前了 55 天`. `known` are judged already.
 */
export function claimsAbove(body: SlideBody, known: ReadonlySet<Claim>): JudgedClaim[] {
  const { texts, tables } = readSlide(body);
  const above = texts.flatMap((passage, index): JudgedClaim[] => {
    if (isHeading(passage) || passage.quantities.length > MOST) return [];
    const claims = [...passage.claims, ...passage.amounts].filter((claim) => !known.has(claim));
    if (claims.length === 0 || passage.pairs.length > 0 || passage.contrasts.length > 0) return [];
    return claims.flatMap((claim) => {
      const found = antecedent(passage, claim, texts.slice(0, index), tables);
      return found === undefined ? [] : (judgeAbove(passage, claim, found) ?? []);
    });
  });
  return [...above, ...claimsUnderTitle(texts, new Set([...known, ...above.map(({ claim }) => claim)]))];
}

/** A sentence with more numbers speaks of those. */
const MOST = 4;

function antecedent(
  passage: Passage,
  claim: Claim,
  above: readonly Passage[],
  tables: readonly TableReading[],
): Antecedent | undefined {
  const [own, ...more] = levelsOf(passage).filter(({ end }) => end <= claim.phrase.start);
  const previous = above.filter(isSaid);
  if (own !== undefined) return more.length === 0 ? besideItem(passage, own, previous.at(-1), claim) : undefined;
  const table = tableAbove(passage, previous.at(-1), tables);
  const found = table === undefined ? ofItems(previous) : ofTable(passage, claim, table);
  return found !== undefined && isLabelledOtherwise(passage, claim, found) ? undefined : found;
}

/** `- 内存浪费：减少 80%`: an item with a label of its own speaks of what that names. */
function isLabelledOtherwise({ text }: Passage, claim: Claim, { names }: Antecedent): boolean {
  const label = /^([^:]{1,32}):/.exec(text.slice(0, claim.phrase.start))?.[1]?.trim();
  return label !== undefined && !SUMMARY.test(label) && !names.toLowerCase().includes(label.toLowerCase());
}

const SUMMARY =
  /结论|总结|小结|一句话|一句|合计|结果|效果|变化|幅度|收益|讲稿|备注|对比|净|也就是|换言之|\b(?:in short|result|net|summary|so|effect|change|saving|bottom line|conclusion|note|overall|that is|in other words|altogether|script)\b/i;

const isSaid = ({ place }: Passage): boolean => place === 'text' || place === 'note';

/** `- 新版：退款率 1.8%，降低 1.2%` under `- 旧版：退款率 3.0%`: items of one build. */
function besideItem(passage: Passage, own: Quantity, item: Passage | undefined, claim?: Claim): Antecedent | undefined {
  const [old, ...more] = item === undefined ? [] : levelsOf(item);
  if (item === undefined || old === undefined || more.length > 0 || !isOneKind(item, old, passage, own))
    return undefined;
  const isStep = claim !== undefined && BY_STEP.test(passage.text.slice(own.end, claim.quantity.end + STEP_REACH));
  if ((item.claims.length > 0 && !isStep) || !isAlike(item, old, passage, own)) return undefined;
  return {
    from: { passage: item, quantity: old },
    to: { passage, quantity: own },
    names: item.text,
    isOrdered: true,
    isStep,
  };
}

/** 环比下降 20%, `another 20% less`: from the item right above, which may tell a change of its own. */
const BY_STEP =
  /环比|较上[一个]|比上[一个]|[再又]|进一步|\b(?:month[- ](?:on|over)[- ]month|quarter[- ](?:on|over)[- ]quarter|MoM|QoQ|WoW|another|a further|further|than (?:the )?(?:previous|last|month before|quarter before|week before|version before|step before))\b/i;
const STEP_REACH = 28;

/** The two items above with one value each. */
function ofItems(above: readonly Passage[]): Antecedent | undefined {
  const [one, two] = above.slice(-2);
  if (one === undefined) return undefined;
  const last = two ?? one;
  const pair = last.claims.length === 0 && last.pairs.length === 1 ? last.pairs[0] : undefined;
  const contrast = last.claims.length === 0 && last.contrasts.length === 1 ? last.contrasts[0] : undefined;
  const inOne = pair ?? (contrast?.cued ? contrast : undefined);
  if (inOne !== undefined) {
    const { from, to } = inOne;
    return {
      from: { passage: last, quantity: from },
      to: { passage: last, quantity: to },
      names: last.text,
      isOrdered: true,
    };
  }
  const [now, ...more] = two === undefined ? [] : levelsOf(two);
  if (two === undefined || now === undefined || more.length > 0) return undefined;
  const found = besideItem(two, now, one);
  return found === undefined || two.claims.length > 0 ? undefined : { ...found, names: `${one.text} ${two.text}` };
}

function isOneKind(a: Passage, one: Quantity, b: Passage, other: Quantity): boolean {
  if (!comparablePair(one, other) || (one.unit === undefined) !== (other.unit === undefined)) return false;
  if (one.unit !== undefined || other.unit !== undefined) return true;
  const [first, second] = [countedIn(a.text, one), countedIn(b.text, other)];
  return first === second || first === '' || second === '';
}

/** Labels that differ in the state they name: they have words in common, or each says when or which it is. */
function isAlike(item: Passage, old: Quantity, passage: Passage, own: Quantity): boolean {
  if (STATE.test(item.text) && STATE.test(passage.text)) return true;
  const [a, b] = [item.text.slice(0, old.start), passage.text.slice(0, own.start)];
  const words = new Set(a.toLowerCase().match(/[a-z]{3,}|[\u3400-\u9fff]{2}/g) ?? []);
  return (b.toLowerCase().match(/[a-z]{3,}|[\u3400-\u9fff]{2}/g) ?? []).some((word) => words.has(word));
}

const STATE =
  /[前后新旧原老现]|过去|以往|今年|去年|当前|目前|\b(?:before|after|old|new|now|then|was|is|first|final|last|this|previous|current|today|earlier|with|without)\b|Q[1-4]|\d ?月|20\d\d/i;

/** The table that stands between the text before and the claim. */
function tableAbove(
  passage: Passage,
  before: Passage | undefined,
  tables: readonly TableReading[],
): TableReading | undefined {
  const at = placed(passage);
  const from = before === undefined ? -1 : placed(before);
  return tables.findLast(({ rows }) => {
    const cell = rows.at(-1)?.[0];
    return cell !== undefined && placed(cell) < at && placed(cell) > from;
  });
}

const placed = (passage: Passage): number => passage.spanOf({ start: 0, end: passage.text.length }).start;

/** The two values of the row or the column that the claim can mean: the only one, or the only one that it names. */
function ofTable(passage: Passage, claim: Claim, table: TableReading): Antecedent | undefined {
  const { header, rows } = table;
  if (rows.length > MOST_ROWS || header.length > MOST_ROWS) return undefined;
  const lines = [...rows.map((row) => lineOf(table, row)), ...header.slice(1).map((_, at) => columnOf(table, at + 1))];
  const pairs = lines.filter((line) => line.cells.length === 2);
  const begin = sentenceStart(passage.text, claim.phrase.start);
  const before = normalized(passage.text.slice(begin, claim.quantity.start));
  const behind = passage.text.slice(claim.phrase.end, claim.phrase.end + OBJECT_REACH).split(CLAUSE_MARK)[0]!;
  const own = normalized(passage.text.slice(begin, claim.phrase.end) + behind);
  const namedIn = (text: string, among = pairs): Line[] =>
    among.filter(({ label }) => label !== undefined && namesOf(label).some((name) => placeOf(name, text)));
  // `P50 TTFT -25.5%, P99 TPOT -40.9%`: a row that its own clause names, though it has more than two values.
  if (namedIn(before.split(CLAUSE_MARK).at(-1)!, lines).some(({ cells }) => cells.length !== 2)) return undefined;
  const named = namedIn(before).length > 0 ? namedIn(before) : namedIn(own);
  const [line, ...others] = named.length > 0 ? named : pairs.filter(isWhole(rows, header));
  if (line === undefined || others.length > 0) return undefined;
  const [from, to] = line.cells as [Operand, Operand];
  if (!isOneUnit(from.quantity.unit, to.quantity.unit)) return undefined;
  const names = [...header, ...rows.map((row) => row[0]!), ...table.context.map((text) => ({ text }))];
  return { from, to, names: names.map(({ text }) => text).join(' '), isOrdered: true };
}

const MOST_ROWS = 12;
const CLAUSE_MARK = /[，,；;。]/;
/** How far behind a claim its object may be named: 九成的泄漏都没了. */
const OBJECT_REACH = 12;

interface Line {
  readonly label: Passage | undefined;
  readonly cells: readonly Operand[];
  readonly isRow: boolean;
}

const lineOf = (table: TableReading, row: readonly Passage[]): Line => ({
  label: row[0],
  cells: row.slice(1).flatMap((_, index) => operand(table, row, index + 1) ?? []),
  isRow: true,
});

const columnOf = (table: TableReading, at: number): Line => ({
  label: table.header[at],
  cells: table.rows.flatMap((row) => operand(table, row, at) ?? []),
  isRow: false,
});

/** The only row of a table, or the only column of one with two rows. */
const isWhole =
  (rows: TableReading['rows'], header: TableReading['header']) =>
  ({ isRow }: Line): boolean =>
    isRow ? rows.length === 1 : rows.length === 2 && header.length === 2;

function judgeAbove(
  passage: Passage,
  claim: Claim,
  { from, to, names, isOrdered, isStep = false }: Antecedent,
): JudgedClaim | undefined {
  const pair = { from: from.quantity, to: to.quantity };
  if (
    claim.kind === 'amount' &&
    !(claim.quantity.unit === undefined ? pair.to.unit === undefined : comparable(claim.quantity.unit, pair.to.unit))
  )
    return undefined;
  if (claim.kind === 'amount' && countsOtherThing(passage, claim, from, to)) return undefined;
  const verdict = judge(pair, claim);
  const standing = standingAfter(passage, claim, to, names);
  if (verdict === undefined || standing === undefined) return undefined;
  const isFitting = fits(passage, claim, pair);
  const isSize = verdict.kind === 'right' || (verdict.kind === 'wrong' && verdict.isOtherBase === true);
  const judged = { claim, passage, from, to };
  if (!isFitting)
    return isOrdered && isSize && claim.mode === 'by' ? { ...judged, verdict: { kind: 'opposite' } } : undefined;
  if (verdict.kind === 'right' || standing === 'sure' || isStep || isTelling(verdict, pair))
    return { ...judged, verdict };
  return undefined;
}

/** `Drop from 13 to 11 nodes`, and below it `That frees 16 GPUs`: so many of another thing. */
function countsOtherThing(passage: Passage, { quantity }: Claim, ...operands: readonly Operand[]): boolean {
  const own = quantity.unit === undefined ? countedIn(passage.text, quantity) : '';
  const others = operands.map((one) => countedIn(one.passage.text, one.quantity)).filter((noun) => noun !== '');
  return own !== '' && others.length > 0 && !others.includes(own);
}

/** How surely the claim speaks of the values above, as if they stood right before its sentence or where its own value does. */
function standingAfter(passage: Passage, claim: Claim, to: Operand, names: string): ReturnType<typeof standingOf> {
  const known = names.slice(-NAMES);
  const isOwn = to.passage === passage;
  const start = isOwn ? to.quantity.end : sentenceStart(passage.text, claim.phrase.start);
  const lead = isOwn ? `${known} ${passage.text.slice(0, start)}` : `${known}，`;
  const shift = lead.length - start;
  const moved: Claim = {
    ...claim,
    quantity: { ...claim.quantity, start: claim.quantity.start + shift, end: claim.quantity.end + shift },
    phrase: { start: claim.phrase.start + shift, end: claim.phrase.end + shift },
  };
  const end = isOwn ? lead.length : lead.length - 1;
  const pair: Pair = { from: to.quantity, to: to.quantity, start: end, end };
  return standingOf(lead + passage.text.slice(start), moved, pair);
}

const NAMES = 240;

function sentenceStart(text: string, at: number): number {
  return Math.max(...[...'。；;！!？?\n'].map((mark) => text.lastIndexOf(mark, at)), text.lastIndexOf('. ', at)) + 1;
}
