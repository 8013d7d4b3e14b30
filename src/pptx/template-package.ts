import type { SceneTemplate } from '../core/scene/scene';
import type { ForeignTypes } from './content-types';
import { OpenPackage } from './open-package';
import { NOTES_MASTER, NOTES_THEME, notesName, type Parts, PRESENTATION, THEME, textPart } from './parts';
import { relsName } from './rels';
import { TABLE_STYLE_DEFINITION } from './table-xml';
import { escapeAttribute, findAll } from './xml';

const TABLE_STYLES = 'ppt/tableStyles.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/**
 * Moves the package of a deck, whose slides are still to be written, onto a template: its masters, layouts, theme, media
 * and page take the place of ours. The template's own slides go, with whatever only they reach. Gives the content types
 * of the template's parts.
 */
export function moveOntoTemplate(parts: Parts, template: SceneTemplate, slideCount: number): ForeignTypes {
  const foreign = new OpenPackage(template.parts);
  const kept = reachable(foreign);
  const presentation = textPart(parts, PRESENTATION);
  const relations = textPart(parts, relsName(PRESENTATION));
  const tableStyles = textPart(parts, TABLE_STYLES);
  const notes = notesMasterOf(parts, foreign, kept);
  dropOwnDesign(parts);
  for (const name of kept) parts.set(name, mended(name, template.parts.get(name)!));
  for (const [name, data] of notes.parts) parts.set(name, data);
  giveNotesMasterItsTheme(parts, foreign, kept);
  pointNotesAt(parts, notes.master, slideCount);
  mergeTableStyles(parts, foreign, tableStyles);
  const merged = new Merge(foreign, presentation, relations);
  if (notes.parts.size > 0) merged.addNotesMaster(notes.master!);
  if (!foreign.related(PRESENTATION, 'tableStyles')) merged.addRelation('tableStyles', 'tableStyles.xml');
  parts.set(PRESENTATION, merged.presentation());
  parts.set(relsName(PRESENTATION), merged.relations());
  return typesOf(foreign);
}

/** The relationships of a slide, which pptxgenjs pointed at a layout of its own, with the template's instead. */
export function onLayout(relations: string, layout: string): string {
  return relations.replace(
    /"[^"]*\/slideLayouts\/slideLayout\d+\.xml"/,
    () => `"${escapeAttribute(besidePart(layout))}"`,
  );
}

/** The part as one in a folder of `ppt` names it, the way PowerPoint itself does. */
function besidePart(part: string): string {
  return part.startsWith('ppt/') ? `../${part.slice('ppt/'.length)}` : `/${part}`;
}

/** Relationships by which nothing is taken over: slides, and what belongs to them or to the file as it was. */
const LEFT_BEHIND = new Set(['slide', 'comments', 'commentAuthors', 'revisionInfo', 'changesInfo', 'printerSettings']);

/** The template's presentation, everything that it reaches without its slides, and their relationships. */
function reachable(file: OpenPackage): Set<string> {
  const kept = new Set<string>();
  const visit = (part: string): void => {
    if (kept.has(part) || !file.has(part)) return;
    kept.add(part);
    if (file.has(relsName(part))) kept.add(relsName(part));
    for (const { type, part: target } of file.relations(part)) {
      if (target !== undefined && !LEFT_BEHIND.has(type)) visit(target);
    }
  };
  visit(PRESENTATION);
  return kept;
}

interface NotesMaster {
  /** Where the notes point to; undefined in a deck without notes and a template without a master for them. */
  readonly master: string | undefined;
  /** Ours, under free names, where the template has none. */
  readonly parts: Parts;
}

function notesMasterOf(parts: Parts, foreign: OpenPackage, kept: ReadonlySet<string>): NotesMaster {
  const master = foreign.related(PRESENTATION, 'notesMaster');
  if (master !== undefined && kept.has(master)) return { master, parts: new Map() };
  const [own, theme] = [parts.get(NOTES_MASTER), parts.get(NOTES_THEME)];
  if (own === undefined || theme === undefined) return { master: undefined, parts: new Map() };
  let number = 2;
  while (kept.has(themeName(number))) number++;
  const relations = textPart(parts, relsName(NOTES_MASTER)).replace(/theme\d+\.xml/, `theme${number}.xml`);
  return {
    master: NOTES_MASTER,
    parts: new Map([
      [NOTES_MASTER, own],
      [relsName(NOTES_MASTER), relations],
      [themeName(number), theme],
    ]),
  };
}

