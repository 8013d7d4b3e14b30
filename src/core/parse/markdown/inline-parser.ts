import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import { flanking } from './flanking';
import type { PlacedToken } from './placed';

const UNPLACED = -1;

/** markdown-it's inline state, which also notes where each token begins in the content. */
export class PlacingState extends MarkdownIt.StateInline {
  /** Where the rule that is running began. */
  ruleStart = 0;
  /** Where the pending text began. */
  pendingStart = 0;

  override pushPending(): Token {
    const token = super.pushPending() as PlacedToken;
    token.from = this.pendingStart;
    token.to = token.from + token.content.length;
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting) as PlacedToken;
    token.from = nesting < 0 ? this.pos : this.ruleStart;
    token.to = UNPLACED;
    return token;
  }

  override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
    return flanking(this, start, canSplitWord);
  }
}

/** markdown-it's inline parser, which gives every token its place in the content. */
export class PlacingInlineParser extends MarkdownIt.ParserInline {
  constructor() {
    super();
    this.State = PlacingState;
  }

  override tokenize(plainState: StateInline): void {
    const state = plainState as PlacingState;
    const rules = this.ruler.getRules('');
    const end = state.posMax;
    while (state.pos < end) {
      const start = state.pos;
      const count = state.tokens.length;
      const wasEmpty = state.pending === '';
      state.ruleStart = start;
      const usable = state.level < state.md.options.maxNesting;
      if (usable && rules.some((rule) => rule(state, false))) placeTokens(state, count, start);
      else state.pending += state.src[state.pos++];
      if (wasEmpty && state.pending !== '') state.pendingStart = start;
    }
    if (state.pending) state.pushPending();
  }
}

/** Closes the places of the tokens that one rule has pushed, which read the content from `start` to `state.pos`. */
function placeTokens(state: PlacingState, first: number, start: number): void {
  const tokens = state.tokens as PlacedToken[];
  let at = start;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.to !== UNPLACED) continue;
    if (token.type !== 'text') {
      token.to = state.pos;
    } else if (tokens[i - 1]?.markup === 'autolink') {
      token.from = start + 1;
      token.to = state.pos - 1;
      token.content = state.src.slice(token.from, token.to);
    } else {
      // Delimiters: one rule pushes a whole run of them, token by token.
      token.from = at;
      at += token.content.length;
      token.to = at;
    }
  }
}
