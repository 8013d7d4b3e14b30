import type { Geometry } from '../../scene/node';

/** How a shape of mermaid's is drawn. */
export interface ShapeLook {
  readonly geometry: Geometry;
  readonly flip?: true;
  /** `roundRect` only: points, or half of the height. */
  readonly radius?: number | 'half';
  /** As wide as high. */
  readonly round?: true;
  /** How much wider and higher than one unbroken line of text it is, as factors, and in points. */
  readonly grow: readonly [across: number, down: number, widthMore: number, heightMore: number];
  /** A fixed size without text. */
  readonly fixed?: readonly [width: number, height: number];
  /** More than one shape: a ring, a stack, a drawing inside of a clear box. */
  readonly extra?: 'ring' | 'stack' | 'sign' | 'text' | 'solid' | 'outline';
}

const PADDING: ShapeLook['grow'] = [1, 1, 22, 14];
const box = (geometry: Geometry, grow: ShapeLook['grow'] = PADDING, more: Partial<ShapeLook> = {}): ShapeLook => ({
  geometry,
  grow,
  ...more,
});

const RECTANGLE = box('rect');
const ROUNDED = box('roundRect', PADDING, { radius: 6 });
const PILL = box('roundRect', [1, 1, 30, 14], { radius: 'half' });
const CIRCLE = box('ellipse', [1.2, 1.2, 16, 16], { round: true });
const DIAMOND = box('diamond', [1.5, 1.9, 22, 10]);
const CYLINDER = box('can', [1, 1, 22, 28]);
const SLANTED = box('flowChartInputOutput', [1.32, 1, 18, 14]);
const SUBROUTINE = box('flowChartPredefinedProcess', [1.34, 1, 27, 14]);
const DOCUMENT = box('flowChartDocument', [1, 1.2, 22, 22]);
const HEXAGON = box('flowChartPreparation', [1.3, 1, 22, 14]);
const DOT = (geometry: Geometry, size: number, extra?: ShapeLook['extra']): ShapeLook =>
  box(geometry, PADDING, { fixed: [size, size], ...(extra ? { extra } : {}) });

const LOOKS: Readonly<Record<string, ShapeLook>> = {
  'square rect proc process rectangle': RECTANGLE,
  'round rounded event': ROUNDED,
  'stadium pill terminal': PILL,
  'subroutine fr-rect subproc subprocess framed-rectangle': SUBROUTINE,
  'lin-rect lin-proc lined-process lined-rectangle shaded-process div-rect div-proc divided-process divided-rectangle':
    SUBROUTINE,
  'cylinder cyl db database': CYLINDER,
  'lin-cyl disk lined-cylinder': box('flowChartMagneticDisk', [1, 1.5, 22, 18]),
  'h-cyl das horizontal-cylinder': box('flowChartMagneticDrum', [1.9, 1, 20, 18]),
  'circle circ': CIRCLE,
  ellipse: box('ellipse', [1.3, 1.3, 16, 12]),
  'doublecircle dbl-circ double-circle': { ...CIRCLE, grow: [1.2, 1.2, 26, 26], extra: 'ring' },
  'diamond diam decision question': DIAMOND,
  'hexagon hex prepare': HEXAGON,
  'lean_right lean-r in-out lean-right': SLANTED,
  'lean_left lean-l out-in lean-left': { ...SLANTED, flip: true },
  'trapezoid trap-b priority trapezoid-bottom': box('trapezoid', [1, 1, 40, 16]),
  'inv_trapezoid trap-t manual inv-trapezoid trapezoid-top': box('flowChartManualOperation', [1.35, 1, 18, 14]),
  odd: box('homePlate', [1, 1, 34, 14], { flip: true }),
  'card notch-rect notched-rectangle': box('flowChartPunchedCard', [1, 1.15, 26, 18]),
  'notch-pent loop-limit notched-pentagon': box('trapezoid', [1, 1, 40, 16]),
  'sl-rect manual-input sloped-rectangle': box('flowChartManualInput', [1, 1.25, 22, 20]),
  'doc document': DOCUMENT,
  'lin-doc lined-document tag-doc tagged-document': DOCUMENT,
  'docs documents st-doc stacked-document': box('flowChartMultidocument', [1.18, 1.45, 22, 24]),
  'tag-rect tag-proc tagged-process tagged-rectangle': box('foldedCorner', [1, 1.1, 22, 20]),
  'procs processes st-rect stacked-rectangle': { ...RECTANGLE, extra: 'stack' },
  'delay half-rounded-rectangle': box('flowChartDelay', [1.2, 1, 26, 16]),
  'curv-trap display curved-trapezoid': box('flowChartDisplay', [1.35, 1, 22, 14]),
  'bow-rect stored-data bow-tie-rectangle datastore data-store': box('flowChartOnlineStorage', [1.4, 1, 16, 14]),
  'win-pane internal-storage window-pane': box('flowChartInternalStorage', [1.15, 1.15, 22, 18]),
  'tri extract triangle': box('flowChartExtract', [2, 2.2, 14, 14]),
  'flip-tri manual-file flipped-triangle': box('flowChartMerge', [2, 2.2, 14, 14]),
  'flag paper-tape': box('flowChartPunchedTape', [1, 1.3, 22, 24]),
  cloud: box('cloud', [1.45, 1.6, 20, 18], { extra: 'sign' }),
  bang: box('cloud', [1.45, 1.6, 20, 18], { extra: 'sign' }),
  text: box('rect', [1, 1, 8, 6], { extra: 'text' }),
  'brace brace-l comment': box('leftBrace', [1, 1, 30, 12], { extra: 'sign' }),
  'brace-r': box('rightBrace', [1, 1, 30, 12], { extra: 'sign' }),
  braces: box('rect', [1, 1, 30, 12]),
  'hourglass collate': DOT('flowChartCollate', 34, 'outline'),
  'bolt com-link lightning-bolt': box('lightningBolt', PADDING, { fixed: [36, 40], extra: 'sign' }),
  'cross-circ summary crossed-circle': DOT('flowChartSummingJunction', 32, 'outline'),
  'sm-circ start small-circle': DOT('ellipse', 16, 'solid'),
  'f-circ junction filled-circle': DOT('ellipse', 12, 'solid'),
  'fr-circ stop framed-circle': DOT('ellipse', 18, 'ring'),
  'fork join': box('rect', PADDING, { fixed: [70, 7], extra: 'solid' }),
  choice: DOT('diamond', 26, 'outline'),
};

const BY_NAME = new Map(Object.entries(LOOKS).flatMap(([names, look]) => names.split(' ').map((name) => [name, look])));

/** A name that nobody knows is a rectangle. */
export function lookOf(shape: string): ShapeLook {
  return BY_NAME.get(shape) ?? RECTANGLE;
}
