import { type Span, span } from '../source/span';

const FRONT_MATTER = /^\s*---[ \t]*\r?\n[\s\S]*?\r?\n[ \t]*---[ \t]*(?:\r?\n|$)/;
const DIRECTIVE = /%%\{[\s\S]*?\}%%/g;
const COMMENT = /^[ \t]*%%[^\r\n]*/gm;

/** The text with front matter, directives and comments made of spaces, so that every place stays where it is. */
export function bareText(text: string): string {
  return text.replace(FRONT_MATTER, blanked).replace(DIRECTIVE, blanked).replace(COMMENT, blanked);
}

function blanked(found: string): string {
  return found.replace(/[^\r\n]/g, ' ');
}

export interface Head {
  readonly text: string;
  readonly span: Span;
}

/** The first line that says anything: what kind of diagram it is. Undefined in an empty text. */
export function headOf(text: string): Head | undefined {
  const found = /\S[^\r\n]*/.exec(bareText(text));
  if (!found) return undefined;
  const line = found[0].trimEnd();
  return { text: line, span: span(found.index, found.index + line.length) };
}
