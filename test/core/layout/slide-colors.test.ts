import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { Color } from '../../../src/core/scene/color';
import { contrast, READABLE, resolveColor } from '../../../src/core/scene/contrast';
import type { SceneNode } from '../../../src/core/scene/node';
import type { Scene, SceneSlide } from '../../../src/core/scene/scene';
import type { TextBody } from '../../../src/core/scene/text';
import { THEMES } from '../../../src/core/themes';

const BODY = `Text, [a link](https://example.com), ==marked== and \`code\`.

> quoted

| a | b |
| - | - |
| 1 | 2 |
| 3 | 4 |

\`\`\`ts linenos
const a = "b" // c
let d = 1
\`\`\``;

const lay = (markdown: string): Scene => layoutDeck(parseDeck(markdown));
const deck = (theme: string, directives: string, front = ''): Scene =>
  lay(`---\ntheme: ${theme}\n${front}\n---\n\n# Cover\n\n---\n\n<!--\n${directives}\n-->\n## Title\n\n${BODY}\n`);

interface Written {
  readonly text: string;
  readonly color: Color;
  readonly ground: Color;
}

/** Every letter with what is behind it. */
function written(slide: SceneSlide): Written[] {
  const ground = slide.background ?? slide.layout.background ?? 'ground';
  return slide.nodes.flatMap((node): Written[] => {
    if (node.kind === 'table')
      return node.rows.flatMap((row) => row.cells.flatMap((cell) => lettersOf(cell.text, cell.fill?.color ?? ground)));
    return node.kind === 'shape' && node.text
      ? lettersOf(node.text, node.fill?.color ?? behind(node, slide) ?? ground)
      : [];
  });
}

function behind(node: SceneNode, slide: SceneSlide): Color | undefined {
  const panel = slide.nodes.find((one) => one.kind === 'shape' && one.name.startsWith('Code panel'));
  return /^(?:Code|Line numbers)/.test(node.name) && panel?.kind === 'shape' ? panel.fill?.color : undefined;
}

function lettersOf({ paragraphs }: TextBody, ground: Color): Written[] {
  return paragraphs.flatMap(({ runs }) =>
    runs.map(({ text, style }) => ({ text, color: style.color, ground: style.highlight ?? ground })),
  );
}

describe.each(THEMES.map((theme) => theme.name))('a slide with colours of its own in %s', (theme) => {
  it.each([
    'backgroundColor: "#fff8dc"',
    'backgroundColor: navy',
    'backgroundColor: "#777"',
    'backgroundColor: black\ncolor: white',
    'class: invert',
    'class: [lead, invert]',
    'class: invert\nlayout: title',
  ])('can be read with %s', (directives) => {
    const scene = deck(theme, directives);
    const slide = scene.slides[1]!;
    expect(slide.background).toBeDefined();
    for (const { text, color, ground } of written(slide)) {
      const ratio = contrast(resolveColor(color, scene.theme), resolveColor(ground, scene.theme));
      expect(ratio, `"${text}" in ${color} on ${ground}`).toBeGreaterThanOrEqual(READABLE);
    }
  });

  it('turns text and ground round for invert, in roles that follow a change of theme', () => {
    const [cover, slide] = deck(theme, 'class: invert').slides;
    expect(slide!.background).toBe('text');
    expect(written(slide!).some(({ color }) => color === 'ground')).toBe(true);
    expect(cover!.background).toBeUndefined();
  });

  it('is left alone without any directive', () => {
    const slide = deck(theme, 'class: fancy').slides[1]!;
    expect(slide.background).toBeUndefined();
    expect(new Set(written(slide).map(({ color }) => color))).toContain('text');
  });
});

describe('what the author says of colours', () => {
  const slide = (directives: string): SceneSlide => deck('cloud-native', directives).slides[1]!;
  const codes = ({ problems }: SceneSlide): string[] => problems.map(({ code }) => code);

  it('is followed to the letter', () => {
    const { background, nodes } = slide('backgroundColor: "#012"\ncolor: "#fed"');
    expect(background).toBe('#001122');
    const [title] = nodes;
    expect(title!.kind === 'shape' && title!.text!.paragraphs[0]!.runs[0]!.style.color).toBe('#FFEEDD');
  });

  it('is pointed out where it cannot be read', () => {
    const faint = slide('backgroundColor: "#ddd"\ncolor: "#fff"');
    expect(faint.problems).toMatchObject([
      { code: 'contrast-low', severity: 'warning', message: { args: ['#FFFFFF', '#DDDDDD', 1.3] } },
    ]);
    expect(codes(slide('color: black'))).toEqual([]);
  });

  it('is pointed out where it is no colour, at its place', () => {
    const markdown = '## T\n\n<!-- backgroundColor: bleu -->\n\ntext';
    const [problem] = lay(markdown).slides[0]!.problems;
    expect(problem).toMatchObject({ code: 'color-unknown', severity: 'warning', message: { args: ['bleu'] } });
    expect(markdown.slice(problem!.span.start, problem!.span.end)).toBe('backgroundColor: bleu');
  });

  it('is pointed out once where it stands in the front matter', () => {
    const scene = lay('---\ncolor: bleu\n---\n\n## A\n\ntext\n\n---\n\n## B\n\ntext\n');
    expect(scene.problems.map(({ code }) => code)).toEqual(['color-unknown']);
    expect(scene.slides.flatMap(codes)).toEqual([]);
  });

  it('may stand beside a background picture, or be one', () => {
    const scene = lay('## A\n\n![bg](navy)\n\ntext ![](#fff)\n\n---\n\n## B\n\ntext');
    expect(scene.slides.map(({ background }) => background)).toEqual(['#000080', undefined]);
    expect(written(scene.slides[0]!).map(({ color }) => color)).toContain('#FFFFFF');
    expect(scene.slides.flatMap(codes)).toEqual([]);
  });

  it('holds for the slides that follow, or for one', () => {
    const scene = lay(
      '<!-- backgroundColor: navy -->\n\n## A\n\n---\n\n<!-- _backgroundColor: red -->\n\n## B\n\n---\n\n## C',
    );
    expect(scene.slides.map(({ background }) => background)).toEqual(['#000080', '#FF0000', '#000080']);
  });
});

describe('class: lead', () => {
  const lead = (body: string): SceneSlide =>
    lay(`## First\n\ntext\n\n---\n\n<!-- _class: lead -->\n${body}\n`).slides[1]!;

  it('sets a title with a few texts in the middle', () => {
    const slide = lead('## Title\n\ntext');
    expect(slide.layout.name).toBe('Lead');
    const texts = slide.nodes.flatMap((node) => (node.kind === 'shape' && node.text ? node.text.paragraphs : []));
    expect(texts.slice(0, 2).map(({ align }) => align)).toEqual(['center', 'center']);
  });

  it('sets other blocks in the middle of the page: texts by line, lists as a whole', () => {
    const slide = lead('## Title\n\nSome text\n\n- one\n- two');
    const [, text, list] = slide.nodes.filter((node) => node.kind === 'shape' && node.text);
    expect(text!.kind === 'shape' && text!.text!.paragraphs[0]!.align).toBe('center');
    const [line] = text!.kind === 'shape' ? text!.text!.paragraphs[0]!.lines : [];
    expect(text!.box.x + line!.x + line!.width / 2).toBeCloseTo(480);
    expect(list!.kind === 'shape' && list!.text!.paragraphs[0]!.align).toBe('left');
    expect(list!.box.x).toBeGreaterThan(350);
  });
});
