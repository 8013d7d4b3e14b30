import type { Deck } from '../deck/deck';
import { message } from '../source/message';
import { absolute, type Span, span } from '../source/span';
import { isAbout, missingOn } from './reading/coverage';
import { slideFixes } from './reading/missing-rows';
import type { DeckRule } from './rule';

export const indicatorCoverage: DeckRule = {
  id: 'R03',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Indicator coverage', zh: '指标覆盖不足' },
  why: {
    en: 'The indicator list attributed to CNCF Sustainability has nine core entries, and a claim of efficiency that leaves some out invites the question why. Give a value for each, or say that it was not measured. A team can hold its decks to a list of its own.',
    zh: '业内归于 CNCF Sustainability 的指标清单有九个核心指标。谈效率时缺几个，听众自然会问为什么。请给出每个指标的数值，没有就写“未测”。团队可以改用自己的清单。',
  },
  bad: [
    { lang: 'zh', text: '（全文无 TTFT、TBT、每瓦吞吐）' },
    { lang: 'en', text: '(deck never gives TTFT, TBT or throughput per Watt)' },
  ],
  good: [
    { lang: 'zh', text: '（每阶段一张九指标表，缺数写“未测”）' },
    { lang: 'en', text: '(each stage has a nine-row table; unknown is written "not measured")' },
    {
      lang: 'en',
      text: '| Metric | Value |\n|---|---|\n| Throughput | 2,450 tok/s |\n| TTFT | 180 ms |\n| TBT | 30 ms |\n| GPU utilization | 72% |\n| Memory overhead | not measured |\n| Prefill efficiency | not measured |\n| Decoding parallelism | 32 |\n| Throughput per watt | 2.1 tok/s/W |\n| Throughput per dollar | not measured |',
    },
  ],
  check: (deck, scene, { list }) => {
    // Without a scene it cannot be told what a metrics file gives.
    if (typeof deck.settings.metrics === 'string' && scene?.metrics === undefined) return [];
    const missing = missingOn(deck.slides, list, scene?.metrics);
    if (missing.length === 0 || !isAbout(deck, list, scene?.metrics)) return [];
    const chinese = deck.settings.lang.startsWith('zh');
    const names = missing.map(({ name }) => (chinese ? name.zh : name.en)).join(chinese ? '、' : ', ');
    return [
      {
        span: placeOf(deck),
        message: message(
          'The deck gives no value for {0} of the {1} indicators that it is held to: {2}. Add them, or write that they were not measured.',
          missing.length,
          list.length,
          names,
        ),
        fixes: slideFixes(deck, missing, chinese),
      },
    ];
  },
};

/** The title of the first slide that has one, else the deck's first line. */
function placeOf({ slides, text }: Deck): Span {
  for (const { body, offset } of slides) if (body.title !== undefined) return absolute(body.title.span, offset);
  const end = text.indexOf('\n');
  return span(0, end < 0 ? text.length : end);
}
