import type { Emitter } from 'highlight.js';

/** A piece of text with one look. */
export interface Token {
  readonly text: string;
  /** highlight.js's scopes from the outermost (`string`, `subst`, `title.function`), the innermost few; empty for plain text. */
  readonly scopes: readonly string[];
}

/** Scopes nest as deep as brackets; only the innermost decide what a piece looks like. */
const MOST_SCOPES = 6;

/**
 * What highlight.js tells of a text, as a flat list: no tree that could be too deep, no HTML. It takes the place of the
 * library's own emitter, whose methods its types call technically private and stable.
 */
export class TokenEmitter implements Emitter {
  readonly tokens: Token[] = [];
  readonly #stack: string[] = [];
  #scopes: readonly string[] = [];

  addText(text: string): void {
    if (text !== '') this.tokens.push({ text, scopes: this.#scopes });
  }

  startScope(name: string): void {
    this.#stack.push(name);
    this.#scopes = this.#stack.slice(-MOST_SCOPES);
  }

  endScope(): void {
    this.#stack.pop();
    this.#scopes = this.#stack.slice(-MOST_SCOPES);
  }

  /** The library's older name for `startScope`, which it still uses. */
  openNode(name: string): void {
    this.startScope(name);
  }

  closeNode(): void {
    this.endScope();
  }

  /** The text of an embedded language stands in the scopes around it. */
  __addSublanguage(embedded: Emitter): void {
    for (const { text, scopes } of (embedded as TokenEmitter).tokens)
      this.tokens.push({ text, scopes: [...this.#scopes, ...scopes].slice(-MOST_SCOPES) });
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }
}
