/** What leads to the second end of a range; its first end stands in the same clause. */
const TO_SECOND_END = /(?:\bto|[到至]) ?$/i;
const FROM_FIRST_END = /\bfrom |[从由自]/i;
const LONGEST_RANGE = 30;

/** `From 32 to 128 sequences the output grows to 1.95 times`: the second end of a range, not what something grew from. */
export function isSecondEnd(before: string): boolean {
  const clause = before
    .slice(-LONGEST_RANGE)
    .split(/[.;,，。；\n]/)
    .at(-1)!;
  return TO_SECOND_END.test(before.slice(-4)) && FROM_FIRST_END.test(clause);
}
