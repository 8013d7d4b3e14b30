import { agreeing, canonicalValue, type Interval, overlaps, type Quantity, rounded } from '../../../numbers/quantity';
import { endsSentence, lastSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import { exactly, middle, quotient, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { isOfNamedWhole, isOfSameWhole } from './same-whole';

const OF =
  /^(?: [a-z]{1,12})? (?:out )?of (?:the |all |a |an |its |our )?(?:possible |total |planned |available |rated |theoretical |peak |installed )?$/i;
const AMONG = /^ ?[\u3400-\u9fff]{0,10}?[，,]?其?中[，,]?的?有? ?$/;
/** `Of the 250 jobs 37 failed`. */
const OF_THESE = /(?:^|[.;:,，。；] ?)of (?:the |all |our )?$/i;
const BRACKET = /^[^\d。；;!?()]{0,30}\([^\d()]{0,6}$/;
/** `148 of 419 failures, 35.3%.` */
const APART =
  /^[^\d。；;!?()]{0,30}(?:[,，]| [—–-]) ?(?:or |that is |i\.e\. |about |约 ?|即 ?|(?:for |making |giving )?an? (?:[a-z]{2,12} ){0,2}(?:rate|share|ratio|fraction|proportion) of )?$/;
const CLAUSE_END =
  /^ ?(?:$|[,，。；;)]|\.(?:\s|$)|of (?:the|our|all|its|that) (?:total|whole|lot|fleet|set|sample|cluster|pool|list)\b)/;
/** `10.9 of 18.9 million prompt tokens came from the cache (63%)`: what was said of the part stands between. */
const FAR_BRACKET = /^[^。；;!?()%]{0,72}\( ?(?:约|~|≈|about |or )?$/;
const FAR_APART = /^[^。；;!?()%]{0,72}(?:[,，]| [—–-]) ?(?:that is|i\.e\.|也就是|即) ?(?:约|about )?$/;
/** A percentage that is a target, or of something that these words name. */
const OF_ELSE =
  /目标|阈值|上限|下限|要求|利用率|占用率|可用性|命中率|负载|[高低]于|超过|\b(?:targets?|limits?|thresholds?|goals?|SL[OA]|cap|utili[sz]ation|availability|uptime|occupancy|load|accuracy|above|below|over|under|inside|within|than|(?:by|from|up|down)(?= (?:about )?\d))\b/i;

/** The shares that part and whole right before them do not give. */
export function wrongShares(passage: Passage): Miss[] {
  const shares = passage.quantities.filter(
    ({ unit, bound, sign }) => unit?.family === 'ratio' && bound === undefined && sign === undefined,
  );
  return shares.flatMap((share) => {
    const written = ofFraction(passage, share);
    if (written !== undefined) return written;
    const parts =
      besideShare(passage, share) ?? furtherOf(passage, share) ?? takenOf(passage, share) ?? takenAmong(passage, share);
    if (parts === undefined) return [];
    const { part, others, probable } = parts;
    const whole = wholeAfter(passage, share) ?? parts.whole;
    const expected = percentOf(part, whole);
    const isRight = [whole, ...others].some((one) => one !== part && one.value > 0 && agrees(share, part, one));
    // `8 are 12.5% of the 64 in use, or 11.1% of all 72`: the part was named before.
    const isOfEarlier = passage.quantities.some(
      (one) =>
        one.end <= share.start && isAmount(one) && isOneKind(passage.text, one, whole) && agrees(share, one, whole),
    );
    if (
      isRight ||
      isOfEarlier ||
      isOfOneScale(passage, share, parts) ||
      isOfSameWhole(passage, share, part) ||
      isPartItself(passage, whole) ||
      whole.value === 0 ||
      isOfRest(passage, share, parts)
    )
      return [];
    const from = `${passage.quote(part.number)} ÷ ${passage.quote(whole.number)}`;
    const miss = { passage, quantity: share, expected: middle(expected), from };
    return [probable ? { ...miss, probable } : miss];
  });
}

/** `折旧 6.74 元，占 43.2%；电费 0.57 元，只占 3.7%`: what is told as a part of the whole itself. */
const isPartItself = ({ text }: Passage, { end }: Quantity): boolean => IS_A_PART.test(text.slice(end, end + 48));
const IS_A_PART = /^[^\d，,。；;]{0,16}[，,] ?(?:约|只|就|也|又)?占[^\d，,。；;]{0,16}\d{1,3}(?:\.\d{1,2})? ?%/;

/** `11 of the 13 were H100: 2.9% of the 384 H100`: the share brings what it is of. */
function wholeAfter({ quantities, text }: Passage, share: Quantity): Quantity | undefined {
  const next = quantities[quantities.indexOf(share) + 1];
  const isOf = next !== undefined && isAmount(next) && PERCENT_OF.test(text.slice(share.end, next.start));
  return isOf ? next : undefined;
}

/** `340 of 608 million tokens`: the word after the whole is said of the part as well. */
function isOfOneScale({ text }: Passage, share: Quantity, { part, whole }: Parts): boolean {
  const digits = ({ number: { start, end } }: Quantity): number =>
    Number.parseFloat(text.slice(start, end).replaceAll(',', ''));
  const [a, b] = [digits(part), digits(whole)];
  return b !== whole.value && a === part.value && Math.abs((100 * a) / b - share.value) <= share.step;
}

/** `3 h of 24 h idle, that is 87.5%`: what was left where the part was lost. */
function isOfRest({ text }: Passage, share: Quantity, { part, whole }: Parts): boolean {
  const left = { ...share, value: 100 - share.value, high: 100 - share.high };
  const [from, to] = [Math.min(part.start, whole.start), share.start];
  return LOST.test(text.slice(Math.max(0, from - 16), to)) && agrees(left, part, whole);
}

const LOST = /闲|停|丢|损|空转|浪费|中断|\b(?:idle|lost|down|wasted?|stalled|stops?|unused|missed|outages?)\b/i;

const FRACTION_AFTER =
  /^ ?[(,，:] ?(\d[\d,]{0,12}) ?(?:\/|(?:out )?of(?: the| all)?) ?(\d[\d,]{0,12})(?![\d.]|\/|[^\S\n]?%)[^\d%()]{0,20}(?:\)|$)/;
const FRACTION_BEFORE =
  /(?<![\d.,/])(?<!(?:1 ?-|[×x*÷+]) ?)(\d[\d,]{0,12}) ?\/ ?(\d[\d,]{0,12})[^\d%/.。；;()]{0,8}[(,，=] ?(?:约|即|about |or )?$/;
const LEAST_WHOLE = 10;

/** `68% (5,800 of 10,000 lookups)`, `5,800/10,000，58%`: undefined where no such fraction stands beside the share. */
function ofFraction(passage: Passage, share: Quantity): Miss[] | undefined {
  const { text } = passage;
  const match =
    FRACTION_AFTER.exec(text.slice(share.end, share.end + 60)) ??
    FRACTION_BEFORE.exec(text.slice(Math.max(0, share.start - 48), share.start));
  const [part, whole] = [match?.[1], match?.[2]].map((digits) => Number(digits?.replaceAll(',', '')));
  if (match === null || !(part! <= whole!) || whole! < LEAST_WHOLE || part === 0) return undefined;
  // 12/31 is a day.
  if (part! <= 12 && whole! <= 31 && match[0].includes('/')) return undefined;
  const expected = (100 * part!) / whole!;
  if (overlaps(agreeing(share), { low: expected - share.step / 2, high: expected + share.step / 2 })) return [];
  return [{ passage, quantity: share, expected, from: `${match[1]} ÷ ${match[2]}` }];
}

interface Parts {
  readonly part: Quantity;
  readonly whole: Quantity;
  /** What the whole may be instead. */
  readonly others: readonly Quantity[];
  readonly probable?: true;
}

function agrees(share: Quantity, part: Quantity, whole: Quantity): boolean {
  return overlaps(agreeing(share), widened(percentOf(part, whole), 0, share.step / 2));
}

function percentOf(part: Quantity, whole: Quantity): Interval {
  // `29 of 31 nights`: the unit of the whole is that of the part as well.
  const isCounted = part.unit === undefined;
  // What is counted one by one is not rounded.
  const isWhole = isCounted && [part, whole].every(({ step, approximate }) => step === 1 && !approximate);
  const size = (one: Quantity): Interval => {
    if (isWhole) return exactly(one.value);
    return scaled(rounded(one), isCounted ? 1 : (one.unit?.factor ?? 1));
  };
  return scaled(quotient(size(part), size(whole)), 100);
}

const CLAUSE = 18;

/** The part of a whole that stands further off, with words and other numbers between: only `148 of 419` itself will do. */
function furtherOf({ quantities, text }: Passage, share: Quantity): Parts | undefined {
  const before = quantities.slice(0, quantities.indexOf(share));
  const at = before.findLastIndex((whole, index) => index > 0 && isOf(text, before[index - 1]!, whole));
  const [part, whole] = [before[at - 1], before[at]];
  if (part === undefined || whole === undefined || !isAmount(part) || part.value > whole.value) return;
  const gap = text.slice(whole.end, share.start);
  const after = text.slice(share.end, share.end + CLAUSE);
  if (OWN_AMOUNT.test(gap)) return;
  const isTied = FAR_BRACKET.test(gap) ? /^ ?\)/.test(after) : FAR_APART.test(gap) && CLAUSE_END.test(after);
  const isFar = isTied && !OF_ELSE.test(gap.replace(/\b(?:over|longer than|more than) \d[\d,.]{0,12}/g, ''));
  return isFar && isOneKind(text, part, whole) ? { part, whole, others: [] } : undefined;
}

/** `, and 32 to small models (25%)`: what stands before the brackets in their own clause. */
const OWN_AMOUNT =
  /[,，;；] ?(?:and |but |while |plus |和|另外?)?\d[\d,.]{0,12}(?: [^,，()]{1,40}|[^\d,，() ][^,，()]{0,20})\( ?$/;

/** `148 of 419`, `148 of our 419`. */
function isOf(text: string, part: Quantity, whole: Quantity): boolean {
  const between = text.slice(part.end, whole.start);
  return OF.test(between) && !(part.unit === undefined && whole.unit !== undefined && COUNTED_OF.test(between));
}

/** `256 sequences of 1,480 tokens`: so many things of that size each. */
const COUNTED_OF = /^ (?!out )[a-z]{1,12} of /i;

/** `148 of 419 failures (30.1%)`, `共 419 次，其中 148 次（30.1%）`. */
function besideShare({ quantities, text }: Passage, share: Quantity): Parts | undefined {
  const index = quantities.indexOf(share);
  const [first, second] = [quantities[index - 2], quantities[index - 1]];
  if (first === undefined || second === undefined || !isAmount(first) || !isOneKind(text, first, second)) return;
  const gap = text.slice(second.end, share.start);
  const isApart = APART.test(gap) && CLAUSE_END.test(text.slice(share.end, share.end + CLAUSE));
  if (!BRACKET.test(gap) && !isApart) return;
  const between = text.slice(first.end, second.start);
  const isAmong = AMONG.test(between) || (OF_THESE.test(text.slice(0, first.start)) && !endsSentence(between));
  const [part, whole] = isAmong ? [second, first] : [first, second];
  if (!(isOf(text, first, second) || isAmong) || part.value > whole.value) return;
  return { part, whole, others: [] };
}

const TAKES_OF =
  /(?:占(?:到|了|据)?|[,，(] ?(?:约|大约|只|仅|已|已经)?(?:为|是|相当于|达到?|等于|合|即|有|做到了?|跑到了?|用到了?|用掉了?))[\u3400-\u9fffA-Za-z ]{0,14}$/;
const OF_WHOLE = /^[^\d，,。；;()%]{0,12}的 ?(?:约|大约|大概|近|将近|差不多)? ?$/;
const PERCENT_OF =
  /^ of (?:(?:the|all|its|our|a|an|their|that|this|what|peak|line|rated|theoretical|nominal|total|full|maximum|nameplate|available|installed|[a-z]{3,12}['’]s|rate|bandwidth|quoted|usable|physical|raw|budget|limit|capacity|of) ){0,4}$/i;
/** `70% of 260 = 182, 70% of 1,480 = 1,036`: the share is reckoned with. */
const IS_OPERAND = /^[^\d,，。；;:：()]{0,32}[=≈×*÷]/;
const TIE =
  /^[^\d。；;!?()]{0,24}[,，(:—-]? ?(?:or|is|are|which is|about|roughly|around|only|just|some|i\.e\.|that is|equal to|making up|make up|accounting for)? ?$/i;

/** `64 台，占 1,280 台的 5%`, `64 nodes, 5% of the 1,280 nodes`. */
function takenOf({ quantities, text }: Passage, share: Quantity): Parts | undefined {
  const index = quantities.indexOf(share);
  const [a, b, next] = [quantities[index - 2], quantities[index - 1], quantities[index + 1]];
  if (b === undefined) return;
  const isTaken = a !== undefined && OF_WHOLE.test(text.slice(b.end, share.start));
  if (isTaken && TAKES_OF.test(text.slice(a.end, b.start)) && !namesAnother(text.slice(a.end, b.start))) {
    return isOneKind(text, a, b) && isAmount(a) && a.value <= b.value ? { part: a, whole: b, others: [] } : undefined;
  }
  if (next === undefined || !PERCENT_OF.test(text.slice(share.end, next.start))) return;
  if (IS_OPERAND.test(text.slice(next.end, next.end + 40))) return;
  const isTied = TIE.test(text.slice(b.end, share.start)) && isOneKind(text, b, next) && isAmount(b);
  return isTied && b.value <= next.value ? { part: b, whole: next, others: [] } : undefined;
}

const TAKES = /(?:占(?!用)(?:比|到|了|据)?|\baccounts? for|\baccounting for|\bmakes? up)[^\d，,。；;%]{0,12}$/i;
/** `€20,763 is missing. The top three departments account for 70.2%`: another sentence has a subject of its own. */
const namesAnother = (between: string): boolean =>
  endsSentence(between) && !TAKES_UP_PART.test(lastSentence(between).trimStart());

/** A sentence that goes on about the part before it. */
const TAKES_UP_PART =
  /^(?:(?:and |so |also )?(?:this|that|it|they|these|those|which|both)\b|only|这|那|它|该|其|此|上述|仅|只|约?占|就占|合计|总共|两[者项]|也就?|即|相当于|为|是)/i;

const WHOLE_AFTER = /^[^\d，,。；;%]{0,4}(?:里|中|内|之中|当中)/;
const WHOLE_BEFORE =
  /(?:总|共|合计|全部|整|全[年月天])[^\d，,。；;%]{0,8}$|\b(?:total|all|of)(?: [a-z]{1,10}){0,2} ?$/i;

/** `58 张峰值利用率不到 10%，占 42%`: which ones they are may be told by a percentage of its own. */
function partBefore(quantities: readonly Quantity[], share: Quantity, text: string): number {
  const index = quantities.indexOf(share) - 1;
  const isTold =
    quantities[index]?.unit?.family === 'ratio' &&
    /^ ?[,，] ?占[约到了比]{0,2} ?$/.test(text.slice(quantities[index]!.end, share.start));
  return isTold ? index - 1 : index;
}

/** `486 张里，碎片卡有 96 张，占 19.8%`; amounts of money also across sentences. */
function takenAmong({ quantities, text }: Passage, share: Quantity): Parts | undefined {
  const index = partBefore(quantities, share, text);
  const part = quantities[index];
  if (part === undefined || !isAmount(part) || !TAKES.test(text.slice(part.end, share.start))) return;
  if (namesAnother(text.slice(part.end, share.start))) return;
  if (isOfNamedWhole(text.slice(part.end, share.start), text.slice(0, part.start))) return;
  const earlier = quantities.slice(0, index).filter((one) => isAmount(one) && isOneKind(text, one, part));
  const inSentence = earlier.filter(({ end }) => !endsSentence(text.slice(end, share.start)));
  const wholes = inSentence.filter(
    ({ start, end, value, unit }) =>
      value * (unit?.factor ?? 1) >= canonicalValue(part) &&
      (WHOLE_AFTER.test(text.slice(end, end + 8)) || WHOLE_BEFORE.test(text.slice(Math.max(0, start - 20), start))),
  );
  const whole = wholes.at(-1);
  if (whole !== undefined) return { part, whole, others: earlier };
  const [only, ...more] = earlier.slice(-2);
  if (part.unit?.family !== 'money' || only === undefined || more.length > 0) return;
  const [less, greater] = only.value <= part.value ? [only, part] : [part, only];
  return { part: less, whole: greater, others: [], probable: true };
}

function isAmount({ high, value, bound, unit }: Quantity): boolean {
  return high === value && bound === undefined && value > 0 && unit?.family !== 'ratio' && unit?.family !== 'factor';
}

/** `29 of 31 nights`: times that are counted. */
const isOfTimes = (text: string, a: Quantity, b: Quantity): boolean =>
  a.unit === undefined &&
  b.unit?.family === 'time' &&
  [a, b].every(({ decimals }) => decimals === 0) &&
  /^ (?:out )?of (?:the |all )?$/i.test(text.slice(a.end, b.start));

/** Counted in the same: one family of units, or the same measure word. */
function isOneKind(text: string, a: Quantity, b: Quantity): boolean {
  if (isOfTimes(text, a, b)) return true;
  if (a.unit !== undefined || b.unit !== undefined) {
    return a.unit === undefined || b.unit === undefined
      ? isCount(a) && isCount(b)
      : a.unit.family === b.unit.family && a.unit.currency === b.unit.currency;
  }
  const [x, y] = [measureWord(text, a), measureWord(text, b)];
  return isCount(a) && isCount(b) && (x === undefined || y === undefined || x === y);
}

/** A whole number of things; 10.9 million is one. */
const isCount = ({ unit, decimals, step }: Quantity): boolean =>
  (unit === undefined || unit.family === 'requests' || unit.family === 'tokens') && (decimals === 0 || step >= 1);
const measureWord = (text: string, { end }: Quantity): string | undefined =>
  /^ ?([\u3400-\u9fff])/.exec(text.slice(end, end + 2))?.[1];
