import assert from 'node:assert/strict';
import { HOST, type Journey, slideCount, startJourney } from './journey';
import type { Workbench } from './workbench';

const EXAMPLE = 'gpu-efficiency.zh-CN.md';
const NUMBERS = 'numbers.md';
/** A bullet of one run of letters, bold or not, that stays on one line in half a slide's width. */
const BULLET = /^- (?:\*\*)?([^*`[\]]{4,8}?)(?:\*\*)?$/;
const TYPED = '刚写下';

suite(`Writing a deck (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;
  /** The example's lines as they are on the disk. */
  let lines: string[];
  /** Line numbers, from 1, of bullets with words of their own to look for in the preview. */
  let bullets: number[];

  suiteSetup(async () => {
    journey = await startJourney('writing');
    workbench = journey.workbench;
    lines = new TextDecoder().decode(journey.read(EXAMPLE)).split('\n');
    const text = lines.join('\n');
    bullets = lines.flatMap((line, index) => {
      const words = BULLET.exec(line)?.[1];
      return words !== undefined && text.split(words).length === 2 ? [index + 1] : [];
    });
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  const bulletText = (line: number) => BULLET.exec(lines[line - 1]!)![1]!;

  test('opens the example', async () => {
    await workbench.openDeck(EXAMPLE);
    await workbench.editorLine('title:').waitFor();
    await workbench.picture('example-open');
  });

  test('opens the preview to the side', async () => {
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await workbench.slides.nth(30).waitFor({ state: 'attached' });
    assert.equal(await workbench.slides.count(), 31);
    await workbench.picture('preview-to-the-side');
  });

  test('types, and the slide changes', async () => {
    const line = bullets[0]!;
    await workbench.goToLine(line);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(TYPED);
    await workbench.slideText(TYPED).waitFor();
    await workbench.slides
      .filter({ hasText: bulletText(line) })
      .filter({ hasText: TYPED })
      .waitFor();
    await workbench.picture('typed-and-drawn');
  });

  test('clicks a bullet on a slide, and lands on its line', async () => {
    const line = bullets[Math.floor(bullets.length / 2)]!;
    await workbench.slideText(bulletText(line)).click();
    await workbench.waitForCursor(line);
    await workbench.editorLine(bulletText(line)).waitFor();
    await workbench.picture('clicked-a-bullet');
  });

  test('exports from the palette, and the file holds every slide', async () => {
    await workbench.runCommand('Proofdeck: Export to PPTX');
    await workbench.waitForNotification(/Exported gpu-efficiency\.zh-CN\.pptx: 31 slides/);
    await workbench.picture('exported');
    await workbench.clearNotifications();
    assert.equal(slideCount(journey.read('gpu-efficiency.zh-CN.pptx')), 31);
  });

  test('exports to a place of choice', async () => {
    await workbench.runCommand('Proofdeck: Export to PPTX As…');
    await workbench.saveAs('Export to PPTX As…', 'for-the-board.pptx');
    await workbench.waitForNotification(/Exported for-the-board\.pptx: 31 slides/);
    await workbench.picture('exported-as');
    await workbench.clearNotifications();
    assert.equal(slideCount(journey.read('for-the-board.pptx')), 31);
  });

  test('expands a stage snippet', async () => {
    await workbench.openDeck(NUMBERS);
    await workbench.typeAtEnd('\n\n---\n\n');
    await workbench.complete('pd-stage2-binpack-en');
    await workbench.editorLine('Binpack').waitFor();
    await workbench.picture('snippet-expanded');
    await workbench.page.keyboard.press('Escape');
  });

  test('types a wrong unit, and sees the finding', async () => {
    await workbench.clickLineEnd('Long prompts');
    await workbench.page.keyboard.type('\nTTFT 45 tok/s');
    await workbench.page.keyboard.press('Control+Shift+M');
    await workbench.problem('U02').waitFor();
    await workbench.picture('finding-in-problems');
  });

  test('fixes the finding by its quick fix', async () => {
    await workbench.takeFix(/ms/);
    await workbench.editorLine('TTFT 45 ms').waitFor();
    await workbench.problem('U02').waitFor({ state: 'detached' });
    await workbench.picture('finding-fixed');
  });

  test('starts a new deck from an outline', async () => {
    await workbench.page.keyboard.press('Control+J');
    await workbench.runCommand('Proofdeck: New Deck…');
    await workbench.pick('gpu-efficiency').click();
    await workbench.pick('English').click();
    await workbench.pick('Engineers').click();
    await workbench.answer('45m');
    await workbench.pick('Stage 2').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('Untitled-1').waitFor();
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await workbench.previewTab('Untitled-1').waitFor();
    await workbench.slideText('Raising GPU Efficiency').waitFor();
    assert.equal(await workbench.slides.count(), 31);
    await workbench.picture('new-deck');
  });
});
