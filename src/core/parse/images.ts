import type { PlacedToken } from './markdown';

export interface ReadImage {
  readonly src: string;
  readonly alt: string;
  readonly title: string;
  readonly words?: readonly string[];
}

const SIZE_WORD = /^(?:w|h|width|height):\S+$/;
const FILTER = 'blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia';
const FILTER_WITH_VALUE = new RegExp(`^(?:${FILTER}):\\S+$`);
const BACKGROUND_WORD = new RegExp(
  `^(?:bg|fit|contain|cover|auto|vertical|(?:left|right)(?::[\\d.]+%)?|[\\d.]+%|${FILTER})$`,
);

/** Path, alternative text and Marp's words of an image token. */
export function readImage(token: PlacedToken): ReadImage {
  const { alt, words } = splitWords(altText((token.children ?? []) as PlacedToken[]));
  const image = { src: pathOf(String(token.attrGet('src') ?? '')), alt, title: String(token.attrGet('title') ?? '') };
  return words.length > 0 ? { ...image, words } : image;
}

/** Words such as `fit` and `left` mean something only beside `bg`; elsewhere they are the author's text. */
function splitWords(text: string): { alt: string; words: string[] } {
  const all = text.split(/\s+/).filter((word) => word !== '');
  const isBackground = all.includes('bg');
  const isWord = (word: string): boolean =>
    SIZE_WORD.test(word) || FILTER_WITH_VALUE.test(word) || (isBackground && BACKGROUND_WORD.test(word));
  const words = all.filter(isWord);
  return words.length > 0 ? { alt: all.filter((word) => !isWord(word)).join(' '), words } : { alt: text.trim(), words };
}

function altText(tokens: readonly PlacedToken[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return altText((token.children ?? []) as PlacedToken[]);
      return token.type === 'html_inline' ? '' : token.content;
    })
    .join('');
}

/** The file that an address names: without a query or a fragment (an address that begins with # is a colour), and with the characters that stand for `%23` and the like. */
function pathOf(address: string): string {
  const path = /^[a-z][a-z\d+.-]+:/i.test(address) ? address : address.replace(/(?!^)[?#][\s\S]*/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
