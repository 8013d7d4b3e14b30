import { CORE_INDICATORS } from '../indicators';
import { METRIC_FIELDS } from '../metrics/fields';
import type { Bilingual } from '../source/bilingual';
import { deckMarkdown, PLAIN } from './deck-markdown';
import { type Outline, type OutlineLang, type OutlineSection, textIn } from './outline';

/** Who listens, and what that asks of the speaker. */
export const AUDIENCES = {
  engineers: {
    name: { zh: '工程师', en: 'Engineers' },
    hint: {
      zh: '听众是工程师：讲清机制、取舍和失败的情形。',
      en: 'For engineers: mechanisms, trade-offs, how it fails.',
    },
  },
  managers: {
    name: { zh: '管理者', en: 'Managers' },
    hint: { zh: '听众是管理者：先讲成本、风险和需要的决定。', en: 'For managers: cost, risk and the decision first.' },
  },
  public: {
    name: { zh: '公众与客户', en: 'Public and customers' },
    hint: {
      zh: '听众是公众：每个缩写第一次出现时解释，数字给出来源。',
      en: 'For the public: explain every abbreviation once, give the source of every figure.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly name: Bilingual; readonly hint: Bilingual }>>;
export type Audience = keyof typeof AUDIENCES;

export interface NewDeckOptions {
  readonly lang: OutlineLang;
  /** As front matter's `duration:` writes it; the outline's own unless given. */
  readonly duration?: string;
  readonly audience?: Audience;
  /** Stages whose pages are all wanted; of any other stage come its first page and its results. All unless given. */
  readonly deep?: readonly string[];
  /** What front matter's `outline:` says, where the outline is a file: its path from the deck. */
  readonly named?: string;
  /** Front matter has a place for the numbers of every stage. */
  readonly metrics?: boolean;
}

/** The Markdown of a new deck that follows the outline. */
export function newDeckOf(outline: Outline, options: NewDeckOptions): string {
  const { lang, duration = outline.duration, audience, deep, metrics, named } = options;
  const sections = outline.sections.map((section) => shortened(section, deep));
  const text = deckMarkdown({ ...outline, duration, sections }, lang, PLAIN, named);
  const extra = [
    ...(audience ? [`audience: ${audience} # ${textIn(lang, AUDIENCES[audience].hint)}`] : []),
    ...(metrics ? metricsSkeleton(sections, lang) : []),
  ];
  return extra.length === 0 ? text : text.replace('\n---\n', `\n${extra.join('\n')}\n---\n`);
}

function shortened(section: OutlineSection, deep: readonly string[] | undefined): OutlineSection {
  const { stage, pages } = section;
  if (!deep || stage === undefined || stage === 'baseline' || deep.includes(stage)) return section;
  const kept = pages.filter((page, index) => index === 0 || page.indicators !== undefined);
  return { ...section, pages: kept };
}

/** Every stage with the fields of the core indicators, empty: what the linter asks for until it is filled in. */
function metricsSkeleton(sections: readonly OutlineSection[], lang: OutlineLang): string[] {
  const stages = [...new Set(sections.flatMap(({ stage }) => stage ?? []))];
  if (stages.length === 0) return [];
  const core = new Set(CORE_INDICATORS.map(({ id }) => id));
  const seen = new Set<string>();
  const fields = METRIC_FIELDS.filter(({ indicator }) => {
    if (indicator === undefined || !core.has(indicator) || seen.has(indicator)) return false;
    seen.add(indicator);
    return true;
  });
  const all = ['baseline', ...stages.filter((stage) => stage !== 'baseline')];
  return [
    'metrics:',
    ...all.flatMap((stage) => [
      `  ${stage}:`,
      ...fields.map(
        ({ name, unit, label }) => `    ${name}: # ${textIn(lang, label)}${unit === '' ? '' : `, ${unit}`}`,
      ),
    ]),
  ];
}
