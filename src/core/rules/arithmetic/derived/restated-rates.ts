import type { Quantity } from '../../../numbers/quantity';
import type { Currency } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import { isSecondOfTwo } from '../../reading/standing';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

/** What tokens take, or what a unit of it gives: the one is the inverse of the other. */
type Means = 'money' | 'energy';

interface Rate {
  readonly operand: Operand;
  readonly means: Means;
  /** Dollars or joules of one token. */
  readonly perToken: number;
  /** The value grows with tokens: it is tokens per dollar or joule. */
  readonly isYield: boolean;
  readonly currency: Currency | undefined;
}

/** `0.5 million tokens per dollar`, 一美元能买 50 万 token. */
const OF_MONEY_AFTER =
  /^ ?(?:(?:per|for (?:each|every|one|a)|(?:to|on) the|an?|each) (?:US )?(dollar|euro)\b|(?:\/|per) ?(\$|€|¥)(?! ?\d))/i;
const OF_MONEY_BEFORE =
  /(?:(?<!\d)(?:每(?:一)?|一|1) ?(美元|元钱?|块钱|块)|(?<![\d.,] ?)(?:\b(?:each|every|one|a) (?:US )?(dollar|euro)|(?:\$ ?1))) ?(?:now |only |then )?(?:能|可以?|就|只|的|够|换|买|得|到|产出?|生成|输出|跑|处理|出|buys?|gets?|pays? for|yields?|gives?|makes?|brings?|fetches|us|you){0,5}[了:：=约 ]{0,2}$/i;
/** A price of a number of tokens: `a million tokens costs $0.60`, `$0.40 per million`. */
const OF_TOKENS_BEFORE =
  /(?:每|一)(百万|千|亿)(?:个)? ?(?:输出|输入)? ?(?:token|词元)[^\d,，。；;:]{0,8}$|\b(?:an?|one|each|every|per) (million|thousand|billion) (?:(?:output|generated) )?tokens[^\d,.;:]{0,24}$/i;
const OF_TOKENS_AFTER = /^ ?(?:per|a|an|for a|each) (million|thousand|billion)(?! [a-z]{3,}(?<!tokens))/i;
/** `Energy per token: 1.8 J`, 每个 token 0.5 焦耳. */
const OF_ONE_BEFORE =
  /(?:[每单]一?|一)个? ?(?:输出|输入|生成的?)? ?(?:token|词元)[^\d,，。；;]{0,10}$|\b(?:per|an?|each|every|one) (?:output |generated )?token(?: (?:is|takes|costs|needs|comes to|uses|of|at)|:)?(?: about| only)? ?$/i;
const MANY: Readonly<Record<string, number>> = {
  百万: 1e6,
  million: 1e6,
  千: 1e3,
  thousand: 1e3,
  亿: 1e8,
  billion: 1e9,
};
const CURRENCIES: Readonly<Record<string, Currency>> = {
  美元: 'USD',
  dollar: 'USD',
  $: 'USD',
  euro: 'EUR',
  '€': 'EUR',
  '¥': 'CNY',
  元: 'CNY',
  元钱: 'CNY',
  块: 'CNY',
  块钱: 'CNY',
};

/** 每兆瓦 129 万 tok/s: tokens a second of so much power are tokens per joule. */
const OF_POWER_BEFORE = /每 ?(兆瓦|千瓦|瓦|MW|kW|W) ?(?:的?(?:产出|吞吐))?(?:约|约为|是|为|有|能?跑|:)? ?$/;
const WATTS: Readonly<Record<string, number>> = { 瓦: 1, W: 1, 千瓦: 1e3, kW: 1e3, 兆瓦: 1e6, MW: 1e6 };

