/**
 * A sentence for the reader, untranslated: English text with `{0}`, `{1}` … and their values.
 * Hosts translate by the English text (`l10n/bundle.l10n.<lang>.json`), so core needs no language of its own.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** Builds a message; every `text` must have an entry in each translation bundle (a test looks for them). */
export function message(text: string, ...args: (string | number)[]): Message {
  return { text, args };
}

/** The message in the language of `bundle` (English text → translation), or in English without one. */
export function formatMessage(m: Message, bundle?: Readonly<Record<string, string>>): string {
  const template = bundle?.[m.text] ?? m.text;
  return template.replace(/\{(\d+)\}/g, (whole, index: string) => String(m.args[Number(index)] ?? whole));
}
