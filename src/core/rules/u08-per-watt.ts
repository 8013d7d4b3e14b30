import type { Quantity } from '../numbers/quantity';
import { isCut } from '../numbers/sentences';
import { message } from '../source/message';
import { span } from '../source/span';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';
import { ratesPerEnergy } from './units/rates-per-energy';

export const perWatt: SlideRule = {
  id: 'U08',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Per-watt without a clear denominator', zh: '每瓦分母不清' },
  why: {
    en: 'Tokens per watt has no meaning until it says per second (tok/s/W, the same number as tokens per joule). A megawatt is a million watts. And the watts of a GPU board, a server and a facility differ by half.',
    zh: '“token/瓦”缺了“每秒”就没有意义（tok/s/W 与 token/J 数值相同）；一兆瓦是一百万瓦；GPU 板卡、整机、机房的功率可以相差一半。',
  },
  bad: [
    { lang: 'zh', text: '关注 TPS/MW（每瓦吞吐）' },
    { lang: 'en', text: '5 tokens/W' },
    { lang: 'zh', text: '每瓦吞吐 5 token/W' },
    { lang: 'zh', text: '| 卡 | 能效（token/W） |\n|---|---|\n| H100 | 3.2 |' },
    { lang: 'en', text: '| Card | Tokens per watt |\n|---|---|\n| H100 | 3.2 |' },
    { lang: 'zh', text: '每消耗一瓦就能产出 12 个 token' },
    { lang: 'en', text: 'We get 14 tokens out of every watt' },
    { lang: 'en', text: 'Efficiency rose to 6.5 tok/s/kWh' },
    { lang: 'zh', text: '每千瓦能撑多大的吞吐？是 1,176 tok/s/W' },
    { lang: 'en', text: 'We report tokens per second per MW (that is, per watt)' },
  ],
  good: [
    { lang: 'zh', text: '关注 TPS/MW（每兆瓦吞吐）' },
    { lang: 'en', text: '5 tok/s/W (server power)' },
    { lang: 'en', text: '| Card | tok/s per watt | tokens per kWh |\n|---|---|---|\n| H100 | 3.2 | 11.5M |' },
    { lang: 'zh', text: '整机每瓦吞吐 2.1 tok/s/W；3 token/J' },
    { lang: 'en', text: '### Throughput per watt\n\n- Up to 50x per megawatt' },
    { lang: 'zh', text: '每秒每瓦能出 9 个 token；每千瓦 1,200 tok/s，即 1.2 tok/s/W' },
    { lang: 'en', text: 'Each watt gives 3 tokens per second; every watt-hour buys 3,000 tokens' },
  ],
  check: ({ body }) => {
    const { passages, tables } = readSlide(body);
    const labels = tables.flatMap(({ header, rows }) => [...header, ...rows.flatMap((row) => row.slice(0, 1))]);
    return [...foundIn(passages, inPassage), ...foundIn(labels, inLabel), ...foundIn(passages, timeTwice)];
  },
};

function inPassage(passage: Passage): RuleFinding[] {
  if (!namesWatt(passage)) return [];
  return [...perSecondMissing(passage), ...wrongPrefix(passage), ...otherPrefix(passage), ...wrongScale(passage)];
}

const timeTwice = (passage: Passage): RuleFinding[] =>
  ratesPerEnergy(passage).map((range) => ({
    span: passage.spanOf(range),
    message: message(
      '{0} has its time twice: tokens per joule are the same as tokens per second per watt. Write tok/J or tok/s/W.',
      passage.quote(range),
    ),
  }));

const inLabel = (passage: Passage): RuleFinding[] => (namesWatt(passage) ? perSecondMissingInLabel(passage) : []);

const namesWatt = ({ text }: Passage): boolean => /W|瓦|watt/i.test(text);

/** The unit of a column or a row, which no number repeats: `能效（token/W）`, `Tokens per watt`. */
const LABEL =
  /\b(?:output |generated )?tok(?:en)?s?(?: ?\/ ?| per )(?:[kM]?W\b|(?:kilo|mega)?watts?\b)(?! ?[·h-])|词元\/瓦/i;

function perSecondMissingInLabel(passage: Passage): RuleFinding[] {
  const match = LABEL.exec(passage.text);
  if (match === null || passage.quantities.some(({ unit }) => unit?.family === 'tokens_per_power')) return [];
  // `tokens/s per watt` has its time, and so has `每秒 token/W`.
  if (/每秒|per second|\/s\b/i.test(passage.text)) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  return [
    {
      span: passage.spanOf(range),
      message: message(
        '{0} lacks the time: tokens per second per watt (tok/s/W), which is the same as tokens per joule.',
        passage.quote(range),
      ),
    },
  ];
}

function perSecondMissing(passage: Passage): RuleFinding[] {
  return passage.quantities
    .filter((quantity) => quantity.unit?.family === 'tokens_per_power' || isSaidPerWatt(passage, quantity))
    .map((quantity) => {
      const where = passage.spanOf(quantity);
      return {
        span: where,
        number: where,
        message: message(
          '{0} lacks the time: tokens per second per watt (tok/s/W), which is the same as tokens per joule.',
          passage.quote(quantity),
        ),
        fixes: addPerSecond(passage, quantity),
      };
    });
}

