import type { Passage } from '../reading/passage';
import type { Miss } from './miss';

/** Lines above that a list reckons with. */
const REACH = 2;
const EXACT = 0.006;
const LEAST = 2;
const MOST = 2000;
/** Things that there are several of. */
const THINGS =
  /^ ?(?:[张台块卡个套份路组条]|节点|服务器|副本|实例|(?:[A-Z]\d{2,3}s? )?(?:GPUs?|cards?|nodes?|servers?|boxes|machines?|replicas?|instances?|racks?|people|engineers)\b|(?:[A-Z]{1,3}\d{1,4}s?)\b)/;

/** `- 回收 12 张`, then `- 按每卡每小时 $0.80、每月 720 小时算，省 $6,912`: what one gives, times as many as a line above counts. */
export function isOfSeveral({ passage, quantity, expected }: Miss, texts: readonly Passage[]): boolean {
  const ratio = quantity.value / expected;
  const times = Math.round(ratio);
  if (times < LEAST || times > MOST || Math.abs(ratio / times - 1) > EXACT) return false;
  const at = texts.indexOf(passage);
  return texts
    .slice(Math.max(0, at - REACH), Math.max(0, at))
    .some(({ text, quantities }) =>
      quantities.some((one) => one.value === times && one.decimals === 0 && THINGS.test(text.slice(one.number.end))),
    );
}
