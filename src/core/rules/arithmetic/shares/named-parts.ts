import { canonicalValue, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isPlainShare, isShareOfCounts } from './plain-shares';
import { labelOf, splitBefore } from './split-wholes';

/** 预填充池占, `the prefill pool holds`: the name of a part right before its share. */
const NAMED =
  /(?:^|[,，、;；:：。(]|和|而|则) ?([\u3400-\u9fff]{2})[\u3400-\u9fff]{0,4}?占(?:比|了|到|据)?(?:约|总数的|总量的|全部的| ){0,2}$|\b([a-z]{4,14})(?: (?:pool|part|group|side|cards|GPUs|nodes)){0,2} (?:is|are|has|have|holds?|takes?|makes up|gets?) (?:about )?$/i;
/** `which leaves prefill with 18.75%` and the like say no more than that. */
const CHANGES = /增|减|降|升|涨|目标|\b(?:target|up|down|more|less|growth)\b/i;

/** 128 张卡 = 预填充 24 张 + 解码 104 张，预填充池占 28.75%: the share of a part that is named again, of the whole that the parts make up. */
export function wrongSharesOfNamed(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 4 || !text.includes('%')) return [];
  return quantities.flatMap((share, index) => {
    if (index < 3 || !isPlainShare(share)) return [];
    const match = NAMED.exec(text.slice(Math.max(0, share.start - 48), share.start));
    const name = (match?.[1] ?? match?.[2])?.toLowerCase();
    const first = firstShareOf(quantities, index);
    const split = name === undefined ? undefined : splitBefore(passage, first);
    if (name === undefined || split === undefined || CHANGES.test(match![0])) return [];
    const [own, ...more] = split.parts.filter((part) => labelOf(passage, part).includes(name));
    if (own === undefined || more.length > 0) return [];
    const expected = (100 * canonicalValue(own)) / canonicalValue(split.whole);
    const from = `${passage.quote(own.number)} ÷ ${passage.quote(split.whole.number)}`;
    return isShareOfCounts(share, expected) ? [] : [{ passage, quantity: share, expected, from }];
  });
}

/** The first of the shares that follow each other up to `index`. */
function firstShareOf(quantities: readonly Quantity[], index: number): number {
  return quantities.findLastIndex((one, at) => at < index && one.unit?.family !== 'ratio') + 1;
}
