import type { MathElement } from '../scene/math';
import { charactersOf, elementsOf } from './readable';

/** Letters of a formula that needs no more than text has. */
export interface SimplePiece {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly script?: 'sub' | 'sup';
}

const PRIMES = /^[′″‴⁗]$/;
const TRANSPARENT = new Set(['math', 'mrow', 'mstyle', 'mpadded']);
const PLAIN_CLASSES = new Set(['ORD', 'BIN', 'REL', 'OPEN', 'CLOSE', 'PUNCT', 'INNER', 'NONE']);
const SPACE = '\u00a0';

/**
 * The formula as styled letters: names, numbers, signs, one level of sub- or superscripts. Undefined where it needs more:
 * fractions, roots, limits, both scripts at once. Every program shows such text, and it stands in the line like the words.
 */
export function simplePieces(tree: MathElement): readonly SimplePiece[] | undefined {
  const pieces: SimplePiece[] = [];
  return collect(tree, undefined, pieces) && pieces.length > 0 ? pieces : undefined;
}

function collect(element: MathElement, script: SimplePiece['script'], pieces: SimplePiece[]): boolean {
  const { name, attributes } = element;
  if (attributes.mathcolor || attributes.mathbackground) return false;
  if (TRANSPARENT.has(name)) return elementsOf(element).every((child) => collect(child, script, pieces));
  switch (name) {
    case 'mi':
    case 'mn':
      return addLetters(element, script, pieces);
    case 'mtext':
      add(pieces, { text: charactersOf(element).replace(/ /g, SPACE), ...PLAIN, script });
      return true;
    case 'mo':
      return addOperator(element, script, pieces);
    case 'mspace':
      return addSpace(element, script, pieces);
    case 'msub':
    case 'msup':
      return script === undefined && addScript(element, name === 'msub' ? 'sub' : 'sup', pieces);
    default:
      return false;
  }
}

const VARIANTS: Readonly<Record<string, { italic: boolean; bold: boolean }>> = {
  normal: { italic: false, bold: false },
  bold: { italic: false, bold: true },
  italic: { italic: true, bold: false },
  'bold-italic': { italic: true, bold: true },
};

function addLetters(element: MathElement, script: SimplePiece['script'], pieces: SimplePiece[]): boolean {
  const text = charactersOf(element);
  const slanted = element.name === 'mi' && [...text].length === 1 && !/[\u0391-\u03a9]/.test(text);
  const look = VARIANTS[element.attributes.mathvariant ?? (slanted ? 'italic' : 'normal')];
  if (look && element.attributes.class === 'OP' && pieces.length > 0) add(pieces, { text: SPACE, ...PLAIN, script });
  if (look) add(pieces, { text, ...look, script });
  if (look && element.attributes.class === 'OP') add(pieces, { text: SPACE, ...PLAIN, script });
  return look !== undefined;
}

const PLAIN = { italic: false, bold: false } as const;

function addOperator(element: MathElement, script: SimplePiece['script'], pieces: SimplePiece[]): boolean {
  const sign = charactersOf(element);
  const { class: texClass = 'ORD', minsize, stretchy } = element.attributes;
  if (!PLAIN_CLASSES.has(texClass) || minsize || (stretchy === 'true' && texClass !== 'REL')) return false;
  const spaced = script === undefined && pieces.length > 0 && (texClass === 'REL' || texClass === 'BIN');
  const after = script === undefined && texClass === 'PUNCT' ? SPACE : '';
  add(pieces, { text: spaced ? `${SPACE}${sign}${SPACE}` : `${sign}${after}`, ...PLAIN, script });
  return true;
}

function addSpace(element: MathElement, script: SimplePiece['script'], pieces: SimplePiece[]): boolean {
  const width = Number.parseFloat(element.attributes.width ?? '0');
  if (width > 0.1) add(pieces, { text: width > 0.9 ? SPACE.repeat(3) : SPACE, ...PLAIN, script });
  return true;
}

function addScript(element: MathElement, script: 'sub' | 'sup', pieces: SimplePiece[]): boolean {
  const [base, raised] = elementsOf(element);
  if (!base || !raised || !collect(base, undefined, pieces)) return false;
  const inner: SimplePiece[] = [];
  if (!collect(raised, script, inner)) return false;
  const primes = script === 'sup' && inner.every(({ text }) => PRIMES.test(text));
  // The space after a function's name comes after its script: `sin²x`.
  const spaced = base.attributes.class === 'OP' && trimEnd(pieces);
  for (const piece of inner) add(pieces, primes ? { ...piece, script: undefined } : piece);
  if (spaced) add(pieces, { text: SPACE, ...PLAIN });
  return true;
}

function trimEnd(pieces: SimplePiece[]): boolean {
  const last = pieces.at(-1);
  if (!last?.text.endsWith(SPACE)) return false;
  pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
  return true;
}

type Unsettled = Omit<SimplePiece, 'script'> & { readonly script?: SimplePiece['script'] | undefined };

function add(pieces: SimplePiece[], { script, ...look }: Unsettled): void {
  const piece: SimplePiece = script ? { ...look, script } : look;
  const last = pieces.at(-1);
  if (last && last.italic === piece.italic && last.bold === piece.bold && last.script === piece.script)
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  else if (piece.text !== '') pieces.push(piece);
}
