import type { PageData, View } from '../src/protocol';
import { type IconName, icon } from './icons';
import type { Say } from './labels';
import { VIEWS } from './memory';
import { button, dropdown } from './toolkit';
import { FIT } from './zoom';

export interface ToolbarEvents {
  readonly onTheme: (name: string) => void;
  readonly onView: (view: View) => void;
  /** To the slide before or after. */
  readonly onTurn: (direction: 'previous' | 'next') => void;
  /** 1 and -1 for a step, 0 to fit. */
  readonly onZoom: (direction: 1 | 0 | -1) => void;
  readonly onNotes: () => void;
  readonly onFindings: () => void;
  readonly onExport: () => void;
}

const VIEW_LABELS = { list: 'listView', grid: 'gridView', slide: 'slideView' } as const;

/** The controls above the slides. */
export class Toolbar {
  readonly element = document.createElement('header');
  readonly #position = document.createElement('span');
  readonly #turns: readonly HTMLElement[];
  readonly #views: Readonly<Record<View, HTMLElement>>;
  readonly #fit: HTMLElement;
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
    this.#turns = (['previous', 'next'] as const).map((turn) => iconButton(turn, say(turn), () => events.onTurn(turn)));
    this.#views = this.#viewButtons(events);
    this.#fit = button('icon', say('fit'), () => events.onZoom(0));
    this.#fit.className = 'fit';
    this.#notes = iconButton('notes', say('notes'), events.onNotes);
    this.#findings = iconButton('findings', '', events.onFindings);
    this.#findings.classList.add('finding-count');
    this.#findings.append(this.#findingCount);
    const [previous, next] = this.#turns as [HTMLElement, HTMLElement];
    this.element.append(
      group('pager', undefined, previous, this.#position, next),
      this.#theme.element,
      group('gap', undefined),
      this.#findings,
      group('break', undefined),
      group('views', say('views'), ...VIEWS.map((view) => this.#views[view])),
      group(
        'zooms',
        undefined,
        iconButton('zoomOut', say('zoomOut'), () => events.onZoom(-1)),
        this.#fit,
        iconButton('zoomIn', say('zoomIn'), () => events.onZoom(1)),
      ),
      this.#notes,
      exportButton(say('export'), events.onExport),
    );
    this.showFindings(0);
  }

  showPosition(slide: number, count: number): void {
    this.#position.textContent = count === 0 ? '' : this.say('position', slide + 1, count);
  }

  /** `title` names a theme that is none of the page's. */
  showTheme(name: string, title?: string): void {
    this.#theme.select(name, title);
  }

  showView(view: View): void {
    for (const one of VIEWS) press(this.#views[one], one === view);
    for (const turn of this.#turns) turn.hidden = view !== 'slide';
    // A thumbnail has no room for notes.
    this.#notes.hidden = view === 'grid';
    rename(this.#fit, this.say(view === 'slide' ? 'fitSlide' : 'fit'));
  }

  showZoom(percent: number): void {
    this.#fit.textContent = percent === FIT ? this.say('fitShort') : `${percent}%`;
  }

  showNotes(shown: boolean): void {
    press(this.#notes, shown);
  }

  showFindings(count: number): void {
    rename(this.#findings, this.say('findings', count));
    this.#findings.hidden = count === 0;
    this.#findingCount.textContent = String(count);
  }

  #viewButtons({ onView }: ToolbarEvents): Readonly<Record<View, HTMLElement>> {
    const make = (view: View) => iconButton(view, this.say(VIEW_LABELS[view]), () => onView(view));
    return { list: make('list'), grid: make('grid'), slide: make('slide') };
  }
}

function iconButton(name: IconName, label: string, onClick: () => void): HTMLElement {
  const element = button('icon', label, onClick);
  element.append(icon(name));
  return element;
}

function exportButton(label: string, onExport: () => void): HTMLElement {
  const element = button('primary', label, onExport);
  element.className = 'export';
  // Not a `span`: the toolkit makes those as small as icons.
  const text = document.createElement('div');
  text.textContent = label;
  element.append(icon('export'), text);
  return element;
}

/** Controls that stand close to each other; with a label, a screen reader names them together. */
function group(className: string, label: string | undefined, ...controls: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  if (label !== undefined) {
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', label);
  }
  element.append(...controls);
  return element;
}

function press(element: HTMLElement, pressed: boolean): void {
  element.setAttribute('aria-pressed', String(pressed));
  element.classList.toggle('on', pressed);
}

function rename(element: HTMLElement, label: string): void {
  element.setAttribute('aria-label', label);
  element.title = label;
}
