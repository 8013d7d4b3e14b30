import type { Box } from '../scene/geometry';
import type { SceneNode } from '../scene/node';
import type { Theme } from '../scene/theme';
import type { Bilingual } from '../source/bilingual';
import type { Problem } from '../source/problem';
import type { Ink } from './ink';

/** What was read from a diagram's text. A problem that is an error means that it cannot be drawn. */
export interface DiagramReading<M> {
  readonly model: M;
  /** Spans count from the start of the diagram's text. */
  readonly problems: readonly Problem[];
}

/** What a diagram may know when it is drawn. */
export interface DiagramContext {
  readonly theme: Theme;
  readonly ink: Ink;
  readonly lang: string;
}

/**
 * A drawn diagram. Nodes stand on the page from the frame's top left corner, `width` and `height` say how much of it they
 * take. Shapes that connectors are glued to have ids from 1 of the drawing's own. All spans count from the start of the
 * diagram's text, so that a drawing is the same wherever in the deck its text stands.
 */
export interface DrawnDiagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly problems: readonly Problem[];
}

/** A kind of diagram: one file, and one line in `kinds.ts`. Neither function throws on any text. */
export interface DiagramKind<M = unknown> {
  /** Mermaid's own name. */
  readonly name: string;
  /** What screen readers call it. */
  readonly title: Bilingual;
  /** Whether the first line after front matter, directives and comments begins such a diagram. */
  readonly detect: RegExp;
  readonly read: (text: string) => DiagramReading<M>;
  /** Draws into the frame: never wider than it, and no higher if that can be done with text that can be read. */
  readonly draw: (model: M, frame: Box, context: DiagramContext) => DrawnDiagram;
  /** The words in it, in reading order: they make the alternative text. */
  readonly words: (model: M) => readonly string[];
}
