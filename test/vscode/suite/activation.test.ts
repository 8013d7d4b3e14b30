import * as vscode from 'vscode';
import { assert, assertEqual } from './assert';
import { EXTENSION_ID, testApi } from './decks';

suite('extension', () => {
  test('activates', async () => {
    await testApi();
    assert(vscode.extensions.getExtension(EXTENSION_ID)?.isActive, 'not active');
  });

  test('offers every command of its manifest', async () => {
    const manifest = vscode.extensions.getExtension(EXTENSION_ID)!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = await vscode.commands.getCommands(true);
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((one) => !known.includes(one));
    assertEqual(missing, [], 'commands without a handler');
  });

  test('runs in the extension host that this run is about', () => {
    const isNode = typeof process !== 'undefined' && process.versions?.node !== undefined;
    const kind = vscode.extensions.getExtension(EXTENSION_ID)!.extensionKind;
    assert(isNode === (__HOST__ === 'node'), `not in the ${__HOST__} host (kind ${kind})`);
  });
});
