/** Takes the picture of editor and preview for the README: `node readme-picture.mjs FILE.png`. */
import { startJourney } from './journey';

const DECK = 'gpu-efficiency.zh-CN.md';
/** In the title of the slide that is shown. */
const TITLE = 'Binpack';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Where to? Give a file.');
const { workbench, read, end } = await startJourney('readme', {
  settings: { 'window.commandCenter': false, 'editor.minimap.enabled': false },
});
try {
  await workbench.openDeck(DECK);
  await workbench.runCommand('Proofdeck: Open Preview to the Side');
  await workbench.slides.nth(30).waitFor({ state: 'attached' });
  await workbench.runCommand('View: Close Primary Side Bar');
  const lines = new TextDecoder().decode(read(DECK)).split('\n');
  const line = lines.findIndex((one) => /^##? /.test(one) && one.includes(TITLE)) + 1;
  if (line === 0) throw new Error(`No title holds ${TITLE}`);
  await workbench.goToLine(line);
  await workbench.currentSlide(TITLE).waitFor();
  // Away from buttons, which would show what they are for.
  await workbench.page.mouse.move(800, 895);
  await workbench.page.screenshot({ path: file });
} finally {
  await end();
}
