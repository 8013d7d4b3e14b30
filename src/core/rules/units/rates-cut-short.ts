import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { QuantityNoun } from '../reading/quantity-nouns';
import { endsValue } from '../reading/standing';

/** An amount where a rate is meant: 标称 60 GB/s，实测 46 GB. */
export interface CutShort {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly noun: QuantityNoun;
}

/** What is measured as a rate. */
const OF_TRANSFER =
  /(?:读取?|写入?|读写|网络|存储|显存|总线|链路)?(?:带宽|吞吐量?|速率)|\b(?:(?:read|write|disk|storage|network|memory|bus|link) )?(?:bandwidth|throughput|rate|speed)\b/gi;
/** Words that say which of several values of one thing it is, and nothing else. */
const STATE_HAN =
  '标称|额定|理论|实测|实际|实得|设计|目标|要求|承诺|峰值|均值|平均|中位数?|最[高低大小]|持续|稳态|单流|原来|原先|之前|此前|现在|目前|如今|上线[前后]|优化[前后]|改造[前后]|升级[前后]|去年|今年|上月|本月|上周|本周|(?:顺序|随机)[读写]?';
const STATE_LATIN =
  'nominal(?:ly)?|rated|specified|theoretical(?:ly)?|measured|actual(?:ly)?|observed|achieved|real|design|target|promised|peak|mean|average|median|best|worst|sustained|before|after|now|then|today|sequential|random|spec|in practice|on paper|on the wire|we (?:measured|got|saw|reach(?:ed)?|see)';
/** All that stands between the two values: a mark, and which of them the second is. */
const NEXT_STATE = new RegExp(
  `^ ?(?:[,，;；、/]|\\band|\\bbut|\\bvs\\.?|而|但)? ?(?:and |but |而|但|我们)?(?:(?:${STATE_HAN}){1,2}值?(?:只?有|只到|能到|达到?|到|为|是|约|跑到|:| ){0,3}|(?:the )?(?:${STATE_LATIN}):? ?(?:is |was |only |about |value )?)$`,
  'i',
);
/** Words that cannot but go back to the same name; 峰值 may be that of something else, where the first value has no such word. */
const SAME_THING =
  /标称|额定|理论|实测|实际|实得|承诺|[前后] ?|顺序|随机|\b(?:nominal|rated|theoretical|measured|actual(?:ly)?|observed|achieved|promised|before|after|spec|practice|paper)\b/i;
const ANY_STATE = new RegExp(`${STATE_HAN}|\\b(?:${STATE_LATIN})\\b`, 'i');
/** A share of the one behind it: `46 GB of the nominal 60 GB/s`, 46 GB，是标称 60 GB/s 的 77%. */
const OF_NEXT = new RegExp(
  `^ ?(?:(?:out )?of (?:the |its )?(?:${STATE_LATIN})? ?|[,，] ?(?:达到?|是|为|占|相当于)了?(?:${STATE_HAN})值?的? ?)$`,
  'i',
);
/** What is read or moved in all has an amount; a time makes a rate of it. */
const AMOUNT =
  /[总共]|合计|累计|数据集|检查点|快照|文件(?!系统)|容量|缓存|显存占|用量|大小|每[天日时分次步批]|\b(?:total|in all|data ?sets?|checkpoints?|snapshots?|files?(?! ?systems?)|capacity|cache|size|footprint|per (?:day|hour|run|step|batch)|each (?:day|hour|run|step)|daily|hourly)\b/i;
/** The two are of one order: an amount of something else would be a coincidence. */
const MOST_APART = 5;

/** `Read throughput: nominal 60 GB/s, measured 46 GB`: one of two values of a rate lost its time. */
export function ratesCutShort(passage: Passage): CutShort[] {
  const { text, quantities } = passage;
  if (!quantities.some(({ unit }) => unit?.family === 'memory')) return [];
  return quantities.flatMap((second, index) => {
    const first = quantities[index - 1];
    const [rate, amount] = second.unit?.family === 'memory' ? [first, second] : [second, first];
    if (first === undefined || rate === undefined || amount === undefined || !isSameButTime(rate, amount)) return [];
    const between = text.slice(first.end, second.start);
    if (!NEXT_STATE.test(between) && !(amount === first && OF_NEXT.test(between))) return [];
    const before = lastSentence(text.slice(0, first.start));
    const noun = nounIn(before, first.start);
    const sentence = before + between + firstSentence(text.slice(second.end));
    const isOne = SAME_THING.test(between) || ANY_STATE.test(text.slice(noun?.end ?? first.start, first.start));
    if (noun === undefined || !(isOne || OF_NEXT.test(between)) || AMOUNT.test(sentence) || !endsValue(passage, second))
      return [];
    return quantities.some(({ unit }) => unit?.family === 'time') ? [] : [{ passage, quantity: amount, noun }];
  });
}

/** `60 GB/s` and `46 GB`: the same multiplier of bytes, as many digits or nearly so. */
function isSameButTime(rate: Quantity, amount: Quantity): boolean {
  if (rate.unit?.family !== 'bandwidth' || amount.unit?.family !== 'memory' || rate.unit.bits) return false;
  if (rate.sign !== undefined || amount.sign !== undefined || rate.unit.scope !== undefined) return false;
  const isCut = rate.unit.text.replace(/ ?\/ ?(?:s|sec|秒)$|ps$/i, '') === amount.unit.text;
  const apart = rate.value / amount.value;
  return isCut && apart < MOST_APART && apart > 1 / MOST_APART;
}

/** The last name of a rate before the two values. */
function nounIn(before: string, end: number): QuantityNoun | undefined {
  const name = [...before.matchAll(OF_TRANSFER)].at(-1);
  if (name === undefined) return undefined;
  const start = end - before.length + name.index;
  return { kind: 'bandwidth', name: name[0], start, end: start + name[0].length };
}
