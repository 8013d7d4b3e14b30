import type { SlideBody } from '../../core/deck/deck';
import type { SceneSlide } from '../../core/scene/scene';
import type { Finding } from '../../core/source/finding';
import { hash } from '../../core/source/hash';
import type { Message } from '../../core/source/message';
import type { SlideContent, SlideFinding, SlideUpdate } from '../../protocol';
import { noteLine } from './notes';
import { type Drawn, placeOf } from './positions';

export interface UpdateSource extends Drawn {
  readonly findings: readonly Finding[];
}

export interface UpdateTools {
  readonly svgOf: (slide: SceneSlide) => string;
  /** Which reading of a picture is the current one; another reading is another drawing. */
  readonly readingOf: (picture: string) => number | undefined;
  readonly translate: (message: Message) => string;
}

/** The whole deck for the webview, with the content only of slides whose keys are not in `known`. */
export function slideUpdates(source: UpdateSource, known: ReadonlySet<string>, tools: UpdateTools): SlideUpdate[] {
  const findings = findingsByPage(source, tools);
  return source.scene.slides.map((slide, index) => {
    const key = viewKey(slide, tools.readingOf);
    return {
      key,
      origin: originOf(source, slide),
      ...(!known.has(key) && { content: contentOf(slide, tools) }),
      findings: findings.get(index) ?? [],
    };
  });
}

function contentOf(slide: SceneSlide, tools: UpdateTools): SlideContent {
  return {
    svg: tools.svgOf(slide),
    title: titleOf(slide),
    notes: slide.notes.map(noteLine),
    ...(slide.hidden && { hidden: true }),
  };
}

/** As on the slide: the pages of a divided one say which of them they are. */
function titleOf({ title, part }: SceneSlide): string {
  return part && title !== '' ? `${title} (${part.number}/${part.count})` : title;
}

const origins = new WeakMap<SlideBody, string>();

/** Says which text a page shows, and which part of it, but nothing of its number or look. */
function originOf({ deck }: Drawn, { source, part }: SceneSlide): string {
  const body = deck.slides[source]?.body;
  if (!body) return '';
  const origin = origins.get(body) ?? hash(body.text);
  origins.set(body, origin);
  return part ? `${origin}-${part.number}` : origin;
}

/** The slide's key, and which readings of its own and its layout's pictures it shows. */
function viewKey(slide: SceneSlide, readingOf: UpdateTools['readingOf']): string {
  const readings = [...slide.layout.graphics, ...(slide.backdrop ?? []), ...slide.nodes].flatMap((node) =>
    node.kind === 'picture' ? [readingOf(node.resource) ?? 0] : [],
  );
  return [slide.key, ...readings].join(':');
}

/** Findings with slide-relative offsets; one about the whole deck stands on the first page. */
function findingsByPage(source: UpdateSource, tools: UpdateTools): Map<number, SlideFinding[]> {
  const byPage = new Map<number, SlideFinding[]>();
  for (const finding of source.findings) {
    const { rule, severity, span } = finding;
    const { slide, offset } = finding.slide === undefined ? { slide: 0, offset: 0 } : placeOf(source, span.start);
    const end = offset + span.end - span.start;
    const entry = { rule, severity, text: tools.translate(finding.message), start: offset, end };
    byPage.set(slide, [...(byPage.get(slide) ?? []), entry]);
  }
  return byPage;
}
