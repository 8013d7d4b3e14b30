import type { Bilingual } from '../source/bilingual';

/** The languages a deck can be started in. */
export type OutlineLang = 'zh-CN' | 'en';

/** The plan of a staged talk, as data: new decks, snippets and the stage view all come from it. */
export interface Outline {
  /** Kebab case; what front matter's `outline:` names. */
  readonly id: string;
  /** What the prefixes of its sections' and pages' snippets start with; absent, they start with the section's id. */
  readonly prefix?: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  /** One line for pickers and completion lists. */
  readonly description: Bilingual;
  /** The time budget, as front matter's `duration:` writes it. */
  readonly duration: string;
  readonly theme: string;
  /** What to do where something is missing, on every page that has no advice of its own. */
  readonly missing?: MissingAdvice;
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  /** Kebab case, unique in the outline; part of snippet prefixes. A stage's section has the stage's id. */
  readonly id: string;
  /** The stage its pages belong to (`baseline`, `stage1` …); absent for opening and summary. */
  readonly stage?: string;
  readonly name: Bilingual;
  /** What the section contributes, in one line. */
  readonly contribution?: Bilingual;
  readonly pages: readonly OutlinePage[];
}

export interface OutlinePage {
  /** Kebab case, unique in its section; part of snippet prefixes. */
  readonly id: string;
  readonly title: Bilingual;
  /** What the page must say; each becomes a bullet. */
  readonly points: readonly Bilingual[];
  /** What the speaker should get across; becomes the prompt in the notes. */
  readonly prompt: Bilingual;
  /** What the audience knows after the page that it did not know before. */
  readonly purpose?: Bilingual;
  /** What the page must answer. */
  readonly questions?: readonly Bilingual[];
  /** A picture, diagram or table that would carry the page. */
  readonly visual?: Bilingual;
  /** What kind of block that is: decides which skeleton is offered. */
  readonly visualKind?: VisualKind;
  /** Its part of the talk's time beside that of an ordinary page, which is 1. */
  readonly share?: number;
  /** What to do where something is missing; what is not said here, the outline says. */
  readonly missing?: MissingAdvice;
  /** A layout to name in the deck; without one the layout is chosen by what is on the slide. */
  readonly layout?: 'title' | 'section' | 'content' | 'closing';
  /** Ids of the indicators whose baseline and stage values the page compares in a table. */
  readonly indicators?: readonly string[];
}

/** The kinds of visual that a page can ask for. */
export const VISUAL_KINDS = ['table', 'chart', 'diagram', 'timeline', 'picture', 'code', 'equation'] as const;
export type VisualKind = (typeof VISUAL_KINDS)[number];

/** What an author can do without the technology's details, without figures, or without the link to other modules. */
export interface MissingAdvice {
  readonly technology?: Bilingual;
  readonly data?: Bilingual;
  readonly link?: Bilingual;
}

/** The text in the language of the deck. */
export function textIn(lang: OutlineLang, text: Bilingual): string {
  return lang === 'zh-CN' ? text.zh : text.en;
}
