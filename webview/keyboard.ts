export interface KeyEvents {
  /** By how many slides to move. */
  readonly onMove: (by: number) => void;
  readonly onGoToSource: () => void;
  readonly onZoom: (direction: 1 | 0 | -1) => void;
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  PageDown: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

const ZOOMS: Readonly<Record<string, 1 | 0 | -1>> = { '+': 1, '=': 1, '-': -1, '0': 0 };

/** Keys of the column of slides. Those with a modifier belong to VS Code; those inside a control, to the control. */
export function listenToKeys(area: HTMLElement, events: KeyEvents): void {
  area.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('button')) return;
    if (!act(event.key, events)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function act(key: string, events: KeyEvents): boolean {
  if (key in MOVES) events.onMove(MOVES[key]!);
  else if (key in ZOOMS) events.onZoom(ZOOMS[key]!);
  else if (key === 'Enter') events.onGoToSource();
  else return false;
  return true;
}
