import type { Span } from '../../source/span';
import type { ShapeStyle } from '../text/styles';

export type StateDirection = 'TB' | 'BT' | 'LR' | 'RL';

/** A state diagram as it is written: states by id, and the state that each stands in. */
export interface StateDiagram {
  readonly title?: string;
  readonly direction?: StateDirection;
  /** In the order of their first naming; a composite state comes before what stands in it or after. */
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  readonly notes: readonly StateNote[];
}

/** A `region` is one of the parts of a composite state that run at the same time. */
export type StateKind = 'state' | 'start' | 'end' | 'choice' | 'fork' | 'join' | 'region';

export interface State {
  readonly id: string;
  readonly kind: StateKind;
  /** The id, or the description; several descriptions are several lines. */
  readonly label: string;
  readonly parent?: string;
  readonly direction?: StateDirection;
  readonly style: ShapeStyle;
  readonly span: Span;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly span: Span;
}

export interface StateNote {
  readonly state: string;
  readonly place: 'left' | 'right';
  readonly text: string;
  readonly span: Span;
}
