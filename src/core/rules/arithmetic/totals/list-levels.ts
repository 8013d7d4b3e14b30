import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { listsIn } from '../lists';
import type { Miss } from '../miss';

/** Things of which one holds many of another, by their measure words and names. */
const THINGS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['card', /^ ?(?:张|块|个? ?GPU|卡|显卡|(?:[A-Z]\d{2,3} )?(?:GPUs?|cards?|accelerators?)\b)/i],
  ['server', /^ ?(?:台|个?节点|服务器|(?:[A-Z]{1,4}\d{0,3} )?(?:servers?|nodes?|machines?|hosts?)\b)/i],
  ['rack', /^ ?(?:柜|个?机[柜架]|(?:racks?|cabinets?)\b)/i],
  ['replica', /^ ?(?:个?(?:副本|实例)|(?:replicas?|instances?)\b)/i],
  ['port', /^ ?(?:个?(?:端?口|网口)|ports?\b)/i],
  ['site', /^ ?(?:个?(?:机房|园区|站点|区域)|(?:sites?|halls?|regions?)\b)/i],
];
/** The same in the label of a number that has no measure word of its own. */
const IN_LABEL: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['card', /GPU|卡|加速器|\b(?:cards?|accelerators?)\b/i],
  ['server', /服务器|节点|机器|\b(?:servers?|nodes?|machines?)\b/i],
  ['rack', /机[柜架]|\b(?:racks?|cabinets?)\b/i],
  ['replica', /副本|实例|\b(?:replicas?|instances?)\b/i],
  ['port', /端口|网口|\bports?\b/i],
  ['site', /机房|园区|\b(?:sites?|halls?|regions?)\b/i],
];
/** Right before how many of them each holds, or behind it. */
const EACH_BEFORE =
  /(?:每|单)(?:个|一)?[\u3400-\u9fff]{1,3}(?:装|放|配|有|上|插|跑)? ?$|\b(?:each|every one) (?:with|holds?|has|of|takes?|runs?|carries) $|\b(?:of|with|at|×|x) $/i;
const EACH_BEHIND =
  /^[^\d,，。；;]{0,16}?\b(?:each|apiece|per (?:rack|node|server|machine|site|hall|replica|host))\b|^ ?\/ ?(?:台|柜|节点|机|rack|node|server)/i;
/** What makes it another number. */
const OTHERWISE =
  /备|预留|余|坏|除|含|包括|连同|管理|其中|另|空|计划|目标|上限|实际|可用|\b(?:spare|reserved?|minus|except|excluding|of which|includ\w{1,3}|plus|management|planned|target|limit|actual(?:ly)?|usable|available|failed|broken|less)\b/i;

/** A number of things, of which each holds so many of another. */
interface Level {
  readonly count: Quantity;
  readonly each: Quantity;
  readonly holds: string;
}

/** `机柜：36 个，每柜 4 台`, then `服务器：140 台`: what an item of a list counts that the item above it does not give. */
export function wrongListLevels(texts: readonly Passage[]): Miss[] {
  return listsIn(texts).flatMap((items) =>
    items.flatMap((above, at): Miss[] => {
      const below = items[at + 1];
      const level = below === undefined || OTHERWISE.test(above.text + below.text) ? undefined : levelIn(above);
      if (below === undefined || level === undefined) return [];
      const [first] = below.quantities;
      if (first === undefined || !isCount(first) || thingOf(below.text, first) !== level.holds) return [];
      if (SAYS_EACH.test(below.text.slice(0, first.start))) return [];
      const expected = level.count.value * level.each.value;
      const off = first.value / expected;
      if (expected === first.value || off > NEAR || off < 1 / NEAR) return [];
      const from = `${above.quote(level.count.number)} × ${above.quote(level.each.number)}`;
      return [{ passage: below, quantity: first, expected, from }];
    }),
  );
}

const SAYS_EACH = /每|单|\b(?:each|per|every)\b/i;
/** A slip is of the order of the product. */
const NEAR = 2;

function levelIn({ text, quantities }: Passage): Level | undefined {
  const counts = quantities.filter(isCount);
  const [count, each, ...more] = counts;
  if (count === undefined || each === undefined || more.length > 1 || count.value < 2) return undefined;
  const lead = text.slice(count.end, each.start);
  const isEach = EACH_BEFORE.test(lead) || EACH_BEHIND.test(text.slice(each.number.end, more[0]?.start ?? text.length));
  const [own, holds] = [thingOf(text, count), thingOf(text, each)];
  // `36 racks of 4 servers, 144 servers`: the item gives the product itself.
  const isTold = more.length > 0 && quantities.length > 2;
  return isEach && !isTold && holds !== undefined && own !== holds ? { count, each, holds } : undefined;
}

const isCount = (one: Quantity): boolean =>
  isExact(one) && one.decimals === 0 && (one.unit === undefined || one.unit.family === undefined);

/** By the word behind it, or by its label where no such word stands there. */
function thingOf(text: string, { start, number }: Quantity): string | undefined {
  const after = text.slice(number.end, number.end + 16);
  const own = THINGS.find(([, pattern]) => pattern.test(after))?.[0];
  if (own !== undefined || /^ ?[^\s。.；;,，)）个]/.test(after)) return own;
  return IN_LABEL.find(([, pattern]) => pattern.test(text.slice(0, start)))?.[0];
}
