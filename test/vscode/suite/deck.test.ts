import * as vscode from 'vscode';
import { assert, assertEqual, until } from './assert';
import {
  closeAll,
  EXAMPLE,
  EXAMPLE_SLIDES,
  finding,
  findings,
  openCopy,
  openPreview,
  previewDrawn,
  ruleOf,
  slidesOf,
  typeAfter,
  workspaceFolder,
} from './decks';
import { memoryFiles } from './memory-files';

/** The same work on decks of the workspace, and on decks of a file system that exists in memory only. */
const places: readonly { name: string; folder: () => vscode.Uri }[] = [
  { name: 'a deck of the workspace', folder: workspaceFolder },
  { name: 'a deck of a virtual file system', folder: () => vscode.Uri.parse('memfs:/') },
];

suiteSetup(() => {
  memoryFiles();
});

for (const { name, folder } of places) {
  suite(name, () => {
    teardown(closeAll);

    test('the example opens, and its preview shows every slide', async () => {
      const { document } = await openCopy(EXAMPLE, folder());
      assertEqual(document.languageId, 'markdown');
      await openPreview(document);
      assertEqual((await previewDrawn(document)).slides, EXAMPLE_SLIDES, 'slides');
      assertEqual(vscode.window.tabGroups.all.length, 2, 'the preview stands beside the text');
      assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'focus');
    });

    test('typing draws the one slide that changed', async () => {
      const editor = await openCopy('numbers.md', folder());
      await openPreview(editor.document);
      await typeAfter(editor, 'Long prompts', ' and short ones');
      const state = await previewDrawn(editor.document);
      assertEqual(state.sentInLastUpdate, 1, 'slides sent');
    });

    test('a new slide appears', async () => {
      const editor = await openCopy('numbers.md', folder());
      await openPreview(editor.document);
      await typeAfter(editor, 'one more pass', '\n\n---\n\n## Third');
      assertEqual((await previewDrawn(editor.document)).slides, 3, 'slides');
    });

    test('export writes every slide beside the deck', async () => {
      const { document } = await openCopy(EXAMPLE, folder());
      const target = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
      assertEqual(target.toString(), document.uri.toString().replace(/\.md$/, '.pptx'), 'place');
      const slides = await slidesOf(target);
      assertEqual(slides.length, EXAMPLE_SLIDES, 'slides');
      const title = /^# (.+)$/m.exec(document.getText())?.[1];
      assert(title && slides[0]?.includes(title), `the first slide says ${title}`);
    });

    test('export takes what is typed, saved or not, and replaces the file', async () => {
      const editor = await openCopy('numbers.md', folder());
      const first = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
      assertEqual((await slidesOf(first)).length, 2, 'slides before');
      await typeAfter(editor, 'one more pass', '\n\n---\n\n## Third');
      const second = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
      assertEqual((await slidesOf(second)).length, 3, 'slides after');
      const files = await vscode.workspace.fs.readDirectory(folder());
      assertEqual(
        files.map(([file]) => file).filter((file) => file.endsWith('.tmp')),
        [],
        'temporary files',
      );
    });

    test('a page of a stage is offered as a snippet', async () => {
      const editor = await openCopy('numbers.md', folder());
      await typeAfter(editor, 'one more pass', '\n\n---\n\npd-stage2-binpack');
      const snippet = await until('the snippet of the page', async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          editor.selection.active,
        );
        return items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'pd-stage2-binpack-en');
      });
      const text = snippet.insertText instanceof vscode.SnippetString ? snippet.insertText.value : snippet.insertText;
      assert(text?.includes('## Binpack') && text.includes('stage: stage2'), `it holds the page: ${text}`);
    });

    test('a wrong unit is a finding, and its fix fixes it', async () => {
      const editor = await openCopy('numbers.md', folder());
      const { document } = editor;
      await typeAfter(editor, 'Long prompts', '\nTTFT 45 tok/s');
      const diagnostic = await finding(document, 'U02');
      assertEqual(diagnostic.severity, vscode.DiagnosticSeverity.Error, 'severity');
      assert(document.getText(diagnostic.range).includes('tok/s'), 'the finding stands on the unit');
      const fix = await until('a quick fix', async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          diagnostic.range,
          vscode.CodeActionKind.QuickFix.value,
        );
        return actions.find(({ edit, title }) => edit && title.includes('ms'));
      });
      assert(await vscode.workspace.applyEdit(fix.edit!), 'the fix was applied');
      assert(/TTFT 45 ms/.test(document.getText()), `the fix writes a time: ${document.getText()}`);
      await until('the finding is gone', () => findings(document.uri).every((one) => ruleOf(one) !== 'U02'));
    });
  });
}
