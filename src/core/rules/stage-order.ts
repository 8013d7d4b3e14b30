import { collect } from '../source/collect';
import { message } from '../source/message';
import { titleSpan } from './reading/place';
import type { DeckRule } from './rule';
import { stageNumber } from './stages/stages';

const deckOf = (...names: string[]): string =>
  names.map((name, index) => `<!-- stage: ${name} -->\n## ${index + 1} ${name}\n\n- x`).join('\n\n---\n\n');

export const stageOrder: DeckRule = {
  id: 'stage-order',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Stages out of order', zh: '阶段顺序颠倒' },
  why: {
    en: 'Each stage removes the bottleneck that the one before left. A slide of an earlier stage after a later one breaks the story, and PowerPoint gets two sections of one name.',
    zh: '每个阶段解决上一阶段留下的瓶颈。后面的阶段之后又回到前面的阶段，叙事就断了，PowerPoint 里也会出现两个同名的节。',
  },
  bad: [
    { lang: 'en', text: deckOf('stage1', 'stage3', 'stage2') },
    { lang: 'zh', text: deckOf('stage1', 'stage2', 'stage1') },
  ],
  good: [
    { lang: 'en', text: deckOf('baseline', 'stage1', 'stage1', 'stage2') },
    { lang: 'zh', text: deckOf('stage1', 'our-own', 'stage2') },
  ],
  check: ({ slides }) => {
    let latest = -1;
    let reported: string | undefined;
    return collect(slides, (slide) => {
      const { stage } = slide.settings;
      const number = stageNumber(stage);
      if (number === undefined || number >= latest) {
        latest = Math.max(latest, number ?? latest);
        reported = undefined;
        return [];
      }
      if (stage === reported) return [];
      reported = stage;
      return [{ span: titleSpan(slide), message: message('Stage {0} comes after stage {1}.', number, latest) }];
    });
  },
};
