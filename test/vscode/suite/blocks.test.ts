import { unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { assert, assertEqual } from './assert';
import { closeAll, openCopy, openPreview, slidesOf, testApi, workspaceFolder } from './decks';

const DECK = 'blocks.md';

/** What has parts of the extension of its own, which only some decks load: formulas, charts, diagrams, metrics. */
suite('a deck with a formula, a chart, a diagram and metrics', () => {
  suiteTeardown(closeAll);
  let slides: string[];
  let parts: string[];

  test('is shown', async () => {
    const { document } = await openCopy(DECK, workspaceFolder());
    await openPreview(document);
    assertEqual((await testApi()).previewState(document.uri)?.slides, 4, 'slides');
  });

  test('is exported, without a finding', async () => {
    const target = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
    slides = await slidesOf(target);
    parts = Object.keys(unzipSync(await vscode.workspace.fs.readFile(target)));
    assertEqual(slides.length, 4, 'slides');
    const message = (await testApi()).exportMessage() ?? '';
    assert(message.endsWith(': 4 slides'), `it says: ${message}`);
  });

  test('its formulas are equations, its chart a chart with a workbook, its diagram shapes, its numbers text', () => {
    const [formula, chart, diagram, metrics] = slides;
    assert(formula!.includes('<m:oMath>') && formula!.includes('<m:nary>'), 'equations');
    assert(chart!.includes('<c:chart '), 'a chart');
    assertEqual(
      parts.filter((name) => /^ppt\/(?:charts|embeddings)\/[^/]+$/.test(name)).length,
      2,
      'chart and workbook',
    );
    assertEqual(diagram!.split('<p:cxnSp>').length - 1, 2, 'connectors');
    assert(/>62%</.test(metrics!), 'the value in a sentence');
    assert(metrics!.includes('+14'), 'the change on a card');
  });
});
