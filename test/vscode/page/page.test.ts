import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/lib/chromium.mjs';
import { ROOT } from '../../../scripts/lib/command.mjs';
import { readPicture } from '../../../src/core/scene/read-picture';
import type { PreviewMemory } from '../../../src/protocol';
import { CLICKABLE, numbered, SPLIT } from './decks';
import { PreviewPage } from './preview-page';

const EXAMPLE = readFileSync(path.join(ROOT, 'examples/gpu-efficiency.zh-CN.md'), 'utf8');
const PANEL = { width: 700, height: 800 };
/** A pixel of rounding is not a jump. */
const TOLERANCE = 1;
const REMEMBERED: PreviewMemory = {
  uri: 'file:///deck.md',
  view: 'list',
  slide: 0,
  zooms: { list: 0, grid: 0, slide: 0 },
  notes: false,
};

let browser: Browser;
let preview: PreviewPage;

suiteSetup(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
});
suiteTeardown(() => browser?.close());
setup(async () => {
  preview = new PreviewPage(await browser.newPage());
});
teardown(() => preview.page.close());

const press = (key: string) => preview.page.keyboard.press(key);

suite('views of the preview page', () => {
  test('thumbnails stand in columns; a click chooses one, a double click opens it, Escape leads back', async () => {
    await preview.load(PANEL);
    await preview.show(EXAMPLE);
    await preview.control('Grid').click();
    const [first, second] = await Promise.all([preview.slide(1).boundingBox(), preview.slide(2).boundingBox()]);
    assert.equal(first!.y, second!.y);
    assert.ok(second!.x > first!.x + first!.width);
    await preview.picture('grid');
    preview.forget();
    await preview.slide(5).locator('.sheet').click();
    assert.equal(await preview.position(), '5 / 31');
    assert.ok(
      preview.messages.every(({ type }) => type !== 'goto'),
      'a click on a thumbnail leaves the text alone',
    );
    await preview.slide(8).locator('.sheet').dblclick();
    assert.deepEqual(await preview.numbersInSight(), [8]);
    await preview.picture('opened-from-grid');
    await press('Escape');
    assert.ok((await preview.numbersInSight()).length > 9);
  });

  test('keys go along the rows and columns of thumbnails, and Enter opens one', async () => {
    await preview.load(PANEL);
    await preview.show(numbered(30));
    await preview.control('Grid').click();
    await preview.slide(1).locator('.sheet').click();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) await press(key);
    assert.equal(await preview.position(), '7 / 30');
    await press('Enter');
    assert.deepEqual(await preview.numbersInSight(), [7]);
    assert.ok(preview.messages.every(({ type }) => type !== 'goto'));
  });

  test('one slide fills the panel, whatever its shape', async () => {
    await preview.load(PANEL, { ...REMEMBERED, view: 'slide' });
    await preview.show(EXAMPLE);
    for (const size of [PANEL, { width: 1200, height: 500 }, { width: 400, height: 700 }]) {
      await preview.page.setViewportSize(size);
      const sheet = await preview.slide(1).locator('.sheet').boundingBox();
      const deck = await preview.page.locator('.deck').boundingBox();
      assert.ok(sheet!.x >= 0 && sheet!.x + sheet!.width <= size.width, 'inside the panel from left to right');
      assert.ok(sheet!.y >= deck!.y && sheet!.y + sheet!.height <= size.height, 'inside the panel from top to bottom');
      const free = Math.min(deck!.width - sheet!.width, deck!.height - sheet!.height);
      assert.ok(free < 90, `as large as it can be: ${free}`);
    }
  });

  test('one slide: buttons and keys turn the pages, and say which one comes', async () => {
    await preview.load(PANEL, { ...REMEMBERED, view: 'slide' });
    await preview.show(numbered(9));
    const number = async () => (await preview.numbersInSight()).join();
    await preview.control('Next slide').click();
    assert.equal(await number(), '2');
    assert.equal(await preview.page.locator('.announcer').textContent(), 'Slide 2 of 9: Slide 2');
    for (const [key, expected] of [
      ['ArrowRight', '3'],
      ['ArrowDown', '4'],
      ['PageDown', '5'],
      ['ArrowLeft', '4'],
      ['PageUp', '3'],
      ['End', '9'],
      ['ArrowRight', '9'],
      ['Home', '1'],
    ] as const) {
      await press(key);
      assert.equal(await number(), expected, key);
    }
    assert.equal(await preview.position(), '1 / 9');
    assert.deepEqual(preview.messages.at(-1), { type: 'visible', slide: 0 });
  });

  test('one slide follows the cursor', async () => {
    await preview.load(PANEL, { ...REMEMBERED, view: 'slide' });
    await preview.show(numbered(9));
    await preview.cursor('Text of 1');
    await preview.cursor('Text of 6');
    assert.deepEqual(await preview.numbersInSight(), [6]);
    assert.equal(await preview.current(), 6);
    assert.ok(await preview.slide(6).locator('.block').isVisible(), 'its block is marked');
  });

  test('each view has a zoom of its own, and Fit', async () => {
    await preview.load(PANEL);
    await preview.show(numbered(9));
    const width = async () => (await preview.slide(1).locator('.sheet').boundingBox())!.width;
    const fitting = await width();
    await preview.control('Zoom in').click();
    assert.equal(await width(), 720);
    await preview.control('Grid').click();
    const thumbnail = await width();
    assert.ok(thumbnail < 300);
    await preview.control('Zoom in').click();
    assert.ok((await width()) > thumbnail);
    await preview.control('Fit to width').click();
    assert.equal(await width(), thumbnail);
    await preview.control('One slide').click();
    await preview.control('Zoom out').click();
    assert.equal(Math.round(await width()), 643);
    await preview.control('List').click();
    assert.equal(await width(), 720);
    await press('0');
    assert.equal(await width(), fitting);
    assert.deepEqual((await preview.memory()).zooms, { list: 0, grid: 0, slide: 67 });
  });

  test('a reloaded page shows what it showed: view, slide, zoom and notes', async () => {
    const memory: PreviewMemory = { ...REMEMBERED, view: 'slide', slide: 3, zooms: { list: 50, grid: 0, slide: 0 } };
    await preview.load(PANEL, { ...memory, notes: true });
    await preview.show(numbered(9));
    assert.deepEqual(await preview.numbersInSight(), [4]);
    await preview.cursor('Text of 7');
    assert.deepEqual(await preview.numbersInSight(), [4], 'wherever the cursor is, until that moves');
    assert.ok(await preview.slide(4).locator('.notes').isVisible());
    await preview.control('List').click();
    assert.equal((await preview.slide(1).locator('.sheet').boundingBox())!.width, 480);
    assert.equal((await preview.memory()).slide, 3);
  });

  test('the controls fit a panel of 400 pixels', async () => {
    await preview.load({ width: 400, height: 700 });
    await preview.show(`${EXAMPLE}\n\n---\n\n## 数字\n\nTTFT 45 tok/s\n`);
    for (const view of ['List', 'Grid', 'One slide']) {
      await preview.control(view).click();
      const toolbar = await preview.page.locator('.toolbar').boundingBox();
      assert.ok(toolbar!.height < 76, `two rows: ${toolbar!.height}`);
      const edges = await preview.page
        .locator('.toolbar vscode-button:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
      assert.ok(Math.max(...edges) <= 400);
      assert.ok(await preview.page.evaluate(() => document.documentElement.scrollWidth <= 400));
      await preview.picture(`narrow-${view}`);
    }
  });
});