function themeName(number: number): string {
  return `ppt/theme/theme${number}.xml`;
}

const DRAWN_PART = /^ppt\/slide(?:Masters|Layouts)\/[^/]+\.xml$/;
const SHAPE_ID = /(<p:cNvPr\b[^>]*?\bid=")(\d+)"/g;

/** A master or layout on which every shape has a number of its own; some programs give two shapes one. */
function mended(name: string, data: Uint8Array): Uint8Array | string {
  if (!DRAWN_PART.test(name)) return data;
  const xml = new TextDecoder().decode(data);
  const ids = Array.from(xml.matchAll(SHAPE_ID), ([, , id]) => Number(id));
  const taken = new Set(ids);
  // Animations know shapes by their numbers.
  if (taken.size === ids.length || xml.includes('<p:timing')) return data;
  const seen = new Set<number>();
  let last = Math.max(...ids);
  return xml.replace(SHAPE_ID, (whole, start: string, id: string) => {
    if (seen.has(Number(id))) return `${start}${++last}"`;
    seen.add(Number(id));
    return whole;
  });
}

/** PowerPoint repairs a file whose masters share a theme. */
function giveNotesMasterItsTheme(parts: Parts, foreign: OpenPackage, kept: ReadonlySet<string>): void {
  const notes = foreign.related(PRESENTATION, 'notesMaster');
  const theme = notes === undefined ? undefined : foreign.related(notes, 'theme');
  if (notes === undefined || theme === undefined || !kept.has(notes)) return;
  const masters = [...kept].filter((name) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(name));
  if (!masters.some((master) => foreign.related(master, 'theme') === theme)) return;
  let number = 2;
  while (parts.has(themeName(number))) number++;
  parts.set(themeName(number), foreign.bytes(theme));
  parts.set(
    relsName(notes),
    foreign.text(relsName(notes)).replace(/"[^"]*\/theme\d*\.xml"/, () => `"${besidePart(themeName(number))}"`),
  );
}

const OWN_DESIGN =
  /^ppt\/(?:(?:slideMasters|slideLayouts|notesMasters|theme)\/|(?:presProps|viewProps|tableStyles)\.xml$)/;

function dropOwnDesign(parts: Parts): void {
  for (const name of [...parts.keys()]) if (OWN_DESIGN.test(name) || name === THEME) parts.delete(name);
}

function pointNotesAt(parts: Parts, master: string | undefined, slideCount: number): void {
  if (master === undefined) return;
  for (let number = 1; number <= slideCount; number++) {
    const name = relsName(notesName(number));
    if (!parts.has(name)) continue;
    const pointed = textPart(parts, name).replace(
      /"[^"]*\/notesMasters\/[^"]*"/,
      () => `"${escapeAttribute(besidePart(master))}"`,
    );
    parts.set(name, pointed);
  }
}

/** Our tables name a style of ours, which PowerPoint looks for among the file's own. */
function mergeTableStyles(parts: Parts, foreign: OpenPackage, own: string): void {
  const name = foreign.related(PRESENTATION, 'tableStyles');
  if (name === undefined) {
    parts.set(TABLE_STYLES, own);
    return;
  }
  const xml = foreign.text(name);
  if (xml.includes(TABLE_STYLE_DEFINITION)) return;
  const merged = /<\/a:tblStyleLst>\s*$/.test(xml)
    ? xml.replace('</a:tblStyleLst>', () => `${TABLE_STYLE_DEFINITION}</a:tblStyleLst>`)
    : xml.replace(/\/>\s*$/, () => `>${TABLE_STYLE_DEFINITION}</a:tblStyleLst>`);
  parts.set(name, merged);
}

function typesOf(foreign: OpenPackage): ForeignTypes {
  const all = (element: string, key: string): Map<string, string> =>
    new Map(
      findAll(foreign.xml('[Content_Types].xml'), element).map(({ attributes }) => [
        (attributes[key] ?? '').replace(/^\//, ''),
        attributes.ContentType ?? '',
      ]),
    );
  const extensions = all('Default', 'Extension');
  return {
    parts: all('Override', 'PartName'),
    extensions: new Map([...extensions].map(([extension, type]) => [extension.toLowerCase(), type])),
  };
}

const SECTIONS = /<p:ext uri="\{521415D9-36F7-43E2-AB2F-B90AF26B5E84\}"[^>]*>[\s\S]*?<\/p:ext>/i;
/** What of a template's presentation tells of its slides, or changes how ours are counted or text boxes look. */
const NOT_TAKEN = [
  /<p:sldIdLst\b[^>]*?(?:\/>|>[\s\S]*?<\/p:sldIdLst>)/,
  /<p:custShowLst\b[^>]*?(?:\/>|>[\s\S]*?<\/p:custShowLst>)/,
  /<p:modifyVerifier\b[^>]*\/>/,
  /<p:defaultTextStyle\b[^>]*?(?:\/>|>[\s\S]*?<\/p:defaultTextStyle>)/,
  SECTIONS,
  /<p:extLst>\s*<\/p:extLst>/,
];
const DEFAULT_TEXT = /<p:defaultTextStyle>[\s\S]*?<\/p:defaultTextStyle>/;

/** The template's presentation part and its relationships, with our slides, sections and default text. */
class Merge {
  #xml: string;
  readonly #own: string;
  readonly #ownRelations: string;
  readonly #relations: string[];
  #last: number;

  constructor(foreign: OpenPackage, presentation: string, relations: string) {
    this.#own = presentation;
    this.#ownRelations = relations;
    const xml = NOT_TAKEN.reduce((text, part) => text.replace(part, ''), foreign.text(PRESENTATION));
    this.#xml = xml.replace(/ firstSlideNum="\d+"/, '');
    const all = foreign.text(relsName(PRESENTATION)).match(/<Relationship\b[^>]*\/>/g) ?? [];
    this.#relations = all.filter((one) => !LEFT_BEHIND.has(/Type="[^"]*\/(\w+)"/.exec(one)?.[1] ?? ''));
    this.#last = Math.max(0, ...all.map((one) => Number(/\bId="\D*(\d+)"/.exec(one)?.[1] ?? 0)));
  }

  addRelation(type: string, target: string): string {
    const id = `rId${++this.#last}`;
    this.#relations.push(`<Relationship Id="${id}" Type="${OFFICE}${type}" Target="${escapeAttribute(target)}"/>`);
    return id;
  }

  addNotesMaster(part: string): void {
    const id = this.addRelation('notesMaster', part.replace(/^ppt\//, ''));
    this.#insertAfter(
      ['</p:sldMasterIdLst>'],
      `<p:notesMasterIdLst><p:notesMasterId r:id="${id}"/></p:notesMasterIdLst>`,
    );
  }

  presentation(): string {
    const slides = this.#own.match(/<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>/)?.[0] ?? '';
    const ours = slides.replace(/r:id="(\w+)"/g, (_, id: string) => `r:id="${this.#slideRelation(id)}"`);
    this.#insertAfter(['</p:handoutMasterIdLst>', '</p:notesMasterIdLst>', '</p:sldMasterIdLst>'], ours);
    this.#insertBefore(['<p:extLst>', '</p:presentation>'], DEFAULT_TEXT.exec(this.#own)?.[0] ?? '');
    const sections = SECTIONS.exec(this.#own)?.[0];
    if (sections === undefined) return this.#xml;
    if (this.#xml.includes('<p:extLst>')) this.#insertAfter(['<p:extLst>'], sections);
    else this.#insertBefore(['</p:presentation>'], `<p:extLst>${sections}</p:extLst>`);
    return this.#xml;
  }

  relations(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#relations.join('')}</Relationships>`;
  }

  #slideRelation(id: string): string {
    const relation = new RegExp(`<Relationship [^>]*\\bId="${id}"[^>]*/>`).exec(this.#ownRelations)?.[0] ?? '';
    return this.addRelation('slide', /Target="([^"]*)"/.exec(relation)?.[1] ?? '');
  }

  #insertAfter(marks: readonly string[], xml: string): void {
    const mark = marks.find((one) => this.#xml.includes(one));
    if (mark !== undefined) this.#xml = this.#xml.replace(mark, () => `${mark}${xml}`);
  }

  #insertBefore(marks: readonly string[], xml: string): void {
    const mark = marks.find((one) => this.#xml.includes(one));
    if (mark !== undefined) this.#xml = this.#xml.replace(mark, () => `${xml}${mark}`);
  }
}
