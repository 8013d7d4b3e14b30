import { lookAround, type Piece, type Silence } from './found-in';
import type { Passage } from './passage';
import { TextFacts } from './text-facts';

/** A table as rules see it. The first cell of a row is its label. */
export class Table implements Piece {
  readonly #context: readonly string[];
  readonly #factsOf: (text: string) => TextFacts;
  #silence?: Silence;
  #place?: string;

  constructor(
    readonly header: readonly Passage[],
    readonly rows: readonly (readonly Passage[])[],
    context: readonly string[],
    factsOf: (text: string) => TextFacts = (text) => new TextFacts(text),
  ) {
    this.#context = context;
    this.#factsOf = factsOf;
  }

  /** Folded texts that stand above: title, headings, the last line of running text. */
  get context(): readonly string[] {
    lookAround();
    return this.#context;
  }

  get silence(): Silence {
    this.#silence ??= this.#factsOf(
      [this.header, ...this.rows].map((row) => row.map(({ text }) => text).join('\t|')).join('\n|'),
    ).silence;
    return this.#silence;
  }

  get whereItStands(): string {
    this.#place ??= this.#context.join('\n');
    return this.#place;
  }
}
