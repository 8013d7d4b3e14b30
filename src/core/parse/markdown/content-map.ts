/** From `content` on, characters of a token's content follow the text one to one, starting at `source`. */
export interface Piece {
  readonly content: number;
  readonly source: number;
  /** The piece is one character written as two (`\|` in a table cell). */
  readonly escaped?: boolean;
}

const START: Piece = { content: 0, source: 0 };

/** Leads offsets into a token's content back to the text. */
export class ContentMap {
  constructor(readonly pieces: readonly Piece[]) {}

  /** Where a character begins in the text. */
  start(offset: number): number {
    const piece = this.pieces[this.indexAt(offset)] ?? START;
    return piece.source + Math.max(0, offset - piece.content);
  }

  /** Where the character before `offset` ends in the text. */
  end(offset: number): number {
    const piece = this.pieces[this.indexAt(offset - 1)] ?? START;
    return piece.source + Math.max(0, offset - piece.content) + (piece.escaped ? 1 : 0);
  }

  /** The content offset at which the piece after the one of `offset` begins; infinite in the last one. */
  nextPiece(offset: number): number {
    return this.pieces[this.indexAt(offset) + 1]?.content ?? Number.POSITIVE_INFINITY;
  }

  private indexAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.content <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
