import type { Box, Insets } from '../../scene/geometry';
import type { ConnectorNode, Geometry, Glue, LineEnd, Point, SceneNode, ShapeNode, Stroke } from '../../scene/node';
import type { VerticalAlign } from '../../scene/text';
import type { Theme } from '../../scene/theme';
import type { Span } from '../../source/span';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { type LabelStyle, labelBody, labelSize } from './label';
import { around } from './move';

/** Sites of rectangles and the like, and of ellipses, as DrawingML numbers them. */
export const RECT_SITE = { top: 0, left: 1, bottom: 2, right: 3 } as const;
export const ELLIPSE_SITE = { top: 0, left: 2, bottom: 4, right: 6 } as const;

export interface ShapeSpec {
  readonly name: string;
  readonly box: Box;
  readonly geometry?: Geometry;
  readonly radius?: number;
  readonly fill?: ShapeNode['fill'];
  readonly stroke?: Stroke;
  readonly text?: {
    readonly label: string;
    readonly style: LabelStyle;
    readonly insets?: Insets;
    readonly anchor?: VerticalAlign;
  };
  /** In the diagram's text. */
  readonly span?: Span;
}

export interface ConnectorSpec {
  readonly name: string;
  readonly from: Glue;
  readonly to: Glue;
  readonly points: readonly Point[];
  readonly stroke: Stroke;
  readonly route?: ConnectorNode['route'];
  readonly startEnd?: LineEnd;
  readonly endEnd?: LineEnd;
  readonly span?: Span;
}

/** Collects the nodes of one drawing in drawing order, and gives them ids to glue connectors to. */
export class Canvas {
  readonly nodes: SceneNode[] = [];
  #last = 0;

  constructor(private readonly context: DiagramContext) {}

  /** Adds a shape; its id. Text stands in its middle unless told otherwise. */
  shape(spec: ShapeSpec): number {
    const { context } = this;
    const { span } = spec;
    const text =
      spec.text && spec.text.label !== ''
        ? labelBody({ text: spec.text.label }, spec.text.style, {
            width: spec.box.width,
            theme: context.theme,
            ...(spec.text.insets ? { insets: spec.text.insets } : {}),
            ...(spec.text.anchor ? { anchor: spec.text.anchor } : {}),
            ...(span ? { span } : {}),
          })
        : undefined;
    this.nodes.push({
      kind: 'shape',
      id: ++this.#last,
      name: spec.name,
      geometry: spec.geometry ?? 'rect',
      box: spec.box,
      ...(spec.radius === undefined ? {} : { radius: spec.radius }),
      ...(spec.fill ? { fill: spec.fill } : {}),
      ...(spec.stroke ? { stroke: spec.stroke } : {}),
      ...(text ? { text } : { alt: '' }),
      ...(span ? { span } : {}),
    });
    return this.#last;
  }

  /** A shape that is not seen, for connectors to end at; its id. */
  anchor(box: Box): number {
    return this.shape({ name: 'Anchor', box });
  }

  /** Adds a line between two shapes that are there already. */
  connect(spec: ConnectorSpec): void {
    const box = around(spec.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))!;
    this.nodes.push({
      kind: 'connector',
      id: ++this.#last,
      name: spec.name,
      box,
      route: spec.route ?? 'straight',
      points: spec.points,
      stroke: spec.stroke,
      ...(spec.startEnd ? { startEnd: spec.startEnd } : {}),
      ...(spec.endEnd ? { endEnd: spec.endEnd } : {}),
      from: spec.from,
      to: spec.to,
      alt: '',
      ...(spec.span ? { span: spec.span } : {}),
    });
  }

  /** The diagram's own title over it, if it has one; how high it is, with the space under it. */
  title(title: string | undefined, frame: Box): number {
    if (!title) return 0;
    const { theme, ink } = this.context;
    const style: LabelStyle = { size: TITLE_SIZE, color: ink.text, bold: true, align: 'left' };
    const { width, height } = labelSize({ text: title }, style, theme, frame.width);
    this.shape({
      name: 'Diagram title',
      box: { ...frame, width: Math.min(width, frame.width), height },
      text: { label: title, style },
    });
    return height + TITLE_GAP;
  }

  /** The drawing, as high and as wide as its nodes reach from the frame's corner. */
  drawn(frame: Box, problems: DrawnDiagram['problems'] = []): DrawnDiagram {
    const box = around(this.nodes.map((node) => node.box));
    const width = box ? box.x + box.width - frame.x : 0;
    const height = box ? box.y + box.height - frame.y : 0;
    return { width: Math.min(width, frame.width), height, nodes: this.nodes, problems };
  }
}

const TITLE_SIZE = 16;
const TITLE_GAP = 8;

/** Sizes of a diagram's text in points, from what is wanted to the theme's smallest. */
export function textSizes(theme: Theme, most = 16): number[] {
  const least = theme.sizes.table.at(-1) ?? 10;
  return [16, 14, 13, 12, 11, 10].filter((size) => size <= most && size >= least);
}
