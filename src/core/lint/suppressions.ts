import type { Deck, Slide, SlideBody } from '../deck/deck';
import type { Span } from '../source/span';

/** `lint-disable U01 C03` in a comment; without ids it means every rule. Spans and places are slide-relative. */
interface Instruction {
  readonly verb: 'disable' | 'enable' | 'disable-next-line' | 'disable-file';
  readonly ids: ReadonlySet<string>;
  /** End of the comment. */
  readonly at: number;
}

const COMMENT = /<!--\s{0,8}lint-(disable-next-line|disable-file|disable|enable)\b([^\n<>]{0,200}?)-->/g;

/** Where findings are switched off by comments in the deck. */
export class Suppressions {
  readonly #file: Instruction[] = [];
  /** Per rule id (`*` for all), absolute ranges without findings. */
  readonly #ranges: { readonly id: string; readonly span: Span }[] = [];

  constructor(deck: Deck) {
    const open = new Map<string, number>();
    for (const slide of deck.slides) {
      for (const instruction of instructionsOf(slide.body)) this.#apply(instruction, slide, open);
    }
    for (const [id, start] of open) this.#ranges.push({ id, span: { start, end: deck.text.length } });
  }

  #apply({ verb, ids, at }: Instruction, slide: Slide, open: Map<string, number>): void {
    const place = slide.offset + at;
    if (verb === 'disable-file') this.#file.push({ verb, ids, at });
    for (const id of idsOf(ids)) {
      if (verb === 'disable' && !open.has(id)) open.set(id, place);
      if (verb === 'enable') this.#close(id, place, open);
      if (verb === 'disable-next-line') this.#ranges.push({ id, span: nextLine(slide, at) });
    }
  }

  /** `lint-enable` without ids ends everything that is open. */
  #close(id: string, end: number, open: Map<string, number>): void {
    for (const key of id === '*' ? [...open.keys()] : [id]) {
      const start = open.get(key);
      if (start === undefined) continue;
      this.#ranges.push({ id: key, span: { start, end } });
      open.delete(key);
    }
  }

  /** Nothing is switched off, as in most decks. */
  get isEmpty(): boolean {
    return this.#file.length === 0 && this.#ranges.length === 0;
  }

  /** Whether the author does not want to see `rule` at an absolute place. */
  has(rule: string, { start }: Span): boolean {
    const is = (id: string): boolean => id === '*' || id === rule;
    return (
      this.#file.some(({ ids }) => idsOf(ids).some(is)) ||
      this.#ranges.some(({ id, span }) => is(id) && span.start <= start && start < Math.max(span.end, span.start + 1))
    );
  }
}

function idsOf(ids: ReadonlySet<string>): readonly string[] {
  return ids.size === 0 ? ['*'] : [...ids];
}

const known = new WeakMap<SlideBody, readonly Instruction[]>();

function instructionsOf(body: SlideBody): readonly Instruction[] {
  let found = known.get(body);
  if (found === undefined) {
    found = body.text.includes('lint-') ? readInstructions(body) : [];
    known.set(body, found);
  }
  return found;
}

function readInstructions(body: SlideBody): Instruction[] {
  const code = body.blocks.filter((block) => block.kind === 'code').map((block) => block.span);
  return [...body.text.matchAll(COMMENT)]
    .filter(({ index }) => !code.some((range) => range.start <= index && index < range.end))
    .map((match) => ({
      verb: match[1] as Instruction['verb'],
      ids: new Set(match[2]!.split(/[\s,]+/).filter(Boolean)),
      at: match.index + match[0].length,
    }));
}

/** The first line with text after the one that holds the comment's end. */
function nextLine({ body, offset }: Slide, at: number): Span {
  let start = body.text.indexOf('\n', at) + 1;
  if (start === 0) return { start: offset + at, end: offset + at };
  for (;;) {
    const end = body.text.indexOf('\n', start);
    const line = body.text.slice(start, end < 0 ? undefined : end);
    if (line.trim() !== '' || end < 0) return { start: offset + start, end: offset + start + line.length };
    start = end + 1;
  }
}
