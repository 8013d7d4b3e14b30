import type { Deck } from '../../core/deck/deck';
import { span } from '../../core/source/span';
import type { TextEdit } from '../../core/source/text-edit';

/** The edit that makes a deck name this theme in its front matter, so that preview and export cannot differ. */
export function themeEdit({ text, settings }: Pick<Deck, 'text' | 'settings'>, theme: string): TextEdit {
  // The path of a theme file may hold what means something in YAML; JSON's quotes are YAML's too.
  const name = /^[\p{L}\d./\\][\p{L}\d ./\\_-]*$/u.test(theme) ? theme : JSON.stringify(theme);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const value = settings.keySpans.get('theme');
  if (value) return { span: value, text: text[value.start - 1] === ':' ? ` ${name}` : name };
  if (!settings.span) return { span: span(0, 0), text: `---${eol}theme: ${name}${eol}---${eol}${eol}` };
  const firstLineEnd = text.indexOf('\n', settings.span.start) + 1;
  return { span: span(firstLineEnd, firstLineEnd), text: `theme: ${name}${eol}` };
}