suite('the reader’s place on the preview page', () => {
  /** What happens above `Slide 20`, which the reader looks at. */
  const CHANGES: readonly (readonly [string, (deck: string) => string])[] = [
    ['one more slide', (deck) => deck.replace('## Slide 3\n', '## New\n\nText\n\n---\n\n## Slide 3\n')],
    ['one slide less', (deck) => deck.replace('## Slide 3\n\nText of 3\n\n---\n\n', '')],
    ['more findings', (deck) => deck.replace('Text of 3\n', 'TTFT 45 tok/s\n')],
    [
      'all at once',
      (deck) => deck.replace('Text of 3\n', 'TTFT 45 tok/s\n\n---\n\n## New\n').replace('Text of 9', '9'),
    ],
  ];

  for (const [name, change] of CHANGES) {
    test(`stays with ${name} above`, async () => {
      await preview.load(PANEL);
      await preview.show(numbered(40));
      await preview.cursor('Text of 20');
      await preview.page.locator('.deck').evaluate((deck) => deck.scrollBy({ top: 37, behavior: 'instant' }));
      const before = await preview.boxOf('Slide 20');
      preview.forget();
      await preview.show(change(numbered(40)));
      const after = await preview.boxOf('Slide 20');
      assert.ok(Math.abs(after.y - before.y) <= TOLERANCE, `moved by ${after.y - before.y}`);
      assert.ok(
        preview.messages.every(({ type }) => type === 'rendered'),
        'the editor is not pulled along',
      );
    });
  }

  test('stays where the reader scrolled to, away from the cursor', async () => {
    await preview.load(PANEL);
    await preview.show(numbered(40));
    await preview.cursor('Text of 2\n');
    await preview.page.locator('.deck').evaluate((deck) => deck.scrollBy({ top: 6000, behavior: 'instant' }));
    const [, middle] = await preview.numbersInSight();
    const before = await preview.boxOf(`Slide ${middle}`);
    await preview.show(numbered(40).replace('Text of 2\n', 'Text of 2\n\n---\n\n## New\n'));
    assert.ok(Math.abs((await preview.boxOf(`Slide ${middle}`)).y - before.y) <= TOLERANCE);
  });

  test('stays on the one slide that is shown', async () => {
    await preview.load(PANEL, { ...REMEMBERED, view: 'slide', slide: 19 });
    await preview.show(numbered(40));
    await preview.show(numbered(40).replace('## Slide 3\n', '## New\n\n---\n\n## Slide 3\n'));
    assert.deepEqual(await preview.numbersInSight(), [21]);
    assert.equal(await preview.page.locator('.slide.shown .name').textContent(), 'Slide 20');
  });

  test('scrolling by hand tells the editor; scrolling for the editor does not', async () => {
    await preview.load(PANEL);
    await preview.show(numbered(40));
    preview.forget();
    await preview.cursor('Text of 30');
    await preview.send({ type: 'scroll', slide: 5 });
    assert.equal(preview.messages.length, 0);
    await preview.page.mouse.move(300, 400);
    await preview.page.mouse.wheel(0, 900);
    await preview.said('visible');
  });
});

