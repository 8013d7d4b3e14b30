import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';

/** A timeline as it is written. Direction is not kept: a slide's width decides it. */
export interface Timeline {
  readonly title?: string;
  /** In order; periods before any `section` stand in one without a name. */
  readonly sections: readonly TimelineSection[];
}

export interface TimelineSection {
  readonly name: string;
  readonly periods: readonly TimelinePeriod[];
}

export interface TimelinePeriod {
  readonly label: string;
  readonly events: readonly string[];
  readonly span: Span;
}

interface OpenSection {
  readonly name: string;
  readonly periods: { label: string; events: string[]; span: Span }[];
}

/** Reads `timeline`: title, sections, periods, and events on the period's line or on lines of their own. */
export function readTimeline(text: string): DiagramReading<Timeline> {
  const { statements, title: given } = diagramText(text);
  const sections: OpenSection[] = [];
  const problems: Problem[] = [];
  let title = given;
  for (const statement of statements) {
    const [, word, rest = ''] = /^(title|section)(?:\s+(.*)|$)/.exec(statement.text) ?? [];
    if (word === 'title') title = rest;
    else if (word === 'section') sections.push({ name: labelText(rest.replace(/:$/, '')), periods: [] });
    else if (!addPeriod(statement, sections)) problems.push(syntaxProblem(statement.span));
  }
  return { model: { ...(title ? { title: labelText(title) } : {}), sections }, problems };
}

/** False for an event without a period before it. */
function addPeriod({ text, span }: Statement, sections: OpenSection[]): boolean {
  const [first = '', ...rest] = text.split(/\s*:(?:\s+|$)/);
  const events = rest.map(labelText).filter((event) => event !== '');
  const period = first.trim();
  if (period === '') {
    const last = sections.at(-1)?.periods.at(-1);
    last?.events.push(...events);
    return last !== undefined;
  }
  if (sections.length === 0) sections.push({ name: '', periods: [] });
  sections.at(-1)!.periods.push({ label: labelText(period), events, span });
  return true;
}
