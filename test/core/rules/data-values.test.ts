import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import type { TextFile } from '../../../src/core/scene/resources';

const RULES = /^[UVK]\d\d$/;

/** Rule and marked text of what is said of values. */
function found(text: string, metrics?: TextFile): string[] {
  const deck = parseDeck(text);
  return lintDeck(deck, layoutDeck(deck, metrics === undefined ? {} : { files: { metrics } }))
    .filter(({ rule }) => RULES.test(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

const chart = (info: string, ...lines: string[]): string => `## A\n\n\`\`\`chart ${info}\n${lines.join('\n')}\n\`\`\``;

describe('values in charts', () => {
  it('are held to the limits of the indicator that an axis, a series or the title names', () => {
    const data = ['data:', '  基线: 38', '  阶段1: 146'];
    expect(found(chart('bar', 'y: { title: GPU 利用率, unit: "%" }', ...data))).toEqual(['V01 146']);
    expect(found(chart('bar', 'title: GPU utilization', 'unit: "%"', ...data))).toEqual(['V01 146']);
    expect(found(chart('bar', 'categories: [A, B]', 'series:', '  KV cache hit rate: ["88%", "104%"]'))).toEqual([
      'V01 104%',
    ]);
  });

  it('are read along both axes of points', () => {
    const data = ['y: { title: GPU utilization, unit: "%" }', 'x: { title: P99 TTFT, unit: s }'];
    expect(found(chart('scatter', ...data, 'data: [[0.4, 62], [0.5, 146], [450, 70]]'))).toEqual([
      'V01 146',
      'V02 450',
    ]);
    expect(
      found(chart('scatter', 'title: GPU utilization', 'x: { title: GPUs }', 'data: [[512, 62], [1024, 71]]')),
    ).toEqual([]);
  });

  it('have no unit of time where a name says per second', () => {
    expect(found(chart('scatter', 'GPU,Power in W,Tokens per second', 'A100,400,2500', 'H100,700,5200'))).toEqual([]);
  });

  it('keep their own units where stacks show shares', () => {
    const shares = ['title: GPU utilization', 'categories: [A, B]'];
    expect(found(chart('percent-bar', ...shares, 'series:', '  busy: [480, 512]', '  idle: [20, 12]'))).toEqual([]);
    expect(
      found(chart('percent-bar', 'categories: [A]', 'series:', '  KV cache hit rate: ["104%"]', '  miss: ["5%"]')),
    ).toEqual(['V01 104%']);
  });

  it('are held to what is known of the indicator', () => {
    expect(found(chart('bar unit=s', 'Engine,P99 TTFT', 'A,0.2', 'B,450'))).toEqual(['V02 450']);
    expect(found(chart('bar unit=s', '引擎,P99 首 token 延迟', 'A,0.2', 'B,450'))).toEqual(['V02 450']);
  });

  it('are reported once for a unit that cannot measure the indicator', () => {
    expect(found(chart('bar', 'y: { title: TTFT, unit: tok/s }', 'data: { A: 46, B: 44 }'))).toEqual(['U02 46']);
  });

  it('are compared from stage to stage, series by series', () => {
    const stages = ['categories: [Stage 1, Stage 2]', 'y: { title: GPU utilization, unit: "%" }'];
    expect(found(chart('line', ...stages, 'series:', '  H100: [46, 31]', '  A100: [20, 40]'))).toEqual(['K02 31']);
    expect(found(chart('bar unit=%', '阶段,GPU 利用率', '阶段1,46', '阶段2,31'))).toEqual(['K02 31']);
  });

  it('are no levels where the chart shows changes, goals or shares', () => {
    const data = 'data: { A: 130, B: 150 }';
    expect(found(chart('bar', 'title: GPU utilization improvement', 'unit: "%"', data))).toEqual([]);
    expect(found(chart('bar', 'title: GPU 利用率提升', 'unit: "%"', data))).toEqual([]);
    expect(found(chart('percent-bar', 'y: GPU utilization', data))).toEqual([]);
    expect(found(chart('bar', 'title: Sales', 'unit: "%"', data))).toEqual([]);
  });
});

describe('values in metrics data', () => {
  const deck = (...lines: string[]): string => `---\nmetrics:\n${lines.join('\n')}\n---\n\n## A\n\n- a`;

  it('are judged where they are written', () => {
    expect(found(deck('  baseline:', '    gpu_utilization_percent: 138', '    tbt_milliseconds: 900000'))).toEqual([
      'V01 138',
      'V02 900000',
    ]);
    expect(found(deck('  baseline:', '    ttft_milliseconds: { value: 120, unit: tok/s }'))).toEqual([
      'U02 { value: 120, unit: tok/s }',
    ]);
  });

  it('are compared from stage to stage, and may be explained by their conditions', () => {
    const stages = (more: string) =>
      deck(
        '  stage1:',
        '    gpu_utilization_percent: 65',
        '  stage2:',
        `    gpu_utilization_percent: { value: 58${more} }`,
      );
    expect(found(stages(''))).toEqual(['K02 { value: 58 }']);
    expect(found(stages(', conditions: headroom reserved for online traffic'))).toEqual([]);
    expect(found(stages(', conditions: 为在线业务预留余量'))).toEqual([]);
  });

  it('of a file are reported where the deck names it', () => {
    const text = '---\nmetrics: m.yaml\n---\n\n## A\n\n- a';
    const file = { path: 'm.yaml', text: 'baseline:\n  gpu_utilization_percent: 138\n' };
    expect(found(text, file)).toEqual(['V01 m.yaml']);
  });
});
