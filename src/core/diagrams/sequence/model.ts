import type { Color } from '../../scene/color';
import type { Span } from '../../source/span';

/** A sequence diagram as it is written: who takes part, and what happens from top to bottom. */
export interface SequenceDiagram {
  readonly title?: string;
  /** From left to right. */
  readonly participants: readonly Participant[];
  readonly boxes: readonly ParticipantBox[];
  readonly items: readonly SequenceItem[];
}

/** `@{ "type": … }` names the later ones. */
export type ParticipantShape =
  | 'participant'
  | 'actor'
  | 'boundary'
  | 'control'
  | 'entity'
  | 'database'
  | 'collections'
  | 'queue';

export interface Participant {
  readonly id: string;
  readonly label: string;
  readonly shape: ParticipantShape;
  /** Where it is first named. */
  readonly span: Span;
}

/** Participants that stand together in a frame. */
export interface ParticipantBox {
  readonly label: string;
  readonly color?: Color;
  readonly members: readonly string[];
  readonly span: Span;
}

export type SequenceItem = SequenceMessage | SequenceNote | Fragment | Activation;

/** How a message's line ends: nothing, a filled head, an open one, or a cross. */
export type MessageEnd = 'none' | 'head' | 'open' | 'cross';

export interface SequenceMessage {
  readonly kind: 'message';
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly dotted: boolean;
  readonly startEnd: MessageEnd;
  readonly endEnd: MessageEnd;
  /** Under `autonumber`. */
  readonly number?: string;
  /** The participant whose life starts with it. */
  readonly creates?: string;
  /** The participant whose life ends with it. */
  readonly destroys?: string;
  readonly span: Span;
}

export interface SequenceNote {
  readonly kind: 'note';
  readonly place: 'over' | 'left' | 'right';
  /** One, or the first and the last that it reaches over. */
  readonly participants: readonly string[];
  readonly text: string;
  readonly span: Span;
}

export const FRAGMENTS = ['loop', 'alt', 'opt', 'par', 'critical', 'break', 'rect'] as const;
export type FragmentKind = (typeof FRAGMENTS)[number];

export interface Fragment {
  readonly kind: 'fragment';
  readonly operator: FragmentKind;
  readonly parts: readonly FragmentPart[];
  /** Of a `rect`. */
  readonly color?: Color;
  readonly span: Span;
}

export interface FragmentPart {
  readonly label: string;
  readonly items: readonly SequenceItem[];
  readonly span: Span;
}

export interface Activation {
  readonly kind: 'activate' | 'deactivate';
  readonly participant: string;
  readonly span: Span;
}
