import assert from 'node:assert/strict';
import { HOST, type Journey, slideCount, startJourney } from './journey';
import { RED } from './pictures';
import type { Workbench } from './workbench';

const DECK = 'trust.md';

suite(`Restricted Mode (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('restricted', { asksForTrust: true });
    journey.write('square.png', RED);
    workbench = journey.workbench;
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  test('shows a deck of a folder that is not trusted, without pictures from elsewhere in it', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openDeck(DECK);
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await workbench.slideText('From the workspace').waitFor();
    await workbench.preview.locator('.finding', { hasText: 'outside' }).waitFor();
    assert.equal(await workbench.preview.locator('image').count(), 0);
    await workbench.picture('restricted');
  });

  test('types, and the slide changes', async () => {
    await workbench.clickLineEnd('## From the workspace');
    await workbench.page.keyboard.type(' itself');
    await workbench.slideText('From the workspace itself').waitFor();
  });

  test('exports', async () => {
    await workbench.runCommand('Proofdeck: Export to PPTX');
    await workbench.waitForNotification(/Exported trust\.pptx: 2 slides/);
    await workbench.clearNotifications();
    assert.equal(slideCount(journey.read('talks/trust.pptx')), 2);
  });

  test('trusts the folder, and the picture is there', async () => {
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
      .first()
      .click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
    await workbench.preview.locator('image').waitFor();
    await workbench.picture('trusted');
  });
});
