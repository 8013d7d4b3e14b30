/** How far the pictures of slides differ: the preview's, drawn by Chromium, from a rendering of the exported file. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.mjs';
import { comparePage } from './compare-page.mjs';

export interface SlidePictures {
  /** As the preview draws it. */
  readonly svg: string;
  /** The page of the rendered file, as PNG. */
  readonly png: Buffer;
}

export interface PictureDifference {
  /** From 1. */
  readonly page: number;
  /** Share of the page whose colours differ by more than a tenth, from 0 to 1. */
  readonly share: number;
}

/**
 * Width in pixels in which pages are compared: letters become grey bands there, so that what counts is where things stand
 * and in which colours, not how each program smooths the edges of letters.
 */
const WIDTH = 240;
/** Of 255: colours closer than this are the same. */
const SAME_COLOR = 26;
const PREVIEW_WIDTH = 960;

/** The difference of every page, in their order. */
export async function pictureDifferences(slides: readonly SlidePictures[]): Promise<PictureDifference[]> {
  return withPage(async (page) => {
    const found: PictureDifference[] = [];
    for (const [index, { svg, png }] of slides.entries()) {
      const preview = await previewPicture(page, svg);
      found.push({ page: index + 1, share: await differingShare(page, preview, png) });
    }
    return found;
  });
}

/** Puts preview and rendering of a page side by side into a PNG file. */
export async function photographPair(slide: SlidePictures, caption: string, file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  await withPage(async (page) => {
    const preview = await previewPicture(page, slide.svg);
    const pictures = [
      { caption: `${caption}, preview`, png: preview },
      { caption: `${caption}, LibreOffice`, png: slide.png },
    ];
    await page.setContent(comparePage(pictures));
    await page.locator('body').screenshot({ path: file });
  });
}

async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

async function previewPicture(page: Page, svg: string): Promise<Buffer> {
  const [, width = '960', height = '540'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  await page.setViewportSize({
    width: PREVIEW_WIDTH,
    height: Math.round((PREVIEW_WIDTH * Number(height)) / Number(width)),
  });
  await page.setContent(`<style>body { margin: 0 } svg { width: 100vw; height: 100vh; display: block }</style>${svg}`);
  return page.screenshot();
}

function differingShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(
    async ({ urls, width, same }) => {
      const pixels = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const height = Math.round((width * image.height) / image.width);
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, width, height);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      const [first, second] = pixels as [Uint8ClampedArray, Uint8ClampedArray];
      let differing = 0;
      for (let at = 0; at < first.length; at += 4) {
        const apart = [0, 1, 2].map((channel) => Math.abs(first[at + channel]! - (second[at + channel] ?? 0)));
        if (Math.max(...apart) > same) differing++;
      }
      return differing / (first.length / 4);
    },
    { urls, width: WIDTH, same: SAME_COLOR },
  );
}
