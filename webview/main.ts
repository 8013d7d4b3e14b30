import type { PageData, PreviewMemory, ToExtension, ToWebview, View } from '../src/protocol';
import { Announcer } from './announcer';
import { DeckView } from './deck-view';
import { listenToKeys } from './keyboard';
import { speaker } from './labels';
import './main.css';
import { readMemory } from './memory';
import { Toolbar } from './toolbar';
import { progressRing, registerControls } from './toolkit';
import { FIT, NATURAL_WIDTH, zoomStep } from './zoom';

registerControls();
const host = acquireVsCodeApi<PreviewMemory>();
const post = (message: ToExtension) => host.postMessage(message);
const page = JSON.parse(document.body.dataset.page!) as PageData;
const say = speaker(page.labels);

let memory = readMemory(host.getState(), page.uri);
/** The page was there before: it shows what it showed, wherever the cursor is, until that moves. */
let keepsPlace = host.getState() !== undefined;
/** Where Escape leads from a single slide. */
let overview: View = 'list';
/** Slides have come since the page was loaded. */
let isFilled = false;

const announcer = new Announcer();
const deck = new DeckView(say, {
  onGoTo: (slide, offset) => post({ type: 'goto', slide, ...(offset !== undefined && { offset }) }),
  onVisible: (slide) => {
    showPosition();
    post({ type: 'visible', slide });
  },
  onOpenSlide: () => setView('slide'),
  onOpen: (href) => post({ type: 'open', href }),
});
const toolbar = new Toolbar(page, say, {
  onTheme: (name) => post({ type: 'theme', name }),
  onView: setView,
  onTurn: (direction) => {
    deck.move(direction);
    announcer.say(deck.labelOf(deck.visible));
  },
  onZoom: zoom,
  onNotes: () => {
    remember({ notes: !memory.notes });
    showChoices();
    deck.keepInSight();
  },
  onFindings: () => {
    const next = deck.nextWithFindings(deck.visible);
    if (next !== undefined) deck.goTo(next, true);
  },
  onExport: () => post({ type: 'export' }),
});
/** Stands in for the slides: a sign of work, why there are none, or that the deck is empty. */
const notice = document.createElement('div');

/** Keeps a choice across reloads. */
function remember(change: Partial<PreviewMemory>): void {
  memory = { ...memory, ...change };
  host.setState(memory);
}

function showChoices(): void {
  const { view, zooms, notes } = memory;
  document.body.classList.toggle('with-notes', notes);
  if (zooms[view] === FIT) deck.element.style.removeProperty('--slide-width');
  else deck.element.style.setProperty('--slide-width', `${(NATURAL_WIDTH * zooms[view]) / 100}px`);
  toolbar.showView(view);
  toolbar.showNotes(notes);
  toolbar.showZoom(zooms[view]);
}

function setView(view: View): void {
  if (view === 'slide' && memory.view !== 'slide') overview = memory.view;
  remember({ view });
  showChoices();
  deck.setView(view);
  showPosition();
}

function zoom(direction: 1 | 0 | -1): void {
  const { view, zooms } = memory;
  const shown = Math.round((100 * deck.slideWidth) / NATURAL_WIDTH);
  remember({ zooms: { ...zooms, [view]: direction === 0 ? FIT : zoomStep(view, shown, direction) } });
  showChoices();
  deck.keepInSight();
}

function showPosition(): void {
  toolbar.showPosition(deck.visible, deck.count);
  if (isFilled && memory.slide !== deck.visible) remember({ slide: deck.visible });
}

function showNotice(content: string | HTMLElement | undefined): void {
  notice.hidden = content === undefined;
  notice.replaceChildren(content ?? '');
}

function update(message: Extract<ToWebview, { type: 'update' }>): void {
  showNotice(message.slides.length === 0 ? say('empty') : undefined);
  deck.element.lang = message.lang;
  const findings = deck.findingCount;
  const missing = deck.show(message.slides);
  if (!isFilled) deck.reveal(memory.slide, 'instant');
  isFilled ||= message.slides.length > 0;
  toolbar.showTheme(message.theme, message.themeTitle);
  toolbar.showFindings(deck.findingCount);
  if (deck.findingCount !== findings) announceFindings();
  showPosition();
  if (missing.length > 0) post({ type: 'need', keys: missing });
  else post({ type: 'rendered', version: message.version, slides: message.slides.length });
}

function announceFindings(): void {
  const count = deck.findingCount;
  announcer.sayAtRest(count === 0 ? say('noFindings') : say('findings', count));
}

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'update':
      update(message);
      break;
    case 'cursor':
      deck.markCursor(message.slide, message.offset, message.reveal && !keepsPlace);
      keepsPlace = false;
      showPosition();
      break;
    case 'scroll':
      deck.reveal(message.slide);
      showPosition();
      break;
    case 'failed':
      showNotice(message.text);
      break;
  }
}

listenToKeys({
  onMove: (move) => deck.move(move),
  onOpen: () => (memory.view === 'grid' ? setView('slide') : deck.goToSource()),
  onClose: () => {
    if (memory.view !== 'slide') return false;
    setView(overview);
    return true;
  },
  onZoom: zoom,
});
notice.className = 'notice';
notice.setAttribute('role', 'status');
showNotice(progressRing());
deck.element.prepend(notice);
document.body.append(toolbar.element, deck.element, announcer.element);
setView(memory.view);
window.addEventListener('message', (event: MessageEvent<ToWebview>) => receive(event.data));
post({ type: 'ready' });
