import type { NoteLine, NoteWords } from '../src/protocol';

/** The notes of a slide as paragraphs, with their bullets, marks and links. */
export function noteParagraphs(notes: readonly NoteLine[]): HTMLElement[] {
  return notes.map(({ words, level, number }) => {
    const paragraph = document.createElement('p');
    if (level !== undefined) {
      paragraph.className = 'item';
      paragraph.style.setProperty('--level', String(level));
      paragraph.append(bullet(number === undefined ? '•' : `${number}.`));
    }
    paragraph.append(...words.map(wordsElement));
    return paragraph;
  });
}

function bullet(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'bullet';
  element.textContent = text;
  return element;
}

/** Outer marks first; the link around them all. */
function wordsElement({ text, looks = [], href }: NoteWords): Node {
  let node: Node = text === '\n' ? document.createElement('br') : document.createTextNode(text);
  for (const look of [...looks].reverse()) node = wrapped(look, node);
  if (href === undefined || !/^(?:https?|mailto):/i.test(href)) return node;
  // The editor opens what is clicked outside of the page.
  const link = wrapped('a', node);
  link.setAttribute('href', href);
  return link;
}

function wrapped(name: string, inner: Node): HTMLElement {
  const element = document.createElement(name);
  element.append(inner);
  return element;
}