/** Words that divide a count of tokens by power: 每瓦能出, 每投入 1 W 换来, `every watt buys`. */
const PER_WATT_BEFORE =
  /(?:每(?:投入|消耗|花费?|用|耗|一)?[^，,。；;\d]{0,2}(?:1 ?)?(?:[kM]?W(?![a-z·])|[千兆]?瓦(?!时))|\b(?:each|every|per|one|a) (?:kilo|mega)?watt\b(?![ -]?hour)|\b(?:1|one) [kM]?W\b)[^，,。；;.!?]{0,20}$/i;
const PER_WATT_AFTER = /^ ?(?:for|from|out of|with|on|to) (?:each|every|one|a|the) (?:kilo|mega)?watt\b(?![ -]?hour)/i;
const HAS_TIME = /每秒|每分|\/ ?s\b|\bper second\b|\b(?:a|each|every) second\b|tok\/s|TPS/i;

function isSaidPerWatt({ text }: Passage, { unit, start, end, sign }: Quantity): boolean {
  if (unit?.family !== 'tokens' || sign !== undefined) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 32);
  return (PER_WATT_BEFORE.test(before) || PER_WATT_AFTER.test(after)) && !HAS_TIME.test(before + after);
}

function addPerSecond(passage: Passage, { unitRange }: Quantity): NonNullable<RuleFinding['fixes']> {
  const written = unitRange === undefined ? '' : passage.text.slice(unitRange.start, unitRange.end);
  const tokens = /^(?:个? ?tok(?:en)?s?|词元)/i.exec(written)?.[0];
  if (unitRange === undefined || tokens === undefined) return [];
  const at = passage.spanOf({ start: unitRange.start, end: unitRange.start + tokens.length }).end;
  return [{ title: message('Add “{0}”', '/s'), edits: [{ span: span(at, at), text: '/s' }], safe: false }];
}

interface Prefix {
  readonly letter: string;
  readonly zh: string;
  readonly en: string;
}

const NO_PREFIX: Prefix = { letter: '', zh: '每瓦', en: 'per watt' };
const KILO: Prefix = { letter: 'k', zh: '每千瓦', en: 'per kilowatt' };
const MEGA: Prefix = { letter: 'M', zh: '每兆瓦', en: 'per megawatt' };
const GIGA: Prefix = { letter: 'G', zh: '每吉瓦', en: 'per gigawatt' };
/** By what is written before watt; m is no mega. */
const PREFIXES: Readonly<Record<string, Prefix>> = {
  k: KILO,
  kilo: KILO,
  千: KILO,
  M: MEGA,
  mega: MEGA,
  兆: MEGA,
  G: GIGA,
  giga: GIGA,
  吉: GIGA,
};
/** A unit per kW, MW or GW that is glossed as per watt, or as per another of them. */
const GLOSSED =
  /(?:\/ ?|\bper |每)(k|M|G|kilo|mega|giga|千|兆|吉)(?:W|watt|瓦)(?: ?(?:这[个种一]?(?:单位|指标|写法|口径)|的(?:意思|含义))|"|”| as a unit)? ?(?:[(，,、:;=]|就?是|指的?是?|表示|代表|(?:means?|stands for|denotes|is read as)(?= )) ?(?:(?:that is|i\.e\.?|meaning|or|so|即|也就是|又称|俗称)[,:]? ?)?([^()，,。；;\d]{0,24}?)(每[千兆吉]?瓦特?|per (?:kilo|mega|giga)?watt)(?!时| ?hour)(?![a-z-]| ?(?:能|约|是|为|有|出)? ?\d)/gi;

function wrongPrefix(passage: Passage): RuleFinding[] {
  return [...passage.text.matchAll(GLOSSED)].flatMap((match) => {
    const prefix = PREFIXES[match[1]!];
    if (prefix === undefined || match[3] === prefix.zh || match[3]!.toLowerCase() === prefix.en) return [];
    const start = match.index + match[0].length - match[3]!.length;
    const range = { start, end: match.index + match[0].length };
    const right = match[3]!.startsWith('每') ? prefix.zh : prefix.en;
    return [
      {
        span: passage.spanOf(range),
        message: message('“{0}” glosses {1}W: it is “{2}”.', passage.quote(range), prefix.letter, right),
        fixes: [
          {
            title: message('Write “{0}”', right),
            edits: [{ span: passage.spanOf(range), text: right }],
            safe: false,
          },
        ],
      },
    ];
  });
}

/** What a sentence asks for before it gives the number: 每千瓦能撑多大的吞吐？ */
const ASKED = /(?:\bper |每)(kilo|mega|giga|[kMG](?=W)|[千兆吉])?(?:W\b|watt\b|瓦特?(?!时))(?![ -]?hour)/gi;
const ASKED_REACH = 64;

/** `每兆瓦吞吐：3.0 tok/s/W 即每兆瓦 300 万 tok/s`: what was asked for follows, at once or with a number before it. */
function isGivenBothWays(after: string, asked: string): boolean {
  const at = after.slice(0, ASKED_REACH).toLowerCase().indexOf(asked.trim().toLowerCase());
  return at >= 0 && (at + asked.trim().length <= CLOSE_BY || /^[^\d。；;.]{0,24}\d/.test(after));
}
const CLOSE_BY = 24;

/** A rate per watt where the words before it ask for one per kilowatt, or the other way round. */
function otherPrefix(passage: Passage): RuleFinding[] {
  return passage.quantities.flatMap((quantity) => {
    const { unit, start } = quantity;
    const own = unit?.family === 'tokens_per_energy' ? /\/ ?([kMG]?)W$/.exec(unit.text)?.[1] : undefined;
    if (own === undefined) return [];
    const before = passage.text.slice(Math.max(0, start - ASKED_REACH), start);
    const asked = [...before.matchAll(ASKED)].at(-1);
    // `640 tok/s per kW or`: it is the unit of the number before.
    if (
      asked === undefined ||
      /\d/.test(before.slice(asked.index)) ||
      /\d ?[^\s，,。；;\d]{0,12} ?$/.test(before.slice(0, asked.index))
    )
      return [];
    const prefix = asked[1] === undefined ? NO_PREFIX : PREFIXES[asked[1]];
    if (prefix === undefined || prefix.letter === own || isGivenBothWays(passage.text.slice(quantity.end), asked[0]))
      return [];
    const where = passage.spanOf(quantity);
    return [
      {
        span: where,
        number: where,
        message: message(
          '{0}: the words before it speak of “{1}”. Write the unit that was meant.',
          passage.quote(quantity),
          asked[0],
        ),
      },
    ];
  });
}

/** A rate of one watt, kilowatt or megawatt, told by its subject: `every kilowatt yields`, 每兆瓦. */
const OF_WATTS =
  /(?:\b(?:each|every|a|one|per) |[每一] ?)(kilo|mega|giga|[kMG](?=W)|[千兆吉])?(?:W\b|watt\b|瓦)(?! ?(?:hour|h\b|时))(?: (?:now |then )?(?:yields?|gives?|makes|produces?|delivers?|gets? (?:us|you)|is|buys?|serves?|turns into))?(?:就|只|也)?(?:能|可)?(?:以|够)?(?:出|产出?|跑|撑|换来?|对应|是|有|得到?)? ?(?:about |约 ?)?$/i;
const WATTS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, '': 1 };
/** Slips of a prefix or a decimal point are powers of ten. */
const EXACT = 0.03;

