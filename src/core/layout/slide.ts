import type { Deck, Slide, SlideBody, SlideSettings } from '../deck/deck';
import { slidePictures } from '../deck/pictures';
import { plainText } from '../deck/plain-text';
import { chooseLayout, LAYOUTS, layoutByName } from '../layouts';
import type { LayoutContext, SlideInput } from '../layouts/slide-layout';
import type { SceneNode } from '../scene/node';
import type { Picture as PictureData, PictureFault, Resources } from '../scene/resources';
import type { SceneLayout, SceneSlide } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { flow } from './flow';
import type { SlidePlace } from './sections';

/** What all slides of a deck share. `key` changes when any of it does. */
export interface DeckLook {
  readonly key: string;
  readonly theme: Theme;
  readonly lang: string;
  readonly layouts: readonly SceneLayout[];
  readonly resources: Resources;
}

interface Kept {
  readonly context: string;
  readonly settings: SlideSettings;
  readonly pictures: readonly (PictureData | PictureFault | undefined)[];
  readonly scene: SceneSlide;
}

/** Laid-out slides by body: a body that comes again in the same place is not laid out again. */
const kept = new WeakMap<SlideBody, Kept[]>();
/** Copies of one slide at several places keep one result each, up to this many. */
const MOST_KEPT = 8;

/** Lays out one slide, or returns what was laid out before from the same text in the same context. */
export function layoutSlide(deck: Deck, slide: Slide, place: SlidePlace, look: DeckLook): SceneSlide {
  const total = deck.slides.length;
  const context = `${look.key}|${slide.index}|${slide.index === total - 1}|${place.section}|${place.stage?.index ?? ''}/${place.stage?.count ?? ''}`;
  const results = kept.get(slide.body) ?? [];
  const known = results.find(
    (one) => one.context === context && sameSettings(one.settings, slide.settings) && samePictures(one, slide, look),
  );
  if (known) return known.scene;
  const scene = arrangeSlide(deck, slide, place, look, context);
  const pictures = slidePictures(slide).map((src) => look.resources.get(src));
  kept.set(slide.body, [{ context, settings: slide.settings, pictures, scene }, ...results].slice(0, MOST_KEPT));
  return scene;
}

function arrangeSlide(deck: Deck, slide: Slide, place: SlidePlace, look: DeckLook, context: string): SceneSlide {
  const input: SlideInput = { slide, deck, number: slide.index + 1, total: deck.slides.length, ...place };
  const layout = chooseLayout(input);
  const layoutContext: LayoutContext = {
    theme: look.theme,
    lang: look.lang,
    resources: look.resources,
    flow: (blocks, frame, ink) => flow(blocks, frame, { ...look, ...(ink ? { ink } : {}) }),
  };
  const arranged = layout.arrange(input, layoutContext);
  return {
    key: hash(`${context}|${JSON.stringify(slide.settings)}|${pictureSizes(slide, look)}|${slide.body.text}`),
    layout: look.layouts[LAYOUTS.indexOf(layout)]!,
    nodes: numbered(arranged.nodes),
    notes: slide.body.notes.flatMap((note) => note.paragraphs),
    title: slide.body.title ? plainText(slide.body.title.inlines).text : '',
    problems: [...unknownLayout(slide), ...arranged.problems],
  };
}

function unknownLayout(slide: Slide): Problem[] {
  const name = slide.settings.layout;
  if (name === undefined || layoutByName(name)) return [];
  const directive = slide.body.directives.find((one) => one.key === 'layout' || one.key === '_layout');
  return [
    {
      code: 'layout-unknown',
      severity: 'warning',
      message: message(
        'There is no layout "{0}". Known layouts: {1}.',
        name,
        LAYOUTS.map((one) => one.name).join(', '),
      ),
      span: directive?.span ?? { start: 0, end: 0 },
    },
  ];
}

/** Shape ids count from 2 in drawing order, as PowerPoint's own do; names carry the number. */
function numbered(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.map((node, index) => ({ ...node, id: index + 2, name: `${node.name} ${index + 1}` }));
}

function sameSettings(a: SlideSettings, b: SlideSettings): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function samePictures(one: Kept, slide: Slide, look: DeckLook): boolean {
  if (one.pictures.length === 0) return true;
  return slidePictures(slide).every((src, index) => look.resources.get(src) === one.pictures[index]);
}

function pictureSizes(slide: Slide, look: DeckLook): string {
  return slidePictures(slide)
    .map((src) => {
      const found = look.resources.get(src);
      return found && !('fault' in found) ? `${found.width}x${found.height}` : (found?.fault ?? '');
    })
    .join();
}

/** 64-bit FNV-1a in two halves: short, deterministic, good enough to tell one deck's slides apart. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + (low >>> 24)), 0x01000193);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36).padStart(7, '0');
}