suite('clicks on the preview page', () => {
  const red = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC',
    'base64',
  );

  test('lead to the source of words, cells, lines of code and pictures', async () => {
    await preview.load(PANEL);
    await preview.show(
      CLICKABLE,
      new Map([
        ['red.png', readPicture(red)],
        ['missing.png', { fault: 'missing' }],
      ]),
    );
    for (const [target, expected] of [
      ['tspan:has-text("The second point")', /^[\w ]*with `code`|^[\w ]*point with `code`/],
      ['tspan:has-text("22")', /^2? \|$|^22 \|$/],
      ['tspan:has-text("second") >> nth=-1', /second|^\w*$/],
      ['image', /^!\[A red square\]/],
      ['text:has-text("missing.png") >> nth=0', /^!\[Not there\]/],
    ] as const) {
      preview.forget();
      await preview.page.locator(`.sheet ${target}`).first().click();
      assert.match(await preview.pointedAt(), expected, target);
    }
  });

  test('on an empty place lead to the slide', async () => {
    await preview.load(PANEL);
    await preview.show(CLICKABLE);
    preview.forget();
    const box = (await preview.slide(2).locator('.sheet').boundingBox())!;
    await preview.page.mouse.click(box.x + box.width - 3, box.y + 3);
    assert.deepEqual(await preview.said('goto'), { type: 'goto', slide: 1 });
  });
});

suite('a divided slide on the preview page', () => {
  test('shows its pages, marks the one with the cursor, and leads back from each', async () => {
    await preview.load(PANEL);
    await preview.show(SPLIT);
    const pages = await preview.page.locator('.slide').count();
    assert.ok(pages > 3);
    await preview.cursor('Point number 40');
    assert.equal(await preview.current(), pages - 1);
    await preview.picture('split');
    preview.forget();
    await preview.page.locator('.slide.current tspan', { hasText: 'Point number 40' }).click();
    assert.match(await preview.pointedAt(), /^(?:Point )?(?:number )?(?:\w* )?40\.$|^\w*\.?$/);
    await preview.cursor('Point number 1.');
    assert.equal(await preview.current(), 2);
    await preview.cursor('The end.');
    assert.equal(await preview.current(), pages);
  });
});

