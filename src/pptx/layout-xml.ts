import type { PlaceholderSpec, SceneLayout } from '../core/scene/scene';
import { hasCjk } from './languages';
import { LEVELS, type OwnLevelStyle, placeholderStyle } from './level-style';
import { colorXml } from './paint-xml';
import { MASTER_COLORS, NAMESPACES, shapeTree, XML_HEAD } from './part-xml';
import { type Prompts, promptOf } from './prompts';
import { type DrawingContext, insetsXml, PLACEHOLDER_INSETS, placeholderXml, transformXml } from './shape-xml';
import { backgroundXml, nodeXml } from './slide-xml';
import {
  ALIGN,
  ANCHOR,
  bulletXml,
  fontFacesXml,
  SLIDE_NUMBER_FIELD,
  spaceBeforeXml,
  type TextContext,
} from './text-xml';
import { emu, hundredths } from './units';
import { escapeAttribute, escapeText } from './xml';

/** A slide layout: its own graphics behind, then the placeholders that slides fill. */
export function layoutXml(layout: SceneLayout, prompts: Prompts, context: DrawingContext): string {
  // Graphics are numbered afresh: on a layout nothing refers to their ids.
  const graphics = layout.graphics.map((node, index) => ({ ...node, id: index + 2 }));
  const first = graphics.length + 2;
  const shapes = [
    ...graphics.map((node) => nodeXml(node, context)),
    ...layout.placeholders.map((spec, index) => placeholderShapeXml(spec, first + index, prompts, context)),
  ].join('');
  const type = layout.type === 'cust' ? ' userDrawn="1"' : ` type="${layout.type}"`;
  return `${XML_HEAD}<p:sldLayout ${NAMESPACES}${type} preserve="1"><p:cSld name="${escapeAttribute(layout.name)}">${backgroundXml(layout.background)}${shapeTree(shapes)}</p:cSld>${MASTER_COLORS}</p:sldLayout>`;
}

/** A placeholder on a layout or master: box, text styles of its levels, and what it says while it is empty. */
export function placeholderShapeXml(spec: PlaceholderSpec, id: number, prompts: Prompts, context: TextContext): string {
  const name = escapeAttribute(spec.name);
  const styles = levelsOf(spec)
    .map((level) => levelXml(`a:lvl${level + 1}pPr`, placeholderStyle(spec, level), context))
    .join('');
  const body = `<a:bodyPr vert="horz" wrap="square"${insetsXml(PLACEHOLDER_INSETS)} rtlCol="0" anchor="${ANCHOR[spec.anchor]}"><a:noAutofit/></a:bodyPr>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(spec)}</p:nvPr></p:nvSpPr><p:spPr>${transformXml(spec.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${body}<a:lstStyle>${styles}</a:lstStyle>${promptXml(spec, prompts, context)}</p:txBody></p:sp>`;
}

/** Body text and subtitles would inherit the master's bullets on every level that they do not set themselves. */
function levelsOf(spec: PlaceholderSpec): number[] {
  const count = spec.type === 'body' || spec.type === 'subTitle' ? LEVELS : 1;
  return Array.from({ length: count }, (_, level) => level);
}

/** The full style of one outline level, under its element's name (`a:lvl1pPr` … `a:lvl9pPr`). */
export function levelXml(tag: string, style: OwnLevelStyle, context: TextContext): string {
  const paragraph = `marL="${emu(style.marginLeft)}" indent="${emu(style.indent)}" algn="${ALIGN[style.align]}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"`;
  const spacing = `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>${spaceBeforeXml(style.spaceBefore)}`;
  const letters = `<a:defRPr sz="${hundredths(style.size)}" b="${style.bold ? 1 : 0}" kern="1200"><a:solidFill>${colorXml(style.color)}</a:solidFill>${fontFacesXml(style.font, context.fonts)}</a:defRPr>`;
  return `<${tag} ${paragraph}>${spacing}${bulletXml(style.bullet)}${letters}</${tag}>`;
}

function promptXml(spec: PlaceholderSpec, prompts: Prompts, context: TextContext): string {
  const { latin } = context.languages;
  if (spec.type === 'sldNum') {
    return `<a:p><a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="${latin}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${latin}"/></a:p>`;
  }
  const texts = promptOf(prompts, spec.type, spec.levels !== undefined);
  if (texts.length === 0) return `<a:p><a:endParaRPr lang="${latin}"/></a:p>`;
  return texts.map((text, level) => promptParagraphXml(text, level, context)).join('');
}

function promptParagraphXml(text: string, level: number, context: TextContext): string {
  const { latin, eastAsian } = context.languages;
  const lang = hasCjk(text) ? `lang="${eastAsian}" altLang="${latin}"` : `lang="${latin}"`;
  return `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr ${lang}/><a:t>${escapeText(text)}</a:t></a:r></a:p>`;
}
