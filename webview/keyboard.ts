import { type Move, moveOf } from './moves';

export interface KeyEvents {
  readonly onMove: (move: Move) => void;
  /** Enter: what a double click does. */
  readonly onOpen: () => void;
  /** Escape: back from one slide to all. False if there is nothing to close; then the key is VS Code's. */
  readonly onClose: () => boolean;
  readonly onZoom: (direction: 1 | 0 | -1) => void;
}

const ZOOMS: Readonly<Record<string, 1 | 0 | -1>> = { '+': 1, '=': 1, '-': -1, '0': 0 };

/** Keys of the page. Those with a modifier belong to VS Code; those that a control wants, to the control. */
export function listenToKeys(events: KeyEvents): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWanted(event)) return;
    if (!act(event, events)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** A list of choices takes every key; a button, those that press it. */
function isWanted({ key, target }: KeyboardEvent): boolean {
  const element = target as Element;
  if (element.closest('vscode-dropdown')) return true;
  return (key === 'Enter' || key === ' ') && element.closest('button, vscode-button') !== null;
}

function act({ key, shiftKey }: KeyboardEvent, events: KeyEvents): boolean {
  const move = moveOf(key, shiftKey);
  if (move) events.onMove(move);
  else if (key in ZOOMS) events.onZoom(ZOOMS[key]!);
  else if (key === 'Enter') events.onOpen();
  else if (key === 'Escape') return events.onClose();
  else return false;
  return true;
}
