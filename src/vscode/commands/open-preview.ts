import * as vscode from 'vscode';
import type { Previews } from '../preview/previews';
import { commandDocument } from './command-document';

export function registerOpenPreview(previews: Previews): vscode.Disposable {
  return vscode.commands.registerCommand('proofdeck.openPreviewToSide', async (argument?: unknown) => {
    const document = await commandDocument(argument, previews);
    if (document) await previews.open(document);
  });
}
