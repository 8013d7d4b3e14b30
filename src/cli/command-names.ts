/** What may follow `proofdeck` on the command line. */
const COMMAND_NAMES = ['export', 'render', 'check', 'indicators', 'new'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

/** Whether the tool has a command of that name. */
export function isCommandName(name: string | undefined): name is CommandName {
  return COMMAND_NAMES.includes(name as CommandName);
}
