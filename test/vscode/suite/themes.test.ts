import { unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { assert, assertEqual, until } from './assert';
import { closeAll, findings, openPreview, ruleOf, workspaceFolder } from './decks';

const places: readonly { name: string; folder: () => vscode.Uri }[] = [
  { name: 'a theme file of the workspace', folder: workspaceFolder },
  { name: 'a theme file of a virtual file system', folder: () => vscode.Uri.parse('memfs:/') },
];

let copies = 0;

/** A theme file and a deck that names it, both new. */
async function themedDeck(folder: vscode.Uri, theme: string): Promise<{ deck: vscode.Uri; theme: vscode.Uri }> {
  copies += 1;
  const uris = {
    deck: vscode.Uri.joinPath(folder, `themed-${copies}.md`),
    theme: vscode.Uri.joinPath(folder, `acme-${copies}.theme.yaml`),
  };
  const deck = `---\nproofdeck: true\ntheme: ./acme-${copies}.theme.yaml\n---\n\n## Page\n\n- point\n`;
  await vscode.workspace.fs.writeFile(uris.theme, new TextEncoder().encode(theme));
  await vscode.workspace.fs.writeFile(uris.deck, new TextEncoder().encode(deck));
  return uris;
}

/** The first accent of the PowerPoint theme that an export of the active deck has. */
async function exportedAccent(): Promise<string | undefined> {
  const target = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
  const parts = unzipSync(await vscode.workspace.fs.readFile(target));
  const theme = new TextDecoder().decode(parts['ppt/theme/theme1.xml']);
  return /<a:accent1><a:srgbClr val="(\w+)"/.exec(theme)?.[1];
}

const problemsOf = (uri: vscode.Uri) => findings(uri).map(ruleOf);

async function completions(document: vscode.TextDocument, after: string): Promise<string[]> {
  const at = document.positionAt(document.getText().indexOf(after) + after.length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

for (const { name, folder } of places) {
  suite(name, () => {
    teardown(closeAll);

    test('sets the deck, and the deck follows what is typed in it', async () => {
      const { deck, theme } = await themedDeck(folder(), 'colors:\n  accent1: "#7A1F5C"\n');
      const { document } = await vscode.window.showTextDocument(deck);
      await openPreview(document);
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      assertEqual(await exportedAccent(), '7A1F5C', 'accent');
      const editor = await vscode.window.showTextDocument(theme, { viewColumn: vscode.ViewColumn.One });
      await editor.edit((edit) => edit.replace(new vscode.Range(1, 12, 1, 19), '#004488'));
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      assertEqual(await exportedAccent(), '004488', 'accent after typing');
    });

    test('that is not there is a finding of the deck, until it comes', async () => {
      const { deck, theme } = await themedDeck(folder(), '');
      await vscode.workspace.fs.delete(theme);
      await vscode.window.showTextDocument(deck);
      await until('the finding', () => problemsOf(deck).includes('theme-missing'));
      await vscode.workspace.fs.writeFile(theme, new TextEncoder().encode('extends: paper\n'));
      await until('the finding is gone', () => !problemsOf(deck).includes('theme-missing'));
    });

    test('shows its faults where they are, and their number in the deck', async () => {
      const { deck, theme } = await themedDeck(folder(), 'extends: papr\ncolors:\n  quiet: "#AAAAAA"\n');
      await vscode.window.showTextDocument(deck);
      await until('a finding of the deck', () => problemsOf(deck).includes('theme-file'));
      const { document } = await vscode.window.showTextDocument(theme);
      const found = await until('findings of the theme', () => {
        const all = findings(theme);
        return all.length > 0 ? all : undefined;
      });
      assertEqual(
        found.map((one) => [ruleOf(one), document.getText(one.range)]),
        [
          ['theme-value', 'papr'],
          ['theme-contrast', '"#AAAAAA"'],
        ],
        'findings',
      );
    });

    test('is completed, and so is the name of a theme in a deck', async () => {
      const { deck, theme } = await themedDeck(folder(), 'extends: \ncolors:\n  \n');
      const themeDocument = await vscode.workspace.openTextDocument(theme);
      assert((await completions(themeDocument, 'extends: ')).includes('midnight'), 'built-in themes');
      assert((await completions(themeDocument, 'colors:\n  ')).includes('accent6'), 'colour roles');
      const { document } = await vscode.window.showTextDocument(deck);
      const names = await completions(document, 'theme: ');
      assert(names.includes('paper'), `built-in themes: ${names.join()}`);
      assert(names.includes(`./acme-${copies}.theme.yaml`), `theme files: ${names.join()}`);
    });
  });
}
