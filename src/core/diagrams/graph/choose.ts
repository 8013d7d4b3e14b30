import type { Box } from '../../scene/geometry';
import type { Theme } from '../../scene/theme';
import type { DiagramContext } from '../diagram-kind';
import { type LabelSize, type LabelStyle, labelSize } from '../draw/label';
import type { Direction, Graph } from './graph';
import type { Ranking } from './layered';
import { type Layout, layoutGraph, leastLength, type Sizes } from './layout';
import { wishesOf } from './opposite';
import type { Flow, Placed } from './place';
import { type NodeSize, nodeSize } from './sizes';

/** A layout, and the size of text that it was made for. */
export interface Chosen {
  /** Points. */
  readonly size: number;
  readonly layout: Layout;
  readonly measures: Measures;
  readonly flow: Flow;
}

/** What the texts of a graph take in one size. */
export interface Measures {
  readonly size: number;
  readonly unit: number;
  readonly nodes: ReadonlyMap<string, NodeSize>;
  readonly titles: ReadonlyMap<string, LabelSize>;
  readonly labels: readonly (LabelSize | undefined)[];
}

/** The size of text that all distances are given for. */
const FULL_SIZE = 16;
/** Sizes that are easy to read: a diagram is turned or folded before it gets smaller than the last. */
const EASY = [16, 14] as const;
/** Sizes that can be read. */
const READABLE = [12, 11, 10] as const;
/** A diagram that fits in none of these is too large for the slide. */
const TOO_SMALL = [9, 8, 7, 6, 5] as const;
const MOST_BANDS = 6;
/** Shares of the ordinary distances between boxes. */
const TIGHT = 0.6;
const SPREADS = [1.7, 1.35] as const;
/** Two ways to add the same up may differ by this much. */
const ROUNDING = 0.01;
/** Room for lines that run around the outermost boxes. */
const BORDER = 2;

export const LABEL_SHARE = 0.85;
const LEAST_LABEL = 9;

/** Size of the text on lines beside boxes with text of `size`. */
export function labelSizeFor(size: number): number {
  return Math.max(Math.min(size, LEAST_LABEL), Math.round(size * LABEL_SHARE));
}

/**
 * The largest text with which the graph fits the frame: first as its author wants it to run, then turned, folded into
 * several rows or columns, or both. A graph that fits in no size that can be read is made as large as fits.
 */
export function chooseLayout(graph: Graph, frame: Box, context: DiagramContext, most = FULL_SIZE): Chosen {
  const trials = new Trials(graph, frame, context.theme);
  const own: Flow = { direction: graph.direction, bands: 1, spacing: 1 };
  const tight: Flow = { ...own, spacing: TIGHT };
  const turned: Flow = { ...own, direction: TURNED[graph.direction] };
  const folds = foldedFlows(graph.direction);
  const easy = EASY.filter((size) => size <= most);
  const found =
    trials.firstFitting(easy, [own, tight]) ??
    trials.firstFitting(easy, isChain(graph) ? [turned, ...folds] : [turned]) ??
    trials.firstFitting(READABLE, [own, tight, turned, ...folds]);
  if (found) return trials.opposite(trials.spread(found));
  return trials.firstFitting(TOO_SMALL, [own, tight, turned, ...folds]) ?? trials.at(TOO_SMALL.at(-1)!, own);
}

/** Few more lines than boxes: a row of them can be followed wherever it turns. */
function isChain({ nodes, edges }: Graph): boolean {
  return edges.length <= nodes.length + 1;
}

const TURNED: Readonly<Record<Direction, Direction>> = { TB: 'LR', LR: 'TB', BT: 'RL', RL: 'BT' };

/** Into rows before columns, of which every second one is read upwards. */
function foldedFlows(direction: Direction): Flow[] {
  const counts = Array.from({ length: MOST_BANDS - 1 }, (_, index) => index + 2);
  const rows: Direction = direction === 'RL' || direction === 'BT' ? 'RL' : 'LR';
  return [rows, direction].flatMap((one) => counts.map((bands): Flow => ({ direction: one, bands, spacing: 1 })));
}

class Trials {
  readonly #measures = new Map<number, Measures>();
  readonly #places = new Map<number, Map<string, Placed>>();
  readonly #rankings = new Map<string | undefined, Ranking>();
  /** What each flow took in the largest size. */
  readonly #tried = new Map<string, { readonly size: number; readonly width: number; readonly height: number }>();

  constructor(
    private readonly graph: Graph,
    private readonly frame: Box,
    private readonly theme: Theme,
  ) {}

