import * as vscode from 'vscode';

/**
 * Shows a panel and leaves the writer in the text. VS Code is asked to preserve the focus, but where the panel comes into
 * a group of editors that is there already, it makes that group the active one all the same.
 */
export async function keepFocus(show: () => void): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  show();
  if (!editor || !isTextOf(tab, editor)) return;
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
}

/** A document can also stand in a comparison or a notebook, which showing it would not lead back to. */
function isTextOf(tab: vscode.Tab | undefined, { document }: vscode.TextEditor): boolean {
  return tab?.input instanceof vscode.TabInputText && tab.input.uri.toString() === document.uri.toString();
}
