import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { ignoredProblem, syntaxProblem } from '../text/problems';
import { diagramText, type Statement, setting } from '../text/statements';
import { DEFAULT_FORMAT, readDate, startOfDay, weekdayOf } from './dates';
import { GANTT_TAGS, type Gantt, type GanttSection, type GanttTag, type TickInterval, type WrittenTask } from './model';
import { type Calendar, schedule } from './schedule';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SETTING =
  /^(title|dateFormat|axisFormat|tickInterval|excludes|includes|weekday|weekend|workdayhours|inclusiveEndDates|topAxis|todayMarker|section|click)(?:\s+(.*)|$)/i;
const TICK = /^([1-9]\d*)(millisecond|second|minute|hour|day|week|month)s?$/;
const SATURDAY = 6;
const FRIDAY = 5;

/** Statements other than tasks, as they came. */
interface Settings {
  title?: string;
  dateFormat: string;
  axisFormat?: string;
  tick?: TickInterval;
  readonly excluded: string[];
  readonly included: string[];
  weekStart: number;
  weekendStart: number;
  workdayHours: number;
  endsInclusive: boolean;
}

/** Reads `gantt` and computes all dates. Nothing depends on today: a plan without any date is a problem. */
export function readGantt(text: string): DiagramReading<Gantt> {
  const { statements, title, config } = diagramText(text, { semicolons: true });
  const reader = new GanttReader(title);
  for (const statement of statements) reader.read(statement);
  const isCompact = (setting(config, 'displayMode') ?? setting(config, 'gantt', 'displayMode')) === 'compact';
  return reader.finish(isCompact);
}

class GanttReader {
  readonly #settings: Settings;
  readonly #sections: string[] = [];
  readonly #tasks: WrittenTask[] = [];
  readonly #problems: Problem[] = [];

  constructor(title: string | undefined) {
    this.#settings = {
      ...(title === undefined ? {} : { title }),
      dateFormat: DEFAULT_FORMAT,
      excluded: [],
      included: [],
      weekStart: 0,
      weekendStart: SATURDAY,
      workdayHours: 24,
      endsInclusive: false,
    };
  }

  read(statement: Statement): void {
    const [, word, value = ''] = SETTING.exec(statement.text) ?? [];
    if (word !== undefined && !/^:/.test(value.trim())) this.#set(word, value.trim(), statement);
    else this.#task(statement);
  }

  finish(isCompact: boolean): DiagramReading<Gantt> {
    const { title, axisFormat, tick, weekStart } = this.#settings;
    const calendar = calendarOf(this.#settings);
    const { tasks, problems } = schedule(this.#tasks, calendar);
    const rows = tasks.filter((task) => !task.tags.has('vert'));
    const names = this.#sections.length === 0 ? [''] : this.#sections;
    const sections: GanttSection[] = names.map((name, index) => ({
      name,
      tasks: rows.filter((task) => task.section === index),
    }));
    const model: Gantt = {
      ...(title ? { title: labelText(title) } : {}),
      sections: sections.filter((section) => section.tasks.length > 0),
      markers: tasks.filter((task) => task.tags.has('vert')),
      ...(axisFormat ? { axisFormat } : {}),
      ...(tick ? { tick } : {}),
      weekStart,
      isCompact,
      isExcluded: calendar.isExcluded,
    };
    return { model, problems: [...this.#problems, ...problems] };
  }

  #set(word: string, value: string, { span }: Statement): void {
    const settings = this.#settings;
    switch (word.toLowerCase()) {
      case 'title':
        settings.title = value;
        break;
      case 'dateformat':
        settings.dateFormat = value;
        break;
      case 'axisformat':
        settings.axisFormat = value;
        break;
      case 'tickinterval': {
        const [, count, unit] = TICK.exec(value) ?? [];
        if (unit) settings.tick = { count: Number(count), unit: unit as TickInterval['unit'] };
        break;
      }
      case 'excludes':
        settings.excluded.push(...value.toLowerCase().split(/[\s,]+/));
        break;
      case 'includes':
        settings.included.push(...value.toLowerCase().split(/[\s,]+/));
        break;
      case 'weekday':
        settings.weekStart = Math.max(0, WEEKDAYS.indexOf(value.toLowerCase()));
        break;
      case 'weekend':
        settings.weekendStart = value.toLowerCase() === 'friday' ? FRIDAY : SATURDAY;
        break;
      case 'workdayhours':
        settings.workdayHours = Number(value) > 0 ? Number(value) : 24;
        break;
      case 'inclusiveenddates':
        settings.endsInclusive = true;
        break;
      case 'section':
        this.#sections.push(labelText(value.replace(/:$/, '')));
        break;
      case 'click':
        this.#problems.push(ignoredProblem(span, message('Links in diagrams are not drawn')));
        break;
    }
  }

  #task({ text, span }: Statement): void {
    const at = text.indexOf(':');
    if (at < 1) {
      this.#problems.push(syntaxProblem(span));
      return;
    }
    if (this.#sections.length === 0) this.#sections.push('');
    const words = text
      .slice(at + 1)
      .split(',')
      .map((word) => word.trim());
    const tags = new Set<GanttTag>();
    while (isTag(words[0])) tags.add(words.shift() as GanttTag);
    const [id, start, end] =
      words.length > 2 ? words : words.length === 2 ? [undefined, ...words] : [undefined, '', words[0] ?? ''];
    const name = labelText(text.slice(0, at));
    const section = this.#sections.length - 1;
    this.#tasks.push({ name, ...(id ? { id } : {}), tags, start: start ?? '', end: end ?? '', section, span });
  }
}

function isTag(word: string | undefined): boolean {
  return (GANTT_TAGS as readonly (string | undefined)[]).includes(word);
}

function calendarOf(settings: Settings): Calendar {
  const { dateFormat, excluded, included, weekendStart, workdayHours, endsInclusive } = settings;
  const dates = (words: readonly string[]): Set<number> =>
    new Set(words.flatMap((word) => readDate(word, dateFormat) ?? []).map(startOfDay));
  const [off, on] = [dates(excluded), dates(included)];
  const weekdays = new Set(excluded.map((word) => WEEKDAYS.indexOf(word)));
  if (excluded.includes('weekends')) for (const day of [weekendStart, (weekendStart + 1) % 7]) weekdays.add(day);
  const isExcluded = (time: number): boolean => {
    const day = startOfDay(time);
    return !on.has(day) && (off.has(day) || weekdays.has(weekdayOf(time)));
  };
  return { dateFormat, workdayHours, endsInclusive, excludesDays: excluded.length > 0, isExcluded };
}
