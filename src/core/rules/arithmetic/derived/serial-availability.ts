import { writtenCount } from '../../../numbers/number-words';
import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** All of them must be up. */
const IN_SERIES =
  /串联|串行|串(?:起来|在一起|成一条)|依赖链|(?:都|全部|缺一不可)[^,，。；;]{0,3}(?:在线|可用|正常)|缺一不可|\b(?:in series|serial(?:ly)?|chained|all (?:of them |three |of which )?(?:must|have to|need to) be up)\b/i;
/** One is enough, or they fail together; of caches the misses are multiplied. */
const OTHERWISE =
  /命中|并联|冗余|任一|任意一个|备份|互备|主备|\b(?:hits?|parallel|redundan\w{1,3}|either|any one|failover|standby)\b/i;
/** Before the availability of all of them. */
const ALL =
  /(?:整体|总体|端到端|全链路|总|合起来|加起来|相乘|最终|整条链路?|系统)(?:的)?(?:可用性|可用率)?[^\d,，。；;]{0,6}$|\b(?:overall|end[- ]to[- ]end|total|combined|together|gives?|makes?|yields?|leaves?|(?:comes?|amounts?) to)(?: [a-z]{1,12}){0,4} $/i;
const ALL_AFTER = /^ ?(?:overall|end[- ]to[- ]end|in total|combined|together|for the (?:chain|whole))\b/i;
/** 两个 99.9% 的组件, `three services of 99.9%`, `two gateways in series at 99.9%`: so many of one availability. */
const COUNT_BEFORE =
  /([两二三四五六]|\b(?:two|three|four|five|six)\b|(?<![\d.,])[2-6])(?: ?[个层级段套] ?| |)(?:(?!of|at|with)[a-z-]{2,12} (?:(?!of|at|with)[a-z]{2,8} ){0,2}(?:of|at|with) )?$/i;
const LEAST = 90;
const MOST_PARTS = 6;
/** More than rounding makes of it. */
const OFF = 0.6;
const REACH = 40;

/** The availability of what needs several things that the product of theirs does not give: `99.95% × 99.9% × 99.95%`. */
export function wrongSerialAvailability(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (!IN_SERIES.test(text)) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    if (!IN_SERIES.test(sentence.text) || OTHERWISE.test(sentence.text)) return [];
    const own = standingIn(quantities, sentence).filter(isAvailability);
    const result = own.findLast((one) => isOfAll(text, one));
    const parts = own.filter((one) => result !== undefined && one.end <= result.start);
    if (result === undefined || parts.length === 0 || parts.length > MOST_PARTS) return [];
    const counts = parts.map((one) => countBefore(text, one));
    if (parts.length === 1 && counts[0] === 1) return [];
    const expected = parts.reduce((all, { value }, at) => all * (value / 100) ** counts[at]!, 100);
    if (Math.abs(expected - result.value) <= result.step * OFF) return [];
    const terms = parts.flatMap((one, at) => Array.from({ length: counts[at]! }, () => passage.quote(one)));
    return [{ passage, quantity: result, expected, from: terms.join(' × '), probable: true }];
  });
}

const isAvailability = (quantity: Quantity): boolean =>
  quantity.unit?.family === 'ratio' && isExact(quantity) && quantity.value >= LEAST && quantity.value < 100;

const isOfAll = (text: string, { start, end }: Quantity): boolean =>
  ALL.test(text.slice(Math.max(0, start - REACH), start)) || ALL_AFTER.test(text.slice(end, end + REACH));

function countBefore(text: string, { start }: Quantity): number {
  const written = COUNT_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return written === undefined ? 1 : writtenCount(written);
}
