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
  return making.tabs ? runs.flatMap((run, index) => withTabs(run, runs[index - 1], runs[index + 1])) : runs;
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

/** Takes the spaces beside a wide neighbour off a run, as runs of their own. */
function withTabs(run: Run, before: Run | undefined, after: Run | undefined): Run[] {
  if (isWideRun(run)) return [run];
  const { length } = run.text;
  const leading = isWideRun(before) ? /^ */.exec(run.text)![0].length : 0;
  const trailing = isWideRun(after) && leading < length ? / *$/.exec(run.text)![0].length : 0;
  return [
    part(run, 0, leading, true),
    part(run, leading, length - trailing),
    part(run, length - trailing, length, true),
  ].filter((one) => one.text !== '');
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
