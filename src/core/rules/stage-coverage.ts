import type { Slide } from '../deck/deck';
import { stageName } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
import { message } from '../source/message';
import { absolute } from '../source/span';
import { coverageOf, isAbout, missingOn } from './reading/coverage';
import { rowFixes } from './reading/missing-rows';
import type { DeckRule } from './rule';
import { slidesByStage } from './stages/by-stage';
import { stageNumber } from './stages/stages';

const results = (stage: string, rows: string): string =>
  `<!-- stage: ${stage} -->\n## Results\n\n| Metric | Value |\n|---|---|\n${rows}`;
const ALL =
  '| Throughput | 2,450 tok/s |\n| TTFT | 180 ms |\n| TBT | 30 ms |\n| GPU utilization | 72% |\n| Memory overhead | not measured |\n| Prefill efficiency | not measured |\n| Decoding parallelism | 32 |\n| Throughput per watt | 2.1 tok/s/W |\n| Throughput per dollar | not measured |';

const SOME = '| Throughput | 2,450 tok/s |\n| TTFT | 180 ms |\n| TBT | 30 ms |';

export const stageCoverage: DeckRule = {
  id: 'stage-coverage',
  scope: 'deck',
  severity: 'info',
  title: { en: 'A stage lacks indicators', zh: '某阶段缺少指标' },
  why: {
    en: 'Stages can be compared only where each reports the same indicators. A gap in one stage hides what the next one gained; say that it was not measured.',
    zh: '各阶段报告同一组指标才能比较。某一阶段缺一项，下一阶段的收益就看不出来；没有数据请写“未测”。',
  },
  bad: [
    { lang: 'en', text: `${results('stage1', ALL)}\n\n---\n\n${results('stage2', SOME)}` },
    { lang: 'zh', text: `${results('stage1', SOME)}\n\n---\n\n${results('stage2', ALL)}` },
  ],
  good: [
    { lang: 'en', text: `${results('stage1', ALL)}\n\n---\n\n${results('stage2', ALL)}` },
    { lang: 'zh', text: '<!-- stage: stage1 -->\n## 原理\n\n- 切片' },
  ],
  check: (deck, scene, { list }) => {
    if (typeof deck.settings.metrics === 'string' && scene?.metrics === undefined) return [];
    if (!isAbout(deck, list, scene?.metrics)) return [];
    const chinese = deck.settings.lang.startsWith('zh');
    // What no stage gives is the business of the rule about the whole deck.
    const nowhere = new Set(missingOn(deck.slides, list, scene?.metrics));
    const elsewhere = list.filter((one) => !nowhere.has(one));
    return [...slidesByStage(deck.slides)].flatMap(([stage, slides]) => {
      if (stageNumber(stage) === 0) return [];
      const missing = missingOn(slides, elsewhere, scene?.metrics, stage);
      const place = missing.length === 0 ? undefined : fullest(slides);
      // A stage without any value shows none to compare; the baseline stands in the others' tables.
      if (place === undefined) return [];
      const names = missing.map(({ name }) => (chinese ? name.zh : name.en)).join(chinese ? '、' : ', ');
      return [
        {
          span: absolute(place.body.title?.span ?? { start: 0, end: firstLine(place.body.text) }, place.offset),
          message: message(
            '{0} gives no value for: {1}. Add them, or write that they were not measured.',
            stageName(stage, outlineOf(deck), deck.settings.lang),
            names,
          ),
          fixes: rowFixes(place, missing, chinese),
        },
      ];
    });
  },
};

/** The slide of a stage that gives most values: its results. */
function fullest(slides: readonly Slide[]): Slide | undefined {
  const count = ({ body }: Slide): number => coverageOf(body).given.size;
  const best = slides.reduce((a, b) => (count(b) >= count(a) ? b : a));
  return count(best) === 0 ? undefined : best;
}

const firstLine = (text: string): number => Math.max(1, text.indexOf('\n'));
