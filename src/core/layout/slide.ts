import { pageInk } from '../blocks/ink';
import { type Backdrop, placeBackdrop } from '../blocks/picture/backdrop';
import { slideBackgrounds } from '../deck/backgrounds';
import type { Block } from '../deck/block';
import type { Deck, Slide, SlideSettings } from '../deck/deck';
import { isHidden } from '../deck/hidden';
import { plainText } from '../deck/plain-text';
import { chooseLayout, LAYOUTS, layoutForRest } from '../layouts';
import type { Arranged, LayoutContext, SlideInput, SlideLayout } from '../layouts/slide-layout';
import { resolutionOf } from '../metrics/resolve';
import type { Metrics } from '../scene/metrics';
import type { SceneNode } from '../scene/node';
import { type Paint, recolor } from '../scene/recolor';
import type { Resources } from '../scene/resources';
import type { SceneLayout, SceneSlide } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { hash } from '../source/hash';
import { inTemplate, type LayoutFit } from '../template/fit';
import { buildSteps } from './builds';
import { flowAll, type OverflowMode } from './flow';
import { hiddenTitle } from './hidden-title';
import { type Circumstances, circumstancesKey, keepPages, keptPages, type PageNumbers } from './kept-slides';
import { numbered } from './numbered';
import type { SlidePlace } from './sections';
import { type SlideColors, slideColors } from './slide-colors';
import { slideNotices } from './slide-notices';

/** What all slides of a deck share. `key` changes when any of it does. */
export interface DeckLook {
  readonly key: string;
  readonly theme: Theme;
  readonly lang: string;
  readonly layouts: readonly SceneLayout[];
  readonly resources: Resources;
  /** The deck's numbers; not part of `key`: slides that use some have another body when these change. */
  readonly metrics: Metrics | undefined;
  /** How the layouts fit a template, in their order, and the colours of roles there. */
  readonly template?: { readonly fits: readonly LayoutFit[]; readonly paint: Paint };
}

/**
 * Whether the slide has a page number of its own: Marp's `hold` repeats the one before, `skip` shows and counts none; a
 * hidden slide takes none from those that are exported.
 */
export function countsAsPage(settings: SlideSettings): boolean {
  const { all } = settings;
  return all.paginate !== 'hold' && all.paginate !== 'skip' && !isHidden(settings);
}

/** Lays out one slide, on several pages if the deck divides what is too full. */
export function layoutSlide(
  deck: Deck,
  slide: Slide,
  at: PageNumbers,
  place: SlidePlace,
  look: DeckLook,
): readonly SceneSlide[] {
  const last = slide.index === deck.slides.length - 1;
  const { index, settings, body } = slide;
  const now: Circumstances = { lookKey: look.key, index, at, last, place, settings };
  const known = keptPages(slide, now, look.resources);
  if (known) return known;
  const input: SlideInput = { slide, deck, resources: look.resources, ...at, total: deck.slides.length, ...place };
  const context = circumstancesKey(slide, now, look.resources);
  const pages = arrange(input, look, hash(`${context}|${body.text}|${resolutionOf(body)?.key ?? ''}`));
  keepPages(slide, now, look.resources, pages);
  return pages;
}

/** More pages than this are no slide any more: the rest stays on the last one and is reported. */
const MOST_PAGES = 200;

/** What one slide is drawn with: the deck's look in the slide's own colours, on its own ground. */
interface SlideLook extends DeckLook {
  readonly colors: SlideColors | undefined;
  readonly backdrop: Backdrop;
}

function lookOf({ slide }: SlideInput, layout: SlideLayout, deckLook: DeckLook): SlideLook {
  const backgrounds = slideBackgrounds(slide.body, slide.settings);
  const design = sceneLayout(layout, deckLook);
  const colors = slideColors(slide.settings, design, deckLook.theme, backgrounds.length > 0);
  const theme = colors?.theme ?? deckLook.theme;
  const backdrop = placeBackdrop(backgrounds, { theme, ink: pageInk(theme), resources: deckLook.resources });
  return { ...deckLook, theme, colors, backdrop };
}

function sceneLayout(layout: SlideLayout, { layouts }: DeckLook): SceneLayout {
  return layouts[LAYOUTS.indexOf(layout)]!;
}

function arrange(input: SlideInput, deckLook: DeckLook, key: string): SceneSlide[] {
  const { layout, objection } = chooseLayout(input);
  const look = lookOf(input, layout, deckLook);
  const arranged = arrangeAll(input, layout, look);
  const notices = [...slideNotices(input.slide, objection, look.colors), ...look.backdrop.problems];
  const divided = arranged.flow !== undefined && arranged.flow.rest.length > 0;
  const pages = divided
    ? dividedPages(input, layout, arranged.flow, look, key)
    : [page(input, layout, arranged, look, key)];
  const [first, ...further] = pages;
  return notices.length > 0 ? [{ ...first!, problems: [...notices, ...first!.problems] }, ...further] : pages;
}

