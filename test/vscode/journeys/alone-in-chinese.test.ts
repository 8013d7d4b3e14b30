import assert from 'node:assert/strict';
import { HOST, type Journey, slideCount, startJourney } from './journey';
import type { Workbench } from './workbench';

const DECK = 'numbers.md';

/** The workbench's own words stay English: no language pack is at hand. All that is ours is Chinese. */
suite(`A file alone, in Chinese (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('alone', { alone: DECK, language: 'zh-cn' });
    workbench = journey.workbench;
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  test('opens without a workspace, and its preview speaks Chinese', async () => {
    await workbench.tab(DECK).waitFor();
    await workbench.page.locator('.editor-actions [aria-label*="导出为 PPTX"]').first().waitFor();
    await workbench.runCommand('Proofdeck: 在侧边打开预览');
    await workbench.slideText('Decode speed').waitFor();
    await workbench.previewButton('导出为 PPTX').waitFor();
    await workbench.preview.getByRole('region', { name: '第 1 页，共 2 页：Decode speed' }).waitFor();
    await workbench.picture('preview');
  });

  test('says findings in Chinese', async () => {
    await workbench.clickLineEnd('Long prompts');
    await workbench.page.keyboard.type('\nTTFT 45 tok/s');
    await workbench.page.keyboard.press('Control+Shift+M');
    await workbench.problem('U02').waitFor();
    const finding = workbench.preview.locator('.finding', { hasText: 'U02' });
    await finding.waitFor();
    assert.match((await finding.textContent()) ?? '', /[\u4e00-\u9fff]{4}/);
    await workbench.picture('finding');
    await workbench.page.keyboard.press('Control+Shift+M');
  });

  test('exports beside the file', async () => {
    await workbench.runCommand('Proofdeck: 导出为 PPTX');
    await workbench.waitForNotification(/已导出 numbers\.pptx：2 页/);
    await workbench.picture('exported');
    await workbench.clearNotifications();
    assert.equal(slideCount(journey.read('numbers.pptx')), 2);
  });

  test('begins a deck that is no file yet, and asks where its export should go', async () => {
    await workbench.runCommand('Proofdeck: 新建演示文稿…');
    await workbench.pick('gpu-efficiency').click();
    await workbench.pick('English').click();
    await workbench.pick('工程师').click();
    await workbench.answer('45m');
    await workbench.pick('阶段2').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('Untitled-1').waitFor();
    await workbench.runCommand('Proofdeck: 在侧边打开预览');
    await workbench.slideText('Raising GPU Efficiency').waitFor();
    await workbench.runCommand('Proofdeck: 导出为 PPTX');
    await workbench.input.waitFor();
    await workbench.picture('where-to');
    await workbench.page.keyboard.press('Escape');
  });
});
