import type { Frame, Placed } from '../blocks/block-kind';
import type { Ink } from '../blocks/ink';
import type { Block, Heading } from '../deck/block';
import type { Deck, Slide } from '../deck/deck';
import type { SceneNode } from '../scene/node';
import type { Resources } from '../scene/resources';
import type { SceneLayout } from '../scene/scene';
import type { Theme } from '../scene/theme';
import type { Bilingual } from '../source/bilingual';
import type { Message } from '../source/message';
import type { Problem } from '../source/problem';

/** What a layout may know of the slide and its place in the talk. */
export interface SlideInput {
  readonly slide: Slide;
  readonly deck: Deck;
  readonly resources: Resources;
  /** Place in the file from 1, and how many slides the deck has. */
  readonly number: number;
  readonly total: number;
  /** The page number to show: `paginate: hold` and `skip` make it differ from `number`. */
  readonly page: number;
  /** Which page of a divided slide this is, from 1. */
  readonly part?: { readonly number: number; readonly count: number };
  /** Name of the section the slide stands in; '' outside any. */
  readonly section: string;
  /** Whether it is the first slide of its section or stage. */
  readonly opens: boolean;
  /** Where the slide's stage stands among the deck's stages; undefined for a slide without one. */
  readonly stage?: StagePlace;
}

/** One of the deck's stages. `index` counts from 0 among stages proper; the baseline has -1. */
export interface StagePlace {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
}

/** What the engine lends a layout. */
export interface LayoutContext {
  readonly theme: Theme;
  readonly lang: string;
  readonly resources: Resources;
  /** Blocks one under the other, in the largest of the theme's sizes at which they fit; reports what does not. */
  readonly flow: (blocks: readonly Block[], frame: Frame, ink?: Ink) => FlowResult;
  /** The same for several regions of the slide, which then share one body size. */
  readonly flowAll: (regions: readonly Region[]) => FlowResult[];
}

/** Blocks, and the part of the page that they may fill. */
export interface Region {
  readonly blocks: readonly Block[];
  readonly frame: Frame;
  readonly ink?: Ink | undefined;
}

export interface FlowResult extends Placed {
  /** Body size that was chosen, points. */
  readonly size: number;
  /** What is left for a further page; empty unless the deck divides slides that are too full. */
  readonly rest: readonly Block[];
  /** What each block became, in order: layouts give the first text its placeholder. */
  readonly perBlock: readonly { readonly block: Block; readonly nodes: readonly SceneNode[] }[];
}

export interface Arranged {
  readonly nodes: readonly SceneNode[];
  readonly problems: readonly Problem[];
  /** The flow that may go on on a further page, if the layout has one. */
  readonly flow?: Pick<FlowResult, 'size' | 'rest' | 'perBlock'>;
}

/** A slide layout: one file, one line in the registry. */
export interface SlideLayout {
  /** What `<!-- layout: … -->` says. */
  readonly name: string;
  readonly title: Bilingual;
  /** What it is for and what the slide must hold, for the guide and for completions. */
  readonly about: Bilingual;
  /** How well it suits the slide: 0 not at all; the highest wins, the first of equals. */
  readonly suits: (input: SlideInput) => number;
  /** Whether it takes the slide whatever layout the author named, because the slide has no room for another. */
  readonly claims?: (input: SlideInput) => boolean;
  /**
   * Why the slide's blocks do not go into the layout's shape; undefined if they do. A slide that names the layout
   * all the same is set as `content`. A layout without it takes any blocks.
   */
  readonly objection?: (blocks: readonly Block[]) => Message | undefined;
  /** Its placeholders and graphics in a theme. */
  readonly design: (theme: Theme) => SceneLayout;
  /** The slide's own nodes, with ids left at 0. */
  readonly arrange: (input: SlideInput, context: LayoutContext) => Arranged;
}

/** Whether the slide holds nothing but short text: what title, section and closing slides are made of. */
export function onlyText(blocks: readonly Block[], atMost: number): boolean {
  return (
    blocks.length <= atMost &&
    blocks.every((block) => block.kind === 'paragraph' || (block.kind === 'heading' && block.level > 1))
  );
}

/** The title's heading, if the slide has one. */
export function titleOf(input: SlideInput): Heading | undefined {
  return input.slide.body.title;
}
