import type { SlideRule } from './rule';
import { sceneProblems } from './scene-problem';

export const pictureMissing: SlideRule = {
  id: 'picture-missing',
  scope: 'slide',
  severity: 'error',
  readsScene: true,
  title: { en: 'Picture missing', zh: '缺少图片' },
  why: {
    en: 'The file that the slide names was not found, so preview and PPTX show an empty frame. Paths count from the folder of the deck.',
    zh: '找不到页面引用的图片文件，预览和 PPTX 里只有空框。路径从文稿所在文件夹算起。',
  },
  bad: [
    { lang: 'zh', text: '## 架构\n\n![调度架构](没有这张图.png)' },
    { lang: 'en', text: '## Architecture\n\n![Scheduler](no-such-picture.png)' },
  ],
  good: [
    { lang: 'zh', text: '## 架构\n\n- 调度架构' },
    { lang: 'en', text: '## Architecture\n\n- Scheduler' },
  ],
  check: (_slide, scene) => sceneProblems(scene, 'picture-missing'),
};
