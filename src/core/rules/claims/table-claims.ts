import type { Claim } from '../../numbers/change';
import { labelsOf } from '../../numbers/time-labels';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { claimsOfBaseRow } from './base-row-claims';
import { bracketedClaims } from './bracketed-claims';
import { claimOf, FACTORS, goesItsWay, isDirection, judgeCells, operand } from './cell-claims';
import type { JudgedClaim, Operand } from './judged-claims';
import { claimsOfPairCells, withOtherWord } from './pair-cells';

const BEFORE =
  /[\u3400-\u9fff](?<![目当提空])前(?![向端缀沿置景提后三五十\d])|^前(?= ?$| ?\()|^(?:基线|基准|原|旧|老|传统|现状|默认|未优化|过去|去年|上年|上一|上个?[月季周期]|前年|此前|年初|月初|期初|当初|以往|从前)|^(?:before|baseline|old|original|default|without|was|last (?:year|month|quarter)|previous|prior|then|earlier)\b/i;
const AFTER =
  /[\u3400-\u9fff](?<![前最])后(?![端续台缀备三五十\d])|^后(?= ?$| ?\()|^(?:新|现|如今|眼下|今年|这一|[本这]个?[月季周期]|目前|当前|年末|年底|月末|期末)|^(?:after|new|optimi[sz]ed|with|is|now|today|current|this (?:year|month|quarter))\b/i;
const CHANGE =
  /提升|提高|改善|变化|变动|增减|涨跌|同比|环比|便宜|缩短|压缩|缩减|少了|多了|增幅|降幅|涨幅|升幅|减幅|下降|降低|减少|增长|节省|节约|差异|差距|加速比|对比|相比|较基线|较[上前]|\b[MQW]o[MQW]\b|优势|幅度|\bvs\b|improve|change|gain|speed-?up|delta|Δ|reduc|sav(?:ing|ed)|increase|decrease|difference|diff\b|advantage|uplift|cheaper|faster|lower|higher|fewer|growth|YoY|drop/i;

/**
 * The claims in a table's change column, judged against the row's numbers: the columns before and after where the
 * headers say which they are; else the two columns that explain most rows; else a base row and a column that do; else,
 * for a signed percentage, any two percentages whose difference it is.
 */
export function judgedCells(table: TableReading): JudgedClaim[] {
  const changes = changeColumns(table);
  if (changes.length === 0) return bracketedClaims(table);
  const [before, after] = statesOf(table, changes);
  return changes.flatMap((column) => {
    const inCells = claimsOfPairCells(table, column);
    if (inCells.length > 0) return believable(withOpposite(inCells));
    const ofHeader = dividedColumns(table, column);
    if (ofHeader !== undefined) return believable(judgedColumn(table, column, ofHeader));
    if (before !== undefined && after !== undefined) return believable(judgedColumn(table, column, [before, after]));
    const found = comparedColumns(table, column, changes);
    if (found !== undefined) return judgedColumn(table, column, found);
    const ofRows = claimsOfBaseRow(table, column, changes);
    if (ofRows.length > 0) return ofRows;
    return table.rows.flatMap((row) => {
      const cell = row[column];
      const claim = cell === undefined ? undefined : claimOf(cell, table.header[column]);
      return cell === undefined || claim === undefined ? [] : asDifference(row, column, cell, claim);
    });
  });
}

/** `事故中/发布前`, `New ÷ old`: the header names the two columns itself, the new one first. */
function dividedColumns({ header }: TableReading, column: number): Columns | undefined {
  const names = header.map(({ text }) => plainName(text));
  const [now, old, ...more] = (header[column]?.text ?? '').split(/ ?[/÷:] ?| vs\.? /i).map(plainName);
  if (now === undefined || old === undefined || more.length > 0 || now === '' || old === '') return undefined;
  const [before, after] = [names.indexOf(old), names.indexOf(now)];
  return before > 0 && after > 0 && before !== after ? [before, after] : undefined;
}

/** A header without its unit in brackets. */
const plainName = (text: string): string =>
  text
    .replace(/\([^()]{0,24}\)/g, ' ')
    .trim()
    .toLowerCase();

/** The columns of old and new values: called so, or the only two, of one month and a later one. */
export function statesOf(table: TableReading, changes: readonly number[]): Partial<Columns> | [] {
  const [before] = columnsOf(table, BEFORE);
  if (before !== undefined) return [before, afterColumn(table, before, changes)] as Partial<Columns>;
  const others = table.header.flatMap((_, at) => (at > 0 && !changes.includes(at) ? [at] : []));
  const [first, second, ...more] = others;
  if (first === undefined || second === undefined || more.length > 0) return [];
  const [old, now] = [first, second].map((at) => labelsOf(table.header[at]!.text)[0]);
  return old !== undefined && old.kind === now?.kind && old.rank < now.rank ? [first, second] : [];
}

/** A change that is wanted is none of the numbers beside it. */
const WISHED = /目标|计划|预期|期望|承诺|\b(?:target|planned|goal|expected|promised|wanted)\b/i;

/** Columns that their header calls a change, and those of signed percentages or of factors, whatever they are called. */
function changeColumns(table: TableReading): number[] {
  // 压缩前 and 压缩后 are no changes.
  const states = new Set([...columnsOf(table, BEFORE), ...columnsOf(table, AFTER)]);
  const named = [...new Set([...columnsOf(table, CHANGE), ...columnsOf(table, FACTORS)])].filter(
    (column) => !states.has(column) && !WISHED.test(table.header[column]?.text ?? ''),
  );
  const signed = table.header.flatMap((_, column) => {
    const cells = table.rows.flatMap((row) => row[column]?.quantities ?? []);
    const isSigned = cells.length >= 2 && cells.every(({ sign }) => sign !== undefined);
    const isFactor = cells.length >= 3 && cells.every(({ unit }) => unit?.family === 'factor');
    const isWished = WISHED.test(table.header[column]?.text ?? '');
    return column > 0 && (isSigned || isFactor) && !isWished && !named.includes(column) ? [column] : [];
  });
  return [...named, ...signed].sort((a, b) => a - b);
}

function judgedColumn(table: TableReading, column: number, [before, after]: Columns): JudgedClaim[] {
  const judged = table.rows.flatMap((row) => {
    const cell = row[column];
    const claim = cell === undefined ? undefined : claimOf(cell, table.header[column]);
    if (cell === undefined || claim === undefined) return [];
    return judgeCells(cell, claim, operand(table, row, before), operand(table, row, after));
  });
  return withOpposite(judged, NEUTRAL.test(table.header[column]?.text.trim() ?? ''));
}

/** A header that counts changes, not improvements. */
const NEUTRAL = /^(?:Δ|delta|change|diff(?:erence)?|变化|变动|增减|涨跌)(?: ?\(%\)| ?%)?$/i;

/**
 * Of a column whose signs tell which way the values went, the cells of the right amount with the other sign are
 * `opposite`. Another row with a minus, or its header, shows that the column does not count improvements.
 */
function withOpposite(judged: readonly JudgedClaim[], isNeutral = false): JudgedClaim[] {
  const signed = judged.filter(({ claim, verdict }) => claim.quantity.sign !== undefined && verdict.kind === 'right');
  const turned = signed.filter((one) => !goesItsWay(one));
  const isOfWay = signed.some((one) => (isNeutral || one.claim.quantity.sign !== '+') && goesItsWay(one));
  if (turned.length === 0 || !isOfWay || turned.length * 3 > signed.length) return withOtherWord(judged);
  return withOtherWord(judged).map((one) => (turned.includes(one) ? { ...one, verdict: { kind: 'opposite' } } : one));
}

/** Where no row of several comes out right, the column speaks of something else. */
function believable(judged: JudgedClaim[]): JudgedClaim[] {
  return judged.length > 2 && judged.every(({ verdict }) => verdict.kind === 'wrong') ? [] : judged;
}

/** The columns of the old and of the new values. */
type Columns = readonly [before: number, after: number];

/** More columns than a table that compares has. */
const MOST_COLUMNS = 8;

/**
 * The two columns that a column of changes compares, whatever they are called: those for which most of its rows come
 * out right. Undefined where no two columns do, or two pairs of columns do equally well.
 */
function comparedColumns(table: TableReading, column: number, changes: readonly number[]): Columns | undefined {
  const others = table.header.flatMap((_, other) => (other > 0 && !changes.includes(other) ? [other] : []));
  if (others.length < 2 || others.length > MOST_COLUMNS) return undefined;
  const candidates = others.flatMap((before) =>
    others.flatMap((after) => (before === after ? [] : [scored(table, column, [before, after])])),
  );
  // A factor does not tell old from new; then the old values stand on the left.
  const order = ({ columns: [before, after] }: Score): number => (before < after ? 0 : 1);
  const [best, ...rest] = candidates.sort((a, b) => b.right - a.right || a.wrong - b.wrong || order(a) - order(b));
  const next = rest.find(({ columns: [before, after] }) => before !== best?.columns[1] || after !== best.columns[0]);
  if (best === undefined || best.right < 2 || best.right <= best.wrong) return undefined;
  return next?.right === best.right && next.wrong === best.wrong ? undefined : best.columns;
}

function scored(table: TableReading, column: number, columns: Columns): Score {
  const verdicts = judgedColumn(table, column, columns).filter(goesItsWay);
  const right = verdicts.filter(({ verdict }) => verdict.kind === 'right' || verdict.kind === 'points').length;
  const claims = table.rows.filter(
    (row) => row[column] !== undefined && claimOf(row[column], table.header[column]) !== undefined,
  );
  return { columns, right, wrong: claims.length - right };
}

interface Score {
  readonly columns: Columns;
  readonly right: number;
  /** Rows with a change that these columns do not explain. */
  readonly wrong: number;
}

/** The column of new values: named so, or the only one with numbers besides the old values and the changes. */
function afterColumn(table: TableReading, before: number, changes: readonly number[]): number | undefined {
  const [named] = columnsOf(table, AFTER);
  if (named !== undefined) return named;
  const rest = table.header.flatMap((_, column) => {
    const isOther = column > 0 && column !== before && !changes.includes(column);
    return isOther && table.rows.some((row) => row[column]?.quantities.length) ? [column] : [];
  });
  return rest.length === 1 ? rest[0] : undefined;
}

function columnsOf({ header }: TableReading, pattern: RegExp): number[] {
  return header.flatMap(({ text }, column) => (column > 0 && pattern.test(text.trim()) ? [column] : []));
}

/** `| 76.6% | 90.2% | +13.6% |`: the only sure reading of a signed percentage in a row of percentages. */
function asDifference(row: readonly Passage[], column: number, cell: Passage, claim: Claim): JudgedClaim[] {
  if (claim.kind !== 'percent' || claim.quantity.sign === undefined) return [];
  const shares = row.flatMap((passage, index): Operand[] => {
    const [quantity, ...more] = index === 0 || index === column ? [] : passage.quantities;
    return quantity?.unit?.family === 'ratio' && more.length === 0 ? [{ passage, quantity }] : [];
  });
  const verdicts = shares.flatMap((from) =>
    shares.flatMap((to) => (from === to || !isDirection(from, to, claim) ? [] : judgeCells(cell, claim, from, to))),
  );
  if (verdicts.some(({ verdict }) => verdict.kind === 'right')) return [];
  return verdicts.filter(({ verdict }) => verdict.kind === 'points').slice(0, 1);
}
