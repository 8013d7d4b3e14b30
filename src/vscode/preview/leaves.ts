import type { SceneNode } from '../../core/scene/node';
import type { SceneSlide } from '../../core/scene/scene';
import type { TextBody } from '../../core/scene/text';
import type { Span } from '../../core/source/span';

const kept = new WeakMap<SceneSlide, readonly Span[]>();

/** The places in the source of the smallest things on a page: paragraphs, cells, lines of code, pictures. */
export function leavesOf(page: SceneSlide): readonly Span[] {
  const known = kept.get(page);
  if (known) return known;
  const leaves = page.nodes.flatMap(spansOf).filter(({ start, end }) => end > start);
  kept.set(page, leaves);
  return leaves;
}

function spansOf(node: SceneNode): readonly Span[] {
  switch (node.kind) {
    case 'shape':
      return node.text ? paragraphsOf(node.text, node.span) : ownSpan(node);
    case 'table':
      return node.rows.flatMap(({ cells }) => cells.flatMap(({ text, span }) => paragraphsOf(text, span)));
    case 'group':
      return node.nodes.some(({ span }) => span) ? node.nodes.flatMap(spansOf) : ownSpan(node);
    case 'picture':
    case 'chart':
    case 'equation':
    case 'connector':
    case 'path':
    case 'line':
      return ownSpan(node);
  }
}

/** A paragraph made by us says nothing of its own; then the box around it does. */
function paragraphsOf({ paragraphs }: TextBody, around: Span | undefined): readonly Span[] {
  const spans = paragraphs.map(({ span }) => span).filter(({ start, end }) => end > start);
  return spans.length > 0 || !around ? spans : [around];
}

function ownSpan({ span }: SceneNode): readonly Span[] {
  return span ? [span] : [];
}
