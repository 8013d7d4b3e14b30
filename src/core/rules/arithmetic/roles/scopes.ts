import type { Unit } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import { type Operand, operandsOf } from '../derived/operands';
import type { RoleName } from './dictionary';
import type { RoleFact } from './facts';
import type { RoleRelation } from './relations';

/** What stands around a number, from near to far. */
export interface Surroundings {
  /** What its relation is reckoned from: the nearest fact of each role; undefined where one lacks or several may be meant. */
  readonly operandsOf: (
    relation: Pick<RoleRelation, 'of' | 'isNear' | 'isOwn' | 'isTogether'>,
  ) => readonly RoleFact[] | undefined;
  /** What may be meant in place of an operand: another fact of its role, of its sentence, or of the slide where it stands elsewhere. */
  readonly alternativesTo: (operand: RoleFact) => readonly RoleFact[];
  /** The facts of its passage. */
  readonly own: readonly RoleFact[];
  /** All numbers of its passage. */
  readonly numbers: readonly Operand[];
}

/** Roles that a unit alone gives: too many things have them for one that stands in another paragraph to be meant. */
const PLAIN: ReadonlySet<RoleName> = new Set([
  'duration',
  'stay',
  'size',
  'tokens',
  'tokenRate',
  'requestRate',
  'power',
  'bandwidth',
  'compute',
]);
/** Whether the units alone say what takes part in a relation. */
export const isByUnitsAlone = ({ result, of }: RoleRelation): boolean =>
  [result, ...of].every((role) => PLAIN.has(role));

/** `in flight at that rate`: what was told of it further up. */
const AT_THAT_RATE =
  /\bat (?:that|this|the same) (?:rate|load|arrival rate)\b|(?:这个|该|此|同样的?)(?:速率|到达率|负载|流量)下?/i;

/** How many sentences back what a sentence speaks of may stand. */
const SENTENCES_BACK = 3;

/** The surroundings of `result`, a fact of the passage at `at`. */
export function neighboursOf(
  result: RoleFact,
  texts: readonly Passage[],
  facts: readonly (readonly RoleFact[])[],
  at: number,
): Surroundings {
  const own = facts[at]!;
  const near = own.filter((one) => one.sentence === result.sentence && one !== result);
  // `A TPOT of 40 ms is 25 tok/s. With 78 sequences and 26 ms it emits …`: the later number of its unit is meant.
  const isReplaced = ({ unit }: RoleFact): boolean =>
    unit !== undefined && near.some((one) => one.unit?.text === unit.text && PLAIN.has(one.role));
  const operandOf = (
    role: RoleName,
    { of: all, isNear, isOwn }: Pick<RoleRelation, 'of' | 'isNear' | 'isOwn'>,
  ): RoleFact | undefined | 'several' => {
    for (let back = 0; back <= (isNear ? 0 : SENTENCES_BACK); back++) {
      const found = own.filter((one) => one.role === role && one.sentence === result.sentence - back && one !== result);
      if (found.length > 0) return back > 0 && found.some(isReplaced) ? 'several' : onlyOf(found);
    }
    if (isNear || isOwn || PLAIN.has(result.role)) return undefined;
    const isMeant = role === 'requestRate' && AT_THAT_RATE.test(result.passage.text);
    // How long an answer is needs no other name beside what each of its tokens takes.
    if (PLAIN.has(role) && !isMeant && !(role === 'tokens' && all.includes('perToken'))) return undefined;
    const group = groupOf(texts, facts, at).filter((one) => one !== result);
    if (group.some((one) => one.role === result.role)) return undefined;
    const found = group.filter((one) => one.role === role);
    // Who writes a number of its kind himself reckons with that one.
    const isRivalled = found.some(({ unit }) =>
      own.some((one) => !all.includes(one.role) && one !== result && isOfFamily(one, unit)),
    );
    return found.length === 0 || isRivalled ? undefined : onlyOf(found);
  };
  return {
    operandsOf: (relation) => {
      const found = relation.of.map((role) => operandOf(role, relation));
      if (found.some((one) => one === undefined || one === 'several')) return undefined;
      const operands = found as RoleFact[];
      return relation.isTogether && !areInOneSentence(operands, result) ? undefined : operands;
    },
    alternativesTo: (operand) => {
      const isNear = operand.passage === texts[at];
      const all = isNear ? own.filter(({ sentence }) => sentence === operand.sentence) : facts.flat();
      return all.filter((one) => one.role === operand.role && one !== result);
    },
    own,
    get numbers() {
      return operandsOf(texts[at]!).flat();
    },
  };
}

/** A result may stand in another item of a list, and not in another sentence of the same text. */
const areInOneSentence = ([first, ...more]: readonly RoleFact[], result: RoleFact): boolean =>
  [...more, ...(result.passage === first!.passage ? [result] : [])].every(
    ({ passage, sentence }) => passage === first!.passage && sentence === first!.sentence,
  );

const isOfFamily = (one: RoleFact, unit: Unit | undefined): boolean =>
  unit?.family !== undefined && one.unit?.family === unit.family;

const OLD = /(?:[从由]|\bfrom) ?$/i;

/** The only one, or the same value told twice. */
function onlyOf(all: readonly RoleFact[]): RoleFact | 'several' {
  // `PUE 由 1.42 降到 1.28`: what was is not what is reckoned with.
  const now = all.filter(({ before }) => !OLD.test(before));
  const [first, ...more] = now.length > 0 ? now : all;
  return first !== undefined && more.every(({ value }) => value === first.value) ? first : 'several';
}

/** The facts of the list or the paragraphs under one heading. */
function groupOf(texts: readonly Passage[], facts: readonly (readonly RoleFact[])[], at: number): RoleFact[] {
  const { whereItStands } = texts[at]!;
  return texts.flatMap((passage, index) => (passage.whereItStands === whereItStands ? facts[index]! : []));
}
