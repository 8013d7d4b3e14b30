import { writtenCount } from '../../numbers/number-words';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** What so many things need together. */
export interface SharedNeed {
  /** In GB. */
  readonly needs: number;
  readonly need: Quantity;
}

const NUMBER = '(\\d{1,2}|[两二三四五六七八九十]|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen))';
const THINGS =
  'tenants|pods|replicas|instances|models|copies|users|jobs|services|notebooks|containers|processes|sessions|workers|engines|servers';
/** `4 tenants with`, `three replicas of`, `6 pods that take` right before the memory of each. */
const SO_MANY = new RegExp(
  `${NUMBER} (?:[a-z-]{2,14} ){0,2}(?:${THINGS})(?:,? (?:[a-z]{2,10} ){0,3})? ?$|${NUMBER} ?个? ?(?:租户|副本|实例|容器|Pod|模型|服务|用户|会话|进程|任务|引擎)[^\\d。；;]{0,8}(?:每个?|各)[^\\d。；;]{0,8}$`,
  'i',
);
const EACH_AFTER =
  /^ ?(?:of (?:memory|HBM|VRAM) )?(?:each\b|apiece\b|per (?:tenant|pod|replica|instance|model|copy|user|job|service|notebook|container|process|session|worker)\b)/i;
const EACH_BEFORE = /每个?[^\d。；;]{0,8}$|各[^\d。；;]{0,8}$|\beach (?:[a-z]{2,10} ){1,3}$/i;
/** Not all of them at once, or more than there is. */
const NOT_AT_ONCE =
  /超卖|超分|轮流|换出|(?<![不未没无])卸载|分时|\b(?:oversubscri\w{0,6}|overcommit\w{0,4}|in turn|one at a time|swap\w{0,4}|time-?slic\w{0,3}|burst\w{0,4}|(?<!no )(?<!without )offload\w{0,3})\b/i;
const REACH = 56;

/** What the things of a sentence need together of which so many take so much each: `4 tenants with 24 GB each`. */
export function sharedNeed({ text, quantities }: Passage, start: number, end: number): SharedNeed | undefined {
  if (NOT_AT_ONCE.test(text.slice(start, end))) return undefined;
  for (const need of quantities) {
    if (need.start < start || need.end > end || need.unit?.family !== 'memory' || need.sign !== undefined) continue;
    const before = text.slice(Math.max(start, need.start - REACH), need.start);
    const isEach = EACH_AFTER.test(text.slice(need.end, need.end + REACH)) || EACH_BEFORE.test(before);
    const match = isEach ? SO_MANY.exec(before) : null;
    const written = match?.[1] ?? match?.[2];
    if (written === undefined) continue;
    const count = writtenCount(written);
    if (count > 1) return { needs: count * need.value * need.unit.factor, need };
  }
  return undefined;
}
