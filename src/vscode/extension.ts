import type * as vscode from 'vscode';
import { registerCodeActions } from './code-actions';
import { registerExport } from './commands/export';
import { registerNewDeck } from './commands/new-deck';
import { registerOpenPreview } from './commands/open-preview';
import { registerDeckCompletion } from './completion';
import { registerDataFileCompletion } from './data-files/completion';
import { registerDataFileDiagnostics } from './data-files/diagnostics';
import { registerDeckContext } from './deck-context';
import { DeckStore } from './deck-store';
import { registerDeckView } from './deck-view';
import { registerDiagnostics } from './diagnostics';
import { Exporter } from './export/exporter';
import type { PreviewState } from './preview/panel';
import { Previews } from './preview/previews';
import { registerRulePages } from './rule-pages';

/** What tests may ask. Not an API: it changes without notice. */
export interface TestApi {
  /** What the deck's preview shows; undefined if it has none. */
  readonly previewState: (uri: vscode.Uri) => PreviewState | undefined;
  /** What the last export told the user. */
  readonly exportMessage: () => string | undefined;
}

/** The entry of both hosts, Node and web worker. Starts small: parser, layout and writer are loaded when needed. */
export function activate(context: vscode.ExtensionContext): TestApi {
  const store = new DeckStore();
  const previews = new Previews(context.extensionUri, store);
  const exporter = new Exporter(store);
  context.subscriptions.push(
    store,
    previews,
    registerDiagnostics(store),
    registerRulePages(),
    registerCodeActions(store),
    registerDeckContext(store),
    registerOpenPreview(previews),
    registerExport(exporter, previews, context.workspaceState),
    registerNewDeck(),
    registerDeckView(store),
    registerDeckCompletion(store),
    registerDataFileCompletion(),
    registerDataFileDiagnostics(),
  );
  return { previewState: (uri) => previews.get(uri)?.state, exportMessage: () => exporter.lastMessage };
}
