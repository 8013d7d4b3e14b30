import type { PageData, PreviewMemory, ToExtension, ToWebview } from '../src/protocol';
import { DeckView } from './deck-view';
import { listenToKeys } from './keyboard';
import { speaker } from './labels';
import './main.css';
import { Toolbar } from './toolbar';
import { progressRing, registerControls } from './toolkit';
import { FIT, zoomStep } from './zoom';

/** A slide's natural width: one CSS pixel a point. */
const NATURAL_WIDTH = 960;

registerControls();
const host = acquireVsCodeApi<PreviewMemory>();
const post = (message: ToExtension) => host.postMessage(message);
const page = JSON.parse(document.body.dataset.page!) as PageData;
const say = speaker(page.labels);

let memory: PreviewMemory = { zoom: FIT, notes: false, ...host.getState(), uri: page.uri };

const deck = new DeckView(say, {
  onGoTo: (slide, offset) => post({ type: 'goto', slide, offset }),
  onVisible: (slide) => {
    toolbar.showPosition(slide, deck.count);
    post({ type: 'visible', slide });
  },
  onOpen: (href) => post({ type: 'open', href }),
});
const toolbar = new Toolbar(page, say, {
  onTheme: (name) => post({ type: 'theme', name }),
  onZoom: zoom,
  onNotes: () => {
    remember({ notes: !memory.notes });
    deck.keepInSight();
  },
  onFindings: () => {
    const next = deck.nextWithFindings(deck.visible);
    if (next !== undefined) deck.focus(next);
  },
  onExport: () => post({ type: 'export' }),
});
/** Stands in for the slides: a sign of work, why there are none, or that the deck is empty. */
const notice = document.createElement('div');

/** Keeps a choice across reloads and shows it. */
function remember(change: Partial<PreviewMemory>): void {
  memory = { ...memory, ...change };
  host.setState(memory);
  document.body.classList.toggle('with-notes', memory.notes);
  const width = memory.zoom === FIT ? '100%' : `${(NATURAL_WIDTH * memory.zoom) / 100}px`;
  deck.element.style.setProperty('--slide-width', width);
  toolbar.showNotes(memory.notes);
  toolbar.showZoom(memory.zoom);
}

function zoom(direction: 1 | 0 | -1): void {
  const shown = deck.element.querySelector('.sheet')?.clientWidth ?? NATURAL_WIDTH;
  remember({ zoom: direction === 0 ? FIT : zoomStep(Math.round((100 * shown) / NATURAL_WIDTH), direction) });
}

function showNotice(content: string | HTMLElement | undefined): void {
  notice.hidden = content === undefined;
  notice.replaceChildren(content ?? '');
}

function update(message: Extract<ToWebview, { type: 'update' }>): void {
  showNotice(message.slides.length === 0 ? say('empty') : undefined);
  deck.element.lang = message.lang;
  const missing = deck.show(message.slides);
  toolbar.showTheme(message.theme);
  toolbar.showFindings(deck.findingCount);
  toolbar.showPosition(deck.visible, deck.count);
  if (missing.length > 0) post({ type: 'need', keys: missing });
  else post({ type: 'rendered', version: message.version, slides: message.slides.length });
}

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'update':
      update(message);
      break;
    case 'cursor':
      deck.markCursor(message.slide, message.offset, message.reveal);
      toolbar.showPosition(deck.visible, deck.count);
      break;
    case 'scroll':
      deck.reveal(message.slide);
      toolbar.showPosition(deck.visible, deck.count);
      break;
    case 'failed':
      showNotice(message.text);
      break;
  }
}

listenToKeys(deck.element, {
  onMove: (by) => deck.focus(deck.focused + by),
  onGoToSource: () => post({ type: 'goto', slide: deck.focused, offset: deck.startOf(deck.focused) }),
  onZoom: zoom,
});
notice.className = 'notice';
notice.setAttribute('role', 'status');
showNotice(progressRing());
deck.element.prepend(notice);
document.body.append(toolbar.element, deck.element);
remember({});
window.addEventListener('message', (event: MessageEvent<ToWebview>) => receive(event.data));
post({ type: 'ready' });
