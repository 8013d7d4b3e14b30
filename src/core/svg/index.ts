import { resolveColor } from '../scene/contrast';
import type { SceneNode } from '../scene/node';
import type { Scene, SceneSlide } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { chart } from './chart';
import { connector } from './connector';
import { embedded } from './data-uri';
import { equation } from './formula';
import { element } from './markup';
import { path } from './path';
import { place } from './place';
import { line, picture, shape, table } from './shapes';

export interface SvgOptions {
  /** Where the printer finds a picture: a data or webview address. Without one, an empty frame is drawn. */
  readonly hrefOf?: (resource: string) => string | undefined;
}

/**
 * One slide as a self-contained SVG in points, 960 × 540 unless a template has another page. Styles are presentation attributes, so a strict CSP lets it through;
 * what came from source carries `data-start` and `data-end`, slide-relative.
 */
export function slideSvg(scene: Scene, slide: SceneSlide, options: SvgOptions = {}): string {
  const { theme, width, height, template } = scene;
  const hrefOf = (resource: string): string | undefined =>
    embedded(template?.pictures, resource) ?? options.hrefOf?.(resource);
  const background = slide.background ?? slide.layout.background ?? 'ground';
  const ground = element('rect', { x: 0, y: 0, width, height, fill: resolveColor(background, theme) });
  const behind = [...(slide.hidesGraphics ? [] : slide.layout.graphics), ...(slide.backdrop ?? [])];
  const nodes = [...behind, ...slide.nodes].map((node) => draw(node, theme, { hrefOf })).join('');
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, lang: scene.lang },
    ground + nodes,
  );
}

function draw(node: SceneNode, theme: Theme, options: SvgOptions): string {
  switch (node.kind) {
    case 'shape':
      return shape(node, theme);
    case 'table':
      return table(node, theme);
    case 'picture':
      return picture(node, options.hrefOf?.(node.resource));
    case 'chart':
      return chart(node, theme);
    case 'group':
      return element(
        'g',
        { 'data-node': String(node.id), ...place(node.span) },
        node.nodes.map((one) => draw(one, theme, options)).join(''),
      );
    case 'equation':
      return equation(node, theme);
    case 'path':
      return path(node, theme);
    case 'connector':
      return connector(node, theme);
    case 'line':
      return line(node, theme);
  }
}
