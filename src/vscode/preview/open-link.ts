import * as vscode from 'vscode';

/** Opens a link of a deck in the reader's browser or mail program. Anything else a deck might name is left alone. */
export async function openLink(href: string): Promise<void> {
  if (/^(?:https?|mailto):/i.test(href)) await vscode.env.openExternal(vscode.Uri.parse(href));
}
