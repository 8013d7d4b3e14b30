import type { Quantity } from '../../../numbers/quantity';
import { firstSentence, lastSentence } from '../../../numbers/sentences';
import type { Unit } from '../../../numbers/units';
import { unitUnder } from '../../reading/header-units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isAddend, type Operand, operandsOf } from '../derived/operands';
import { periodIn } from '../periods';
import { isReckonedFrom } from '../reckoned';
import { type Kind, ROLES, type Role, type RoleName } from './dictionary';
import { type Named, REACH_BEHIND, roleOf } from './role-of';

/** A number that is known to be something of the domain. */
export interface RoleFact {
  readonly role: RoleName;
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** In canonical units; a share is one of 1. */
  readonly value: number;
  /** What the number is multiplied by to be canonical. */
  readonly scale: number;
  /** By how much of itself it may have been rounded. */
  readonly slack: number;
  readonly unit: Unit | undefined;
  /** Which sentence of its passage it stands in. */
  readonly sentence: number;
  /** The words before it, and those around it that tell what it is. */
  readonly before: string;
  readonly near: string;
}

/** How far before a number its noun may stand. */
const REACH_BEFORE = 64;

const known = new WeakMap<readonly Quantity[], readonly RoleFact[]>();

/** The facts of running text, in order; read once per text. */
function roleFactsOf(passage: Passage): readonly RoleFact[] {
  const { quantities } = passage;
  if (quantities.length === 0) return [];
  let found = known.get(quantities);
  if (found === undefined) {
    found = operandsOf(passage).flatMap((operands, sentence) => factsIn(passage, operands, sentence));
    known.set(quantities, found);
  }
  // Equal texts share their quantities; where they stand differs.
  return found[0] === undefined || found[0].passage === passage ? found : found.map((one) => ({ ...one, passage }));
}

/** A slide with more numbers than anyone relates. */
const MOST_ON_SLIDE = 240;

/** The facts of each text of a slide; none where there are more than anyone relates. */
export function factsOfTexts(texts: readonly Passage[]): readonly (readonly RoleFact[])[] {
  const facts = texts.map(roleFactsOf);
  const count = facts.reduce((sum, { length }) => sum + length, 0);
  return count > MOST_ON_SLIDE ? facts.map(() => NONE) : facts;
}

const NONE: readonly RoleFact[] = [];

function factsIn(passage: Passage, operands: readonly Operand[], sentence: number): RoleFact[] {
  const { text } = passage;
  const facts = operands.flatMap((operand, at) => {
    const { quantity } = operand;
    if (BY_SO_MUCH.test(text.slice(Math.max(0, quantity.start - BY_REACH), quantity.start))) return [];
    const whole = wholeOf(text, operands[at - 1], operand);
    if (whole !== undefined) return [{ ...whole, passage, sentence }];
    const named = namedBy(text, operands, at);
    const role = roleOfUnit(operand) ?? roleOf(named) ?? roleOfOld(passage, operands, operand);
    if (role?.name === 'tokens' && isAddend(text, quantity.start)) return [];
    return role === undefined ? [] : [factFrom(role, named, { passage, quantity, slack: operand.slack, sentence })];
  });
  const told = facts.map((fact, at) =>
    isPartOfPeak(text, facts[at - 1], fact) ? { ...fact, role: 'peakCompute' as const } : fact,
  );
  return told.some(({ role }) => role === 'period') ? told : [...told, ...namedPeriod(passage, operands, sentence)];
}

/** 42 tok/s/用户: whatever stands before it. */
const roleOfUnit = ({ family, quantity: { unit } }: Operand): Role | undefined =>
  family === 'token_rate' && unit?.scope === 'user' ? OF_USER : undefined;
const OF_USER = ROLES.find(({ name }) => name === 'userRate');

/** `4/7 × 1,979 TFLOPS = 1,131 TFLOPS`: such a part of a peak is a peak. */
const isPartOfPeak = (text: string, peak: RoleFact | undefined, { role, quantity }: RoleFact): boolean =>
  role === 'compute' && peak?.role === 'peakCompute' && isReckonedFrom(text, peak.quantity, quantity.start);

