import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isOneKind } from './part-lists';

/** Right before what there was, */
const WAS =
  /(?:原有|原来|原先|起初|最初|本来|年初|月初|期初|去年|上年|上季|上月|已有)[^\d，,。；;]{0,10}$|\b(?:started|began|opened|start) (?:the year |out )?(?:with|at|from) $|\b(?:cluster|fleet|pool|farm|team) of $|\b(?:had|originally had|at first) $/i;
/** what came to it, */
const CAME =
  /新增|增加|增购|扩容?|加了?|新?买|采购|到货|接入|转入|调入|又来|补充|上架|\b(?:grew by|added|adding|adds?|bought|received|new|delivered|gained|joined|plus|installed|took over|picked up)\b/i;
/** what went, */
const WENT =
  /退役|下线|退[还租订掉回]|报废|减少|减掉|裁|拆|转出|调出|坏|迁走|关停|停用|归还|借出|淘汰|\b(?:returned|returning|retired|retiring|removed|decommissioned|lost|sold|gave (?:back|up)|handed back|scrapped|minus|dropped|shut down|moved out|wrote off)\b/i;
/** and what there is now. */
const IS =
  /(?:目前|现在|现有|如今|当前|在[役用网线]|至今|[年月期季]末|最[后终])[^\d，,。；;]{0,10}$|[,，] ?(?:[还总]?共|合计|剩下?|还剩)(?:有)? ?$|\b(?:now|today|currently|leaves?|leaving|left with|end(?:s|ed|ing)? (?:up )?with|so we (?:have|run|own)|so|in service|at the end)(?: [a-z]{2,10}){0,3} $/i;
/** What else changed it. */
const OTHERWISE = /其中|另外|不含|每|各|约|\b(?:of which|each|per|about|excluding|not counting|from \d)\b|[×x*÷%=→]/i;
const LEAST = 3;
const MOST = 6;

/** `原有 64 台，新增 24 台，又退役 8 台，目前在役 88 台`: what there is now that what there was, what came and what went do not give. */
export function wrongStockChanges(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < LEAST) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    const own = standingIn(quantities, sentence);
    if (own.length < LEAST || own.length > MOST || OTHERWISE.test(sentence.text)) return [];
    return judged(passage, own, sentence.start);
  });
}

function judged(passage: Passage, own: readonly Quantity[], from: number): Miss[] {
  const { text } = passage;
  const [first, ...rest] = own as [Quantity, ...Quantity[]];
  const now = rest.pop()!;
  const all = [first, ...rest, now];
  if (!all.every((one) => isExact(one) && isOneKind(one, first)) || namesOf(text, all).size > 1) return [];
  const before = (one: Quantity, start: number): string => text.slice(start, one.start);
  if (!WAS.test(before(first, from)) || !IS.test(before(now, rest.at(-1)!.end))) return [];
  const ends = [first, ...rest].map(({ end }) => end);
  const signs = rest.map((one, at) => signOf(before(one, ends[at]!), text, one));
  if (signs.some((sign) => sign === 0)) return [];
  const [value, slack] = rest.reduce(
    ([sum, room], one, at) => [sum + signs[at]! * sizeOf(one), room + roomOf(one)],
    [sizeOf(first), roomOf(first) + roomOf(now)],
  );
  if (value <= 0 || Math.abs(value - sizeOf(now)) <= slack + 1e-9 * value) return [];
  const terms = rest.map((one, at) => `${signs[at]! > 0 ? ' + ' : ' - '}${passage.quote(one.number)}`);
  return [
    { passage, quantity: now, expected: value / factorOf(now), from: passage.quote(first.number) + terms.join('') },
  ];
}

/** 1 of what came, -1 of what went, 0 where neither or both are said. */
function signOf(said: string, text: string, { end }: Quantity): number {
  const after = /^ ?[\u3400-\u9fff]{0,6}|^(?: [a-z]{2,10}){0,3}/.exec(text.slice(end, end + 24))![0];
  const [came, went] = [CAME, WENT].map((words) => words.test(said)) as [boolean, boolean];
  if (came !== went) return came ? 1 : -1;
  if (came) return 0;
  const [comes, goes] = [CAME, WENT].map((words) => words.test(after)) as [boolean, boolean];
  return comes === goes ? 0 : comes ? 1 : -1;
}

const factorOf = ({ unit }: Quantity): number => unit?.factor ?? 1;
const sizeOf = (one: Quantity): number => one.value * factorOf(one);
/** What is counted is not rounded. */
const roomOf = (one: Quantity): number =>
  one.unit === undefined && one.step === 1 ? 0 : (one.step / 2) * factorOf(one);

/** The measure words that the numbers have. */
const namesOf = (text: string, all: readonly Quantity[]): Set<string> =>
  new Set(
    all.flatMap(({ end }) => /^ ?([张台块套个条节柜]|[a-z]{4,12}s\b)/.exec(text.slice(end, end + 14))?.[1] ?? []),
  );
