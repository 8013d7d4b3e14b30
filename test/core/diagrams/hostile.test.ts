import { describe, expect, it } from 'vitest';
import { DIAGRAM_KINDS, readDiagramText } from '../../../src/core/diagrams';
import { diagramScene, fixtureDiagrams } from './drawing-checks';

const FIXTURES = ['sequence', 'state', 'class', 'er', 'timeline', 'gantt', 'mindmap', 'charts'];
const EXAMPLES = FIXTURES.flatMap(fixtureDiagrams);

/** The same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const JUNK = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  '`',
  ':',
  ';',
  '-->',
  '%%',
  '%%{',
  '---',
  '\n',
  '\t',
  '~',
  '|',
  '#35;',
  '中',
  '𝒳',
  '\u0000',
  'end',
  'é',
];

/** The text with some of its pieces lost, doubled or replaced by junk. */
function spoilt(text: string, seed: number): string {
  const random = numbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  let result = text;
  for (let step = 0; step < 6; step++) {
    const at = Math.floor(random() * result.length);
    const length = Math.floor(random() * 12);
    const kept = random() < 0.5 ? result.slice(at, at + length) : '';
    result = result.slice(0, at) + kept + pick(JUNK) + kept + result.slice(at + length);
  }
  return result;
}

describe('texts that are no diagrams, or hardly', () => {
  it.each(EXAMPLES.map((text, index) => [index, text]))('reads spoilt forms of example %i', (index, text) => {
    for (let seed = 0; seed < 25; seed++) expect(() => readDiagramText(spoilt(text, index * 100 + seed))).not.toThrow();
  });

  it('draws those of them that can be read', () => {
    for (const [index, text] of EXAMPLES.entries()) {
      for (let seed = 0; seed < 3; seed++) {
        const scene = diagramScene(spoilt(text, index * 1000 + seed).replaceAll('```', ''));
        expect(scene.slides.length).toBeGreaterThan(0);
      }
    }
  }, 60_000);

  it.each(DIAGRAM_KINDS.map(({ name }) => name))('draws %s without anything in it, or shows its source', (name) => {
    expect(() => diagramScene(name)).not.toThrow();
    expect(() => diagramScene(`---\ntitle: x\n---\n${name}\n%% nothing\n`)).not.toThrow();
  });

  it('survives names that objects have of their own', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    for (const head of ['sequenceDiagram', 'stateDiagram-v2', 'classDiagram', 'erDiagram']) {
      const arrow = head === 'sequenceDiagram' ? '->>' : head === 'erDiagram' ? '||--||' : '-->';
      const lines = names.map((name, index) => `${name} ${arrow} ${names[(index + 1) % names.length]} : x`);
      expect(() => diagramScene([head, ...lines].join('\n'))).not.toThrow();
    }
  });

  it('survives much of everything', () => {
    const deep = Array.from({ length: 300 }, (_, index) => `${' '.repeat(index + 1)}n${index}`);
    expect(() => diagramScene(['mindmap', ...deep].join('\n'))).not.toThrow();
    const loops = Array.from({ length: 200 }, () => 'loop x');
    expect(() => readDiagramText(['sequenceDiagram', ...loops, 'A->>B: x'].join('\n'))).not.toThrow();
    const states = Array.from({ length: 200 }, (_, index) => `state s${index} {`);
    expect(() => readDiagramText(['stateDiagram-v2', ...states].join('\n'))).not.toThrow();
    const word = 'W'.repeat(3000);
    for (const text of [
      `sequenceDiagram\nA->>B: ${word}`,
      `timeline\n${word} : ${word}`,
      `mindmap\n${word}`,
      `gantt\n${word}: 2024-01-01, 3d`,
    ])
      expect(() => diagramScene(text)).not.toThrow();
  }, 60_000);
});
