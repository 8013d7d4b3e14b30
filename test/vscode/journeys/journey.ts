import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { vscodeFolder } from '../../../scripts/get-vscode.mjs';
import { ROOT } from '../../../scripts/lib/command.mjs';
import { launchVSCode } from '../harness/launch.mjs';
import { webHostSettings } from '../harness/settings.mjs';
import { Workbench } from './workbench';

const WAIT_LIMIT_MS = 60_000;
const EXTENSION_ID = 'proofdeck.proofdeck';

/** `web` runs the extension in the web worker extension host. */
export const HOST = process.env.EDITOR_TEST_HOST === 'web' ? 'web' : 'node';

/** A VS Code with our extension, a workspace of its own, and someone who uses it. */
export interface Journey {
  readonly workbench: Workbench;
  /** Reads a file of the workspace from the disk. */
  readonly read: (file: string) => Uint8Array;
  readonly write: (file: string, content: Uint8Array | string) => void;
  readonly exists: (file: string) => boolean;
  /** The files of the workspace's folder. */
  readonly list: () => string[];
  readonly end: () => Promise<void>;
}

export interface JourneyOptions {
  /** The user's, beside the usual ones. */
  readonly settings?: Record<string, unknown>;
  /** A file to open alone, without a workspace around it. */
  readonly alone?: string;
  /** Folders are not trusted until the user says so. */
  readonly asksForTrust?: boolean;
  readonly language?: string;
  /** An extension that is installed beside ours: its folder. */
  readonly helper?: string;
}

/**
 * Starts VS Code on copies of the examples and fixtures. Pictures go to the folder `name` of `out/journeys`, or of
 * `out/journeys-web`.
 */
export async function startJourney(name: string, options: JourneyOptions = {}): Promise<Journey> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  const workspace = path.join(temporary, 'decks');
  for (const folder of ['examples', 'test/vscode/fixtures']) {
    cpSync(path.join(ROOT, folder), workspace, { recursive: true });
  }
  const file = (name: string) => path.join(workspace, name);
  const { settings, alone, asksForTrust, language, helper } = options;
  const pictures = path.join(ROOT, HOST === 'web' ? 'out/journeys-web' : 'out/journeys', name);
  rmSync(pictures, { recursive: true, force: true });
  const extensionsDir = path.join(temporary, 'extensions');
  // VS Code takes one extension from its address; on its first start it finds the ones in this folder.
  if (helper !== undefined) cpSync(helper, path.join(extensionsDir, path.basename(helper)), { recursive: true });
  const vscode = await launchVSCode({
    serverDir: vscodeFolder(),
    logDir: path.join(ROOT, 'out/editor', `journeys-${HOST}`, name),
    extensionsDir,
    extensionDevelopmentPaths: [ROOT],
    settings: {
      ...settings,
      ...(HOST === 'web' && webHostSettings(EXTENSION_ID)),
      ...(asksForTrust && {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      }),
    },
    viewport: { width: 1600, height: 900 },
    ...(alone === undefined ? { folder: workspace } : { openFile: file(alone) }),
    ...(asksForTrust && { asksForTrust }),
    ...(language !== undefined && { language }),
  });
  vscode.page.setDefaultTimeout(WAIT_LIMIT_MS);
  return {
    workbench: new Workbench(vscode.page, pictures),
    read: (name) => readFileSync(file(name)),
    write: (name, content) => {
      mkdirSync(path.dirname(file(name)), { recursive: true });
      writeFileSync(file(name), content);
    },
    exists: (name) => existsSync(file(name)),
    list: () => readdirSync(workspace),
    end: async () => {
      await vscode.close();
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** How many slides a PPTX file holds. */
export function slideCount(pptx: Uint8Array): number {
  return Object.keys(unzipSync(pptx)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
}