  firstFitting(sizes: readonly number[], flows: readonly Flow[]): Chosen | undefined {
    for (const size of sizes) {
      for (const flow of flows) {
        if (flow.bands > 1 && flow.bands > this.graph.nodes.length / 2) continue;
        if (this.#isHopeless(size, flow) || this.#isTooLong(size, flow)) continue;
        const chosen = this.at(size, flow);
        if (this.#fits(chosen)) return chosen;
        const { width, height } = chosen.layout;
        if (!this.#tried.has(keyOf(flow))) this.#tried.set(keyOf(flow), { size, width, height });
      }
    }
    return undefined;
  }

  /** Everything grows with the size of text, so one trial tells what a smaller size takes, roundings aside. */
  #isHopeless(size: number, flow: Flow): boolean {
    const tried = this.#tried.get(keyOf(flow));
    if (!tried) return false;
    const scale = (size / tried.size) * SHRINKS_BETTER;
    return tried.width * scale > this.frame.width || tried.height * scale > this.frame.height;
  }

  /** Whether the ranks alone take more than the frame has. */
  #isTooLong(size: number, flow: Flow): boolean {
    if (flow.bands > 1) return false;
    const { width, height } = this.frame;
    const isLevel = flow.direction === 'LR' || flow.direction === 'RL';
    return leastLength(this.graph, this.#sizes(size), flow) + BORDER > (isLevel ? width : height) + ROUNDING;
  }

  /** The same with as much room between the boxes as the frame has, within reason. */
  spread(chosen: Chosen): Chosen {
    for (const spacing of SPREADS) {
      const flow = { ...chosen.flow, spacing: spacing * chosen.flow.spacing };
      if (this.#isTooLong(chosen.size, flow)) continue;
      const wider = this.at(chosen.size, flow);
      if (this.#fits(wider)) return wider;
    }
    return chosen;
  }

  /** The same with boxes of two frames opposite to each other where lines join them one by one. */
  opposite(chosen: Chosen): Chosen {
    const wishes = wishesOf(this.graph, chosen.layout);
    if (wishes.size === 0) return chosen;
    const layout = layoutGraph(this.graph, this.#sizes(chosen.size), chosen.flow, wishes);
    const better = { ...chosen, layout };
    return this.#fits(better) ? better : chosen;
  }

  #fits({ layout: { width, height } }: Chosen): boolean {
    return width + BORDER <= this.frame.width && height + BORDER <= this.frame.height;
  }

  at(size: number, flow: Flow): Chosen {
    const layout = layoutGraph(this.graph, this.#sizes(size), flow);
    return { size, layout, measures: this.#measured(size), flow };
  }

  #sizes(size: number): Sizes {
    const measures = this.#measured(size);
    return {
      node: (id) => measures.nodes.get(id) ?? NOTHING,
      title: (id) => measures.titles.get(id) ?? NOTHING,
      label: (edge) => measures.labels[edge],
      unit: measures.unit,
      placed: this.#placed(size),
      rankings: this.#rankings,
    };
  }

  #placed(size: number): Map<string, Placed> {
    const known = this.#places.get(size) ?? new Map<string, Placed>();
    this.#places.set(size, known);
    return known;
  }

  #measured(size: number): Measures {
    const known = this.#measures.get(size);
    if (known) return known;
    const { graph, theme } = this;
    const style: LabelStyle = { size, color: 'text' };
    const small = { ...style, size: labelSizeFor(size) };
    const made: Measures = {
      size,
      unit: size / FULL_SIZE,
      nodes: new Map(graph.nodes.map((node) => [node.id, nodeSize(node, styled(style, node.style), theme)])),
      titles: new Map(graph.groups.map(({ id, label }) => [id, titleSize(label, small, theme)])),
      labels: graph.edges.map(({ label, stroke }) =>
        label && stroke !== 'invisible' ? padded(labelSize(label, small, theme, LABEL_WIDTH * small.size)) : undefined,
      ),
    };
    this.#measures.set(size, made);
    return made;
  }
}

const SHRINKS_BETTER = 0.96;

function keyOf({ direction, bands, spacing }: Flow): string {
  return `${direction}|${bands}|${spacing}`;
}

const NOTHING = { width: 0, height: 0 };
/** Em. */
const LABEL_WIDTH = 12;
const TITLE_WIDTH = 24;

/** A label with the letters that its author asked for. */
export function styled(style: LabelStyle, { isBold, isItalic }: { isBold?: boolean; isItalic?: boolean }): LabelStyle {
  return { ...style, ...(isBold ? { bold: true } : {}), ...(isItalic ? { italic: true } : {}) };
}

function padded({ width, height }: LabelSize): LabelSize {
  return { width: width + 4, height: height + 1 };
}

function titleSize(label: Graph['groups'][number]['label'], style: LabelStyle, theme: Theme): LabelSize {
  if (label.text === '') return NOTHING;
  const { width, height } = labelSize(label, { ...style, bold: true }, theme, TITLE_WIDTH * style.size);
  return { width, height: height + 6 };
}
