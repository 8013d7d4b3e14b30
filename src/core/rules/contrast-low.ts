import type { SlideRule } from './rule';
import { sceneProblems } from './scene-problem';

export const contrastLow: SlideRule = {
  id: 'contrast-low',
  scope: 'slide',
  severity: 'warning',
  readsScene: true,
  title: { en: 'Contrast too low', zh: '对比度过低' },
  why: {
    en: 'Text needs a contrast of 4.5 to 1 with its ground (WCAG 2.2), and more on a projector. Take a darker or lighter colour, or leave it to the theme.',
    zh: '文字与背景的对比度至少 4.5:1（WCAG 2.2），投影时还要更高。请换更深或更浅的颜色，或交给主题。',
  },
  bad: [
    { lang: 'en', text: '<!-- _color: "#dddddd" -->\n<!-- _backgroundColor: "#ffffff" -->\n## Faint\n\n- a' },
    { lang: 'zh', text: '<!-- _color: "#dddddd" -->\n<!-- _backgroundColor: "#ffffff" -->\n## 太淡\n\n- 甲' },
  ],
  good: [
    { lang: 'en', text: '<!-- _color: "#222222" -->\n<!-- _backgroundColor: "#ffffff" -->\n## Dark\n\n- a' },
    { lang: 'zh', text: '## 主题颜色\n\n- 甲' },
  ],
  check: (_slide, scene) => sceneProblems(scene, 'contrast-low'),
};
