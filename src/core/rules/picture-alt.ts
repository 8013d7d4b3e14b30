import type { Picture } from '../deck/block';
import type { SlideBody } from '../deck/deck';
import { fileName } from '../deck/pictures';
import { message } from '../source/message';
import { span } from '../source/span';
import { blocksOf } from './reading/walk';
import type { SlideRule } from './rule';

export const pictureAlt: SlideRule = {
  id: 'picture-alt',
  scope: 'slide',
  severity: 'info',
  title: { en: 'Picture without alternative text', zh: '图片缺少替代文字' },
  why: {
    en: 'Who cannot see the picture hears its alternative text; without one they hear a file name. Say in a few words what the picture shows.',
    zh: '看不到图的人听到的是替代文字；没有它，听到的就是文件名。请用几个词写出图里是什么。',
  },
  bad: [
    { lang: 'en', text: '## Architecture\n\n![](scheduler-flow.png)' },
    { lang: 'zh', text: '## 架构\n\n![](调度流程.png)' },
  ],
  good: [
    { lang: 'en', text: '## Architecture\n\n![The scheduler between requests and GPUs](scheduler.png)' },
    { lang: 'zh', text: '## 架构\n\n![bg](背景.png)\n\n- 甲' },
  ],
  check: ({ body }) =>
    picturesOf(body)
      .filter(({ alt }) => alt.trim() === '')
      .map((picture) => {
        const at = body.text.indexOf('![', picture.span.start) + 2;
        const words = fileName(picture.src)
          .replace(/\.\w+$/, '')
          .replace(/[-_]+/g, ' ');
        return {
          span: picture.span,
          message: message('The picture has no alternative text. Say what it shows.'),
          fixes:
            at < 2 || at > picture.span.end || words === '' || words.startsWith('data:')
              ? []
              : [{ title: message('Write “{0}”', words), edits: [{ span: span(at, at), text: words }], safe: false }],
        };
      }),
};

function picturesOf(body: SlideBody): Picture[] {
  return blocksOf(body).flatMap((block) =>
    block.kind === 'picture' ? [block] : block.kind === 'pictures' ? block.pictures : [],
  );
}
