import type { Box } from '../../scene/geometry';
import type { LineEnd, SceneNode } from '../../scene/node';
import type { Span } from '../../source/span';
import type { Label } from '../draw/label';
import type { ShapeStyle } from '../text/styles';

export type Direction = 'TB' | 'BT' | 'LR' | 'RL';

/** Boxes, lines between them and frames around them: flowcharts, states, and whatever else is a graph. */
export interface Graph {
  readonly direction: Direction;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** A frame comes before the frames in it or after. */
  readonly groups: readonly GraphGroup[];
}

export interface GraphNode {
  readonly id: string;
  readonly label: Label;
  /** Mermaid's name of its shape, or an alias of it: see `shapes.ts`. */
  readonly shape: string;
  /** The frame that it stands in. */
  readonly group?: string;
  readonly style: ShapeStyle;
  /** Instead of the label, in a plain box. */
  readonly content?: NodeContent;
  /** In the diagram's text. */
  readonly span: Span;
}

/** What stands in a box that is more than a label: compartments, tables. `size` is the diagram's size of text in points. */
export interface NodeContent {
  readonly sizeAt: (size: number) => { readonly width: number; readonly height: number };
  /** Nodes over the box, with no ids of their own. */
  readonly paint: (box: Box, size: number) => readonly SceneNode[];
}

export type EdgeEnd = 'none' | 'arrow' | 'circle' | 'cross';

export interface GraphEdge {
  /** Of a node or of a frame. */
  readonly from: string;
  readonly to: string;
  readonly label?: Label;
  readonly startEnd: EdgeEnd;
  readonly endEnd: EdgeEnd;
  /** Line ends that flowcharts do not have, instead of `startEnd` and `endEnd`, and short texts beside the ends. */
  readonly ends?: {
    readonly start?: LineEnd;
    readonly end?: LineEnd;
    /** A diamond that one sees through, which DrawingML's lines do not end in: a shape over the end. */
    readonly hollow?: 'start' | 'end';
    readonly startText?: string;
    readonly endText?: string;
  };
  readonly stroke: 'normal' | 'thick' | 'dotted' | 'invisible';
  /** Ranks that it spans at least. */
  readonly length: number;
  readonly style: ShapeStyle;
  readonly span: Span;
}

export interface GraphGroup {
  readonly id: string;
  readonly label: Label;
  /** The frame around this one. */
  readonly parent?: string;
  readonly direction?: Direction;
  readonly style: ShapeStyle;
  readonly span: Span;
}

/** What lines that may share their way have in common. */
export function lookOf({ stroke, startEnd, endEnd, ends, style }: GraphEdge): string {
  const paint = [style.stroke, style.strokeWidth, style.isDashed];
  return [stroke, startEnd, endEnd, ends?.start, ends?.end, ends?.hollow, ...paint].join('|');
}

export function hasEndTexts({ ends }: GraphEdge): boolean {
  return ends?.startText !== undefined || ends?.endText !== undefined;
}
