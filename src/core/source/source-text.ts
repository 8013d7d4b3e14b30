/** Line and column, both from 0; columns in UTF-16 units, as VS Code counts. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text with its line starts: offsets to positions and back. `\n`, `\r\n` and `\r` end a line. */
export class SourceText {
  readonly #lineStarts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#lineStarts = starts;
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** The position of `offset`, clamped to the text. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - this.#lineStarts[low]! };
  }

  /** The offset of a position; a line or column past the end is clamped. */
  offsetAt({ line, column }: Position): number {
    if (line >= this.#lineStarts.length) return this.text.length;
    const start = this.#lineStarts[Math.max(0, line)]!;
    return Math.max(start, Math.min(start + column, this.#lineStarts[line + 1] ?? this.text.length));
  }
}
