import assert from 'node:assert/strict';
import { HOST, type Journey, startJourney } from './journey';
import { BLUE, RED } from './pictures';
import type { Workbench } from './workbench';

const PICTURE = 'picture.md';
/** Where the picture stands, from 1. */
const PICTURE_LINE = 13;

suite(`Faults (${HOST} extension host)`, () => {
  let journey: Journey;
  let workbench: Workbench;

  suiteSetup(async () => {
    journey = await startJourney('faults', { helper: process.env.EDITOR_TEST_FAULTS! });
    workbench = journey.workbench;
  });
  suiteTeardown(() => journey?.end());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('failed');
  });

  const image = () => workbench.preview.locator('.slide image');
  const reading = async () => /reading=(\d+)/.exec((await image().getAttribute('href')) ?? '')?.[1];
  /** Whether the picture's file reaches the page, and is one. */
  const isLoaded = () =>
    image().evaluate(async (element) => {
      const picture = new Image();
      picture.src = element.getAttribute('href')!;
      await picture.decode();
      return picture.naturalWidth === 8;
    });
  const exportDeck = () => workbench.runCommand('Proofdeck: Export to PPTX');
  const fault = (title: string) => workbench.runCommand(`Faults: ${title}`);

  test('a missing picture has a notice in its place, and a finding', async () => {
    await workbench.openDeck(PICTURE);
    await workbench.runCommand('Proofdeck: Open Preview to the Side');
    await workbench.slideText('square.png').waitFor();
    await workbench.page.keyboard.press('Control+Shift+M');
    await workbench.problem('was not found').waitFor();
    await workbench.picture('missing-picture');
  });

  test('a click on the notice leads to the picture’s line', async () => {
    await workbench.slideText('square.png').click();
    await workbench.waitForCursor(PICTURE_LINE);
  });

  test('the picture comes, and is there; it changes, and changes there', async () => {
    journey.write('square.png', RED);
    await image().waitFor();
    assert.ok(await isLoaded());
    await workbench.problem('was not found').waitFor({ state: 'detached' });
    await workbench.picture('picture-there');
    const before = await reading();
    journey.write('square.png', BLUE);
    await workbench.preview.locator(`.slide image:not([href$="reading=${before}"])`).waitFor();
    assert.ok(await isLoaded());
    await workbench.picture('picture-changed');
  });

  test('a click on the picture leads to its line', async () => {
    await workbench.goToLine(1);
    await image().click();
    await workbench.waitForCursor(PICTURE_LINE);
    await workbench.page.keyboard.press('Control+Shift+M');
  });

  test('a folder in the export’s place is left alone', async () => {
    journey.write('picture.pptx/inside.txt', 'kept');
    await exportDeck();
    await workbench.waitForNotification(/There is a folder named picture\.pptx/);
    await workbench.picture('folder-in-place');
    await workbench.clearNotifications();
    assert.equal(new TextDecoder().decode(journey.read('picture.pptx/inside.txt')), 'kept');
    assert.deepEqual(
      journey.list().filter((name) => /\.(?:tmp|old)$/.test(name)),
      [],
    );
  });

  test('a presentation that is open elsewhere stays as it is', async () => {
    await fault('Open a Deck');
    await workbench.tab('deck.md').waitFor();
    await fault('Lock the Presentation');
    await exportDeck();
    await workbench.waitForNotification(/deck\.pptx is open in another program/);
    await workbench.picture('locked');
    await workbench.clearNotifications();
    await fault('List the Files');
    await workbench.waitForNotification('deck.md, deck.pptx; the old one');
    await workbench.clearNotifications();
  });

  test('a full disk leaves nothing behind', async () => {
    await fault('Fill the Disk');
    await exportDeck();
    await workbench.waitForNotification(/There is no room left on the disk for deck\.pptx/);
    await workbench.picture('disk-full');
    await workbench.clearNotifications();
    await fault('List the Files');
    await workbench.waitForNotification('deck.md, deck.pptx; the old one');
    await workbench.clearNotifications();
  });

  test('an export can be cancelled while it writes', async () => {
    await fault('Hold the Disk');
    await exportDeck();
    await workbench.waitForNotification(/Exporting deck\.pptx/);
    await workbench.picture('exporting');
    await workbench.notificationButton(/Exporting deck\.pptx/, 'Cancel').click();
    await fault('Heal the Disk');
    await fault('List the Files');
    await workbench.waitForNotification('deck.md, deck.pptx; the old one');
    await workbench.clearNotifications();
  });

  test('when all is well again, the same command works', async () => {
    await exportDeck();
    await workbench.waitForNotification(/Exported deck\.pptx: 2 slides/);
    await workbench.clearNotifications();
    await fault('List the Files');
    await workbench.waitForNotification('deck.md, deck.pptx; a new one');
  });
});
