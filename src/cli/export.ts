import { problemFindings } from '../core/lint/problem-findings';
import { writePptx } from '../pptx';
import { CommandError, commandLine, EXIT, loadDeck } from './common';
import { deflate } from './deflate';
import { describeCounts, jsonFindings, textFindings, textTemplate } from './report';
import { writeSafely } from './write-file';

/** `proofdeck export DECK [-o FILE.pptx]`: reports what the file lacks or cannot hold; `check` is for the numbers. */
export async function exportDeck(args: readonly string[]): Promise<number> {
  const { subject, values } = commandLine(args, { output: { type: 'string', short: 'o' } }, 'a deck');
  const { deck, scene, resources } = await loadDeck(subject);
  const target = values.output ?? pptxBeside(subject);
  const hidden = scene.slides.filter((slide) => slide.hidden).length;
  if (hidden > 0 && hidden === scene.slides.length)
    throw new CommandError(`Every slide of ${subject} is hidden from export`);
  const bytes = await writePptx(scene, { resources, deflate });
  await writeSafely(target, bytes);
  const findings = problemFindings(deck, scene);
  process.stderr.write(textFindings(jsonFindings(subject, deck.text, findings)));
  process.stdout.write(
    `${target}: ${scene.slides.length - hidden} slides${hidden > 0 ? ` (${hidden} hidden)` : ''}, ${Math.ceil(bytes.length / 1024)} KB. ${describeCounts(findings)}\n`,
  );
  process.stdout.write(textTemplate(scene.template));
  return EXIT.done;
}

/** `deck.md` → `deck.pptx`, in the same folder; standard input becomes `deck.pptx` in the current one. */
function pptxBeside(deck: string): string {
  return deck === '-' ? 'deck.pptx' : `${deck.replace(/\.(md|markdown)$/i, '')}.pptx`;
}