/** Layouts that give no flow have one page only: what would go on on another is kept there, as small as it must be. */
function arrangeAll(input: SlideInput, layout: SlideLayout, look: DeckLook): Arranged {
  const mode = overflowMode(input);
  const arranged = layout.arrange(input, contextFor(look, mode));
  return mode === 'split' && !arranged.flow ? layout.arrange(input, contextFor(look, 'shrink')) : arranged;
}

/** One page after the other until nothing is left; then each again, now that their number is known. */
function dividedPages(
  input: SlideInput,
  layout: SlideLayout,
  first: NonNullable<Arranged['flow']>,
  look: SlideLook,
  key: string,
): SceneSlide[] {
  const mode = overflowMode(input);
  const { size } = first;
  const groups = [first.perBlock.map(({ block }) => block)];
  let rest = first.rest;
  while (rest.length > 0 && groups.length < MOST_PAGES - 1) {
    const next = layoutForRest(layout, rest).arrange(withBlocks(input, rest), contextFor(look, mode, size)).flow;
    if (!next || next.perBlock.length === 0) break;
    groups.push(next.perBlock.map(({ block }) => block));
    rest = next.rest;
  }
  if (rest.length > 0) groups.push([...rest]);
  return groups.map((blocks, index) => {
    const part = { number: index + 1, count: groups.length };
    const shown = countsAsPage(input.slide.settings) ? input.page + index : input.page;
    const own = { ...withBlocks(input, blocks), number: input.number + index, page: shown, part };
    const ownLayout = index === 0 ? layout : layoutForRest(layout, blocks);
    return page(own, ownLayout, ownLayout.arrange(own, contextFor(look, 'warn', size)), look, `${key}-${index + 1}`);
  });
}

function withBlocks(input: SlideInput, blocks: readonly Block[]): SlideInput {
  return { ...input, slide: { ...input.slide, body: { ...input.slide.body, blocks } } };
}

/** `overflow:` on the slide or in the front matter; shrinking unless it says otherwise. */
function overflowMode(input: SlideInput): OverflowMode {
  const said = input.slide.settings.all.overflow;
  return said === 'split' || said === 'warn' ? said : 'shrink';
}

function contextFor(look: DeckLook, overflow: OverflowMode, size?: number): LayoutContext {
  const { theme, lang, resources, metrics } = look;
  const setting = { theme, lang, resources, metrics, overflow, ...(size === undefined ? {} : { size }) };
  return {
    theme,
    lang,
    resources,
    flow: (blocks, frame, ink) => flowAll([{ blocks, frame, ink }], setting)[0]!,
    flowAll: (regions) => flowAll(regions, setting),
  };
}

function page(input: SlideInput, layout: SlideLayout, arranged: Arranged, look: SlideLook, key: string): SceneSlide {
  const { slide, part } = input;
  const firstPage = part === undefined || part.number === 1;
  const { colors, backdrop } = look;
  const hidden = hiddenTitle(arranged.nodes, input.number, look.lang, look.theme, sceneLayout(layout, look));
  const drawn = numbered(
    painted([...backdrop.notices, ...(hidden ? [hidden] : []), ...arranged.nodes], colors),
    backdrop.pictures.length,
  );
  const nodes = look.template ? onTemplate(drawn, layout, look.template) : drawn;
  const build = buildSteps(slide, nodes, input.deck.settings.marp);
  return {
    key,
    source: slide.index,
    ...(part ? { part } : {}),
    layout: sceneLayout(layout, look),
    ...(colors?.background ? { background: look.template?.paint(colors.background) ?? colors.background } : {}),
    ...(backdrop.pictures.length > 0 ? { backdrop: numbered(backdrop.pictures, 0) } : {}),
    ...(backdrop.takesPage ? { hidesGraphics: true } : {}),
    ...(isHidden(slide.settings) ? { hidden: true } : {}),
    nodes,
    ...(build.length > 0 ? { build } : {}),
    // Notes are spoken once, on the first page of a divided slide.
    notes: firstPage ? slide.body.notes.flatMap((note) => note.paragraphs) : [],
    title: slide.body.title ? plainText(slide.body.title.inlines).text : '',
    problems: arranged.problems,
  };
}

function onTemplate(
  nodes: readonly SceneNode[],
  layout: SlideLayout,
  { fits, paint }: NonNullable<DeckLook['template']>,
): SceneNode[] {
  return inTemplate(
    nodes.map((node) => recolor(node, paint)),
    fits[LAYOUTS.indexOf(layout)]!,
  );
}

/** The theme's roles in the colours that they have on this slide. */
function painted(nodes: readonly SceneNode[], colors: SlideColors | undefined): readonly SceneNode[] {
  return colors ? nodes.map((node) => recolor(node, colors.paint)) : nodes;
}
