import { describe, expect, it } from 'vitest';
import { isDeckText } from '../../src/vscode/deck-detection';

const front = (...lines: string[]) => ['---', ...lines, '---', '', '# Title'].join('\n');

describe('isDeckText', () => {
  it.each([
    ['proofdeck: true', front('title: A', 'proofdeck: true')],
    ['marp: true', front('marp: true')],
    ['a comment after the value', front('marp: true # as before')],
    ['an outline', front('outline: gpu-efficiency')],
    ['a metrics file', front('metrics: ./gpu.metrics.yaml')],
    ['inline metrics', front('metrics:', '  baseline:', '    ttft_milliseconds: 800')],
    ['a template', front('template: ./company.pptx')],
    ['Windows line ends', front('marp: true').replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${front('marp: true')}`],
    ['a closing fence of dots', '---\nmarp: true\n...\n'],
  ])('takes %s', (_, text) => {
    expect(isDeckText(text)).toBe(true);
  });

  it.each([
    ['no front matter', '# Title\n\nmarp: true'],
    ['other front matter', front('title: A', 'layout: post')],
    ['marp: false', front('marp: false')],
    ['a key without a value', front('outline:', 'title: A')],
    ['the key inside another', front('extra:', '  marp: true')],
    ['a longer key', front('outlines: 3')],
    ['front matter that never ends', '---\nmarp: true\n\n# Title'],
    ['a rule at the start', '---\n\n# Title\n\nmarp: true\n\n---x'],
    ['an empty text', ''],
  ])('leaves %s alone', (_, text) => {
    expect(isDeckText(text)).toBe(false);
  });
});
