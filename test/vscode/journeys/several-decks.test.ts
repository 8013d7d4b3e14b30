import assert from 'node:assert/strict';
import { HOST, type Journey, startJourney } from './journey';
import type { Workbench } from './workbench';

const NUMBERS = 'numbers.md';
const SPLIT = 'split.md';

suite(`Several decks (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('several-decks');
    workbench = journey.workbench;
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  const frontPreview = (deck: string) => workbench.page.locator('.tab.active', { hasText: `Slides: ${deck}` });

  test('has a preview for each of two decks', async () => {
    for (const [deck, text] of [
      [NUMBERS, 'Decode speed'],
      [SPLIT, 'A list that goes on'],
    ] as const) {
      await workbench.openDeck(deck);
      await workbench.runCommand('Proofdeck: Open Preview to the Side');
      await workbench.previewTab(deck).waitFor();
      await workbench.slideText(text).waitFor();
    }
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2, 'groups of editors');
    await workbench.picture('two-decks');
  });

  test('goes to the other deck, and its preview comes to the front', async () => {
    await workbench.openFile(NUMBERS);
    await frontPreview(NUMBERS).waitFor();
    await workbench.slideText('Decode speed').waitFor();
    await workbench.picture('other-deck');
  });

  test('types in one deck, and the other one’s slides stay', async () => {
    await workbench.clickLineEnd('Long prompts');
    await workbench.page.keyboard.type(' and short ones');
    await workbench.slideText('Long prompts and short ones').waitFor();
    await workbench.openFile(SPLIT);
    await frontPreview(SPLIT).waitFor();
    await workbench.slideText('Point alpha').waitFor();
    assert.equal(await workbench.slideText('short ones').count(), 0);
  });

  test('works in two editors of one deck, and the preview goes with the active one', async () => {
    await workbench.goToLine(14);
    await workbench.currentSlide('Point alpha').waitFor();
    await workbench.runCommand('View: Split Editor Down');
    await workbench.page.locator('.editor-group-container').nth(2).waitFor();
    await workbench.goToLine(66);
    await workbench.currentSlide('The end').waitFor();
    await workbench.picture('two-editors-second');
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.currentSlide('Point alpha').waitFor();
    await workbench.picture('two-editors-first');
    await workbench.slideText('Nothing goes on here').click();
    await workbench.currentSlide('The end').waitFor();
    // The click goes to the last one.
    await workbench.page.locator('.editor-group-container').first().and(workbench.page.locator('.active')).waitFor();
  });

  test('finds both previews again after a reload of the window', async () => {
    await workbench.reloadWindow();
    await frontPreview(SPLIT).waitFor();
    await workbench.slideText('Point alpha').waitFor();
    // VS Code wakes what was behind another tab when it is shown.
    await workbench.previewTab(NUMBERS).click();
    await workbench.slideText('Long prompts and short ones').waitFor();
    await workbench.picture('after-reload');
    await workbench.runCommand('View: Focus First Editor Group');
    await frontPreview(SPLIT).waitFor();
  });

  test('opens a preview anew that was not yet woken, and has only that one', async () => {
    await workbench.reloadWindow();
    await frontPreview(SPLIT).waitFor();
    await workbench.slideText('Point alpha').waitFor();
    await workbench.openFile(NUMBERS);
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await workbench.slideText('Long prompts and short ones').waitFor();
    await workbench.previewTab(NUMBERS).nth(1).waitFor();
    await workbench.previewTab(NUMBERS).first().click();
    await workbench.previewTab(NUMBERS).nth(1).waitFor({ state: 'detached' });
    await frontPreview(NUMBERS).waitFor();
    await workbench.slideText('Long prompts and short ones').waitFor();
  });
});
