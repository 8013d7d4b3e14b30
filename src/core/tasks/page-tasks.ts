import type { Deck, Slide } from '../deck/deck';
import { byNumbers, type Task, type TaskList } from './task-list';

/** How the pages of a deck serve a task list. */
export interface TaskCoverage {
  readonly tasks: readonly TaskState[];
  readonly requirements: readonly RequirementState[];
  /** Ids that pages name and the list does not have, each with its slide. */
  readonly unknown: readonly { readonly id: string; readonly slide: number }[];
}

export interface TaskState {
  readonly task: Task;
  /** Indices of the slides that name it. */
  readonly slides: readonly number[];
  /** It has pages, and none of them is unfinished. */
  readonly isServed: boolean;
}

export interface RequirementState {
  readonly id: string;
  /** Indices of the slides that name a task for it. */
  readonly slides: readonly number[];
}

/** The tasks that a slide names itself: `<!-- task: 5.1 -->`, several with commas or as a list. */
export function tasksOf({ body }: Slide): string[] {
  return body.directives.filter(({ key }) => key === 'task' || key === '_task').flatMap(({ value }) => idsIn(value));
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return typeof value === 'string' || typeof value === 'number'
    ? (String(value).match(/[\w-]+(?:\.[\w-]+)*/g) ?? [])
    : [];
}

/**
 * Which task has its pages, and which requirement no page serves. `isFinished` says whether a page is done, so that a task
 * with an empty page is not served yet.
 */
export function taskCoverage(
  deck: Deck,
  { tasks, requirements }: TaskList,
  isFinished: (slide: number) => boolean,
): TaskCoverage {
  const named = deck.slides.flatMap((slide) => tasksOf(slide).map((id) => ({ id, slide: slide.index })));
  const slidesOf = (id: string) => [...new Set(named.filter((one) => one.id === id).map(({ slide }) => slide))];
  const known = new Set(tasks.map(({ id }) => id));
  return {
    tasks: tasks.map((task) => {
      const slides = slidesOf(task.id);
      return { task, slides, isServed: slides.length > 0 && slides.every(isFinished) };
    }),
    requirements: requirements.map((id) => ({
      id,
      slides: [
        ...new Set(tasks.filter((task) => task.requirements.includes(id)).flatMap((task) => slidesOf(task.id))),
      ].sort((a, b) => a - b),
    })),
    unknown: named.filter(({ id }) => !known.has(id)).sort((a, b) => byNumbers(a.id, b.id)),
  };
}