/** `power went up by 400 W`, 功率多了 20 W: by how much something changed is not what it is. */
const BY_SO_MUCH =
  /(?:up|down|rose|fell|grew|increased?|decreased?|more|less|lower|higher|dropped|went) by (?:about |some )?$|(?:增加|减少|提高|降低|上升|下降|多|少|省|高|低|涨|降|升)了(?:约|大约)? ?$|(?:多|少)[出掉花用](?:约|大约)? ?$|\b(?:an extra|another|additional) (?:about )?$|比[^\d，,。；;]{1,10}[多少高低]了?(?:约)? ?$/i;
const BY_REACH = 32;

/** `PUE 由 1.42 降到 1.28`: the new value is what the old one was. */
function roleOfOld(passage: Passage, operands: readonly Operand[], now: Operand): Role | undefined {
  const old = passage.pairs.find(({ to }) => to.start === now.quantity.start)?.from.start;
  const at = operands.findIndex(({ quantity }) => quantity.start === old);
  if (old === undefined || at < 0) return undefined;
  const role = roleOf(namedBy(passage.text, operands, at));
  const kind = kindOf(now);
  const isOfKind = kind !== undefined && role?.kinds.includes(kind);
  return isOfKind && role?.is?.(now.value / now.quantity.value, now.value) !== false ? role : undefined;
}

function namedBy(text: string, operands: readonly Operand[], at: number): Named {
  const operand = operands[at]!;
  const { quantity, value } = operand;
  const previous = operands.slice(0, at).findLast((one) => !isOne(one));
  const from = Math.max(endOf(previous), quantity.start - REACH_BEFORE);
  // `36 hours of 720 were lost`: what follows the whole is said of the part.
  const next = operands[wholeOf(text, operand, operands[at + 1]) === undefined ? at + 1 : at + 2];
  const to = Math.min(next?.quantity.start ?? text.length, quantity.end + REACH_BEHIND);
  const after = clauseOf(text.slice(quantity.number.end, to));
  const isUpToNext = next !== undefined && quantity.number.end + after.length === next.quantity.start;
  return {
    before: lastSentence(text.slice(from, quantity.start)),
    after,
    rival: isUpToNext ? { kind: kindOf(next), at: after.length } : undefined,
    kind: kindOf(operand),
    value,
    scale: value / quantity.value,
  };
}

function factFrom(
  role: Role,
  { before, after, value, scale }: Named,
  { quantity, ...rest }: Pick<RoleFact, 'passage' | 'quantity' | 'slack' | 'sentence'>,
  unit = quantity.unit,
): RoleFact {
  const isTold = Math.abs(scale / (unit?.factor ?? 1) - 1) > 1e-9;
  // How many it is of, where its unit does not say it.
  const many = isTold ? 1 : (role.ofMany ?? 1);
  const near = `${before}|${after}`;
  return { ...rest, role: role.name, quantity, unit, value: value / many, scale: scale / many, before, near };
}

type Whole = Omit<RoleFact, 'passage' | 'sentence'>;

/** `93 min out of 10,080`: what a time is part of, in its unit. */
function wholeOf(text: string, part: Operand | undefined, whole: Operand | undefined): Whole | undefined {
  if (whole === undefined || part?.family !== 'time' || whole.quantity.unit !== undefined) return undefined;
  const { quantity } = whole;
  if (!/^ (?:out )?of (?:the |all )?$/.test(text.slice(part.quantity.end, quantity.start))) return undefined;
  const { unit } = part.quantity;
  const scale = unit?.factor ?? 1;
  const value = quantity.value * scale;
  return { role: 'period', quantity, value, scale, slack: 0, unit, before: '', near: '' };
}

