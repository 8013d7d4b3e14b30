import path from 'node:path';
import type { Resources } from '../core/scene/resources';
import { slideSvg } from '../core/svg';
import { CommandError, commandLine, EXIT, loadDeck } from './common';
import { makeFolder, writeSafely } from './write-file';

/** `proofdeck render DECK --svg DIR` */
export async function render(args: readonly string[]): Promise<number> {
  const { subject, values } = commandLine(args, { svg: { type: 'string' } }, 'a deck');
  const folder = values.svg;
  if (folder === undefined) throw new CommandError('Say where the slides go: --svg DIR');
  const { scene, resources } = await loadDeck(subject);
  await makeFolder(folder);
  const digits = Math.max(2, String(scene.slides.length).length);
  for (const [index, slide] of scene.slides.entries()) {
    const svg = slideSvg(scene, slide, { hrefOf: (resource) => dataUri(resource, resources) });
    await writeSafely(path.join(folder, `slide-${String(index + 1).padStart(digits, '0')}.svg`), svg);
  }
  process.stdout.write(`${folder}: ${scene.slides.length} slides\n`);
  return EXIT.done;
}

function dataUri(resource: string, resources: Resources): string | undefined {
  const found = resources.get(resource);
  if (!found || 'fault' in found) return undefined;
  return `data:${found.mime};base64,${Buffer.from(found.bytes).toString('base64')}`;
}
