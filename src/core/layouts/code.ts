import type { Block } from '../deck/block';
import type { SceneNode } from '../scene/node';
import { message } from '../source/message';
import { arrangePage, fillFirst, pageDesign } from './page';
import { bodyArea, INDEX, isText, placeholder } from './parts';
import type { SlideLayout } from './slide-layout';

/** Short texts that a code slide may have besides its code. */
const MOST_TEXTS = 3;
const LEAST_HEIGHT = 180;

/** A slide whose main thing is a piece of code. */
export const code: SlideLayout = {
  name: 'code',
  title: { en: 'Code', zh: '代码' },
  about: {
    en: 'One code block as wide as the page, with a few short texts above or below it.',
    zh: '一个与页面同宽的代码块，上下可有几段短文字。',
  },
  suits: ({ slide: { body } }) => (body.title && body.blocks.length === 1 && body.blocks[0]!.kind === 'code' ? 4 : 0),
  objection: (blocks) =>
    isCodeWithTexts(blocks)
      ? undefined
      : message('The layout "code" wants one code block with at most three texts. The slide is set as content.'),
  design: (theme) =>
    pageDesign(theme, 'Code', 'cust', [
      placeholder('body', INDEX.body, 'Code', bodyArea(theme), { size: theme.sizes.table[0]! }),
    ]),
  arrange: (input, context) => {
    const flow = context.flow(input.slide.body.blocks, bodyArea(context.theme));
    const place = { type: 'body', index: INDEX.body } as const;
    const nodes = fillFirst(
      flow,
      place,
      (block, node) => block.kind === 'code' && node.name === 'Code' && !hasTabs(node),
    );
    const alone = input.slide.body.blocks.length === 1;
    return arrangePage(input, context, { nodes: alone ? withRoom(nodes) : nodes, problems: flow.problems, flow });
  },
};

/** A few lines alone on a slide stand in the middle of a panel that is a panel, not a stripe. */
function withRoom([panel, ...others]: readonly SceneNode[]): SceneNode[] {
  if (panel?.kind !== 'shape' || !panel.text || panel.box.height >= LEAST_HEIGHT) return [panel!, ...others];
  const text = { ...panel.text, anchor: 'middle' as const };
  return [{ ...panel, text, box: { ...panel.box, height: LEAST_HEIGHT } }, ...others];
}

/** LibreOffice forgets the tab stops of a placeholder's text, and columns would not line up: such code stands in a box of its own. */
function hasTabs(node: SceneNode): boolean {
  return (
    node.kind === 'shape' &&
    node.text !== undefined &&
    node.text.paragraphs.some(({ runs }) => runs.some((run) => run.isTab))
  );
}

function isCodeWithTexts(blocks: readonly Block[]): boolean {
  const others = blocks.filter((block) => block.kind !== 'code');
  return blocks.length === others.length + 1 && others.length <= MOST_TEXTS && others.every(isText);
}
