import type { Block, List, Paragraph, Table as TableBlock } from '../../deck/block';
import type { SlideBody } from '../../deck/deck';
import { formulaText } from '../../deck/formula-text';
import type { Inline } from '../../deck/inline';
import { PlainText, plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import { piecesOf } from './long-texts';
import { finderOf } from './own-indicators';
import { Passage, type Place } from './passage';
import { Table } from './table';
import { factsForSlide, type TextFacts } from './text-facts';

export type TableReading = Table;

/** Everything on a slide that can be read, in source order. Code, addresses of links and paths are left out. */
export interface SlideReading {
  /** Running text: title, headings, paragraphs, items, notes; no cells. */
  readonly texts: readonly Passage[];
  readonly tables: readonly TableReading[];
  /** `texts` and every cell. */
  readonly passages: readonly Passage[];
}

const readings = new WeakMap<SlideBody, SlideReading>();

/** What `body` says; read once per body. */
export function readSlide(body: SlideBody): SlideReading {
  let reading = readings.get(body);
  if (reading === undefined) {
    reading = new SlideReader(body).read();
    readings.set(body, reading);
  }
  return reading;
}

class SlideReader {
  readonly #texts: Passage[] = [];
  readonly #tables: TableReading[] = [];
  /** Slide title and the headings in force. */
  #headings: string[] = [];
  /** The last line of running text, which may be a table's caption. */
  #last = '';
  readonly #body: SlideBody;
  readonly #factsOf: (text: string) => TextFacts;

  constructor(body: SlideBody) {
    this.#body = body;
    this.#factsOf = factsForSlide(finderOf(body));
  }

  read(): SlideReading {
    const body = this.#body;
    if (body.title !== undefined) this.#heading(body.title.inlines, 'title');
    for (const block of body.blocks) this.#block(block, []);
    for (const note of body.notes) {
      for (const paragraph of note.paragraphs) this.#text(paragraph.inlines, 'note', []);
    }
    const cells = this.#tables.flatMap((table) => [...table.header, ...table.rows.flat()]);
    return { texts: this.#texts, tables: this.#tables, passages: [...this.#texts, ...cells] };
  }

  #block(block: Block, parents: readonly string[]): void {
    switch (block.kind) {
      case 'heading':
        this.#heading(block.inlines, 'heading');
        break;
      case 'paragraph':
        this.#paragraph(block, parents);
        break;
      case 'list':
        this.#list(block, parents);
        break;
      case 'table':
        this.#table(block);
        break;
      case 'quote':
      case 'callout':
        for (const inner of block.blocks) this.#block(inner, parents);
        break;
      case 'definitions':
        for (const { term, definitions } of block.items) {
          for (const inlines of [term, ...definitions])
            this.#paragraph({ kind: 'paragraph', inlines, span: block.span }, parents);
        }
        break;
      case 'footnotes':
        for (const { inlines, span } of block.notes) this.#paragraph({ kind: 'paragraph', inlines, span }, parents);
        break;
      case 'equation': {
        const pieces = formulaText(block.text, block.textSpan);
        if (pieces !== undefined)
          this.#texts.push(this.#passage(PlainText.build(pieces), 'text', [...this.#headings, ...parents]));
        break;
      }
      case 'columns':
        for (const inner of block.columns.flat()) this.#block(inner, parents);
        break;
    }
  }

  #heading(inlines: readonly Inline[], place: 'title' | 'heading'): void {
    const passage = this.#text(inlines, place, []);
    this.#headings = place === 'title' ? [passage.text] : [...this.#headings.slice(0, 1), passage.text];
  }

  #list(list: List, parents: readonly string[]): void {
    for (const item of list.items) {
      const [first] = item.blocks;
      // Most items are one paragraph, and nothing stands under them.
      const isParent = item.blocks.length > 1 && first?.kind === 'paragraph';
      const own = isParent ? fold(plainText(first.inlines).text) : '';
      item.blocks.forEach((block, index) => {
        this.#block(block, index === 0 || own === '' ? parents : [...parents, own]);
      });
    }
  }

  /** Lines between bars that miss the line under a header are no table to Markdown, but a reader sees one. */
  #paragraph({ inlines }: Paragraph, parents: readonly string[]): void {
    const plain = plainText(inlines, { blankCode: true });
    const rows = barRows(plain, this.#body.text);
    if (rows.length < 2) {
      this.#text(inlines, 'text', parents);
      return;
    }
    const context = [...this.#headings, this.#last];
    const cells = rows.map((row) => row.map((cell) => this.#passage(cell, 'cell', context)));
    this.#tables.push(new Table([], cells, context, this.#factsOf));
  }

  #passage(plain: PlainText, place: Place, context: readonly string[]): Passage {
    return new Passage(plain, place, context, this.#factsOf);
  }

  #text(inlines: readonly Inline[], place: Place, parents: readonly string[]): Passage {
    const context = [...this.#headings, ...parents];
    const pieces = piecesOf(plainText(inlines, { blankCode: true })).map((one) => this.#passage(one, place, context));
    this.#texts.push(...pieces);
    this.#last = pieces.at(-1)!.text;
    return pieces[0]!;
  }

  #table(table: TableBlock): void {
    const context = [...this.#headings, this.#last];
    const cells = (row: TableBlock['header']): Passage[] =>
      row.cells.map((cell) => this.#passage(plainText(cell.inlines, { blankCode: true }), 'cell', context));
    this.#tables.push(new Table(cells(table.header), table.rows.map(cells), context, this.#factsOf));
  }
}

/** The cells of each line of `plain` that stands between bars; lines are those of the source. */
function barRows(plain: PlainText, source: string): PlainText[][] {
  if (!plain.text.startsWith('|')) return [];
  const rows: PlainText[][] = [];
  let from = 0;
  for (let at = 0; at <= plain.text.length; at++) {
    if (at < plain.text.length && !/[\r\n]/.test(source[plain.startAt(at)] ?? '')) continue;
    if (/^ *\|.*\| *$/.test(plain.text.slice(from, at))) rows.push(cellsOf(plain, from, at));
    from = at + 1;
  }
  return rows;
}

function cellsOf(plain: PlainText, from: number, to: number): PlainText[] {
  const bars = [...plain.text.slice(from, to).matchAll(/\|/g)].map((bar) => from + bar.index);
  return bars.slice(1).map((end, index) => trimmed(plain, bars[index]! + 1, end));
}

function trimmed(plain: PlainText, from: number, to: number): PlainText {
  const text = plain.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = Math.max(start, from + text.trimEnd().length);
  return plain.slice(start, end);
}
