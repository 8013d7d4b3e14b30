/** What holds for every Scene, whatever the deck says. Each check gives one sentence for each fault. */

import type { Block } from '../../src/core/deck/block';
import type { Deck, Slide } from '../../src/core/deck/deck';
import type { Inline } from '../../src/core/deck/inline';
import { withValues } from '../../src/core/metrics/resolve';
import type { ChartText } from '../../src/core/scene/chart';
import type { Box } from '../../src/core/scene/geometry';
import { type ChartNode, isFilling, type SceneNode, type TableNode } from '../../src/core/scene/node';
import type { Scene, SceneSlide } from '../../src/core/scene/scene';
import type { TextBody } from '../../src/core/scene/text';

/** Rounding, in points. */
const TOLERANCE = 0.6;

/** Everything that is wrong with a Scene; slides that report an overflow are not asked whether they fit. */
export function sceneFaults(scene: Scene, deck?: Deck): string[] {
  const faults = scene.slides.flatMap((slide, index) =>
    [...geometryFaults(slide, scene), ...placeholderFaults(slide), ...idFaults(slide)].map(
      (fault) => `slide ${index + 1} (${slide.layout.name}): ${fault}`,
    ),
  );
  return deck ? [...faults, ...lostTexts(scene, withValues(deck, scene.metrics))] : faults;
}

/** Text outside its shape or the page, and texts over one another. */
export function geometryFaults(slide: SceneSlide, page: Pick<Scene, 'width' | 'height'>): string[] {
  if (slide.problems.some((problem) => problem.code === 'overflow')) return [];
  const nodes = slide.nodes.filter((node) => !isHiddenTitle(node));
  return [
    ...nodes.flatMap((node) => (isInside(node.box, page) ? [] : [`${node.name} is not on the page`])),
    ...nodes.flatMap(textFaults),
    ...nodes.flatMap((node) => (node.kind === 'chart' ? chartFaults(node) : [])),
    ...overlaps(nodes),
  ];
}

/** Stands above the page on purpose, for screen readers. */
function isHiddenTitle(node: SceneNode): boolean {
  return node.kind === 'shape' && /itle$/.test(node.placeholder?.type ?? '') && node.box.y + node.box.height <= 0;
}

function isInside({ x, y, width, height }: Box, page: { readonly width: number; readonly height: number }): boolean {
  return (
    x >= -TOLERANCE && y >= -TOLERANCE && x + width <= page.width + TOLERANCE && y + height <= page.height + TOLERANCE
  );
}

interface PlacedText {
  readonly name: string;
  readonly box: Box;
  readonly body: TextBody;
}

function textsOf(node: SceneNode): PlacedText[] {
  if (node.kind === 'shape') return node.text ? [{ name: node.name, box: node.box, body: node.text }] : [];
  if (node.kind === 'group') return node.nodes.flatMap(textsOf);
  return node.kind === 'table' ? cellTexts(node) : [];
}

/** Height of a chart's letters over and under their baseline, as shares of their size. */
const LETTERS = { over: 0.7, under: 0.2 };

function letterBox({ x, baseline, width, size }: ChartText): Box {
  return { x, y: baseline - LETTERS.over * size, width, height: (LETTERS.over + LETTERS.under) * size };
}

/** Texts of a chart that stand outside it or on one another; numbers at points may meet the names of points. */
function chartFaults({ name, box, chart }: ChartNode): string[] {
  const texts = chart.texts.map((text) => ({ text, area: letterBox(text) }));
  const crossing = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => !(one.text.role === 'label' && other.text.role === 'label'))
      .filter((other) => intersect(one.area, other.area))
      .map((other) => `"${one.text.text}" and "${other.text.text}" of ${name} overlap`),
  );
  const outside = texts.filter(({ area }) => !isInside(area, box) || area.x < -TOLERANCE || area.y < -TOLERANCE);
  return [...crossing, ...outside.map(({ text }) => `"${text.text}" stands outside ${name}`)];
}

function cellTexts(table: TableNode): PlacedText[] {
  let { y } = table.box;
  return table.rows.flatMap((row, rowIndex) => {
    let { x } = table.box;
    const texts = row.cells.flatMap((cell, column) => {
      const width = sum(table.columns.slice(column, column + (cell.columnSpan ?? 1)));
      const height = sum(table.rows.slice(rowIndex, rowIndex + (cell.rowSpan ?? 1)).map((one) => one.height));
      const box = { x, y, width, height };
      x += table.columns[column] ?? 0;
      const name = `${table.name}, row ${rowIndex + 1}, column ${column + 1}`;
      return cell.covered ? [] : [{ name, box, body: cell.text }];
    });
    y += row.height;
    return texts;
  });
}

function textFaults(node: SceneNode): string[] {
  return textsOf(node).flatMap(({ name, box, body }) => {
    const { insets } = body;
    const faults: string[] = [];
    const over = body.height + insets.top + insets.bottom - box.height;
    if (over > TOLERANCE) faults.push(`the text of ${name} is ${over.toFixed(1)} pt too high for it`);
    const width = box.width - insets.left - insets.right;
    for (const { lines, pitch } of body.paragraphs) {
      for (const line of lines) {
        // Closing punctuation may hang out by its own width; one letter stands somewhere even in no width at all.
        const hanging = Math.max(TOLERANCE, pitch);
        const isOneLetter = line.pieces.map((piece) => piece.text).join('').length <= 2;
        if (line.x + line.width > width + hanging && !isOneLetter)
          faults.push(`a line of ${name} is ${(line.x + line.width - width).toFixed(1)} pt too long`);
      }
    }
    return faults;
  });
}

