import type { Block } from '../deck/block';
import type { Deck, Slide } from '../deck/deck';
import { plainText } from '../deck/plain-text';
import type { Outline, OutlineLang, OutlinePage } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
import { textIn } from '../outlines/outline';
import { indicatorReadings } from '../rules/reading/readings';

/**
 * How far a page is: nothing on it; prompts of the outline still there; something is left to do (findings, no notes); or
 * done.
 */
export type PageStatus = 'empty' | 'prompts' | 'in-progress' | 'done';

export interface PageState {
  readonly status: PageStatus;
  /** Prompts that are as the outline gave them: notes, bare points, values that were not measured. */
  readonly prompts: number;
  /** The page of the outline that the slide follows. */
  readonly page?: OutlinePage;
  /** Ids of the indicators that the slide gives values for. */
  readonly indicators: readonly string[];
}

/** `findings` counts the errors and warnings on the slide. */
export function pageState(deck: Deck, slide: Slide, findings: number): PageState {
  const page = outlinePage(deck, slide);
  const lang: OutlineLang = deck.settings.lang.startsWith('zh') ? 'zh-CN' : 'en';
  const prompts = promptsLeft(slide, page, lang);
  const indicators = [...new Set(indicatorReadings(slide.body).map(({ mention }) => mention.indicator.id))];
  return { status: statusOf(slide, prompts, findings), prompts, ...(page ? { page } : {}), indicators };
}

function statusOf({ body }: Slide, prompts: number, findings: number): PageStatus {
  const hasNotes = body.notes.some(({ paragraphs }) => paragraphs.length > 0);
  const isTitle = body.blocks.length === 0;
  if (body.blocks.length === 0 && !hasNotes) return 'empty';
  if (prompts > 0) return 'prompts';
  return findings > 0 || (!hasNotes && !isTitle) ? 'in-progress' : 'done';
}

/** The page of the deck's outline with the slide's title; spaces between scripts do not count. */
export function outlinePage(deck: Deck, { body, settings }: Slide): OutlinePage | undefined {
  const outline = outlineOf(deck);
  if (!outline || !body.title) return undefined;
  const title = bare(plainText(body.title.inlines).text);
  const pages = pagesByTitle(outline).get(title) ?? [];
  return (pages.find(({ stage }) => stage === settings.stage) ?? pages[0])?.page;
}

interface PlacedPage {
  readonly page: OutlinePage;
  readonly stage: string | undefined;
}

const byTitle = new WeakMap<Outline, ReadonlyMap<string, readonly PlacedPage[]>>();

function pagesByTitle(outline: Outline): ReadonlyMap<string, readonly PlacedPage[]> {
  const known = byTitle.get(outline);
  if (known) return known;
  const made = new Map<string, PlacedPage[]>();
  for (const { stage, pages } of outline.sections) {
    for (const page of pages) {
      for (const title of [page.title.zh, page.title.en]) {
        made.set(bare(title), [...(made.get(bare(title)) ?? []), { page, stage }]);
      }
    }
  }
  byTitle.set(outline, made);
  return made;
}

const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

function promptsLeft(slide: Slide, page: OutlinePage | undefined, lang: OutlineLang): number {
  const missing = slide.body.blocks.reduce((sum, block) => sum + missingValues(block), 0);
  if (!page) return missing;
  const notes = bare(
    slide.body.notes.flatMap(({ paragraphs }) => paragraphs.map(({ inlines }) => plainText(inlines).text)).join('\n'),
  );
  const isPromptNote = notes.includes(bare(textIn(lang, page.prompt)));
  return missing + (isPromptNote ? 1 : 0) + barePoints(slide, page, lang);
}

/** Points of the outline that stand alone: nothing was added to them, below them or beside them. */
function barePoints({ body }: Slide, page: OutlinePage, lang: OutlineLang): number {
  const lists = body.blocks.filter((block) => block.kind === 'list');
  if (lists.length !== 1 || body.blocks.some(({ kind }) => kind !== 'list' && kind !== 'table')) return 0;
  const points = new Set(page.points.map((point) => bare(textIn(lang, point))));
  const items = lists[0]!.items.map(({ blocks }) => blocks);
  const bareItems = items.filter(
    ([first, ...more]) =>
      first?.kind === 'paragraph' && more.length === 0 && points.has(bare(plainText(first.inlines).text)),
  );
  return bareItems.length === items.length ? bareItems.length : 0;
}

const NOT_MEASURED = /^(未测|待测|not measured|tbd)$/i;

function missingValues(block: Block): number {
  if (block.kind !== 'table') return 0;
  const cells = block.rows.flatMap((row) => row.cells.map((cell) => plainText(cell.inlines).text.trim()));
  return cells.filter((text) => NOT_MEASURED.test(text)).length;
}
