import type { EmbeddedBlock } from '../deck/block';
import { type ReadDiagram, readDiagram } from '../diagrams';
import type { DiagramKind, DrawnDiagram } from '../diagrams/diagram-kind';
import { around, moved, relocated } from '../diagrams/draw/move';
import { diagramText } from '../diagrams/text/statements';
import type { SceneNode } from '../scene/node';
import type { Problem } from '../source/problem';
import { Recent } from '../source/recent';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textPlaces } from './code/lines';
import { placeSource } from './embedded';

type Diagram = EmbeddedBlock<'diagram'>;

/** Less room than this is no room to draw in: the diagram takes it all the same, and the slide reports an overflow. */
const LEAST_HEIGHT = 96;
/** A small diagram stands in the middle of its frame, but not too far from the text above it. */
const MOST_ABOVE = 80;

/** The diagram as one group of shapes in the middle of the frame; as its source where it cannot be drawn. */
function place(block: Diagram, frame: Frame, context: BlockContext): Placed {
  const read = readDiagram(block);
  const at = textPlaces(block);
  const located = (problem: Problem): Problem => ({ ...problem, span: at(problem.span) });
  const problems = read.problems.map(located);
  if (!read.kind || read.problems.some(({ severity }) => severity === 'error')) {
    const source = placeSource(block, frame, context);
    return { ...source, problems: [...problems, ...source.problems] };
  }
  const drawn = drawnIn(block, { kind: read.kind, read }, frame, context);
  const alt = authorsAlt(block) ?? describe(read.kind, read.model, context.lang);
  const above = Math.max(0, Math.min((frame.height - drawn.height) / 2, MOST_ABOVE));
  const nodes = drawn.nodes.map((node) => relocated(node, at));
  const group = grouped({ ...drawn, nodes }, frame, above, block, alt);
  return {
    height: drawn.height + 2 * above,
    nodes: group ? [group] : [],
    problems: [...problems, ...drawn.problems.map(located)],
  };
}

interface Drawing {
  readonly at: string;
  readonly context: Pick<BlockContext, 'theme' | 'ink'>;
  readonly drawn: DrawnDiagram;
}

/**
 * The drawings of a diagram's text: a slide is tried in several sizes and spacings, most of which leave a diagram the same
 * room, and as a rule it is typed into beside the diagram.
 */
const drawings = new Recent<readonly Drawing[]>(100);
const MOST_DRAWINGS = 12;

function drawnIn(
  block: Diagram,
  { kind, read }: { kind: DiagramKind; read: ReadDiagram },
  frame: Frame,
  context: BlockContext,
): DrawnDiagram {
  const { theme, ink, lang } = context;
  const box = { x: frame.x, y: frame.y, width: frame.width, height: Math.max(frame.height, LEAST_HEIGHT) };
  const key = `${box.x},${box.y},${box.width},${box.height},${lang}`;
  const kept = drawings.get(block.text) ?? [];
  const found = kept.find((one) => one.at === key && one.context.theme === theme && sameInk(one.context.ink, ink));
  if (found) return found.drawn;
  const drawn = kind.draw(read.model, box, { theme, ink, lang });
  drawings.set(block.text, [{ at: key, context: { theme, ink }, drawn }, ...kept].slice(0, MOST_DRAWINGS));
  return drawn;
}

function sameInk(a: BlockContext['ink'], b: BlockContext['ink']): boolean {
  return (
    a.ground === b.ground &&
    a.text === b.text &&
    a.quiet === b.quiet &&
    a.accent === b.accent &&
    a.panel === b.panel &&
    a.rule === b.rule
  );
}

/** The nodes as one; a chart stays alone, so that it can be edited like any other. */
function grouped(
  { nodes, width }: DrawnDiagram,
  frame: Frame,
  above: number,
  block: Diagram,
  alt: string,
): SceneNode | undefined {
  const shift = Math.max(0, (frame.width - width) / 2);
  const children = nodes.map((node) => moved(node, shift, above));
  const [only] = children;
  if (children.length === 1 && only?.kind === 'chart') return { ...only, span: block.span };
  const box = around(children.map((node) => node.box));
  return box && { kind: 'group', id: 0, name: 'Diagram', box, nodes: children, span: block.span, alt };
}

/** What `accTitle` and `accDescr` say, which authors write for who cannot see the drawing. */
function authorsAlt({ text }: Diagram): string | undefined {
  const { accTitle, accDescription } = diagramText(text);
  const said = [accTitle, accDescription].filter((part) => part !== undefined && part !== '');
  return said.length > 0 ? said.join(': ') : undefined;
}

/** Longer descriptions are a burden to who listens to them. */
const LONGEST_ALT = 400;

function describe(kind: DiagramKind, model: unknown, lang: string): string {
  const isChinese = lang.toLowerCase().startsWith('zh');
  const words = kind.words(model).join(isChinese ? '、' : ', ');
  const text = `${isChinese ? kind.title.zh : kind.title.en}${isChinese ? '：' : ': '}${words}`;
  return text.length <= LONGEST_ALT ? text : `${text.slice(0, LONGEST_ALT - 1)}…`;
}

export const diagram: BlockDrawing<Diagram> = { kind: 'diagram', place };
