import { describe, expect, it } from 'vitest';
import { slideSvg } from '../../../src/core/svg';
import { layOut } from '../blocks/fixture-decks';

interface Stretch {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

/** The stretches of the first slide's code, line by line. */
function lines(code: string): Stretch[][] {
  const { scene } = layOut(`## T\n\n\`\`\`text\n${code}\n\`\`\`\n`);
  const svg = slideSvg(scene, scene.slides[0]!);
  const panel = svg.slice(svg.indexOf('rx="4"'));
  return panel
    .split('<g class="p"')
    .slice(1, 1 + code.split('\n').length)
    .map((line) =>
      [...line.matchAll(/<text x="([\d.]+)"[^>]*textLength="([\d.]+)"[^>]*>(.*?)<\/text>/g)].map(
        ([, x, width, inner]) => ({
          x: Number(x),
          width: Number(width),
          text: inner!.replace(/<[^>]*>/g, ''),
        }),
      ),
    );
}

describe('code in the preview', () => {
  it('begins each stretch of one letter width on its column, whatever face the reader has', () => {
    const [mixed, latin] = lines('ab 调度 cd\nab xxxx cd');
    expect(mixed!.map(({ text }) => text)).toEqual(['ab ', '调度', ' cd']);
    expect(latin!.map(({ text }) => text)).toEqual(['ab xxxx cd']);
    const column = latin![0]!.width / 10;
    expect(mixed!.map(({ x }) => (x - latin![0]!.x) / column).map((at) => Math.round(at * 100) / 100)).toEqual([
      0, 3, 7,
    ]);
    expect(mixed![1]!.width).toBeCloseTo(4 * column, 1);
  });

  it('keeps the spaces before code', () => {
    expect(lines('    x')[0]![0]!.text).toBe('    x');
  });
});

describe('other text in the preview', () => {
  it('is one stretch a line', () => {
    const { scene } = layOut('## T\n\n中文 and *Latin* text\n');
    const svg = slideSvg(scene, scene.slides[0]!);
    expect(svg).toMatch(
      /<text [^>]*><tspan[^>]*>中文 and <\/tspan><tspan[^>]*>Latin<\/tspan><tspan[^>]*> text<\/tspan><\/text>/,
    );
  });
});
