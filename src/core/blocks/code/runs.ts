import type { Run, RunStyle } from '../../scene/text';
import { span } from '../../source/span';
import type { Stretch } from './columns';
import type { CodeLine, CodePiece } from './lines';

export interface RunMaking {
  readonly styleOf: (scopes: readonly string[]) => RunStyle;
  /** Divides text where letters of another width begin. */
  readonly divide: (text: string) => readonly Stretch[];
  /** Whether spaces beside wide characters become tabs to the column where they end. */
  readonly tabs: boolean;
}

/** The line as runs: one for each colour and letter width. */
export function runsOfLine(line: CodeLine, making: RunMaking): Run[] {
  const runs: Run[] = [];
  for (const piece of line.pieces) {
    const style = making.styleOf(piece.scopes);
    let at = 0;
    for (const { text, spacing } of making.divide(piece.text)) {
      add(runs, { text, style: { ...style, spacing }, span: spanWithin(piece, at, text.length) });
      at += text.length;
    }
  }
  return making.tabs ? withTabs(runs) : runs;
}

/** Where a part of a piece stands in the source: all of the piece where tabs were expanded. */
function spanWithin(piece: CodePiece, at: number, length: number): Run['span'] {
  if (piece.text.length !== piece.span.end - piece.span.start) return piece.span;
  return span(piece.span.start + at, piece.span.start + at + length);
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (!last || !sameLook(last.style, run.style)) runs.push(run);
  else runs[runs.length - 1] = { ...last, text: last.text + run.text, span: span(last.span.start, run.span.end) };
}

function sameLook(a: RunStyle, b: RunStyle): boolean {
  return a.color === b.color && a.bold === b.bold && a.italic === b.italic && a.spacing === b.spacing;
}

/**
 * Takes spaces off the runs, as runs of their own, where letters before them may be wider than they are here: those beside a
 * wide neighbour, and gaps anywhere after one, as programs put space of their own between wide letters and others.
 */
function withTabs(runs: readonly Run[]): Run[] {
  const firstWide = runs.findIndex(isWideRun);
  return runs.flatMap((run, index) => {
    if (isWideRun(run)) return [run];
    const [before, after] = [isWideRun(runs[index - 1]), isWideRun(runs[index + 1])];
    const isPassed = firstWide !== -1 && firstWide < index;
    return divided(
      run,
      ({ from, to }) => (before && from === 0) || (after && to === run.text.length) || (isPassed && to - from > 1),
    );
  });
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The run in parts, those of its gaps that `isTab` says yes to as tabs. */
function divided(run: Run, isTab: (gap: Gap) => boolean): Run[] {
  const parts: Run[] = [];
  let at = 0;
  for (const { index: from, 0: spaces } of run.text.matchAll(/ +/g)) {
    const to = from + spaces.length;
    if (!isTab({ from, to })) continue;
    parts.push(part(run, at, from), part(run, from, to, true));
    at = to;
  }
  return [...parts, part(run, at, run.text.length)].filter((one) => one.text !== '');
}

function isWideRun(run: Run | undefined): boolean {
  return run !== undefined && run.style.spacing !== undefined && run.style.spacing > 0;
}

function part(run: Run, from: number, to: number, isTab = false): Run {
  const exact = run.span.end - run.span.start === run.text.length;
  return {
    ...run,
    text: run.text.slice(from, to),
    span: exact ? span(run.span.start + from, run.span.start + to) : run.span,
    ...(isTab ? { isTab } : {}),
  };
}
