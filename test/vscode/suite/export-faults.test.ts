import * as vscode from 'vscode';
import { assert, assertEqual, until } from './assert';
import { closeAll, slidesOf, testApi } from './decks';
import { type Before, type MemoryFiles, memoryFiles, type Operation } from './memory-files';

const OLD = 'the presentation that was there';
const DECK = '---\nproofdeck: true\nlang: en\n---\n\n## One\n\n---\n\n## Two\n';
const encoded = (text: string) => new TextEncoder().encode(text);

let files: MemoryFiles;
let folder: vscode.Uri;
let folders = 0;

/** A deck in a folder of its own, in the active editor, with an older presentation beside it. */
async function deckWithOldExport(text = DECK): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder, 'deck.md');
  await vscode.workspace.fs.writeFile(uri, encoded(text));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'deck.pptx'), encoded(OLD));
  return (await vscode.window.showTextDocument(uri)).document;
}

const runExport = () => vscode.commands.executeCommand<vscode.Uri | undefined>('proofdeck.export');
const message = async () => (await testApi()).exportMessage() ?? '';
const listing = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

/** Nothing but the deck and the old presentation is in the folder. */
async function assertNothingLost(): Promise<void> {
  assertEqual(await listing(), ['deck.md', 'deck.pptx'], 'files');
  const kept = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'deck.pptx'));
  assertEqual(new TextDecoder().decode(kept), OLD, 'the old presentation');
}

/** Fails the first such operation on a path with that ending. */
function once(operation: Operation, ending: string, error: Error): Before {
  let isDone = false;
  return (done, path) => {
    if (isDone || done !== operation || !path.endsWith(ending)) return;
    isDone = true;
    throw error;
  };
}

/** Holds up such operations until it is opened. `reached` tells how many wait there. */
function gate(operation: Operation, ending: string) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let reached = 0;
  const before: Before = (done, path) => {
    if (done !== operation || !path.endsWith(ending)) return undefined;
    reached += 1;
    return opened;
  };
  return { before, open: () => open(), reached: () => reached };
}

const { NoPermissions, Unavailable, FileExists, FileNotFound } = vscode.FileSystemError;

/** What file systems say, how the export would meet it, and what it tells. */
const FAULTS: readonly (readonly [string, Operation, string, Error, RegExp])[] = [
  ['a folder without permission', 'writeFile', '.tmp', NoPermissions('EACCES: permission denied'), /You may not write/],
  ['a read-only file system', 'writeFile', '.tmp', new Error('EROFS: read-only file system, open'), /read-only/],
  ['a full disk', 'writeFile', '.tmp', new Error('ENOSPC: no space left on device, write'), /no room left/],
  ['a folder out of reach', 'writeFile', '.tmp', Unavailable('the remote is gone'), /cannot be reached/],
  ['a folder that is gone', 'writeFile', '.tmp', FileNotFound('/'), /no longer exists/],
  ['a presentation that is open elsewhere (EBUSY)', 'rename', '.old', new Error('EBUSY: resource busy'), /is open in/],
  ['a presentation that is open elsewhere (EPERM)', 'rename', '.old', NoPermissions('EPERM: rename'), /is open in/],
  ['a scanner that holds the new file', 'rename', 'deck.pptx', new Error('EBUSY: resource busy'), /is open in/],
  ['a name that is taken at the last moment', 'rename', 'deck.pptx', FileExists('/'), /could not be written/],
];

