import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlowchart } from '../../src/core/diagrams/flowchart/read';
import { layoutDeck } from '../../src/core/layout';
import { parseDeck } from '../../src/core/parse';
import type { Geometry } from '../../src/core/scene/node';
import { PRESETS } from '../../src/core/scene/presets';
import { lintPackage } from '../../src/pptx/package-lint';
import { childrenOf, find, findAll } from '../../src/pptx/xml';
import { written } from './written';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/mermaid/flowcharts');
const NAMES = ['001.mmd', '002.mmd', '003.mmd', '004.mmd', '044.mmd', '068.mmd'];

describe.each(NAMES)('%s in the file', (name) => {
  const text = readFileSync(path.join(FIXTURES, name), 'utf8');
  const scene = layoutDeck(
    parseDeck(`---\nproofdeck: true\n---\n\n# Deck\n\n---\n\n## Flow\n\n\`\`\`mermaid\n${text}\`\`\`\n`),
  );

  it('has a connector for every line, glued to existing sites of existing shapes', async () => {
    const file = await written(scene);
    const groups = findAll(file.xml('ppt/slides/slide2.xml'), 'p:grpSp');
    expect(groups).toHaveLength(1);
    const shapes = new Map(
      childrenOf(groups[0]!, 'p:sp').map((shape) => [
        find(shape, 'p:nvSpPr/p:cNvPr')!.attributes.id,
        find(shape, 'p:spPr/a:prstGeom')!.attributes.prst as Geometry,
      ]),
    );
    const lines = findAll(groups[0]!, 'p:cNvCxnSpPr').filter((line) => line.children.length > 0);
    const drawn = readFlowchart(text).model.edges.filter(({ stroke }) => stroke !== 'invisible');
    expect(lines).toHaveLength(drawn.length);
    for (const line of lines) {
      for (const tag of ['a:stCxn', 'a:endCxn']) {
        const { id, idx } = childrenOf(line, tag)[0]!.attributes;
        const geometry = shapes.get(id);
        expect(geometry).toBeDefined();
        expect(PRESETS[geometry!].sites(100, 60)[Number(idx)]).toBeDefined();
      }
    }
    expect(lintPackage(new Map(file.names.map((one) => [one, file.text(one)])), { scene })).toEqual([]);
  });
});
