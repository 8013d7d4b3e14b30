import assert from 'node:assert/strict';
import { HOST, type Journey, slideCount, startJourney } from './journey';
import type { Workbench } from './workbench';

const EXAMPLE = 'gpu-efficiency.zh-CN.md';
const SPLIT = 'split.md';
const GRID = 'All slides as thumbnails';
const ONE = 'One slide at a time';
const LIST = 'All slides in a column';

suite(`Looking at a deck (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('looking');
    workbench = journey.workbench;
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  /** The number, from 1, of the one line of a file that holds `text`. */
  const lineOf = (file: string, text: string) => {
    const lines = new TextDecoder().decode(journey.read(file)).split('\n');
    const found = lines.flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
    assert.equal(found.length, 1, `lines with ${text}`);
    return found[0]!;
  };
  const chooseColors = async (theme: string) => {
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('Control+T');
    await workbench.input.fill(theme);
    await workbench.pick(theme).click();
  };
  const waitForPosition = (text: string) => workbench.preview.locator('.position', { hasText: text }).waitFor();

  test('sees all slides as thumbnails', async () => {
    await workbench.openDeck(EXAMPLE);
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await workbench.slides.nth(30).waitFor({ state: 'attached' });
    await workbench.previewButton(GRID).click();
    await workbench.preview.locator('[data-view="grid"]').waitFor();
    const [first, second] = await Promise.all([0, 1].map((index) => workbench.slides.nth(index).boundingBox()));
    assert.equal(first!.y, second!.y, 'thumbnails stand beside each other');
    await workbench.picture('thumbnails');
  });

  test('opens one of them, and turns pages by keys', async () => {
    await workbench.slides.nth(9).locator('.sheet').dblclick();
    await waitForPosition('10 / 31');
    assert.equal(await workbench.shownSlides.count(), 1);
    await workbench.picture('one-slide');
    await workbench.page.keyboard.press('ArrowRight');
    await waitForPosition('11 / 31');
    await workbench.page.keyboard.press('PageUp');
    await waitForPosition('10 / 31');
    await workbench.previewButton('Previous slide').click();
    await waitForPosition('9 / 31');
    await workbench.editorLine('阶段1效果量化').waitFor();
    await workbench.picture('one-slide-turned');
  });

  test('reads the notes under the slide', async () => {
    await workbench.previewButton('Speaker notes').click();
    await workbench.preview.locator('.slide.shown .notes').waitFor();
    await workbench.picture('notes');
    await workbench.previewButton('Speaker notes').click();
  });

  test('clicks a cell and a line of code, and lands on their lines', async () => {
    await workbench.previewButton('Previous slide').click();
    await waitForPosition('8 / 31');
    await workbench.preview.locator('.slide.shown .cell', { hasText: '14.8 GB' }).click();
    await workbench.editorLine('14.8 GB').waitFor();
    const statusOf = (line: number) => workbench.waitForCursor(line);
    await statusOf(lineOf(EXAMPLE, '| Qwen3-4B | 8.0 GB | 4.8 GB | 2.0 GB | 14.8 GB |'));
    await workbench.previewButton('Next slide').click();
    await waitForPosition('9 / 31');
    await workbench.previewButton('Next slide').click();
    await waitForPosition('10 / 31');
    await workbench.preview.locator('.slide.shown tspan', { hasText: 'weighted_usage' }).click();
    await statusOf(lineOf(EXAMPLE, 'used = weighted_usage('));
    await workbench.preview.locator('.slide.shown .overlay .block').waitFor();
    await workbench.picture('clicked-code');
  });

  test('has room for all controls in a narrow panel', async () => {
    await workbench.page.setViewportSize({ width: 1000, height: 800 });
    for (const [name, view] of [
      [ONE, 'slide'],
      [GRID, 'grid'],
      [LIST, 'list'],
    ] as const) {
      await workbench.previewButton(name).click();
      await workbench.preview.locator(`[data-view="${view}"]`).waitFor();
      await workbench.picture(`narrow-${view}`);
    }
    await workbench.page.setViewportSize({ width: 1600, height: 900 });
  });

  test('finds the preview as it was after a reload of the window', async () => {
    await workbench.previewButton(GRID).click();
    await workbench.slides.nth(20).locator('.sheet').click();
    await waitForPosition('21 / 31');
    await workbench.reloadWindow();
    await workbench.preview.locator('[data-view="grid"]').waitFor();
    await waitForPosition('21 / 31');
    await workbench.slides.nth(30).waitFor({ state: 'attached' });
    await workbench.picture('after-reload');
    await workbench.previewButton(LIST).click();
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goToLine(lineOf(EXAMPLE, '## Binpack调度策略深度解析'));
    await workbench.currentSlide('Binpack').waitFor();
  });

  test('looks at it in high contrast', async () => {
    await chooseColors('Dark High Contrast');
    await workbench.preview.locator('body.vscode-high-contrast').waitFor();
    await workbench.picture('high-contrast-list');
    await workbench.previewButton(GRID).click();
    await workbench.picture('high-contrast-thumbnails');
    await workbench.previewButton(LIST).click();
    await chooseColors('Light Modern');
    await workbench.preview.locator('body.vscode-light').waitFor();
  });

  test('divides a slide that is too full over several pages', async () => {
    await workbench.openDeck(SPLIT);
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await workbench.slideText('The end').waitFor();
    const pages = await workbench.slides.count();
    assert.ok(pages > 5, `${pages} pages for 4 slides`);
    await workbench.goToLine(lineOf(SPLIT, 'Point omega'));
    await workbench.currentSlide('Point omega').waitFor();
    await workbench.currentSlide('A list that goes on (2/2)').waitFor();
    await workbench.picture('divided-list');
    await workbench.goToLine(lineOf(SPLIT, '| omega |'));
    await workbench.currentSlide('omega').waitFor();
    await workbench.picture('divided-table');
  });

  test('clicks on a further page, and lands on its line', async () => {
    await workbench.slideText('Point omega').click();
    await workbench.waitForCursor(lineOf(SPLIT, 'Point omega'));
    await workbench.preview.locator('.cell', { hasText: 'omega' }).click();
    await workbench.waitForCursor(lineOf(SPLIT, '| omega |'));
    await workbench.picture('clicked-divided');
  });

  test('exports every page', async () => {
    await workbench.runCommand('Proofdeck: Export to PPTX');
    await workbench.waitForNotification(/Exported split\.pptx/);
    assert.equal(slideCount(journey.read('split.pptx')), await workbench.slides.count());
  });
});
