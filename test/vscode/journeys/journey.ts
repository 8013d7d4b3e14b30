import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  readonly exists: (file: string) => boolean;
  readonly end: () => Promise<void>;
}

/**
 * Starts VS Code on copies of the examples and fixtures. Pictures go to `out/journeys`, or `out/journeys-web`.
 * `settings` are the user's, beside the usual ones.
 */
export async function startJourney(settings: Record<string, unknown> = {}): Promise<Journey> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  const workspace = path.join(temporary, 'decks');
  for (const folder of ['examples', 'test/vscode/fixtures']) {
    cpSync(path.join(ROOT, folder), workspace, { recursive: true });
  }
  const pictures = path.join(ROOT, HOST === 'web' ? 'out/journeys-web' : 'out/journeys');
  rmSync(pictures, { recursive: true, force: true });
  const vscode = await launchVSCode({
    serverDir: vscodeFolder(),
    logDir: path.join(ROOT, 'out/editor', `journeys-${HOST}`),
    folder: workspace,
    extensionDevelopmentPaths: [ROOT],
    settings: { ...settings, ...(HOST === 'web' && webHostSettings(EXTENSION_ID)) },
    viewport: { width: 1600, height: 900 },
  });
  vscode.page.setDefaultTimeout(WAIT_LIMIT_MS);
  return {
    workbench: new Workbench(vscode.page, pictures),
    read: (file) => readFileSync(path.join(workspace, file)),
    exists: (file) => existsSync(path.join(workspace, file)),
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
