/** A piece of a slide that rules read: a passage or a table. */
export interface Piece {
  /** Who finds nothing in its text; equal texts share it. */
  readonly silence: Silence;
  /** Its place and what stands above it. */
  readonly whereItStands: string;
}

/** What looks at one piece and at nothing beside it but its `place` and `context`; a function of a module, known by its identity. */
type Reader<P, T> = (piece: P) => readonly T[];

/**
 * What `read` finds in each of `pieces`. Nearly all readers find nothing nearly everywhere, and a text in which nothing was
 * found is not read again: not after a keystroke elsewhere on its slide, and not where it stands again under other headings,
 * unless the reader looked at those.
 */
export function foundIn<P extends Piece, T>(pieces: readonly P[], read: Reader<P, T>): T[] {
  const reader = numberOf(read);
  const all: T[] = [];
  for (const piece of pieces) {
    const { silence } = piece;
    if (silence.has(reader) || (silence.isOpen(reader) && silence.hasUnder(reader, piece.whereItStands))) continue;
    const before = looks;
    const found = read(piece);
    if (found.length > 0) all.push(...found);
    else if (looks === before) silence.add(reader);
    else silence.addUnder(reader, piece.whereItStands);
  }
  return all;
}

let looks = 0;

/** To be called when somebody asks where a piece stands: what is found without asking follows from its text alone. */
export function lookAround(): void {
  looks++;
}

const numbers = new Map<unknown, number>();

/** Readers are few: the rules' own. */
function numberOf(read: unknown): number {
  let number = numbers.get(read);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(read, number);
  }
  return number;
}

/** The readers that find nothing in a text, by their numbers. */
export class Silence {
  /** A bit for each of them. */
  readonly #everywhere: number[] = [];
  /** Where the text stood when those that look around found nothing last. */
  #under?: Map<number, string>;

  has(reader: number): boolean {
    return ((this.#everywhere[reader >> 5] ?? 0) & (1 << (reader & 31))) !== 0;
  }

  add(reader: number): void {
    for (let word = this.#everywhere.length; word <= reader >> 5; word++) this.#everywhere.push(0);
    this.#everywhere[reader >> 5]! |= 1 << (reader & 31);
  }

  /** Whether the reader has looked around and found nothing. */
  isOpen(reader: number): boolean {
    return this.#under?.has(reader) ?? false;
  }

  hasUnder(reader: number, place: string): boolean {
    return this.#under?.get(reader) === place;
  }

  addUnder(reader: number, place: string): void {
    this.#under ??= new Map();
    this.#under.set(reader, place);
  }
}
