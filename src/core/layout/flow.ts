import { beginningOf, placeBlock, splitBlock } from '../blocks';
import type { BlockContext, Frame, Placed } from '../blocks/block-kind';
import { type Ink, pageInk } from '../blocks/ink';
import type { Block } from '../deck/block';
import { overflowProblem } from '../layouts/parts';
import type { FlowResult, Region } from '../layouts/slide-layout';
import type { Metrics } from '../scene/metrics';
import type { SceneNode } from '../scene/node';
import type { Resources } from '../scene/resources';
import type { Theme } from '../scene/theme';
import type { Problem } from '../source/problem';

/** What a flow needs besides blocks and their frame. */
export interface FlowSetting {
  readonly theme: Theme;
  readonly lang: string;
  readonly resources: Resources;
  readonly metrics: Metrics | undefined;
  readonly overflow: OverflowMode;
  /** A size that is settled: the pages of a divided slide share one. */
  readonly size?: number;
}

/**
 * What to do with text that does not fit in the wanted size. `shrink`: smaller steps, then a problem; `split`: smaller steps
 * while easy to read, then further pages; `warn`: a problem at once.
 */
export type OverflowMode = 'shrink' | 'split' | 'warn';

/** Text is not set smaller than this to save a page. */
const SPLIT_BELOW = 16;

/** Space between blocks, as a share of the body size: less after a heading, which belongs to what follows. */
const GAP = 0.6;
const GAP_AFTER_HEADING = 0.3;
/** A slide with room to spare spreads its paragraphs, up to this share of the frame's height. */
const SPREAD_TO = 0.86;
const SPREADS = [2.4, 2, 1.6, 1.3] as const;
/** Text that takes less than this share of its frame may be set in the theme's roomy size. */
const ROOMY_BELOW = 0.5;
/** Narrower columns break large text too often. */
const ROOMY_WIDTH = 300;
/** Half a point is rounding, not overflow. */
const TOLERANCE = 0.5;
/** Longest comfortable line in em (about 80 Latin letters), for sizes large enough to afford it. */
const MEASURE = 42;
const MEASURE_FROM_SIZE = 18;

/** Share of the frame that pictures get even on a crowded slide. */
const LEAST_FOR_PICTURES = 0.2;
const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'heading']);

/**
 * Lays out the regions of a slide, blocks one under the other, in one body size: the largest at which every region fits.
 * What does not fit is reported or left over.
 */
export function flowAll(regions: readonly Region[], setting: FlowSetting): FlowResult[] {
  const { size, stacks } = chooseSize(setting.overflow === 'split' ? regions.map(seen(setting)) : regions, setting);
  if (stacks.every((stack, index) => fits(stack, regions[index]!.frame)))
    return spreadOut(regions, size, setting, stacks).map((stack) => ({ ...stack, size, rest: [] }));
  return stacks.map((stack, index) => {
    const region = regions[index]!;
    return fits(stack, region.frame) ? { ...stack, size, rest: [] } : tooFull(region, stack, size, setting);
  });
}

/** What a page can show of a region, and a little more: of thousands of rows the next pages will see the rest. */
function seen({ theme }: FlowSetting): (region: Region) => Region {
  return (region) => ({
    ...region,
    blocks: region.blocks.map((block) => beginningOf(block, region.frame.height, theme)),
  });
}

interface Trial {
  readonly size: number;
  readonly stacks: readonly Stacked[];
}

function chooseSize(regions: readonly Region[], setting: FlowSetting): Trial {
  const [wanted, ...smaller] = sizesFor(setting);
  const trial = (size: number): Trial => ({
    size,
    stacks: regions.map((region) => stackAt(region.blocks, region.frame, contextAt(size, 1, setting, region.ink))),
  });
  const all = (one: Trial, share: number): boolean =>
    one.stacks.every((stack, index) => stack.height <= regions[index]!.frame.height * share + TOLERANCE);
  let best = trial(wanted!);
  if (setting.size === undefined && all(best, ROOMY_BELOW) && regions.every(takesRoomyText)) {
    const larger = trial(setting.theme.sizes.roomy);
    if (all(larger, ROOMY_BELOW)) return larger;
  }
  for (const [index, size] of smaller.entries()) {
    if (all(best, 1)) break;
    const hopeless = best.stacks.some((stack, at) => leastHeight(stack, best.size, size) > regions[at]!.frame.height);
    if (hopeless && index < smaller.length - 1) continue;
    best = trial(size);
  }
  return best;
}

