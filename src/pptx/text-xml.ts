import type {
  Bullet,
  FontRole,
  HorizontalAlign,
  Run,
  SceneParagraph,
  TextBody,
  VerticalAlign,
} from '../core/scene/text';
import type { Theme } from '../core/scene/theme';
import { inlineMathXml } from './equation/equation-xml';
import { hyperlinkXml } from './hyperlink-xml';
import { hasCjk, type Languages } from './languages';
import { LEVELS, type LevelStyle } from './level-style';
import { colorXml } from './paint-xml';
import type { Relationships } from './rels';
import { emu, hundredths } from './units';
import { escapeAttribute, escapeText } from './xml';

/** What text needs to know of the part it stands in. */
export interface TextContext {
  readonly fonts: Theme['fonts'];
  readonly languages: Languages;
  readonly rels: Relationships;
  /** Links to the first so many slides are links; absent where a part can have none. */
  readonly slideCount?: number;
  /** Formulas among the words are written as text, for programs without equations. */
  readonly formulasAsText?: boolean;
}

export const ALIGN: Readonly<Record<HorizontalAlign, string>> = { left: 'l', center: 'ctr', right: 'r' };
export const ANCHOR: Readonly<Record<VerticalAlign, string>> = { top: 't', middle: 'ctr', bottom: 'b' };

/** The paragraphs of a text body; `inherited` says what a level has anyway, which is then left out. */
export function paragraphsXml(
  body: TextBody | undefined,
  inherited: (level: number) => LevelStyle,
  context: TextContext,
): string {
  const paragraphs = body?.paragraphs ?? [];
  if (paragraphs.length === 0) return `<a:p>${endOfParagraph(context)}</a:p>`;
  return paragraphs.map((paragraph) => paragraphXml(paragraph, inherited(levelOf(paragraph)), context)).join('');
}

function levelOf(paragraph: SceneParagraph): number {
  return Math.min(Math.max(0, Math.trunc(paragraph.level)), LEVELS - 1);
}

function paragraphXml(paragraph: SceneParagraph, inherited: LevelStyle, context: TextContext): string {
  const runs = paragraph.runs.map((run) => runXml(run, inherited, context)).join('');
  return `<a:p>${paragraphPropertiesXml(paragraph, inherited)}${runs || endOfParagraph(context)}</a:p>`;
}

function endOfParagraph(context: TextContext): string {
  return `<a:endParaRPr lang="${context.languages.latin}"/>`;
}

/** Line pitch is always written in exact points: a percentage would depend on the reader's fonts. */
function paragraphPropertiesXml(paragraph: SceneParagraph, inherited: LevelStyle): string {
  const level = levelOf(paragraph);
  let attributes = '';
  if (paragraph.marginLeft !== inherited.marginLeft) attributes += ` marL="${emu(Math.max(0, paragraph.marginLeft))}"`;
  if (level > 0) attributes += ` lvl="${level}"`;
  if (paragraph.indent !== inherited.indent) attributes += ` indent="${emu(paragraph.indent)}"`;
  if (paragraph.align !== inherited.align) attributes += ` algn="${ALIGN[paragraph.align]}"`;
  let children = `<a:lnSpc><a:spcPts val="${hundredths(paragraph.pitch)}"/></a:lnSpc>`;
  if (paragraph.spaceBefore !== inherited.spaceBefore) children += spaceBeforeXml(paragraph.spaceBefore);
  if (inherited.spaceAfter) children += '<a:spcAft><a:spcPts val="0"/></a:spcAft>';
  // A bullet stays the paragraph's own, so that it survives when the text is moved to a box or template without any.
  if (paragraph.bullet || inherited.bullet) children += bulletXml(paragraph.bullet);
  children += tabStopsXml(paragraph);
  return `<a:pPr${attributes}>${children}</a:pPr>`;
}

/** A stop where each run of tabbed spaces ends, as measured. */
function tabStopsXml({ runs, lines }: SceneParagraph): string {
  const ends = lines
    .slice(0, 1)
    .flatMap((line) =>
      line.pieces.filter((piece) => runs[piece.run]!.isTab).map((piece) => line.x + piece.x + piece.width),
    );
  if (ends.length === 0) return '';
  return `<a:tabLst>${ends.map((end) => `<a:tab pos="${emu(end)}" algn="l"/>`).join('')}</a:tabLst>`;
}

export function spaceBeforeXml(space: number): string {
  return `<a:spcBef><a:spcPts val="${hundredths(Math.max(0, space))}"/></a:spcBef>`;
}

