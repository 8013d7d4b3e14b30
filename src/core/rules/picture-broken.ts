import type { SlideRule } from './rule';
import { sceneProblems } from './scene-problem';

export const pictureBroken: SlideRule = {
  id: 'picture-broken',
  scope: 'slide',
  severity: 'error',
  readsScene: true,
  title: { en: 'Picture broken', zh: '图片损坏' },
  why: {
    en: 'The file is there but cannot be read as a picture, so preview and PPTX show an empty frame. Export it again, as PNG, JPEG, GIF or SVG.',
    zh: '文件在，但无法作为图片读取，预览和 PPTX 里只有空框。请重新导出为 PNG、JPEG、GIF 或 SVG。',
  },
  bad: [
    { lang: 'en', text: '## A\n\n![Scheduler](broken.png)' },
    { lang: 'zh', text: '## 甲\n\n![调度](broken.png)' },
  ],
  good: [
    { lang: 'en', text: '## A\n\n- no picture' },
    { lang: 'zh', text: '## 甲\n\n- 没有图片' },
  ],
  check: (_slide, scene) => sceneProblems(scene, 'picture-broken'),
};
