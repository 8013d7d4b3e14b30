/** The lazy parts of the extension. The Node host reads their bundles from disk, the web host evaluates them, once. */
import type { EquationEngine } from '../core/equations/engine';

export type Engine = typeof import('./engine-parts');
export type PptxWriter = typeof import('../pptx');

let engine: Promise<Engine> | undefined;
let equations: Promise<EquationEngine> | undefined;
let writer: Promise<PptxWriter> | undefined;

/** Parser, layout, SVG, lint and outlines. */
export function loadEngine(): Promise<Engine> {
  engine ??= import('./engine-parts');
  return engine;
}

/** The PPTX writer: the largest part, and only an export needs it. */
export function loadPptxWriter(): Promise<PptxWriter> {
  writer ??= import('../pptx');
  return writer;
}

/** The reader of formulas, larger than all the rest together: only decks that have some need it. */
export function loadEquations(): Promise<EquationEngine> {
  equations ??= import('../core/equations/mathjax').then(({ createEquationEngine }) => createEquationEngine());
  return equations;
}
