import type { NoteParagraph } from '../../core/deck/deck';
import type { Inline, MarkKind } from '../../core/deck/inline';
import { fileName } from '../../core/deck/pictures';
import type { NoteLine, NoteLook, NoteWords } from '../../protocol';

/** A paragraph of the notes as the page shows it: the same words, marks, links and bullets as in PowerPoint. */
export function noteLine({ inlines, level, number }: NoteParagraph): NoteLine {
  const words = inlines.flatMap((inline) => wordsOf(inline, [], undefined));
  return { words, ...(level !== undefined && { level }), ...(number !== undefined && { number }) };
}

const LOOKS: Readonly<Record<MarkKind, NoteLook>> = {
  strong: 'strong',
  emphasis: 'em',
  strike: 's',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  underline: 'u',
  small: 'small',
  kbd: 'kbd',
};

function wordsOf(inline: Inline, looks: readonly NoteLook[], href: string | undefined): NoteWords[] {
  const words = (text: string, more: readonly NoteLook[] = []): NoteWords[] => {
    const all = [...looks, ...more];
    return [{ text, ...(all.length > 0 && { looks: all }), ...(href !== undefined && { href }) }];
  };
  switch (inline.kind) {
    case 'text':
      return words(inline.text);
    case 'code':
      return words(inline.text, ['code']);
    case 'math':
      return words(inline.text, ['em']);
    case 'footnote':
      return words(String(inline.number), ['sup']);
    case 'break':
      return words('\n');
    case 'image':
      return words(inline.alt || fileName(inline.src), ['em']);
    case 'link':
      return inline.children.flatMap((child) => wordsOf(child, looks, inline.href));
    default:
      return inline.children.flatMap((child) => wordsOf(child, [...looks, LOOKS[inline.kind]], href));
  }
}
