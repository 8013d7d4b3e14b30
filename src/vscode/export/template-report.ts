import * as vscode from 'vscode';
import type { SceneTemplate } from '../../core/scene/scene';

let channel: vscode.OutputChannel | undefined;

/** Tells in the output which of the template's layouts the slides of an export are on. */
export function reportTemplate(name: string, { path, uses }: SceneTemplate): void {
  channel ??= vscode.window.createOutputChannel('Proofdeck');
  channel.appendLine(vscode.l10n.t('{0} is on the layouts of {1}:', name, path));
  for (const { layout, onto } of uses) channel.appendLine(`  ${layout} → ${onto}`);
}
