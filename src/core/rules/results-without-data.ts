import type { Block } from '../deck/block';
import { plainText } from '../deck/plain-text';
import { message } from '../source/message';
import { rowFixes } from './reading/missing-rows';
import { readSlide } from './reading/slide-reading';
import { blocksOf } from './reading/walk';
import type { SlideRule } from './rule';

export const resultsWithoutData: SlideRule = {
  id: 'results-without-data',
  scope: 'slide',
  severity: 'info',
  title: { en: 'Results page without data', zh: '效果页没有数据' },
  why: {
    en: 'A page that is called results and gives no number is a promise. Give the values, estimates with their method, or say what was not measured.',
    zh: '标题叫“效果”却没有一个数字，只是承诺。请给出数值、带方法的估算，或写明哪些未测。',
  },
  bad: [
    { lang: 'en', text: '## Results\n\n- Much faster than before' },
    { lang: 'zh', text: '## 阶段1效果量化\n\n- 利用率明显改善' },
  ],
  good: [
    { lang: 'en', text: '## Results\n\n- Throughput 2,450 tok/s' },
    { lang: 'zh', text: '## 效果量化\n\n| 指标 | 数值 |\n|---|---|\n| TTFT | 未测 |' },
  ],
  check: ({ body, settings }, _scene, deck, { list }) => {
    const { title } = body;
    if (title === undefined || body.blocks.length === 0 || settings.layout === 'section') return [];
    if (!RESULTS.test(plainText(title.inlines).text) || blocksOf(body).some(isData)) return [];
    const { passages } = readSlide(body);
    const isGiven = passages.some(
      ({ place, text, quantities }) =>
        place !== 'note' &&
        place !== 'title' &&
        (quantities.some(({ unit }) => unit !== undefined) || NOT_MEASURED.test(text)),
    );
    if (isGiven) return [];
    return [
      {
        span: title.span,
        message: message('This page promises results and gives no data.'),
        fixes: rowFixes({ body, offset: 0 }, list, deck.settings.lang.startsWith('zh')),
      },
    ];
  },
};

const RESULTS = /效果|成果|收益|结果|量化|数据对比|\bresults?\b|\bin numbers\b|\bbenchmarks?\b|\boutcomes?\b/i;
const NOT_MEASURED = /未测|待测|not measured|N\/A|_{3}/i;

function isData(block: Block): boolean {
  return ['chart', 'metrics', 'module', 'picture', 'pictures'].includes(block.kind);
}
