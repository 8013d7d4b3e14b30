import { closing } from './closing';
import { content } from './content';
import { section } from './section';
import type { SlideInput, SlideLayout } from './slide-layout';
import { title } from './title';

/** Every slide layout. The order is that of the layouts in the PowerPoint file. */
export const LAYOUTS: readonly SlideLayout[] = [title, section, content, closing];

/** The layout of that name, as `<!-- layout: … -->` gives it. */
export function layoutByName(name: string): SlideLayout | undefined {
  return LAYOUTS.find((layout) => layout.name === name);
}

/** The layout the author named, else the one that suits the slide best. */
export function chooseLayout(input: SlideInput): SlideLayout {
  const named = input.slide.settings.layout === undefined ? undefined : layoutByName(input.slide.settings.layout);
  if (named) return named;
  return LAYOUTS.reduce((best, layout) => (layout.suits(input) > best.suits(input) ? layout : best), content);
}
