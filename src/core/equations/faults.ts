import { type Message, message } from '../source/message';

/** An error as MathJax names it; `message` is its English sentence. */
export interface ReadError {
  readonly id: string;
  readonly message: string;
}

/** What is wrong, in words that are translated; MathJax's own English for what happens seldom. */
export function faultMessage({ id, message: text }: ReadError): Message {
  const subject = /\\[A-Za-z]+|\{[^{}]*\}/.exec(text)?.[0] ?? '';
  switch (id) {
    case 'UndefinedControlSequence':
      return message('There is no LaTeX command {0}.', subject);
    case 'UnknownEnv':
      return message('There is no LaTeX environment {0}.', /['"](.+)['"]/.exec(text)?.[1] ?? '');
    case 'MissingCloseBrace':
      return message('A closing brace is missing in the equation.');
    case 'ExtraCloseMissingOpen':
    case 'ExtraOpenMissingClose':
      return message('Braces do not match in the equation.');
    case 'MissingArgFor':
      return message('{0} lacks what it stands before.', subject);
    case 'ExtraLeftMissingRight':
    case 'ExtraMissingLeft':
    case 'MissingLeftExtraRight':
      return message('\\left and \\right do not match in the equation.');
    case 'DoubleExponent':
      return message('There are two superscripts after one another: put braces around what belongs together.');
    case 'DoubleSubscripts':
      return message('There are two subscripts after one another: put braces around what belongs together.');
    case 'MissingOrUnrecognizedDelim':
      return message('{0} needs a bracket after it.', subject);
    case 'Misplaced':
    case 'MisplacedMiddle':
      return message('There is an & outside of a table in the equation.');
    case 'EnvMissingEnd':
    case 'EnvBadEnd':
      return message('\\begin and \\end do not match in the equation.');
    case 'MaxMacroSub1':
    case 'MaxMacroSub2':
    case 'MaxBufferSize':
      return message('The equation is too long.');
    default:
      return message('The equation cannot be read: {0}', text);
  }
}

/**
 * Where MathJax stopped: the command it names, before the part that it had not read yet; else the last character read.
 * `rest` is not part of the source where a macro of the author's own had been put in.
 */
export function faultPlace({ id, message: text }: ReadError, source: string, rest: string) {
  const end = source.endsWith(rest) ? source.length - rest.length : source.length;
  const command = id === 'UndefinedControlSequence' || id === 'MissingArgFor' ? /\\\S+$/.exec(text)?.[0] : undefined;
  const named = command ?? /\\[A-Za-z]+/.exec(text)?.[0];
  const start = named === undefined ? -1 : source.lastIndexOf(named, Math.max(0, end - named.length));
  if (named !== undefined && start >= 0) return { start, end: start + named.length };
  return { start: Math.max(0, end - 1), end: Math.max(end, Math.min(1, source.length)) };
}
