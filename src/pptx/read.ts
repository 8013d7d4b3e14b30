import type { Box } from '../core/scene/geometry';
import { OpenPackage } from './open-package';
import { PRESENTATION } from './parts';
import { type InheritedBoxes, inheritedBoxes, readShapes } from './read-shapes';
import { childrenOf, find, findAll, textOf } from './xml';

/** A presentation as a reader of the file sees it. Points. For tests and tools. */
export interface ReadDeck {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author: string;
  readonly slides: readonly ReadSlide[];
  readonly sections: readonly ReadSection[];
}

export interface ReadSection {
  readonly name: string;
  readonly id: string;
  /** Indexes of its slides, from 0. */
  readonly slides: readonly number[];
}

export interface ReadSlide {
  /** The layout's name. */
  readonly layout: string;
  readonly shapes: readonly ReadShape[];
  /** Paragraphs of the notes. */
  readonly notes: readonly ReadParagraph[];
}

export interface ReadShape {
  readonly kind: 'shape' | 'table' | 'picture' | 'chart' | 'line' | 'group' | 'other';
  readonly id: number;
  readonly name: string;
  readonly alt?: string;
  readonly placeholder?: { readonly type: string; readonly index: number };
  /** Resolved: a placeholder without a box of its own has its layout's or master's. */
  readonly box: Box;
  readonly paragraphs: readonly ReadParagraph[];
  /** Cells by row, merged ones included; none for other shapes. */
  readonly rows: readonly (readonly ReadCell[])[];
  /** What a group holds. Their boxes are on the page where the group does not scale them, as ours do not. */
  readonly shapes?: readonly ReadShape[];
}

export interface ReadCell {
  readonly paragraphs: readonly ReadParagraph[];
  readonly covered: boolean;
}

export interface ReadParagraph {
  readonly text: string;
  /** Outline level from 0. */
  readonly level: number;
  /** The bullet it sets itself: a character, a numbering scheme, `none`; undefined if inherited. */
  readonly bullet?: string;
  readonly breaks: number;
  readonly links: readonly string[];
}

/** Reads a file back. Throws on bytes that are no presentation. */
export function readPptx(bytes: Uint8Array): ReadDeck {
  const file = new OpenPackage(bytes);
  const presentation = file.xml(PRESENTATION);
  const size = find(presentation, 'p:sldSz')?.attributes;
  const ids = findAll(find(presentation, 'p:sldIdLst') ?? presentation, 'p:sldId').map(({ attributes }) => attributes);
  const parts = new Map(file.relations(PRESENTATION).map((relation) => [relation.id, relation.part]));
  const layouts = new Map<string, InheritedBoxes>();
  return {
    width: Number(size?.cx) / 12700,
    height: Number(size?.cy) / 12700,
    title: property(file, 'dc:title'),
    author: property(file, 'dc:creator'),
    slides: ids.map((slide) => readSlide(file, parts.get(slide['r:id'] ?? '') ?? '', layouts)),
    sections: readSections(
      file,
      ids.map((slide) => slide.id ?? ''),
    ),
  };
}

function property(file: OpenPackage, name: string): string {
  const core = 'docProps/core.xml';
  const found = file.has(core) ? childrenOf(file.xml(core), name)[0] : undefined;
  return found ? textOf(found) : '';
}

function readSections(file: OpenPackage, slideIds: readonly string[]): ReadSection[] {
  return findAll(file.xml(PRESENTATION), 'p14:section').map((section) => ({
    name: section.attributes.name ?? '',
    id: section.attributes.id ?? '',
    slides: findAll(section, 'p14:sldId').map(({ attributes }) => slideIds.indexOf(attributes.id ?? '')),
  }));
}

function readSlide(file: OpenPackage, name: string, layouts: Map<string, InheritedBoxes>): ReadSlide {
  const layout = file.related(name, 'slideLayout') ?? '';
  let boxes = layouts.get(layout);
  if (!boxes) {
    boxes = inheritedBoxes(file, layout);
    layouts.set(layout, boxes);
  }
  const notes = file.related(name, 'notesSlide');
  return {
    layout: find(file.xml(layout), 'p:cSld')?.attributes.name ?? '',
    shapes: readShapes(file, name, boxes),
    notes: notes === undefined ? [] : readNotes(file, notes),
  };
}

function readNotes(file: OpenPackage, name: string): readonly ReadParagraph[] {
  const shapes = readShapes(file, name, () => undefined);
  return shapes.find((shape) => shape.placeholder?.type === 'body')?.paragraphs ?? [];
}
