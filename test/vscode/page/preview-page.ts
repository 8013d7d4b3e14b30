import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../../../scripts/lib/command.mjs';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import type { Picture, PictureFault, Resources } from '../../../src/core/scene/resources';
import { formatMessage } from '../../../src/core/source/message';
import { slideSvg } from '../../../src/core/svg';
import { THEMES } from '../../../src/core/themes';
import type { LabelKey, Labels, PreviewMemory, ToExtension, ToWebview } from '../../../src/protocol';
import { newNonce, previewPage } from '../../../src/vscode/preview/page';
import { type Drawn, placeOf } from '../../../src/vscode/preview/positions';
import { slideUpdates } from '../../../src/vscode/preview/updates';
import { COLORS, type Look } from './colors';

const LIMIT_MS = 20_000;
const POLL_MS = 5;
const ORIGIN = 'http://preview.test';
const PICTURES = path.join(ROOT, 'out/page');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** English enough to look at; the page's own words come from the extension. */
const LABELS: Readonly<Record<LabelKey, string>> = {
  deck: 'Slides',
  toolbar: 'Preview controls',
  position: '{0} / {1}',
  slide: 'Slide {0} of {1}',
  slideWithTitle: 'Slide {0} of {1}: {2}',
  slideRole: 'slide',
  untitled: 'Untitled',
  views: 'View',
  listView: 'List',
  gridView: 'Grid',
  slideView: 'One slide',
  previous: 'Previous slide',
  next: 'Next slide',
  theme: 'Theme',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to width',
  fitSlide: 'Fit to panel',
  fitShort: 'Fit',
  notes: 'Speaker notes',
  noNotes: 'No notes',
  findings: 'Findings: {0}',
  noFindings: 'No findings',
  findingsOfSlide: 'Findings on slide {0}',
  hidden: 'Hidden from export',
  export: 'Export to PPTX',
  empty: 'This deck has no slides yet.',
};

/** The preview's page alone in a browser, with us in place of VS Code and the extension. */
export class PreviewPage {
  #drawn: Drawn | undefined;
  #known: ReadonlySet<string> = new Set();
  #version = 0;
  /** What the page said. */
  readonly messages: ToExtension[] = [];

  constructor(readonly page: Page) {}

  /** Loads the page, as in a panel of that size, with what it remembered when it was last shown. */
  async load(size: { width: number; height: number }, memory?: PreviewMemory, look: Look = 'vscode-light') {
    await this.page.setViewportSize(size);
    await this.page.route(`${ORIGIN}/**`, (route) => {
      const name = new URL(route.request().url()).pathname;
      const type = TYPES[path.extname(name)];
      if (!type) return route.fulfill({ contentType: 'text/html', body: html() });
      return route.fulfill({ contentType: type, body: readFileSync(path.join(ROOT, 'dist/webview', name)) });
    });
    await this.page.exposeFunction('toExtension', (message: ToExtension) => this.messages.push(message));
    await this.page.addInitScript(standInForVSCode, { look, colors: COLORS[look], memory });
    await this.page.goto(`${ORIGIN}/`);
    await this.said('ready');
  }

  /** Shows a deck: what is new to the page is sent, as the extension does. Resolves when the page has drawn it. */
  async show(markdown: string, resources: Resources = new Map()): Promise<void> {
    const deck = parseDeck(markdown, this.#drawn?.deck);
    const scene = layoutDeck(deck, { resources });
    this.#drawn = { deck, scene };
    const slides = slideUpdates({ deck, scene, findings: lintDeck(deck, scene) }, this.#known, {
      svgOf: (slide) => slideSvg(scene, slide, { hrefOf: (name) => dataAddress(resources.get(name)) }),
      readingOf: () => undefined,
      translate: formatMessage,
    });
    this.#known = new Set(slides.map(({ key }) => key));
    this.#version += 1;
    const version = this.#version;
    await this.send({ type: 'update', version, lang: scene.lang, theme: scene.theme.name, slides });
    await this.said('rendered');
  }

