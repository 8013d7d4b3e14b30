import type { Bilingual } from '../source/bilingual';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { span } from '../source/span';
import { readYamlTree } from '../source/yaml-tree';
import { THEMES } from '../themes';
import { ThemeValues } from '../themes/theme-values';
import { parseDuration } from '../timing';
import { MISSING_ADVICE } from './missing-advice';
import type { MissingAdvice, Outline, OutlinePage, OutlineSection } from './outline';
import { OUTLINE_KEYS } from './outline-keys';

/** An outline file, read. */
export interface OutlineRead {
  /** What could be used of the file; without a single page there is none. */
  readonly outline?: Outline;
  /** Spans count from the start of the outline file. */
  readonly problems: readonly Problem[];
}

/** What a file may say, as the registry of keys describes it. Lists have holes where an item was of no use. */
interface Said {
  readonly title?: Bilingual;
  readonly subtitle?: Bilingual;
  readonly description?: Bilingual;
  readonly duration?: string;
  readonly theme?: string;
  readonly missing?: MissingAdvice;
  readonly sections?: readonly (SaidSection | undefined)[];
}

type Holes<T> = readonly (T | undefined)[];

interface SaidSection extends Pick<OutlineSection, 'stage' | 'name' | 'contribution'> {
  readonly id?: string;
  readonly pages: Holes<SaidPage>;
}

interface SaidPage extends Omit<OutlinePage, 'id' | 'points' | 'prompt' | 'questions' | 'indicators'> {
  readonly id?: string;
  readonly points?: Holes<Bilingual>;
  readonly prompt?: Bilingual;
  readonly questions?: Holes<Bilingual>;
  readonly indicators?: Holes<string>;
}

const USUAL_DURATION = '30m';
/** Stands in the notes of a page whose outline has no hint for the speaker. */
const USUAL_PROMPT: Bilingual = {
  zh: '说清这一页要让听众记住什么。',
  en: 'Say what the audience should remember of this page.',
};
/** Names of sections, pages and stages: they stand in directives and in front matter. */
const PLAIN_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

/** Reads an outline file. Never throws; whatever cannot be used is a problem, and is left out. */
export function readOutline(text: string, fileName = ''): OutlineRead {
  const values = new ThemeValues('outline');
  const said = readSaid(text, values);
  const sections = sectionsOf(said.sections ?? [], values);
  const problems = () => values.problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (sections.length === 0) {
    const at = values.placeOf('sections') ?? span(0, 0);
    if (values.problems.every(({ severity }) => severity !== 'error'))
      values.report('outline-empty', 'error', message('The outline has no section with a page.'), at);
    return { problems: problems() };
  }
  const id = nameOf(fileName);
  const title = oneLine(said.title ?? { en: id, zh: id });
  return {
    outline: {
      id,
      title,
      subtitle: oneLine(said.subtitle ?? { en: '', zh: '' }),
      description: oneLine(said.description ?? said.subtitle ?? title),
      duration: durationOf(said.duration, values),
      theme: said.theme ?? THEMES[0]!.name,
      missing: { ...MISSING_ADVICE, ...said.missing },
      sections,
    },
    problems: problems(),
  };
}

/** `plans/team.outline.yaml` → `team`. */
function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/(?:\.outline)?\.ya?ml$/i, '') || 'outline';
}

function readSaid(text: string, values: ThemeValues): Said {
  const { root, errors } = readYamlTree(text);
  for (const { text: reason, span: place } of errors)
    values.report('outline-syntax', 'error', message('The outline file is not valid YAML: {0}', reason), place);
  if (root?.kind === 'map') return values.readMap(root, OUTLINE_KEYS, '') as Said;
  const isNothing = root === undefined || (root.kind === 'scalar' && root.source === '');
  if (!isNothing && errors.length === 0)
    values.report('outline-syntax', 'error', message('The outline file is not a list of keys and values.'), root.span);
  return {};
}

function durationOf(said: string | undefined, values: ThemeValues): string {
  if (said === undefined || parseDuration(said)) return said ?? USUAL_DURATION;
  const text = message('"{0}" wants a length of time, such as 45m or 1h30m.', 'duration');
  values.report('outline-value', 'warning', text, values.placeOf('duration') ?? span(0, 0));
  return USUAL_DURATION;
}

function sectionsOf(said: Holes<SaidSection>, values: ThemeValues): OutlineSection[] {
  const names = new Names(values);
  return said.flatMap((section, index) => {
    if (!section) return [];
    const place = `sections.${index}`;
    const { name, contribution } = section;
    const pages = pagesOf(section.pages, place, values);
    const stage = stageOf(section.stage, `${place}.stage`, values);
    const id = names.take(section.id, stage ?? `section-${index + 1}`, `${place}.id`);
    if (pages.length === 0) return [];
    return [
      {
        id,
        ...(stage === undefined ? {} : { stage }),
        name: oneLine(name),
        ...(contribution && { contribution: oneLine(contribution) }),
        pages,
      },
    ];
  });
}

function stageOf(stage: string | undefined, place: string, values: ThemeValues): string | undefined {
  if (stage === undefined || PLAIN_NAME.test(stage)) return stage;
  values.report('outline-name', 'warning', plainName('stage'), values.placeOf(place) ?? span(0, 0));
  return undefined;
}

const plainName = (key: string) => message('"{0}" wants a name of letters, digits and hyphens, such as stage2.', key);

function pagesOf(said: Holes<SaidPage>, place: string, values: ThemeValues): OutlinePage[] {
  const names = new Names(values);
  return said.flatMap((page, index) => {
    if (!page) return [];
    const { id, title, points, prompt, questions, visual, purpose, indicators, ...rest } = page;
    return [
      {
        ...rest,
        id: names.take(id, `page-${index + 1}`, `${place}.pages.${index}.id`),
        title: oneLine(title),
        points: whole(points).map(oneLine),
        prompt: oneLine(prompt ?? USUAL_PROMPT),
        ...(purpose && { purpose: oneLine(purpose) }),
        ...(questions && { questions: whole(questions).map(oneLine) }),
        ...(visual && { visual: oneLine(visual) }),
        ...(whole(indicators).length > 0 && { indicators: whole(indicators) }),
      },
    ];
  });
}

/** Gives each section or page a name that no other has. */
class Names {
  readonly #taken = new Set<string>();

  constructor(readonly values: ThemeValues) {}

  take(said: string | undefined, usual: string, place: string): string {
    const at = this.values.placeOf(place) ?? span(0, 0);
    if (said !== undefined && !PLAIN_NAME.test(said))
      this.values.report('outline-name', 'warning', plainName('id'), at);
    else if (said !== undefined && this.#taken.has(said))
      this.values.report('outline-name', 'warning', message('"{0}" is the name of another one already.', said), at);
    const wanted = said !== undefined && PLAIN_NAME.test(said) ? said : usual;
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}-${number}`;
    this.#taken.add(name);
    return name;
  }
}

function whole<T>(list: Holes<T> = []): T[] {
  return list.flatMap((item) => item ?? []) as T[];
}

/** What stands in a title, a bullet or a directive is one line. */
function oneLine({ en, zh }: Bilingual): Bilingual {
  return { en: en.replace(/\s+/g, ' '), zh: zh.replace(/\s+/g, ' ') };
}
