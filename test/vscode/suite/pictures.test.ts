import * as vscode from 'vscode';
import { assert, assertEqual, until } from './assert';
import {
  closeAll,
  finding,
  findings,
  openPreview,
  previewDrawn,
  ruleOf,
  slidesOf,
  testApi,
  workspaceFolder,
} from './decks';
import { memoryFiles } from './memory-files';

/** A red and a blue square of 8 pixels. */
const RED = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC';
const BLUE = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGNgYPiPAw0pCQCv5T/BTdfqEwAAAABJRU5ErkJggg==';
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const places: readonly { name: string; folder: () => vscode.Uri }[] = [
  { name: 'pictures beside a deck of the workspace', folder: workspaceFolder },
  { name: 'pictures beside a deck of a virtual file system', folder: () => vscode.Uri.parse('memfs:/') },
];
let folders = 0;

/** The finding's code is a link to the page of its rule. */
async function leadsToItsRule({ code }: vscode.Diagnostic): Promise<void> {
  assert(typeof code === 'object', 'the code is a link');
  const page = await vscode.workspace.openTextDocument(code.target);
  assert(page.getText().startsWith(`# ${code.value} `), `it leads to: ${page.getText()}`);
}

for (const { name, folder } of places) {
  suite(name, () => {
    let place: vscode.Uri;
    const file = (path: string) => vscode.Uri.joinPath(place, path);
    const write = (path: string, bytes: Uint8Array) => vscode.workspace.fs.writeFile(file(path), bytes);

    setup(async () => {
      memoryFiles();
      folders += 1;
      place = vscode.Uri.joinPath(folder(), `演示 文稿 ${folders}`);
      await vscode.workspace.fs.createDirectory(place);
    });
    teardown(closeAll);

    /** Opens a deck whose second slide shows a picture, and its preview. */
    async function openDeck(path: string, picture: string): Promise<vscode.TextDocument> {
      const text = `---\nproofdeck: true\nlang: en\n---\n\n# One\n\n---\n\n## Two\n\n![A square](${picture})\n`;
      await write(path, new TextEncoder().encode(text));
      const { document } = await vscode.window.showTextDocument(file(path));
      await openPreview(document);
      return document;
    }

    /** Waits until the picture's fault is this one, or none. */
    const faultIs = (document: vscode.TextDocument, fault: string | undefined) =>
      until(`the picture is ${fault ?? 'all right'}`, () => {
        const codes = findings(document.uri).map(ruleOf);
        return codes.find((code) => /^picture-/.test(code)) === fault;
      });

    /** Does something, and waits until the preview is drawn again: the slide with the picture, and no other. */
    async function redraws(document: vscode.TextDocument, change: () => Thenable<void>): Promise<void> {
      const api = await testApi();
      const before = api.previewState(document.uri)!.drawings;
      await change();
      const after = await until('the preview is drawn again', () => {
        const state = api.previewState(document.uri)!;
        return state.drawings > before ? state : undefined;
      });
      assertEqual(after.sentInLastUpdate, 1, 'slides sent');
    }

    test('missing, there, changed, broken, gone: the preview and the findings follow', async () => {
      const document = await openDeck('deck.md', 'square.png');
      await faultIs(document, 'picture-missing');
      await leadsToItsRule(await finding(document, 'picture-missing'));
      await redraws(document, () => write('square.png', bytesOf(RED)));
      await faultIs(document, undefined);
      await redraws(document, () => write('square.png', bytesOf(BLUE)));
      await redraws(document, () => write('square.png', bytesOf(BLUE).slice(0, 12)));
      await faultIs(document, 'picture-broken');
      await redraws(document, () => write('square.png', new TextEncoder().encode('no picture at all')));
      await faultIs(document, 'picture-unsupported');
      await redraws(document, () => vscode.workspace.fs.delete(file('square.png')));
      await faultIs(document, 'picture-missing');
    });

    test('a deck with a missing picture is exported, and says what is missing', async () => {
      await openDeck('deck.md', 'square.png');
      const target = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
      assertEqual((await slidesOf(target)).length, 2, 'slides');
      const message = (await testApi()).exportMessage() ?? '';
      assert(/2 slides, 1 (?:error|warning)/.test(message), `it says: ${message}`);
    });

    test('paths may hold spaces, signs and letters of any script', async () => {
      await write('图 片 C# 100%.png', bytesOf(RED));
      const document = await openDeck('我的 deck #1 (草稿) 100%.md', '图%20片%20C%23%20100%25.png');
      assertEqual((await previewDrawn(document)).slides, 2, 'slides');
      await faultIs(document, undefined);
      const target = await vscode.commands.executeCommand<vscode.Uri>('proofdeck.export');
      assertEqual(target.toString(), file('我的 deck #1 (草稿) 100%.pptx').toString(), 'place');
      const slides = await slidesOf(target);
      assert(/<p:pic>/.test(slides[1]!), 'the picture is on its slide');
    });
  });
}
