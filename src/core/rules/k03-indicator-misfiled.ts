import type { Mention } from '../indicators/mentions';
import type { Range } from '../numbers/quantity';
import { type Message, message } from '../source/message';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const indicatorMisfiled: SlideRule = {
  id: 'K03',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Indicator duplicated or misfiled', zh: '指标重复或归类错误' },
  why: {
    en: 'Per watt is energy, per dollar is cost. An indicator listed twice, or in the wrong group, is counted twice by everyone who copies the list.',
    zh: '每瓦属于能效，每美元属于成本。一个指标列两次或归错类，照抄清单的人就会重复计算。',
  },
  bad: [
    { lang: 'zh', text: '成本效益：Throughput/$、Throughput/watt（资源项已有 per Watt）' },
    { lang: 'en', text: 'Cost: Throughput/$, Throughput/watt (already under resources)' },
    { lang: 'zh', text: '指标：TTFT、TBT、首 token 延迟' },
    { lang: 'en', text: '- Energy\n  - throughput per dollar' },
  ],
  good: [
    { lang: 'zh', text: '成本效益：Throughput/$；能效：Cluster throughput per Watt' },
    { lang: 'en', text: 'Cost: Throughput/$; Energy: cluster throughput per Watt' },
    { lang: 'zh', text: '成本与能效：每美元吞吐、每瓦吞吐；首 token 延迟（TTFT）、TBT、吞吐量' },
    { lang: 'en', text: 'Energy costs money: 2 tok/s/W at $0.12/kWh; TTFT 180 ms, P99 TTFT 900 ms' },
  ],
  check: ({ body }) => readSlide(body).texts.flatMap((passage) => [...misfiled(passage), ...listedTwice(passage)]),
};

const COST = /^ ?(?:成本(?:效益|指标|类)?|费用|经济性|costs?(?: (?:efficiency|metrics|indicators))?) ?$/i;
const ENERGY = /^ ?(?:能效|能耗|能源|节能|energy(?: (?:efficiency|metrics|indicators))?|power) ?$/i;
/** Which indicators a group must not hold. */
const FOREIGN: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [COST, new Set(['throughput_per_watt', 'tokens_per_joule', 'pue'])],
  [ENERGY, new Set(['throughput_per_dollar', 'cost_per_million_tokens', 'gpu_hour_price'])],
];

function misfiled(passage: Passage): RuleFinding[] {
  return passage.mentions.flatMap((mention) => {
    const group = groupOf(passage, mention);
    const isForeign = FOREIGN.some(([name, ids]) => name.test(group) && ids.has(mention.indicator.id));
    if (!isForeign || isValued(passage, mention)) return [];
    return [
      finding(
        passage,
        mention,
        message('“{0}” does not belong to “{1}”. Move it, or name the group after both.', mention.text, group.trim()),
      ),
    ];
  });
}

/** What stands before the colon of the clause, or the item above. */
function groupOf({ text, context }: Passage, { start }: Mention): string {
  const clause = text
    .slice(0, start)
    .split(/[；;。\n]/)
    .at(-1)!;
  const colon = clause.lastIndexOf(':');
  return colon >= 0 ? clause.slice(0, colon) : clause.trim() === '' ? (context.at(-1) ?? '').replace(/:? ?$/, '') : '';
}

/** A value follows: this is a statement, not a list of indicators. */
function isValued(passage: Passage, { end }: Mention): boolean {
  return passage.quantities.some((q) => q.start >= end && q.start - end < 12);
}

const LIST = /^ ?(?:[、,，/和与及]|,? ?and) ?$/;

/** `TTFT、TBT、首 token 延迟`: a list of names that holds one indicator twice. */
function listedTwice(passage: Passage): RuleFinding[] {
  if (passage.quantities.length > 0 || passage.place === 'note') return [];
  const { mentions, text } = passage;
  return mentions.flatMap((mention, index) => {
    if (index < 2) return [];
    const run = [mentions[index]!];
    for (let i = index - 1; i >= 0 && LIST.test(text.slice(mentions[i]!.end, run[0]!.start)); i--)
      run.unshift(mentions[i]!);
    const again = run.slice(0, -1).some(({ indicator }) => indicator === mention.indicator);
    if (!again || run.length < 3) return [];
    return [finding(passage, mention, message('“{0}” is in this list already, under another name.', mention.text))];
  });
}

function finding(passage: Passage, mention: Mention, text: Message): RuleFinding {
  const where = passage.spanOf(mention);
  const separator = /[、,，] ?$/.exec(passage.text.slice(0, mention.start))?.[0].length ?? 0;
  const range: Range = { start: mention.start - separator, end: mention.end };
  return {
    span: where,
    message: text,
    fixes:
      separator === 0
        ? []
        : [
            {
              title: message('Remove “{0}”', mention.text),
              edits: [{ span: passage.spanOf(range), text: '' }],
              safe: false,
            },
          ],
  };
}
