import type { MessageEnd, SequenceMessage } from './model';

export interface ReadMessage {
  readonly from: string;
  readonly to: string;
  readonly arrow: Pick<SequenceMessage, 'dotted' | 'startEnd' | 'endEnd'>;
  /** `+` starts the receiver's activity, `-` ends the sender's. */
  readonly mark: string;
  readonly text: string;
}

/**
 * Arrows, longest first where one starts as another does. Half heads (`-|\`, `-\\`) are drawn as open ones: PowerPoint
 * has none.
 */
const ARROW =
  /<<--?>>|--?>>|--?>|--?\|[\\/]|--?(?:\\\\|\/\/)|[\\/]\|--?|(?:\\\\|\/\/)--?|--?x(?![\w\u0080-\uffff])|--?x(?=\s*[+-]?\s*[\p{L}\p{N}_"]+\s*(?:$|:))|--?\)/u;

/** Names may hold spaces and hyphens; the first arrow divides them. Undefined for what is no message. */
export function readMessage(text: string): ReadMessage | undefined {
  const colon = text.indexOf(':');
  const line = colon < 0 ? text : text.slice(0, colon);
  const found = ARROW.exec(line);
  if (!found) return undefined;
  const from = name(line.slice(0, found.index));
  const [, mark = '', to = ''] =
    /^\s*([+-]?)(.*)$/s.exec(line.slice(found.index + found[0].length).replace(/^\s*\(\)/, '')) ?? [];
  if (from === '' || name(to) === '') return undefined;
  return { from, to: name(to), arrow: arrowOf(found[0]), mark, text: colon < 0 ? '' : text.slice(colon + 1) };
}

/** `()` beside a name asks for a connection in the middle of a lifeline: where ours always are. */
function name(text: string): string {
  return text.replace(/^\s*\(\)|\(\)\s*$/g, '').trim();
}

function arrowOf(written: string): ReadMessage['arrow'] {
  const dotted = written.includes('--');
  const isBackward = /^[\\/]/.test(written);
  const end = endOf(written);
  if (isBackward) return { dotted, startEnd: 'open', endEnd: 'none' };
  return { dotted, startEnd: written.startsWith('<<') ? 'head' : 'none', endEnd: end };
}

function endOf(written: string): MessageEnd {
  if (written.endsWith('>>')) return 'head';
  if (written.endsWith('x')) return 'cross';
  return written.endsWith('>') ? 'none' : 'open';
}
