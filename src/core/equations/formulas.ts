import type { Block, BlockOf } from '../deck/block';
import type { Deck, SlideBody } from '../deck/deck';
import type { Inline } from '../deck/inline';
import type { Formula } from '../scene/math';
import type { Problem } from '../source/problem';
import { absolute } from '../source/span';
import { type EquationEngine, type FormulaFault, isFault } from './engine';

/** LaTeX in a deck: `$…$` among words, or a block of its own. */
export type FormulaSource = Extract<Inline, { kind: 'math' }> | BlockOf<'equation'>;

/** By the place in the deck, which keeps its identity while the slide's text is the same. */
const results = new WeakMap<FormulaSource, Formula | FormulaFault>();
const sources = new WeakMap<SlideBody, readonly FormulaSource[]>();

/** Whether the deck has formulas: then the host loads an engine before it lays the deck out. */
export function deckHasFormulas(deck: Deck): boolean {
  return deck.slides.some(({ body }) => formulasOf(body).length > 0);
}

/** Sets every formula of the deck that was not set before. */
export function setFormulas(deck: Deck, engine: EquationEngine): void {
  for (const { body } of deck.slides)
    for (const source of formulasOf(body))
      if (!results.has(source)) results.set(source, engine.set(source.text, source.kind === 'equation'));
}

/** What became of the formula; undefined if no engine has set it. */
export function formulaOf(source: FormulaSource): Formula | FormulaFault | undefined {
  return results.get(source);
}

/** What is wrong with the formulas among the words of a slide, each at its place; blocks tell their own. */
export function inlineFormulaProblems(body: SlideBody): Problem[] {
  return formulasOf(body).flatMap((source) => {
    const result = source.kind === 'math' ? formulaOf(source) : undefined;
    if (!result || !isFault(result)) return [];
    const { fault, start, end } = result;
    const { text, textSpan } = source;
    const letterForLetter = textSpan.end - textSpan.start === text.length;
    const span = letterForLetter ? absolute({ start, end }, textSpan.start) : textSpan;
    return [{ code: 'equation', severity: 'error', message: fault, span }];
  });
}

/** Every formula of a slide, the title's first. */
export function formulasOf(body: SlideBody): readonly FormulaSource[] {
  const known = sources.get(body);
  if (known) return known;
  const found: FormulaSource[] = [];
  if (body.title) inInlines(body.title.inlines, found);
  for (const block of body.blocks) inBlock(block, found);
  sources.set(body, found);
  return found;
}

function inBlock(block: Block, found: FormulaSource[]): void {
  switch (block.kind) {
    case 'equation':
      found.push(block);
      break;
    case 'heading':
    case 'paragraph':
      inInlines(block.inlines, found);
      break;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) inBlock(inner, found);
      break;
    case 'quote':
    case 'callout':
      for (const inner of block.blocks) inBlock(inner, found);
      break;
    case 'columns':
      for (const column of block.columns) for (const inner of column) inBlock(inner, found);
      break;
    case 'definitions':
      for (const item of block.items) for (const inlines of [item.term, ...item.definitions]) inInlines(inlines, found);
      break;
    case 'footnotes':
      for (const note of block.notes) inInlines(note.inlines, found);
      break;
    case 'table':
      for (const row of [block.header, ...block.rows]) for (const cell of row.cells) inInlines(cell.inlines, found);
      break;
  }
}

function inInlines(inlines: readonly Inline[], found: FormulaSource[]): void {
  for (const inline of inlines) {
    if (inline.kind === 'math') found.push(inline);
    else if ('children' in inline) inInlines(inline.children, found);
  }
}
