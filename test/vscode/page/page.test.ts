import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/lib/chromium.mjs';
import { ROOT } from '../../../scripts/lib/command.mjs';
import { PreviewPage } from './preview-page';

const EXAMPLE = readFileSync(path.join(ROOT, 'examples/gpu-efficiency.zh-CN.md'), 'utf8');
const PANEL = { width: 700, height: 800 };

suite('the preview page', () => {
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

  test('pictures', async () => {
    await preview.load(PANEL);
    await preview.show(EXAMPLE);
    await preview.cursor('Binpack调度策略深度解析');
    await preview.picture('list');
    await preview.control('Grid').click();
    await preview.picture('grid');
    await preview.control('One slide').click();
    await preview.picture('slide');
    await preview.control('Speaker notes').click();
    await preview.picture('slide-notes');
    await preview.page.setViewportSize({ width: 400, height: 700 });
    await preview.picture('slide-400');
    await preview.control('Grid').click();
    await preview.picture('grid-400');
    await preview.control('List').click();
    await preview.picture('list-400');
    assert.ok(true);
  });

  test('pictures-hc', async () => {
    await preview.load(PANEL, undefined, 'vscode-high-contrast');
    await preview.show(EXAMPLE);
    await preview.cursor('Binpack调度策略深度解析');
    await preview.picture('hc-list');
    await preview.control('Grid').click();
    await preview.picture('hc-grid');
    await preview.control('One slide').click();
    await preview.picture('hc-slide');
  });
});
