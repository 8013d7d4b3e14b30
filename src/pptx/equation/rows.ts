import { charactersOf, elementsOf } from '../../core/equations/readable';
import type { MathElement } from '../../core/scene/math';
import { NARY } from './characters';

/** What stands in a row: an element, or all that stands between two brackets, with the scripts after them. */
export type RowItem =
  | { readonly kind: 'element'; readonly element: MathElement }
  | {
      readonly kind: 'fence';
      readonly open: string;
      readonly close: string;
      readonly inner: readonly MathElement[];
      /** The element that holds the closing bracket: a script whose base it is. */
      readonly scripted?: MathElement;
    };

/** Rows that mean no more than what is in them. TeX's own groups (`{…}`) stay: they count as one thing. */
const TRANSPARENT = new Set(['mstyle', 'mpadded', 'math']);

/** The elements of a row, those of rows without a meaning of their own among them. */
export function flatRow(elements: readonly MathElement[]): MathElement[] {
  return elements.flatMap((element) => {
    if (element.attributes.mathcolor) return [element];
    return TRANSPARENT.has(element.name) ? flatRow(elementsOf(element)) : [element];
  });
}

/** The one element that rows around it lead to; the row itself where there are more. */
export function onlyElement(element: MathElement): MathElement {
  if (element.name !== 'mrow' && !TRANSPARENT.has(element.name)) return element;
  const inner = elementsOf(element);
  return inner.length === 1 ? onlyElement(inner[0]!) : element;
}

/** Puts what stands between brackets together; a bracket without its partner stays a sign. */
export function rowItems(elements: readonly MathElement[]): RowItem[] {
  const items: RowItem[] = [];
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]!;
    const end = isBracket(element, 'OPEN') ? partner(elements, at) : -1;
    if (end < 0) {
      items.push({ kind: 'element', element });
      continue;
    }
    const last = elements[end]!;
    const scripted = SCRIPTED.has(last.name) && { scripted: last };
    const inner = elements.slice(at + 1, end);
    items.push({ kind: 'fence', open: charactersOf(element), close: closingSign(last), inner, ...scripted });
    at = end;
  }
  return items;
}

const SCRIPTED = new Set(['msub', 'msup', 'msubsup']);

function partner(elements: readonly MathElement[], from: number): number {
  let depth = 0;
  for (let at = from; at < elements.length; at++) {
    if (isBracket(elements[at]!, 'OPEN')) depth++;
    else if (isClosing(elements[at]!) && --depth === 0) return at;
  }
  return -1;
}

/** What stands between brackets, divided at `\\middle`, which MathJax puts between an empty closing and an empty opening. */
export function separated(inner: readonly MathElement[]): { separator: string; parts: (readonly MathElement[])[] } {
  const at = inner.findIndex(
    (element, index) =>
      element.name === 'mo' && isEmpty(inner[index - 1], 'CLOSE') && isEmpty(inner[index + 1], 'OPEN'),
  );
  if (at < 0) return { separator: '', parts: [inner] };
  const { parts } = separated(inner.slice(at + 2));
  return { separator: charactersOf(inner[at]!), parts: [inner.slice(0, at - 1), ...parts] };
}

function isEmpty(element: MathElement | undefined, texClass: string): boolean {
  return element?.attributes.class === texClass && charactersOf(element) === '';
}

/** A bracket, or a group that makes one larger (`\bigl(`). */
function isBracket(element: MathElement, texClass: 'OPEN' | 'CLOSE'): boolean {
  const only = onlyElement(element);
  if (only.name !== 'mo') return false;
  return element.attributes.class === texClass || only.attributes.class === texClass;
}

function isClosing(element: MathElement): boolean {
  if (!SCRIPTED.has(element.name)) return isBracket(element, 'CLOSE');
  const [base] = elementsOf(element);
  return base !== undefined && isBracket(base, 'CLOSE');
}

function closingSign(element: MathElement): string {
  return charactersOf(SCRIPTED.has(element.name) ? elementsOf(element)[0]! : element);
}

export interface BigOperator {
  readonly sign: string;
  /** The limits stand beside it, not under and over it. */
  readonly beside: boolean;
  readonly below?: MathElement;
  readonly above?: MathElement;
}

/** The parts of a big operator with limits; undefined for anything else. */
export function bigOperator(element: MathElement): BigOperator | undefined {
  const [base, first, second] = elementsOf(element);
  if (!base || !first || !/^m(?:sub|sup|subsup|under|over|underover)$/.test(element.name)) return undefined;
  const sign = onlyElement(base);
  if (sign.name !== 'mo' || !NARY.test(charactersOf(sign))) return undefined;
  const isAbove = element.name === 'msup' || element.name === 'mover';
  return {
    sign: charactersOf(sign),
    beside: element.name.startsWith('ms'),
    ...(isAbove ? { above: first } : { below: first, ...(second && { above: second }) }),
  };
}
