import type { Deck, DeckSettings } from '../deck/deck';
import { type FileWording, fileProblem } from '../scene/file-problem';
import type { FileFault, TextFile } from '../scene/resources';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { type Span, span } from '../source/span';
import { OUTLINES, outlineById } from './index';
import type { Outline } from './outline';
import { type OutlineRead, readOutline } from './outline-file';

/** The path in a deck's `outline:`, from the deck's folder; undefined if it names an outline instead of a file. */
export function outlinePath(outline: string): string | undefined {
  if (outlineById(outline)) return undefined;
  return /[\\/]|\.ya?ml$/i.test(outline) ? outline : undefined;
}

const reads = new WeakMap<TextFile, OutlineRead>();

/** What an outline file says; read once as long as the host passes the same object. */
export function readOutlineFile(file: TextFile): OutlineRead {
  const known = reads.get(file);
  if (known) return known;
  const read = readOutline(file.text, file.path);
  reads.set(file, read);
  return read;
}

/** Outlines of decks that name a file, by the front matter, which parses share as long as it does not change. */
const ofFiles = new WeakMap<DeckSettings['keySpans'], Outline>();

/**
 * The outline that a deck follows: the built-in one of that name, or what its file said when the deck was last laid out.
 * Undefined for a deck without any, or whose file could not be had.
 */
export function outlineOf({ settings }: Pick<Deck, 'settings'>): Outline | undefined {
  if (settings.outline === undefined) return undefined;
  return outlineById(settings.outline) ?? ofFiles.get(settings.keySpans);
}

/** Takes over what the host read under the deck's `outline:`; gives what is wrong with it, at absolute places. */
export function takeOutline({ settings }: Deck, file: TextFile | FileFault | undefined): readonly Problem[] {
  const name = settings.outline;
  ofFiles.delete(settings.keySpans);
  if (name === undefined || outlineById(name)) return [];
  const at = settings.keySpans.get('outline') ?? span(0, 0);
  const path = outlinePath(name);
  if (path === undefined) return [unknownOutline(name, at)];
  if (!file || 'fault' in file) return [faultyFile(path, file?.fault ?? 'missing', at)];
  const { outline, problems } = readOutlineFile(file);
  if (outline) ofFiles.set(settings.keySpans, outline);
  const counted = fileProblem(problems, file, at, WORDING);
  return counted ? [counted] : [];
}

function unknownOutline(name: string, at: Span): Problem {
  const known = OUTLINES.map(({ id }) => id).join(', ');
  const text = message(
    'There is no outline "{0}". Known outlines: {1}; or name a file: ./team.outline.yaml.',
    name,
    known,
  );
  return { code: 'outline-unknown', severity: 'warning', message: text, span: at };
}

function faultyFile(path: string, fault: FileFault['fault'], at: Span): Problem {
  const text: Readonly<Record<typeof fault, Message>> = {
    missing: message('The outline file "{0}" was not found. Check the path.', path),
    unreadable: message('The outline file "{0}" cannot be read.', path),
    outside: message(
      'The outline file "{0}" lies outside the workspace, so it is not read. Copy it beside the deck.',
      path,
    ),
  };
  return { code: 'outline-missing', severity: 'error', message: text[fault], span: at };
}

const WORDING: FileWording = {
  code: 'outline-file',
  one: (path, line) => message('The outline file "{0}" has a finding in line {1}.', path, line),
  several: (path, count, line) =>
    message('The outline file "{0}" has {1} findings, the first in line {2}.', path, count, line),
};
