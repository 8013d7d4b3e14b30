import type { DeckSettings } from '../deck/deck';
import { span } from '../source/span';
import { THEMES } from '../themes';
import { type FrontMatter, headingLevels } from './front-matter';
import { guessLanguage } from './language';

/** Directives that concern the whole deck and stand in comments (`<!-- theme: paper -->`), by plain key. */
export type GlobalDirectives = Readonly<Record<string, unknown>>;

/** What the deck says about itself: its front matter, and the deck-wide directives in its comments, which come later. */
export function deckSettings(front: FrontMatter, text: string, globals: GlobalDirectives): DeckSettings {
  const said = { ...front.checked, ...globals };
  const string = <K extends string>(key: K): { [P in K]?: string } =>
    typeof said[key] === 'string' ? ({ [key]: said[key] } as { [P in K]: string }) : {};
  return {
    ...(front.text !== '' && { span: span(front.start, front.end) }),
    keySpans: front.keySpans,
    marp: said.marp === true,
    ...string('title'),
    ...string('author'),
    ...string('date'),
    ...string('duration'),
    ...string('outline'),
    ...string('template'),
    ...(said.metrics !== undefined && { metrics: said.metrics }),
    lang: typeof said.lang === 'string' ? said.lang : guessLanguage(text, front.end),
    theme: typeof said.theme === 'string' ? said.theme : THEMES[0]!.name,
    headingDivider: headingLevels(said.headingDivider) ?? [],
    directives: { ...front.directives, ...globals },
    raw: front.raw,
  };
}
