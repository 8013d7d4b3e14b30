import type { Deck, Slide } from '../deck/deck';
import { isHidden } from '../deck/hidden';
import { plainText } from '../deck/plain-text';
import { placesOf } from '../layout/sections';
import type { Finding } from '../source/finding';
import { talkTimes } from '../timing';
import { type PageState, pageState } from './page-status';

/** A deck as its author sees it while it grows: sections, their pages, how far each is. Times in seconds. */
export interface DeckTree {
  readonly sections: readonly TreeSection[];
  /** Without those that are hidden from export. */
  readonly pages: number;
  readonly hidden: number;
  readonly findings: number;
  readonly planned?: number;
  readonly estimated: number;
}

export interface TreeSection {
  /** '' for slides before any section. */
  readonly name: string;
  readonly stage?: string;
  readonly pages: readonly TreePage[];
  readonly planned: number;
  readonly estimated: number;
}

export interface TreePage {
  /** Slide index from 0. */
  readonly index: number;
  readonly title: string;
  readonly state: PageState;
  /** Errors and warnings on it. */
  readonly findings: number;
  /** Its own time, else its share of the talk's. */
  readonly planned?: number;
  readonly estimated: number;
  /** Left out of exported files, and of the times of its section and the talk. */
  readonly hidden: boolean;
}

/** The tree of a deck with these findings. */
export function deckTree(deck: Deck, findings: readonly Finding[]): DeckTree {
  const counts = countBySlide(findings);
  const { planned, estimated, slides: times } = talkTimes(deck);
  const states = deck.slides.map((slide) => pageState(deck, slide, counts.get(slide.index) ?? 0));
  const hides = deck.slides.map(({ settings }) => isHidden(settings));
  const plans = plannedSeconds(
    states.map(({ page }, index) => (hides[index] ? 0 : (page?.share ?? 1))),
    times.map((time, index) => (hides[index] ? 0 : time.planned)),
    planned,
  );
  const pages = deck.slides.map((slide, index): TreePage => {
    const plan = plans[index];
    return {
      index,
      title: titleOf(slide),
      state: states[index]!,
      findings: counts.get(index) ?? 0,
      ...(plan === undefined ? {} : { planned: plan }),
      estimated: times[index]!.estimated,
      hidden: hides[index]!,
    };
  });
  return {
    sections: sectionsOf(deck, pages),
    pages: pages.filter(({ hidden }) => !hidden).length,
    hidden: pages.filter(({ hidden }) => hidden).length,
    findings: [...counts.values()].reduce((sum, count) => sum + count, 0),
    ...(planned === undefined ? {} : { planned }),
    estimated,
  };
}

function countBySlide(findings: readonly Finding[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { slide, severity } of findings) {
    if (slide !== undefined && severity !== 'info') counts.set(slide, (counts.get(slide) ?? 0) + 1);
  }
  return counts;
}

/** What the talk's time leaves after the slides that have a time of their own is shared among the others. */
function plannedSeconds(
  shares: readonly number[],
  own: readonly (number | undefined)[],
  whole: number | undefined,
): (number | undefined)[] {
  if (whole === undefined) return [...own];
  const left = Math.max(0, whole - own.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0));
  const sharing = shares.reduce((sum, share, index) => sum + (own[index] === undefined ? share : 0), 0);
  return shares.map((share, index) => own[index] ?? (left * share) / sharing);
}

/** The title, or the first words of a slide without one; '' for a slide with neither. */
function titleOf({ body }: Slide): string {
  if (body.title) return plainText(body.title.inlines).text.trim();
  const [first] = body.blocks;
  const inlines = first?.kind === 'paragraph' || first?.kind === 'heading' ? first.inlines : [];
  return plainText(inlines).text.trim().slice(0, 60);
}

function sectionsOf(deck: Deck, pages: readonly TreePage[]): TreeSection[] {
  const groups: { name: string; stage?: string; pages: TreePage[] }[] = [];
  placesOf(deck).forEach(({ section, stage }, index) => {
    const last = groups.at(-1);
    if (last && last.name === section && last.stage === stage?.id) last.pages.push(pages[index]!);
    else groups.push({ name: section, ...(stage ? { stage: stage.id } : {}), pages: [pages[index]!] });
  });
  return groups.map((group) => ({
    ...group,
    planned: group.pages.reduce((sum, page) => sum + (page.planned ?? 0), 0),
    estimated: group.pages.reduce((sum, page) => sum + (page.hidden ? 0 : page.estimated), 0),
  }));
}
