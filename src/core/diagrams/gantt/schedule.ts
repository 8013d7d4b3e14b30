import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import { syntaxProblem } from '../text/problems';
import { afterDuration, DAY, readDate } from './dates';
import type { GanttTask, WrittenTask } from './model';

/** What decides dates besides the tasks themselves. */
export interface Calendar {
  readonly dateFormat: string;
  readonly workdayHours: number;
  /** An end that is written as a day is the evening of that day. */
  readonly endsInclusive: boolean;
  readonly excludesDays: boolean;
  readonly isExcluded: (time: number) => boolean;
}

export interface Schedule {
  /** In order; those whose dates cannot be known are missing. */
  readonly tasks: readonly (GanttTask & Pick<WrittenTask, 'section'>)[];
  readonly problems: readonly Problem[];
}

type Dates = Pick<GanttTask, 'start' | 'end' | 'shownEnd'>;

/** Skipping excluded days ends somewhere even when all days are excluded. */
const MOST_EXCLUDED = 4000;

/** Gives every task its dates. Tasks may name tasks that come later, so passes are made until nothing new is known. */
export function schedule(written: readonly WrittenTask[], calendar: Calendar): Schedule {
  const known = new Map<WrittenTask, Dates>();
  const byId = new Map(written.flatMap((task) => (task.id === undefined ? [] : [[task.id, task] as const])));
  const scheduler = new Scheduler(calendar, byId, known);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    written.forEach((task, index) => {
      if (!known.has(task)) scheduler.tryTask(task, written[index - 1]);
    });
  }
  return {
    tasks: written.flatMap((task) => {
      const dates = known.get(task);
      return dates ? [{ name: task.name, tags: task.tags, section: task.section, span: task.span, ...dates }] : [];
    }),
    problems: written.filter((task) => !known.has(task)).map((task) => unknownDates(task, byId)),
  };
}

class Scheduler {
  constructor(
    private readonly calendar: Calendar,
    private readonly byId: ReadonlyMap<string, WrittenTask>,
    private readonly known: Map<WrittenTask, Dates>,
  ) {}

  tryTask(task: WrittenTask, before: WrittenTask | undefined): void {
    const start = this.#start(task.start, before);
    if (start === undefined) return;
    const end = this.#end(task.end, start);
    if (end) this.known.set(task, { start, ...end });
  }

  #start(text: string, before: WrittenTask | undefined): number | undefined {
    if (text === '') return before && this.known.get(before)?.end;
    const ids = idsIn(text, 'after');
    if (ids === undefined) return readDate(text, this.calendar.dateFormat);
    const ends = this.#all(ids)?.map(({ end }) => end);
    return ends && Math.max(...ends);
  }

  #end(text: string, start: number): Pick<Dates, 'end' | 'shownEnd'> | undefined {
    if (text === '') return { end: start, shownEnd: start };
    const ids = idsIn(text, 'until');
    if (ids !== undefined) {
      const starts = this.#all(ids)?.map((dates) => dates.start);
      const end = starts && Math.max(start, Math.min(...starts));
      return end === undefined ? undefined : { end, shownEnd: end };
    }
    const { dateFormat, workdayHours, endsInclusive, excludesDays } = this.calendar;
    const lasting = afterDuration(start, text, workdayHours);
    if (lasting !== undefined)
      return excludesDays ? this.#overExcluded(start, lasting) : { end: lasting, shownEnd: lasting };
    const date = readDate(text, dateFormat);
    if (date === undefined) return undefined;
    const end = Math.max(start, endsInclusive ? date + DAY : date);
    return { end, shownEnd: end };
  }

  /** A day off inside a task makes it a day longer; one at its end only keeps what follows waiting. */
  #overExcluded(start: number, given: number): Pick<Dates, 'end' | 'shownEnd'> {
    let end = given;
    let shownEnd = given;
    let wasExcluded = false;
    let count = 0;
    for (let day = start + DAY; day <= end && count < MOST_EXCLUDED; day += DAY) {
      if (!wasExcluded) shownEnd = end;
      wasExcluded = this.calendar.isExcluded(day);
      if (wasExcluded) {
        end += DAY;
        count++;
      }
    }
    return { end, shownEnd: Math.max(shownEnd, Math.min(given, end)) };
  }

  /** The dates of all named tasks; undefined as long as one of them is not known. */
  #all(ids: readonly string[]): Dates[] | undefined {
    const dates = ids.map((id) => this.known.get(this.byId.get(id)!));
    return dates.every((one) => one !== undefined) ? dates : undefined;
  }
}

/** `after a b` and `until a b`: the ids; undefined for anything else. */
function idsIn(text: string, word: 'after' | 'until'): string[] | undefined {
  const [, names] = new RegExp(`^${word}\\s+(.+)$`).exec(text) ?? [];
  return names?.trim().split(/\s+/);
}

function unknownDates(task: WrittenTask, byId: ReadonlyMap<string, WrittenTask>): Problem {
  const named = [...(idsIn(task.start, 'after') ?? []), ...(idsIn(task.end, 'until') ?? [])];
  const missing = named.find((id) => !byId.has(id));
  if (missing !== undefined) return syntaxProblem(task.span, message('No task has the id "{0}"', missing));
  if (task.start === '')
    return syntaxProblem(
      task.span,
      message('It is not known when this task starts: give it a date, or the task before it'),
    );
  return syntaxProblem(task.span, message('The dates of this task cannot be read'));
}