/** Text of half the size takes a quarter of the height, or a little less where lines happen to fill better. */
const FILLS_BETTER = 0.75;

/** The height that a stack set in `from` needs at least in the smaller size `to`: saves trials that cannot succeed. */
function leastHeight(stack: Stacked, from: number, to: number): number {
  return stack.height * (to / from) ** 2 * FILLS_BETTER;
}

function takesRoomyText({ blocks, frame }: Region): boolean {
  return frame.width >= ROOMY_WIDTH && blocks.every(isText);
}

/** Whether a block is made of running text alone. */
function isText(block: Block): boolean {
  switch (block.kind) {
    case 'list':
      return block.items.every((item) => item.blocks.every(isText));
    case 'quote':
    case 'callout':
      return block.blocks.every(isText);
    case 'columns':
      return block.columns.every((column) => column.every(isText));
    default:
      return block.kind === 'paragraph' || block.kind === 'heading';
  }
}

function tooFull(region: Region, stack: Stacked, size: number, setting: FlowSetting): FlowResult {
  const { blocks, frame, ink } = region;
  if (setting.overflow !== 'split') return overfull(region, stack, size);
  const context = contextAt(size, 1, setting, ink);
  const { head, rest } = divide(region, seen(setting)(region), context);
  if (rest.length === 0) return overfull(region, stackAt(blocks, frame, context), size);
  return { ...flowAll([{ blocks: head, frame, ink }], { ...setting, overflow: 'warn', size })[0]!, rest };
}

function overfull({ frame }: Region, stack: Stacked, size: number): FlowResult {
  return { ...stack, size, rest: [], problems: [...stack.problems, overflow(stack, frame, size)] };
}

/** The sizes to try: one that is given, the wanted one alone, down to the smallest that is easy to read, or all. */
function sizesFor({ theme, overflow, size }: FlowSetting): readonly number[] {
  if (size !== undefined) return [size];
  const { body } = theme.sizes;
  if (overflow === 'warn') return body.slice(0, 1);
  return overflow === 'split' ? body.filter((step, index) => index === 0 || step >= SPLIT_BELOW) : body;
}

function fits(stacked: Placed, frame: Frame): boolean {
  return stacked.height <= frame.height + TOLERANCE;
}

/** What goes on this page, dividing the block at its lower edge, and what is left for the next. */
function divide({ blocks, frame }: Region, shown: Region, context: BlockContext): { head: Block[]; rest: Block[] } {
  const { bottoms } = stackAt(shown.blocks, frame, context);
  let whole = bottoms.findIndex((bottom) => bottom > frame.height + TOLERANCE);
  const cut = blocks[whole];
  if (whole < 0 || cut === undefined) return { head: [...blocks], rest: [] };
  const top = whole === 0 ? 0 : bottoms[whole - 1]! + gapAfter(blocks[whole - 1]!, context);
  const room: Frame = { ...frame, y: frame.y + top, width: widthFor(cut, frame, context), height: frame.height - top };
  const halves = splitBlock(cut, room, context);
  if (halves)
    return { head: [...blocks.slice(0, whole), halves.head], rest: [halves.tail, ...blocks.slice(whole + 1)] };
  // A heading does not stay behind without what it heads; a block that fits on no page stands alone on one.
  while (whole > 1 && blocks[whole - 1]!.kind === 'heading') whole--;
  const count = Math.max(1, whole);
  return { head: blocks.slice(0, count), rest: blocks.slice(count) };
}

interface Stacked extends Placed {
  readonly perBlock: FlowResult['perBlock'];
  /** Lower edge of each block, from the frame's top. */
  readonly bottoms: readonly number[];
}

function contextAt(size: number, spacing: number, setting: FlowSetting, ink?: Ink): BlockContext {
  return {
    theme: setting.theme,
    ink: ink ?? pageInk(setting.theme),
    lang: setting.lang,
    resources: setting.resources,
    ...(setting.metrics && { metrics: setting.metrics }),
    size,
    spacing,
    stack: nestedStack(1),
  };
}

