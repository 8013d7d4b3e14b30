import { readFileSync } from 'node:fs';
import path from 'node:path';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { ConnectorNode, SceneNode, ShapeNode } from '../../../src/core/scene/node';
import type { Scene } from '../../../src/core/scene/scene';
import { sceneFaults } from '../scene-checks';

/** The diagrams of a Markdown file in `test/fixtures/diagrams`, in order, without their fences. */
export function fixtureDiagrams(name: string): string[] {
  const file = path.join(__dirname, '..', '..', 'fixtures', 'diagrams', `${name}.md`);
  return Array.from(readFileSync(file, 'utf8').matchAll(/^```mermaid\n([\s\S]*?)^```$/gm), ([, text]) => text!);
}

/** A slide with one diagram under its title. */
export function diagramScene(text: string, theme = 'cloud-native'): Scene {
  const scene = layoutDeck(parseDeck(`---\ntheme: ${theme}\n---\n\n## Diagram\n\n\`\`\`mermaid\n${text}\n\`\`\`\n`));
  return scene;
}

/** Everything on the slides, groups opened. */
export function allNodes(scene: Scene): SceneNode[] {
  return scene.slides.flatMap((slide) => slide.nodes.flatMap(withInner));
}

function withInner(node: SceneNode): SceneNode[] {
  return node.kind === 'group' ? [node, ...node.nodes.flatMap(withInner)] : [node];
}

export function connectorsOf(scene: Scene): ConnectorNode[] {
  return allNodes(scene).filter((node) => node.kind === 'connector');
}

/** The letters of every shape with text, in drawing order. */
export function textsOf(scene: Scene): string[] {
  return allNodes(scene).flatMap((node) =>
    node.kind === 'shape' && node.text
      ? [node.text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')]
      : [],
  );
}

/** What is wrong with a drawing that is meant to fit: faults of the scene, ends that hang loose, letters that are too small. */
export function drawingFaults(scene: Scene): string[] {
  const shapes = new Map(allNodes(scene).map((node) => [node.id, node]));
  return [
    ...sceneFaults(scene),
    ...scene.slides.flatMap(({ problems }) => problems.map(({ code }) => `reports ${code}`)),
    ...connectorsOf(scene).flatMap((connector) => looseEnds(connector, shapes)),
    ...[...shapes.values()].flatMap((node) => (node.kind === 'shape' ? smallLetters(node) : [])),
  ];
}

/** A little more than the thickness of an anchor. */
const TOUCH = 3;

function looseEnds(connector: ConnectorNode, shapes: ReadonlyMap<number, SceneNode>): string[] {
  return [
    { glue: connector.from, at: connector.points[0]! },
    { glue: connector.to, at: connector.points.at(-1)! },
  ].flatMap(({ glue, at }) => {
    const shape = glue && shapes.get(glue.node);
    if (shape?.kind !== 'shape') return [`${connector.name} is not glued to a shape`];
    const { x, y, width, height } = shape.box;
    const touches = at.x >= x - TOUCH && at.x <= x + width + TOUCH && at.y >= y - TOUCH && at.y <= y + height + TOUCH;
    return touches ? [] : [`${connector.name} does not touch ${shape.name}`];
  });
}

const LEAST_SIZE = 10;

function smallLetters({ name, text }: ShapeNode): string[] {
  const sizes = text?.paragraphs.flatMap(({ runs }) => runs.map((run) => run.style.size)) ?? [];
  return sizes.some((size) => size < LEAST_SIZE) ? [`${name} is written too small`] : [];
}
