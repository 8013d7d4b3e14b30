import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/deck/plain-text';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { deckMetrics } from '../../../src/core/metrics/deck-metrics';
import { resolutionOf, withValues } from '../../../src/core/metrics/resolve';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';

const FRONT = `---
lang: en
metrics:
  baseline: { gpu_utilization_percent: 28, throughput_tokens_per_sec: 1200, ttft_milliseconds: 850 }
  stage2:
    gpu_utilization_percent: 62
    throughput_tokens_per_sec: { value: 4104, estimated: true }
    ttft_milliseconds: { value: 0.31, unit: s }
    tbt_milliseconds:
---
`;

/** The slide's text with the numbers in it. */
function shown(text: string, front = FRONT): string {
  const deck = parseDeck(`${front}\n${text}\n`);
  const { blocks } = withValues(deck, deckMetrics(deck, undefined).metrics).slides[0]!.body;
  return blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.inlines).text : block.kind)).join('|');
}

function problems(text: string, front = FRONT) {
  const deck = parseDeck(`${front}\n${text}\n`);
  const scene = layoutDeck(deck);
  return lintDeck(deck, scene)
    .filter(({ rule }) => rule.startsWith('metric'))
    .map(({ rule, severity, message, span }) => [
      rule,
      severity,
      formatMessage(message),
      deck.text.slice(span.start, span.end),
    ]);
}

describe('values in prose', () => {
  it('have their unit, and say what is estimated', () => {
    expect(shown('{{stage2.gpu_utilization_percent}}, {{ stage2.throughput_tokens_per_sec }}')).toBe(
      '62%, ≈4,104\u00a0tok/s',
    );
    expect(shown('{{stage2.ttft_milliseconds}} **{{baseline.ttft_milliseconds}}**')).toBe('0.31\u00a0s 850\u00a0ms');
  });

  it('can be shown without a unit, and as a change against the baseline', () => {
    expect(shown('{{stage2.throughput_tokens_per_sec | number}}')).toBe('4,104');
    expect(shown('{{stage2.throughput_tokens_per_sec|change}}')).toBe('+242%');
    expect(shown('{{stage2.throughput_tokens_per_sec | times}}')).toBe('3.4×');
    expect(shown('{{stage2.gpu_utilization_percent | change}}')).toBe('+34\u00a0pp');
    // 310 ms of 850 ms: units that measure the same are converted.
    expect(shown('{{stage2.ttft_milliseconds | change}}')).toBe('\u221264%');
    expect(shown('{{baseline.ttft_milliseconds | change}}')).toBe('unchanged');
  });

  it('are written in the language of the deck', () => {
    const front = FRONT.replace('lang: en', 'lang: zh-CN');
    expect(shown('{{stage2.gpu_utilization_percent | change}}', front)).toBe('+34\u00a0个百分点');
    expect(shown('{{stage2.throughput_tokens_per_sec | times}}', front)).toBe('3.4\u00a0倍');
    expect(shown('{{stage2.throughput_tokens_per_sec}}', front)).toBe('约\u00a04,104\u00a0tok/s');
    expect(shown('{{stage2.tbt_milliseconds}}', front)).toBe('［token 间延迟待补］');
  });

  it('stand wherever text does: titles, lists, tables, notes', () => {
    const deck = parseDeck(
      `${FRONT}\n## At {{stage2.gpu_utilization_percent}}\n\n- {{stage2.gpu_utilization_percent}}\n\n| a | b |\n|---|---|\n| x | {{stage2.gpu_utilization_percent \\| change}} |\n\n<!-- Say {{stage2.gpu_utilization_percent}} -->\n`,
    );
    const scene = layoutDeck(deck);
    const [slide] = scene.slides;
    expect(slide!.title).toBe('At 62%');
    expect(JSON.stringify(slide!.nodes)).toContain('"text":"+34\u00a0pp"');
    expect(slide!.notes.map(({ inlines }) => plainText(inlines).text)).toEqual(['Say 62%']);
    expect(scene.metrics!.stages.map(({ id }) => id)).toEqual(['baseline', 'stage2']);
  });

  it('leave other braces, code and pipelines alone', () => {
    const deck = parseDeck(`$${'{{ github.ref }}'} \`{{a.b}}\` {{ a }} {{a.b.c}} {a.b} {{a.b | c d}}\n`);
    expect(JSON.stringify(deck.slides[0]!.body.blocks)).not.toContain('"value":');
  });

  it('are found where they cannot be followed', () => {
    expect(problems('{{stage3.ttft_milliseconds}} {{stage2.ttft_miliseconds}} {{stage2.nps}}')).toEqual([
      [
        'metric-unknown',
        'warning',
        'The metrics data has no "stage3": did you mean "stage2"?',
        '{{stage3.ttft_milliseconds}}',
      ],
      [
        'metric-unknown',
        'warning',
        'The metrics data has no "ttft_miliseconds": did you mean "ttft_milliseconds"?',
        '{{stage2.ttft_miliseconds}}',
      ],
      [
        'metric-unknown',
        'warning',
        'The metrics data has no field "nps". Its fields: throughput_tokens_per_sec, ttft_milliseconds, tbt_milliseconds, gpu_utilization_percent.',
        '{{stage2.nps}}',
      ],
    ]);
    expect(problems('{{stage2.ttft_milliseconds | price}}')[0]!.slice(2)).toEqual([
      'A value cannot be shown as "price". Known: number, change, times.',
      '{{stage2.ttft_milliseconds | price}}',
    ]);
    expect(shown('{{stage2.nps}}')).toBe('{{stage2.nps}}');
    expect(problems('{{stage2.nps}}', '')[0]!.slice(0, 3)).toEqual([
      'metric-unknown',
      'info',
      'The deck has no metrics data for "stage2.nps". Add "metrics" to the front matter.',
    ]);
  });

  it('leave a placeholder where a number is still to come', () => {
    expect(shown('{{stage2.tbt_milliseconds}}')).toBe('[Time Between Tokens: ?]');
    expect(problems('{{stage2.tbt_milliseconds}} {{stage2.memory_overhead_gb | change}}')).toEqual([
      [
        'metric-missing',
        'warning',
        'The metrics data has no "Time Between Tokens" for "stage2" yet.',
        '{{stage2.tbt_milliseconds}}',
      ],
      [
        'metric-missing',
        'warning',
        'The change of "Memory overhead" at "stage2" cannot be computed: it needs both values, in units that agree.',
        '{{stage2.memory_overhead_gb | change}}',
      ],
    ]);
  });

  it('take both names of one indicator', () => {
    const front = '---\nmetrics:\n  stage1: { cluster_throughput_per_watt: 0.45 }\n---\n';
    expect(shown('{{stage1.throughput_per_watt}}', front)).toBe('0.45\u00a0tok/s/W');
  });
});

