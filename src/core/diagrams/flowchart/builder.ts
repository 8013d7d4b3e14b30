import type { Span } from '../../source/span';
import type { Label } from '../draw/label';
import type { Direction, Graph, GraphEdge, GraphGroup, GraphNode } from '../graph/graph';
import { type ShapeStyle, StyleSheet, shapeStyle } from '../text/styles';
import type { Link } from './links';

interface NodeDraft {
  label?: Label | undefined;
  shape?: string | undefined;
  group?: string;
  readonly span: Span;
}

interface GroupDraft {
  id: string | undefined;
  readonly label: Label;
  readonly span: Span;
  readonly parent: GroupDraft | undefined;
  readonly members: Set<string>;
  direction?: Direction;
}

const MOST_NODES = 80;
const MOST_EDGES = 120;

/** Puts a flowchart together from its statements, in their order. */
export class FlowchartBuilder {
  #direction: Direction;
  readonly #nodes = new Map<string, NodeDraft>();
  readonly #edges: Omit<GraphEdge, 'style'>[] = [];
  readonly #groups: GroupDraft[] = [];
  readonly #open: GroupDraft[] = [];
  readonly #styles = new StyleSheet();
  readonly #linkStyles: { readonly links: readonly string[]; readonly style: ShapeStyle }[] = [];
  /** Which frame each node or frame stands in: the first that is closed around it. */
  readonly #home = new Map<string, GroupDraft>();
  #closed = 0;

  constructor(direction: Direction) {
    this.#direction = direction;
  }

  /** Nobody reads that much on a slide, and laying it out would take long. */
  get isTooLarge(): boolean {
    return this.#edges.length > MOST_EDGES || this.#nodes.size > MOST_NODES || this.#groups.length > MOST_NODES;
  }

  turn(direction: Direction): void {
    const group = this.#open.at(-1);
    if (group) group.direction = direction;
    else this.#direction = direction;
  }

  /** Names a node; a later name, shape or label replaces an earlier one, none leaves it. */
  name(
    id: string,
    { label, shape, span }: { label?: Label | undefined; shape?: string | undefined; span: Span },
  ): void {
    const known = this.#nodes.get(id) ?? { span };
    if (label) known.label = label;
    if (shape) known.shape = shape;
    this.#nodes.set(id, known);
    this.#open.at(-1)?.members.add(id);
  }

  give(id: string, className: string): void {
    this.#styles.give(id, className);
  }

  /** `classDef`, `class` and `style`; a style for a node that nobody named names it. */
  takeStyle(statement: string, span: Span): boolean {
    const styled = /^style\s+([^\s,]+)\s/.exec(statement)?.[1];
    if (styled && !this.#nodes.has(styled)) this.#nodes.set(styled, { span });
    return this.#styles.take(statement);
  }

  /** `0,2 stroke:red`, `default stroke-width:2px`. */
  styleLinks(rest: string): void {
    const [, links, css] = /^(\S+)\s+(?:interpolate\s+\S+\s*)?(.*)$/.exec(rest) ?? [];
    if (links) this.#linkStyles.push({ links: links.split(','), style: shapeStyle(css ?? '') });
  }

  join(from: readonly string[], to: readonly string[], link: Link, label: Label | undefined, span: Span): void {
    const shown = label && label.text !== '' ? { label } : {};
    for (const start of from) for (const end of to) this.#edges.push({ from: start, to: end, ...link, ...shown, span });
  }

  openGroup({ id, label, span }: { id?: string; label: Label; span: Span }): void {
    const group = { id, label, span, parent: this.#open.at(-1), members: new Set<string>() };
    this.#groups.push(group);
    this.#open.push(group);
  }

  /** False if none is open. A frame that has no id of its own is numbered when it is closed, as mermaid does. */
  closeGroup(): boolean {
    const group = this.#open.pop();
    if (!group) return false;
    group.id ??= `subGraph${this.#closed}`;
    this.#closed++;
    for (const member of group.members) if (!this.#home.has(member)) this.#home.set(member, group);
    group.parent?.members.add(group.id);
    return true;
  }

  /** Places of frames that are still open. */
  openGroups(): Span[] {
    return this.#open.map(({ span }) => span);
  }

  graph(): Graph {
    while (this.closeGroup());
    const groups = this.#finishedGroups();
    const frames = new Set(groups.map(({ id }) => id));
    const nodes = [...this.#nodes].flatMap(([id, draft]): GraphNode[] => {
      if (frames.has(id)) return [];
      const home = this.#home.get(id)?.id;
      return [
        {
          id,
          label: draft.label ?? { text: id },
          shape: draft.shape ?? 'square',
          ...(home === undefined ? {} : { group: home }),
          style: this.#styles.styleOf(id),
          span: draft.span,
        },
      ];
    });
    const edges = this.#edges.map((edge, index) => ({ ...edge, style: this.#linkStyle(index) }));
    return { direction: this.#direction, nodes, edges, groups };
  }

  /** Frames with the same id are one. */
  #finishedGroups(): GraphGroup[] {
    const known = new Map<string, GraphGroup>();
    for (const { id = '', label, span, parent, direction } of this.#groups) {
      if (known.has(id)) continue;
      const outer = parent?.id;
      known.set(id, {
        id,
        label,
        ...(outer === undefined || outer === id ? {} : { parent: outer }),
        ...(direction ? { direction } : {}),
        style: this.#styles.styleOf(id),
        span,
      });
    }
    return [...known.values()];
  }

  #linkStyle(index: number): ShapeStyle {
    const styles = this.#linkStyles
      .filter(({ links }) => links.includes('default') || links.includes(String(index)))
      .map(({ style }) => style);
    return Object.assign({}, ...styles) as ShapeStyle;
  }
}