/** What says that the second rate is the first one in other words. */
const AGAIN =
  /^(?: (?:at|on|of|for) (?:the |our )?[a-z]{3,12})?(?:[;；,，] ?[\u3400-\u9fff]{2,14}(?=[,，] ?(?:写成|就是|即|也就是|折合))|[;；,，] ?[\u3400-\u9fff]{0,8}[说讲看](?=就是|即|也就是))? ?(?:[,，;；:(。]|\. ?)? ?(?:(?:那么?|所以|于是|因此|换算成?|反过来(?:说|看|算)?|倒过来(?:说|看|算)?|取倒数|也就是(?:说)?|就是|即|相当于|等于|等价于|折合|折算成?|折成|对应|意味着|合|换句话说|换言之|或者?说?|写成|换成[\u3400-\u9fff]{0,6}|也|约为?|约合|能|可|一|每|个|说法|买|换)(?:[,， ]{0,2}(?:也?就是|相当于|等于|折合|对应|能|可|一|每|个|约)){0,4}|(?:(?:and |so |you |we |thus |hence |therefore |that |this |which |it |in |other |words |the |same |thing |as |put |another |way |inverse |inverted |turned |around |conversely |equivalent |equivalently |to )*(?:is|are|means?|meaning|makes?|making|gives?|giving|equals?|or|i\.e\.|that's|corresponds?|corresponding|translates?|works? out|comes?|amounts?|turns?|buys?|equivalent|words|therefore|hence|thus|so|inverse|inverted|conversely|costs?|get|gets)(?: (?:that|to|into|out|at|about|roughly|exactly|just|only|you|us|the|same|as|a|one|each|every|per|dollar|inverse|of|buys?|gets?|costs?|token|tokens|million|therefore|of|output|then|takes?|needs?|uses?))*)|[=≈]|<=>)[,，: ]{0,2}(?:[^\d,，。；;.:]{0,24})$/i;
/** The two are not of one thing. */
const APART =
  /PUE|制冷|散热|机房(?!同事|的人|团队)|园区|整机|输入|缓存命中|目标|预算|竞品|对手|别家|另|但|而(?!且)|比|峰值|满载|空载|夜间|白天|\b(?:facility|cooling|meter|wall|overhead|input|cached|target|budget|rival|competitor|but|while|whereas|than|instead|against|versus|vs|before|after|from|peak|night|idle|at (?:full|half|low) load|utili[sz]ation|was|were|now)\b|\d ?%|→/i;
const PUE_APART = /PUE ?(?:is )?(?:not|left|excluded)|不(?:含|计|算) ?PUE|(?:without|before|excluding) (?:the )?PUE/i;
const REACH = 96;
const TOLERANCE = 0.025;
/** Rates further apart are of other things. */
const FAR = 2e6;

/**
 * What tokens cost or take, and right behind it the same in other words or the other way round, with another value:
 * `$0.50 per million tokens means 0.5 million tokens per dollar`, `2 J per token, i.e. 5.6 kWh per million`.
 */
export function wrongRestatedRates(passage: Passage): Miss[] {
  if (!SPEAKS_OF_TOKENS.test(passage.text)) return [];
  const operands = operandsOf(passage).flat();
  if (operands.length < 2) return [];
  const rates = operands.flatMap((operand) => rateOf(passage, operand));
  return rates.flatMap((rate, index) => {
    const before = rates[index - 1];
    const isOneOfTwo = isSecondOfTwo(passage, rate.operand.quantity);
    // `687 元/十亿，195 元/十亿，也就是 0.687 元/百万与 0.195 元/百万`: of the one before the last.
    const isOfFirst = rates.slice(0, index).some((one) => isOneRate(one, rate));
    if (before === undefined || isOneOfTwo || isOfFirst || isToldAgain(passage, rate, rates[index + 1])) return [];
    return judged(passage, operands, before, rate);
  });
}

const isOneRate = (a: Rate, b: Rate): boolean =>
  a.means === b.means && a.currency === b.currency && Math.abs(a.perToken / b.perToken - 1) <= TOLERANCE;

/** `1 tok/s/W is 1 token per joule, so 0.25 tok/s/W means 4 J per token`: the rate is the first of two that agree. */
function isToldAgain({ text }: Passage, rate: Rate, next: Rate | undefined): boolean {
  if (next === undefined || next.means !== rate.means) return false;
  const between = text.slice(rate.operand.quantity.end, next.operand.quantity.start);
  return between.length <= REACH && AGAIN.test(between) && Math.abs(next.perToken / rate.perToken - 1) <= TOLERANCE;
}

const SPEAKS_OF_TOKENS = /tok|词元/i;

function rateOf({ text }: Passage, operand: Operand): Rate[] {
  const { quantity, family, value } = operand;
  if (quantity.bound !== undefined || quantity.sign !== undefined || quantity.unit?.ambiguous) return [];
  const currency = quantity.unit?.currency;
  const rate = (means: Means, perToken: number, isYield: boolean, of = currency): Rate[] => [
    { operand, means, perToken, isYield, currency: of },
  ];
  if (family === 'energy_per_token') return rate('energy', value, false);
  if (family === 'tokens_per_energy') return rate('energy', 1 / value, true);
  if (family === 'money_per_token') return rate('money', value, false);
  const before = text.slice(Math.max(0, quantity.start - 48), quantity.start);
  const watts = family === 'token_rate' ? WATTS[OF_POWER_BEFORE.exec(before)?.[1] ?? ''] : undefined;
  if (watts !== undefined) return rate('energy', watts / value, true);
  const after = text.slice(quantity.end, quantity.end + 24);
  if (family === 'energy' || family === 'money') {
    const many = OF_TOKENS_BEFORE.exec(before) ?? OF_TOKENS_AFTER.exec(after);
    const isOfOne = family === 'energy' && many === null && OF_ONE_BEFORE.test(before);
    const count = isOfOne ? 1 : MANY[(many?.[1] ?? many?.[2] ?? '').toLowerCase()];
    return count === undefined ? [] : rate(family, (quantity.value * quantity.unit!.factor) / count, false);
  }
  const money = OF_MONEY_AFTER.exec(after) ?? (family === undefined ? null : OF_MONEY_BEFORE.exec(before));
  const named = money?.[1] ?? money?.[2] ?? (money?.[0].includes('$') ? '$' : undefined);
  if (family === 'tokens_per_money') return rate('money', 1 / value, true);
  return family === 'tokens' && named !== undefined
    ? rate('money', 1 / value, true, CURRENCIES[named.toLowerCase()])
    : [];
}

function judged(passage: Passage, operands: readonly Operand[], a: Rate, b: Rate): Miss[] {
  const [first, second] = [a.operand.quantity, b.operand.quantity];
  const { text } = passage;
  if (a.means !== b.means || !isOneMoney(a, b) || isWrittenSo(a, b)) return [];
  const between = text.slice(first.end, second.start).replace(OWN_AMOUNT, ' ');
  const tail = text
    .slice(second.end, second.end + 40)
    .split(/[。；;!?\n]|\. /)[0]!
    .replace(PUE_APART, ' ');
  if (between.length > REACH || APART.test(between) || APART.test(tail) || !AGAIN.test(withoutMoney(between)))
    return [];
  if (areOfTwoTimes(passage, first, second)) return [];
  const [side, other] = [sideOf(text, first), sideOf(text, second)];
  if (side !== undefined && other !== undefined && side !== other) return [];
  const ratio = b.perToken / a.perToken;
  const room = TOLERANCE + a.operand.slack + b.operand.slack;
  if (Math.abs(ratio - 1) <= room || Math.abs(1 / ratio - 1) <= room || ratio > FAR || ratio < 1 / FAR) return [];
  // A PUE or a share of the text makes up for it.
  const others = operands.filter((one) => one !== a.operand && one !== b.operand && one.isCount && one.value !== 1);
  const isMadeUp = others.some(({ value }) => [value, 1 / value].some((by) => Math.abs(ratio / by - 1) <= room));
  if (isMadeUp) return [];
  const expected = second.value * (b.isYield ? ratio : 1 / ratio);
  const from = a.isYield === b.isYield ? passage.quote(first) : `1 ÷ ${passage.quote(first)}`;
  return [{ passage, quantity: second, expected, from }];
}

/** `from 0.71 to 1.61 tok/s/W, that is from 0.389 to 0.172 kWh`: the new value of one, the old one of the other. */
function areOfTwoTimes({ pairs }: Passage, first: Quantity, second: Quantity): boolean {
  const isOld = (one: Quantity): boolean => pairs.some(({ from }) => from.start === one.start);
  const isNew = (one: Quantity): boolean => pairs.some(({ to }) => to.start === one.start);
  return (isOld(first) && isNew(second)) || (isNew(first) && isOld(second));
}

/** `; one dollar buys`, `. A million tokens therefore costs`: numbers that are a part of the other rate. */
const OWN_AMOUNT = /(?<![\d.,])1 ?(?:(?:美元|元|块)钱?|(?=M\b|million|百万))|\$ ?1(?![\d.,])/gi;
/** `一美元能买`, `one dollar buys` say themselves what the number is of: what is left are ties. */
const withoutMoney = (between: string): string => between.replace(OWN_WORDS, ' ').replace(/ {2,}/g, ' ');
const OWN_WORDS =
  /(?:每(?:一)?|一) ?(?:美元|元钱?|块钱?)|\b(?:a|one|each|every) (?:US )?(?:dollar|euro)\b|每(?:百万|千|亿)个? ?(?:输出|输入)? ?(?:token|词元)|\b(?:an?|one|each|every|per) (?:million|thousand|billion) (?:(?:output|generated) )?tokens\b/gi;

/** `$0.50/M tokens` twice is no restatement: that is for what is inconsistent. */
function isWrittenSo(a: Rate, b: Rate): boolean {
  const [one, other] = [a.operand.quantity, b.operand.quantity];
  const perDigit = ({ perToken, isYield, operand }: Rate): number =>
    isYield ? 1 / perToken / operand.quantity.value : perToken / operand.quantity.value;
  const isOneScale = Math.abs(perDigit(a) / perDigit(b) - 1) < TOLERANCE;
  return isOneScale && one.unit?.text === other.unit?.text && one.unit?.factor === other.unit?.factor;
}

const isOneMoney = (a: Rate, b: Rate): boolean =>
  a.currency === undefined || b.currency === undefined || a.currency === b.currency;

/** Prices of what goes in and of what comes out are two. */
const sideOf = (text: string, { start, end }: Quantity): string | undefined =>
  /输入|输出|input|output|prompt/i.exec(text.slice(start, end + 8))?.[0].toLowerCase();
