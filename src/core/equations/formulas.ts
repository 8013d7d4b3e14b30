import type { BlockOf } from '../deck/block';
import type { Deck, SlideBody } from '../deck/deck';
import type { Inline } from '../deck/inline';
import { walkBody } from '../deck/walk';
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
  walkBody(body, {
    block: (block) => block.kind === 'equation' && found.push(block),
    inline: (inline) => inline.kind === 'math' && found.push(inline),
  });
  sources.set(body, found);
  return found;
}
