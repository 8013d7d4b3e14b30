import * as vscode from 'vscode';
import { assert, assertEqual } from './assert';
import {
  EXAMPLE,
  EXAMPLE_SLIDES,
  EXTENSION_ID,
  openCopy,
  openPreview,
  slidesOf,
  testApi,
  workspaceFolder,
} from './decks';

suite('the packaged extension', () => {
  test('is installed, and activates', async () => {
    await testApi();
    const { extensionPath } = vscode.extensions.getExtension(EXTENSION_ID)!;
    assert(/extensions.proofdeck\.proofdeck-\d/.test(extensionPath), `it runs from ${extensionPath}`);
  });

  test('shows a deck', async () => {
    const { document } = await openCopy(EXAMPLE, workspaceFolder());
    await openPreview(document);
    assertEqual((await testApi()).previewState(document.uri)?.slides, EXAMPLE_SLIDES, 'slides');
  });

  test('exports it', async () => {
    const target = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
    assertEqual((await slidesOf(target)).length, EXAMPLE_SLIDES, 'slides');
  });

  test('starts without what only decks need', async () => {
    const { extensionUri } = vscode.extensions.getExtension(EXTENSION_ID)!;
    const sizeOf = async (name: string) =>
      (await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, 'dist', name))).size;
    const entry = await sizeOf('extension.cjs');
    assert(entry < 100_000, `the entry has ${entry} bytes`);
    for (const part of ['engine.cjs', 'pptx.cjs', 'equations.cjs']) assert((await sizeOf(part)) > entry, part);
  });

  test('brings its snippets, translations and pictures', async () => {
    const { extensionUri, packageJSON } = vscode.extensions.getExtension(EXTENSION_ID)!;
    const named =
      JSON.stringify(packageJSON.contributes).match(/"\.?\/?[\w./-]+\.(?:json|code-snippets|svg|png)"/g) ?? [];
    assert(named.length > 0, 'no files named');
    for (const name of [...named.map((one) => JSON.parse(one) as string), 'l10n/bundle.l10n.zh-cn.json']) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, name));
    }
  });
});
