import type { SceneNode } from '../scene/node';
import type { SceneSlide } from '../scene/scene';
import type { TextBody } from '../scene/text';
import { message } from '../source/message';
import type { Span } from '../source/span';
import type { SlideRule } from './rule';

export const textSmall: SlideRule = {
  id: 'text-small',
  scope: 'slide',
  severity: 'info',
  readsScene: true,
  title: { en: 'Text too small to read', zh: '文字小于可读下限' },
  why: {
    en: 'From the last row, text under 12 points is a texture (10 in a table). Shorten it, divide the slide, or put it into the notes.',
    zh: '坐在最后一排，小于 12 磅的文字（表格 10 磅）只是花纹。请精简、拆页，或放进讲稿。',
  },
  options: [
    {
      name: 'text',
      default: 12,
      least: 6,
      most: 40,
      about: { en: 'Points that text has at least', zh: '正文最小磅数' },
    },
    { name: 'table', default: 10, least: 6, most: 40, about: { en: 'Points in a table', zh: '表格最小磅数' } },
  ],
  // No theme of ours sets text this small by itself; the rule has tests of its own.
  bad: [],
  good: [],
  check: (_slide, scene, _deck, { options }) => {
    const found = smallest(scene, options.text!, options.table!);
    return found === undefined
      ? []
      : [
          {
            span: found.span,
            message: message(
              'The text here is {0} points high; {1} is the least that can be read from afar.',
              found.size,
              found.least,
            ),
          },
        ];
  },
};

interface Small {
  readonly size: number;
  readonly least: number;
  readonly span: Span;
}

/** The smallest text on the slide that is too small; furniture such as the footer is left out. */
function smallest(scene: SceneSlide | undefined, text: number, table: number): Small | undefined {
  let found: Small | undefined;
  const look = (body: TextBody | undefined, least: number, place: Span | undefined): void => {
    for (const paragraph of body?.paragraphs ?? []) {
      for (const { style, text: letters, span } of paragraph.runs) {
        if (style.size >= least || letters.trim() === '' || style.script !== undefined) continue;
        if (found === undefined || style.size < found.size) found = { size: style.size, least, span: place ?? span };
      }
    }
  };
  const visit = (node: SceneNode): void => {
    if (node.span === undefined && node.kind !== 'group') return;
    if (node.kind === 'group') node.nodes.forEach(visit);
    else if (node.kind === 'shape' && !isFurniture(node.placeholder?.type)) look(node.text, text, node.span);
    else if (node.kind === 'table') {
      for (const row of node.rows) for (const cell of row.cells) look(cell.text, table, cell.span);
    }
  };
  scene?.nodes.forEach(visit);
  return found;
}

const isFurniture = (type: string | undefined): boolean => type === 'ftr' || type === 'sldNum' || type === 'dt';
