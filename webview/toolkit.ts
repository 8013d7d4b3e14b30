/**
 * The one place that knows @vscode/webview-ui-toolkit, which is archived upstream: another component library replaces
 * it here, by registering the same four elements.
 */
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeProgressRing,
} from '@vscode/webview-ui-toolkit';

export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeDropdown(), vsCodeOption(), vsCodeProgressRing());
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A push button. `appearance`: `primary` for the one thing to do, `icon` for the rest. */
export function button(appearance: 'primary' | 'icon', label: string, onClick: () => void): HTMLElement {
  const element = document.createElement('vscode-button');
  element.setAttribute('appearance', appearance);
  element.setAttribute('aria-label', label);
  element.title = label;
  element.addEventListener('click', onClick);
  return element;
}

/**
 * A drop-down list of choices. `select` shows a value without calling `onChange`; with a text it is a choice of its own,
 * which is added if it is new.
 */
export function dropdown(label: string, choices: readonly Choice[], onChange: (value: string) => void) {
  const element = document.createElement('vscode-dropdown') as HTMLElement & { value: string };
  element.setAttribute('aria-label', label);
  element.title = label;
  const options = new Map<string, HTMLElement>();
  const offer = ({ value, text }: Choice): void => {
    const option = options.get(value) ?? document.createElement('vscode-option');
    option.setAttribute('value', value);
    option.textContent = text;
    if (!options.has(value)) element.append(option);
    options.set(value, option);
  };
  choices.forEach(offer);
  element.addEventListener('change', () => onChange(element.value));
  return {
    element: element as HTMLElement,
    select(value: string, text?: string): void {
      if (text !== undefined) offer({ value, text });
      element.value = value;
      // The element takes a new option up only after this turn, and has no such value before.
      if (element.value !== value) requestAnimationFrame(() => (element.value = value));
    },
  };
}

export function progressRing(): HTMLElement {
  return document.createElement('vscode-progress-ring');
}
