import type { LineNode, PictureNode, SceneNode, ShapeNode } from '../scene/node';
import type { SceneLayout } from '../scene/scene';
import type { Theme, ThemeGraphic } from '../scene/theme';

/** A layout's design with what the theme adds to it: master graphics behind its own, the logo before them. */
export function withThemeGraphics(design: SceneLayout, layoutName: string, theme: Theme): SceneLayout {
  const shows = ({ layouts }: { readonly layouts?: readonly string[] }) => layouts?.includes(layoutName) ?? true;
  const graphics: readonly SceneNode[] = [
    ...(theme.graphics ?? []).flatMap((graphic, index) => (shows(graphic) ? [graphicNode(graphic, index)] : [])),
    ...design.graphics,
    ...(theme.logo && shows(theme.logo) ? [logoNode(theme.logo)] : []),
  ];
  // Ids are unique on the layout: its placeholders have those before.
  return {
    ...design,
    graphics: graphics.map((node, index) => ({ ...node, id: index + 2 + design.placeholders.length })),
  };
}

const THICKNESS = 1;

/** Named by its number in the theme file, on every layout the same. */
function graphicNode(graphic: ThemeGraphic, index: number): ShapeNode | LineNode {
  const { shape, box, color, opacity, to, angle, radius, thickness = THICKNESS } = graphic;
  const common = { id: 0, name: `Theme ${shape} ${index + 1}`, box, alt: '' };
  if (shape === 'line') return { ...common, kind: 'line', stroke: { color, width: thickness } };
  return {
    ...common,
    kind: 'shape',
    geometry: shape,
    fill: {
      color,
      ...(opacity !== undefined && { opacity }),
      ...(to && { to }),
      ...(angle !== undefined && { angle }),
    },
    ...(shape === 'roundRect' && radius !== undefined && { radius }),
  };
}

function logoNode({ box, resource }: NonNullable<Theme['logo']>): PictureNode {
  return { kind: 'picture', id: 0, name: 'Logo', box, resource, alt: '' };
}
