import * as vscode from 'vscode';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { assert, assertEqual } from './assert';
import { closeAll, EXTENSION_ID } from './decks';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** Hundreds of insertions, on a machine that may be slow. */
const LIMIT_MS = 240_000;

/** Numbers for the blocks that show some. */
const VALUES =
  'gpu_utilization_percent: 62, throughput_tokens_per_sec: 2400, ttft_milliseconds: { value: 300, percentile: P95 }';
const METRICS = `metrics:\n  stage1: { ${VALUES} }\n  stage2: { ${VALUES} }`;

async function snippetsOf(path: string): Promise<Snippet[]> {
  const { extensionUri } = vscode.extensions.getExtension(EXTENSION_ID)!;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path));
  return Object.values(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>);
}

suite('snippets in the editor', () => {
  suiteTeardown(closeAll);

  for (const lang of ['zh-CN', 'en']) {
    test(`each of ${lang} expands, and the result reads without a finding`, async function () {
      this.timeout(LIMIT_MS);
      const snippets = await snippetsOf(`snippets/proofdeck.${lang}.code-snippets.json`);
      assert(snippets.length > 100, 'there are snippets');
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
      const editor = await vscode.window.showTextDocument(document);
      for (const { prefix, body } of snippets) {
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        assert(await editor.insertSnippet(new vscode.SnippetString(body.join('\n')), whole), `${prefix} is inserted`);
        await vscode.commands.executeCommand('leaveSnippet');
        const text = document.getText();
        assert(!/\$\{?\d/.test(text), `${prefix} leaves no tab stop in the text`);
        assertEqual(faultsOf(text, prefix, lang), '', prefix);
      }
    });
  }
});

/** What is wrong with a deck of this text; '' for nothing. */
function faultsOf(text: string, prefix: string, lang: string): string {
  const front = text.startsWith('metrics:') ? text : METRICS;
  const slides = text === front ? '# A' : text;
  const deck = parseDeck(text.startsWith('---') ? text : `---\nlang: ${lang}\n${front}\n---\n\n${slides}\n`);
  assert(deck.slides.length > 0, `${prefix} makes slides`);
  return lintDeck(deck, layoutDeck(deck))
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule}: ${formatMessage(message)}`)
    .join('\n');
}
