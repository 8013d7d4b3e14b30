import { canonicalValue, isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { subsetSums } from '../subset-sums';

/** Right before what is left. */
const LEAVES =
  /(?:剩下?余?的?|余下|还剩|只剩|留下|留给 ?KV ?的?(?:是|有)?)[\u3400-\u9fff ]{0,4}$|\b(?:leav(?:es?|ing)|remain(?:s|ing)?|left with)(?: (?:us|you|it|about|only|just|with|a|some))* ?$/i;
const LEFT_AFTER = /^ ?(?:of [A-Za-z]{2,12} )?(?:(?:is|are) )?(?:left|remains?|remaining|to spare)\b|^ ?(?:留给|剩给)/i;
/** What is taken from. */
const WHOLE_BEFORE = /(?:\b(?:of|out of|from) (?:the |its |our |all |a total of )?|(?:在|从)(?:总共)? ?)$/i;
const WHOLE_AFTER =
  /^ ?(?:的?(?:显存|内存|容量|预算|功率|额定功率))?(?:里面?|中|当中|可用|,? ?(?:扣[掉除去]|减[去掉]|除去|刨[去掉]))|^[^\d,.;]{0,16}(?:,? (?:minus|less)\b)/i;
/** `单卡 80 GB，权重 43 GB`: a name of what there is, right before it. */
const WHOLE_NAMED =
  /(?:单卡|整卡|一张卡|显存|HBM|可用|总共|总量|共|预算|额定(?:功率)?|\b(?:card|GPU|node|total|budget|memory|usable)(?: has| of|:)?)[ :为是有约]{0,3}$/i;
/** What makes the sum another one: a share, a reserve without a number. */
const MORE =
  /%|[一二三四五六七八九半]成|每|各|上限|预留|保留|\b(?:each|per|every|reserve|cap|limit|about half|twice|both)\b|[×x*÷=→]|从[^。]{0,20}到/i;
const FAMILIES: ReadonlySet<string | undefined> = new Set(['memory', 'power', 'bandwidth', 'energy']);
const MOST = 5;
const TOLERANCE = 0.02;

/** What is left of a whole after the parts that the same sentence takes from it: `Of 640 GB, weights take 140 GB and activations 20 GB, leaving 380 GB`. */
export function wrongRemainders(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const own = standingIn(quantities, sentence);
    return own.length < 3 || own.length > MOST || MORE.test(text.slice(sentence.start, own.at(-1)!.end))
      ? []
      : judged(passage, own);
  });
}

function judged(passage: Passage, own: readonly Quantity[]): Miss[] {
  const { text } = passage;
  const [whole, ...rest] = own as [Quantity, ...Quantity[]];
  const left = rest.pop()!;
  const family = whole.unit?.family;
  if (!FAMILIES.has(family) || !own.every((one) => isExact(one) && one.unit?.family === family)) return [];
  const isWhole =
    WHOLE_BEFORE.test(text.slice(Math.max(0, whole.start - 20), whole.start)) ||
    WHOLE_NAMED.test(text.slice(Math.max(0, whole.start - 20), whole.start)) ||
    WHOLE_AFTER.test(text.slice(whole.end, whole.end + 24));
  const parts = rest.map(canonicalValue);
  const expected = canonicalValue(whole) - parts.reduce((sum, part) => sum + part, 0);
  if (!isWhole || !isLeft(text, left) || expected <= 0) return [];
  const room = halfSteps(own) + canonicalValue(whole) * TOLERANCE;
  // One of them may hold another: any selection that comes to it explains it.
  if (subsetSums(parts).some((sum) => Math.abs(canonicalValue(whole) - sum - canonicalValue(left)) <= room)) return [];
  const from = [whole, ...rest].map((one) => passage.quote(one)).join(' - ');
  return [{ passage, quantity: left, expected: expected / left.unit!.factor, from, probable: true }];
}

/** By how much numbers may be off together because they are rounded, in the unit of their kind. */
const halfSteps = (all: readonly Quantity[]): number =>
  all.reduce((sum, { step, unit }) => sum + (step / 2) * (unit?.factor ?? 1), 0);

/** `105.6 GB of 1,920 GB; the remaining 1,841.4 GB`: a part of a whole, and the other one. */
export function wrongOtherParts(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((rest, index): Miss[] => {
    const [part, whole] = [quantities[index - 2], quantities[index - 1]];
    if (part === undefined || whole === undefined || ![part, whole, rest].every(isExact)) return [];
    const family = whole.unit?.family;
    const areOfOne =
      [part, rest].every(({ unit }) => unit?.family === family) && canonicalValue(part) < canonicalValue(whole);
    if (
      !areOfOne ||
      !OUT_OF.test(text.slice(part.end, whole.start)) ||
      !THE_REST.test(text.slice(whole.end, rest.start))
    )
      return [];
    const right = canonicalValue(whole) - canonicalValue(part);
    if (Math.abs(canonicalValue(rest) - right) <= halfSteps([part, whole, rest])) return [];
    const expected = right / (rest.unit?.factor ?? 1);
    return [{ passage, quantity: rest, expected, from: `${passage.quote(whole)} - ${passage.quote(part)}` }];
  });
}

const OUT_OF = /^ (?:out )?of (?:the |its |our |all )?$/i;
const THE_REST = /^ ?[;,.] ?(?:and )?the (?:remaining|other) $/i;

