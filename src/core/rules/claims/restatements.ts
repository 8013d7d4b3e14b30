import type { Claim } from '../../numbers/change';
import { namesOtherMeasure } from '../../numbers/measured-nouns';
import { agreeing, overlaps } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { JudgedClaim } from './judged-claims';

/** A factor and a percentage that should say the same and do not: `1.41x cost gap (40% cheaper)`. */
export interface WrongRestatement {
  readonly factor: Claim;
  readonly percent: Claim;
  /** What the factor is in percent. */
  readonly expected: number;
}

/** The percentages that say a factor right before them again, and not what it is; `judged` speak of numbers of their own. */
export function wrongRestatements(passage: Passage, judged: readonly JudgedClaim[]): WrongRestatement[] {
  if (passage.claims.length < 2) return [];
  const bound = new Set(judged.map(({ claim }) => claim));
  return passage.claims.flatMap((percent, index) => {
    const factor = passage.claims[index - 1];
    if (factor?.kind !== 'factor' || percent.kind !== 'percent' || bound.has(percent)) return [];
    if (factor.inWords && ROUGHLY.test(passage.text.slice(0, factor.quantity.start))) return [];
    // `2.4 times the tokens for 1.6 times the price, that is a third less`: what the two come to.
    if (passage.claims[index - 2]?.kind === 'factor' && isForThat(passage, factor)) return [];
    return isRestated(passage, factor, percent) ? differing(factor, percent) : [];
  });
}

const isForThat = ({ text }: Passage, { quantity: { start } }: Claim): boolean =>
  /\b(?:for|at|with) $/i.test(text.slice(Math.max(0, start - 8), start));

/** `nearly doubled (+96%)`, 差不多翻了一倍（+94%）. */
const ROUGHLY =
  /\b(?:nearly|almost|about|roughly|more than|just under|well over) $|(?:近乎?|几乎|差不多|将近|接近|约|大约|不到|超过) ?$/i;

/** In brackets behind it, or in a clause that says the same in other words. */
function isRestated({ text }: Passage, factor: Claim, { phrase, quantity }: Claim): boolean {
  const between = text.slice(factor.quantity.end, phrase.start);
  if (/^[^\d。；;.!?()]{0,30}\( ?$/.test(between)) return true;
  if (between.length > REACH || !COMPARES.test(text.slice(phrase.start, phrase.end))) return false;
  if (!END.test(text.slice(Math.max(phrase.end, quantity.end)))) return false;
  const isGap =
    AFTER_GAP.test(between) &&
    GAP.test(
      text.slice(Math.max(0, factor.phrase.start - 8), factor.phrase.start) +
        text.slice(factor.phrase.start, factor.quantity.start),
    );
  const own = saidAgain(between);
  if ((own === undefined && !isGap) || /\d/.test(between.replace(NAME, ' ')) || TURNS.test(between)) return false;
  const isPrice = /便宜|cheaper/i.test(text.slice(phrase.start, phrase.end));
  const said = lastSentence(text.slice(0, factor.quantity.end));
  return isPrice ? !namesOtherMeasure(said + between, '', 'money') : !namesOtherMeasure(own ?? '', said, undefined);
}

const REACH = 110;
/** What compares two of a kind. */
const COMPARES = /便宜|[省低少]|cheaper|lower|less|fewer|smaller|shorter|saving/i;
const END = /^(?: ?[,.;:，。；)!]| (?:than|per|an?|than|on|for)\b|$)/;
/** `; in other words A is`, `, so tokens are now`, 也就是. */
const AGAIN =
  /\b(?:in other words|that is|i\.e\.|which means|meaning|put differently|or|so)\b,?|也就是说?|换句话说|换言之|即|相当于|等于|所以|算下来/gi;

/** The words that say it again, up to the percentage: one clause. */
function saidAgain(between: string): string | undefined {
  const last = [...between.matchAll(AGAIN)].at(-1);
  const own = last === undefined ? undefined : between.slice(last.index + last[0].length).replace(/^[,，]/, '');
  return own === undefined || own.length > 40 || /[,，。；;]/.test(own) ? undefined : own;
}
/** 差 2.5 倍，便宜 75%. */
const GAP = /[差贵]了? ?$|相差 ?$|价差 ?$/;
const AFTER_GAP = /^的?(?:价差|差距|差价)?[,，] ?[\u3400-\u9fff]{0,6}$/;
const NAME = /\b[A-Za-z]{1,8}-?\d{1,4}[A-Za-z]?\b/g;
const TURNS = /但|而(?!且)|却|不过|\b(?:but|while|whereas|although|however)\b/i;

function differing(factor: Claim, percent: Claim): WrongRestatement[] {
  const n = factor.quantity.value;
  if (factor.quantity.high !== n || n <= 0 || n === 1) return [];
  const less = (1 - Math.min(n, 1 / n)) * 100;
  const more = (Math.max(n, 1 / n) - 1) * 100;
  // 提升 3 倍 is used for three times and for four times as much.
  const right = percent.direction === 'down' ? [less] : factor.mode === 'by' ? [more, more + 100] : [more];
  const [value, high] = [Math.abs(percent.quantity.value), Math.abs(percent.quantity.high)];
  const said = agreeing({ ...percent.quantity, value, high });
  return right.some((one) => overlaps(said, { low: one, high: one })) ? [] : [{ factor, percent, expected: right[0]! }];
}
