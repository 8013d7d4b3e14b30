import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import {
  minutesAndSeconds,
  pageRange,
  parseDuration,
  sayingSeconds,
  talkTimes,
  USUAL_RATE,
} from '../../../src/core/timing';

describe('lengths of time', () => {
  it.each([
    ['45m', 2700],
    ['90s', 90],
    ['1h30m', 5400],
    ['1 h 30 min', 5400],
    ['6分钟', 360],
    ['1小时30分', 5400],
    ['1.5h', 5400],
    ['20', 1200],
    ['45 minutes', 2700],
  ])('%s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(['', 'soon', '45x', '-5m', '5m later', '1h 30 parsecs'])('none: "%s"', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('are said in minutes and seconds', () => {
    expect([0, 59.6, 365, 5400].map(minutesAndSeconds)).toEqual(['0:00', '1:00', '6:05', '90:00']);
  });
});

describe('claims of pages', () => {
  it.each([
    ['第一部分：模型原理（第3-7页，6分钟）', { from: 3, to: 7, seconds: 360 }],
    ['开场白（第1页）', { from: 1, to: 1 }],
    ['Part 2: GPUs (slides 8–10, 6 min)', { from: 8, to: 10, seconds: 360 }],
    ['Summary (page 34)', { from: 34, to: 34 }],
    ['第二部分 (第 8 至 10 页, 90秒)', { from: 8, to: 10, seconds: 90 }],
  ])('%s', (text, expected) => {
    expect(pageRange(text)).toMatchObject(expected);
  });

  it('tells where it stands', () => {
    const { start, end } = pageRange('原理（第3-7页）')!;
    expect('原理（第3-7页）'.slice(start, end)).toBe('（第3-7页）');
  });

  it.each(['第3页', 'Slides (new)', '提升（3-7倍）'])('none: %s', (text) => {
    expect(pageRange(text)).toBeUndefined();
  });
});

describe('speaking', () => {
  it('takes a minute for 240 Chinese characters, or 130 words', () => {
    expect(sayingSeconds('算'.repeat(240))).toBe(60);
    expect(sayingSeconds('word '.repeat(130))).toBe(60);
    expect(sayingSeconds(`${'算'.repeat(120)}${' GPU'.repeat(65)}`)).toBe(60);
  });

  it('is as fast as the speaker', () => {
    expect(sayingSeconds('算'.repeat(240), { ...USUAL_RATE, charactersPerMinute: 480 })).toBe(30);
  });
});

describe('the times of a talk', () => {
  const notes = (characters: number) => `::: notes\n${'算'.repeat(characters)}\n:::`;
  const slides = [
    `# 开场（第1-2页，1分钟）\n\n${notes(240)}`,
    `<!-- time: 90s -->\n## 二\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![p](p.png)\n\n${notes(240)}`,
    '## 三\n\n![p](p.png)',
  ];
  const times = talkTimes(parseDeck(`---\nduration: 3m\n---\n\n${slides.join('\n\n---\n\n')}\n`));

  it('add up what the notes say and what is looked at; a slide without notes takes none', () => {
    expect(times.slides).toEqual([{ estimated: 60 }, { planned: 90, estimated: 78 }, { estimated: 0 }]);
    expect([times.planned, times.estimated]).toEqual([180, 138]);
  });

  it('know the parts that titles claim', () => {
    expect(times.parts).toMatchObject([{ title: '开场', from: 1, to: 2, planned: 60, estimated: 138 }]);
  });
});
