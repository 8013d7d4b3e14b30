import MarkdownIt, { type Env, type MarkdownIt as MarkdownParser } from 'markdown-it';
import { PlacingBlockParser } from './block-parser';
import { ContentMap, type Piece } from './content-map';
import { DIV_INTERRUPTS, divLine } from './div';
import { emoji } from './emoji';
import { footnoteDefinition, footnoteReference } from './footnotes';
import { PlacingInlineParser } from './inline-parser';
import { addMark } from './mark';
import { addMath } from './math';
import { plainUrl } from './plain-url';
import { addScripts } from './scripts';
import type { LinkTarget, PlacedToken } from './token';
import { metricValue } from './value';

export { ContentMap, type Piece, type PlacedToken };

/** Link reference definitions by normalised label. */
export type References = Record<string, LinkTarget>;

/** Blocks nested deeper than this stay text, and no reader of a deck needs a deeper stack. */
const MAX_NESTING = 60;

function createParser(): MarkdownParser {
  const md = new MarkdownIt({ html: true, linkify: true, maxNesting: MAX_NESTING });
  md.block = new PlacingBlockParser();
  md.inline = new PlacingInlineParser();
  md.block.ruler.before('fence', 'div', divLine, { alt: DIV_INTERRUPTS });
  md.block.ruler.before('reference', 'footnote', footnoteDefinition, { alt: ['paragraph', 'reference'] });
  md.inline.ruler.at('linkify', plainUrl);
  md.inline.ruler.before('link', 'footnote', footnoteReference);
  md.inline.ruler.after('escape', 'emoji', emoji);
  md.inline.ruler.before('escape', 'value', metricValue);
  // It would merge tokens that we still have to place.
  md.inline.ruler2.disable('fragments_join');
  addMath(md);
  addMark(md);
  addScripts(md);
  md.validateLink = isHarmless;
  return md;
}

/** Links that run code are text. Pictures from anywhere else are named by the deck and judged by the host. */
function isHarmless(url: string): boolean {
  return !/^\s*(?:vbscript|javascript|data(?!:image\/)):/i.test(url);
}

const slideParser = createParser();

/** Notes are prose that people indent as they like: four spaces make no code there. */
const noteParser = createParser();
noteParser.block.ruler.disable('code');

/** The block structure of a text whose lines end in `\n`; inline content is not read yet. */
export function parseBlocks(text: string, options: { note?: boolean } = {}): readonly PlacedToken[] {
  const md = options.note ? noteParser : slideParser;
  const tokens: PlacedToken[] = [];
  md.block.parse(text, md, { references: Object.create(null) }, tokens);
  return tokens;
}

/** The inline tokens of a content; their places count from its start. */
export function parseInline(content: string, references: References): PlacedToken[] {
  const tokens: PlacedToken[] = [];
  const env: Env = { references };
  slideParser.inline.parse(content, slideParser, env, tokens);
  return tokens;
}
