import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../src/core/diagrams/gantt/axis';
import { formatTime } from '../../../src/core/diagrams/gantt/axis-format';
import { afterDuration, readDate } from '../../../src/core/diagrams/gantt/dates';
import { activeColor } from '../../../src/core/diagrams/gantt/looks';
import { readGantt } from '../../../src/core/diagrams/gantt/read';
import { THEMES } from '../../../src/core/themes';
import { diagramScene, drawingFaults, fixtureDiagrams, textsOf } from './drawing-checks';

const EXAMPLES = fixtureDiagrams('gantt');

function day(time: number): string {
  return new Date(time).toISOString().slice(5, 16).replace('T00:00', '').replace('T', ' ');
}

/** Each task with its dates and tags. */
function planOf(text: string): string[] {
  const { model, problems } = readGantt(text);
  expect(problems).toEqual([]);
  return model.sections.flatMap(({ name, tasks }) =>
    tasks.map((task) => `${name}/${task.name} ${day(task.start)}..${day(task.end)} ${[...task.tags].join(' ')}`.trim()),
  );
}

describe('reading plans', () => {
  it('reads dates, durations, and tasks after others', () => {
    expect(planOf(EXAMPLES[0]!)).toEqual([
      'Section/A task 01-01..01-31',
      'Section/Another task 01-31..02-20',
      'Another/Task in Another 01-12..01-24',
      'Another/another task 01-24..02-17',
    ]);
  });

  it('reads several tasks after and until', () => {
    expect(planOf(EXAMPLES[2]!)).toEqual([
      '/apple 07-20..07-27',
      '/banana 07-23..07-24 crit',
      '/cherry 07-27..07-28 active',
      '/kiwi 07-20..07-23',
    ]);
  });

  it('skips days off, whatever they are', () => {
    const plan = planOf(EXAMPLES[1]!);
    expect(plan.slice(0, 4)).toEqual([
      'A section/Completed task 01-06..01-08 done',
      'A section/Active task 01-09..01-14 active',
      'A section/Future task 01-14..01-21',
      'A section/Future task2 01-21..01-28',
    ]);
    expect(plan[9]).toBe('Critical tasks/Add to mermaid 01-24..01-25');
    expect(planOf('gantt\nexcludes 2024-01-02\nA: 2024-01-01, 3d')).toEqual(['/A 01-01..01-05']);
    expect(planOf('gantt\nexcludes sunday\nincludes 2024-01-07\nA: 2024-01-06, 3d')).toEqual(['/A 01-06..01-09']);
  });

  it('reads times of day, milestones and markers', () => {
    expect(planOf(EXAMPLES[4]!)).toEqual([
      '/Initial milestone 01-01 17:49..01-01 17:51 milestone',
      '/Task A 01-01 17:51..01-01 18:01',
      '/Task B 01-01 18:01..01-01 18:06',
      '/Final milestone 01-01 18:08..01-01 18:12 milestone',
    ]);
    expect(readGantt(EXAMPLES[5]!).model.markers.map(({ name }) => name)).toEqual(['Initial vert', 'Final vert']);
  });

  it('reads front matter and stamps', () => {
    expect(readGantt(EXAMPLES[6]!).model.isCompact).toBe(true);
    expect(readGantt(EXAMPLES[7]!).model.sections[0]!.tasks[0]).toMatchObject({ name: '71', start: 0, end: 71_000 });
    expect(readGantt(EXAMPLES[8]!).model.title).toBe('Timeline - Gantt Sampler');
  });

  it('never asks for today', () => {
    const text = 'gantt\n  A : 3d\n  B : after nobody, 2d\n  C : 2024-13-45, 1d\n  no task';
    expect(readGantt(text).problems.map(({ span, severity }) => [severity, text.slice(span.start, span.end)])).toEqual([
      ['error', 'no task'],
      ['error', 'A : 3d'],
      ['error', 'B : after nobody, 2d'],
      ['error', 'C : 2024-13-45, 1d'],
    ]);
  });

  it('does not go round in circles', () => {
    expect(readGantt('gantt\nA: a, after b, 1d\nB: b, after a, 1d').problems).toHaveLength(2);
  });
});

