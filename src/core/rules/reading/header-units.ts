import { wholeUnit } from '../../numbers/unit-parser';
import { familyOf, type Unit } from '../../numbers/units';
import type { Passage } from './passage';

/** Which tokens, which figure: words of a header inside or before its unit. */
const QUALIFIER =
  /\b(?:output|input|total|prompt|generated|decoded?|prefill|mean|avg|average|peak|measured|blended|overall|in all)\b ?/gi;
/** `tok/s per GPU`, `$ per M tokens`, `tokens per kWh`. */
const PER = /(?:^|[ (])((?:[^\s()]{1,12} ){0,1}[^\s()]{1,12} per (?:[MBk]|million|1M|1k)? ?[^\s()]{1,12})\)?$/i;
const PER_MILLION_TOKENS =
  /每(?:1M|百万|M) ?(?:个)?(?:输出|输入)? ?(?:tokens?|词元)|百万 ?(?:tokens?|词元)(?:电耗|能耗|成本|单价|价格|费用)|\bper (?:1?M|million)(?: output| input)? tokens?|\/ ?1?M ?(?:output |input )?tok(?:en)?s?\b/i;
const PER_HOUR =
  /卡时|每小时|小时(?:单价|费用|租金|价格|成本)|\bper (?:GPU[- ]|node[- ]|card[- ])?(?:hour|h|hr)\b|\bhourly\b|\/ ?(?:GPU[-·]?)?(?:h|hr|hour)\b|\/小时/i;

const cache = new WeakMap<Passage, { readonly unit: Unit | undefined }>();

/** The unit that holds for a number with the unit `own` of its cell under or beside `label`: `$3.05` under "per hour". */
export function unitUnder(label: Passage | undefined, own: Unit | undefined): Unit | undefined {
  if (label === undefined) return own;
  let named = cache.get(label);
  if (named === undefined) {
    named = { unit: unitNamedBy(label) };
    cache.set(label, named);
  }
  if (own === undefined) return named.unit;
  return own.family === 'money' ? priced(label.text, own) : ofTokens(label.text, own);
}

/** `Tokens per dollar (M)`, 每美元 token 数（万）, `Downtime (min/month)`: kinds by name, with what is counted in brackets. */
const TOKENS_PER_MONEY =
  /每 ?(?:1 ?)?(美元|元|\$|¥)[^\d()]{0,8}(?:tokens?|词元)|(?:tokens?|词元)(?:数|量)? ?\/ ?(美元|元)|\btokens? ?(?:per|\/) ?(?:US )?(dollar|\$|USD)(?![a-z])/i;
const COUNTED_IN = /\( ?(k|K|M|B|千|万|百万|亿|thousands?|millions?|mn)(?: ?(?:tokens?|个))? ?\)|, ?(k|M|million)s?$/;
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/^百万|^M|^m/, 1e6],
  [/^k|^千|^thousand/i, 1e3],
  [/^万/, 1e4],
  [/^亿/, 1e8],
  [/^B/, 1e9],
];
const PERIODIC =
  /\( ?(min|minutes|s|sec|h|hours|分钟|小时|秒) ?(?:\/|per |每) ?(?:month|week|year|day|quarter|mo|yr|月|周|年|天|季度?) ?\)$/i;

/** The unit of a name such as `tokens/$ (million)`, with what is counted in brackets; undefined for other names. */
export function tokensPerMoney(text: string): Unit | undefined {
  const match = TOKENS_PER_MONEY.exec(text);
  if (match === null) return undefined;
  const counted = COUNTED_IN.exec(text);
  const word = counted?.[1] ?? counted?.[2];
  const factor = word === undefined ? 1 : (COUNTS.find(([pattern]) => pattern.test(word))?.[1] ?? 1);
  const currency = /元$|¥/.test(match[0]) && !/美元/.test(match[0]) ? 'CNY' : 'USD';
  const dimensions = { token: 1, money: -1 } as const;
  return { text: match[0], dimensions, family: familyOf(dimensions), factor, currency };
}

function unitNamedBy({ text, labelUnit }: Passage): Unit | undefined {
  const ofMoney = tokensPerMoney(text);
  if (ofMoney !== undefined) return ofMoney;
  const periodic = PERIODIC.exec(text)?.[1];
  if (periodic !== undefined) return wholeUnit(periodic);
  const bare = text.replace(QUALIFIER, '').replace(/ ?\([^()]{1,40}\) ?$/, '');
  const whole = / per /i.test(bare) ? (wholeUnit(bare.trim()) ?? wholeUnit(PER.exec(bare)?.[1] ?? '')) : undefined;
  if (whole?.family !== undefined) return whole;
  if (labelUnit === undefined) {
    // `tok/s total`: a unit and which.
    const only = bare === text ? undefined : wholeUnit(bare.trim());
    return only?.family === 'token_rate' ? only : undefined;
  }
  return labelUnit.unit.family === 'money' ? priced(text, labelUnit.unit) : ofTokens(text, labelUnit.unit);
}

const PER_TOKEN =
  /每(?:个)?(?:输出|生成)? ?(?:tokens?|词元)|单(?:个)? ?(?:token|词元)|\bper (?:output |generated )?token\b|\/ ?tok(?:en)?\b/i;

/** Joules under `Energy per token (J)`, kilowatt-hours under `Energy per million tokens`. */
function ofTokens(label: string, unit: Unit): Unit {
  if (unit.family !== 'energy') return unit;
  if (PER_MILLION_TOKENS.test(label)) return per(unit, { joule: 1, token: -1 }, 1e6);
  return PER_TOKEN.test(label) ? per(unit, { joule: 1, token: -1 }, 1) : unit;
}

/** An amount of money whose label says what it is paid for. */
function priced(label: string, unit: Unit): Unit {
  if (PER_MILLION_TOKENS.test(label)) return per(unit, { money: 1, token: -1 }, 1e6);
  return PER_HOUR.test(label) ? per(unit, { money: 1, second: -1 }, 3600) : unit;
}

function per(unit: Unit, dimensions: Unit['dimensions'], amount: number): Unit {
  return { ...unit, dimensions, family: familyOf(dimensions), factor: unit.factor / amount };
}
