import type { NoteParagraph } from '../../src/core/deck/deck';
import type { Inline } from '../../src/core/deck/inline';
import { type Box, NO_INSETS } from '../../src/core/scene/geometry';
import type { LineNode, PictureNode, SceneCell, SceneNode, ShapeNode, TableNode } from '../../src/core/scene/node';
import type { Picture } from '../../src/core/scene/resources';
import { PAGE, type PlaceholderSpec, type Scene, type SceneLayout, type SceneSlide } from '../../src/core/scene/scene';
import type { Run, RunStyle, SceneParagraph, TextBody } from '../../src/core/scene/text';
import { THEMES } from '../../src/core/themes';

/** Scenes built by hand, so that these tests depend on the Scene's types and on no layout. */

export const NOWHERE = { start: 0, end: 0 };
export const THEME = THEMES[0]!;

export const STYLE: RunStyle = {
  font: 'body',
  size: 20,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: 'text',
};

export function run(text: string, style: Partial<RunStyle> = {}, more: Partial<Run> = {}): Run {
  return { text, style: { ...STYLE, ...style }, span: NOWHERE, ...more };
}

export function paragraph(runs: string | readonly Run[], more: Partial<SceneParagraph> = {}): SceneParagraph {
  return {
    level: 0,
    align: 'left',
    marginLeft: 0,
    indent: 0,
    spaceBefore: 0,
    pitch: 24,
    runs: typeof runs === 'string' ? [run(runs)] : runs,
    lines: [],
    span: NOWHERE,
    ...more,
  };
}

export function body(paragraphs: string | readonly SceneParagraph[], more: Partial<TextBody> = {}): TextBody {
  const list = typeof paragraphs === 'string' ? [paragraph(paragraphs)] : paragraphs;
  return { paragraphs: list, insets: NO_INSETS, anchor: 'top', height: list.length * 24, ...more };
}

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

export function shape(id: number, more: Partial<ShapeNode> = {}): ShapeNode {
  return { kind: 'shape', id, name: `Shape ${id}`, geometry: 'rect', box: box(100, 100, 200, 50), ...more };
}

export function textBox(id: number, text: TextBody, more: Partial<ShapeNode> = {}): ShapeNode {
  return shape(id, { text, ...more });
}

export function picture(id: number, resource: string, more: Partial<PictureNode> = {}): PictureNode {
  return { kind: 'picture', id, name: `Picture ${id}`, box: box(100, 200, 120, 90), resource, ...more };
}

export function line(id: number, more: Partial<LineNode> = {}): LineNode {
  return {
    kind: 'line',
    id,
    name: `Line ${id}`,
    box: box(50, 400, 300, 40),
    stroke: { color: 'accent1', width: 1.25 },
    ...more,
  };
}

export function cell(text: string, more: Partial<SceneCell> = {}): SceneCell {
  const insets = { left: 8, top: 4, right: 8, bottom: 4 };
  return { text: body([paragraph([run(text, { size: 14 })])], { insets, anchor: 'middle' }), span: NOWHERE, ...more };
}

export function table(id: number, rows: readonly (readonly SceneCell[])[], more: Partial<TableNode> = {}): TableNode {
  const columns = rows[0]!.map(() => 100);
  return {
    kind: 'table',
    id,
    name: `Table ${id}`,
    box: box(54, 120, columns.length * 100, rows.length * 30),
    columns,
    rows: rows.map((cells) => ({ height: 30, cells })),
    headerRow: true,
    firstColumn: false,
    ...more,
  };
}

export const TITLE: PlaceholderSpec = {
  type: 'title',
  index: 0,
  name: 'Title',
  box: box(54, 30, 852, 62),
  size: 30,
  bold: true,
  color: 'text',
  align: 'left',
  anchor: 'bottom',
};

const LEVEL = {
  marginLeft: 18,
  indent: -18,
  spaceBefore: 9,
  bullet: { kind: 'char', char: '•', color: 'accent1' },
} as const;

