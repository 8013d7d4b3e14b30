import assert from 'node:assert/strict';
import { HOST, type Journey, startJourney } from './journey';
import type { Workbench } from './workbench';

const DECK = 'checking.md';
const CONFIG = '.proofdeck.yaml';

suite(`Checking numbers (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('checking');
    workbench = journey.workbench;
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  test('types a wrong unit, and sees it underlined', async () => {
    await workbench.openDeck(DECK);
    await workbench.clickLineEnd('P95 TTFT is 850 ms');
    await workbench.page.keyboard.type('\n- P99 TBT is 45 tok/s');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.picture('wrong-unit');
  });

  test('takes the fix, and the underline goes', async () => {
    await workbench.takeFix(/ms/);
    await workbench.editorLine('P99 TBT is 45 ms').waitFor();
    await workbench.page.locator('.squiggly-error').waitFor({ state: 'detached' });
    await workbench.picture('fixed');
  });

  test('points at an indicator, and reads what it is and what the deck says of it', async () => {
    const hover = await workbench.hoverOver('P95 TTFT is 850 ms', 'TTFT');
    for (const text of ['Time To First Token', 'lower is better', 'In this deck', 'Stage 1: 850 ms'])
      await hover.filter({ hasText: text }).waitFor();
    await workbench.picture('hover');
    await workbench.page.keyboard.press('Escape');
  });

  test('writes a value by its name, from the deck’s data', async () => {
    await workbench.clickLineEnd('P95 TTFT falls to 210 ms');
    await workbench.page.keyboard.type('\n- Every card is now busy {{stage2.');
    await workbench.suggestion('ttft_milliseconds').waitFor();
    await workbench.picture('values');
    await workbench.suggestion('gpu_utilization_percent').click();
    await workbench.page.keyboard.type(' of the time');
    await workbench.editorLine(/busy.\{\{stage2\.gpu_utilization_percent\}\}.of.the.time$/).waitFor();
  });

  test('writes a directive by its name', async () => {
    await workbench.clickLineEnd('After binpacking');
    await workbench.page.keyboard.type('\n<!-- layo');
    await workbench.suggestion('layout').click();
    await workbench.suggestion('two-column').waitFor();
    await workbench.picture('layouts');
    await workbench.suggestion('two-column').click();
    await workbench.page.keyboard.type(' -->');
    await workbench.editorLine(/^<!--.layout:.two-column.-->$/).waitFor();
  });

  test('sees every indicator by stage, and goes to where a value is from', async () => {
    await workbench.runCommand('Proofdeck: Focus on Indicators View');
    const row = workbench.matrix.locator('tr', { hasText: 'Time To First Token' });
    await row.locator('td', { hasText: '850 ms' }).waitFor();
    await row.locator('td', { hasText: '210 ms' }).waitFor();
    await workbench.picture('matrix');
    await workbench.clickLineEnd('of the time');
    await workbench.page.keyboard.type('\n\n---\n\n## The bottom line\n\n- P95 TTFT falls to 390 ms in the end');
    await workbench.editorLine(/390.ms.in.the.end$/).waitFor();
    await row.locator('td.conflicting', { hasText: '390 ms' }).waitFor();
    await workbench.picture('matrix-conflict');
    await row.locator('a', { hasText: '850 ms' }).click();
    await workbench.waitForCursor(14);
  });

  test('mends all that is safe to mend', async () => {
    await workbench.clickLineEnd('P95 TTFT is 850 ms');
    await workbench.runCommand('Fix All');
    await workbench.editorLine(/\(\+14.pp\)/).waitFor();
    await workbench.editorLine(/\(\+4.pp\)/).waitFor();
    await workbench.picture('fixed-all');
  });

  test('silences a rule for the folder, and hears it again', async () => {
    await workbench.page.keyboard.press('Control+Shift+M');
    await workbench.problem('R02').first().waitFor();
    await workbench.picture('findings');
    journey.write(CONFIG, 'rules:\n  R02: off\n');
    await workbench.problem('R02').first().waitFor({ state: 'detached' });
    await workbench.problem('stage-diagram').first().waitFor();
    await workbench.picture('silenced');
    journey.write(CONFIG, 'rules:\n  R02: error\n');
    await workbench.problem('R02').first().waitFor();
    await workbench.page.locator('.squiggly-error').first().waitFor();
    assert.ok(journey.exists(CONFIG));
  });

  test('reads the page of a rule behind its code', async () => {
    await workbench
      .problem('R02')
      .locator('a', { hasText: 'R02' })
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await workbench.tab('R02.md').waitFor();
    await workbench.editorLine('R02').waitFor();
    await workbench.picture('rule-page');
  });
});
