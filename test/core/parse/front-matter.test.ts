import { describe, expect, it } from 'vitest';
import { FRONT_MATTER_KEYS, parseDeck } from '../../../src/core/parse';

function settings(yaml: string) {
  return parseDeck(`---\n${yaml}\n---\n\n# A\n`).settings;
}

function problems(yaml: string) {
  const text = `---\n${yaml}\n---\n\n# A\n`;
  return parseDeck(text).problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]);
}

describe('front matter', () => {
  it('is read into settings', () => {
    const found = settings(
      'title: A talk\nauthor: 张三\ndate: 2024-05-01\nlang: en\ntheme: paper\nduration: 45m\noutline: gpu\ntemplate: ./a.pptx\nmetrics: {a: 1}\nheadingDivider: 2\nsize: 16:9\nclass: lead',
    );
    expect(found).toMatchObject({
      title: 'A talk',
      author: '张三',
      date: '2024-05-01',
      lang: 'en',
      theme: 'paper',
      duration: '45m',
      outline: 'gpu',
      template: './a.pptx',
      metrics: { a: 1 },
      headingDivider: [1, 2],
      marp: false,
      directives: { class: 'lead', theme: 'paper', size: '16:9', title: 'A talk' },
      raw: { duration: '45m', size: '16:9' },
    });
  });

  it('keeps numbers as they are written where a text is wanted', () => {
    expect(settings('title: 2024\ndate: 5.10\nduration: 45')).toMatchObject({
      title: '2024',
      date: '5.10',
      duration: '45',
    });
    expect(settings('color: #fff\nbackgroundColor: "#000"').directives).toEqual({
      color: '#fff',
      backgroundColor: '#000',
    });
  });

  it('knows the place of every value, and its own', () => {
    for (const end of ['\n', '\r\n']) {
      const text = `---\ntitle: "A"\nmetrics:\n  a: 1\nlang:\n---\n\nx`.replaceAll('\n', end);
      const { keySpans, span } = parseDeck(text).settings;
      const value = (key: string) => text.slice(keySpans.get(key)!.start, keySpans.get(key)!.end);
      expect(value('title')).toBe('"A"');
      expect(value('metrics')).toBe('a: 1');
      expect(value('lang')).toBe('');
      expect(text.slice(span!.start, span!.end)).toBe(text.slice(0, -1 - end.length));
    }
  });

  it('may be absent, empty or unfinished', () => {
    expect(parseDeck('# A').settings.span).toBeUndefined();
    expect(parseDeck('---\n---\n# A').settings.span).toEqual({ start: 0, end: 8 });
    expect(parseDeck('---\ntitle: A\n\n# A').settings.title).toBeUndefined();
    expect(parseDeck('---\ntitle: A\n...\n# A').settings.title).toBe('A');
    expect(parseDeck(' ---\ntitle: A\n---\n').settings.title).toBeUndefined();
    expect(parseDeck('').settings).toMatchObject({
      marp: false,
      lang: 'en',
      theme: 'cloud-native',
      headingDivider: [],
    });
  });

  it('is not what stands between two dividers at the start', () => {
    const deck = parseDeck('---\n# First slide\n\ntext\n\n---\n# Second');
    expect(deck.settings.span).toBeUndefined();
    expect(deck.slides.map(({ body }) => body.title !== undefined)).toEqual([false, true, true]);
  });

  it('reports what it cannot read, and reads the rest', () => {
    expect(problems('title: "A\nlang: en')).toContainEqual(['front-matter-syntax', expect.anything()]);
    expect(problems('title: A: B').map(([code]) => code)).toContain('front-matter-syntax');
    expect(problems('just text')).toEqual([['front-matter-syntax', 'just text\n']]);
    expect(settings('title: T\nmetrics: [1').title).toBe('T');
    expect(problems('a: *nowhere').map(([code]) => code)).toEqual(['front-matter-syntax']);
  });

  it('reports values of the wrong type, and leaves them out', () => {
    expect(problems('marp: yes please')).toEqual([['front-matter-type', 'yes please']]);
    expect(problems('title: [a]')).toEqual([['front-matter-type', '[a]']]);
    expect(problems('headingDivider: 9')).toEqual([['front-matter-type', '9']]);
    expect(settings('title: [a]').title).toBeUndefined();
    expect(problems('headingDivider: [1, 3]\nmarp: true\npaginate: hold')).toEqual([]);
  });

  it('reports unknown keys, with a hint where a letter is wrong', () => {
    const text = '---\ntitel: A\nmood: good\n---\n';
    expect(parseDeck(text).problems).toMatchObject([
      {
        code: 'front-matter-unknown',
        severity: 'info',
        message: { args: ['titel', 'title'] },
        span: { start: 4, end: 9 },
      },
      { code: 'front-matter-unknown', message: { args: ['mood'] } },
    ]);
    expect(parseDeck(text).settings.raw).toEqual({ titel: 'A', mood: 'good' });
  });

  it('has a table of keys with words in both languages', () => {
    for (const [name, entry] of FRONT_MATTER_KEYS) {
      expect(entry.name).toBe(name);
      expect(entry.about.en && entry.about.zh, name).toBeTruthy();
    }
  });
});

describe('the language', () => {
  it('is what the deck says, else what its letters are', () => {
    expect(parseDeck('# 多维资源装箱 with GPU and Kubernetes').settings.lang).toBe('zh-CN');
    expect(parseDeck('# Scheduling GPUs\n\nwith some 中文').settings.lang).toBe('en');
    expect(parseDeck('---\ntitle: only latin here, much of it indeed\n---\n# 中文').settings.lang).toBe('zh-CN');
    expect(settings('lang: ja').lang).toBe('ja');
  });
});
