import type { Span } from '../source/span';
import type { ChartDrawing } from './chart';
import type { Color } from './color';
import type { Box } from './geometry';
import type { Formula } from './math';
import type { TextBody } from './text';

export interface Stroke {
  readonly color: Color;
  /** Points. */
  readonly width: number;
  readonly dash?: 'dash' | 'dot';
}

export interface Fill {
  readonly color: Color;
  /** 0 (clear) to 1 (solid); solid unless given. */
  readonly opacity?: number;
  /** A gradient from `color` to this one. */
  readonly to?: Color;
  /** Which way a gradient runs: degrees clockwise from left to right, 0 unless given. */
  readonly angle?: number;
}

/** DrawingML preset geometries that both printers draw. */
export type Geometry =
  | 'rect'
  | 'roundRect'
  | 'ellipse'
  | 'triangle'
  | 'rtTriangle'
  | 'chevron'
  | 'homePlate'
  | 'rightArrow'
  | FlowchartGeometry
  | SymbolGeometry;

/** What flowcharts are made of. */
export type FlowchartGeometry =
  | 'diamond'
  | 'trapezoid'
  | 'can'
  | 'foldedCorner'
  | 'flowChartCollate'
  | 'flowChartDelay'
  | 'flowChartDisplay'
  | 'flowChartDocument'
  | 'flowChartExtract'
  | 'flowChartInputOutput'
  | 'flowChartInternalStorage'
  | 'flowChartMagneticDisk'
  | 'flowChartMagneticDrum'
  | 'flowChartManualInput'
  | 'flowChartManualOperation'
  | 'flowChartMerge'
  | 'flowChartMultidocument'
  | 'flowChartOffpageConnector'
  | 'flowChartOnlineStorage'
  | 'flowChartOr'
  | 'flowChartPredefinedProcess'
  | 'flowChartPreparation'
  | 'flowChartPunchedCard'
  | 'flowChartPunchedTape'
  | 'flowChartSummingJunction'
  | 'flowChartTerminator';

export type SymbolGeometry = 'cloud' | 'leftBrace' | 'lightningBolt' | 'rightBrace' | 'smileyFace' | 'star5';

/** A placeholder of the slide's layout that a node fills. Numbers follow `PlaceholderSpec.index`. */
export interface PlaceholderRef {
  readonly type: PlaceholderType;
  readonly index: number;
}
/** ST_PlaceholderType; templates have places for anything (`obj`). */
export type PlaceholderType =
  | 'title'
  | 'ctrTitle'
  | 'subTitle'
  | 'body'
  | 'obj'
  | 'pic'
  | 'tbl'
  | 'ftr'
  | 'sldNum'
  | 'dt';

interface NodeBase {
  /** Unique on the slide, from 2 (1 is the slide's own group, as in PowerPoint). */
  readonly id: number;
  /** What PowerPoint's selection pane shows (`Title`, `List 2`). */
  readonly name: string;
  readonly box: Box;
  /** The source it came from, slide-relative; undefined for decoration. */
  readonly span?: Span;
  /** Alternative text; '' marks decoration. */
  readonly alt?: string;
}

/** Text, with or without a drawn shape behind it; without `text` a drawn shape alone. */
export interface ShapeNode extends NodeBase {
  readonly kind: 'shape';
  readonly geometry: Geometry;
  /** Corner radius of a `roundRect`, points. */
  readonly radius?: number;
  /** Drawn as in a mirror, left for right; its text is not. */
  readonly flip?: boolean;
  readonly fill?: Fill;
  readonly stroke?: Stroke;
  readonly text?: TextBody;
  readonly placeholder?: PlaceholderRef;
}

export interface TableNode extends NodeBase {
  readonly kind: 'table';
  /** Widths in points; they sum to `box.width`. */
  readonly columns: readonly number[];
  readonly rows: readonly SceneRow[];
  readonly headerRow: boolean;
  readonly firstColumn: boolean;
  readonly placeholder?: PlaceholderRef;
}

export interface SceneRow {
  readonly height: number;
  readonly cells: readonly SceneCell[];
}

export interface SceneCell {
  readonly text: TextBody;
  readonly fill?: Fill;
  /** Lines at the cell's edges; absent edges have none. */
  readonly top?: Stroke;
  readonly bottom?: Stroke;
  /** Columns and rows it covers; a covered cell is present with `covered` and no text. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly covered?: boolean;
  readonly span: Span;
}

export interface PictureNode extends NodeBase {
  readonly kind: 'picture';
  /** Key of the picture in the export's resources. */
  readonly resource: string;
  /** Shares of the picture cut off at each edge, 0 to 1. */
  readonly crop?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly opacity?: number;
  readonly placeholder?: PlaceholderRef;
}

/** A straight line from one corner of `box` to the opposite one. */
export interface LineNode extends NodeBase {
  readonly kind: 'line';
  readonly stroke: Stroke;
  /** From bottom left to top right, instead of top left to bottom right. */
  readonly flip?: boolean;
  readonly endArrow?: boolean;
}

/** A chart: native in a PPTX, with its data behind it. */
export interface ChartNode extends NodeBase {
  readonly kind: 'chart';
  readonly chart: ChartDrawing;
}

/** Nodes that move together. Their boxes are on the page, not in the group; `box` is around all of them. */
export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  readonly nodes: readonly SceneNode[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a connector ends in; named as DrawingML's line ends, `cross` aside, which has none there. */
export type LineEnd = 'triangle' | 'arrow' | 'stealth' | 'diamond' | 'oval';

/** Where a connector is glued: a shape of the same group by its id, and the number of one of its connection sites. */
export interface Glue {
  readonly node: number;
  readonly site: number;
}

/** A line between shapes that follows them when they are moved. Inside a group, after the shapes that it joins. */
export interface ConnectorNode extends NodeBase {
  readonly kind: 'connector';
  /** Straight from end to end, in right angles, or as a curve; `points` are its corners, ends included. */
  readonly route: 'straight' | 'elbow' | 'curve';
  readonly points: readonly Point[];
  readonly stroke: Stroke;
  readonly startEnd?: LineEnd;
  readonly endEnd?: LineEnd;
  readonly from?: Glue;
  readonly to?: Glue;
}

/** A formula on lines of its own, in the middle of its box. */
export interface EquationNode extends NodeBase {
  readonly kind: 'equation';
  readonly formula: Formula;
  /** Points. */
  readonly size: number;
  readonly color: Color;
  /** It is light on a dark ground: a program that draws every equation in black would show nothing. */
  readonly onDark?: true;
}

/** Lines and curves of one colour, such as an icon. */
export interface PathNode extends NodeBase {
  readonly kind: 'path';
  /** SVG path data of absolute `M`, `L`, `C` and `Z` alone, on a grid that is stretched to `box`. */
  readonly path: string;
  readonly grid: { readonly width: number; readonly height: number };
  /** Ends and corners are round. */
  readonly stroke: Stroke;
}

export type SceneNode =
  | ShapeNode
  | TableNode
  | PictureNode
  | ChartNode
  | LineNode
  | GroupNode
  | ConnectorNode
  | EquationNode
  | PathNode;
/** Nodes that can fill a placeholder. */
export type FillingNode = ShapeNode | TableNode | PictureNode;

/** Whether the node can fill a placeholder of its slide's layout. */
export function isFilling(node: SceneNode): node is FillingNode {
  return node.kind === 'shape' || node.kind === 'table' || node.kind === 'picture';
}
