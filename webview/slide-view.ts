import type { NoteLine, SlideContent, SlideFinding, SlideUpdate } from '../src/protocol';
import { parseDrawing } from './drawing';
import { findingsList } from './findings-list';
import { icon } from './icons';
import type { Say } from './labels';
import { noteParagraphs } from './notes-list';
import { Overlay } from './overlay';
import type { Stretch } from './scroller';
import { SEVERITIES } from './severities';

export interface SlideEvents {
  /** Slide-relative offset of what was clicked; the slide's start if nothing in particular was. */
  readonly onGoTo: (view: SlideView, offset: number) => void;
}

/** One slide on the page: its sheet, its number and title, its findings and its notes. */
export class SlideView {
  readonly element = document.createElement('section');
  readonly sheet = document.createElement('div');
  /** Holds the drawing and what lies over it. A sheet apart from it keeps its size while the browser skips what is in it. */
  readonly #canvas = document.createElement('div');
  readonly #overlay = new Overlay();
  readonly #caption = document.createElement('div');
  readonly #findings = document.createElement('ul');
  readonly #notes = document.createElement('div');
  #key = '';
  #origin = '';
  #index = -1;
  #count = 0;
  #shownFindings: readonly SlideFinding[] = [];
  #title = '';
  #hidden = false;
  #drawing: SVGSVGElement | undefined;
  #cursor: number | undefined;

  constructor(
    private readonly say: Say,
    private readonly events: SlideEvents,
  ) {
    this.element.className = 'slide';
    this.element.setAttribute('aria-roledescription', say('slideRole'));
    this.element.tabIndex = -1;
    this.sheet.className = 'sheet';
    this.#caption.className = 'caption';
    this.#findings.className = 'findings';
    this.#notes.className = 'notes';
    this.#canvas.className = 'canvas';
    this.#canvas.append(this.#overlay.element);
    this.sheet.append(this.#canvas);
    // Out of sight the drawing has no layout to measure; its marks are placed when it comes into sight.
    this.#canvas.addEventListener('contentvisibilityautostatechange', (event) => {
      if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) this.placeMarks();
    });
    this.element.append(this.sheet, this.#caption, this.#findings, this.#notes);
  }

  get key(): string {
    return this.#key;
  }

  get origin(): string {
    return this.#origin;
  }

  /** What a screen reader calls the slide. */
  get label(): string {
    return this.element.getAttribute('aria-label') ?? '';
  }

  /** What should be in sight when the slide is: the sheet, its caption and its findings, not its notes. */
  get box(): Stretch {
    const last = this.#findings.offsetHeight > 0 ? this.#findings : this.#caption;
    return { top: this.sheet.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom };
  }

  get findingCount(): number {
    return this.#shownFindings.length;
  }

  /** Shows an update. Without content the slide must be the one that is shown. */
  show(index: number, count: number, { key, origin, content, findings }: SlideUpdate): void {
    const hasMoved = index !== this.#index || count !== this.#count;
    const hasOtherFindings = JSON.stringify(findings) !== JSON.stringify(this.#shownFindings);
    this.#key = key;
    this.#origin = origin;
    this.#index = index;
    this.#count = count;
    if (content) this.#showContent(content);
    if (content || hasMoved || hasOtherFindings) {
      this.#showFindings(findings);
      this.#showCaption();
    }
  }

  /** Marks the block at a slide-relative offset as the cursor's; undefined when the cursor left the slide. */
  markCursor(offset: number | undefined): void {
    this.#cursor = offset;
    this.element.classList.toggle('current', offset !== undefined);
    if (offset === undefined) this.element.removeAttribute('aria-current');
    else this.element.setAttribute('aria-current', 'true');
    this.#overlay.markBlock(this.#drawing, offset);
  }

  /** Puts the marks over the drawing; they can be measured only while it is in sight. */
  placeMarks(): void {
    if (this.#cursor === undefined && this.#shownFindings.length === 0) return;
    this.#overlay.markBlock(this.#drawing, this.#cursor);
    this.#overlay.markFindings(this.#drawing, this.#shownFindings);
  }

  #showContent({ svg, title, notes, hidden }: SlideContent): void {
    const drawing = parseDrawing(svg);
    this.#drawing?.remove();
    this.#drawing = drawing;
    if (drawing) this.#canvas.prepend(drawing);
    this.#showRatio(drawing?.getAttribute('viewBox') ?? '');
    this.#overlay.markBlock(drawing, this.#cursor);
    this.#title = title;
    this.#hidden = hidden === true;
    this.element.classList.toggle('hidden', this.#hidden);
    this.#showNotes(notes);
  }

  /** A template may have pages that are not 16 by 9. */
  #showRatio(viewBox: string): void {
    const [, , width, height] = viewBox.split(' ');
    if (width && height) this.sheet.style.setProperty('--page-ratio', `${width} / ${height}`);
  }

  #showCaption(): void {
    const number = this.#index + 1;
    const parts = [
      labelled('number', String(number)),
      labelled('name', this.#title || this.say('untitled')),
      ...(this.#hidden ? [labelled('hidden-label', this.say('hidden'))] : []),
      ...this.#findingBadge(),
    ];
    this.#caption.replaceChildren(...parts);
    const label = this.#title
      ? this.say('slideWithTitle', number, this.#count, this.#title)
      : this.say('slide', number, this.#count);
    this.element.setAttribute('aria-label', this.#hidden ? `${label} (${this.say('hidden')})` : label);
  }

  /** How many findings there are, where there is no room for their list: the stylesheet shows one of the two. */
  #findingBadge(): HTMLElement[] {
    const count = this.#shownFindings.length;
    if (count === 0) return [];
    const worst = SEVERITIES.find((severity) => this.#shownFindings.some((one) => one.severity === severity));
    const badge = labelled(`badge ${worst}`, String(count));
    badge.title = this.say('findings', count);
    badge.setAttribute('role', 'img');
    badge.setAttribute('aria-label', badge.title);
    badge.prepend(icon('findings'));
    return [badge];
  }

  #showFindings(findings: readonly SlideFinding[]): void {
    this.#shownFindings = findings;
    this.#overlay.markFindings(this.#drawing, findings);
    this.#findings.hidden = findings.length === 0;
    this.#findings.setAttribute('aria-label', this.say('findingsOfSlide', this.#index + 1));
    const rows = findingsList(findings, {
      onGoTo: (offset) => this.events.onGoTo(this, offset),
      onPoint: (finding) => this.#overlay.stress(finding),
    });
    this.#findings.replaceChildren(...rows);
  }

  #showNotes(notes: readonly NoteLine[]): void {
    const shown = notes.length > 0 ? notes : [{ words: [{ text: this.say('noNotes') }] }];
    this.#notes.classList.toggle('none', notes.length === 0);
    this.#notes.replaceChildren(...noteParagraphs(shown));
  }
}

function labelled(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
