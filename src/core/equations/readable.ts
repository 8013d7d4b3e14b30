import type { MathElement } from '../scene/math';
import { ACCENTS } from './accents';

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '−': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
  '′': '′',
  '″': '″',
  '‴': '‴',
};
const SUBSCRIPTS: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '−': '₋',
  '(': '₍',
  ')': '₎',
};
/** Signs that MathML holds but nobody sees: function application, invisible times. */
const UNSEEN = /[\u200b\u2061-\u2064]/g;
/** Braces and lines over or under something, which a line of text has not. */
const LYING = /^[⏞⏟⎴⎵⏜⏝―_]$/;
const SPACED = new Set(['REL', 'BIN']);

/** A formula on one line of plain text, for readers that have no equations and for those who listen: `(−b ± √(b² − 4ac))/(2a)`. */
export function readableText(tree: MathElement): string {
  return text(tree)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)\]])/g, '')
    .trim();
}

/** The element's children that are elements. */
export function elementsOf(element: MathElement): MathElement[] {
  return element.children.filter((child): child is MathElement => typeof child !== 'string');
}

/** The characters in an element, without those that are not seen. */
export function charactersOf(element: MathElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child.replace(UNSEEN, '') : charactersOf(child)))
    .join('');
}

/** Names of functions and big operators keep their distance from what they are applied to. */
function text(element: MathElement): string {
  return element.attributes.class === 'OP' && element.name !== 'mrow' ? `${bare(element)} ` : bare(element);
}

function bare(element: MathElement): string {
  if (element.name === 'mtable') return rowsOf(element);
  // Each part is read once: what is nested deep would take forever otherwise.
  const parts = elementsOf(element).map(text);
  const [first = '', second = '', third = ''] = parts;
  switch (element.name) {
    case 'mo':
      return operator(element);
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return charactersOf(element).replace(/\u00a0/g, ' ');
    case 'mphantom':
      return '';
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${script(second, SUPERSCRIPTS, '')}√${grouped(first)}`;
    case 'mover':
      if (LYING.test(second.trim())) return first;
      return `${first.trimEnd()}${ACCENTS[second.trim()] ?? script(second, SUPERSCRIPTS, '^')}`;
    case 'msup':
      return `${first.trimEnd()}${script(second, SUPERSCRIPTS, '^')}`;
    case 'munder':
      if (LYING.test(second.trim())) return first;
      return `${first.trimEnd()}${script(second, SUBSCRIPTS, '_')}`;
    case 'msub':
      return `${first.trimEnd()}${script(second, SUBSCRIPTS, '_')}`;
    case 'msubsup':
    case 'munderover':
      return `${first.trimEnd()}${script(second, SUBSCRIPTS, '_')}${script(third, SUPERSCRIPTS, '^')}`;
    default:
      return parts.join('');
  }
}

/** Columns that are aligned at a sign are no table of values. */
function rowsOf(table: MathElement): string {
  const separator = table.attributes.columnalign?.startsWith('right left') ? '' : ', ';
  const rows = elementsOf(table).map((row) => elementsOf(row).map(text).join(separator));
  return rows.join('; ');
}

function operator(element: MathElement): string {
  const sign = charactersOf(element);
  if (sign === ',' || sign === ';') return `${sign} `;
  return SPACED.has(element.attributes.class ?? '') ? ` ${sign} ` : sign;
}

/** In parentheses unless it is one letter, number, word or group already. */
function grouped(inner: string): string {
  const tight = inner.trim();
  return /^(?:\p{L}|\p{N}+|\p{L}{4,})[′²³ⁿ]?$/u.test(tight) || /^\([^()]*\)$/.test(tight) ? tight : `(${tight})`;
}

/** Raised or lowered characters where Unicode has them all; else behind `mark`. */
function script(inner: string, characters: Readonly<Record<string, string>>, mark: string): string {
  const tight = inner.replace(/\s/g, '');
  if (tight === '') return '';
  const all = [...tight];
  if (all.every((one) => one in characters)) return all.map((one) => characters[one]).join('');
  return `${mark}${all.length === 1 ? tight : grouped(tight)}`;
}
