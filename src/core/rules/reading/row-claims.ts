import type { Claim } from '../../numbers/change';
import { comparable } from '../../numbers/units';
import { operand } from './cell-claims';
import type { JudgedClaim, Operand } from './judged-claims';
import { namesOf, normalized, placeOf } from './names';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';
import { judge } from './verdict';

/** The sentence of a claim with the words that belong to this claim alone, both normalized. */
interface Wording {
  readonly sentence: string;
  /** From the claim before it to the end of its own clause: what is compared is named there. */
  readonly own: string;
}

/**
 * The claims of `passage` that name two rows (or two columns) of a table on the slide and what is compared:
 * `From r1 to r4 the hit ratio went up by 36%`, `方案 C 的单价比方案 A 低 62%`.
 */
export function claimsOfRows(passage: Passage, tables: readonly TableReading[]): JudgedClaim[] {
  if (passage.place === 'cell' || passage.claims.length === 0 || tables.length === 0) return [];
  return passage.claims.flatMap((claim) => {
    const wording = wordingOf(passage, claim);
    if (wording === undefined) return [];
    const judged = tables.flatMap((table) =>
      [table, transposed(table)].flatMap((one) => inTable(passage, claim, wording, one) ?? []),
    );
    return judged.length === 1 ? judged : [];
  });
}

/** Undefined where the sentence brings its own numbers to compare. */
function wordingOf({ text, claims, quantities }: Passage, { quantity }: Claim): Wording | undefined {
  const marks = [...'。；;！!？?\n'].map((mark) => text.lastIndexOf(mark, quantity.start));
  const start = Math.max(...marks, text.lastIndexOf('. ', quantity.start)) + 1;
  const rest = text.slice(quantity.end).search(/[，,。；;\n]|\.(?= |$)/);
  const end = rest < 0 ? text.length : quantity.end + rest;
  const stated = new Set(claims.map((claim) => claim.quantity));
  const levels = quantities.filter((one) => one.start >= start && one.end <= end && !stated.has(one) && one.unit);
  if (levels.some((one) => levels.some((other) => other !== one && comparable(one.unit, other.unit)))) return undefined;
  const before = claims.findLast((claim) => claim.quantity.end <= quantity.start)?.quantity.end ?? 0;
  return {
    sentence: normalized(text.slice(start, text.slice(end).search(/[。；;\n]/) < 0 ? text.length : end)),
    own: normalized(text.slice(Math.max(start, before), end)),
  };
}

/** Columns as rows; only of a table whose rows are as long as its header. */
function transposed({ header, rows, context }: TableReading): TableReading {
  const [corner] = header;
  if (corner === undefined || rows.some((row) => row.length !== header.length))
    return { header: [], rows: [], context };
  const columns = header.slice(1).map((name, index) => [name, ...rows.map((row) => row[index + 1]!)]);
  return { header: [corner, ...rows.map((row) => row[0]!)], rows: columns, context };
}

function inTable(passage: Passage, claim: Claim, wording: Wording, table: TableReading): JudgedClaim | undefined {
  const rows = comparedRows(table, wording.sentence);
  const column = rows === undefined ? undefined : namedColumn(table, wording.own);
  if (rows === undefined || column === undefined) return undefined;
  const judged = judgeRows(passage, claim, table, rows, column.at);
  if (judged === undefined || !goesAsSaid(judged)) return undefined;
  if (judged.verdict.kind === 'wrong' && !column.isWhole) return undefined;
  const others = table.header.flatMap((name, at) =>
    at > 0 && likeness(name, wording.own) > 0 ? (judgeRows(passage, claim, table, rows, at) ?? []) : [],
  );
  const isRight = others.some((other) => other.verdict.kind === 'right' && goesAsSaid(other));
  return isRight ? { ...judged, verdict: { kind: 'right' } } : judged;
}

type Row = readonly Passage[];

interface Rows {
  readonly from: Row;
  readonly to: Row;
}

/** 从 X 到 Y, X → Y, between X and Y. */
const LEADS_TO = /^ ?(?:到|至|→|->|–|—|~|升级到|换到|换成|变为|演进到|to|and|through) ?(?:the |方案)?$/;
const FROM = /(?:从|由|自|from|between)[^,，。；;\d]{0,14}$/;
/** What stands before the one that the other is measured against. */
const AGAINST =
  /(?:比|较|相比|相较于?|对比|相对于?|于|\b(?:than|versus|vs\.?|against|over|relative to|compared (?:to|with)))(?: ?(?:that of|the|for|with|on|in|of|方案|在|起|上)){0,3} ?$/;

