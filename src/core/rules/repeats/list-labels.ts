import type { NamedNumber } from './named-numbers';

/** `Frankfurt 20%, Virginia 40%, Oregon 30%`: in two lists of the same things each value is that of the word right before it. */
export function isUnderOtherLabel(a: NamedNumber, b: NamedNumber): boolean {
  if (isOfOtherQuestion(a, b)) return true;
  const [own, other] = [labelOf(a), labelOf(b)];
  if (own === undefined || other === undefined || own === other) return false;
  return a.passage.text.includes(other) || b.passage.text.includes(own);
}

/** The name right before a number in a list: a word with a capital, or Chinese words after a comma. */
const labelOf = ({ passage: { text }, quantity: { start } }: NamedNumber): string | undefined =>
  /(?:^|[,，、:：?？;；] ?)([A-Z][\w-]{2,24}|[\u3400-\u9fff]{2,8}) ?$/.exec(
    text.slice(Math.max(0, start - 28), start),
  )?.[1];

/** `Share of each region? Singapore 10%`, `Where is the free capacity? Singapore 17%`: each answers its own question. */
function isOfOtherQuestion({ passage: { text: a } }: NamedNumber, { passage: { text: b } }: NamedNumber): boolean {
  const [one, other] = [QUESTION.exec(a)?.[0], QUESTION.exec(b)?.[0]];
  return one !== undefined && other !== undefined && one !== other;
}

const QUESTION = /^[^?？\d]{4,60}[?？]/;
