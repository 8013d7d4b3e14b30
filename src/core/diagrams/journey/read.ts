import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';

/** A user journey as it is written. */
export interface Journey {
  readonly title?: string;
  /** In order; tasks before any `section` stand in one without a name. */
  readonly sections: readonly JourneySection[];
  /** Everybody who takes part, in the order of their first task. */
  readonly actors: readonly string[];
}

export interface JourneySection {
  readonly name: string;
  readonly tasks: readonly JourneyTask[];
}

export interface JourneyTask {
  readonly name: string;
  /** How well it went, 1 to 5. */
  readonly score: number;
  readonly actors: readonly string[];
  readonly span: Span;
}

const TASK = /^(.+?)\s*:\s*(-?[\d.]+)\s*(?::\s*(.*))?$/;
const LEAST = 1;
const MOST = 5;

/** Reads `journey`: title, sections, and tasks as `name: score: actor, actor`. */
export function readJourney(text: string): DiagramReading<Journey> {
  const { statements, title: given } = diagramText(text);
  const sections: { name: string; tasks: JourneyTask[] }[] = [];
  const problems: Problem[] = [];
  let title = given;
  for (const statement of statements) {
    const [, word, rest = ''] = /^(title|section)(?:\s+(.*)|$)/.exec(statement.text) ?? [];
    if (word === 'title') title = rest;
    else if (word === 'section') sections.push({ name: labelText(rest), tasks: [] });
    else {
      const { task, problem } = taskOf(statement);
      if (problem) problems.push(problem);
      if (!task) continue;
      if (sections.length === 0) sections.push({ name: '', tasks: [] });
      sections.at(-1)!.tasks.push(task);
    }
  }
  const actors = [...new Set(sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.actors)))];
  return { model: { ...(title ? { title: labelText(title) } : {}), sections, actors }, problems };
}

function taskOf({ text, span }: Statement): { task?: JourneyTask; problem?: Problem } {
  const found = TASK.exec(text);
  const score = Number(found?.[2]);
  if (!found || !Number.isFinite(score)) {
    const expected = message('A step of a journey is written as "name: score: who", with a score from 1 to 5');
    return { problem: syntaxProblem(span, expected) };
  }
  const actors = (found[3] ?? '')
    .split(',')
    .map(labelText)
    .filter((actor) => actor !== '');
  const task = { name: labelText(found[1]!), score: Math.min(MOST, Math.max(LEAST, score)), actors, span };
  if (score >= LEAST && score <= MOST) return { task };
  const text2 = message('The score {0} is not between 1 and 5', found[2]!);
  return { task, problem: { code: 'diagram-value', severity: 'warning', message: text2, span } };
}
