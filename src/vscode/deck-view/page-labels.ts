import * as vscode from 'vscode';
import type { PageStatus, TreePage, TreeSection } from '../../core/assembly';
import { minutesAndSeconds as clock } from '../../core/timing/duration';
import { inReadersLanguage, markdownText } from '../texts';

const ICONS: Readonly<Record<PageStatus, string>> = {
  empty: 'circle-outline',
  prompts: 'edit',
  'in-progress': 'circle-large-outline',
  done: 'pass-filled',
};

export function pageLabel({ index, title }: TreePage): string {
  return `${index + 1}  ${title === '' ? vscode.l10n.t('(no title)') : title}`;
}

/** How far the page is, what was found on it, and its time: `2 prompts · 1 finding · 1:10 / 1:30`. */
export function pageDescription({ state, findings, planned, estimated, hidden }: TreePage): string {
  return [
    hidden ? vscode.l10n.t('hidden') : '',
    promptsText(state.prompts),
    findingsText(findings),
    timesText(estimated, planned),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function pageTooltip(page: TreePage): vscode.MarkdownString {
  const { state } = page;
  const lines = [vscode.l10n.t('Status: {0}', statusText(state.status))];
  const purpose = state.page?.purpose;
  if (purpose) lines.push(inReadersLanguage(purpose));
  if (state.indicators.length > 0) lines.push(vscode.l10n.t('Indicators: {0}', state.indicators.join(', ')));
  const text = new vscode.MarkdownString();
  text.appendMarkdown(markdownText(`${page.title}\n\n${lines.join('\n\n')}`));
  return text;
}

export function statusIcon({ state, findings, hidden }: TreePage): vscode.ThemeIcon {
  if (hidden) return new vscode.ThemeIcon('eye-closed', new vscode.ThemeColor('descriptionForeground'));
  const color =
    findings > 0 ? 'list.warningForeground' : state.status === 'done' ? 'testing.iconPassed' : 'descriptionForeground';
  return new vscode.ThemeIcon(findings > 0 ? 'warning' : ICONS[state.status], new vscode.ThemeColor(color));
}

export function sectionLabel({ name }: TreeSection): string {
  return name === '' ? vscode.l10n.t('(no section)') : name;
}

export function sectionDescription({ pages, planned, estimated }: TreeSection): string {
  const done = pages.filter(({ state }) => state.status === 'done').length;
  const hidden = pages.filter((page) => page.hidden).length;
  return [`${done}/${pages.length}`, hiddenText(hidden), timesText(estimated, planned)]
    .filter((part) => part !== '')
    .join(' · ');
}

export function statusText(status: PageStatus): string {
  switch (status) {
    case 'empty':
      return vscode.l10n.t('empty');
    case 'prompts':
      return vscode.l10n.t('prompts are left');
    case 'in-progress':
      return vscode.l10n.t('in progress');
    case 'done':
      return vscode.l10n.t('done');
  }
}

function hiddenText(count: number): string {
  return count === 0 ? '' : vscode.l10n.t('{0} hidden', count);
}

function promptsText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 prompt') : vscode.l10n.t('{0} prompts', count);
}

function findingsText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}

function timesText(estimated: number, planned: number | undefined): string {
  if (estimated === 0 && !planned) return '';
  return planned ? `${clock(estimated)} / ${clock(planned)}` : clock(estimated);
}
