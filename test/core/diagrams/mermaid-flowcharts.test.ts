import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainLabel } from '../../../src/core/diagrams/draw/label';
import { readFlowchart } from '../../../src/core/diagrams/flowchart/read';
import type { GraphEdge } from '../../../src/core/diagrams/graph/graph';

/** See README.md there: chosen and committed before the reader existed. */
const FOLDER = path.join(import.meta.dirname, '../../fixtures/mermaid');

interface Expected {
  readonly direction: string;
  readonly nodes: readonly { readonly id: string; readonly text: string; readonly shape: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly text: string;
    readonly type: string;
    readonly stroke: string;
    readonly length: number;
  }[];
  readonly groups: readonly { readonly id: string; readonly title: string; readonly nodes: readonly string[] }[];
}

const EXPECTED = JSON.parse(readFileSync(path.join(FOLDER, 'flowcharts.expected.json'), 'utf8')) as Record<
  string,
  Expected
>;

const NAMES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ', infin: '∞' };

/** A label as mermaid stores it, as it reads. */
function shown(text: string): string {
  return text
    .replace(/&#?(\w+);/g, (whole, name: string) =>
      /^\d+$/.test(name) ? String.fromCodePoint(Number(name)) : (NAMES[name] ?? whole),
    )
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/\*\*|[*_](?=\S)|(?<=\S)[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function edgeType({ startEnd, endEnd }: GraphEdge): string {
  const name = { none: 'arrow_open', arrow: 'arrow_point', circle: 'arrow_circle', cross: 'arrow_cross' }[endEnd];
  return startEnd === 'none' ? name : `double_${name}`;
}

/** The same content in the same words, from mermaid's database and from our graph. */
function ofMermaid({ nodes, edges, groups, direction }: Expected) {
  const frames = new Set(groups.map(({ id }) => id));
  return {
    direction: { TD: 'TB' }[direction] ?? direction,
    nodes: nodes.filter(({ id }) => !frames.has(id)).map(({ id, text, shape }) => [id, shown(text), shape]),
    edges: edges.map((one) => [one.from, one.to, shown(one.text), one.type, one.stroke, one.length]),
    groups: groups.map(({ id, title, nodes: members }) => [id, shown(title), [...members].sort()]).sort(byId),
  };
}

function ofOurs(text: string) {
  const { model, problems } = readFlowchart(text);
  const membersOf = (id: string): string[] => [
    ...model.nodes.filter(({ group }) => group === id).map((one) => one.id),
    ...model.groups.filter(({ parent }) => parent === id).map((one) => one.id),
  ];
  return {
    problems,
    direction: model.direction,
    nodes: model.nodes.map(({ id, label, shape }) => [id, shown(plainLabel(label)), shape]),
    edges: model.edges.map((one) => [
      one.from,
      one.to,
      one.label ? shown(plainLabel(one.label)) : '',
      edgeType(one),
      one.stroke,
      one.length,
    ]),
    groups: model.groups.map(({ id, label }) => [id, shown(plainLabel(label)), membersOf(id).sort()]).sort(byId),
  };
}

function byId(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

/** Two subgraphs of one name, which mermaid keeps apart although their edges cannot be told apart; here they are one. */
const DIFFERENT = new Set(['068.mmd']);
const FILES = readdirSync(path.join(FOLDER, 'flowcharts')).filter((name) => name.endsWith('.mmd'));

describe('flowcharts that others wrote', () => {
  it('are a hundred, of which at least ninety-five are read alike', () => {
    expect(FILES).toHaveLength(100);
    expect(DIFFERENT.size).toBeLessThanOrEqual(5);
  });

  it.each(FILES.filter((name) => !DIFFERENT.has(name)))('%s is read as mermaid reads it', (name) => {
    const text = readFileSync(path.join(FOLDER, 'flowcharts', name), 'utf8');
    expect(ofOurs(text)).toEqual({ problems: [], ...ofMermaid(EXPECTED[name]!) });
  });
});
