import type { Claim } from '../../numbers/change';
import { labelsOf } from '../../numbers/time-labels';
import { comparable } from '../../numbers/units';
import { onlyWords, words } from '../../numbers/words';
import { namesOf, normalized, placeOf } from '../reading/names';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { Table } from '../reading/table';
import { operand } from './cell-claims';
import type { JudgedClaim, Operand } from './judged-claims';
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
export function transposed({ header, rows, context }: TableReading): TableReading {
  const [corner] = header;
  if (corner === undefined || rows.some((row) => row.length !== header.length)) return new Table([], [], context);
  const columns = header.slice(1).map((name, index) => [name, ...rows.map((row) => row[index + 1]!)]);
  return new Table([corner, ...rows.map((row) => row[0]!)], columns, context);
}

function inTable(passage: Passage, claim: Claim, wording: Wording, table: TableReading): JudgedClaim | undefined {
  const rows = comparedRows(table, wording.sentence);
  return rows === undefined ? undefined : claimOfRows(passage, claim, wording.own, table, rows);
}

/** The claim held against the column that its normalized `own` words name, in two rows of `table`. */
export function claimOfRows(
  passage: Passage,
  claim: Claim,
  own: string,
  table: TableReading,
  rows: Rows,
): JudgedClaim | undefined {
  const column = namedColumn(table, own);
  if (column === undefined) return undefined;
  const judged = judgeRows(passage, claim, table, rows, column.at);
  if (judged === undefined || !goesAsSaid(judged)) return undefined;
  if (
    judged.verdict.kind === 'wrong' &&
    !(column.isWhole && isPlain(own, [rows.from, rows.to], table.header[column.at]!))
  )
    return undefined;
  const others = table.header.flatMap((name, at) =>
    at > 0 && likeness(name, own) > 0 ? (judgeRows(passage, claim, table, rows, at) ?? []) : [],
  );
  const isRight = others.some((other) => other.verdict.kind === 'right' && goesAsSaid(other));
  return isRight ? { ...judged, verdict: { kind: 'right' } } : judged;
}

/** What ties a claim to its rows and its column; another noun would make it speak of something else. */
const TIES = words(
  '从 由 自 到 至 比 较 与 和 相比 相较 相较于 相比于 对比 的 了 则 也 又 可 能 就 约 近 大约 整体 方案 版本 配置 升级 换 换成 变为 之间 是 为 达到 只 仅 单卡 每卡 首尾 头尾 相除 一路',
  '提升 提高 上升 增加 增长 改善 优化 下降 降低 减少 缩短 节省 节约 便宜 贵 高 低 多 少 快 慢 大 小 降 升 涨 倍 到原来 原来',
  'from to the of is was that than between and in by a an at its our moving going switching went came up down compared with versus vs over against on setup version release config one about roughly nearly almost only',
  'rose fell grew dropped improved increased decreased cut raised reduced lowered shrank climbed gained higher lower faster slower cheaper more less better shorter longer x times improvement reduction increase drop gain',
);

/** Whether nothing but the names of the rows, the column and ties stand in the claim's own words. */
function isPlain(own: string, rows: readonly Row[], header: Passage): boolean {
  const named = [...rows.flatMap(([label]) => (label === undefined ? [] : namesOf(label))), ...namesOf(header)];
  const parts = normalized(header.text).match(/[a-z][a-z0-9]*|[\u3400-\u9fff]{2,}/g) ?? [];
  const all = [...named, ...parts].sort((a, b) => b.length - a.length);
  const rest = all.reduce((text, name) => {
    const place = placeOf(name, text);
    return place === undefined ? text : `${text.slice(0, place.start)} ${text.slice(place.end)}`;
  }, own);
  return onlyWords(rest.replace(/\d[\d.,]*|[%×()/+-]/g, ' '), TIES);
}

type Row = readonly Passage[];

export interface Rows {
  readonly from: Row;
  readonly to: Row;
}

/** 从 X 到 Y, X → Y, between X and Y. */
const LEADS_TO = /^ ?(?:到|至|→|->|–|—|~|升级到|换到|换成|变为|演进到|to|and|through) ?(?:the |方案)?$/;
const FROM = /(?:从|由|自|from|between)[^,，。；;\d]{0,14}$/;
/** What stands before the one that the other is measured against. */
const AGAINST =
  /(?:比|较|相比|相较于?|对比|相对于?|于|\b(?:than|versus|vs\.?|against|over|relative to|compared (?:to|with)))(?: ?(?:that of|the|for|with|on|in|of|方案|在|起|上)){0,3} ?$/;

/** 首尾相除: the first stage or month and the last one. */
const END_TO_END = /首尾相[除比]|头尾相[除比]|\b(?:first|start|beginning) to (?:the )?(?:last|end|finish)\b/i;
const isSeries = (rows: readonly Row[]): boolean =>
  rows.every(([label]) => label !== undefined && labelsOf(label.text).length === 1);

/** The only two rows that `sentence` names, in the order that its words give them. */
function comparedRows({ rows }: TableReading, sentence: string): Rows | undefined {
  if (rows.length < 2) return undefined;
  if (END_TO_END.test(sentence) && isSeries(rows)) return { from: rows[0]!, to: rows.at(-1)! };
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
  if (/^ ?(?:相比|比起来|对比|为基准)/.test(between)) return { from: first.row, to: second.row };
  // v3 的吞吐是 v1 的 1.6 倍
  const isMultiple = /[是为达] ?$/.test(between) && /^ ?的/.test(sentence.slice(second.end));
  if (isMultiple || AGAINST.test(between)) return { from: second.row, to: first.row };
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
  const latin = (name.match(/[a-z][a-z0-9]*/g) ?? []).filter((word) => !FILLER.test(word));
  const han = name.match(/[\u3400-\u9fff]{2,}/g) ?? [];
  const all = latin.length + han.length;
  if (all === 0) return 0;
  const heard = latin.filter((word) => placeOf(word, own) !== undefined).length;
  const known = han.map((word) =>
    own.includes(word) ? 1 : own.includes(word.slice(-2)) || own.includes(word.slice(0, 2)) ? 0.6 : 0,
  );
  return (heard + known.reduce((sum: number, one) => sum + one, 0)) / all;
}

export function judgeRows(
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
export function goesAsSaid({ claim, from, to }: JudgedClaim): boolean {
  const [old, now] = [from, to].map(({ quantity: { value, unit } }) => value * (unit?.factor ?? 1)) as [number, number];
  if (claim.direction === undefined || claim.mode === 'ratio') return true;
  return claim.direction === 'up' ? now > old : now < old;
}
