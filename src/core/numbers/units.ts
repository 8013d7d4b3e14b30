/** What a unit is built from. `point` is a percentage point, `times` a bare factor (`3x`, `3 倍`). */
export type Dimension =
  | 'token'
  | 'request'
  | 'item'
  | 'second'
  | 'byte'
  | 'joule'
  | 'kilogram'
  | 'money'
  | 'flop'
  | 'percent'
  | 'point'
  | 'times';

/** Exponents, absent means 0: tok/s is `{ token: 1, second: -1 }`. */
export type Dimensions = Readonly<Partial<Record<Dimension, number>>>;

/** What a rate is counted over: 2,450 tok/s *per GPU*. */
export type Scope = 'gpu' | 'node' | 'rack' | 'cluster' | 'user' | 'instance' | 'step';

export type Currency = 'USD' | 'CNY' | 'EUR' | 'GBP';

interface FamilySpec {
  readonly dimensions: Dimensions;
  /** The unit that factors convert to, as it is written. */
  readonly canonical: string;
}

/**
 * Units that measure the same kind of thing. Two that look different may be one family: a watt is a joule a
 * second, so tok/s/W and tok/J both have the dimensions token · joule⁻¹.
 */
export const UNIT_FAMILIES = {
  token_rate: { dimensions: { token: 1, second: -1 }, canonical: 'tok/s' },
  request_rate: { dimensions: { request: 1, second: -1 }, canonical: 'req/s' },
  item_rate: { dimensions: { item: 1, second: -1 }, canonical: 'items/s' },
  time: { dimensions: { second: 1 }, canonical: 's' },
  time_per_token: { dimensions: { second: 1, token: -1 }, canonical: 's/token' },
  ratio: { dimensions: { percent: 1 }, canonical: '%' },
  points: { dimensions: { point: 1 }, canonical: 'pp' },
  factor: { dimensions: { times: 1 }, canonical: 'x' },
  memory: { dimensions: { byte: 1 }, canonical: 'GB' },
  bandwidth: { dimensions: { byte: 1, second: -1 }, canonical: 'GB/s' },
  power: { dimensions: { joule: 1, second: -1 }, canonical: 'W' },
  energy: { dimensions: { joule: 1 }, canonical: 'J' },
  mass: { dimensions: { kilogram: 1 }, canonical: 'kg' },
  mass_per_energy: { dimensions: { kilogram: 1, joule: -1 }, canonical: 'kg/J' },
  tokens: { dimensions: { token: 1 }, canonical: 'tokens' },
  requests: { dimensions: { request: 1 }, canonical: 'requests' },
  tokens_per_energy: { dimensions: { token: 1, joule: -1 }, canonical: 'tok/J' },
  energy_per_token: { dimensions: { joule: 1, token: -1 }, canonical: 'J/token' },
  energy_per_request: { dimensions: { joule: 1, request: -1 }, canonical: 'J/request' },
  tokens_per_power: { dimensions: { token: 1, second: 1, joule: -1 }, canonical: 'tok/W' },
  power_per_token: { dimensions: { joule: 1, second: -1, token: -1 }, canonical: 'W/token' },
  money: { dimensions: { money: 1 }, canonical: '$' },
  money_rate: { dimensions: { money: 1, second: -1 }, canonical: '$/s' },
  money_per_token: { dimensions: { money: 1, token: -1 }, canonical: '$/token' },
  tokens_per_money: { dimensions: { token: 1, money: -1 }, canonical: 'tokens/$' },
  token_rate_per_money: { dimensions: { token: 1, second: -1, money: -1 }, canonical: 'tok/s/$' },
  compute: { dimensions: { flop: 1, second: -1 }, canonical: 'FLOPS' },
  compute_per_power: { dimensions: { flop: 1, joule: -1 }, canonical: 'FLOPS/W' },
} as const satisfies Record<string, FamilySpec>;

export type UnitFamily = keyof typeof UNIT_FAMILIES;

/** A unit as it was written, understood. */
export interface Unit {
  readonly text: string;
  readonly dimensions: Dimensions;
  /** Undefined for a combination without a name (`GB/token`). */
  readonly family: UnitFamily | undefined;
  /** `value × factor` is in the family's canonical unit. */
  readonly factor: number;
  readonly scope?: Scope;
  readonly currency?: Currency;
  /** Which tokens: `1,250 output tok/s`. */
  readonly tokens?: 'input' | 'output' | 'total';
  /** Has a second reading (`80G`, `5 度`): rules must not build an error on it. */
  readonly ambiguous?: true;
  /** Data counted in bits. */
  readonly bits?: true;
}

/** The order of `Dimension`s in a key. */
const ORDER: readonly Dimension[] = [
  'token',
  'request',
  'item',
  'second',
  'byte',
  'joule',
  'kilogram',
  'money',
  'flop',
  'percent',
  'point',
  'times',
];

function keyOf(dimensions: Dimensions): string {
  return ORDER.map((d) => dimensions[d] ?? 0).join(' ');
}

const FAMILY_BY_KEY: ReadonlyMap<string, UnitFamily> = new Map(
  Object.entries(UNIT_FAMILIES).map(([family, spec]) => [keyOf(spec.dimensions), family as UnitFamily]),
);

/** The family with these dimensions, if it has a name. */
export function familyOf(dimensions: Dimensions): UnitFamily | undefined {
  return FAMILY_BY_KEY.get(keyOf(dimensions));
}

/** Whether numbers in `a` and `b` can be compared: one family, one scope, one currency. */
export function comparable(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.family !== undefined && a.family === b.family && a.scope === b.scope && a.currency === b.currency;
}
