import { type Code, EMBEDDED_LANGUAGES, type Embedded, type EmbeddedKind } from '../deck/block';
import type { BlockContext, Frame, Placed } from './block-kind';
import { code } from './code';

/** The source as a framed block of code: what is shown where a drawing cannot be made, so that nothing disappears. */
export function placeSource(block: Embedded, frame: Frame, context: BlockContext): Placed {
  return code.place(asCode(block), frame, context);
}

function asCode({ kind, info, text, span, textSpan }: Embedded): Code {
  return { kind: 'code', language: languageOf(kind), info, text, span, textSpan };
}

function languageOf(kind: EmbeddedKind): string {
  const [language = ''] = Object.entries(EMBEDDED_LANGUAGES).find(([, one]) => one === kind) ?? [];
  return language;
}
