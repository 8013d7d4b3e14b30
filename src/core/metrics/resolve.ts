import type { Block, BlockOf } from '../deck/block';
import type { Deck, DeckSettings, Slide, SlideBody } from '../deck/deck';
import type { Inline, ValueReference } from '../deck/inline';
import { mapTextInlines, mapTexts } from '../deck/map-inlines';
import type { Metrics } from '../scene/metrics';
import type { Problem } from '../source/problem';
import { readMetricsBlock } from './block-options';
import { dataKey, fieldKey, valueKey } from './data-key';
import { type ResolvedValue, resolveReference } from './reference';
import { viewed, viewOf } from './view';

type ValueText = Extract<Inline, { kind: 'text' }> & { readonly value: ValueReference };

/** What a slide takes from the metrics data. */
interface Uses {
  readonly references: readonly ValueText[];
  /** Blocks that draw numbers. */
  readonly blocks: readonly BlockOf<'metrics' | 'module'>[];
}

/** What became of a slide's references. */
export interface Resolution {
  /** Equal keys, equal numbers on the slide. */
  readonly key: string;
  /** Slide-relative. */
  readonly problems: readonly Problem[];
}

const resolutions = new WeakMap<SlideBody, Resolution>();

/** What was put into a body; undefined for one that uses no numbers. */
export function resolutionOf(body: SlideBody): Resolution | undefined {
  return resolutions.get(body);
}

const kept = new WeakMap<Deck, { readonly metrics: Metrics | undefined; readonly deck: Deck }>();

/**
 * The deck with the numbers in the places of their references: what is laid out and checked. Slides without any are the
 * same objects, and a slide with some is the same object again as long as its numbers are.
 */
export function withValues(deck: Deck, metrics: Metrics | undefined): Deck {
  const known = kept.get(deck);
  if (known && known.metrics === metrics) return known.deck;
  const bodies = bodiesWithValues(deck, metrics);
  const same = bodies.every((body, index) => body === deck.slides[index]!.body);
  const slides = same ? deck.slides : deck.slides.map((slide, index) => withBody(slide, bodies[index]!));
  const made = same ? deck : { ...deck, slides };
  kept.set(deck, { metrics, deck: made });
  return made;
}

function withBody(slide: Slide, body: SlideBody): Slide {
  return body === slide.body ? slide : { ...slide, body };
}

/** The bodies of a deck, in their order, and what they became. */
interface ValuedBodies {
  readonly metrics: Metrics | undefined;
  readonly from: readonly SlideBody[];
  readonly to: readonly SlideBody[];
}

const latest = new WeakMap<DeckSettings, ValuedBodies>();

/** Nearly all slides are in their places as they were before the last key: looking there first is cheap. */
function bodiesWithValues({ slides, settings }: Deck, metrics: Metrics | undefined): readonly SlideBody[] {
  const before = latest.get(settings);
  const known = before?.metrics === metrics ? before : undefined;
  const from = slides.map(({ body }) => body);
  const to = from.map((body, index) =>
    known?.from[index] === body ? known.to[index]! : bodyWithValues(body, metrics, settings.lang),
  );
  latest.set(settings, { metrics, from, to });
  return to;
}

interface ValuedBody {
  readonly metrics: Metrics | undefined;
  readonly lang: string;
  readonly key: string;
  readonly body: SlideBody;
}

const bodies = new WeakMap<SlideBody, ValuedBody>();

function bodyWithValues(body: SlideBody, metrics: Metrics | undefined, lang: string): SlideBody {
  const { references, blocks } = usesOf(body);
  if (references.length === 0 && blocks.length === 0) return body;
  const known = bodies.get(body);
  if (known && known.metrics === metrics && known.lang === lang) return known.body;
  const resolved = new Map(references.map((text) => [text, resolveReference(text.value, metrics, lang)]));
  const key = keyOf([...resolved.values()], blocks, metrics);
  if (known?.key === key) {
    bodies.set(body, { ...known, metrics, lang });
    return known.body;
  }
  const mapped = mapTexts(body, (inlines) => mapTextInlines(inlines, (text) => replaced(text, resolved)));
  // A body of its own even where nothing was replaced: a drawing in it has other numbers.
  const made = { ...mapped };
  const problems = [...resolved].flatMap(([{ span }, { problem }]) => (problem ? [{ ...problem, span }] : []));
  resolutions.set(made, { key, problems });
  bodies.set(body, { metrics, lang, key, body: made });
  return made;
}

function replaced(
  text: Extract<Inline, { kind: 'text' }>,
  resolved: ReadonlyMap<Inline, ResolvedValue>,
): Extract<Inline, { kind: 'text' }> {
  const shown = resolved.get(text)?.text;
  return shown === undefined ? text : { kind: 'text', text: shown, span: text.span };
}

function keyOf(values: readonly ResolvedValue[], blocks: Uses['blocks'], metrics: Metrics | undefined): string {
  const shown = values.map(({ text, problem }) => [text, problem?.message.text, problem?.message.args]);
  return JSON.stringify([shown, metrics ? blocks.map((block) => blockKey(block, metrics)) : '']);
}

/** The numbers that a block draws; a module may show any. */
function blockKey(block: Uses['blocks'][number], metrics: Metrics): unknown {
  if (block.kind === 'module') return dataKey(metrics);
  const { options } = readMetricsBlock(block);
  const { stages, fields, problems } = viewOf(options, metrics);
  const shown = stages.map((stage) => fields.map((field) => viewed(stage, field, metrics, options.compare)));
  // What is said of a wrong name tells the names that there are: those of the data, not only of what is drawn.
  const told = problems.map(({ message: { text, args }, span }) => [text, args, span]);
  return [
    told,
    ...shown
      .flat()
      .map(({ stage, field, value, base }) => [stage.label, fieldKey(field), valueKey(value), valueKey(base)]),
  ];
}

const uses = new WeakMap<SlideBody, Uses>();

function usesOf(body: SlideBody): Uses {
  const known = uses.get(body);
  if (known) return known;
  const references: ValueText[] = [];
  const blocks: BlockOf<'metrics' | 'module'>[] = [];
  if (/\{\{|```|~~~/.test(body.text)) {
    mapTexts(body, (inlines) =>
      mapTextInlines(inlines, (text) => {
        if (text.value) references.push(text as ValueText);
        return text;
      }),
    );
    collect(body.blocks, blocks);
  }
  const found = { references, blocks };
  uses.set(body, found);
  return found;
}

function collect(blocks: readonly Block[], found: BlockOf<'metrics' | 'module'>[]): void {
  for (const block of blocks) {
    if (block.kind === 'metrics' || block.kind === 'module') found.push(block);
    else if (block.kind === 'list') for (const item of block.items) collect(item.blocks, found);
    else if (block.kind === 'columns') for (const column of block.columns) collect(column, found);
    else if (block.kind === 'quote' || block.kind === 'callout') collect(block.blocks, found);
  }
}