describe('slides with values', () => {
  const deckOf = (utilization: number, note = '') =>
    `---\nmetrics:\n  stage1: { gpu_utilization_percent: ${utilization}, ttft_milliseconds: 300 }${note}\n---\n\n## A\n\n{{stage1.gpu_utilization_percent}}\n\n---\n\n## B\n\n{{stage1.ttft_milliseconds}}\n\n---\n\n## C\n\nplain\n`;

  it('are laid out again only when their own values change', () => {
    const first = parseDeck(deckOf(40));
    const before = layoutDeck(first);
    const second = parseDeck(deckOf(50), first);
    const after = layoutDeck(second);
    expect(after.slides.map((slide, index) => slide === before.slides[index])).toEqual([false, true, true]);
    expect(after.slides[0]!.key).not.toBe(before.slides[0]!.key);
    const third = parseDeck(deckOf(50, '\n  stage3: { ttft_milliseconds: 1 }'), second);
    expect(layoutDeck(third).slides.map((slide, index) => slide === after.slides[index])).toEqual([true, true, true]);
  });

  it('keep the same bodies for the same numbers', () => {
    const deck = parseDeck(deckOf(40));
    const { metrics } = deckMetrics(deck, undefined);
    expect(withValues(deck, metrics)).toBe(withValues(deck, metrics));
    expect(withValues(deck, metrics).slides[2]).toBe(deck.slides[2]);
    expect(resolutionOf(withValues(deck, metrics).slides[0]!.body)?.problems).toEqual([]);
    expect(resolutionOf(deck.slides[2]!.body)).toBeUndefined();
  });
});

describe('the numbers of a deck', () => {
  const file = (text: string) => {
    const deck = parseDeck('---\nmetrics: ./gpu.metrics.yaml\n---\n\n{{stage1.ttft_milliseconds}}\n');
    return { deck, ...deckMetrics(deck, { path: './gpu.metrics.yaml', text }) };
  };

  it('come from a file, whose findings are told with their line', () => {
    const { metrics, problems: found, deck } = file('stage1:\n  ttft_milliseconds: 300\n  tbt_milliseconds: fast\n');
    expect(metrics).toMatchObject({ file: './gpu.metrics.yaml' });
    expect(found.map(({ code, severity, message }) => [code, severity, formatMessage(message)])).toEqual([
      ['metrics-file', 'warning', 'The metrics file "./gpu.metrics.yaml" has a finding in line 3.'],
    ]);
    expect(deck.text.slice(found[0]!.span.start, found[0]!.span.end)).toBe('./gpu.metrics.yaml');
  });

  it('say when the file cannot be had', () => {
    const deck = parseDeck('---\nmetrics: ../x.yaml\n---\n\nA\n');
    const said = (fault?: 'missing' | 'outside' | 'unreadable') =>
      deckMetrics(deck, fault && { fault }).problems.map(({ message }) => formatMessage(message));
    expect(said()).toEqual(['The metrics file "../x.yaml" was not found. Check the path.']);
    expect(said('unreadable')).toEqual(['The metrics file "../x.yaml" cannot be read.']);
    expect(said('outside')[0]).toContain('outside the workspace');
  });

  it('have absolute places in the front matter, whatever stands before and after', () => {
    const text =
      '\uFEFF---\r\ntitle: T # x\r\nmetrics: # numbers\r\n  stage1:\r\n    ttft_milliseconds: fast\r\nlang: en\r\n---\r\n\r\nA\r\n';
    const deck = parseDeck(text);
    const { problems: found } = deckMetrics(deck, undefined);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['fast']);
    const inBraces = parseDeck('---\nmetrics: {stage1: {ttft_milliseconds: fast}}\n---\nA');
    const [problem] = deckMetrics(inBraces, undefined).problems;
    expect(inBraces.text.slice(problem!.span.start, problem!.span.end)).toBe('fast');
  });

  it.each(['metrics: 3', 'metrics: []', 'metrics: true', 'metrics: [a, {b: 1}]'])('are not %s', (line) => {
    const { metrics, problems: found } = deckMetrics(parseDeck(`---\n${line}\n---\nA`), undefined);
    expect(metrics?.stages ?? []).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual(['metrics-syntax']);
  });
});
