import type { Scene } from '../core/scene/scene';
import { appPropertiesXml, fixCoreProperties } from './document-properties';
import { NOTES_MASTER, NOTES_THEME, notesName, type Parts, PRESENTATION, slideName, THEME, textPart } from './parts';
import { relsName } from './rels';
import { sectionsOf, stableGuid } from './sections';
import { TABLE_STYLE_DEFINITION } from './table-xml';
import { themeXml } from './theme-xml';
import { escapeAttribute } from './xml';

/**
 * Repairs the package that pptxgenjs wrote, in place: what its schema order, shared theme, empty notes slides, random
 * GUIDs and dates would make PowerPoint repair or two exports differ. Slides, layouts and master are written elsewhere,
 * content types at the very end from the parts there are.
 */
export function repairPackage(parts: Parts, scene: Scene): void {
  const hasNotes = scene.slides.some((slide) => slide.notes.length > 0);
  parts.set(THEME, themeXml(textPart(parts, THEME), scene.theme));
  dropEmptyNotes(parts, scene);
  if (hasNotes) giveNotesMasterItsTheme(parts);
  else dropNotesMaster(parts);
  parts.set(PRESENTATION, presentationXml(textPart(parts, PRESENTATION), scene, hasNotes));
  edit(parts, 'ppt/tableStyles.xml', (xml) => xml.replace(/\/>\s*$/, `>${TABLE_STYLE_DEFINITION}</a:tblStyleLst>`));
  edit(parts, 'docProps/core.xml', (xml) => fixCoreProperties(xml, scene.properties.date));
  parts.set('docProps/app.xml', appPropertiesXml(scene));
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  parts.set(name, change(textPart(parts, name)));
}

function dropRelationship(parts: Parts, part: string, type: string): void {
  const relationship = new RegExp(`<Relationship [^>]*Type="[^"]*/${type}"[^>]*/>`, 'g');
  edit(parts, relsName(part), (xml) => xml.replace(relationship, ''));
}

/** pptxgenjs writes a notes slide for every slide, with or without notes. */
function dropEmptyNotes(parts: Parts, scene: Scene): void {
  scene.slides.forEach((slide, index) => {
    if (slide.notes.length > 0) return;
    parts.delete(notesName(index + 1));
    parts.delete(relsName(notesName(index + 1)));
    dropRelationship(parts, slideName(index + 1), 'notesSlide');
  });
}

function dropNotesMaster(parts: Parts): void {
  parts.delete(NOTES_MASTER);
  parts.delete(relsName(NOTES_MASTER));
  dropRelationship(parts, PRESENTATION, 'notesMaster');
}

function giveNotesMasterItsTheme(parts: Parts): void {
  parts.set(NOTES_THEME, textPart(parts, THEME));
  edit(parts, relsName(NOTES_MASTER), (xml) => xml.replace('theme1.xml', 'theme2.xml'));
}

const NOTES_MASTER_LIST = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/;
/** A portrait letter page, for which the notes master is drawn; pptxgenjs writes the slide turned on its side. */
const NOTES_SIZE = '<p:notesSz cx="6858000" cy="9144000"/>';

/** The schema wants the notes master before the slides; a deck without notes has none. */
function presentationXml(xml: string, scene: Scene, hasNotes: boolean): string {
  const list = NOTES_MASTER_LIST.exec(xml)?.[0] ?? '';
  const sections = sectionsOf(scene);
  let section = 0;
  return xml
    .replace(NOTES_MASTER_LIST, '')
    .replace('<p:sldIdLst>', () => (hasNotes ? `${list}<p:sldIdLst>` : '<p:sldIdLst>'))
    .replace('<p:sldIdLst></p:sldIdLst>', '')
    .replace(/<p:notesSz [^>]*\/>/, NOTES_SIZE)
    .replace(/<p14:section name="[^"]*" id="[^"]*">/g, () => {
      const { name } = sections[section]!;
      return `<p14:section name="${escapeAttribute(name)}" id="${stableGuid(`section ${section++} ${name}`)}">`;
    });
}
