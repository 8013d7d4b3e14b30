import * as vscode from 'vscode';
import { type Before, memoryFiles } from '../suite/memory-files';

const FOLDER = vscode.Uri.parse('memfs:/');
const DECK = vscode.Uri.joinPath(FOLDER, 'deck.md');
const PRESENTATION = vscode.Uri.joinPath(FOLDER, 'deck.pptx');
const OLD = 'the presentation that was there';
const TEXT = '---\nproofdeck: true\nlang: en\n---\n\n# A deck of a disk with faults\n\n---\n\n## Two\n\n- point\n';

/** An extension that has a file system with faults, and commands to bring them about. */
export function activate(context: vscode.ExtensionContext): void {
  const files = memoryFiles();
  const command = (name: string, work: () => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(`faults.${name}`, work));
  command('open', async () => {
    await vscode.workspace.fs.writeFile(DECK, new TextEncoder().encode(TEXT));
    await vscode.workspace.fs.writeFile(PRESENTATION, new TextEncoder().encode(OLD));
    await vscode.window.showTextDocument(DECK);
  });
  command('lock', () => {
    files.before = failing('rename', '.old', 'EBUSY: resource busy or locked');
  });
  command('fill', () => {
    files.before = failing('writeFile', '.tmp', 'ENOSPC: no space left on device, write');
  });
  let heal = () => {};
  command('hold', () => {
    const healed = new Promise<void>((resolve) => {
      heal = resolve;
    });
    files.before = (operation, path) => (operation === 'writeFile' && path.endsWith('.tmp') ? healed : undefined);
  });
  command('heal', () => {
    files.before = () => {};
    heal();
  });
  command('list', async () => {
    const names = (await vscode.workspace.fs.readDirectory(FOLDER)).map(([name]) => name).sort();
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(PRESENTATION));
    void vscode.window.showInformationMessage(`${names.join(', ')}; ${kept === OLD ? 'the old one' : 'a new one'}`);
  });
}

function failing(operation: Parameters<Before>[0], ending: string, message: string): Before {
  return (done, path) => {
    if (done === operation && path.endsWith(ending)) throw new Error(message);
  };
}
