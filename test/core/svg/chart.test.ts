import { describe, expect, it } from 'vitest';
import { TYPE_NAMES } from '../../../src/core/charts';
import { slideSvg } from '../../../src/core/svg';
import { parseXml } from '../../../src/pptx/xml';
import { layOut } from '../layouts/lay-out';

const DATA: Readonly<Record<string, string>> = {
  pie: 'data: {a: 1, b: 3}',
  doughnut: 'center: 75%\ndata: {a: 1, b: 3}',
  scatter: 'series:\n  A: [[1, 2], [3, 4]]\n  B: [[2, 5]]',
};
const BARS = 'categories: [a, b, 中文]\nseries:\n  A: [1, 2, null]\n  "<B>": [3, -1, 2]';

function svgOf(body: string): string {
  const scene = layOut(`---\nproofdeck: true\n---\n\n## Chart\n\n\`\`\`chart\n${body}\n\`\`\`\n`);
  return slideSvg(scene, scene.slides[0]!);
}

describe('charts in the preview', () => {
  it.each(Object.entries(TYPE_NAMES))('%s', (name, { type }) => {
    const svg = svgOf(`type: ${name}\n${DATA[type] ?? BARS}`);
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toMatch(/<g [^>]*role="img" aria-label="[^"]+" data-start="\d+"/);
    expect(svg).not.toContain('```');
  });

  it('draws a bar for each value, each text as wide as it was measured', () => {
    const svg = svgOf('data: {a: 1, b: 2}');
    expect(svg.match(/<rect [^>]*fill="#07509B"\/>/g)).toHaveLength(2);
    expect(svg).toMatch(/<text [^>]*textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">a<\/text>/);
  });

  it('draws a whole circle for one sector', () => {
    expect(svgOf('type: pie\ndata: {a: 1}')).toMatch(/<path d="M[^"]*A[^"]*A[^"]*Z"/);
  });

  it('shows the source where there is no chart', () => {
    const scene = layOut('---\nproofdeck: true\n---\n\n## Chart\n\n```chart\ntype: bar\ndata: {a: lots}\n```\n');
    expect(slideSvg(scene, scene.slides[0]!)).toContain('lots');
    expect(scene.slides[0]!.problems.map(({ code }) => code)).toEqual(['chart-number', 'chart-empty']);
  });
});