/** `2.4 tok/s/W means every kilowatt yields 2.4 tokens a second`: the same in other words, off by a power of ten. */
function wrongScale(passage: Passage): RuleFinding[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity, index) => {
    const before = quantities[index - 1];
    const perWatt = perWattOf(passage, index - 1);
    if (before === undefined || perWatt === undefined || quantity.unit?.family !== 'token_rate') return [];
    const between = text.slice(before.end, quantity.start);
    const named = OF_WATTS.exec(between);
    if (
      named === null ||
      between.length > 64 ||
      isCut(between) ||
      /\b(?:but|while|whereas|than)\b|但|而/i.test(between)
    )
      return [];
    const prefix = named[1] === undefined ? NO_PREFIX : PREFIXES[named[1]];
    if (prefix === undefined) return [];
    const right = perWatt.value * WATTS[prefix.letter]!;
    const tens = Math.log10((quantity.value * quantity.unit.factor) / right);
    if (Math.abs(tens) < 0.5 || Math.abs(10 ** (tens - Math.round(tens)) - 1) > EXACT) return [];
    const where = passage.spanOf(quantity);
    const value = (right / quantity.unit.factor).toLocaleString('en-US');
    return [
      {
        span: where,
        number: where,
        message: message(
          '{0} does not follow: {1} is {2}. Correct one of the numbers.',
          passage.quote(quantity),
          perWatt.written,
          `${value} ${quantity.unit.text}`,
        ),
      },
    ];
  });
}

interface PerWatt {
  /** Tokens per second. */
  readonly value: number;
  readonly written: string;
}

/** What a watt gives by the number at `index`: `2.4 tok/s/W`, or a rate and the power before it (`0.85 MW carry 1.04M tok/s`). */
function perWattOf(passage: Passage, index: number): PerWatt | undefined {
  const [power, rate] = [passage.quantities[index - 1], passage.quantities[index]];
  if (rate?.unit?.family === 'tokens_per_energy')
    return { value: rate.value * rate.unit.factor, written: passage.quote(rate) };
  if (rate?.unit?.family !== 'token_rate' || power?.unit?.family !== 'power' || power.value <= 0) return undefined;
  if (isCut(passage.text.slice(power.end, rate.start))) return undefined;
  return {
    value: (rate.value * rate.unit.factor) / (power.value * power.unit.factor),
    written: `${passage.quote(rate)} ÷ ${passage.quote(power)}`,
  };
}
