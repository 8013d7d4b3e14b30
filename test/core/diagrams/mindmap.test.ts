import { describe, expect, it } from 'vitest';
import { type MindNode, readMindmap } from '../../../src/core/diagrams/mindmap/read';
import { connectorsOf, diagramScene, drawingFaults, fixtureDiagrams } from './drawing-checks';

const EXAMPLES = fixtureDiagrams('mindmap');

function outline(node: MindNode, indent = ''): string[] {
  return [indent + node.label, ...node.children.flatMap((child) => outline(child, `${indent} `))];
}

describe('reading mind maps', () => {
  it('reads an outline by its indents, without icons and classes', () => {
    const { model, problems } = readMindmap(EXAMPLES[0]!);
    expect(problems).toEqual([]);
    expect(outline(model.root!)).toEqual([
      'mindmap',
      ' Origins',
      '  Long history',
      '  Popularisation',
      '   British popular psychology author Tony Buzan',
      ' Research',
      '  On effectivness\nand eatures',
      '  On Automatic creation',
      '   Uses',
      '    Creative techniques',
      '    Strategic planning',
      '    Argument mapping',
      ' Tools',
      '  Pen and paper',
      '  Mermaid',
    ]);
    expect(outline(readMindmap(EXAMPLES[7]!).model.root!)).toEqual(['Root', ' A', ' B', ' C']);
  });

  it('makes siblings of nodes whose indent is unclear', () => {
    expect(outline(readMindmap(EXAMPLES[8]!).model.root!)).toEqual(['Root', ' A', '  B', '  C']);
  });

  it('reads every shape', () => {
    const roots = EXAMPLES.slice(1, 7).map((text) => readMindmap(text).model.root!);
    expect(roots.map(({ shape, label }) => `${shape}: ${label}`)).toEqual([
      'rect: I am a square',
      'rounded: I am a rounded square',
      'circle: I am a circle',
      'bang: I am a bang',
      'cloud: I am a cloud',
      'plain: I am the default shape',
    ]);
  });

  it('says that a second root has no place', () => {
    const text = 'mindmap\nOne\n  a\nTwo';
    expect(readMindmap(text).problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Two']);
  });
});

describe('drawing mind maps', () => {
  it.each(EXAMPLES.map((text, index) => [index, text]))('draws example %i without a fault', (_index, text) => {
    expect(drawingFaults(diagramScene(text))).toEqual([]);
  });

  it('glues a curve between every node and what it belongs to', () => {
    const curves = connectorsOf(diagramScene(EXAMPLES[0]!));
    expect(curves).toHaveLength(14);
    expect(new Set(curves.map(({ route }) => route))).toEqual(new Set(['curve']));
  });
});
