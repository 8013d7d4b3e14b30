import type { Scene, SceneSection, SceneSlide } from './scene';

/**
 * The scene without its hidden slides, as files hold it: sections begin at their first slide that is left, links to slides
 * count those that are left, and a link to a hidden slide is plain text. The same object for a scene without hidden slides.
 */
export function exportedScene(scene: Scene): Scene {
  if (!scene.slides.some(({ hidden }) => hidden)) return scene;
  const slides = scene.slides.filter(({ hidden }) => !hidden);
  /** How many slides are left before each place. */
  const before = [0];
  for (const { hidden } of scene.slides) before.push(before.at(-1)! + (hidden ? 0 : 1));
  const linked = (number: number) => (scene.slides[number - 1]?.hidden ? undefined : (before[number] ?? number));
  return {
    ...scene,
    slides: slides.map((slide) => withLinks(slide, linked)),
    sections: sectionsLeft(scene.sections, before, scene.slides.length),
  };
}

function sectionsLeft(sections: readonly SceneSection[], before: readonly number[], count: number): SceneSection[] {
  return sections.flatMap(({ name, first }, index) => {
    const end = sections[index + 1]?.first ?? count;
    return before[end] === before[first] ? [] : [{ name, first: before[first]! }];
  });
}

type Linked = (number: number) => number | undefined;

/** Links stand on runs of text, in shapes, tables and groups alike: wherever a node says `href`. */
function withLinks(slide: SceneSlide, linked: Linked): SceneSlide {
  const nodes = mapped(slide.nodes, linked);
  return nodes === slide.nodes ? slide : { ...slide, nodes };
}

/** The same value where nothing in it changes. */
function mapped<T>(value: T, linked: Linked): T {
  if (Array.isArray(value)) {
    const items = value.map((item) => mapped(item, linked));
    return items.some((item, index) => item !== value[index]) ? (items as T) : value;
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).flatMap(([key, own]) => {
    const made = key === 'href' ? target(own, linked) : mapped(own, linked);
    return key === 'href' && made === undefined ? [] : [[key, made] as const];
  });
  const same = entries.length === Object.keys(value).length && entries.every(([key, own]) => own === value[key]);
  return same ? value : (Object.fromEntries(entries) as T);
}

function target(href: unknown, linked: Linked): unknown {
  const number = typeof href === 'string' ? /^#slide-(\d{1,5})$/.exec(href)?.[1] : undefined;
  if (number === undefined) return href;
  const to = linked(Number(number));
  return to === undefined ? undefined : `#slide-${to}`;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
