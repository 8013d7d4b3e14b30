import type { Box } from '../scene/geometry';
import { PAGE } from '../scene/scene';
import { furnitureNodes, furniturePlaceholders } from './furniture';
import { withPart } from './page';
import { bottomOf, HIDDEN_TITLE, MARGIN, onPage } from './parts';
import type { SlideLayout } from './slide-layout';

const BOX: Box = { x: MARGIN.left, y: MARGIN.top, width: PAGE.width - MARGIN.left - MARGIN.right, height: 450 };
/** Between a title that is set as text and what follows. */
const TITLE_GAP = 12;

/** A page without a title: its blocks from the top, or nothing at all. */
export const blank: SlideLayout = {
  name: 'blank',
  title: { en: 'Blank', zh: '空白' },
  about: {
    en: 'No place for a title: any blocks from the top of the page, or none.',
    zh: '没有标题位置：从页面顶部开始排列任意内容，也可以什么都没有。',
  },
  suits: ({ slide }) => (slide.body.title ? 0 : 3),
  design: (theme) => ({
    name: 'Blank',
    type: 'blank',
    placeholders: [HIDDEN_TITLE, ...furniturePlaceholders(theme)],
    graphics: [],
  }),
  arrange: (input, context) => {
    const { title, blocks } = input.slide.body;
    const area = onPage(BOX, context.theme);
    const head = context.flow(title ? [withPart(title, input.part)] : [], area);
    const top = title ? bottomOf(head.nodes) + TITLE_GAP : area.y;
    const flow = context.flow(blocks, { ...area, y: top, height: area.y + area.height - top });
    return {
      nodes: [...head.nodes, ...flow.nodes, ...furnitureNodes(input, context)],
      problems: [...head.problems, ...flow.problems],
      flow,
    };
  },
};
