import { childrenOf, parseXml, textOf, type XmlElement } from '../../../src/pptx/xml';

/** Properties that say how something looks, not what it is; PowerPoint's own default where they are absent. */
const LOOKS = new Set(['m:ctrlPr', 'm:rPr', 'm:grow', 'm:baseJc', 'm:plcHide', 'm:sepChr', 'm:vertJc']);
const DEFAULTS: Readonly<Record<string, string>> = { 'm:type': 'bar', 'm:subHide': '0', 'm:supHide': '0' };
/** Two codes for one sign: vertical bars, lines over letters. */
const SAME_SIGN: Readonly<Record<string, string>> = { '∣': '|', '‾': '\u0305' };
/** Spaces, and what fills empty places. */
const UNSEEN = /[\s\u2000-\u200b\u2061-\u2064\u205f]/g;

/**
 * The structure of an `m:oMath`: elements, what they say beyond their looks, and the letters of neighbouring runs
 * together. Two equations of the same structure are the same equation.
 */
export function structureOf(omml: string): string {
  return parts(parseXml(omml.replace('<m:oMath>', '<m:oMath xmlns:m="m">')));
}

function parts(element: XmlElement): string {
  let result = '';
  let letters = '';
  const flush = (): void => {
    if (letters) result += `'${letters}'`;
    letters = '';
  };
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'm:r') {
      letters += childrenOf(child, 'm:t').map(textOf).join('').replace(UNSEEN, '').replace(/∣/g, '|');
      continue;
    }
    flush();
    result += structure(child);
  }
  flush();
  return result;
}

function structure(element: XmlElement): string {
  if (element.name.endsWith('Pr')) return properties(element);
  return `${element.name.slice(2)}(${parts(element)})`;
}

function properties(element: XmlElement): string {
  const said = element.children.flatMap((child) => {
    if (typeof child === 'string' || LOOKS.has(child.name)) return [];
    if (child.name === 'm:mcs') return [`columns ${childrenOf(child, 'm:mc').map(columnOf).join(',')}`];
    const value = child.attributes['m:val'] ?? '';
    return value === DEFAULTS[child.name] ? [] : [`${child.name.slice(2)}=${SAME_SIGN[value] ?? value}`];
  });
  return said.length > 0 ? `[${said.sort().join(' ')}]` : '';
}

function columnOf(column: XmlElement): string {
  const [inner] = childrenOf(column, 'm:mcPr');
  return inner ? (childrenOf(inner, 'm:mcJc')[0]?.attributes['m:val'] ?? '') : '';
}
