import type { Block, Heading } from '../deck/block';
import type { Directive, SlideBody } from '../deck/deck';
import { readBlocks } from './blocks';
import { footnotesOf } from './footnotes';
import type { PlacedToken } from './markdown';
import type { Reading } from './reading';
import type { SlideContext } from './slide-bodies';

/**
 * Reads one slide. `at` turns the tokens' offsets into offsets on the slide.
 * What cannot be drawn is in `problems`; the text itself is never lost.
 */
export function readSlideBody(
  text: string,
  tokens: readonly PlacedToken[],
  at: (offset: number) => number,
  context: SlideContext,
): SlideBody {
  const { marp, references } = context;
  const reading: Reading = {
    marp,
    references,
    at,
    inNote: false,
    notes: [],
    directives: [],
    backgrounds: [],
    problems: [],
    footnoteLabels: [],
    footnoteReferences: [],
    footnotes: [],
  };
  const all = [...readBlocks(tokens, reading)];
  all.push(...footnotesOf(reading));
  const title = titleOf(all);
  const shares = columnShares(reading.directives);
  const blocks = (title ? all.filter((block) => block !== title) : all).map((block) =>
    shares && block.kind === 'table' ? { ...block, shares } : block,
  );
  const { notes, directives, backgrounds, problems } = reading;
  const ground = backgrounds.length > 0 && { backgrounds };
  return { text, ...(title && { title }), blocks, notes, directives, ...ground, problems };
}

/** `columns: [3, 1, 1]`: how a table's columns share its width. Anything but positive numbers is not obeyed. */
function columnShares(directives: readonly Directive[]): number[] | undefined {
  const value = directives.find(({ key }) => key === 'columns' || key === '_columns')?.value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const shares = value.map(Number);
  return shares.every((share) => Number.isFinite(share) && share > 0) ? shares : undefined;
}

/** The first heading of level 1 or 2, else the first heading. */
function titleOf(blocks: readonly Block[]): Heading | undefined {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return headings.find((heading) => heading.level <= 2) ?? headings[0];
}
