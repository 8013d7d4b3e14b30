import { type CommandName, isCommandName } from './command-names';
import { CommandError, EXIT, isCommandError } from './common';

/** A command's code is loaded when it is asked for: an export needs no rules, a check no writer of files. */
const COMMANDS: Readonly<Record<CommandName, (args: readonly string[]) => Promise<number>>> = {
  export: async (args) => (await import('./export')).exportDeck(args),
  render: async (args) => (await import('./render')).render(args),
  check: async (args) => (await import('./checking')).check(args),
  indicators: async (args) => (await import('./checking')).indicators(args),
  new: async (args) => (await import('./checking')).newFromOutline(args),
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

/** Runs one command with its arguments, tells the user what went wrong, if anything did, and gives the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    return await runCommand(argv);
  } catch (error) {
    const text = isCommandError(error)
      ? error.message
      : String(error instanceof Error ? (error.stack ?? error.message) : error);
    process.stderr.write(`proofdeck: ${text}\n`);
    return EXIT.couldNotRun;
  }
}

async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return name === undefined ? EXIT.couldNotRun : EXIT.done;
  }
  if (!isCommandName(name)) throw new CommandError(`There is no command "${name}". Try: proofdeck --help`);
  return COMMANDS[name](args);
}