/** Nested blocks are measured for the pictures beside them down to this depth: each level costs twice the one above. */
const DEEPEST_MEASURED = 3;

function nestedStack(depth: number): BlockContext['stack'] {
  return (blocks, frame, context) =>
    stackAt(blocks, frame, { ...context, stack: nestedStack(depth + 1) }, depth <= DEEPEST_MEASURED);
}

function stackAt(blocks: readonly Block[], frame: Frame, context: BlockContext, measure = true): Stacked {
  const nodes: SceneNode[] = [];
  const problems: Problem[] = [];
  const perBlock: { block: Block; nodes: readonly SceneNode[] }[] = [];
  const bottoms: number[] = [];
  let y = 0;
  const pictureHeight = measure ? heightForPictures(blocks, frame, context) : undefined;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before) y += gapAfter(before, context);
    const height = (holdsPicture(block) ? pictureHeight : undefined) ?? frame.height - y;
    const room = { x: frame.x, y: frame.y + y, width: widthFor(block, frame, context), height };
    const placed = placeBlock(block, room, context);
    nodes.push(...placed.nodes);
    problems.push(...placed.problems);
    perBlock.push({ block, nodes: placed.nodes });
    y += placed.height;
    bottoms.push(y);
  });
  return { height: y, nodes, problems, perBlock, bottoms };
}

const HOLDS_PICTURE: ReadonlySet<Block['kind']> = new Set(['picture', 'pictures', 'chart', 'diagram']);

function holdsPicture(block: Block): boolean {
  if (block.kind === 'columns') return block.columns.some((column) => column.some(holdsPicture));
  return HOLDS_PICTURE.has(block.kind);
}

/** Pictures, charts and diagrams take what everything else leaves, in equal parts, but not next to nothing. */
function heightForPictures(blocks: readonly Block[], frame: Frame, context: BlockContext): number {
  const others = blocks.filter((block) => !holdsPicture(block));
  const count = blocks.length - others.length;
  if (count === 0) return 0;
  const gaps = blocks.slice(0, -1).reduce((sum, block) => sum + gapAfter(block, context), 0);
  const texts = others.reduce(
    (sum, block) => sum + placeBlock(block, { ...frame, width: widthFor(block, frame, context) }, context).height,
    0,
  );
  return Math.max(frame.height - gaps - texts, frame.height * LEAST_FOR_PICTURES) / count;
}

function gapAfter(block: Block, context: BlockContext): number {
  const share = block.kind === 'heading' ? GAP_AFTER_HEADING * Math.sqrt(context.spacing) : GAP * context.spacing;
  return share * context.size;
}

function widthFor(block: Block, frame: Frame, context: BlockContext): number {
  if (!TEXT_KINDS.has(block.kind) || context.size < MEASURE_FROM_SIZE) return frame.width;
  return Math.min(frame.width, MEASURE * context.size);
}

/** Spaces grow the height in proportion, so that one trial tells which of the spreads fits. */
function spreadOut(
  regions: readonly Region[],
  size: number,
  setting: FlowSetting,
  tight: readonly Stacked[],
): readonly Stacked[] {
  const [widest, ...narrower] = SPREADS;
  const at = (spacing: number): Stacked[] =>
    regions.map(({ blocks, frame, ink }) => stackAt(blocks, frame, contextAt(size, spacing, setting, ink)));
  const room = regions.map(({ frame }) => frame.height * SPREAD_TO);
  if (tight.some((stack, index) => stack.height > room[index]!)) return tight;
  const loose = at(widest);
  const heightAt = (index: number, spacing: number): number =>
    tight[index]!.height + ((loose[index]!.height - tight[index]!.height) / (widest - 1)) * (spacing - 1);
  const fitting = (spacing: number): boolean => room.every((most, index) => heightAt(index, spacing) <= most);
  if (fitting(widest)) return loose;
  const spacing = narrower.find(fitting);
  return spacing === undefined ? tight : at(spacing);
}

function overflow(stacked: Stacked, frame: Frame, size: number): Problem {
  const first = Math.max(
    0,
    stacked.bottoms.findIndex((bottom) => bottom > frame.height + TOLERANCE),
  );
  const over = Math.ceil(stacked.height - frame.height);
  return overflowProblem(over, size, stacked.perBlock[first]?.block.span ?? { start: 0, end: 0 });
}
