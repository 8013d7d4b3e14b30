import type { StateInline } from 'markdown-it';
import type { PlacingState } from './inline-parser';
import type { PlacedToken } from './token';

const COLON = 0x3a;
/** Full-width punctuation ends an address: Chinese text puts no space after one. */
const FULL_WIDTH = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’]/;

/** A web address written as it is. Names without a scheme (`README.md`, `example.com`) stay text. */
export function plainUrl(plainState: StateInline, silent: boolean): boolean {
  const state = plainState as PlacingState;
  const { pos, src } = state;
  if (src.charCodeAt(pos) !== COLON || state.linkLevel > 0 || !src.startsWith('//', pos + 1)) return false;
  const scheme = /(?:^|[^A-Za-z0-9+.-])(https?|ftp)$/i.exec(src.slice(Math.max(0, pos - 6), pos))?.[1];
  if (!scheme || (!silent && !state.pending.endsWith(scheme))) return false;
  const start = pos - scheme.length;
  const url = addressAt(state, start);
  if (url === undefined) return false;
  const href = state.md.normalizeLink(url);
  if (!state.md.validateLink(href)) return false;
  const end = start + url.length;
  if (!silent) pushLink(state, start, end, href, scheme.length);
  state.pos = end;
  return true;
}

function addressAt(state: StateInline, start: number): string | undefined {
  const rest = state.src.slice(start, state.posMax);
  const wide = rest.search(FULL_WIDTH);
  const found = state.md.linkify.matchAtStart(wide < 0 ? rest : rest.slice(0, wide));
  // A tilde alone may end an address; marks of emphasis do not belong to it.
  const url = found?.url.replace(/(?<![*~])[*~]+$/, (marks) => (marks === '~' ? marks : ''));
  return url && /:\/\/./.test(url) ? url : undefined;
}

function pushLink(state: PlacingState, start: number, end: number, href: string, schemeLength: number): void {
  state.pending = state.pending.slice(0, -schemeLength);
  const open = state.push('link_open', 'a', 1) as PlacedToken;
  open.attrs = [['href', href]];
  const text = state.push('text', '', 0) as PlacedToken;
  text.content = state.src.slice(start, end);
  const close = state.push('link_close', 'a', -1) as PlacedToken;
  for (const token of [open, text, close]) {
    token.from = token === close ? end : start;
    token.to = end;
  }
}