export const BODY: PlaceholderSpec = {
  type: 'body',
  index: 1,
  name: 'Body',
  box: box(54, 114, 852, 376),
  size: 20,
  bold: false,
  color: 'text',
  align: 'left',
  anchor: 'top',
  levels: [
    { size: 20, ...LEVEL },
    { size: 18, ...LEVEL, marginLeft: 38, spaceBefore: 4 },
  ],
};

export const FOOTER: PlaceholderSpec = {
  ...BODY,
  type: 'ftr',
  index: 11,
  name: 'Footer',
  box: box(54, 506, 380, 18),
  size: 10,
  color: 'quiet',
  anchor: 'middle',
  levels: [{ size: 10, marginLeft: 0, indent: 0, spaceBefore: 0 }],
};

export const NUMBER: PlaceholderSpec = {
  ...FOOTER,
  type: 'sldNum',
  index: 12,
  name: 'Slide Number',
  box: box(806, 506, 100, 18),
  align: 'right',
};

export const TITLE_LAYOUT: SceneLayout = {
  name: 'Title Slide',
  type: 'title',
  background: 'accent1',
  placeholders: [
    { ...TITLE, type: 'ctrTitle', box: box(120, 180, 720, 96), size: 40, color: 'ground', align: 'center' },
    {
      ...BODY,
      type: 'subTitle',
      index: 1,
      name: 'Subtitle',
      box: box(160, 300, 640, 60),
      levels: [{ size: 20, marginLeft: 0, indent: 0, spaceBefore: 0 }],
    },
  ],
  graphics: [],
};

export const CONTENT_LAYOUT: SceneLayout = {
  name: 'Content',
  type: 'obj',
  placeholders: [TITLE, BODY, FOOTER, NUMBER],
  graphics: [shape(0, { name: 'Accent', box: box(54, 97, 44, 3), fill: { color: 'accent2' }, alt: '' })],
};

export const BLANK_LAYOUT: SceneLayout = { name: 'Blank', type: 'cust', placeholders: [NUMBER], graphics: [] };

/** A title that says nothing its layout does not say. */
export function title(text: string, id = 2): ShapeNode {
  const letters = run(text, { font: 'heading', size: 30, bold: true });
  return textBox(id, body([paragraph([letters], { pitch: 36 })], { anchor: 'bottom' }), {
    name: 'Title',
    box: TITLE.box,
    placeholder: { type: 'title', index: 0 },
  });
}

export function slide(nodes: readonly SceneNode[], more: Partial<SceneSlide> = {}): SceneSlide {
  return { key: 'key', source: 0, layout: CONTENT_LAYOUT, nodes, notes: [], title: '', problems: [], ...more };
}

export function scene(slides: readonly SceneSlide[], more: Partial<Scene> = {}): Scene {
  return {
    width: PAGE.width,
    height: PAGE.height,
    theme: THEME,
    lang: 'zh-CN',
    properties: { title: 'Deck', author: 'Author', subject: '' },
    layouts: [TITLE_LAYOUT, CONTENT_LAYOUT, BLANK_LAYOUT],
    slides,
    sections: [],
    problems: [],
    ...more,
  };
}

export function text(value: string): Inline {
  return { kind: 'text', text: value, span: NOWHERE };
}

export function note(inlines: string | readonly Inline[], more: Partial<NoteParagraph> = {}): NoteParagraph {
  return { inlines: typeof inlines === 'string' ? [text(inlines)] : inlines, span: NOWHERE, ...more };
}

/** One red pixel. */
export const PNG: Picture = {
  mime: 'image/png',
  width: 1,
  height: 1,
  bytes: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
      'base64',
    ),
  ),
};

export const SVG: Picture = {
  mime: 'image/svg+xml',
  width: 40,
  height: 30,
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><circle cx="20" cy="15" r="12" fill="#0B5CAD"/></svg>',
  ),
};
