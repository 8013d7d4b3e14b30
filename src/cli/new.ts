import { AUDIENCES, type Audience, newDeck, OUTLINES } from '../core/outlines';
import { parseDuration } from '../core/timing';
import { CommandError, commandLine, EXIT } from './common';
import { writeSafely } from './write-file';

const OPTIONS = {
  lang: { type: 'string', default: 'en' },
  output: { type: 'string', short: 'o' },
  audience: { type: 'string' },
  duration: { type: 'string' },
  deep: { type: 'string', multiple: true },
  metrics: { type: 'boolean', default: false },
} as const;

/** `proofdeck new OUTLINE [--lang zh-CN|en] [--audience A] [--duration 45m] [--deep stage2]… [--metrics] [-o FILE.md]` */
export async function newFromOutline(args: readonly string[]): Promise<number> {
  const known = OUTLINES.map((outline) => outline.id).join(', ');
  const { subject, values } = commandLine(args, OPTIONS, `an outline: ${known}`);
  const outline = OUTLINES.find(({ id }) => id === subject);
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
  const text = newDeck(outline.id, {
    lang,
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
