import MarkdownIt, {
  type Delimiter,
  type Env,
  type MarkdownIt as MarkdownParser,
  type StateInline,
  type Token,
} from 'markdown-it';
import { flanking } from './flanking';
import { createToken, type PlacedToken, UNPLACED } from './token';

/**
 * The state of inline parsing as markdown-it's rules use it, which also notes where each token begins in the content.
 * Not derived from markdown-it's own: one is made per paragraph, and its constructor is slow.
 */
export class PlacingState implements StateInline {
  pos = 0;
  posMax: number;
  level = 0;
  pending = '';
  pendingLevel = 0;
  tokens_meta: StateInline['tokens_meta'] = [];
  cache: Record<number, number> = {};
  backticks: Record<number, number> = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: Delimiter[] = [];
  _prev_delimiters: Delimiter[][] = [];
  Token = MarkdownIt.Token;
  /** Where the rule that is running began. */
  ruleStart = 0;
  /** Where the pending text began. */
  pendingStart = 0;

  constructor(
    public src: string,
    public md: MarkdownParser,
    public env: Env,
    public tokens: Token[],
  ) {
    this.posMax = src.length;
  }

  pushPending(): Token {
    const token = createToken('text', '', 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    token.from = this.pendingStart;
    token.to = token.from + token.content.length;
    this.pending = '';
    this.tokens.push(token);
    return token;
  }

  push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.pending) this.pushPending();
    const token = createToken(type, tag, nesting);
    token.from = nesting < 0 ? this.pos : this.ruleStart;
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    const opens = nesting > 0;
    if (opens) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(opens ? { delimiters: this.delimiters } : undefined);
    return token;
  }

  scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
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
    } else if (tokens[i - 1]?.type === 'link_open' && tokens[i - 1]!.markup === 'autolink') {
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
