import * as vscode from 'vscode';
import { assert } from './assert';

suite('activation', () => {
  test('runs in a real VS Code', () => {
    console.log(vscode.version);
    assert(vscode.extensions.getExtension('proofdeck.proofdeck') !== undefined, 'the extension is there');
  });
});
