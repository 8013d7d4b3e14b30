import type { Slide } from '../deck/deck';
import { RULES, type Rule, type RuleFinding } from '../rules';
import type { Finding } from '../source/finding';
import type { Severity } from '../source/problem';
import { absolute, type Span } from '../source/span';

/** Place of each rule in the registry, by id. */
export const ORDER: ReadonlyMap<string, number> = new Map(RULES.map((rule, order) => [rule.id, order]));

/** Whether two spans share a character. */
export function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * What a rule found, as it is told. `offset`: where the slide begins that its spans count from, 0 where they are absolute. `set`: the
 * severity that the team gives the rule.
 */
export function toFinding(
  rule: Rule,
  finding: RuleFinding,
  offset: number,
  set: Severity | 'off' | undefined,
  slide?: Slide,
): Finding {
  const { severity, span, message: text, related, fixes } = finding;
  return {
    rule: rule.id,
    severity: set !== undefined && set !== 'off' ? set : (severity ?? rule.severity),
    message: text,
    span: absolute(span, offset),
    ...(slide === undefined ? {} : { slide: slide.index }),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, span: absolute(one.span, offset) })) }),
    ...(fixes === undefined || fixes.length === 0
      ? {}
      : {
          fixes: fixes.map((fix) => ({
            ...fix,
            edits: fix.edits.map((edit) => ({ ...edit, span: absolute(edit.span, offset) })),
          })),
        }),
  };
}
