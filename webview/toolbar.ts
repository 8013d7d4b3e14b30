import type { PageData } from '../src/protocol';
import { icon } from './icons';
import type { Say } from './labels';
import { button, dropdown } from './toolkit';
import { FIT } from './zoom';

export interface ToolbarEvents {
  readonly onTheme: (name: string) => void;
  /** 1 and -1 for a step, 0 to fit. */
  readonly onZoom: (direction: 1 | 0 | -1) => void;
  readonly onNotes: () => void;
  readonly onFindings: () => void;
  readonly onExport: () => void;
}

/** The controls above the slides. */
export class Toolbar {
  readonly element = document.createElement('header');
  readonly #position = document.createElement('span');
  readonly #zoom: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #findings: HTMLElement;
  readonly #findingCount = document.createElement('div');
  readonly #theme: ReturnType<typeof dropdown>;

  constructor(
    { themes }: PageData,
    private readonly say: Say,
    events: ToolbarEvents,
  ) {
    this.element.className = 'toolbar';
    this.element.setAttribute('role', 'toolbar');
    this.element.setAttribute('aria-label', say('toolbar'));
    this.#position.className = 'position';
    const choices = themes.map(({ name, title }) => ({ value: name, text: title }));
    this.#theme = dropdown(say('theme'), choices, events.onTheme);
    const zoomOut = button('icon', say('zoomOut'), () => events.onZoom(-1));
    zoomOut.append(icon('zoomOut'));
    this.#zoom = button('icon', say('fit'), () => events.onZoom(0));
    this.#zoom.className = 'zoom';
    const zoomIn = button('icon', say('zoomIn'), () => events.onZoom(1));
    zoomIn.append(icon('zoomIn'));
    this.#notes = button('icon', say('notes'), events.onNotes);
    this.#notes.append(icon('notes'));
    this.#findings = button('icon', '', events.onFindings);
    this.#findings.className = 'finding-count';
    this.#findings.append(icon('findings'), this.#findingCount);
    const exportButton = button('primary', say('export'), events.onExport);
    exportButton.className = 'export';
    // Not a `span`: the toolkit makes those as small as icons.
    const exportText = document.createElement('div');
    exportText.textContent = say('export');
    exportButton.append(icon('export'), exportText);
    const gap = document.createElement('span');
    gap.className = 'gap';
    this.element.append(
      this.#position,
      this.#theme.element,
      gap,
      this.#findings,
      zoomOut,
      this.#zoom,
      zoomIn,
      this.#notes,
      exportButton,
    );
    this.showFindings(0);
  }

  showPosition(slide: number, count: number): void {
    this.#position.textContent = count === 0 ? '' : this.say('position', slide + 1, count);
  }

  showTheme(name: string): void {
    this.#theme.select(name);
  }

  showZoom(percent: number): void {
    this.#zoom.textContent = percent === FIT ? this.say('fitShort') : `${percent}%`;
  }

  showNotes(shown: boolean): void {
    this.#notes.setAttribute('aria-pressed', String(shown));
    this.#notes.classList.toggle('on', shown);
  }

  showFindings(count: number): void {
    const label = this.say('findings', count);
    this.#findings.setAttribute('aria-label', label);
    this.#findings.title = label;
    this.#findings.hidden = count === 0;
    this.#findingCount.textContent = String(count);
  }
}
