import type { Quantity } from '../numbers/quantity';
import { message } from '../source/message';
import { span } from '../source/span';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

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
  ],
  good: [
    { lang: 'zh', text: '关注 TPS/MW（每兆瓦吞吐）' },
    { lang: 'en', text: '5 tok/s/W (server power)' },
    { lang: 'en', text: '| Card | tok/s per watt | tokens per kWh |\n|---|---|---|\n| H100 | 3.2 | 11.5M |' },
    { lang: 'zh', text: '整机每瓦吞吐 2.1 tok/s/W；3 token/J' },
    { lang: 'en', text: '### Throughput per watt\n\n- Up to 50x per megawatt' },
  ],
  check: ({ body }) => {
    const { passages, tables } = readSlide(body);
    const labels = tables.flatMap(({ header, rows }) => [...header, ...rows.flatMap((row) => row.slice(0, 1))]);
    return [
      ...passages.filter(namesWatt).flatMap((passage) => [...perSecondMissing(passage), ...wrongPrefix(passage)]),
      ...labels.filter(namesWatt).flatMap(perSecondMissingInLabel),
    ];
  },
};

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
    .filter(({ unit }) => unit?.family === 'tokens_per_power')
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

function addPerSecond(passage: Passage, { unitRange }: Quantity): NonNullable<RuleFinding['fixes']> {
  const written = unitRange === undefined ? '' : passage.text.slice(unitRange.start, unitRange.end);
  const tokens = /^(?:个? ?tok(?:en)?s?|词元)/i.exec(written)?.[0];
  if (unitRange === undefined || tokens === undefined) return [];
  const at = passage.spanOf({ start: unitRange.start, end: unitRange.start + tokens.length }).end;
  return [{ title: message('Add “{0}”', '/s'), edits: [{ span: span(at, at), text: '/s' }], safe: false }];
}

const PREFIXES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  k: { zh: '每千瓦', en: 'per kilowatt' },
  M: { zh: '每兆瓦', en: 'per megawatt' },
  G: { zh: '每吉瓦', en: 'per gigawatt' },
};
/** A unit per kW, MW or GW that is glossed as per watt. */
const GLOSSED = /\/(k|M|G)W ?[(，,、:] ?([^()，,。；;]{0,24}?)(每瓦特?|per watt)(?![a-z])/gi;

function wrongPrefix(passage: Passage): RuleFinding[] {
  return [...passage.text.matchAll(GLOSSED)].flatMap((match) => {
    const prefix = PREFIXES[match[1]!];
    if (prefix === undefined) return [];
    const start = match.index + match[0].length - match[3]!.length;
    const range = { start, end: match.index + match[0].length };
    const right = match[3]!.startsWith('每') ? prefix.zh : prefix.en;
    return [
      {
        span: passage.spanOf(range),
        message: message('“{0}” glosses {1}W: it is “{2}”.', passage.quote(range), match[1]!, right),
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
