import type { Block } from '../deck/block';
import type { SlideBody } from '../deck/deck';
import type { Quantity } from '../numbers/quantity';
import { sentencesIn } from '../numbers/sentences';
import { message } from '../source/message';
import { type Span, span } from '../source/span';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import { inlinesOn } from './reading/walk';
import type { RuleFinding, SlideRule } from './rule';

export const provenance: SlideRule = {
  id: 'R04',
  scope: 'slide',
  severity: 'info',
  budget: 'slide',
  title: { en: 'Provenance missing', zh: '来源缺失' },
  why: {
    en: 'An industry average or a forecast is somebody’s figure. With source and date the audience can look it up; without them it is a rumour.',
    zh: '行业平均和预测都是某个人给出的数字。有来源和日期，听众可以查；没有，就是传言。',
  },
  bad: [
    { lang: 'zh', text: '行业平均 GPU 利用率仅 5%' },
    { lang: 'en', text: 'Industry average GPU utilization is 5%' },
    { lang: 'zh', text: '- 2027年：预计达到$120亿' },
    { lang: 'zh', text: '同类产品的缓存命中率平均只有 22%' },
    { lang: 'en', text: 'Comparable university clusters reach an average allocation rate of only 41%' },
    { lang: 'en', text: '- Spoken characters are planned for 35% of new titles by 2028' },
  ],
  good: [
    { lang: 'zh', text: '行业平均 GPU 利用率仅 5%（Cast AI，2026-04，约 2.3 万集群）' },
    { lang: 'en', text: 'Industry average GPU utilization is 5% (Cast AI, 2026-04, about 23,000 clusters)' },
    { lang: 'zh', text: '行业平均 GPU 利用率仅 5%\n\n来源：Cast AI，2026-04' },
    { lang: 'en', text: 'Our speech pool is planned for 35% more streams by 2028' },
    { lang: 'en', text: 'The industry average is [5%](https://example.org/report); we measured 38%' },
  ],
  check: ({ body }) => {
    const { passages } = readSlide(body);
    if (foundIn(passages, sourceLine).length > 0 || body.blocks.some(isFootnotes)) return [];
    const open = foundIn(passages, unsourced);
    const linked = open.length === 0 ? [] : linkSpans(body);
    return open.flatMap((passage) => check(passage, linked));
  },
};

const unsourced = (passage: Passage): Passage[] =>
  (FOREIGN.test(passage.text) || OF_OTHERS.test(passage.text) || sentencesIn(passage.text).some(isForeseen)) &&
  !SOURCE.test(passage.text) &&
  passage.place !== 'note'
    ? [passage]
    : [];

/** `Comparable clusters reach an average of …`, 同类产品的命中率平均只有 …: what others have. */
const OF_OTHERS =
  /(?:业内|业界|行业|同行|同类|友商)[^，,。；;\d]{0,20}平均|\b(?:comparable|similar|peer|most other) [a-z -]{0,32}\b(?:clusters?|compan(?:y|ies)|sites|cent(?:er|re)s|operators|providers|deployments|fleets|labs|universities|platforms|products|services)\b[^.;\d]{0,40}\b(?:average|mean|typical(?:ly)?)\b/i;
/** `planned for 40 % of new titles by 2028`, `by 2027 agents will make 60 % of the traffic`, 到 2028 年将有四成…: what is to come, and not ours. */
const FORESEEN =
  /\b(?:planned|expected|forecast|projected|predicted|set)\b[^.;]{0,60}\bby 20\d\d\b|\bby 20\d\d,? [^.;]{0,60}\bwill\b|到 ?20\d\d ?年[^。；;]{0,24}(?:将|会有|预计)/i;
const OWN =
  /\b(?:we|our|us|ours|i|my)\b|我们|我司|本(?:平台|集群|公司|团队)|目标|\b(?:targets?|goals?|budget|roadmap)\b/i;

const isForeseen = ({ text }: { readonly text: string }): boolean => FORESEEN.test(text) && !OWN.test(text);

const FOREIGN =
  /(?:行业|业界|业内|市场)(?:平均|普遍|规模|预计|典型)|平均水平|据(?:统计|估计|预测|测算)|预计(?:达到|将|到|可达|超过)|市场规模|\bindustry[- ](?:average|wide|typical)|\b(?:market size|analysts|forecasts?|is (?:expected|projected|predicted) to (?:reach|exceed|grow)|surveys? (?:show|found))\b/i;
const SOURCE =
  /来源|出处|引自|数据来自|报告|白皮书|调研|论文|实测|估算|\b(?:source|sources|according to|reported by|measured|report|survey of|study)\b|https?:|[,，] ?(?:19|20)\d\d|(?:19|20)\d\d ?[)）]/i;

/** A line that names sources for the whole slide. */
const SOURCE_LINE = /^[ (*_]*(?:数据|资料)?(?:来源|出处|引自|注)|^[ (*_]*(?:sources?|data|note)\b ?:/i;

const sourceLine = ({ text }: Passage): string[] => (SOURCE_LINE.test(text) ? [text] : []);

const isFootnotes = ({ kind }: Block): boolean => kind === 'footnotes';

function check(passage: Passage, linked: readonly Span[]): RuleFinding[] {
  const quantity = passage.quantities.find(({ unit }) => unit !== undefined) ?? passage.quantities[0];
  if (quantity === undefined) return [];
  const where = passage.spanOf(quantity);
  if (linked.some((link) => link.start <= where.start && where.start < link.end)) return [];
  return [finding(passage, quantity)];
}

/** Where links stand, in the source. */
function linkSpans(body: SlideBody): readonly Span[] {
  return inlinesOn(body)
    .filter(({ kind }) => kind === 'link')
    .map((link) => link.span);
}

function finding(passage: Passage, quantity: Quantity): RuleFinding {
  const where = passage.spanOf(quantity);
  const text = passage.isChinese ? '（来源：___，日期：___）' : ' (source: ___, date: ___)';
  return {
    span: where,
    message: message('{0}: whose figure is this, and of when? Give source and date.', passage.quote(quantity)),
    fixes: [
      { title: message('Add “{0}”', text.trim()), edits: [{ span: span(where.end, where.end), text }], safe: false },
    ],
  };
}
