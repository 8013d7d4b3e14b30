import type { Span } from '../../source/span';

/** A plan with all dates known. Times are milliseconds since 1970 in UTC. */
export interface Gantt {
  readonly title?: string;
  /** In order; tasks before any `section` stand in one without a name. */
  readonly sections: readonly GanttSection[];
  /** Vertical lines across the plan. */
  readonly markers: readonly GanttTask[];
  /** How the axis writes dates, as d3 does (`%Y-%m-%d`); undefined leaves it to the drawing. */
  readonly axisFormat?: string;
  readonly tick?: TickInterval;
  /** 0 is Sunday: where weeks start on the axis. */
  readonly weekStart: number;
  /** Tasks that do not overlap share a row. */
  readonly isCompact: boolean;
  /** Days on which nobody works, for shading. */
  readonly isExcluded: (time: number) => boolean;
}

export interface GanttSection {
  readonly name: string;
  readonly tasks: readonly GanttTask[];
}

export interface GanttTask {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its bar ends: before excluded days that only push what follows. */
  readonly shownEnd: number;
  readonly tags: ReadonlySet<GanttTag>;
  readonly span: Span;
}

export const GANTT_TAGS = ['active', 'done', 'crit', 'milestone', 'vert'] as const;
export type GanttTag = (typeof GANTT_TAGS)[number];

export interface TickInterval {
  readonly count: number;
  readonly unit: 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';
}

/** A task before its dates are known. */
export interface WrittenTask {
  readonly name: string;
  readonly id?: string;
  readonly tags: ReadonlySet<GanttTag>;
  /** '' for the end of the task before. */
  readonly start: string;
  /** '' for a task of no length. */
  readonly end: string;
  readonly section: number;
  readonly span: Span;
}