/** Whether words around a number say that it is what is left. */
const isLeft = (text: string, { start, end }: Quantity): boolean =>
  LEAVES.test(text.slice(Math.max(0, start - 28), start)) || LEFT_AFTER.test(text.slice(end, end + 24));

/** Of each of several that share it. */
const OF_EACH = /(?:每|单)[台柜个路排]?[\u3400-\u9fff]{0,6} ?$|\b(?:each|per|at|of)(?: [a-z]{2,10}){0,2} $/i;
const ROOM =
  /(?:还能|还可|尚可|可再)[^\d，,。；;]{0,8}$|\b(?:room for|space for|can take another|can still take)(?: another)? $/i;

/** `6 个机柜，每柜供电 40 kW，已用 186 kW，还能再上 64 kW`: what is left of so many times one limit. */
export function wrongRoomOfSeveral(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length !== 4) return [];
  const [count, each, used, left] = quantities as [Quantity, Quantity, Quantity, Quantity];
  const family = each.unit?.family;
  const isCount = count.unit === undefined && count.decimals === 0 && count.value > 1;
  if (!isCount || !FAMILIES.has(family) || !quantities.every(isExact)) return [];
  if ([used, left].some(({ unit }) => unit?.family !== family) || canonicalValue(used) <= canonicalValue(each))
    return [];
  const isRoom = isLeft(text, left) || ROOM.test(text.slice(used.end, left.start));
  if (!isRoom || !OF_EACH.test(text.slice(count.end, each.start)) || /PUE|%|约|\babout\b/i.test(text)) return [];
  const expected = count.value * canonicalValue(each) - canonicalValue(used);
  const room = halfSteps([left, used]);
  if (expected <= 0 || Math.abs(expected - canonicalValue(left)) <= room + TOLERANCE * expected) return [];
  const from = `${passage.quote(count.number)} × ${passage.quote(each)} - ${passage.quote(used)}`;
  return [{ passage, quantity: left, expected: expected / left.unit!.factor, from, probable: true }];
}

/** What is taken from a limit where the line before says how much is used. */
const LIMIT =
  /上限|限额|额度|预算|额定|供电|容量|限制|\b(?:limit(?:ed)?|cap(?:ped|acity)?|budget|rated|feed|ceiling|quota|allowance|breaker)\b/i;

/** What is left of a limit after the only other number of its kind, in the sentence or the line before: `draws 868 kW. Limited to 900 kW, which leaves 52 kW`. */
export function wrongRoomLeft(texts: readonly Passage[]): Miss[] {
  return texts.flatMap((passage, at): Miss[] => {
    const { text, quantities } = passage;
    if (quantities.length < 2 || quantities.length > MOST) return [];
    const sentences = sentencesIn(text);
    return sentences.flatMap((sentence, index): Miss[] => {
      const [whole, left, ...more] = standingIn(quantities, sentence);
      if (whole === undefined || left === undefined || more.length > 0 || !LIMIT.test(sentence.text)) return [];
      const before = sentences[index - 1];
      const said = before?.text ?? texts[at - 1]?.text ?? '';
      if (ELSE.test(said) || areOfTwoScopes(said, sentence.text)) return [];
      const used = before === undefined ? lineAbove(texts, at) : standingIn(quantities, before);
      return leftOver(passage, whole, left, used);
    });
  });
}

/** Not what is used of the limit: less than all of it, or at another time. */
const ELSE = /空载|待机|每|单[台卡机]|各|去年|以前|\b(?:idle|each|per|every|last|before|single|one)\b/i;
const SCOPES: readonly RegExp[] = [
  /机柜|\bracks?\b/i,
  /[整单]机|服务器|节点|\b(?:nodes?|servers?|machines?)\b/i,
  /卡|\b(?:cards?|GPUs?)\b/i,
  /机房|园区|\b(?:halls?|sites?|data ?cent(?:er|re)s?)\b/i,
];

/** `The node draws 8.2 kW. The rack limit is 40 kW`. */
function areOfTwoScopes(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => SCOPES.filter((scope) => scope.test(text))) as [RegExp[], RegExp[]];
  return a.length > 0 && b.length > 0 && !a.some((scope) => b.includes(scope));
}

function lineAbove(texts: readonly Passage[], at: number): readonly Quantity[] {
  const above = texts[at - 1];
  return above !== undefined && above.whereItStands === texts[at]!.whereItStands ? above.quantities : [];
}

function leftOver(passage: Passage, whole: Quantity, left: Quantity, used: readonly Quantity[]): Miss[] {
  const { text } = passage;
  const [part, ...more] = used;
  if (part === undefined || more.length > 0) return [];
  const family = whole.unit?.family;
  const all = [whole, left, part];
  if (!FAMILIES.has(family) || !all.every((one) => isExact(one) && one.unit?.family === family)) return [];
  const expected = canonicalValue(whole) - canonicalValue(part);
  const room = all.reduce((sum, { step, unit }) => sum + (step / 2) * unit!.factor, 0);
  if (!isLeft(text, left) || expected <= 0 || Math.abs(expected - canonicalValue(left)) <= room) return [];
  const from = [whole, part].map(({ unit, value }) => `${value} ${unit!.text}`).join(' - ');
  return [{ passage, quantity: left, expected: expected / left.unit!.factor, from, probable: true }];
}