/** `in a 30-day month`, 每年: a period that has no number of its own. */
function namedPeriod(passage: Passage, operands: readonly Operand[], sentence: number): RoleFact[] {
  const [first, last] = [operands[0]?.quantity, operands.at(-1)?.quantity];
  if (first === undefined || last === undefined || !operands.some(({ family }) => family === 'time')) return [];
  const start = first.start - lastSentence(passage.text.slice(0, first.start)).length;
  const period = periodIn(passage.text.slice(start, last.end) + firstSentence(passage.text.slice(last.end)));
  if (period === undefined) return [];
  const { value, slack } = period;
  const range = { start: start + period.start, end: start + period.end };
  const quantity = { ...range, number: range, value, high: value, step: 0, decimals: 0, approximate: false };
  const told = { role: 'period', passage, quantity, value, scale: 1, slack, sentence } as const;
  return [{ ...told, unit: undefined, before: '', near: '' }];
}

/** `batch=1`: its number is a word. */
const isOne = ({ isCount, value }: Operand): boolean => isCount && value === 1;

/** Where the words of a number begin: behind the one before it, or with it where that only says of how many: `a million tokens cost $0.4`. */
function endOf(previous: Operand | undefined): number {
  if (previous === undefined) return 0;
  return previous.family === 'tokens' && previous.value === 1e6 ? previous.quantity.start : previous.quantity.end;
}

function kindOf({ family, quantity: { unit } }: Pick<Operand, 'family' | 'quantity'>): Kind | undefined {
  if (family === 'time') return unit?.scope === undefined ? family : 'work';
  if (family !== undefined) return family;
  if (unit === undefined || Object.keys(unit.dimensions).length === 0) return 'count';
  const { byte, token, ...more } = unit.dimensions;
  // `201 output tokens per request`
  if (byte === undefined && token === 1 && !PHYSICAL.some((one) => one in more)) return 'tokens';
  // `48 ms per step`
  if (unit.scope === undefined && more.second === 1 && more.item === -1 && /step|步/i.test(unit.text)) return 'time';
  return byte === 1 && token === -1 && Object.keys(more).length === 0 ? 'size_per_token' : undefined;
}

const PHYSICAL = ['second', 'joule', 'money', 'flop', 'kilogram', 'percent', 'times'];

/** Of what stands after a number, the words of its own clause. */
const clauseOf = (after: string): string => after.split(/[,，。;；:：()（）\n|]|\. |\.$/)[0]!;

/** The facts of a table's rows, and those of its columns where its rows are indicators. Kept: two rules ask. */
export function factLines(table: TableReading): readonly (readonly (readonly RoleFact[])[])[] {
  let lines = linesKnown.get(table);
  if (lines === undefined) {
    lines = readLines(table);
    linesKnown.set(table, lines);
  }
  return lines;
}

const linesKnown = new WeakMap<TableReading, readonly (readonly (readonly RoleFact[])[])[]>();

function readLines({ header, rows }: TableReading): RoleFact[][][] {
  const across = rows.map((row, sentence) => row.flatMap((cell, at) => factOf(cell, header[at], sentence)));
  const down = header
    .slice(1)
    .map((_, at) =>
      rows.flatMap((row, sentence) => (row[at + 1] === undefined ? [] : factOf(row[at + 1]!, row[0], sentence))),
    );
  return [across, down];
}

/** The only number of a cell, under or beside its label. */
function factOf(passage: Passage, label: Passage | undefined, sentence: number): RoleFact[] {
  const [quantity, ...more] = passage.quantities;
  if (quantity === undefined || more.length > 0 || quantity.value !== quantity.high || !(quantity.value > 0)) return [];
  const unit = unitUnder(label, quantity.unit);
  const scale = (unit?.factor ?? 1) * (unit?.family === 'ratio' ? 0.01 : 1);
  const kind = kindOf({ family: unit?.family, quantity: { ...quantity, unit } });
  const after = passage.text.slice(quantity.number.end);
  const named = {
    before: `${label?.text ?? ''}: `,
    after,
    rival: undefined,
    kind,
    value: quantity.value * scale,
    scale,
  };
  const role = roleOf(named);
  const slack = unit === undefined && quantity.step === 1 ? 0 : quantity.step / 2 / quantity.value;
  return role === undefined ? [] : [factFrom(role, named, { passage, quantity, slack, sentence }, unit)];
}
