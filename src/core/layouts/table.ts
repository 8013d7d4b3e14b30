import type { Block } from '../deck/block';
import { message } from '../source/message';
import { arrangePage, fillFirst, pageDesign } from './page';
import { bodyArea, INDEX, isText, placeholder } from './parts';
import type { SlideLayout } from './slide-layout';

/** Short texts that a table slide may have besides its table: what it shows, and where that comes from. */
const MOST_TEXTS = 3;

/** A slide whose main thing is a table, as wide as the page. */
export const table: SlideLayout = {
  name: 'table',
  title: { en: 'Table', zh: '表格' },
  about: {
    en: 'One table as wide as the page, with a few short texts above or below it.',
    zh: '一个与页面同宽的表格，上下可有几段短文字。',
  },
  suits: ({ slide: { body } }) => (body.title && body.blocks.length === 1 && body.blocks[0]!.kind === 'table' ? 4 : 0),
  objection: (blocks) =>
    isTableWithTexts(blocks)
      ? undefined
      : message('The layout "table" wants one table with at most three texts. The slide is set as content.'),
  design: (theme) =>
    pageDesign(theme, 'Table', 'tbl', [
      placeholder('tbl', INDEX.object, 'Table', bodyArea(theme), { size: theme.sizes.table[0]! }),
    ]),
  arrange: (input, context) => {
    const flow = context.flow(input.slide.body.blocks, bodyArea(context.theme));
    const nodes = fillFirst(flow, { type: 'tbl', index: INDEX.object }, (_, node) => node.kind === 'table');
    return arrangePage(input, context, { nodes, problems: flow.problems, flow });
  },
};

function isTableWithTexts(blocks: readonly Block[]): boolean {
  const others = blocks.filter((block) => block.kind !== 'table');
  return blocks.length === others.length + 1 && others.length <= MOST_TEXTS && others.every(isText);
}
