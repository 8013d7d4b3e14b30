import type { Span } from '../source/span';
import type { TextEdit } from '../source/text-edit';

/** A task list in Markdown: `- [ ] 5.1 Title`, what belongs to it indented below, `_需求: 3.1, 3.2_` or `_Requirements: 3.1_`. */
export interface TaskList {
  readonly tasks: readonly Task[];
  /** Ids of all requirements that a task names, each once, in order. */
  readonly requirements: readonly string[];
}

export interface Task {
  /** As written, without the dot that may end it: `5.1`. */
  readonly id: string;
  readonly title: string;
  readonly isDone: boolean;
  /** What is listed below it, one text each. */
  readonly details: readonly string[];
  readonly requirements: readonly string[];
  /** The line of the task in the list's text. */
  readonly span: Span;
  /** The character between the brackets. */
  readonly box: Span;
}

const TASK = /^\s{0,8}[-*+] \[([ xX])\] (\d{1,3}(?:\.\d{1,3}){0,4})\.?\s+(\S.*)$/;
const REQUIREMENTS = /^\s*(?:[-*+] )?_(?:需求|Requirements?)\s{0,2}[:：]\s{0,3}([\d., 、，]{1,200})_\s*$/i;
const DETAIL = /^\s+[-*+] (?!\[)(\S.*)$/;

/** Reads a task list; lines that are none of a list's are passed over. Never throws. */
export function readTasks(text: string): TaskList {
  const tasks: { -readonly [K in keyof Task]: Task[K] extends readonly string[] ? string[] : Task[K] }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const bare = line.replace(/\r$/, '');
    const task = taskOf(bare, at);
    const last = tasks.at(-1);
    if (task) tasks.push(task);
    else if (last) {
      const requirements = REQUIREMENTS.exec(bare)?.[1];
      if (requirements !== undefined) last.requirements.push(...requirements.match(/\d{1,3}(?:\.\d{1,3}){0,4}/g)!);
      else last.details.push(...(DETAIL.exec(bare)?.slice(1) ?? []));
    }
    at += line.length + 1;
  }
  return { tasks, requirements: [...new Set(tasks.flatMap((task) => task.requirements))].sort(byNumbers) };
}

function taskOf(line: string, at: number) {
  const found = TASK.exec(line);
  if (!found) return undefined;
  const box = at + line.indexOf('[') + 1;
  return {
    id: found[2]!,
    title: found[3]!.trim(),
    isDone: found[1] !== ' ',
    details: [] as string[],
    requirements: [] as string[],
    span: { start: at, end: at + line.length },
    box: { start: box, end: box + 1 },
  };
}

/** `3.9` before `3.10`. */
export function byNumbers(a: string, b: string): number {
  const [one, other] = [a, b].map((id) => id.split('.').map(Number));
  for (let i = 0; i < Math.max(one!.length, other!.length); i++) {
    const difference = (one![i] ?? -1) - (other![i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The edit of the list's text that ticks a task, or takes the tick away. */
export function tickEdit(task: Task, isDone: boolean): TextEdit {
  return { span: task.box, text: isDone ? 'x' : ' ' };
}
