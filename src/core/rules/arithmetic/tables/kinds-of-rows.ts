import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';

/** What the rows of a table tell, where each row is an indicator of its own; counted as the cells of its columns are. */
export interface KindsOfRows {
  /** Work for the energy, the power or the money: where those are more by a factor, it is less by the same. */
  readonly inverse: ReadonlySet<number>;
  /** Of a kind that no other row has: it need not change where those do. */
  readonly alone: ReadonlySet<number>;
}

const YIELD =
  /每 ?(?:瓦|千瓦|兆瓦|焦耳?|千焦|度电?|千瓦时|元|美元|万元|块钱)(?![/时])|能效|\bper (?:watt|kilowatt|megawatt|joule|kWh|kW|W|MW|J|dollar|euro|yuan)\b|\bpower efficiency\b/i;

export function kindsOfRows({ rows }: TableReading): KindsOfRows {
  const labels = rows.flatMap(([label]) => (label === undefined || isTotal(label.text) ? [] : [label]));
  const inverse = labels.flatMap((label, at) => (isYield(label) ? [at] : []));
  const families = labels.map(({ labelUnit }) => labelUnit?.unit.family);
  // Beside rows in units a row without one counts something.
  const areMostInUnits = families.filter((family) => family !== undefined).length * 2 > families.length;
  const alone = families.flatMap((family, at) =>
    (family !== undefined || areMostInUnits) && families.indexOf(family) === families.lastIndexOf(family) ? [at] : [],
  );
  // Where most rows are so, the others are what is inverse to them.
  return { inverse: new Set(inverse.length * 2 > labels.length ? [] : inverse), alone: new Set(alone) };
}

function isYield({ text, labelUnit }: Passage): boolean {
  const family = labelUnit?.unit.family;
  return family === 'tokens_per_energy' || family === 'tokens_per_money' || YIELD.test(text);
}
