import { written } from '../numbers/quantity';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { type JudgedClaim, judgedClaims, quoted } from './claims/judged-claims';
import type { Passage } from './reading/passage';
import type { RuleFinding, SlideRule } from './rule';

export const multiplierWording: SlideRule = {
  id: 'C02',
  scope: 'slide',
  severity: 'info',
  budget: 'slide',
  title: { en: 'Multiplier wording', zh: '倍数措辞' },
  why: {
    en: 'Strictly, an increase by 3x gives four times as much. Where the new value is three times the old one, write "to 3x" or give the percentage.',
    zh: '严格地说，“提升 3 倍”是原来的 4 倍。如果新值是旧值的 3 倍，请写“提升到 3 倍”或给出百分比。',
  },
  bad: [
    { lang: 'zh', text: '吞吐从 100 tok/s 提升到 300 tok/s，提升 3 倍' },
    { lang: 'en', text: 'Hit rate increased by 4.4x (11.8% to 52.4%)' },
  ],
  good: [
    { lang: 'zh', text: '吞吐从 100 tok/s 提升到 300 tok/s，提升到 3 倍（+200%）' },
    { lang: 'en', text: 'Hit rate rose to 4.4x (11.8% to 52.4%)' },
    { lang: 'zh', text: '吞吐从 100 提升到 400 tok/s，提升 3 倍；100 → 300 tok/s（3×）' },
  ],
  check: ({ body }) => judgedClaims(body).flatMap(check),
};

function check({ claim, passage, from, to, verdict }: JudgedClaim): RuleFinding[] {
  if (verdict.kind !== 'multiple') return [];
  const where = passage.spanOf(claim.phrase);
  return [
    {
      span: where,
      number: passage.spanOf(claim.quantity),
      message: message(
        '“{0}” strictly means one time more; {1} to {2} is to {3}, or +{4}%.',
        passage.quote(claim.phrase).trim(),
        quoted(from),
        quoted(to),
        passage.quote(claim.quantity),
        written(verdict.change, 0),
      ),
      fixes: rewordings(passage, claim),
    },
  ];
}

function rewordings(passage: Passage, { phrase, quantity }: JudgedClaim['claim']): Fix[] {
  const lead = passage.text.slice(phrase.start, quantity.start);
  const text = /^by $/i.test(lead.slice(-3))
    ? `${lead.slice(0, -3)}to `
    : lead.replace(/^(提升|提高|增加|增长|上升)了? ?$/, '$1到 ');
  if (text === lead) return [];
  const range = { start: phrase.start, end: quantity.start };
  return [
    {
      title: message('Write “{0}”', text + passage.quote(quantity)),
      edits: [{ span: passage.spanOf(range), text }],
      safe: false,
    },
  ];
}
