import type { SlideUpdate } from '../src/protocol';
import { parseDrawing } from './drawing';
import { findingsList } from './findings-list';
import type { Say } from './labels';
import { Overlay } from './overlay';

export interface SlideEvents {
  /** Slide-relative offset of what was clicked; the slide's start if nothing in particular was. */
  readonly onGoTo: (view: SlideView, offset: number) => void;
}

/** One slide on the page: its sheet, its number and title, its findings and its notes. */
export class SlideView {
  readonly element = document.createElement('section');
  readonly sheet = document.createElement('div');
  readonly #overlay = new Overlay();
  readonly #caption = document.createElement('div');
  readonly #findings = document.createElement('ul');
  readonly #notes = document.createElement('div');
  #update: SlideUpdate | undefined;
  #drawing: SVGSVGElement | undefined;
  #cursor: number | undefined;

  constructor(
    private readonly say: Say,
    private readonly events: SlideEvents,
  ) {
    this.element.className = 'slide';
    this.element.setAttribute('role', 'listitem');
    this.element.tabIndex = -1;
    this.sheet.className = 'sheet';
    this.#caption.className = 'caption';
    this.#findings.className = 'findings';
    this.#notes.className = 'notes';
    this.sheet.append(this.#overlay.element);
    // Out of sight the drawing has no layout to measure; its marks are placed when it comes into sight.
    this.sheet.addEventListener('contentvisibilityautostatechange', (event) => {
      if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) this.#placeMarks();
    });
    this.element.append(this.sheet, this.#caption, this.#findings, this.#notes);
  }

  get key(): string {
    return this.#update?.key ?? '';
  }

  /** What should be in sight when the slide is: the sheet, its caption and its findings, not its notes. */
  get box(): { top: number; bottom: number } {
    const last = this.#findings.hidden ? this.#caption : this.#findings;
    return { top: this.sheet.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom };
  }

  get drawing(): SVGSVGElement | undefined {
    return this.#drawing;
  }

  get findingCount(): number {
    return this.#update?.findings.length ?? 0;
  }

  /** Shows an update. `drawing` replaces the one on the page; without it the one there stays. */
  show(index: number, update: SlideUpdate, drawing: SVGSVGElement | undefined): void {
    const before = this.#update;
    this.#update = update;
    if (drawing) this.#replaceDrawing(drawing);
    this.#showCaption(index, update);
    const sameFindings = JSON.stringify(before?.findings) === JSON.stringify(update.findings);
    if (drawing || !sameFindings) this.#showFindings(index, update);
    if (before?.notes.join('\n') !== update.notes.join('\n') || !before) this.#showNotes(update.notes);
  }

  /** Marks the block at a slide-relative offset as the cursor's; undefined when the cursor left the slide. */
  markCursor(offset: number | undefined): void {
    this.#cursor = offset;
    this.element.classList.toggle('current', offset !== undefined);
    if (offset === undefined) this.element.removeAttribute('aria-current');
    else this.element.setAttribute('aria-current', 'true');
    this.#overlay.markBlock(this.#drawing, offset);
  }

  #placeMarks(): void {
    this.#overlay.markBlock(this.#drawing, this.#cursor);
    this.#overlay.markFindings(this.#drawing, this.#update?.findings ?? []);
  }

  #replaceDrawing(drawing: SVGSVGElement): void {
    this.#drawing?.remove();
    this.#drawing = drawing;
    drawing.removeAttribute('width');
    drawing.removeAttribute('height');
    this.sheet.prepend(drawing);
    this.#overlay.markBlock(drawing, this.#cursor);
  }

  #showCaption(index: number, { title }: SlideUpdate): void {
    const number = document.createElement('span');
    number.className = 'number';
    number.textContent = String(index + 1);
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = title || this.say('untitled');
    this.#caption.replaceChildren(number, name);
    this.element.setAttribute(
      'aria-label',
      title ? this.say('slideWithTitle', index + 1, title) : this.say('slide', index + 1),
    );
  }

  #showFindings(index: number, { findings }: SlideUpdate): void {
    this.#overlay.markFindings(this.#drawing, findings);
    this.#findings.hidden = findings.length === 0;
    this.#findings.setAttribute('aria-label', this.say('findingsOfSlide', index + 1));
    const rows = findingsList(findings, {
      onGoTo: (offset) => this.events.onGoTo(this, offset),
      onPoint: (finding) => this.#overlay.stress(finding),
    });
    this.#findings.replaceChildren(...rows);
  }

  #showNotes(notes: readonly string[]): void {
    const paragraphs = (notes.length > 0 ? notes : [this.say('noNotes')]).map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    });
    this.#notes.classList.toggle('none', notes.length === 0);
    this.#notes.replaceChildren(...paragraphs);
  }
}

/** The drawing an update brings, or undefined if it brings none that can be read. */
export function drawingOf({ svg }: SlideUpdate): SVGSVGElement | undefined {
  return svg === undefined ? undefined : parseDrawing(svg);
}
