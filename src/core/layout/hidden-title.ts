import { compose } from '../blocks/compose';
import { textStyle } from '../blocks/style';
import { HIDDEN_TITLE } from '../layouts/parts';
import type { SceneNode, ShapeNode } from '../scene/node';
import type { SceneLayout } from '../scene/scene';
import type { Theme } from '../scene/theme';

const LONGEST = 60;

/**
 * A title above the page for a slide that shows none, as PowerPoint's "Add Hidden Slide Title" makes it: screen readers,
 * outline view and links need a name for every slide. It takes the slide's first words, else its number.
 */
export function hiddenTitle(
  nodes: readonly SceneNode[],
  number: number,
  lang: string,
  theme: Theme,
  layout: SceneLayout,
): ShapeNode | undefined {
  if (
    nodes.some(
      (node) => node.kind === 'shape' && (node.placeholder?.type === 'title' || node.placeholder?.type === 'ctrTitle'),
    )
  )
    return undefined;
  const nowhere = { start: 0, end: 0 };
  const text = firstWords(nodes) ?? (lang.startsWith('zh') ? `第 ${number} 页` : `Slide ${number}`);
  const { index, name, box, size, anchor } = HIDDEN_TITLE;
  const type = layout.placeholders.find((spec) => spec.index === index)?.type ?? HIDDEN_TITLE.type;
  const runs = [{ text, style: textStyle(size, 'text', { font: 'heading', bold: true }), span: nowhere }];
  return {
    kind: 'shape',
    id: 0,
    name,
    geometry: 'rect',
    box,
    text: compose([{ runs, size, span: nowhere }], { width: box.width, theme, anchor }),
    placeholder: { type, index },
  };
}

function firstWords(nodes: readonly SceneNode[]): string | undefined {
  for (const node of nodes) {
    if (node.kind !== 'shape' || !node.text || node.placeholder?.type === 'sldNum' || node.placeholder?.type === 'ftr')
      continue;
    const text = node.text.paragraphs
      .map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
      .join(' ')
      .trim();
    if (text !== '') return Array.from(text).slice(0, LONGEST).join('');
  }
  return undefined;
}
