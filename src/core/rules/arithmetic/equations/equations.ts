import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { evaluate, type Value } from './expression';
import { type EqualsKind, type Token, tokensOf } from './tokens';

/** Two sides that a text sets equal. */
export interface Equation {
  readonly left: Value;
  readonly right: Value;
  readonly as: EqualsKind | 'bracket';
  readonly approximate: boolean;
  /** Numbers that stand right before `left` without an operator and may belong to it: `64 layers, 8 heads × 2`. */
  readonly loose: readonly Quantity[];
  /** The first number of the right side where it goes on calculating: `10 × 5 = 50 ÷ 2`. */
  readonly firstOfRight?: Value;
  /** What a bracket may tell instead of the number before it: the whole of `8 × 400 Gb/s (400 GB/s)`. */
  readonly orLeft?: Value | undefined;
}

const TWO_NUMBERS = /\d[^\d]+\d/;
/** Cheap: what alone may make an equation. */
const MARK =
  /[=≈≒≅]|也就是|也即|[,，]即|折合|合 ?约? ?\d|相当于|换算|换句话说|换言之|等价于|等同于|[,，] (?:i\.e\.|in other words|(?:or )?equivalently|put differently|namely|that is|which is|in bytes|in bits)|\d ?[A-Za-z/]{1,6} ?\([\d≈~约即合]|\d ?[\u3400-\u9fff]{1,3}\([\d≈~约即合]/i;
/** What makes one together: a calculation, and a word before its result. */
const OPERATED =
  /[×÷*]|[\d ][+/-] ?\d|[ \d][xX+] ?\d|乘|除以|加上|加(?=[ \dA-Z])|减去|减掉|减(?=[ \d])|扣|\b(?:times|divided|multiplied|plus|minus)\b/i;
const RESULT =
  /等于|[得合共是为即约]|就是|正好|刚好|[恰铺用占填凑跑排][好满完齐]|总计|\b(?:is|are|makes|costs?|means?|adds?|amounts?|gives|giving|yields|equals|comes|total|totall?ing|in all|fill(?:s|ing)?|occup(?:ies|ying)|us(?:es|ing))\b/i;

/** Cheap: whether `text` may hold an equation at all. */
function mayEquate(text: string): boolean {
  return TWO_NUMBERS.test(text) && (MARK.test(text) || (OPERATED.test(text) && RESULT.test(text)));
}

/** By the numbers of a text, which are the same as long as the text is: a keystroke leaves most of a slide's alone. */
const known = new WeakMap<readonly Quantity[], readonly Equation[]>();

/** Every equation that `passage` writes out, chains as one for each sign. */
export function equationsIn(passage: Passage): readonly Equation[] {
  const { quantities } = passage;
  let found = known.get(quantities);
  if (found === undefined) {
    found = mayEquate(passage.text) ? readEquations(passage) : [];
    known.set(quantities, found);
  }
  return found;
}

function readEquations(passage: Passage): Equation[] {
  const tokens = tokensOf(passage);
  return [
    ...statements(tokens)
      .flatMap(equationsOf)
      .filter((one) => !isOfOperations(passage.text, one)),
    ...inBrackets(tokens, passage.text),
  ];
}

/** `With 6 × 70 B FLOPs per token this gives 1,036 tok/s`: what was multiplied is named, and is another thing than the result. */
function isOfOperations(text: string, { left, right, as }: Equation): boolean {
  if (as !== 'result' || left.operators.length === 0) return false;
  return OPERATIONS.test(text.slice(left.end, right.start));
}

const OPERATIONS = /FLOPs?\b|\b(?:float\w*|arithmetic)? ?operations\b|运算/i;

/** Words that open a bracket which tells the number before it once more. */
const AGAIN = /^(?:即|约|合|折合|约合|or|about)$/i;

/** `400 Gb/s (50 GB/s)`, `57.6 kW (64 × 900 W)`: brackets right after a number tell it once more. */
function inBrackets(tokens: readonly Token[], text: string): Equation[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'open' || tokens[at - 1]?.kind !== 'number') return [];
    const close = tokens.findIndex(({ kind }, index) => index > at && (kind === 'close' || kind === 'stop'));
    const inner = close < 0 || tokens[close]!.kind === 'stop' ? [] : tokens.slice(at + 1, close);
    if (inner[0]?.kind === 'words' && AGAIN.test(text.slice(inner[0].start, inner[0].end))) inner.shift();
    const [left, right] = [evaluate(tokens.slice(at - 1, at)), evaluate(inner)];
    if (left === undefined || right === undefined) return [];
    const before = tokens.slice(0, at);
    const from = before.findLastIndex(({ kind }) => kind === 'stop' || kind === 'equals');
    const whole = lastOf(runsOf(before.slice(from + 1)));
    return [{ left, right, as: 'bracket' as const, approximate: false, loose: [], orLeft: whole }];
  });
}

