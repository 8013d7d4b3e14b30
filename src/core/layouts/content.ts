import { listLevels } from '../blocks/list';
import type { Block } from '../deck/block';
import type { SceneNode, ShapeNode } from '../scene/node';
import { furnitureNodes, furniturePlaceholders } from './furniture';
import {
  BODY_BOX,
  decoration,
  INDEX,
  placeholder,
  TITLE_BOX,
  titleNodes,
  titlePlaceholder,
  titleProblems,
} from './parts';
import type { Arranged, FlowResult, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

/** Title with a thin accent under it, and everything else one under the other. The layout of any slide that needs no other. */
export const content: SlideLayout = {
  name: 'content',
  title: { en: 'Content', zh: '内容' },
  about: {
    en: 'A heading, and any blocks one under the other. Whatever suits no other layout.',
    zh: '一个标题，下面依次排列任意内容。不适合其他版式的页面都用它。',
  },
  suits: () => 1,
  design: (theme) => ({
    name: 'Content',
    type: 'obj',
    placeholders: [
      titlePlaceholder(theme),
      {
        ...placeholder('body', INDEX.body, 'Body', BODY_BOX, { size: theme.sizes.body[0]! }),
        levels: listLevels(theme),
      },
      ...furniturePlaceholders(theme),
    ],
    graphics: [decoration('Accent', 'rect', { x: TITLE_BOX.x, y: 97, width: 44, height: 3 }, 'accent2')],
  }),
  arrange,
};

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const title = titleNodes(input, context);
  const body = context.flow(input.slide.body.blocks, BODY_BOX);
  return {
    nodes: [...title, ...withBodyPlaceholder(body), ...furnitureNodes(input, context)],
    problems: [...body.problems, ...titleProblems(title, input.slide.body.title)],
    flow: body,
  };
}

const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list']);

/** The first list or paragraph fills the layout's body placeholder, so that outline view and reading order know it. */
function withBodyPlaceholder(flow: FlowResult): SceneNode[] {
  const nodes: SceneNode[] = [];
  let filled = false;
  for (const { block, nodes: own } of flow.perBlock) {
    for (const node of own) {
      if (!filled && node.kind === 'shape' && TEXT_KINDS.has(block.kind) && node.text) {
        filled = true;
        nodes.push({ ...node, placeholder: { type: 'body', index: INDEX.body } } satisfies ShapeNode);
      } else nodes.push(node);
    }
  }
  return nodes;
}
