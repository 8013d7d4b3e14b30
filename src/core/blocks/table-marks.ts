import type { TableCell } from '../deck/block';
import { plainText } from '../deck/plain-text';
import type { Color } from '../scene/color';
import type { Theme } from '../scene/theme';

/** Signs that answer a table's question by themselves: stars, ticks, crosses, circles. */
const MARK = /^(?:[★☆✓✔✗✘✕✖●○◐◯]\uFE0F?|[✅❌⚠➖⭐]\uFE0F?|\s)+$/u;
const YES = /^[✓✔]/u;
const NO = /^[✗✘✕✖]/u;
const STARS = /^[★☆]/u;

/** By cell: a table is tried in several sizes. */
const known = new WeakMap<TableCell['inlines'], { readonly signs: string | undefined }>();

function signsIn(inlines: TableCell['inlines']): string | undefined {
  const found = known.get(inlines);
  if (found) return found.signs;
  const text = plainText(inlines).text.trim();
  const signs = text !== '' && MARK.test(text) ? text : undefined;
  known.set(inlines, { signs });
  return signs;
}

/** Whether the cell holds nothing but such signs. */
export function isMark({ inlines }: TableCell): boolean {
  return signsIn(inlines) !== undefined;
}

/** The colour that says what the signs mean; undefined for those that have colours of their own, and for other text. */
export function markColor(cell: Pick<TableCell, 'inlines'>, { meaning }: Theme): Color | undefined {
  const text = signsIn(cell.inlines);
  if (text === undefined) return undefined;
  if (YES.test(text)) return `#${meaning.good.slice(1)}`;
  if (NO.test(text)) return `#${meaning.bad.slice(1)}`;
  return STARS.test(text) ? 'accent2' : undefined;
}