/** Token lists between marks that end a statement. A remark in brackets after an operand is a statement of its own. */
function statements(tokens: readonly Token[]): Token[][] {
  const done: Token[][] = [];
  const open: { readonly list: Token[]; readonly isRemark: boolean }[] = [{ list: [], isRemark: false }];
  const endAll = (): void => {
    for (const { list } of open.splice(0)) done.push(list);
    open.push({ list: [], isRemark: false });
  };
  for (const [at, token] of tokens.entries()) {
    const current = open.at(-1)!;
    if (token.kind === 'stop') {
      if (current.isRemark) {
        done.push(current.list.splice(0));
      } else endAll();
    } else if (token.kind === 'open') {
      const before = current.list.at(-1)?.kind;
      const isRemark =
        before === 'number' ||
        before === 'close' ||
        (before === 'words' && (!isOperand(tokens, at) || isRemarkOn(current.list, tokens, at)));
      if (!isRemark) current.list.push(token);
      open.push({ list: isRemark ? [] : current.list, isRemark });
    } else if (token.kind === 'close') {
      if (open.length === 1) endAll();
      else {
        open.pop();
        if (current.isRemark) done.push(current.list);
        else current.list.push(token);
      }
    } else current.list.push(token);
  }
  endAll();
  return [...new Set(done)];
}

/** `the bubble is (4 - 1) / (32 + 4 - 1)`: a bracket that is divided or multiplied, though it stands behind words. */
function isOperand(tokens: readonly Token[], open: number): boolean {
  const close = tokens.findIndex(({ kind }, index) => index > open && (kind === 'close' || kind === 'stop'));
  return tokens[close]?.kind === 'close' && tokens[close + 1]?.kind === 'operator';
}

/** `11.4 million products a day (5.4% of all) ÷ 2,280`: what is divided stands before the bracket, which only says more of it. */
function isRemarkOn(list: readonly Token[], tokens: readonly Token[], open: number): boolean {
  const last = list.findLast(({ kind }) => kind !== 'words')?.kind;
  const close = tokens.findIndex(({ kind }, index) => index > open && kind === 'close');
  return last === 'number' && tokens.slice(open + 1, close).every(({ kind }) => kind === 'number' || kind === 'words');
}

function equationsOf(tokens: readonly Token[]): Equation[] {
  const signs = tokens.flatMap((token, index) => (token.kind === 'equals' ? [index] : []));
  const sides = [-1, ...signs].map((from, index) => runsOf(tokens.slice(from + 1, signs[index] ?? tokens.length)));
  return signs.flatMap((at, index) => {
    const sign = tokens[at]! as Token & { kind: 'equals' };
    const [before, after] = [sides[index]!, sides[index + 1]!];
    const [left, right] = [lastOf(before), firstOf(after)];
    if (left === undefined || right === undefined) return [];
    // `64 nodes for two months = 512 × $2`: a single number is a side only where it touches the sign.
    if (left.operators.length === 0 && (tokens[at - 1]?.end !== left.end || !isSide(sign.as, right))) return [];
    if (right.operators.length === 0 && tokens[at + 1]?.start !== right.start && sign.as !== 'sign') return [];
    const first = right.operators.length > 0 ? evaluate(after[0]!.slice(0, 1)) : undefined;
    const loose = before.slice(0, -1).flatMap((run) => evaluate(run)?.terms ?? []);
    return [{ left, right, as: sign.as, approximate: sign.approximate, loose, firstOfRight: first }];
  });
}

/** After a word like 就是 a calculation starts anew; after `=` it is the other side. */
const isSide = (as: EqualsKind, right: Value): boolean => as === 'sign' || right.operators.length === 0;

/** Words may follow the last operand of a left side, but another number may not stand loose between them. */
const lastOf = (runs: readonly Token[][]): Value | undefined =>
  runs.length === 0 ? undefined : evaluate(runs.at(-1)!);
const firstOf = (runs: readonly Token[][]): Value | undefined => (runs.length === 0 ? undefined : evaluate(runs[0]!));

/** The calculations in a side: an operand that follows an operand starts the next. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let endsOperand = false;
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'words') continue;
    const startsOperand = token.kind === 'number' || token.kind === 'open';
    if (runs.length === 0 || (startsOperand && endsOperand && depth === 0)) runs.push([]);
    runs.at(-1)!.push(token);
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    endsOperand = token.kind === 'number' || token.kind === 'close';
  }
  return runs;
}
