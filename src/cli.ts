import { check } from './cli/check';
import { CommandError, EXIT } from './cli/common';
import { exportDeck } from './cli/export';
import { indicators } from './cli/indicators';
import { newFromOutline } from './cli/new';
import { render } from './cli/render';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  export: exportDeck,
  render,
  check,
  indicators,
  new: newFromOutline,
};

const USAGE = `proofdeck: technical decks in Markdown, to native PowerPoint

  proofdeck export DECK [-o FILE.pptx]          write a PowerPoint file beside the deck, or to FILE
  proofdeck render DECK --svg DIR               write one SVG a slide into DIR
  proofdeck check DECK… [--format text|json|sarif|github] [--rule ID]… [--fix] [--max-warnings N]
                                                report findings, with --fix after the safe fixes
  proofdeck indicators DECK [--format text|json]
                                                the values of every indicator by stage
  proofdeck new OUTLINE [--lang zh-CN|en] [--audience engineers|managers|public] [--duration 45m]
                        [--deep STAGE]… [--metrics] [-o FILE.md]
                                                start a deck from an outline, to FILE or to the terminal

DECK is a Markdown file, or - for standard input; DECK… are several, or patterns such as "talks/*.md".
Exit codes: 0 done, 1 errors or more warnings than allowed (check only), 2 could not run.
`;

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return name === undefined ? EXIT.couldNotRun : EXIT.done;
  }
  const command = COMMANDS[name];
  if (!command) throw new CommandError(`There is no command "${name}". Try: proofdeck --help`);
  return command(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof CommandError;
    process.stderr.write(
      `proofdeck: ${known ? error.message : String(error instanceof Error ? (error.stack ?? error.message) : error)}\n`,
    );
    process.exitCode = EXIT.couldNotRun;
  },
);
