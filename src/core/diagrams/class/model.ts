import type { Span } from '../../source/span';
import type { ShapeStyle } from '../text/styles';

export type GraphDirection = 'TB' | 'BT' | 'LR' | 'RL';

/** A class diagram as it is written. */
export interface ClassDiagram {
  readonly title?: string;
  readonly direction?: GraphDirection;
  readonly classes: readonly ClassBox[];
  readonly relations: readonly Relation[];
  readonly namespaces: readonly Namespace[];
  readonly notes: readonly ClassNote[];
}

export interface ClassBox {
  readonly id: string;
  /** With its type parameters: `List<int>`. */
  readonly label: string;
  /** Without guillemets: `interface`. */
  readonly annotations: readonly string[];
  readonly attributes: readonly Member[];
  readonly methods: readonly Member[];
  readonly namespace?: string;
  readonly style: ShapeStyle;
  readonly span: Span;
}

export interface Member {
  readonly text: string;
  readonly isAbstract: boolean;
  readonly isStatic: boolean;
}

export type RelationEnd = 'none' | 'inheritance' | 'composition' | 'aggregation' | 'association' | 'lollipop';

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly fromEnd: RelationEnd;
  readonly toEnd: RelationEnd;
  readonly isDashed: boolean;
  /** Multiplicities, '' without any. */
  readonly fromCount: string;
  readonly toCount: string;
  readonly label: string;
  readonly span: Span;
}

export interface Namespace {
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
  readonly span: Span;
}

export interface ClassNote {
  readonly text: string;
  /** The class that it is about. */
  readonly about?: string;
  readonly span: Span;
}
