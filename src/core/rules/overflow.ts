import type { SlideRule } from './rule';
import { sceneProblems } from './scene-problem';

const bullets = (text: string): string => `## ${text}\n\n${`- ${text}\n`.repeat(40)}`;

export const overflow: SlideRule = {
  id: 'overflow',
  scope: 'slide',
  severity: 'warning',
  readsScene: true,
  title: { en: 'Text does not fit on the slide', zh: '内容超出页面' },
  why: {
    en: 'Even at the smallest size the theme allows, the text runs past its box. PowerPoint does not shrink it on opening, so the audience would see it cut or overlapping. Shorten it, or divide the slide with ---.',
    zh: '即使用主题允许的最小字号，文字仍超出文本框。PowerPoint 打开时不会自动缩小，观众会看到被截断或重叠的文字。请精简内容，或用 --- 分成两页。',
  },
  bad: [
    { lang: 'zh', text: bullets('多维资源装箱算法的碎片率与利用率权衡') },
    { lang: 'en', text: bullets('Packing along several resource dimensions at once') },
  ],
  good: [
    { lang: 'zh', text: '## Binpack 调度\n\n- 多维资源装箱算法' },
    { lang: 'en', text: '## Binpack scheduling\n\n- Packing along several resource dimensions' },
  ],
  check: (_slide, scene) => sceneProblems(scene, 'overflow'),
};