/** Bullets keep their own font, so that a symbol in the text's font does not change their look. */
export function bulletXml(bullet: Bullet | undefined): string {
  if (!bullet) return '<a:buNone/>';
  const color = `<a:buClr>${colorXml(bullet.color)}</a:buClr>`;
  if (bullet.kind === 'char')
    return `${color}<a:buFont typeface="Arial"/><a:buChar char="${escapeAttribute(bullet.char)}"/>`;
  const start = bullet.start === 1 ? '' : ` startAt="${Math.min(32767, Math.max(1, Math.trunc(bullet.start)))}"`;
  return `${color}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="${bullet.scheme}"${start}/>`;
}

/** One run, field or break of the author's. */
export function runXml(run: Run, inherited: LevelStyle, context: TextContext): string {
  if (run.formula && !context.formulasAsText) return inlineMathXml(run.formula, run.style, context);
  if (run.isBreak) return `<a:br>${runPropertiesXml(run, inherited, context)}</a:br>`;
  const inner = `${runPropertiesXml(run, inherited, context)}<a:t>${run.isTab ? '\t' : escapeText(run.text)}</a:t>`;
  if (run.field === 'slidenum') return `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum">${inner}</a:fld>`;
  return `<a:r>${inner}</a:r>`;
}

/** Any GUID will do; this is the one of every field of a kind. */
export const SLIDE_NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';
const CODE_LANGUAGE = 'en-US';
const SUPERSCRIPT = 30000;
const SUBSCRIPT = -25000;

/** `explicit`: what the letters are not is said too, because they would inherit it. */
function effectsXml({ italic, underline, strike, spacing }: Run['style'], explicit: boolean): string {
  let attributes = '';
  if (italic || explicit) attributes += ` i="${italic ? 1 : 0}"`;
  if (underline || explicit) attributes += ` u="${underline ? 'sng' : 'none'}"`;
  if (strike || explicit) attributes += ` strike="${strike ? 'sngStrike' : 'noStrike'}"`;
  if (explicit) attributes += ' cap="none"';
  return spacing || explicit ? `${attributes} spc="${hundredths(spacing ?? 0)}"` : attributes;
}

function runPropertiesXml(run: Run, inherited: LevelStyle, context: TextContext): string {
  const { style } = run;
  const cjk = hasCjk(run.text);
  const { latin, eastAsian } = context.languages;
  let attributes = cjk
    ? ` lang="${eastAsian}" altLang="${latin}"`
    : ` lang="${isCode(style.font) ? CODE_LANGUAGE : latin}"`;
  // Code is no language: nobody's spelling or quotes are put right in it.
  if (isCode(style.font)) attributes += ' noProof="1"';
  if (style.size !== inherited.size) attributes += ` sz="${hundredths(style.size)}"`;
  if (style.bold !== inherited.bold) attributes += ` b="${style.bold ? 1 : 0}"`;
  attributes += effectsXml(style, inherited.effects ?? false);
  if (style.script) attributes += ` baseline="${style.script === 'sup' ? SUPERSCRIPT : SUBSCRIPT}"`;
  let children = style.color === inherited.color ? '' : `<a:solidFill>${colorXml(style.color)}</a:solidFill>`;
  if (style.highlight) children += `<a:highlight>${colorXml(style.highlight)}</a:highlight>`;
  children += typefacesXml(style.font, inherited.font, cjk, context.fonts);
  if (run.href !== undefined) children += hyperlinkXml(run.href, style.color, context);
  return children ? `<a:rPr${attributes}>${children}</a:rPr>` : `<a:rPr${attributes}/>`;
}

/** Names the theme's faces where they are not inherited; the East Asian one always where the run has such letters. */
function typefacesXml(font: FontRole, inherited: FontRole | undefined, cjk: boolean, fonts: Theme['fonts']): string {
  if (font !== inherited) return fontFacesXml(font, fonts, cjk);
  return cjk ? `<a:ea typeface="${EAST_ASIAN[font]}"/>` : '';
}

/** The theme holds two pairs, headings and body: code sets its own Latin face and the body's East Asian one. */
const EAST_ASIAN: Readonly<Record<FontRole, string>> = {
  heading: '+mj-ea',
  body: '+mn-ea',
  code: '+mn-ea',
  grid: '+mn-ea',
};

function isCode(font: FontRole): font is 'code' | 'grid' {
  return font === 'code' || font === 'grid';
}

/**
 * The faces of a pair. `cjk`: the run has East Asian letters. Code without any names its own face for them too, because
 * PowerPoint takes box drawing, arrows and quotes from the East Asian face, where they are twice as wide.
 */
export function fontFacesXml(font: FontRole, fonts: Theme['fonts'], cjk = true): string {
  if (font === 'heading') return '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>';
  if (font === 'body') return '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
  const face = escapeAttribute(fonts[font].latin);
  const eastAsian = cjk ? EAST_ASIAN[font] : face;
  return `<a:latin typeface="${face}"/><a:ea typeface="${eastAsian}"/><a:cs typeface="${face}"/>`;
}
