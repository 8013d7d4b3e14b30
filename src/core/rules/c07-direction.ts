import type { Indicator } from '../indicators';
import type { Pair } from '../numbers/change';
import { message } from '../source/message';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const directionConflicts: SlideRule = {
  id: 'C07',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Direction conflicts', zh: '方向相反' },
  why: {
    en: 'The words say one thing and the numbers another: a latency that "improved" from 40 to 55 ms got worse. Turn the numbers round, or call the trade-off by its name.',
    zh: '文字与数字方向相反：延迟从 40 ms 到 55 ms 是变差，不是“改善”。请调换数字，或直接写明这是取舍。',
  },
  bad: [
    { lang: 'zh', text: '时延提升 20%，由 50ms 变为 60ms，性能更优' },
    { lang: 'en', text: 'Latency improved from 40 ms to 55 ms' },
    { lang: 'zh', text: '吞吐量从 300 tok/s 提升到 250 tok/s' },
    { lang: 'en', text: 'Cost dropped from $35 to $100' },
  ],
  good: [
    { lang: 'zh', text: '时延降低 20%，由 50ms 变为 40ms，性能更优' },
    { lang: 'en', text: 'Latency improved from 55 ms to 40 ms' },
    { lang: 'zh', text: '延迟优化 20%；TTFT 从 200 ms 增加到 300 ms，换取吞吐提升' },
    { lang: 'zh', text: 'GPU 利用率和显存开销改善：63% → 70%，13.0 → 2.2 GB/卡' },
    { lang: 'en', text: 'Throughput rose from 100 to 300 tok/s while TTFT went from 200 ms to 300 ms' },
  ],
  check: ({ body }) =>
    readSlide(body).passages.flatMap((passage) => passage.pairs.flatMap((pair) => check(passage, pair))),
};

const UP = /提升|提高|上升|增加|增长|升至|升到|涨到|\b(?:rose|rises|raised|increased|grew|climbed|jumped)\b/gi;
const DOWN =
  /下降|降低|减少|缩短|降至|降到|减至|减到|\b(?:dropped|drops|fell|falls|decreased|reduced|cut|lowered|declined)\b/gi;
const BETTER = /改善|优化|\bimprov(?:ed|es|ing)\b/gi;
const PRAISE = /更优|更好|更佳|更强|更快|性能提升|效果显著|better|faster|an improvement/i;
/** The author knows: a trade-off, a regression told as one, or numbers given in the order after, before. */
const ADMITTED =
  /换取|代价|牺牲|权衡|取舍|反而|劣化|恶化|回落|回退|变差|but|trade-?off|at the cost|regress|worse|versus|vs\b|相比|对比/i;

function check(passage: Passage, pair: Pair): RuleFinding[] {
  const change = direction(pair);
  if (change === undefined || ADMITTED.test(passage.text)) return [];
  const said = saidOf(passage, pair);
  const better = indicatorOf(passage, pair)?.better;
  const isWorse = (better === 'lower' && change === 'up') || (better === 'higher' && change === 'down');
  const after = passage.text.slice(pair.end, pair.end + 24).split(/[。；;]/)[0]!;
  const conflicts =
    said === 'better'
      ? isWorse
      : // 延迟提升 is sometimes said of a better latency, so a falling one is no conflict.
        (said !== undefined && said !== change && !(said === 'up' && better === 'lower')) ||
        (isWorse && PRAISE.test(after));
  return conflicts ? [finding(passage, pair)] : [];
}

function direction({ from, to }: Pair): 'up' | 'down' | undefined {
  const factors = [from.unit?.factor ?? 1, to.unit?.factor ?? 1] as const;
  const [low, high] = [from.value * factors[0], from.high * factors[0]];
  if (to.value * factors[1] > high) return 'up';
  return to.high * factors[1] < low ? 'down' : undefined;
}

/** What the last verb before the new value says, within the pair's own clause. */
function saidOf({ text }: Passage, { from, to, start }: Pair): 'up' | 'down' | 'better' | undefined {
  const lead = text
    .slice(Math.max(0, start - 24), start)
    .split(/[。；;，,!?]/)
    .at(-1)!;
  const clause = lead + ' '.repeat(from.end - from.start) + text.slice(from.end, to.start);
  const verbs = (
    [
      ['up', UP],
      ['down', DOWN],
      ['better', BETTER],
    ] as const
  ).flatMap(([said, pattern]) => [...clause.matchAll(pattern)].map((match) => ({ said, at: match.index })));
  return verbs.sort((a, b) => b.at - a.at)[0]?.said;
}

/** The one indicator named in the sentence since the pair before it; two of them leave it open. */
function indicatorOf({ mentions, pairs, text }: Passage, { start }: Pair): Indicator | undefined {
  const sentence = Math.max(...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)));
  const from = Math.max(sentence, ...pairs.filter(({ end }) => end <= start).map(({ end }) => end));
  const near = mentions.filter((mention) => mention.start >= from && mention.end <= start);
  return new Set(near.map(({ indicator }) => indicator)).size === 1 ? near[0]!.indicator : undefined;
}

function finding(passage: Passage, pair: Pair): RuleFinding {
  const where = passage.spanOf(pair);
  return {
    span: where,
    number: where,
    message: message(
      'The words and the numbers disagree: {0} to {1} goes the other way. Correct one of them.',
      passage.quote(pair.from),
      passage.quote(pair.to),
    ),
  };
}
