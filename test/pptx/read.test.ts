import { describe, expect, it } from 'vitest';
import { writePptx } from '../../src/pptx';
import { readPptx } from '../../src/pptx/read';
import { KITCHEN_SINK, RESOURCES } from './kitchen-sink';
import {
  BODY,
  body,
  box,
  CONTENT_LAYOUT,
  cell,
  note,
  paragraph,
  run,
  scene,
  slide,
  table,
  textBox,
  title,
} from './scene-builder';

describe('reading a file back', () => {
  it('gives slides, layouts, sections and properties', async () => {
    const deck = readPptx(await writePptx(KITCHEN_SINK, { resources: RESOURCES }));
    expect([deck.width, deck.height]).toEqual([960, 540]);
    expect(deck.title).toBe('Tom & Jerry <deck>');
    expect(deck.author).toBe('作者 "A"');
    expect(deck.slides.map((one) => one.layout)).toEqual([
      'Title Slide',
      'Content',
      'Content',
      'Content',
      'Content',
      'Blank',
    ]);
    expect(deck.sections.map(({ name, slides }) => [name, slides])).toEqual([
      ['默认节', [0]],
      ['Stage 1 & more', [1, 2]],
      ['Stage 2', [3, 4, 5]],
    ]);
  });

  it('gives every node of the Scene as one shape with its name, number and box', async () => {
    const deck = readPptx(await writePptx(KITCHEN_SINK, { resources: RESOURCES }));
    KITCHEN_SINK.slides.forEach((one, index) => {
      const shapes = deck.slides[index]!.shapes;
      expect(shapes.map(({ id, name }) => [id, name])).toEqual(one.nodes.map(({ id, name }) => [id, name]));
      one.nodes.forEach((node, at) => {
        const found = shapes[at]!.box;
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(found[side]).toBeCloseTo(node.box[side], 3);
      });
    });
  });

  it('resolves a placeholder’s box from its layout, else from the master', async () => {
    const elsewhere = { ...CONTENT_LAYOUT, name: 'No body', placeholders: [CONTENT_LAYOUT.placeholders[0]!] };
    const made = scene([
      slide([title('t')]),
      slide([textBox(2, body('x'), { box: BODY.box, placeholder: { type: 'body', index: 1 } })], { layout: elsewhere }),
    ]);
    const deck = readPptx(await writePptx({ ...made, layouts: [...made.layouts, elsewhere] }));
    expect(deck.slides[0]!.shapes[0]!.box).toEqual(box(54, 30, 852, 62));
    expect(deck.slides[1]!.shapes[0]!.box).toEqual(BODY.box);
  });

  it('gives text, levels, bullets, breaks and links of paragraphs', async () => {
    const text = body([
      paragraph([run('a'), run('', {}, { isBreak: true }), run('b')], {
        bullet: { kind: 'char', char: '•', color: 'accent1' },
      }),
      paragraph([run('c', {}, { href: 'https://example.org/x' })], {
        level: 1,
        bullet: { kind: 'number', scheme: 'arabicPeriod', start: 1, label: '1.', color: 'text' },
      }),
    ]);
    const [shape] = readPptx(await writePptx(scene([slide([textBox(2, text)])]))).slides[0]!.shapes;
    expect(shape!.paragraphs).toEqual([
      { text: 'a\nb', level: 0, bullet: '•', breaks: 1, links: [] },
      { text: 'c', level: 1, bullet: 'arabicPeriod', breaks: 0, links: ['https://example.org/x'] },
    ]);
  });

  it('gives tables by row and cell', async () => {
    const node = table(
      2,
      [
        [cell('a', { columnSpan: 2 }), cell('', { covered: true })],
        [cell('c'), cell('d')],
      ],
      { alt: 'T' },
    );
    const [shape] = readPptx(await writePptx(scene([slide([node])]))).slides[0]!.shapes;
    expect(shape).toMatchObject({ kind: 'table', alt: 'T', box: node.box });
    expect(shape!.rows.map((row) => row.map((one) => (one.covered ? '-' : one.paragraphs[0]!.text)))).toEqual([
      ['a', '-'],
      ['c', 'd'],
    ]);
  });

  it('gives the notes', async () => {
    const deck = readPptx(
      await writePptx(scene([slide([], { notes: [note('一'), note('two', { level: 1 })] }), slide([])])),
    );
    expect(deck.slides[0]!.notes.map(({ text, level }) => [text, level])).toEqual([
      ['一', 0],
      ['two', 1],
    ]);
    expect(deck.slides[1]!.notes).toEqual([]);
  });

  it('refuses what is no presentation', () => {
    expect(() => readPptx(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
