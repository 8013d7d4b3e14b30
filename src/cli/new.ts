import { newDeck, OUTLINES } from '../core/outlines';
import { CommandError, commandLine, EXIT } from './common';
import { writeSafely } from './write-file';

/** `proofdeck new OUTLINE [--lang zh-CN|en] [-o FILE.md]` */
export async function newFromOutline(args: readonly string[]): Promise<number> {
  const options = { lang: { type: 'string', default: 'en' }, output: { type: 'string', short: 'o' } } as const;
  const known = OUTLINES.map((outline) => outline.id).join(', ');
  const { subject, values } = commandLine(args, options, `an outline: ${known}`);
  if (!OUTLINES.some((outline) => outline.id === subject))
    throw new CommandError(`There is no outline "${subject}". Known outlines: ${known}`);
  if (values.lang !== 'zh-CN' && values.lang !== 'en')
    throw new CommandError(`--lang is zh-CN or en, not "${values.lang}"`);
  const text = newDeck(subject, { lang: values.lang });
  if (values.output === undefined) process.stdout.write(text);
  else {
    await writeSafely(values.output, text);
    process.stdout.write(`${values.output}\n`);
  }
  return EXIT.done;
}
