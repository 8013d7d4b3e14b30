import { unzipSync } from 'fflate';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/vscode/extension';
import { assert, until } from './assert';

export const EXTENSION_ID = 'proofdeck.proofdeck';
export const EXAMPLE = 'gpu-efficiency.zh-CN.md';
export const EXAMPLE_SLIDES = 31;

/** What the extension offers to tests; activates it first. */
export async function testApi(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>(EXTENSION_ID);
  assert(extension, `${EXTENSION_ID} is not there`);
  return extension.activate();
}

/** The workspace of this run: the examples and the fixtures. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'no workspace');
  return folder.uri;
}

let copies = 0;

/** Opens a new copy of one of the workspace's decks in `folder`, so that no test sees another's edits. */
export async function openCopy(file: string, folder: vscode.Uri): Promise<vscode.TextEditor> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), file));
  copies += 1;
  const uri = vscode.Uri.joinPath(folder, `copy-${copies}-${file}`);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return vscode.window.showTextDocument(uri);
}

/** Opens the preview and waits until it has drawn the document as it is. */
export async function openPreview(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('proofdeck.openPreviewToSide');
  await previewDrawn(document);
}

/** Waits until the preview shows the document's present version, and returns what it says about itself. */
export async function previewDrawn(document: vscode.TextDocument) {
  const api = await testApi();
  return until('the preview shows the text as it is', () => {
    const state = api.previewState(document.uri);
    return state?.renderedVersion === document.version ? state : undefined;
  });
}

/** Types at the end of the first line that holds `line`. */
export async function typeAfter(editor: vscode.TextEditor, line: string, text: string): Promise<void> {
  const { document } = editor;
  const index = document
    .getText()
    .split(/\r?\n/)
    .findIndex((one) => one.includes(line));
  assert(index >= 0, `no line holds ${line}`);
  const end = document.lineAt(index).range.end;
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('type', { text });
}

/** The extension's own findings. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Proofdeck');
}

/** The id of a finding's rule, whether it leads to a page of the rule or not. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of this rule. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule}`, () => findings(document.uri).find((one) => ruleOf(one) === rule));
}

/** The slides of a PPTX file, as XML, in order. Reads the file back. */
export async function slidesOf(pptx: vscode.Uri): Promise<string[]> {
  const parts = unzipSync(await vscode.workspace.fs.readFile(pptx));
  const numberOf = (name: string) => Number(/^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  return Object.keys(parts)
    .filter((name) => numberOf(name) > 0)
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => new TextDecoder().decode(parts[name]));
}

/** Leaves nothing open for the next test. The copies are saved first, so that no dialog asks. */
export async function closeAll(): Promise<void> {
  await vscode.workspace.saveAll();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
