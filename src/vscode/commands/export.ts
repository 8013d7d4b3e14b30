import * as vscode from 'vscode';
import type { Exporter } from '../export/exporter';
import { pptxPath } from '../export/targets';
import type { Previews } from '../preview/previews';
import { commandDocument } from './command-document';

/** *Export to PPTX* writes beside the deck without asking; *Export to PPTX As…* asks and remembers the place. */
export function registerExport(exporter: Exporter, previews: Previews, memory: vscode.Memento): vscode.Disposable {
  const places = new ExportPlaces(memory);
  const exportAs = async (document: vscode.TextDocument) => {
    const target = await places.ask(document.uri);
    return target && exporter.export(document, target);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('proofdeck.export', async (argument?: unknown) => {
      const document = await commandDocument(argument, previews);
      if (!document) return undefined;
      // An unsaved document has no folder to write to.
      return document.isUntitled ? exportAs(document) : exporter.export(document, besideOf(document.uri));
    }),
    vscode.commands.registerCommand('proofdeck.exportAs', async (argument?: unknown) => {
      const document = await commandDocument(argument, previews);
      return document && exportAs(document);
    }),
  );
}

function besideOf(deck: vscode.Uri): vscode.Uri {
  return deck.with({ path: pptxPath(deck.path), query: '', fragment: '' });
}

/** Where each deck of this workspace was last exported to by *Export As…*. */
class ExportPlaces {
  constructor(private readonly memory: vscode.Memento) {}

  async ask(deck: vscode.Uri): Promise<vscode.Uri | undefined> {
    const key = `proofdeck.exportPlace:${deck.toString()}`;
    const last = this.memory.get<string>(key);
    const proposal = last ? vscode.Uri.parse(last) : proposedPlace(deck);
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export to PPTX As…'),
      filters: { [vscode.l10n.t('PowerPoint presentation')]: ['pptx'] },
      ...(proposal && { defaultUri: proposal }),
    });
    if (target && deck.scheme !== 'untitled') await this.memory.update(key, target.toString());
    return target;
  }
}

function proposedPlace(deck: vscode.Uri): vscode.Uri | undefined {
  if (deck.scheme !== 'untitled') return besideOf(deck);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, pptxPath(deck.path.slice(deck.path.lastIndexOf('/') + 1)));
}