/** Where letters, cells and pictures really are: two of them never share a place. */
function overlaps(nodes: readonly SceneNode[]): string[] {
  const areas = nodes.flatMap((node): { name: string; area: Box }[] => {
    if (node.kind === 'table' || node.kind === 'picture' || node.kind === 'chart')
      return [{ name: node.name, area: node.box }];
    return textsOf(node).flatMap((text) => {
      const area = inkOf(text);
      return area ? [{ name: text.name, area }] : [];
    });
  });
  return areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter((other) => intersect(one.area, other.area))
      .map((other) => `${one.name} and ${other.name} overlap`),
  );
}

/** The smallest box around the letters; undefined for a text without any. */
function inkOf({ box, body }: PlacedText): Box | undefined {
  const lines = body.paragraphs.flatMap((paragraph) => paragraph.lines.filter((line) => line.pieces.length > 0));
  if (lines.length === 0) return undefined;
  const { insets } = body;
  const free = box.height - insets.top - insets.bottom - body.height;
  const top = box.y + insets.top + (body.anchor === 'top' ? 0 : body.anchor === 'middle' ? free / 2 : free);
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  return { x: box.x + insets.left + left, y: top, width: right - left, height: body.height };
}

function intersect(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > TOLERANCE && down > TOLERANCE;
}

/** Placeholders that the layout does not have, or that are filled twice. */
export function placeholderFaults(slide: SceneSlide): string[] {
  const filled = slide.nodes.flatMap((node) =>
    isFilling(node) && node.placeholder ? [`${node.placeholder.type} ${node.placeholder.index}`] : [],
  );
  const offered = slide.layout.placeholders.map((spec) => `${spec.type} ${spec.index}`);
  return [
    ...filled.filter((place) => !offered.includes(place)).map((place) => `the layout has no placeholder ${place}`),
    ...filled.filter((place, index) => filled.indexOf(place) < index).map((place) => `${place} is filled twice`),
  ];
}

function idsOf(node: SceneNode): number[] {
  return [node.id, ...(node.kind === 'group' ? node.nodes.flatMap(idsOf) : [])];
}

function idFaults(slide: SceneSlide): string[] {
  const ids = slide.nodes.flatMap(idsOf);
  return new Set(ids).size === ids.length && !ids.some((id) => id < 2) ? [] : ['shape ids are not unique from 2'];
}

/** Text that comes before the text above it in the source, on slides whose layout nobody named. */
export function readingOrderFaults(slide: SceneSlide): string[] {
  const texts = slide.nodes.filter(
    (node) => node.span && node.span.end > node.span.start && (node.kind !== 'shape' || node.text),
  );
  return texts
    .slice(1)
    .filter((node, index) => node.span!.start < texts[index]!.span!.start)
    .map((node) => `${node.name} comes too late`);
}

/** Texts and pictures of the deck that stand on none of the slide's pages. Punctuation and spaces do not count. */
export function lostTexts(scene: Scene, deck: Deck): string[] {
  return deck.slides.flatMap((slide) => {
    const pages = scene.slides.filter((page) => page.source === slide.index);
    const shown = pages.flatMap((page) => page.nodes.map(shownBy)).join('\n');
    return wantedOf(slide)
      .filter((wanted) => !shown.includes(wanted))
      .map((wanted) => `slide ${slide.index + 1} of the deck does not show "${wanted}"`);
  });
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function shownBy(node: SceneNode): string {
  if (node.kind === 'picture') return letters(node.resource);
  return textsOf(node)
    .map(({ body }) =>
      body.paragraphs.map((paragraph) => letters(paragraph.runs.map((run) => run.text).join(''))).join('\n'),
    )
    .join('\n');
}

/** The letters of every text, each as long as no mark or block divides it. */
function wantedOf({ body }: Slide): string[] {
  const texts = [...(body.title ? textsOfInlines(body.title.inlines) : []), ...body.blocks.flatMap(textsOfBlock)];
  return texts.map(letters).filter((text) => text !== '');
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textsOfInlines(block.inlines);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsOfBlock));
    case 'quote':
      return block.blocks.flatMap(textsOfBlock);
    case 'columns':
      return block.columns.flatMap((column) => column.flatMap(textsOfBlock));
    case 'table':
      return [block.header, ...block.rows].flatMap((row) =>
        row.cells.slice(0, block.header.cells.length).flatMap((cell) => textsOfInlines(cell.inlines)),
      );
    case 'code':
      return block.text.split('\n');
    case 'picture':
      return [block.src];
    default:
      return [];
  }
}

function textsOfInlines(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text' || inline.kind === 'code') return [inline.text];
    // Formulas are drawn, not written.
    if (inline.kind === 'math') return [];
    if (inline.kind === 'image') return [inline.alt];
    if (inline.kind === 'footnote') return [String(inline.number)];
    return inline.kind === 'break' ? [] : textsOfInlines(inline.children);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