/** The only two rows that `sentence` names, in the order that its words give them. */
function comparedRows({ rows }: TableReading, sentence: string): Rows | undefined {
  if (rows.length < 2) return undefined;
  const found = rows.flatMap((row) => {
    const place =
      row[0] === undefined ? undefined : namesOf(row[0]).flatMap((name) => placeOf(name, sentence) ?? [])[0];
    return place === undefined ? [] : [{ row, ...place }];
  });
  const outer = found.filter((one) => !found.some((other) => isInside(one, other)));
  const [first, second, ...more] = outer.sort((a, b) => a.start - b.start);
  if (first === undefined || second === undefined || more.length > 0 || first.end > second.start) return undefined;
  const between = sentence.slice(first.end, second.start).replace(/\([^()]{0,24}\)/g, '');
  if (LEADS_TO.test(between)) {
    const isSure = /to|到|至|→|->/.test(between) || FROM.test(sentence.slice(0, first.start));
    return isSure ? { from: first.row, to: second.row } : undefined;
  }
  if (AGAINST.test(between)) return { from: second.row, to: first.row };
  return AGAINST.test(sentence.slice(0, first.start)) ? { from: first.row, to: second.row } : undefined;
}

interface Placed {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

const isInside = (one: Placed, other: Placed): boolean =>
  one !== other && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;

/** The one column that `own` names best; `isWhole`: by all of its name. */
function namedColumn({ header, rows }: TableReading, own: string): { at: number; isWhole: boolean } | undefined {
  const numeric = header.flatMap((_, at) => (at > 0 && rows.some((row) => row[at]?.quantities.length) ? [at] : []));
  const scored = numeric.map((at) => ({ at, score: likeness(header[at]!, own) })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined || best.score === 0 || best.score === next?.score) return undefined;
  return { at: best.at, isWhole: best.score >= 1 };
}

/** Words that say nothing of what a column holds. */
const FILLER = /^(?:the|of|per|in|on|for|and|a|an|by|gpu|total|mean|avg|average|p\d{2,3})$/;

/** The share of the words of a header that `own` holds; a Chinese one may be shortened to its first or last two characters. */
function likeness(header: Passage, own: string): number {
  const name = normalized(header.text)
    .replace(/\([^()]{0,40}\)/g, ' ')
    .trim();
  const words = (name.match(/[a-z][a-z0-9]*/g) ?? []).filter((word) => !FILLER.test(word));
  const han = name.match(/[\u3400-\u9fff]{2,}/g) ?? [];
  const all = words.length + han.length;
  if (all === 0) return 0;
  const heard = words.filter((word) => placeOf(word, own) !== undefined).length;
  const known = han.map((word) =>
    own.includes(word) ? 1 : own.includes(word.slice(-2)) || own.includes(word.slice(0, 2)) ? 0.6 : 0,
  );
  return (heard + known.reduce((sum: number, one) => sum + one, 0)) / all;
}

function judgeRows(
  passage: Passage,
  claim: Claim,
  table: TableReading,
  rows: Rows,
  column: number,
): JudgedClaim | undefined {
  const [from, to] = [rows.from, rows.to].map((row) => operand(table, row, column)) as [Operand?, Operand?];
  if (from === undefined || to === undefined) return undefined;
  const isOneUnit = from.quantity.unit === to.quantity.unit || comparable(from.quantity.unit, to.quantity.unit);
  const verdict = isOneUnit ? judge({ from: from.quantity, to: to.quantity }, claim) : undefined;
  return verdict === undefined ? undefined : { claim, passage, from, to, verdict };
}

/** Whether the numbers go the way that the claim says: else it speaks of something else. */
function goesAsSaid({ claim, from, to }: JudgedClaim): boolean {
  const [old, now] = [from, to].map(({ quantity: { value, unit } }) => value * (unit?.factor ?? 1)) as [number, number];
  if (claim.direction === undefined || claim.mode === 'ratio') return true;
  return claim.direction === 'up' ? now > old : now < old;
}
