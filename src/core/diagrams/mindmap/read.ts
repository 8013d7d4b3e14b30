import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';

export type MindShape = 'plain' | 'rect' | 'rounded' | 'circle' | 'bang' | 'cloud' | 'hexagon';

/** A node of a mind map with what belongs to it. */
export interface MindNode {
  readonly label: string;
  readonly shape: MindShape;
  readonly children: readonly MindNode[];
  readonly span: Span;
}

export interface Mindmap {
  readonly title?: string;
  /** Undefined in a map without nodes. */
  readonly root?: MindNode;
}

interface OpenNode {
  readonly label: string;
  readonly shape: MindShape;
  readonly children: OpenNode[];
  readonly span: Span;
}

/** Opening and closing marks of each shape, longest first where one starts as another does. */
const SHAPES: readonly (readonly [open: string, close: string, shape: MindShape])[] = [
  ['((', '))', 'circle'],
  ['{{', '}}', 'hexagon'],
  ['))', '((', 'bang'],
  ['(-', '-)', 'cloud'],
  ['(', ')', 'rounded'],
  [')', '(', 'cloud'],
  ['[', ']', 'rect'],
];

const DEEPEST = 60;

/** Reads `mindmap`: an outline by indents. Icons and classes are accepted; what they refer to is not in the deck. */
export function readMindmap(text: string): DiagramReading<Mindmap> {
  const { statements, title } = diagramText(text);
  const problems: Problem[] = [];
  /** The last node of each level, with its indent. */
  const path: { indent: number; node: OpenNode }[] = [];
  let root: OpenNode | undefined;
  for (const statement of statements) {
    if (/^(?:::icon\(.*\)|:::\s*\S.*)$/.test(statement.text)) continue;
    const node = nodeOf(statement);
    while (path.length > 0 && (path.at(-1)!.indent >= statement.indent || path.length >= DEEPEST)) path.pop();
    const parent = path.at(-1)?.node;
    if (parent) parent.children.push(node);
    else if (!root) root = node;
    else {
      problems.push(syntaxProblem(statement.span, message('A mind map has one root: indent what belongs to it')));
      continue;
    }
    path.push({ indent: statement.indent, node });
  }
  return { model: { ...(title ? { title: labelText(title) } : {}), ...(root ? { root } : {}) }, problems };
}

function nodeOf({ text, span }: Statement): OpenNode {
  const bare = text.replace(/\s*:::\s*[\w -]+$/, '');
  for (const [open, close, shape] of SHAPES) {
    const at = bare.indexOf(open);
    if (at < 0 || !bare.endsWith(close) || bare.length < at + open.length + close.length) continue;
    if (/\s/.test(bare.slice(0, at).trim()) && shape !== 'rect') continue;
    const inner = bare.slice(at + open.length, bare.length - close.length);
    return { label: labelText(inner), shape, children: [], span };
  }
  return { label: labelText(bare), shape: 'plain', children: [], span };
}
