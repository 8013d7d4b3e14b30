import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { WrongShares } from './share-sums';

/** Two words for the two sides of one whole. `isSplit`: only where the text speaks of shares, not of a rate of each. */
interface Sides {
  readonly pair: readonly [RegExp, RegExp];
  /** The same words right after their shares: `62% hit, 38% miss`. */
  readonly after: readonly [RegExp, RegExp];
  readonly isSplit: boolean;
}

const sides = (a: string, b: string, isSplit = false): Sides => ({
  pair: [named(a), named(b)],
  after: [follows(a), follows(b)],
  isSplit,
});
const TIE = `(?:率|占比|比例|部分|请求|流量|(?: (?:rate|ratio|share|time|traffic|requests))?)(?:的?占(?:了|到)?|为|是|:|=| (?:is|was|at|of|makes? up|takes?|accounts? for))? ?(?:约|大约|about |~)?$`;
const named = (words: string): RegExp => new RegExp(`(?:${words})${TIE}`, 'i');

const follows = (words: string): RegExp =>
  new RegExp(`^ ?(?:of (?:the )?[a-z]{1,12} )?(?:are |is |were |was )?(?:${words})(?: |[,，。.;；)]|$)`, 'i');

const PAIRS: readonly Sides[] = [
  sides('(?<![未不没])命中', '未命中|没命中|不命中|失配|缺失'),
  sides('\\bhits?', '\\bmiss(?:es)?'),
  sides('(?<!不)成功', '失败'),
  sides('\\bsuccess(?:es|ful)?|\\bsucceeded', '\\bfail(?:ed|ures?)?'),
  sides('(?<!不)通过', '未通过|不通过|没通过'),
  sides('\\bpass(?:ed|es)?', '\\bfail(?:ed|s)?'),
  sides('(?<!不)接受', '拒绝|不接受'),
  sides('\\baccepted', '\\brejected'),
  sides('忙碌?|使用中', '空闲|闲置'),
  sides('\\bbusy', '\\bidle|\\bfree'),
  sides('已分配', '未分配|空闲'),
  sides('\\ballocated', '\\bunallocated|\\bnot allocated'),
  sides('已用|已使用|已占用', '未用|未使用|剩余|空闲|可用'),
  sides('\\bused', '\\bfree|\\bunused|\\bleft'),
  sides('有效', '无效'),
  sides('(?<!un)planned', '\\bunplanned'),
  sides('(?<!非)计划内?', '非计划|计划外'),
  sides('\\bETTR|有效(?:训练|时间)|\\bproductive|\\beffective training(?: time)?', '损失|浪费|丢失|\\blost|\\bwasted'),
  sides('在线', '离线', true),
  sides('\\bonline', '\\boffline', true),
  sides('读取?', '写入?', true),
  sides('\\breads?', '\\bwrites?', true),
  sides('本地', '远端|远程', true),
  sides('\\blocal', '\\bremote', true),
  sides('白天', '夜间', true),
  sides('训练', '推理', true),
  sides('\\btraining', '\\binference', true),
];
/** Cheap: whether any pair may be there. */
const SIDE =
  /未|没命中|不命中|失配|失败|不通过|拒绝|空闲|闲置|无效|非计划|计划外|离线|写|远端|远程|夜间|推理|剩余|缺失|miss|fail|reject|idle|free|unused|left|unallocated|not allocated|unplanned|lost|wasted|损失|浪费|丢失|offline|write|remote|inference/i;
const SPLIT =
  /占|份额|构成|比例|拆分|分配|流量|花在|用于|\b(?:share|split|breakdown|mix|makes? up|accounts? for|goes to|of (?:the )?(?:traffic|requests|time|capacity|gpus|hours|jobs|load))\b/i;
/** Numbers of each side by itself, and of another moment. */
const APART =
  /利用率|使用率|可用率|可用性|准确|分配率|占用率|活跃度|带宽|提升|下降|降低|增长|增加|减少|\b(?:utili[sz]ation|accuracy|availability|faster|slower|increase|decrease|up|down|grew|fell|saved?|cheaper|efficiency)\b/i;
const GAP = /^[^\d。；;!?→()]{1,36}$/;
const CHANGING = /从|由|升至|降至|到|→|\b(?:from|to|vs|versus|than)\b/i;

/** Two shares side by side that are the two sides of one whole, hit and miss, and do not make up 100 %. */
export function wrongComplements(passage: Passage): WrongShares[] {
  const { quantities, text } = passage;
  if (quantities.length < 2 || !text.includes('%') || !SIDE.test(text)) return [];
  return quantities.slice(1).flatMap((second, index) => {
    const first = quantities[index]!;
    if (!isShare(passage, first) || !isShare(passage, second)) return [];
    const gap = text.slice(first.end, second.start);
    if (!GAP.test(gap) || CHANGING.test(gap)) return [];
    const before = text.slice(Math.max(0, first.start - 36), first.start);
    const isSplit = SPLIT.test(before) && !APART.test(before);
    const [afterFirst, afterSecond] = [gap, text.slice(second.end, second.end + 24)];
    const isPair = PAIRS.some(({ pair, after, isSplit: needsSplit }) => {
      if (needsSplit && !isSplit) return false;
      // `7.9% of the run was lost, so ETTR was 92.1%`: the first behind its share, the second before.
      const isMixed = (after[0].test(gap) && pair[1].test(gap)) || (after[1].test(gap) && pair[0].test(gap));
      return isMixed || isBoth(pair, before, gap) || isBoth(after, afterFirst, afterSecond);
    });
    if (!isPair || APART.test(before) || hasThird(passage, index)) return [];
    const sum = first.value + second.value;
    const slack = Math.max(first.step, second.step) + (first.approximate || second.approximate ? 3 : 0);
    return Math.abs(sum - 100) > slack
      ? [{ parts: [first, second].map((quantity) => ({ quantity, passage })), sum }]
      : [];
  });
}

/** One word in one place and the other in the other, in either order. */
function isBoth([a, b]: readonly [RegExp, RegExp], first: string, second: string): boolean {
  return (a.test(first) && b.test(second)) || (b.test(first) && a.test(second));
}

function isShare({ claims }: Passage, quantity: Quantity): boolean {
  const { unit, sign, bound, value, high } = quantity;
  const isPlain =
    unit?.family === 'ratio' && sign === undefined && bound === undefined && value === high && value <= 100;
  return isPlain && !claims.some((claim) => claim.quantity === quantity);
}

/** More shares in the list: there are more than two sides. */
function hasThird({ quantities, text }: Passage, index: number): boolean {
  const [first, second] = [quantities[index]!, quantities[index + 1]!];
  const isBeside = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
    a?.unit?.family === 'ratio' && b?.unit?.family === 'ratio' && GAP.test(text.slice(a.end, b.start));
  return isBeside(quantities[index - 1], first) || isBeside(second, quantities[index + 2]);
}
