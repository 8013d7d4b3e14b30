/** Marks after which a new statement starts; a comma does not. Numbers and short forms keep their full stop. */
const STATEMENT_END = /[。；;！!？?\n]|(?<=[^\d ]) · |(?<!\bi\.e|\be\.g|\bvs|\bapprox)\.(?=\s|$)/;

/** Whether a statement ends inside `text`. */
export function endsSentence(text: string): boolean {
  return STATEMENT_END.test(text);
}

/** Where running text is cut into sentences: at every full stop before a space, whatever stands before it. */
const CUT = /[。；;!！?？\n]|\. /;
const EVERY_CUT = new RegExp(CUT.source, 'g');

/** Whether `text` reaches over the end of a sentence. */
export function isCut(text: string): boolean {
  return CUT.test(text);
}

/** The sentence that `text` breaks off in: of what stands before a place, the part in its own sentence. */
export function lastSentence(text: string): string {
  return text.split(CUT).at(-1)!;
}

/** The sentence that `text` begins with, without its end: of what stands behind a place, the part in its own sentence. */
export function firstSentence(text: string): string {
  return text.split(CUT)[0]!;
}

/** Where the sentences of `text` start, the first at 0. */
export function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(EVERY_CUT)].map(({ index, 0: mark }) => index + mark.length)];
}

/** A sentence and where it stands. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sentences of `text`, one after the other. */
export function sentencesIn(text: string): Sentence[] {
  const starts = sentenceStarts(text);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return { start, end, text: text.slice(start, end) };
  });
}

/** Where the last sentence of `text` starts. */
export function lastSentenceStart(text: string): number {
  for (let i = text.length - 2; i >= 0; i--) {
    if (endsSentence(text[i]! + (text[i + 1] ?? ''))) return i + 1;
  }
  return text.length;
}
