import type { Theme } from '../../scene/theme';
import { labelSize } from '../draw/label';
import type { Gantt, GanttTask } from './model';

/** A plan's rows and columns. Points; rows count from the top of the first. */
export interface GanttRows {
  readonly size: number;
  readonly rows: readonly GanttRow[];
  readonly sections: readonly { readonly name: string; readonly y: number; readonly height: number }[];
  /** Widths of the columns with the names of sections and of tasks; 0 for a plan without sections. */
  readonly sectionWidth: number;
  readonly nameWidth: number;
  readonly axisHeight: number;
  readonly height: number;
}

export interface GanttRow {
  /** More than one only in a compact plan. */
  readonly tasks: readonly GanttTask[];
  readonly label: string;
  readonly y: number;
  readonly height: number;
}

/** Shares of the width that names take at most. */
const MOST_FOR_SECTIONS = 0.15;
const MOST_FOR_NAMES = 0.3;
export const NAME_GAP = 10;
const SECTION_GAP = 6;
const HIGHEST_ROW = 42;

/** Rows of that size of text: as high as the height allows, and as their names need. */
export function ganttRows(gantt: Gantt, size: number, width: number, height: number, theme: Theme): GanttRows {
  const sizeOf = (text: string, most: number, bold = false) =>
    labelSize({ text }, { size, color: 'text', bold }, theme, Math.max(1, most));
  const names = gantt.sections.map(({ name }) => name);
  const widest = (texts: readonly string[], share: number, bold: boolean): number =>
    Math.max(0, ...texts.map((text) => (text === '' ? 0 : sizeOf(text, width * share, bold).width)));
  const sectionText = widest(names, MOST_FOR_SECTIONS, true);
  const sectionWidth = sectionText === 0 ? 0 : sectionText + 2 * NAME_GAP;
  const lanes = gantt.sections.map(({ tasks }) => (gantt.isCompact ? compacted(tasks) : tasks.map((task) => [task])));
  const labelOf = (tasks: readonly GanttTask[]): string => (gantt.isCompact ? '' : tasks[0]!.name);
  const nameText = widest(lanes.flat().map(labelOf), MOST_FOR_NAMES, false);
  const nameWidth = nameText === 0 ? 0 : nameText + NAME_GAP;
  const axisHeight = size * 1.6;
  const least = (tasks: readonly GanttTask[]): number =>
    Math.max(size * 1.35, sizeOf(labelOf(tasks), nameText).height + 3);
  const needed = lanes.flat().reduce((sum, tasks) => sum + least(tasks), 0);
  const free = height - axisHeight - needed - gantt.sections.length * SECTION_GAP;
  const more = Math.max(0, free / Math.max(1, lanes.flat().length));
  const rows: GanttRow[] = [];
  const sections: { name: string; y: number; height: number }[] = [];
  let y = 0;
  for (const [index, section] of lanes.entries()) {
    const top = y;
    const nameHeight = names[index] === '' ? 0 : sizeOf(names[index]!, sectionText, true).height + 4;
    for (const tasks of section) {
      const rowHeight = Math.min(Math.max(HIGHEST_ROW, least(tasks)), least(tasks) + more);
      rows.push({ tasks, label: labelOf(tasks), y, height: rowHeight });
      y += rowHeight;
    }
    y = Math.max(y, top + nameHeight);
    sections.push({ name: names[index]!, y: top, height: y - top });
    y += SECTION_GAP;
  }
  return {
    size,
    rows,
    sections,
    sectionWidth,
    nameWidth,
    axisHeight,
    height: axisHeight + Math.max(0, y - SECTION_GAP),
  };
}

/** Tasks in as few lanes as they overlap. */
function compacted(tasks: readonly GanttTask[]): GanttTask[][] {
  const lanes: GanttTask[][] = [];
  for (const task of [...tasks].sort((a, b) => a.start - b.start)) {
    const lane = lanes.find((one) => one.at(-1)!.end <= task.start);
    if (lane) lane.push(task);
    else lanes.push([task]);
  }
  return lanes;
}
