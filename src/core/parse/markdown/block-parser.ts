import MarkdownIt, { type StateBlock, type Token } from 'markdown-it';
import { placeBlock } from './place-block';
import { createToken } from './token';

class PlacingBlockState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = createToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}

/**
 * markdown-it's block parser, with two differences: every block is given its place in the text while the parser
 * still knows it, and blocks nested too deep are kept as paragraphs instead of being dropped.
 */
export class PlacingBlockParser extends MarkdownIt.ParserBlock {
  constructor() {
    super();
    this.State = PlacingBlockState;
  }

  override tokenize(state: StateBlock, startLine: number, endLine: number): void {
    const rules = this.ruler.getRules('');
    const paragraphOnly = rules.slice(-1);
    let line = startLine;
    let hasEmptyLines = false;
    while (line < endLine) {
      line = state.skipEmptyLines(line);
      state.line = line;
      if (line >= endLine || state.sCount[line]! < state.blkIndent) break;
      const first = state.tokens.length;
      const usable = state.level >= state.md.options.maxNesting ? paragraphOnly : rules;
      if (!usable.some((rule) => rule(state, line, endLine, false))) break;
      placeBlock(state, first, line);
      // A list reads from `tight` whether blank lines stood between its blocks.
      state.tight = !hasEmptyLines;
      if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
      line = state.line;
      if (line < endLine && state.isEmpty(line)) {
        hasEmptyLines = true;
        line++;
        state.line = line;
      }
    }
  }
}
