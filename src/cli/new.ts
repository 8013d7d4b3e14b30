import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AUDIENCES, type Audience, newDeckOf, OUTLINES, type Outline } from '../core/outlines';
import { outlinePath } from '../core/outlines/deck-outline';
import { readOutline } from '../core/outlines/outline-file';
import { formatMessage } from '../core/source/message';
import { SourceText } from '../core/source/source-text';
import { parseDuration } from '../core/timing';
import { CommandError, commandLine, EXIT, reason } from './common';
import { writeSafely } from './write-file';

const OPTIONS = {
  lang: { type: 'string', default: 'en' },
  output: { type: 'string', short: 'o' },
  audience: { type: 'string' },
  duration: { type: 'string' },
  deep: { type: 'string', multiple: true },
  metrics: { type: 'boolean', default: false },
} as const;

/** `proofdeck new OUTLINE|FILE.outline.yaml [--lang zh-CN|en] [--audience A] [--duration 45m] [--deep stage2]… [--metrics] [-o FILE.md]` */
export async function newFromOutline(args: readonly string[]): Promise<number> {
  const known = OUTLINES.map((outline) => outline.id).join(', ');
  const { subject, values } = commandLine(args, OPTIONS, `an outline: ${known}`);
  const file = outlinePath(subject);
  const outline = file === undefined ? OUTLINES.find(({ id }) => id === subject) : await ownOutline(file);
  if (!outline) throw new CommandError(`There is no outline "${subject}". Known outlines: ${known}`);
  const { lang, audience, duration, deep, metrics, output } = values;
  if (lang !== 'zh-CN' && lang !== 'en') throw new CommandError(`--lang is zh-CN or en, not "${lang}"`);
  const audiences = Object.keys(AUDIENCES).join(', ');
  if (audience !== undefined && !Object.hasOwn(AUDIENCES, audience))
    throw new CommandError(`--audience is one of ${audiences}, not "${audience}"`);
  if (duration !== undefined && !parseDuration(duration))
    throw new CommandError(`--duration is a length of time such as 45m, not "${duration}"`);
  const stages = outline.sections.flatMap(({ stage }) => stage ?? []);
  const unknown = deep?.find((stage) => !stages.includes(stage));
  if (unknown !== undefined)
    throw new CommandError(`--deep is a stage of the outline, not "${unknown}": ${[...new Set(stages)].join(', ')}`);
  const text = newDeckOf(outline, {
    lang,
    ...(file === undefined ? {} : { named: fromDeck(file, output) }),
    metrics,
    ...(audience === undefined ? {} : { audience: audience as Audience }),
    ...(duration === undefined ? {} : { duration }),
    ...(deep === undefined ? {} : { deep }),
  });
  if (output === undefined) process.stdout.write(text);
  else {
    await writeSafely(output, text);
    process.stdout.write(`${output}\n`);
  }
  return EXIT.done;
}

/** The outline in a file; what is wrong with it goes to standard error, one line a problem. */
async function ownOutline(file: string): Promise<Outline> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${reason(error)}`);
  }
  const { outline, problems } = readOutline(text, file);
  const source = new SourceText(text);
  for (const { severity, code, message, span } of problems) {
    const { line, column } = source.positionAt(span.start);
    process.stderr.write(`${file}:${line + 1}:${column + 1}: ${severity} ${code}: ${formatMessage(message)}\n`);
  }
  if (!outline) throw new CommandError(`${file} has no section with a page`);
  return outline;
}

/** The path of the outline file from the folder of the deck, as front matter names it. */
function fromDeck(file: string, deck: string | undefined): string {
  const folder = deck === undefined ? process.cwd() : path.dirname(path.resolve(deck));
  const relative = path.relative(folder, path.resolve(file)).replaceAll('\\', '/');
  return relative.startsWith('.') || path.isAbsolute(relative) ? relative : `./${relative}`;
}
