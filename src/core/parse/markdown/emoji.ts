import type { StateInline } from 'markdown-it';
import names from 'markdown-it-emoji/lib/data/full.mjs';

const COLON = 0x3a;
const NAME = /:([a-z0-9_+-]{1,40}):/y;

/** `:rocket:` as the character it names, from markdown-it-emoji's table; its own rule works on tokens we have placed already. */
export function emoji(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== COLON) return false;
  NAME.lastIndex = state.pos;
  const found = NAME.exec(state.src);
  const character = found && Object.hasOwn(names, found[1]!) ? names[found[1]!] : undefined;
  if (!found || character === undefined) return false;
  if (!silent) state.push('text_special', '', 0).content = character;
  state.pos += found[0].length;
  return true;
}
