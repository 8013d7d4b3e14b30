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

/** A drop-down list of choices. `select` shows a value without calling `onChange`. */
export function dropdown(label: string, choices: readonly Choice[], onChange: (value: string) => void) {
  const element = document.createElement('vscode-dropdown') as HTMLElement & { value: string };
  element.setAttribute('aria-label', label);
  element.title = label;
  for (const { value, text } of choices) {
    const option = document.createElement('vscode-option') as HTMLElement & { value: string };
    option.setAttribute('value', value);
    option.textContent = text;
    element.append(option);
  }
  element.addEventListener('change', () => onChange(element.value));
  return {
    element: element as HTMLElement,
    select(value: string): void {
      element.value = value;
    },
  };
}

export function progressRing(): HTMLElement {
  return document.createElement('vscode-progress-ring');
}
