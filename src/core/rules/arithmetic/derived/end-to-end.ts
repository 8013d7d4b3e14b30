import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** Cheap: what comes first, and what comes between two tokens. */
const NAMED = /TTFT|首 ?(?:个 ?)?(?:token|字|词)|\bfirst token\b/i;
/** Right behind a count: `199 gaps`, 199 个间隔, `199 more tokens`. */
const COUNTED =
  /^ ?(?:个|次|步)? ?(?:间隔|间隙|后续 ?token|解码步)|^ (?:more |further |other |remaining |decode |inter-token |token )?(?:gaps?|intervals?|steps?|tokens)\b/i;
/** Between the count and what each takes. */
const EACH = /^[^\d。；;=]{0,24}(?:各|每个|每步|每次|[×x*]|\b(?:of|at|each|with)\b|，|,)[^\d。；;=]{0,12}$/i;
/** Between that and the whole. */
const MAKES =
  /^[^\d。；;!?]{0,8}(?:[=≈,，]|\b(?:gives?|makes?|is|are|comes? to|adds? up to|yields?|so|or|totals?)\b|[合共是为])[^\d。；;!?]{0,24}$/i;
/** What is added besides. */
const MORE = /排队|网络|检索|\b(?:queue|queu\w{3}|network|retriev\w{2,3}|tool|overhead)\b/i;
const FAR = 2;
const NEAR = 0.015;

/** The time of a whole answer that its first token and the gaps after it do not give: `TTFT 0.42 s plus 199 gaps of 30 ms gives 7.93 s`. */
export function wrongEndToEnd(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 4 || !NAMED.test(text) || MORE.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const own = standingIn(quantities, sentence);
    return own.flatMap((first, at) => {
      const [count, each, whole, next] = own.slice(at + 1, at + 5);
      if (count === undefined || each === undefined || whole === undefined) return [];
      if (![first, each, whole].every((one) => one.unit?.family === 'time' && isExact(one) && one.sign === undefined))
        return [];
      if (!NAMED.test(text.slice(Math.max(sentence.start, first.start - 32), count.start))) return [];
      if (!COUNTED.test(text.slice(count.end, count.end + 24)) || count.decimals > 0 || count.value < 2) return [];
      if (!EACH.test(text.slice(count.end, each.start)) || !MAKES.test(text.slice(each.end, whole.start))) return [];
      // 每个 40 ms，合 7.96 秒，总共 8.40 秒: the gaps first, then all.
      const steps = count.value * seconds(each);
      if (isOf(whole, steps) || next?.unit?.family === 'time') return [];
      const all = seconds(first) + steps;
      const others = [all, all - seconds(each), all + seconds(each)];
      const off = Math.max(seconds(whole) / all, all / seconds(whole));
      return off > FAR || others.some((one) => isOf(whole, one))
        ? []
        : [
            {
              passage,
              quantity: whole,
              expected: all / whole.unit!.factor,
              from: `${passage.quote(first)} + ${passage.quote(count.number)} × ${passage.quote(each)}`,
            },
          ];
    });
  });
}

const seconds = ({ value, unit }: Quantity): number => value * unit!.factor;

function isOf(whole: Quantity, expected: number): boolean {
  const slack = Math.max((whole.step / 2) * whole.unit!.factor, expected * NEAR);
  return Math.abs(seconds(whole) - expected) <= slack + 1e-9;
}
