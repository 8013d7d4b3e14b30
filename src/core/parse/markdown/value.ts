import type { StateInline } from 'markdown-it';

const BRACE = 0x7b;
const DOLLAR = 0x24;
const VALUE =
  /\{\{[ \t]*([\p{L}\p{N}_-]{1,80})\.([\p{L}\p{N}_-]{1,80})[ \t]*(?:\|[ \t]*([\p{L}\p{N}_-]{1,40})[ \t]*)?\}\}/uy;

/**
 * `{{stage2.ttft_milliseconds | change}}`: a `value` token whose `meta` holds stage, field and what to show. `${{ … }}` is
 * the syntax of CI pipelines and stays text, and so does everything else in braces.
 */
export function metricValue(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== BRACE || src.charCodeAt(pos + 1) !== BRACE) return false;
  if (src.charCodeAt(pos - 1) === DOLLAR) return false;
  VALUE.lastIndex = pos;
  const found = VALUE.exec(src);
  if (!found) return false;
  if (!silent) {
    const token = state.push('value', '', 0);
    token.content = found[0];
    token.meta = { stage: found[1], field: found[2], ...(found[3] !== undefined && { show: found[3] }) };
  }
  state.pos += found[0].length;
  return true;
}
