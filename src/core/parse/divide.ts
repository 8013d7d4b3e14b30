import { normalize } from './lines';
import { type PlacedToken, parseBlocks, type References } from './markdown';

/** Which blocks divide slides. */
export interface Dividers {
  /** Every thematic break divides (Marp), or only those of dashes. */
  readonly anyRule: boolean;
  /** Heading levels that begin a slide. */
  readonly headings: readonly number[];
}

/** Where one slide's text stands in the file, and what ends it. Offsets are absolute. */
export interface PartShape {
  readonly start: number;
  /** Where its text ends; a divider may follow. */
  readonly end: number;
  /** Where the next slide begins. */
  readonly next: number;
  readonly divider: 'rule' | 'heading' | 'end';
  /** Link definitions that stand on the slide. */
  readonly references: References | undefined;
  /** How many headings of level 1 or 2 it has outside of other blocks: where a plain document is divided. */
  readonly topHeadings: number;
}

/** A slide whose blocks have been found. */
export interface Part extends PartShape {
  readonly tokens: readonly PlacedToken[];
  /** Token offset to offset on the slide. */
  readonly at: (offset: number) => number;
}

/**
 * Divides `text.slice(from, to)` into slides. What markdown-it says is a thematic break or a heading at the top level
 * divides; a divider resets the block structure, so any slide's start is a good `from`.
 */
export function divide(text: string, from: number, to: number, dividers: Dividers): Part[] {
  const { text: normal, toOriginal } = normalize(text.slice(from, to));
  const tokens = parseBlocks(normal);
  const parts: Part[] = [];
  let slide = new OpenSlide(0, 0);
  const endSlide = (tokenIndex: number, end: number, next: number, divider: Part['divider']): void => {
    const start = toOriginal(slide.start);
    const own = tokens.slice(slide.firstToken, tokenIndex);
    parts.push({
      start: from + start,
      end: from + toOriginal(end),
      next: from + toOriginal(next),
      divider,
      tokens: own,
      at: (offset) => toOriginal(offset) - start,
      references: referencesIn(own),
      topHeadings: slide.topHeadings,
    });
  };
  tokens.forEach((token, index) => {
    if (token.level !== 0 || token.nesting === -1) return;
    if (token.type === 'hr' && (dividers.anyRule || token.markup.startsWith('-'))) {
      endSlide(index, token.lineStart!, token.nextLine!, 'rule');
      slide = new OpenSlide(token.nextLine!, index + 1);
      return;
    }
    const isDividingHeading = token.type === 'heading_open' && dividers.headings.includes(Number(token.tag.slice(1)));
    if (isDividingHeading && slide.hasContent && slide.openDivs === 0) {
      endSlide(index, token.lineStart!, token.lineStart!, 'heading');
      slide = new OpenSlide(token.lineStart!, index);
    }
    slide.pass(token);
  });
  endSlide(tokens.length, normal.length, normal.length, 'end');
  return parts;
}

class OpenSlide {
  hasContent = false;
  openDivs = 0;
  topHeadings = 0;

  constructor(
    readonly start: number,
    readonly firstToken: number,
  ) {}

  pass(token: PlacedToken): void {
    if (token.type === 'div') this.openDivs = Math.max(0, this.openDivs + (token.info === '' ? -1 : 1));
    else if (token.type === 'heading_open' && token.tag <= 'h2') this.topHeadings++;
    // Comments and link definitions are not seen, so a heading after them still is the first thing on its slide.
    if (token.type !== 'reference_definition' && !(token.type === 'html_block' && isComment(token.content))) {
      this.hasContent = true;
    }
  }
}

function isComment(html: string): boolean {
  return html.trimStart().startsWith('<!--');
}

function referencesIn(tokens: readonly PlacedToken[]): References | undefined {
  let found: References | undefined;
  for (const token of tokens) {
    if (!token.target) continue;
    found ??= Object.create(null) as References;
    found[String(token.meta?.label)] ??= token.target;
  }
  return found;
}
