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

/**
 * The notes as paragraphs of their own: bullets, numbers, emphasis and links as the author wrote them. Links to slides are
 * text: notes may have a relationship to their own slide alone.
 */
export function notesParagraphsXml(notes: readonly NoteParagraph[], theme: Theme, context: TextContext): string {
  const counts = new Counts();
  const { slideCount: _none, ...own } = context;
  return notes.map((paragraph) => noteXml(paragraph, counts.startOf(paragraph), theme, own)).join('');
}

function noteXml(paragraph: NoteParagraph, start: number, theme: Theme, context: TextContext): string {
  const runs = runsOf(paragraph.inlines, STYLE, pageInk(theme))
    .map((run) => runXml(run, INHERITED, context))
    .join('');
  return `<a:p>${bulletProperties(paragraph, start)}${runs || `<a:endParaRPr lang="${context.languages.latin}"/>`}</a:p>`;
}

function bulletProperties({ level, ordered }: NoteParagraph, start: number): string {
  if (level === undefined) return '';
  const depth = Math.min(Math.max(0, level), 8);
  const startAt = start === 1 ? '' : ` startAt="${start}"`;
  const bullet = ordered
    ? `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${startAt}/>`
    : '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
  return `<a:pPr marL="${emu(HANG + depth * STEP)}"${depth > 0 ? ` lvl="${depth}"` : ''} indent="${emu(-HANG)}">${bullet}</a:pPr>`;
}

/** The largest number that DrawingML lets a list start with (ST_TextBulletStartAtNum). */
const MAX_NUMBER = 32767;

/** PowerPoint counts itself while paragraphs of a level follow one another, and begins again after anything else. */
class Counts {
  /** By level: where the list being counted starts, and its next number. */
  #lists: ({ readonly start: number; readonly next: number } | undefined)[] = [];

  /** The number that the paragraph's list starts with; 1 for a paragraph without a number. */
  startOf({ level, ordered, number = 1 }: NoteParagraph): number {
    this.#lists.length = level === undefined ? 0 : Math.min(this.#lists.length, level + 1);
    if (level === undefined) return 1;
    const list = this.#lists[level];
    const start = list?.next === number ? list.start : Math.min(number, MAX_NUMBER);
    this.#lists[level] = ordered ? { start, next: number + 1 } : undefined;
    return ordered ? Math.max(1, start) : 1;
  }
}
