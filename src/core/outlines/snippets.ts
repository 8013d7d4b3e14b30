import { CORE_INDICATORS } from '../indicators';
import { BLOCK_SNIPPETS } from './block-snippets';
import {
  deckMarkdown,
  indicatorTable,
  notesBlock,
  pageMarkdown,
  type SlotKind,
  sectionMarkdown,
  type Writer,
} from './deck-markdown';
import { type Outline, type OutlineLang, type OutlineSection, textIn } from './outline';

/** One entry of a VS Code snippet file. */
export interface Snippet {
  readonly prefix: string;
  readonly scope: 'markdown';
  readonly description: string;
  readonly body: readonly string[];
}

/** What a snippet is made from. */
interface Template {
  /** The middle of its prefix, and its name. */
  readonly id: string;
  readonly description: string;
  /** The kinds of text that become tab stops: few in long snippets, all in short ones. */
  readonly stops: readonly SlotKind[];
  readonly write: (writer: Writer) => string;
}

const SUFFIX: Readonly<Record<OutlineLang, string>> = { 'zh-CN': 'zh', en: 'en' };
const DECK_STOPS: readonly SlotKind[] = ['deckTitle', 'subtitle', 'duration'];
const SECTION_STOPS: readonly SlotKind[] = ['deckTitle', 'subtitle', 'point', 'value'];
const PAGE_STOPS: readonly SlotKind[] = [...SECTION_STOPS, 'note'];

/**
 * Every snippet in one language, by name: per outline the whole deck, each section and each page, then the indicator table,
 * a notes block, and the blocks and pages that no outline brings. Prefixes end in the language (`pd-stage2-binpack-zh`), so that both languages can be used side by side.
 */
export function snippetsIn(lang: OutlineLang, outlines: readonly Outline[]): Record<string, Snippet> {
  const templates = [...outlines.flatMap((outline) => outlineTemplates(outline, lang)), ...sharedTemplates(lang)];
  const written = BLOCK_SNIPPETS.map(({ id, description, body }) => ({
    id,
    description: textIn(lang, description),
    body: [...textIn(lang, body).split('\n'), '$0'],
  }));
  const made = templates.map(({ id, description, stops, write }) => ({
    id,
    description,
    body: snippetBody(write(tabStops(stops))),
  }));
  return Object.fromEntries(
    [...made, ...written].map(({ id, description, body }) => [
      `Proofdeck ${id}`,
      { prefix: `pd-${id}-${SUFFIX[lang]}`, scope: 'markdown', description, body },
    ]),
  );
}

function outlineTemplates(outline: Outline, lang: OutlineLang): Template[] {
  const pages = outline.sections.reduce((sum, section) => sum + section.pages.length, 0);
  return [
    {
      id: `outline-${outline.id}`,
      description: withPageCount(textIn(lang, outline.title), pages, lang),
      stops: DECK_STOPS,
      write: (writer) => deckMarkdown(outline, lang, writer),
    },
    ...outline.sections.flatMap((section) => sectionTemplates(outline, section, lang)),
  ];
}

function sectionTemplates(outline: Outline, section: OutlineSection, lang: OutlineLang): Template[] {
  const name = textIn(lang, section.name);
  const id = outline.prefix ? `${outline.prefix}-${section.id}` : section.id;
  return [
    {
      id,
      description: withPageCount(name, section.pages.length, lang),
      stops: SECTION_STOPS,
      write: (writer) => sectionMarkdown(outline, section, lang, writer),
    },
    ...section.pages.map((page) => ({
      id: `${id}-${page.id}`,
      description: `${name} › ${textIn(lang, page.title)}`,
      stops: PAGE_STOPS,
      write: (writer: Writer) => pageMarkdown(outline, section, page, lang, writer),
    })),
  ];
}

function sharedTemplates(lang: OutlineLang): Template[] {
  const core = CORE_INDICATORS.map((indicator) => indicator.id);
  return [
    {
      id: 'indicators',
      description: textIn(lang, { zh: '核心指标对比表', en: 'Table of the core indicators' }),
      stops: ['value'],
      write: (writer) => indicatorTable(core, lang, writer),
    },
    {
      id: 'notes',
      description: textIn(lang, { zh: '演讲者备注', en: 'Speaker notes' }),
      stops: ['note'],
      write: (writer) => notesBlock(lang, writer),
    },
  ];
}

function withPageCount(name: string, pages: number, lang: OutlineLang): string {
  return lang === 'zh-CN' ? `${name}（${pages}页）` : `${name} (${pages} pages)`;
}

/** The lines of a snippet, with the cursor at the end. */
function snippetBody(text: string): string[] {
  return [...text.replace(/(?<!\n)\n+$/, '').split('\n'), '$0'];
}

/** Tab stops numbered in reading order. The deck's title is one stop wherever it stands: typing it once changes every place. */
function tabStops(kinds: readonly SlotKind[]): Writer {
  let last = 0;
  let deckTitle = 0;
  return {
    fixed: escapeSnippet,
    slot: (kind, text) => {
      if (!kinds.includes(kind)) return escapeSnippet(text);
      if (kind === 'deckTitle' && deckTitle > 0) return `$${deckTitle}`;
      last++;
      if (kind === 'deckTitle') deckTitle = last;
      return `\${${last}:${escapeSnippet(text)}}`;
    },
  };
}

/** Text that a snippet inserts as it stands. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
