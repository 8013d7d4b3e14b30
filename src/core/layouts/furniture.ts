import { compose, naturalWidth } from '../blocks/compose';
import { textStyle } from '../blocks/style';
import { plainText } from '../deck/plain-text';
import type { Color } from '../scene/color';
import type { Box } from '../scene/geometry';
import type { SceneNode, ShapeNode } from '../scene/node';
import type { PlaceholderSpec } from '../scene/scene';
import type { Run } from '../scene/text';
import type { Theme } from '../scene/theme';
import { Recent } from '../source/recent';
import { clearOfLogo } from './logo';
import { CONTENT_WIDTH, INDEX, MARGIN, onPage, placeholder } from './parts';
import type { LayoutContext, SlideInput } from './slide-layout';

/** What stands at the edges of a page: header above the title, deck title, section and page number at the foot. */

const FOOT = { y: 506, height: 18 } as const;
const BOXES = {
  header: { x: MARGIN.left, y: 13, width: CONTENT_WIDTH, height: 16 },
  footer: { x: MARGIN.left, width: 380, ...FOOT },
  section: { x: 448, width: 340, ...FOOT },
  number: { x: 806, width: 100, ...FOOT },
} as const;

type Furniture = Record<keyof typeof BOXES, PlaceholderSpec>;

/** The boxes on a page that is as wide as `inside`; those of the foot share what a logo in their row leaves. */
function boxesOf(theme: Theme, inside: Pick<Box, 'x' | 'width'>): Record<keyof typeof BOXES, Box> {
  const foot = clearOfLogo({ ...inside, ...FOOT }, theme);
  const row = (of: Pick<Box, 'x' | 'width'>, box: Box): Box => {
    const { y, height } = onPage(box, theme);
    return { ...within(of, box), y, height };
  };
  return {
    header: row(inside, BOXES.header),
    footer: theme.page?.footer?.box ?? row(foot, BOXES.footer),
    section: row(foot, BOXES.section),
    number: theme.page?.number?.box ?? row(foot, BOXES.number),
  };
}

const WHOLE_PAGE = { x: MARGIN.left, y: 0, width: CONTENT_WIDTH, height: 0 };

/** A box of the whole page's row in a row that is narrower. */
function within(row: Pick<Box, 'x' | 'width'>, box: Box): Box {
  const factor = row.width / WHOLE_PAGE.width;
  return { ...box, x: row.x + (box.x - WHOLE_PAGE.x) * factor, width: box.width * factor };
}

const kept = new WeakMap<Theme, Map<string, Furniture>>();

/** The same objects for the same theme, colour and part of the page. */
function specs(theme: Theme, color: Color, inside: Box | undefined): Furniture {
  const ofTheme = kept.get(theme) ?? new Map<string, Furniture>();
  kept.set(theme, ofTheme);
  const key = JSON.stringify([color, inside]);
  const known = ofTheme.get(key) ?? makeSpecs(theme, color, inside);
  ofTheme.set(key, known);
  return known;
}

function makeSpecs(theme: Theme, color: Color, inside: Box | undefined): Furniture {
  const boxes = boxesOf(theme, inside ?? onPage(WHOLE_PAGE, theme));
  const look = { size: theme.sizes.footer, color, anchor: 'middle' } as const;
  const right = { ...look, align: 'right' } as const;
  return {
    footer: placeholder('ftr', INDEX.footer, 'Footer', boxes.footer, { ...look, ...theme.page?.footer }),
    section: placeholder('body', INDEX.section, 'Section', boxes.section, right),
    number: placeholder('sldNum', INDEX.number, 'Slide Number', boxes.number, { ...right, ...theme.page?.number }),
    header: placeholder('body', INDEX.header, 'Header', boxes.header, look),
  };
}

/** The placeholders of a page with a full set; `inside` is the part of the page they share, if it is not all theirs. */
export function furniturePlaceholders(theme: Theme, inside?: Box): PlaceholderSpec[] {
  return Object.values(specs(theme, 'quiet', inside));
}

/**
 * A page's header, footer, section and number. The deck's title is left out where it would repeat the slide's own; on a
 * template, what it has no place for is left out unless the author asks for it.
 */
