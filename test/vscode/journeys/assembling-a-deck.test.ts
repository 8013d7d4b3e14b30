import assert from 'node:assert/strict';
import { HOST, type Journey, startJourney } from './journey';
import type { Workbench } from './workbench';

const DECK = 'assembly.md';
const TASKS = 'assembly-tasks.md';

suite(`Assembling a deck (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('assembling');
    workbench = journey.workbench;
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  test('shows the pages of the deck and how far each is', async () => {
    await workbench.openDeck(DECK);
    await workbench.runCommand('Proofdeck: Focus on Deck View');
    await workbench.row('1 Orchestration').waitFor();
    await workbench.row('3 Latency against throughput').waitFor();
    await workbench.page
      .locator('.statusbar-item', { hasText: /^\s*3 / })
      .first()
      .waitFor();
    await workbench.picture('deck-view');
  });

  test('goes to a page that is clicked', async () => {
    await workbench.row('3 Latency against throughput').click();
    await workbench.editorLine('Where the curve bends').waitFor();
    await workbench.waitForCursor(25);
  });

  test('fills a page, and its status changes', async () => {
    const icon = () => workbench.row('2 Multi-dimensional').locator('.custom-view-tree-node-item-icon');
    assert.match((await icon().getAttribute('class'))!, /codicon-edit/);
    await workbench.clickLineEnd('fewest nodes');
    await workbench.page.keyboard.type(', weighed\n\n::: notes\nThe model.\n:::');
    await workbench.page
      .locator('.pane-body .monaco-list-row', { hasText: '2 Multi-dimensional' })
      .locator('.codicon-pass-filled')
      .waitFor();
    await workbench.picture('filled');
  });

  test('drags a page, and the Markdown moves', async () => {
    await workbench.row('3 Latency against throughput').dragTo(workbench.row('2 Multi-dimensional'));
    await workbench.row('2 Latency against throughput').waitFor();
    await workbench.row('3 Multi-dimensional').waitFor();
    await workbench.picture('dragged');
    await workbench.page.keyboard.press('Control+S');
  });

  test('explains a page, and puts in what is missing', async () => {
    await workbench.editorLine('Where the curve bends').click();
    await workbench.runCommand('Proofdeck: Explain This Page');
    await workbench.pick('Choosing the batch size by a bound on TBT').waitFor();
    await workbench.picture('explained');
    await workbench.pick('Insert the points that are missing').click();
    await workbench.editorLine('Choosing the batch size by a bound on TBT').waitFor();
  });

  test('ticks a task in its list', async () => {
    await workbench.runCommand('Proofdeck: Focus on Tasks View');
    const task = workbench.row('5.2 Batching pages');
    await task.waitFor();
    await workbench.picture('tasks');
    await task.locator('.custom-view-tree-node-item-checkbox').click();
    await workbench.waitUntil(() => Buffer.from(journey.read(TASKS)).toString('utf8').includes('- [x] 5.2'));
    await workbench.picture('ticked');
  });
});
