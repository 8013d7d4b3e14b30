import type { Uri } from 'vscode';
import type { Resources } from '../../core/scene/resources';
import type { Scene } from '../../core/scene/scene';
import type { PptxWriter } from '../engine';
import { type Files, replaceFile } from './replace-file';

export interface DeckWriting<State> {
  /** The deck as it is now, laid out. */
  readonly fresh: () => Promise<State>;
  readonly loadWriter: () => Promise<Pick<PptxWriter, 'writePptx'>>;
  readonly files: Files;
  readonly target: Uri;
  /** Tells two exports apart. */
  readonly unique: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Makes a PPTX file of a deck and puts it in the target's place. Undefined if it was cancelled, at whatever step: then
 * the target is as it was. Throws what went wrong, a `ReplaceError` where that was the writing.
 */
export async function writeDeck<State extends { readonly scene: Scene; readonly resources: Resources }>(
  writing: DeckWriting<State>,
): Promise<State | undefined> {
  const { files, target, unique, signal, onProgress } = writing;
  try {
    const [state, { writePptx }] = await unlessAborted(Promise.all([writing.fresh(), writing.loadWriter()]), signal);
    const bytes = await unlessAborted(
      writePptx(state.scene, { resources: state.resources, signal, onProgress }),
      signal,
    );
    const isWritten = await replaceFile(files, target, bytes, unique, () => signal.aborted);
    return isWritten ? state : undefined;
  } catch (error) {
    if (signal.aborted && !isWriteFailure(error)) return undefined;
    throw error;
  }
}

/** Whoever cancelled while the disk failed should know of the disk: the old file may stand elsewhere. */
function isWriteFailure(error: unknown): boolean {
  return error instanceof Error && 'oldFile' in error && error.oldFile !== undefined;
}

/** The promise, or an error as soon as the signal is aborted: nobody waits for work that nobody wants. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('cancelled'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