suite('the preview page for everyone', () => {
  test('each slide is a region named by its number and title, and one of them is in the tab order', async () => {
    await preview.load(PANEL);
    await preview.show(EXAMPLE);
    const region = preview.page.getByRole('region', { name: 'Slide 10 of 31: Binpack调度策略深度解析' });
    assert.equal(await region.count(), 1);
    assert.equal(await preview.page.getByRole('region').count(), 31);
    assert.equal(await preview.page.locator('.slide[tabindex="0"]').count(), 1);
    await preview.cursor('Binpack调度策略深度解析');
    assert.equal(await region.getAttribute('aria-current'), 'true');
    assert.equal(
      await preview.page.locator('.slide[tabindex="0"]').getAttribute('aria-label'),
      await region.getAttribute('aria-label'),
    );
  });

  test('every control has a name', async () => {
    await preview.load(PANEL);
    await preview.show(`${numbered(3)}\n\n---\n\n## N\n\nTTFT 45 tok/s\n`);
    const controls = preview.page.locator('.toolbar vscode-button, .toolbar vscode-dropdown');
    const names = await controls.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    assert.ok(names.length >= 10);
    assert.deepEqual(
      names.filter((name) => !name),
      [],
    );
    assert.equal(await preview.control('List').getAttribute('aria-pressed'), 'true');
    assert.equal(await preview.control('Grid').getAttribute('aria-pressed'), 'false');
  });

  test('findings are listed under their slide, counted on its thumbnail, and announced politely', async () => {
    await preview.load(PANEL);
    await preview.show(numbered(3));
    await preview.show(numbered(3).replace('Text of 2', 'TTFT 45 tok/s'));
    const announcer = preview.page.locator('.announcer');
    assert.equal(await announcer.getAttribute('aria-live'), 'polite');
    await announcer.filter({ hasText: /Findings: [1-9]/ }).waitFor({ state: 'attached' });
    await preview.page.getByRole('list', { name: 'Findings on slide 2' }).getByRole('button').first().waitFor();
    assert.ok(await preview.slide(2).locator('.finding-mark').first().isVisible(), 'it is marked on the slide');
    await preview.control('Grid').click();
    assert.equal(
      await preview
        .slide(2)
        .getByRole('img', { name: /Findings: [1-9]/ })
        .count(),
      1,
    );
    await preview.picture('finding-in-grid');
    await preview.show(numbered(3));
    await announcer.filter({ hasText: 'No findings' }).waitFor({ state: 'attached' });
  });

  test('of two findings at one place the graver is drawn over the other', async () => {
    await preview.load(PANEL);
    const table = '| 阶段 | 单卡吞吐（tok/s） |\n|---|---|\n| 阶段一 | 410 |\n| 阶段二 | 560 |\n| 阶段三 | 1,300 |';
    await preview.show(`## 总表\n\n${table}\n\n---\n\n## 问答\n\n- 第三阶段把单卡吞吐做到了 1,480 tok/s\n`);
    const marks = preview.slide(2).locator('.finding-mark');
    await marks.first().waitFor();
    assert.deepEqual(await marks.evaluateAll((all) => all.map(({ className }) => className)), [
      'finding-mark info',
      'finding-mark warning',
    ]);
  });

  test('a theme of high contrast draws edges', async () => {
    await preview.load(PANEL, undefined, 'vscode-high-contrast');
    await preview.show(EXAMPLE);
    await preview.cursor('Binpack调度策略深度解析');
    for (const view of ['List', 'Grid', 'One slide']) {
      await preview.control(view).click();
      await preview.picture(`contrast-${view}`);
      const shadow = await preview.page
        .locator('.slide.current .sheet')
        .evaluate((sheet) => getComputedStyle(sheet).boxShadow);
      assert.match(shadow, /^rgb\(243, 133, 24\) 0px 0px 0px 3px$/);
    }
  });

  test('nothing glides for those who asked for less motion', async () => {
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.load(PANEL);
    await preview.show(numbered(9));
    // Near enough to glide to: the place is reached within the same task.
    const landed = await preview.page.evaluate(() => {
      const deck = document.querySelector('.deck')!;
      (deck.querySelectorAll('.slide')[1] as HTMLElement).focus();
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      return deck.scrollTop;
    });
    assert.ok(landed > 100, `it stands at ${landed}`);
  });

  test('a theme file stands among the themes, by its title, and is chosen by its path', async () => {
    await preview.load(PANEL);
    const update = { type: 'update', version: 1, lang: 'en', slides: [] } as const;
    const themes = preview.page.locator('vscode-dropdown');
    const chosen = () => themes.evaluate((one) => (one as HTMLSelectElement).value);
    const path = './acme.theme.yaml';
    await preview.send({ ...update, theme: path, themeTitle: 'Acme' });
    await preview.page.waitForFunction((value) => {
      return (document.querySelector('vscode-dropdown') as HTMLSelectElement | null)?.value === value;
    }, path);
    assert.equal(await themes.locator('vscode-option').last().textContent(), 'Acme');
    await preview.send({ ...update, theme: path, themeTitle: 'Acme 2' });
    assert.equal(await themes.locator('vscode-option').last().textContent(), 'Acme 2');
    await preview.send({ ...update, theme: 'cloud-native' });
    assert.equal(await chosen(), 'cloud-native');
    assert.equal(preview.messages.filter(({ type }) => type === 'theme').length, 0, 'nothing was chosen by hand');
    await themes.click();
    await themes.getByText('Acme 2').last().click();
    assert.deepEqual(await preview.said('theme'), { type: 'theme', name: path });
  });

  test('what cannot be drawn is said', async () => {
    await preview.load(PANEL);
    await preview.send({ type: 'failed', text: 'The preview could not be drawn: because' });
    await preview.page.getByText('The preview could not be drawn: because').waitFor();
    await preview.send({ type: 'update', version: 1, lang: 'en', theme: 'cloud-native', slides: [] });
    await preview.page.getByText('This deck has no slides yet.').waitFor();
  });
});