describe('dates', () => {
  it.each([
    ['2024-02-29', 'YYYY-MM-DD', '2024-02-29T00:00:00.000Z'],
    ['29/02/24', 'DD/MM/YY', '2024-02-29T00:00:00.000Z'],
    ['Mar 5 2024 3:04 pm', 'MMM D YYYY h:mm a', '2024-03-05T15:04:00.000Z'],
    ['2024 Q3', 'YYYY [Q]Q', '2024-07-01T00:00:00.000Z'],
    ['2024-060', 'YYYY-DDDD', '2024-02-29T00:00:00.000Z'],
    ['1410715640.579', 'X', '2014-09-14T17:27:20.579Z'],
    ['2024-01-01 12:00 +02:00', 'YYYY-MM-DD HH:mm Z', '2024-01-01T10:00:00.000Z'],
  ])('reads %s in %s', (text, format, expected) => {
    expect(new Date(readDate(text, format)!).toISOString()).toBe(expected);
  });

  it('reads no date that the calendar does not have, and survives any format', () => {
    expect(readDate('2024-02-31', 'YYYY-MM-DD')).toBeUndefined();
    for (const format of ['[', '(((', 'YYYY\\', '*+?', '']) expect(() => readDate('2024', format)).not.toThrow();
  });

  it('adds months by the calendar', () => {
    const end = (text: string): string =>
      new Date(afterDuration(Date.UTC(2024, 0, 31), text)!).toISOString().slice(0, 10);
    expect(['1M', '1y', '2w', '1.5d', '36h'].map(end)).toEqual([
      '2024-02-29',
      '2025-01-31',
      '2024-02-14',
      '2024-02-01',
      '2024-02-01',
    ]);
    expect(afterDuration(0, '3dX')).toBeUndefined();
  });

  it('writes them as d3 does', () => {
    const time = Date.UTC(2024, 2, 5, 15, 4, 9);
    expect(formatTime(time, '%a %A %b %B %d %-d %e|%H %I %p %j %m %M %S %y %Y %U %W %w %% %x %X %Q')).toBe(
      'Tue Tuesday Mar March 05 5  5|15 03 PM 065 03 04 09 24 2024 09 10 2 % 03/05/2024 15:04:09 %Q',
    );
  });

  it('puts ticks on round times, as many as have room', () => {
    const from = Date.UTC(2024, 0, 10);
    const wish = { from, to: Date.UTC(2024, 5, 1), width: 500, weekStart: 1, labelWidth: () => 70 };
    expect(ticksOf(wish).map(({ label }) => label)).toEqual([
      '2024-02-01',
      '2024-03-01',
      '2024-04-01',
      '2024-05-01',
      '2024-06-01',
    ]);
    const weeks = ticksOf({ ...wish, to: from + 20 * 86_400_000, tick: { count: 1, unit: 'week' } });
    expect(weeks.map(({ label }) => label)).toEqual(['2024-01-15', '2024-01-22', '2024-01-29']);
  });
});

describe('drawing plans', () => {
  it.each(EXAMPLES.map((text, index) => [index, text]))('draws example %i without a fault', (_index, text) => {
    expect(drawingFaults(diagramScene(text))).toEqual([]);
  });

  it('says what the colours mean where there are several', () => {
    expect(textsOf(diagramScene(EXAMPLES[2]!))).toEqual(expect.arrayContaining(['planned', 'active', 'critical']));
    expect(textsOf(diagramScene(EXAMPLES[0]!))).not.toContain('planned');
  });
});

describe('colours of tasks', () => {
  it('tell active from critical ones in every theme', () => {
    const active = Object.fromEntries(THEMES.map((theme) => [theme.name, activeColor('accent1', theme)]));
    expect(active).toEqual({ 'cloud-native': 'accent1', midnight: 'accent1', paper: 'accent2' });
  });
});