  /** Puts the editor's cursor before the first `text` of the deck. */
  async cursor(text: string): Promise<void> {
    const place = placeOf(this.#drawn!, this.#drawn!.deck.text.indexOf(text));
    await this.send({ type: 'cursor', ...place, reveal: true });
  }

  /** Resolves when the page has acted on the message: it listens before we do. */
  async send(message: ToWebview): Promise<void> {
    await this.page.evaluate((data) => {
      return new Promise((resolve) => {
        window.addEventListener('message', resolve, { once: true });
        window.postMessage(data, '*');
      }).then(() => {});
    }, message);
  }

  /** What the source says where the click points that the page reports next or has reported: to the line's end. */
  async pointedAt(): Promise<string> {
    const { slide, offset = 0 } = (await this.said('goto')) as { slide: number; offset?: number };
    const { deck, scene } = this.#drawn!;
    const from = deck.slides[scene.slides[slide]!.source]!.offset + offset;
    return deck.text.slice(from, deck.text.indexOf('\n', from));
  }

  /** Forgets the messages so far, so that the next one is news. */
  forget(): void {
    this.messages.length = 0;
  }

  control(name: string): Locator {
    return this.page.locator(`vscode-button[aria-label="${name}"]`);
  }

  slide(number: number): Locator {
    return this.page.locator('.slide').nth(number - 1);
  }

  /** The number of the slide that the cursor is on; 0 if it is on none. */
  async current(): Promise<number> {
    const marked = await this.page.locator('.slide').evaluateAll((all) => all.map((one) => one.matches('.current')));
    return marked.indexOf(true) + 1;
  }

  /** Where the sheet of the slide with that title stands in the window. */
  async boxOf(title: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const sheet = this.page
      .locator('.slide', { has: this.page.locator('.name', { hasText: title }) })
      .locator('.sheet');
    const box = await sheet.boundingBox();
    if (!box) throw new Error(`${title} is not there`);
    return box;
  }

  position(): Promise<string | null> {
    return this.page.locator('.position').textContent();
  }

  /** Numbers of the slides that can be seen, wholly or in part. */
  numbersInSight(): Promise<number[]> {
    return this.page.locator('.slide').evaluateAll((slides) => {
      const area = document.querySelector('.deck')!.getBoundingClientRect();
      return slides.flatMap((slide, index) => {
        const { top, bottom, height } = slide.querySelector('.sheet')!.getBoundingClientRect();
        return height > 0 && bottom > area.top && top < area.bottom ? [index + 1] : [];
      });
    });
  }

  memory(): Promise<PreviewMemory> {
    return this.page.evaluate(() => (window as unknown as { memory: PreviewMemory }).memory);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  /** Waits for the page to say something of that kind, and returns the last such message. */
  async said(type: ToExtension['type']): Promise<ToExtension> {
    for (const end = Date.now() + LIMIT_MS; ; ) {
      const message = this.messages.findLast((one) => one.type === type);
      if (message && (message.type !== 'rendered' || message.version === this.#version)) return message;
      if (Date.now() > end) throw new Error(`The page never said "${type}"`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

function dataAddress(picture: Picture | PictureFault | undefined): string | undefined {
  if (!picture || 'fault' in picture) return undefined;
  return `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}

function html(): string {
  return previewPage({
    cspSource: ORIGIN,
    script: `${ORIGIN}/main.js`,
    style: `${ORIGIN}/main.css`,
    nonce: newNonce(),
    lang: 'en',
    data: {
      uri: 'file:///deck.md',
      labels: LABELS as Labels,
      themes: THEMES.map(({ name, title }) => ({ name, title: title.en })),
    },
  });
}

/** Runs in the page, before its script. */
function standInForVSCode({ look, colors, memory }: { look: Look; colors: Record<string, string>; memory: unknown }) {
  const state = window as unknown as { memory: unknown; toExtension: (message: unknown) => void };
  state.memory = memory;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => state.toExtension(message),
      getState: () => state.memory,
      setState: (value: unknown) => {
        state.memory = value;
      },
    }),
  });
  document.addEventListener('readystatechange', () => {
    document.body.classList.add(look);
    document.body.dataset.vscodeThemeKind = look;
    for (const [name, value] of Object.entries({ ...colors, 'font-family': 'sans-serif', 'font-size': '13px' }))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
  });
}
