import { deflateRawSync } from 'node:zlib';
import { lintDeck } from '../core/lint';
import { writePptx } from '../pptx';
import { commandLine, EXIT, loadDeck } from './common';
import { describeCounts } from './report';
import { writeSafely } from './write-file';

/** `proofdeck export DECK [-o FILE.pptx]` */
export async function exportDeck(args: readonly string[]): Promise<number> {
  const { subject, values } = commandLine(args, { output: { type: 'string', short: 'o' } }, 'a deck');
  const { deck, scene, resources } = await loadDeck(subject);
  const target = values.output ?? pptxBeside(subject);
  const bytes = await writePptx(scene, { resources, deflate: (raw) => deflateRawSync(raw) });
  await writeSafely(target, bytes);
  process.stdout.write(
    `${target}: ${scene.slides.length} slides, ${Math.ceil(bytes.length / 1024)} KB. ${describeCounts(lintDeck(deck, scene))}\n`,
  );
  return EXIT.done;
}

/** `deck.md` → `deck.pptx`, in the same folder; standard input becomes `deck.pptx` in the current one. */
function pptxBeside(deck: string): string {
  return deck === '-' ? 'deck.pptx' : `${deck.replace(/\.(md|markdown)$/i, '')}.pptx`;
}
