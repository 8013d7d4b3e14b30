import { arrangePage, bodyPlaceholder, fillBody, pageDesign } from './page';
import { bodyArea, INDEX } from './parts';
import type { SlideLayout } from './slide-layout';

/** Title with a thin accent under it, and everything else one under the other. The layout of any slide that needs no other. */
export const content: SlideLayout = {
  name: 'content',
  title: { en: 'Content', zh: '内容' },
  about: {
    en: 'A heading, and any blocks one under the other. Whatever suits no other layout.',
    zh: '一个标题，下面依次排列任意内容。不适合其他版式的页面都用它。',
  },
  suits: () => 1,
  design: (theme) => pageDesign(theme, 'Content', 'obj', [bodyPlaceholder(theme, INDEX.body, 'Body', bodyArea(theme))]),
  arrange: (input, context) => {
    const flow = context.flow(input.slide.body.blocks, bodyArea(context.theme));
    return arrangePage(input, context, { nodes: fillBody(flow, INDEX.body), problems: flow.problems, flow });
  },
};