suite('an export that cannot be written', () => {
  setup(async () => {
    files = memoryFiles();
    folders += 1;
    folder = vscode.Uri.parse(`memfs:/export-${folders}`);
    await vscode.workspace.fs.createDirectory(folder);
  });
  teardown(async () => {
    files.before = () => {};
    await closeAll();
  });

  for (const [name, operation, ending, error, expected] of FAULTS) {
    test(`${name}: says so, and leaves everything as it was`, async () => {
      await deckWithOldExport();
      files.before = once(operation, ending, error);
      assertEqual(await runExport(), undefined, 'result');
      assert(expected.test(await message()), `it says: ${await message()}`);
      await assertNothingLost();
    });
  }

  test('after the fault is gone, the same command works', async () => {
    await deckWithOldExport();
    files.before = once('writeFile', '.tmp', new Error('ENOSPC: no space left on device, write'));
    await runExport();
    const target = await runExport();
    assertEqual((await slidesOf(target!)).length, 2, 'slides');
    assertEqual(await listing(), ['deck.md', 'deck.pptx'], 'files');
  });

  test('a folder in the target’s place: it stays, with what is in it', async () => {
    const deck = await deckWithOldExport();
    const target = vscode.Uri.joinPath(folder, 'deck.pptx');
    await vscode.workspace.fs.delete(target);
    await vscode.workspace.fs.createDirectory(target);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, 'inside.txt'), encoded('kept'));
    assertEqual(await runExport(), undefined, 'result');
    assert(/There is a folder named deck\.pptx/.test(await message()), `it says: ${await message()}`);
    assertEqual((await vscode.workspace.fs.readDirectory(target)).length, 1, 'files in the folder');
    assert(!deck.isClosed, 'the deck is open');
  });
});

suite('an export that is cancelled', () => {
  setup(async () => {
    files = memoryFiles();
    folders += 1;
    folder = vscode.Uri.parse(`memfs:/export-${folders}`);
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  teardown(async () => {
    files.before = () => {};
    await closeAll();
  });

  /** Presses *Cancel* on the progress message. */
  const cancel = async () => {
    await vscode.commands.executeCommand('notifications.showList');
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
  };

  test('before anything is laid out, while a picture is being read', async () => {
    const pictures = gate('readFile', 'slow.png');
    files.before = pictures.before;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'slow.png'), encoded('no picture'));
    await deckWithOldExport(`${DECK}\n![Slow](slow.png)\n`);
    const running = runExport();
    await until('the picture is being read', pictures.reached);
    await cancel();
    assertEqual(await running, undefined, 'result');
    pictures.open();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'slow.png'));
    await assertNothingLost();
  });

  test('while the file is being written', async () => {
    await deckWithOldExport();
    const writing = gate('writeFile', '.tmp');
    files.before = writing.before;
    const running = runExport();
    await until('the file is being written', writing.reached);
    await cancel();
    writing.open();
    assertEqual(await running, undefined, 'result');
    await assertNothingLost();
  });
});

suite('two exports at once', () => {
  setup(async () => {
    files = memoryFiles();
    folders += 1;
    folder = vscode.Uri.parse(`memfs:/export-${folders}`);
    await vscode.workspace.fs.createDirectory(folder);
  });
  teardown(async () => {
    files.before = () => {};
    await closeAll();
  });

  test('to one file: the second says that the first is at work, which goes on', async () => {
    await deckWithOldExport();
    const writing = gate('writeFile', '.tmp');
    files.before = writing.before;
    const first = runExport();
    await until('the file is being written', writing.reached);
    assertEqual(await runExport(), undefined, 'second result');
    assert(/deck\.pptx is being exported already/.test(await message()), `it says: ${await message()}`);
    writing.open();
    assertEqual((await slidesOf((await first)!)).length, 2, 'slides');
    assertEqual(await listing(), ['deck.md', 'deck.pptx'], 'files');
  });

  test('to two files: side by side', async () => {
    const one = await deckWithOldExport();
    const other = vscode.Uri.joinPath(folder, 'other.md');
    await vscode.workspace.fs.writeFile(other, encoded(`${DECK}\n---\n\n## Three\n`));
    const writing = gate('writeFile', '.tmp');
    files.before = writing.before;
    const exporting = (uri: vscode.Uri) => vscode.commands.executeCommand<vscode.Uri>('proofdeck.export', uri);
    const running = [exporting(one.uri), exporting(other)];
    await until('both are being written', () => writing.reached() === 2);
    writing.open();
    const slides = await Promise.all(running.map(async (target) => (await slidesOf(await target)).length));
    assertEqual(slides, [2, 3], 'slides');
    assertEqual(await listing(), ['deck.md', 'deck.pptx', 'other.md', 'other.pptx'], 'files');
  });
});
