import { describe, expect, it } from 'vitest';
import { readTimeline } from '../../../src/core/diagrams/timeline/read';
import { diagramScene, drawingFaults, fixtureDiagrams, textsOf } from './drawing-checks';

const EXAMPLES = fixtureDiagrams('timeline');

describe('reading timelines', () => {
  it('reads events on the line of their period and under it', () => {
    const { model, problems } = readTimeline(EXAMPLES[0]!);
    expect(problems).toEqual([]);
    expect(model.title).toBe('History of Social Media Platform');
    expect(model.sections.map(({ name }) => name)).toEqual(['']);
    expect(model.sections[0]!.periods.map(({ label, events }) => `${label}: ${events.join('+')}`)).toEqual([
      '2002: LinkedIn',
      '2004: Facebook+Google',
      '2005: YouTube',
      '2006: Twitter',
    ]);
  });

  it('reads sections, line breaks, and colons inside times', () => {
    const { sections } = readTimeline(EXAMPLES[3]!).model;
    expect(sections.map(({ name, periods }) => [name, periods.length])).toEqual([
      ['2023 Q1\nRelease Personal Tier', 2],
      ['2023 Q2\nRelease XYZ Tier', 2],
    ]);
    expect(sections[1]!.periods[0]!.events).toEqual(['sub-point\n3a', 'sub-point 3b']);
    const { periods } = readTimeline('timeline\n2021-10-12 14:00 : start').model.sections[0]!;
    expect(periods.map(({ label, events }) => [label, ...events])).toEqual([['2021-10-12 14:00', 'start']]);
  });

  it('says that an event has no period', () => {
    const text = 'timeline\n  : lost\n  2020 : found';
    expect(readTimeline(text).problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([': lost']);
  });
});

describe('drawing timelines', () => {
  it.each(EXAMPLES.map((text, index) => [index, text]))('draws example %i without a fault', (_index, text) => {
    expect(drawingFaults(diagramScene(text))).toEqual([]);
  });

  it('turns a long line into rows, and keeps words whole', () => {
    const years = Array.from({ length: 14 }, (_, index) => `${2010 + index} : Kubernetes ${index}`);
    const scene = diagramScene(['timeline', ...years].join('\n'));
    expect(drawingFaults(scene)).toEqual([]);
    expect(textsOf(scene).filter((text) => text.startsWith('Kubernetes'))).toHaveLength(14);
  });
});
