import type { MathElement } from '../scene/math';

/** What is read of MathJax's own tree. */
export interface ReadNode {
  readonly kind: string;
  readonly texClass: number | null;
  readonly attributes?: { getAllAttributes: () => Readonly<Record<string, unknown>> };
  readonly childNodes?: readonly ReadNode[];
  readonly getText?: () => string;
}

/** TeX's classes of atoms, as MathJax numbers them. */
const CLASSES = ['ORD', 'OP', 'BIN', 'REL', 'OPEN', 'CLOSE', 'PUNCT', 'INNER'];

/** MathJax's tree as plain presentation MathML: groups of TeX's are `mrow`, rows that it puts in itself are left out. */
export function mathElement(node: ReadNode): MathElement {
  const name = node.kind === 'TeXAtom' ? 'mrow' : node.kind;
  const own = Object.entries(node.attributes?.getAllAttributes() ?? {}).map(([key, value]) => [key, String(value)]);
  const texClass = CLASSES[node.texClass ?? -1];
  const attributes = { ...Object.fromEntries(own), ...(texClass && { class: texClass }) };
  return { name, attributes, children: childrenOf(node) };
}

function childrenOf(node: ReadNode): (MathElement | string)[] {
  return (node.childNodes ?? []).filter(Boolean).flatMap((child) => {
    if (child.kind === 'text') return [child.getText?.() ?? ''];
    return child.kind === 'inferredMrow' ? childrenOf(child) : [mathElement(child)];
  });
}
