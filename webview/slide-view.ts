import type { SlideContent, SlideFinding, SlideUpdate } from '../src/protocol';
import { parseDrawing } from './drawing';
import { findingsList } from './findings-list';
import type { Say } from './labels';
import { Overlay } from './overlay';
import type { Stretch } from './scroller';

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
  #key = '';
  #shownFindings: readonly SlideFinding[] = [];
  #title = '';
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
    return this.#key;
  }

  /** What should be in sight when the slide is: the sheet, its caption and its findings, not its notes. */
  get box(): Stretch {
    const last = this.#findings.hidden ? this.#caption : this.#findings;
    return { top: this.sheet.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom };
  }

  get drawing(): SVGSVGElement | undefined {
    return this.#drawing;
  }

  get findingCount(): number {
    return this.#shownFindings.length;
  }

  /** Shows an update. Without content the slide must be the one that is shown. */
  show(index: number, { key, content, findings }: SlideUpdate): void {
    const hasMoved = this.element.dataset.index !== String(index);
    const hasOtherFindings = JSON.stringify(findings) !== JSON.stringify(this.#shownFindings);
    this.#key = key;
    this.element.dataset.index = String(index);
    if (content) this.#showContent(content);
    if (content || hasMoved) this.#showNumber(index);
    if (content || hasMoved || hasOtherFindings) this.#showFindings(index, findings);
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
    this.#overlay.markFindings(this.#drawing, this.#shownFindings);
  }

  #showContent({ svg, title, notes }: SlideContent): void {
    const drawing = parseDrawing(svg);
    this.#drawing?.remove();
    this.#drawing = drawing;
    if (drawing) this.sheet.prepend(drawing);
    this.#overlay.markBlock(drawing, this.#cursor);
    this.#title = title;
    this.#showNotes(notes);
  }

  #showNumber(index: number): void {
    const number = document.createElement('span');
    number.className = 'number';
    number.textContent = String(index + 1);
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = this.#title || this.say('untitled');
    this.#caption.replaceChildren(number, name);
    const label = this.#title ? this.say('slideWithTitle', index + 1, this.#title) : this.say('slide', index + 1);
    this.element.setAttribute('aria-label', label);
  }

  #showFindings(index: number, findings: readonly SlideFinding[]): void {
    this.#shownFindings = findings;
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