export function furnitureNodes(input: SlideInput, context: LayoutContext, inside?: Box): SceneNode[] {
  const spec = specs(context.theme, 'quiet', inside);
  const { settings } = input.slide;
  const own = input.slide.body.title ? plainText(input.slide.body.title.inlines).text : '';
  const footer = settings.footer ?? deckTitle(input, context.theme);
  const { page } = context.theme;
  return [
    ...textNode(spec.footer, footer === own ? '' : footer, context),
    ...textNode(spec.section, page || input.section === own ? '' : input.section, context),
    ...(settings.paginate && (!page || page.number) ? numberNode(spec.number, input, context) : []),
    ...textNode(spec.header, settings.header ?? '', context),
  ];
}

/** Marp decks have no footer but the one they ask for, templates without a place for one neither. */
function deckTitle({ deck }: SlideInput, { page }: Theme): string {
  return deck.settings.marp || (page && !page.footer) ? '' : (deck.settings.title ?? '');
}

/** The placeholders of a cover, which has a header and a footer only where the author asks for one. */
export function coverPlaceholders(theme: Theme): PlaceholderSpec[] {
  const { header, footer } = specs(theme, theme.cover.quiet, undefined);
  return [footer, header];
}

export function coverNodes(input: SlideInput, context: LayoutContext): SceneNode[] {
  const { header, footer } = specs(context.theme, context.theme.cover.quiet, undefined);
  const { settings } = input.slide;
  return [...textNode(footer, settings.footer ?? '', context), ...textNode(header, settings.header ?? '', context)];
}

/** A field, which PowerPoint renumbers, as long as it would show the same number; plain text after a `hold` or `skip`. */
function numberNode(spec: PlaceholderSpec, input: SlideInput, context: LayoutContext): readonly ShapeNode[] {
  return textNode(spec, String(input.page), context, input.page === input.number ? { field: 'slidenum' } : {});
}

/** What was set of late, by its box: the foot of most pages says the same, and comes again with every edit. */
const set = new WeakMap<PlaceholderSpec, Recent<readonly ShapeNode[]>>();
const MOST_SET = 64;

function textNode(
  spec: PlaceholderSpec,
  text: string,
  context: LayoutContext,
  more: Pick<Run, 'field'> = {},
): readonly ShapeNode[] {
  if (text === '') return [];
  const recent = set.get(spec) ?? new Recent<readonly ShapeNode[]>(MOST_SET);
  set.set(spec, recent);
  const key = `${more.field ?? ''} ${text}`;
  const known = recent.get(key) ?? setText(spec, text, context, more);
  recent.set(key, known);
  return known;
}

function setText(
  spec: PlaceholderSpec,
  text: string,
  context: LayoutContext,
  more: Pick<Run, 'field'>,
): readonly ShapeNode[] {
  const line = withoutMarkup(text.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  if (line === '') return [];
  const span = { start: 0, end: 0 };
  const style = textStyle(spec.size, spec.color);
  const run = (shown: string): Run => ({ text: shown, style, span, ...more });
  const runs = [run(cut(line, (shown) => naturalWidth([run(shown)], context.theme) <= spec.box.width))];
  const body = compose([{ runs, size: spec.size, align: spec.align, span }], {
    width: spec.box.width,
    theme: context.theme,
    anchor: spec.anchor,
  });
  const ref = { type: spec.type, index: spec.index };
  return [{ kind: 'shape', id: 0, name: spec.name, geometry: 'rect', box: spec.box, text: body, placeholder: ref }];
}

/** Marp lets header and footer hold inline Markdown; here they are plain text: links and marks leave their words. */
function withoutMarkup(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`|\*|(?<!\w)_)(?=\S)(.+?)(?<=\S)\1/g, '$2');
}

/** Characters of a text that are looked at, and that are measured letter by letter. */
const LONGEST = 2000;
const MOST_CHARACTERS = 200;

/** One line: a text that is too long for it ends in an ellipsis. */
function cut(line: string, fits: (shown: string) => boolean): string {
  const characters = Array.from(line).slice(0, MOST_CHARACTERS);
  const whole = characters.join('');
  if (whole === line && fits(line)) return line;
  let length = characters.length;
  while (length > 1 && !fits(`${characters.slice(0, length).join('')}…`)) length--;
  return `${characters.slice(0, length).join('')}…`;
}
