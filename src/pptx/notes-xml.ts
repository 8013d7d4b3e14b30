import { pageInk } from '../core/blocks/ink';
import { runsOf } from '../core/blocks/runs';
import type { NoteParagraph } from '../core/deck/deck';
import type { RunStyle } from '../core/scene/text';
import type { Theme } from '../core/scene/theme';
import { type LevelStyle, textBoxStyle } from './level-style';
import { runXml, type TextContext } from './text-xml';
import { emu } from './units';

/** As in the notes master, which pptxgenjs writes. Points. */
const SIZE = 12;
const HANG = 13.5;
const STEP = 13.5;
const STYLE: RunStyle = {
  font: 'body',
  size: SIZE,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: 'text',
};
const INHERITED: LevelStyle = { ...textBoxStyle(0), size: SIZE };

/** The notes as paragraphs of their own: bullets, numbers, emphasis and links as the author wrote them. */
export function notesParagraphsXml(notes: readonly NoteParagraph[], theme: Theme, context: TextContext): string {
  return notes.map((paragraph) => noteXml(paragraph, theme, context)).join('');
}

function noteXml(paragraph: NoteParagraph, theme: Theme, context: TextContext): string {
  const runs = runsOf(paragraph.inlines, STYLE, pageInk(theme))
    .map((run) => runXml(run, INHERITED, context))
    .join('');
  return `<a:p>${bulletProperties(paragraph)}${runs || `<a:endParaRPr lang="${context.languages.latin}"/>`}</a:p>`;
}

function bulletProperties({ level, ordered }: NoteParagraph): string {
  if (level === undefined) return '';
  const depth = Math.min(Math.max(0, level), 8);
  const bullet = ordered
    ? '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    : '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
  return `<a:pPr marL="${emu(HANG + depth * STEP)}"${depth > 0 ? ` lvl="${depth}"` : ''} indent="${emu(-HANG)}">${bullet}</a:pPr>`;
}
