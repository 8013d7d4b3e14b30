import type { Box } from '../scene/geometry';
import type { SceneNode, ShapeNode } from '../scene/node';
import { PAGE, type PlaceholderSpec } from '../scene/scene';
import type { TextBody } from '../scene/text';
import type { Theme } from '../scene/theme';
import { writtenWidth } from '../text/break-lines';
import { furnitureNodes, furniturePlaceholders } from './furniture';
import { fillBody, titleProblems, withPart } from './page';
import {
  bottomOf,
  decoration,
  INDEX,
  isText,
  onPage,
  placeholder,
  placeholderProblems,
  textInPlaceholder,
} from './parts';
import type { Arranged, FlowResult, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

const TITLE_BOX: Box = { x: 120, y: 126, width: 720, height: 124 };
const TEXT_BOX: Box = { x: 160, y: 284, width: 640, height: 200 };
/** With more than short texts the title moves up. */
const HIGH_TITLE_BOX: Box = { x: 90, y: 32, width: 780, height: 78 };
const BODY_BOX: Box = { x: 110, y: 136, width: 740, height: 354 };
const ACCENT = { x: PAGE.width / 2 - 32, width: 64, height: 3 } as const;
const ACCENT_GAP = 12;

/** Title and text in the middle of an ordinary page: Marp's `class: lead`. */
export const lead: SlideLayout = {
  name: 'lead',
  title: { en: 'Lead', zh: '居中' },
  about: {
    en: 'Title and blocks in the middle of the page; `class: lead` asks for it too.',
    zh: '标题和内容都居中；写 `class: lead` 也会采用。',
  },
  suits: ({ slide }) => (slide.settings.class.includes('lead') ? 9 : 0),
  design: (theme) => ({
    name: 'Lead',
    type: 'cust',
    placeholders: [...Object.values(specs(theme)), ...furniturePlaceholders(theme)],
    graphics: [],
  }),
  arrange: (input, context) => {
    const { title, blocks } = input.slide.body;
    const own = title && blocks.every(isText) ? short(input, context) : long(input, context);
    return { ...own, nodes: [...own.nodes, ...furnitureNodes(input, context)] };
  },
};

function specs(theme: Theme): Record<'title' | 'text', PlaceholderSpec> {
  const { deckTitle, subtitle } = theme.sizes;
  return {
    title: placeholder('title', INDEX.title, 'Title', onPage(TITLE_BOX, theme), {
      size: deckTitle[0]!,
      bold: true,
      align: 'center',
      anchor: 'bottom',
    }),
    text: placeholder('body', INDEX.body, 'Text', onPage(TEXT_BOX, theme), { size: subtitle[0]!, align: 'center' }),
  };
}

/** A title with a few texts under it, around the middle of the page. */
function short(input: SlideInput, context: LayoutContext): Arranged {
  const { title, text } = specs(context.theme);
  const { deckTitle, subtitle } = context.theme.sizes;
  const { body } = input.slide;
  const nodes = [textInPlaceholder([body.title!], title, { sizes: deckTitle, lines: 2, font: 'heading' }, context)];
  const texts = body.blocks.filter(isText);
  if (texts.length > 0) nodes.push(textInPlaceholder(texts, text, { sizes: subtitle, lines: 6 }, context));
  const problems = placeholderProblems(nodes);
  return { nodes: [...nodes, ...accentUnder(TITLE_BOX, context.theme)], problems };
}

/** Any other blocks, in the middle of what the title leaves. */
function long(input: SlideInput, context: LayoutContext): Arranged {
  const { theme } = context;
  const { title, blocks } = input.slide.body;
  const area = onPage(BODY_BOX, theme);
  const spec = { ...specs(theme).title, box: onPage(HIGH_TITLE_BOX, theme) };
  const fit = { sizes: theme.sizes.title, lines: 2, font: 'heading' } as const;
  const head = title ? [textInPlaceholder([withPart(title, input.part)], spec, fit, context)] : [];
  const trial = context.flow(blocks, area);
  const free = Math.max(0, area.height - (bottomOf(trial.nodes) - area.y));
  const flow = centred(trial, free / 2, area);
  return {
    nodes: [...head, ...(title ? accentUnder(HIGH_TITLE_BOX, theme) : []), ...fillBody(flow, INDEX.body)],
    problems: [...flow.problems, ...titleProblems(head, title)],
    flow,
  };
}

function accentUnder(box: Box, theme: Theme): SceneNode[] {
  if (theme.page) return [];
  return [decoration('Accent', 'rect', { ...ACCENT, y: box.y + box.height + ACCENT_GAP - ACCENT.height }, 'accent2')];
}

/** The flow lower by `down`: paragraphs centred line by line, lists as a whole, everything else as it is. */
function centred(flow: FlowResult, down: number, area: Box): FlowResult {
  const perBlock = flow.perBlock.map(({ block, nodes }) => ({
    block,
    nodes: nodes.map((node): SceneNode => {
      const box = { ...node.box, y: node.box.y + down };
      if (node.kind !== 'shape' || !node.text || node.fill) return { ...node, box };
      if (isText(block)) return centredText({ ...node, box }, node.text, area);
      return block.kind === 'list' ? centredList({ ...node, box }, node.text, area) : { ...node, box };
    }),
  }));
  return { ...flow, perBlock, nodes: perBlock.flatMap(({ nodes }) => nodes) };
}

function centredText(node: ShapeNode, text: TextBody, area: Box): ShapeNode {
  const width = node.box.width;
  const paragraphs = text.paragraphs.map((paragraph) => ({
    ...paragraph,
    align: 'center' as const,
    lines: paragraph.lines.map((line) => ({ ...line, x: (width - writtenWidth(line.pieces)) / 2 })),
  }));
  const box = { ...node.box, x: area.x + (area.width - width) / 2 };
  return { ...node, box, text: { ...text, paragraphs } };
}

function centredList(node: ShapeNode, text: TextBody, area: Box): ShapeNode {
  const right = text.paragraphs
    .flatMap(({ lines }) => lines)
    .reduce((most, line) => Math.max(most, line.x + line.width), 0);
  const shift = Math.max(0, (area.width - right) / 2);
  const x = area.x + shift;
  return { ...node, box: { ...node.box, x, width: area.x + area.width - x } };
}
