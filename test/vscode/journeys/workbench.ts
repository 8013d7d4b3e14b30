import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The workbench as a person sees it. Every wait is for something on the screen, with the page's generous time limit. */
export class Workbench {
  readonly #pictures: string;
  #pictureCount = 0;

  constructor(
    readonly page: Page,
    pictureFolder: string,
  ) {
    this.#pictures = pictureFolder;
    mkdirSync(pictureFolder, { recursive: true });
  }

  /** Opens a file of the workspace by its name, as with Ctrl+P. */
  async openFile(name: string): Promise<void> {
    await this.#quickInput('Control+P', name, name);
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** Opens a deck, and waits until its editor offers what the extension adds to decks: then the palette does, too. */
  async openDeck(name: string): Promise<void> {
    await this.openFile(name);
    await this.page.locator('.editor-actions [aria-label*="Export to PPTX"]').first().waitFor();
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.#quickInput('F1', `>${title}`, title);
  }

  /** Reloads the window as its command does: a bare reload of the page would lose what VS Code has yet to save. */
  async reloadWindow(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
  }

  /** The row of an open quick pick that holds `text`. */
  pick(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** The box of an open quick input. */
  get input(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  /** Takes what an open input box proposes. */
  async answer(proposed: string): Promise<void> {
    await this.page.waitForFunction(
      ({ selector, value }) => document.querySelector<HTMLInputElement>(selector)?.value === value,
      { selector: '.quick-input-widget input.input', value: proposed },
    );
    await this.page.keyboard.press('Enter');
  }

  /** A row of a view beside the editor. */
  row(text: string | RegExp): Locator {
    return this.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  }

  /** Answers the dialog that asks where to save, which VS Code shows as a quick input with the whole path in it. */
  async saveAs(title: string, name: string): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget', { has: this.page.getByText(title, { exact: true }) });
    await dialog.locator('.monaco-button', { hasText: 'OK' }).waitFor();
    // It shows the folder first, and the proposed name a little later.
    await this.page.waitForFunction((selector) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      return input?.value.endsWith('.pptx');
    }, '.quick-input-widget input.input');
    await this.input.fill((await this.input.inputValue()).replace(/[^/]*$/, name));
    await dialog.locator('.monaco-button', { hasText: 'OK' }).click();
  }

  /** The tab of a file, in whatever group of editors. */
  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`).first();
  }

  /** The tab of a deck's preview. */
  previewTab(deck: string): Locator {
    return this.page.locator('.tab', { hasText: `Slides: ${deck}` });
  }

  /** A line of the text editor by what stands on it. The editor draws only the lines in sight. */
  editorLine(text: string | RegExp): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: text }).first();
  }

  /** Puts the cursor at the end of a visible line. */
  async clickLineEnd(text: string | RegExp): Promise<void> {
    await this.editorLine(text).click();
    await this.page.keyboard.press('End');
  }

  /** Types at the end of the text in the active editor. */
  async typeAtEnd(text: string): Promise<void> {
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Types a prefix, asks for completions, and takes the one of that name. */
  async complete(prefix: string): Promise<void> {
    await this.page.keyboard.type(prefix);
    await this.page.keyboard.press('Control+Space');
    await this.page.locator('.suggest-widget .monaco-list-row', { hasText: prefix }).first().click();
  }

  /** A row of the open list of completions, by its name. */
  suggestion(name: string): Locator {
    return this.page.locator('.suggest-widget .monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: new RegExp(`^${name}$`) }),
    });
  }

  /** Points at a word on a visible line, and waits for what is shown then. */
  async hoverOver(line: string | RegExp, word: string): Promise<Locator> {
    const hover = this.page.locator('.monaco-resizable-hover .monaco-hover');
    for (let looks = 0; looks < 10; looks++) {
      const { x, y } = await this.#middleOf(line, word);
      await this.page.mouse.move(x, y + 200);
      await this.page.mouse.move(x, y, { steps: 5 });
      if (await appears(hover, 5_000)) return hover;
    }
    throw new Error(`Nothing is shown over ${word}`);
  }

  /** Where a word stands on the screen: an editor's line is drawn in pieces that know nothing of words. */
  async #middleOf(line: string | RegExp, word: string): Promise<{ x: number; y: number }> {
    return this.editorLine(line).evaluate((element, text) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(text);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`No piece of the line holds ${text}`);
    }, word);
  }

  /** The page of the view of indicators: a frame of the extension's in a frame of VS Code's. */
  get matrix(): FrameLocator {
    return this.page
      .frameLocator('iframe.webview.ready[src*="purpose=webviewView"]:visible')
      .frameLocator('iframe#active-frame');
  }

  /**
   * Clicks on what is underlined in red, asks for quick fixes by the keyboard, and takes the one with that title. A quarter of
   * a second after the click the editor asks for fixes on its own, for its light bulb, and drops a request by the keys that is
   * not answered by then: as a person would, presses again.
   */
  async takeFix(title: string | RegExp): Promise<void> {
    const underlined = await this.page.locator('.squiggly-error').first().boundingBox();
    if (!underlined) throw new Error('Nothing is underlined');
    await this.page.mouse.click(underlined.x + underlined.width / 2, underlined.y + underlined.height / 2);
    const fix = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    for (let presses = 0; presses < 10; presses++) {
      await this.page.keyboard.press('Control+.');
      if (await appears(fix, 5_000)) return fix.click();
      // A menu without it was made before the last checks. The keys would take its first row.
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`No fix is called ${title}`);
  }

  /** Puts the cursor on a line by its number, from 1, whether it is in sight or not. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.input.waitFor();
    await this.input.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.waitForCursor(line);
  }

  /** Waits until the status bar says that the cursor is on this line, from 1. */
  async waitForCursor(line: number): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col`) }).waitFor();
  }

  /** Waits until something holds outside the page: a file on the disk. */
  async waitUntil(holds: () => boolean, limit = 60_000): Promise<void> {
    for (const end = Date.now() + limit; !holds(); ) {
      if (Date.now() > end) throw new Error('It never came to hold');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** The page of the preview in sight: a frame of the extension's in a frame of VS Code's. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  /** The slides of the preview in sight. */
  get slides(): Locator {
    return this.preview.locator('.slide');
  }

  /** A button of the preview by its name. */
  previewButton(name: string): Locator {
    return this.preview.locator(`vscode-button[aria-label="${name}"]`);
  }

  /** The slides of the preview that are not hidden. */
  get shownSlides(): Locator {
    return this.preview.locator('.slide:visible');
  }

  /** The slide that the cursor is on, if it holds `text`. */
  currentSlide(text: string | RegExp): Locator {
    return this.preview.locator('.slide.current', { hasText: text });
  }

  /** A piece of text on a slide. */
  slideText(text: string): Locator {
    return this.preview.locator('.slide tspan', { hasText: text }).first();
  }

  /**
   * Waits for a message in the list of notifications: VS Code shows no toasts while it is driven by tests. The list
   * closes itself whenever it becomes empty, as between an export's progress and its result; then it is opened again.
   */
  async waitForNotification(text: string | RegExp): Promise<void> {
    const list = this.page.locator('.notifications-center');
    const message = list.locator('.notification-list-item', { hasText: text }).first();
    const bell = this.page.locator('.statusbar-item [class*="codicon-bell"]').first();
    for (let looks = 0; looks < 30; looks++) {
      if (!(await list.isVisible())) await bell.click();
      if (await appears(message, 2_000)) return;
    }
    throw new Error(`No notification says ${text}`);
  }

  /** A button of a message in the open list of notifications. A progress is there twice while VS Code renews it. */
  notificationButton(message: string | RegExp, name: string): Locator {
    return this.page
      .locator('.notifications-center .notification-list-item', { hasText: message })
      .locator('.monaco-button', { hasText: name })
      .first();
  }

  /** Empties the list of notifications, which then closes. */
  async clearNotifications(): Promise<void> {
    await this.page.locator('.notifications-center [class*="codicon-notifications-clear-all"]').click();
    await this.page.locator('.notifications-center').waitFor({ state: 'hidden' });
  }

  /** A row of the Problems panel, which must be open. */
  problem(text: string | RegExp): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text });
  }

  /** Saves what is on the screen as `NN-name.png`. */
  async picture(name: string): Promise<void> {
    this.#pictureCount += 1;
    const file = `${String(this.#pictureCount).padStart(2, '0')}-${name}.png`;
    await this.page.screenshot({ path: path.join(this.#pictures, file) });
  }

  /** Opens a quick input, types, and takes the row with that label once it is the chosen one. */
  async #quickInput(key: string, text: string, label: string): Promise<void> {
    await this.#fillQuickInput(key, text);
    // Not just any row: until the extensions are found, the list holds other things, and rows move while it is filtered.
    const exactly = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    const name = this.page.locator('.label-name', { hasText: exactly });
    await this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ has: name }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /**
   * A workbench that is still starting can miss a key, and a quick input closes when something else takes the focus: as
   * a person would, presses again.
   */
  async #fillQuickInput(key: string, text: string): Promise<void> {
    for (let presses = 0; presses < 10; presses++) {
      await this.page.keyboard.press(key);
      if (await succeeds(this.input.fill(text, { timeout: 5_000 }))) return;
    }
    throw new Error(`${key} opens nothing`);
  }
}

/** Whether something comes to be seen within a time. */
function appears(what: Locator, limit: number): Promise<boolean> {
  return succeeds(what.waitFor({ timeout: limit }));
}

function succeeds(action: Promise<void>): Promise<boolean> {
  return action.then(
    () => true,
    () => false,
  );
}
