import type { Block } from '../deck/block';
import type { Deck, Slide } from '../deck/deck';
import { indicatorById } from '../indicators';
import type { Outline, OutlineLang, OutlinePage } from '../outlines';
import { indicatorName, indicatorTable, notesBlock } from '../outlines/deck-markdown';
import { outlineOf } from '../outlines/deck-outline';
import { type MissingAdvice, textIn, type VisualKind } from '../outlines/outline';
import { type Message, message } from '../source/message';
import type { TextEdit } from '../source/text-edit';
import { outlinePage, pageState } from './page-status';
import { slideSpan } from './slide-texts';
import { visualSkeleton } from './visual-skeletons';

/** What the outline expects of a page, what is there, and what would make it stronger; texts in the deck's language. */
export interface PageGuide {
  readonly title: string;
  readonly purpose?: string;
  readonly prompt: string;
  readonly points: readonly GuidePoint[];
  readonly questions: readonly string[];
  readonly visual?: string;
  /** Names of the indicators that the page should report and does not. */
  readonly missingIndicators: readonly string[];
  /** What to do where the technology, the figures or the link to other parts are missing. */
  readonly advice: readonly string[];
  readonly inserts: readonly GuideInsert[];
}

export interface GuidePoint {
  readonly text: string;
  readonly isThere: boolean;
}

/** Something that one click puts on the page. */
export interface GuideInsert {
  readonly title: Message;
  readonly edit: TextEdit;
}

/** Explains a page by the outline that the deck follows; undefined for a page that is not in it. */
export function pageGuide(deck: Deck, slide: Slide): PageGuide | undefined {
  const outline = outlineOf(deck);
  const page = outlinePage(deck, slide);
  if (!outline || !page) return undefined;
  const lang: OutlineLang = deck.settings.lang.startsWith('zh') ? 'zh-CN' : 'en';
  const say = (text: { readonly zh: string; readonly en: string }) => textIn(lang, text);
  const missing = missingIndicators(deck, slide, page);
  const points = page.points.map((point) => ({ text: say(point), isThere: saysPoint(slide, say(point)) }));
  return {
    title: say(page.title),
    ...(page.purpose ? { purpose: say(page.purpose) } : {}),
    prompt: say(page.prompt),
    points,
    questions: (page.questions ?? []).map(say),
    ...(page.visual ? { visual: say(page.visual) } : {}),
    missingIndicators: missing.flatMap((id) => {
      const indicator = indicatorById(id);
      return indicator ? [indicatorName(indicator, lang)] : [];
    }),
    advice: adviceFor(outline, page, slide, missing).map(say),
    inserts: insertsFor(slide, page, points, missing, lang),
  };
}

function missingIndicators(deck: Deck, slide: Slide, { indicators = [] }: OutlinePage): string[] {
  const given = new Set(pageState(deck, slide, 0).indicators);
  return indicators.filter((id) => !given.has(id));
}

const bare = (text: string): string => text.replace(/[\s，。、,.;；:：()（）"“”]+/g, '').toLowerCase();

/** A point counts as made where most of its words stand on the slide or in its notes. */
function saysPoint({ body }: Slide, point: string): boolean {
  const said = bare(body.text);
  if (said.includes(bare(point))) return true;
  const words = point.match(/[A-Za-z][\w-]{2,}|\p{Script=Han}{2}/gu) ?? [];
  const found = words.filter((word) => said.includes(word.toLowerCase())).length;
  return words.length > 0 && found / words.length >= 0.6;
}

function adviceFor(outline: Outline, page: OutlinePage, slide: Slide, missing: readonly string[]) {
  const advice: MissingAdvice = { ...outline.missing, ...page.missing };
  const { blocks } = slide.body;
  const isThin = blocks.filter(({ kind }) => kind !== 'heading').length <= 1 && depthOf(blocks) <= 1;
  const hasPicture = hasKind(blocks, ['diagram', 'picture', 'pictures', 'chart', 'module']);
  return [
    isThin && !page.indicators ? advice.technology : undefined,
    missing.length > 0 ? advice.data : undefined,
    page.visualKind === 'diagram' && !hasPicture ? advice.link : undefined,
  ].flatMap((text) => text ?? []);
}

function depthOf(blocks: readonly Block[]): number {
  const lists = blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
  return lists.reduce((most, { items }) => Math.max(most, ...items.map((item) => 1 + depthOf(item.blocks))), 0);
}

function hasKind(blocks: readonly Block[], kinds: readonly Block['kind'][]): boolean {
  return blocks.some(
    (block) =>
      kinds.includes(block.kind) ||
      (block.kind === 'columns' && block.columns.some((column) => hasKind(column, kinds))),
  );
}

/** What shows a visual of each kind. */
const SHOWS: Readonly<Record<VisualKind, readonly Block['kind'][]>> = {
  table: ['table', 'metrics'],
  chart: ['chart', 'metrics', 'table'],
  diagram: ['diagram', 'picture', 'module'],
  timeline: ['diagram', 'table', 'list'],
  picture: ['picture', 'pictures', 'diagram'],
  code: ['code'],
  equation: ['equation'],
};

function insertsFor(
  slide: Slide,
  page: OutlinePage,
  points: readonly GuidePoint[],
  missing: readonly string[],
  lang: OutlineLang,
): GuideInsert[] {
  const inserts: GuideInsert[] = [];
  const add = (title: Message, text: string) => inserts.push({ title, edit: atEnd(slide, text) });
  const untold = points.filter(({ isThere }) => !isThere);
  if (untold.length > 0)
    add(message('Insert the points that are missing'), untold.map(({ text }) => `- ${text}`).join('\n'));
  if (missing.length > 0) add(message('Insert a table of the missing indicators'), indicatorTable(missing, lang));
  const { visualKind } = page;
  if (visualKind && visualKind !== 'picture' && !hasKind(slide.body.blocks, SHOWS[visualKind])) {
    add(message('Insert a skeleton of the suggested visual'), visualSkeleton(visualKind, lang));
  }
  if (slide.body.notes.length === 0) add(message('Insert speaker notes'), notesBlock(lang));
  return inserts;
}

/** Before the notes that end a slide, else at its end. */
function atEnd(slide: Slide, text: string): TextEdit {
  const { start, end } = slideSpan(slide);
  const notes = slide.body.notes.at(-1)?.span;
  const last =
    notes && slide.offset + notes.end >= end && text.startsWith(':::') === false ? slide.offset + notes.start : end;
  const at = Math.max(start, last);
  return at === end
    ? { span: { start: at, end: at }, text: `\n\n${text}` }
    : { span: { start: at, end: at }, text: `${text}\n\n` };
}
