import { type Indicator, indicatorById } from '../indicators';
import { type Outline, type OutlineLang, type OutlinePage, type OutlineSection, textIn } from './outline';

/** The parts of a deck's text that its author will want to replace. */
export type SlotKind = 'deckTitle' | 'subtitle' | 'duration' | 'point' | 'value' | 'note';

/** How replaceable and fixed text is written: as it stands in a new deck, as tab stops in a snippet. */
export interface Writer {
  readonly fixed: (text: string) => string;
  readonly slot: (kind: SlotKind, text: string) => string;
}

/** Writes everything as it stands. */
export const PLAIN: Writer = { fixed: (text) => text, slot: (_kind, text) => text };

const WORDS = {
  'zh-CN': {
    indicator: '指标',
    unit: '单位',
    baseline: '基线',
    current: '本阶段',
    missing: '未测',
    visual: '配图建议：',
    notes: '讲稿',
  },
  en: {
    indicator: 'Indicator',
    unit: 'Unit',
    baseline: 'Baseline',
    current: 'This stage',
    missing: 'not measured',
    visual: 'Suggested visual: ',
    notes: 'What to say',
  },
} as const;

const SLIDE_BREAK = '\n\n---\n\n';

/** A whole deck: front matter, then one slide a page. `named` is what its `outline:` says, the outline's id unless given. */
export function deckMarkdown(
  outline: Outline,
  lang: OutlineLang,
  writer: Writer = PLAIN,
  named: string = outline.id,
): string {
  // In reading order, because the writer may number what it writes.
  const front = frontMatter(outline, named, lang, writer);
  const sections = outline.sections.map((section) => sectionMarkdown(outline, section, lang, writer));
  return `${front}\n\n${sections.join(SLIDE_BREAK)}\n`;
}

/** The slides of one section, without a slide break before or after them. */
export function sectionMarkdown(
  outline: Outline,
  section: OutlineSection,
  lang: OutlineLang,
  writer: Writer = PLAIN,
): string {
  return section.pages.map((page) => pageMarkdown(outline, section, page, lang, writer)).join(SLIDE_BREAK);
}

/** One slide: its directives, title, points, indicator table if the page has one, and notes. */
export function pageMarkdown(
  outline: Outline,
  section: OutlineSection,
  page: OutlinePage,
  lang: OutlineLang,
  writer: Writer = PLAIN,
): string {
  const { fixed, slot } = writer;
  const parts = [`${directives(outline, section, page, lang, writer)}\n${heading(page, lang, writer)}`];
  const subtitle = textIn(lang, outline.subtitle);
  if (page.layout === 'title' && subtitle !== '') parts.push(slot('subtitle', subtitle));
  if (page.points.length > 0) {
    parts.push(page.points.map((point) => fixed('- ') + slot('point', textIn(lang, point))).join('\n'));
  }
  if (page.indicators) parts.push(indicatorTable(page.indicators, lang, writer));
  parts.push(notes(notesText(page, lang), writer));
  return parts.join('\n\n');
}

/** These indicators, in that order, with a baseline and a stage column that say "not measured". */
export function indicatorTable(ids: readonly string[], lang: OutlineLang, writer: Writer = PLAIN): string {
  const words = WORDS[lang];
  const { fixed, slot } = writer;
  const indicators = ids.flatMap((id) => indicatorById(id) ?? []);
  const rows = indicators.map((indicator) => {
    const head = fixed(`| ${indicatorName(indicator, lang)} | ${indicator.units[0] ?? ''} | `);
    return `${head}${slot('value', words.missing)}${fixed(' | ')}${slot('value', words.missing)}${fixed(' |')}`;
  });
  return [
    fixed(`| ${words.indicator} | ${words.unit} | ${words.baseline} | ${words.current} |`),
    fixed('| --- | --- | ---: | ---: |'),
    ...rows,
  ].join('\n');
}

/** The name, with the abbreviation that people say instead, if the catalogue puts one first. */
export function indicatorName(indicator: Indicator, lang: OutlineLang): string {
  const name = textIn(lang, indicator.name);
  const short = indicator.aliases.en[0] ?? '';
  if (!/^[A-Z]{2,6}$/.test(short)) return name;
  return lang === 'zh-CN' ? `${name}（${short}）` : `${name} (${short})`;
}

/** A speaker notes block; without text it names what belongs there. */
export function notesBlock(lang: OutlineLang, writer: Writer = PLAIN): string {
  return notes([WORDS[lang].notes], writer);
}

function notes(lines: readonly string[], { fixed, slot }: Writer): string {
  return `${fixed('::: notes\n')}${slot('note', lines.join('\n\n'))}${fixed('\n:::')}`;
}

function notesText(page: OutlinePage, lang: OutlineLang): string[] {
  const visual = page.visual ? [WORDS[lang].visual + textIn(lang, page.visual)] : [];
  return [textIn(lang, page.prompt), ...visual];
}

/** A text as YAML reads it back: paths and names as they are, anything else in quotes. */
function yamlText(text: string): string {
  return /^(?:[\p{L}\p{N}_./-]+)$/u.test(text) || READS_AS_TEXT.test(text) ? text : JSON.stringify(text);
}

/** Titles that YAML reads as a string without quotes. */
const READS_AS_TEXT = /^[\p{L}][^#:]*$/u;

function frontMatter(outline: Outline, named: string, lang: OutlineLang, { fixed, slot }: Writer): string {
  const title = textIn(lang, outline.title);
  // The quotes stand outside the slot: the heading repeats the slot's text and must not repeat them.
  const quote = fixed(READS_AS_TEXT.test(title) ? '' : /["\\]/.test(title) ? "'" : '"');
  const quoted = quote === "'" ? title.replaceAll("'", "''") : title;
  return [
    fixed('---'),
    fixed('title: ') + quote + slot('deckTitle', quoted) + quote,
    fixed(`lang: ${lang}`),
    fixed(`theme: ${yamlText(outline.theme)}`),
    fixed(`outline: ${yamlText(named)}`),
    fixed('duration: ') + slot('duration', outline.duration),
    fixed('---'),
  ].join('\n');
}

function directives(
  outline: Outline,
  section: OutlineSection,
  page: OutlinePage,
  lang: OutlineLang,
  { fixed }: Writer,
): string {
  const { stage } = section;
  const isShared = outline.sections.some((one) => one !== section && one.stage === stage);
  // Of a stage that is one section the stage's name says enough.
  const places = [
    ...(stage ? [`stage: ${stage}`] : []),
    ...(!stage || isShared ? [`section: ${sectionText(textIn(lang, section.name))}`] : []),
  ];
  const layout = page.layout ? [fixed(`<!-- layout: ${page.layout} -->`)] : [];
  return [...places.map((place) => fixed(`<!-- ${place} -->`)), ...layout].join('\n');
}

/** A name as a directive reads it back: what YAML takes for a sign or a comment stands in quotes, and `-->` would end it. */
function sectionText(name: string): string {
  const text = name.replaceAll('-->', '→');
  return /\s#|^[^\p{L}\p{N}]/u.test(text) ? JSON.stringify(text) : text;
}

function heading(page: OutlinePage, lang: OutlineLang, { fixed, slot }: Writer): string {
  const title = textIn(lang, page.title);
  return page.layout === 'title' ? fixed('# ') + slot('deckTitle', title) : fixed(`## ${title}`);
}
