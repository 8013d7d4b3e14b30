import type { Finding } from '../source/finding';
import type { TextEdit } from '../source/text-edit';

/**
 * The edits of every safe fix, in source order. Of two fixes that touch the same text the first stands, whole: half a
 * fix is worse than none. The other comes up again with the next check.
 */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const fixes = findings.flatMap(({ fixes }) => fixes?.find(({ safe }) => safe) ?? []);
  const chosen: TextEdit[] = [];
  for (const { edits } of fixes)
    if (!edits.some((edit) => chosen.some((other) => collide(edit, other)))) chosen.push(...edits);
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

/** Touching counts: two insertions at one place have no order of their own. */
function collide(a: TextEdit, b: TextEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
