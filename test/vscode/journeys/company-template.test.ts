import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT, run } from '../../../scripts/lib/command.mjs';
import { HOST, type Journey, slideCount, startJourney } from './journey';
import type { Workbench } from './workbench';

const DECK = 'blocks.md';
const TEMPLATE = 'company.pptx';
/** The ground of the theme that the template is made from. */
const GROUND = '#0E1726';

suite(`Exporting on a company template (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('template');
    workbench = journey.workbench;
    journey.write(TEMPLATE, makeTemplate());
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  const slide = (title: string) => workbench.slides.filter({ hasText: title });
  const part = (file: string, name: string) => new TextDecoder().decode(unzipSync(journey.read(file))[name]);

  test('sees a formula, a chart, a diagram and metrics on their slides', async () => {
    await workbench.openDeck(DECK);
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await slide('The share of a card that works').locator('path').nth(5).waitFor({ state: 'attached' });
    await slide('Stage 1').filter({ hasText: '80' }).locator('rect').nth(2).waitFor();
    for (const node of ['Gateway', 'Prefill', 'Decode']) await slide('Diagram').filter({ hasText: node }).waitFor();
    await slide('+14 pp').filter({ hasText: '62%' }).waitFor();
    await workbench.picture('blocks');
  });

  test('exports them', async () => {
    await workbench.runCommand('Proofdeck: Export to PPTX');
    await workbench.waitForNotification(/Exported blocks\.pptx: 4 slides$/);
    await workbench.clearNotifications();
    assert.equal(slideCount(journey.read('blocks.pptx')), 4);
    assert.match(part('blocks.pptx', 'ppt/slides/slide1.xml'), /<m:oMath>/);
    assert.match(part('blocks.pptx', 'ppt/slides/slide2.xml'), /<c:chart /);
    assert.equal(part('blocks.pptx', 'ppt/slides/slide3.xml').split('<p:cxnSp>').length - 1, 2);
    assert.match(part('blocks.pptx', 'ppt/slides/slide4.xml'), /\+14.pp/);
  });

  test('names the template, and sees the deck on it', async () => {
    await workbench.clickLineEnd('lang: en');
    await workbench.page.keyboard.type(`\ntemplate: ./${TEMPLATE}`);
    await slide('Formula').locator(`rect[fill="${GROUND}"]`).first().waitFor();
    await workbench.picture('on-the-template');
  });

  test('exports on the template, and reads which layouts the slides are on', async () => {
    await workbench.runCommand('Proofdeck: Export to PPTX As…');
    await workbench.saveAs('Export to PPTX As…', 'for-the-company.pptx');
    await workbench.waitForNotification(/Exported for-the-company\.pptx: 4 slides$/);
    await workbench.clearNotifications();
    assert.equal(slideCount(journey.read('for-the-company.pptx')), 4);
    assert.match(part('for-the-company.pptx', 'ppt/theme/theme1.xml'), new RegExp(GROUND.slice(1)));
    await workbench.runCommand('Output: Show Output Channels...');
    await workbench.pick('Proofdeck').click();
    await workbench.editorLine(/for-the-company\.pptx.is.on.the.layouts.of.\.\/company\.pptx:/).waitFor();
    await workbench.editorLine(/content.→.Content/).waitFor();
    await workbench.picture('mapping');
  });
});

/** A presentation in other colours than the deck's, as a company would keep one. */
function makeTemplate(): Uint8Array {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  try {
    const [deck, template] = ['company.md', TEMPLATE].map((name) => path.join(folder, name)) as [string, string];
    writeFileSync(deck, '---\nproofdeck: true\ntheme: midnight\nlang: en\n---\n\n# The company\n');
    run(process.execPath, [path.join(ROOT, 'dist/cli.js'), 'export', deck, '-o', template]);
    return readFileSync(template);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
